"""The annotated article as a page that stands alone: highlights, notes in the margin, a filter by theme, without
network, script or other files, and the annotated article in it for an import.

What is a stranger's is escaped, and the page forbids itself the rest.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256

from db.message import Message
from db.records import AnchorState, Annotation, ThemeColours
from desktop.annotated.document import NO_THEME, Document, Exported, passage_of
from desktop.annotated.naming import area_name, link_to, shared_source
from desktop.annotated.options import Options
from desktop.annotated.record.block_finding import find_block
from desktop.annotated.source_text import decode
from desktop.annotations import quote_of
from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.errors import PostilError
from desktop.exporters import Seal, to_markdown
from desktop.exporters.areas import area_pictures
from desktop.exporters.page.blocks import OnBlock, blocks_html, footnote_numbers, phrasing
from desktop.exporters.page.carried import SEAL, block_of, carried, is_page_as_written, sealed
from desktop.exporters.page.escaping import address, language, picture, text
from desktop.exporters.page.inline import Mark, Setting
from desktop.exporters.page.pieces import pieces_of
from desktop.exporters.page.style import style_of
from desktop.exporters.quotes.quoting import place_of
from desktop.exporters.returning import earlier
from desktop.importers.note import as_markdown
from desktop.shown_text import day_of

GREY = ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")
_GENERATOR = '<meta name="generator" content="Postil">'
_PLAIN = frozenset("\\`*_#[]<>~^|{}$=!&:+@\t")  # without one of them, and no number first, a note is plain words
_STATES = {AnchorState.CHANGED: Message("the wording changed")}


def write(document: Document, options: Options) -> Exported:
    """Return the page. Raises ExportFailed where the annotated article that it carries cannot be written."""
    inside = to_markdown.write(document, Options(links=options.links))
    page = _Page(document, options).written(block_of(inside.text))
    count = len(document.annotations)
    listed = sum(passage_of(annotation, len(document.content.text)) is None for annotation in document.annotations)
    return Exported(sealed(page), count, count - listed, listed)


def recognise(data: bytes) -> bool:
    """True if a file is a page that was written here, edited or not."""
    return _GENERATOR.encode() in data[:4000] and b"postil-annotated-article" in data


def describe_loss(data: bytes, document: Document, sidecar: bytes | None) -> str:
    """Say what replacing a page would lose: changes in it, or what an import of it would bring."""
    if not is_page_as_written(data):
        return Message("It is a page that was changed since Postil wrote it. Replacing it loses that.")
    return earlier.compared(data, document, sidecar)


def seal_of(data: bytes) -> Seal | None:
    """Return what a page that nobody touched holds, by the record that it carries."""
    article = carried(data) if is_page_as_written(data) else None
    block = find_block(decode(article).text) if article is not None else None
    if block is None or not block.is_sound:
        return None
    return Seal(str(block.article["id"]), frozenset(annotation.id for annotation in block.annotations))


class _Page:
    """One page in the making: what its annotations are called on it, and where each stands."""

    def __init__(self, document: Document, options: Options) -> None:
        self._document = document
        self._options = options
        self._areas = area_pictures(document)
        self._themes = document.used_themes()
        self._numbers = {theme.id: number for number, theme in enumerate(self._themes, 1)}

    def written(self, block: str) -> str:
        """Return the page, but for its seal; ``block`` is what an import reads."""
        document, article = self._document, self._document.article
        style = style_of([GREY, *(theme.colours for theme in self._themes)])
        digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
        policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
        put, orphans = self._put()
        noted = any(annotation.note.strip() for annotation in document.annotations)
        content, first = document.content, self._first()
        setting = Setting(
            {source: shown for source, data in document.pictures.items() if (shown := picture(data))},
            footnote_numbers(content),
        )
        opening = '<main class="noted">' if noted else "<main>"
        return (
            f"<!DOCTYPE html>\n<html{language(article.language)}>\n<head>\n"
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            f'{_GENERATOR}\n{SEAL}\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
            f"<title>{text(' '.join(article.title.split())) or 'Untitled'}</title>\n<style>{style}</style>\n"
            f"</head>\n<body>\n{self._choices()}{opening}\n"
            f"{self._header(first)}<article>\n"
            f"{blocks_html(content, put, setting, first=first)}</article>\n"
            f"{orphans}{self._footer()}</main>\n{block}\n</body>\n</html>\n"
        )

    # -- above and below

    def _first(self) -> int:
        """Return the block that the text begins with: a title that the header has said is not said again."""
        blocks, title = self._document.content.blocks, " ".join(self._document.article.title.split())
        if not title or not blocks or blocks[0].kind is not BlockKind.HEADING:
            return 0
        says = " ".join(blocks[0].text.split()) == title
        marked = any(
            (passage := self._passage(annotation)) is not None and passage.start <= len(blocks[0].text)
            for annotation in self._document.annotations
        )
        return int(says and not marked)

    def _header(self, first: int) -> str:
        article = self._document.article
        blocks = self._document.content.blocks
        titled = bool(blocks) and not first and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1
        title = "" if titled else f'<h1 dir="auto">{text(" ".join(article.title.split())) or "Untitled"}</h1>\n'
        source = shared_source(article.source)
        link = address(source)
        parts = [
            text(article.author),
            text(day_of(article.metadata)),
            f'<a href="{link}" rel="noreferrer noopener">{text(source)}</a>' if link else "",
        ]
        by = " · ".join(f"<bdi>{part}</bdi>" for part in parts if part)
        by = f'<p class="by">{by}</p>\n' if by else ""
        return f"<header>\n{title}{by}{self._filter()}</header>\n"

    def _counts(self) -> list[tuple[int, str, int]]:
        """Return the number, the name and the annotations of each theme that has any, no theme last."""
        counts: Counter[int] = Counter()
        for annotation in self._document.annotations:
            counts.update(self._of(annotation))
        rows = [(self._numbers[theme.id], theme.name, counts[self._numbers[theme.id]]) for theme in self._themes]
        return [*rows, *([(0, NO_THEME, counts[0])] if counts[0] else [])]

    def _choices(self) -> str:
        """Return the buttons of the filter, which stand before all that they decide on."""
        if not self._document.annotations:
            return ""
        rows = [("s", Message("All annotations"), " checked"), *((f"s{n}", name, "") for n, name, _ in self._counts())]
        return "".join(
            f'<input type="radio" name="theme" class="choice" id="{key}" aria-label="{text(name)}"{checked}>\n'
            for key, name, checked in rows
        )

    def _filter(self) -> str:
        every = len(self._document.annotations)
        if not every:
            return ""
        labels = "".join(
            f'<label for="s{n}"><i class="n{n}"></i><bdi>{text(name)}</bdi> <span class="n">{count}</span></label>\n'
            for n, name, count in self._counts()
        )
        return f'<div class="filter">\n<label for="s">All <span class="n">{every}</span></label>\n{labels}</div>\n'

    def _footer(self) -> str:
        day = text(self._document.exported[:10])
        return f"<footer>Exported from Postil on {day}. Imported there, this page brings every note back.</footer>\n"

    # -- annotations

    def _of(self, annotation: Annotation) -> tuple[int, ...]:
        """Return the numbers of an annotation's themes, in its own order; 0 for none."""
        return tuple(self._numbers[theme.id] for theme in self._document.themes_of(annotation)) or (0,)

    def _passage(self, annotation: Annotation) -> Passage | None:
        return passage_of(annotation, len(self._document.content.text))

    def _put(self) -> tuple[dict[int, OnBlock], str]:
        """Return what stands on each block, and the section of those that stand nowhere."""
        content = self._document.content
        marks: dict[int, list[Mark]] = {}
        before: dict[int, str] = {}
        orphans: list[str] = []
        for number, annotation in enumerate(self._document.annotations, 1):
            passage, themes = self._passage(annotation), self._of(annotation)
            note = self._note(number, annotation, quoted=passage is None)
            if passage is None:
                orphans.append(note)
                continue
            pieces = list(pieces_of(content, passage))
            if not pieces:  # nothing to be seen of it: a line without words, say
                index = content.block_at(passage.start)
                before[index] = before.get(index, "") + note
                continue
            names = " ".join(f"t{theme}" for theme in themes)
            ref = f'<span class="ref {names}"><a href="#n{number}">{number}</a></span>' if note else ""
            for place, (index, piece) in enumerate(pieces):
                begins, ends = place == 0, place == len(pieces) - 1
                mark = Mark(*piece, themes, f"h{number}" if begins else "", note * begins, ref * ends)
                marks.setdefault(index, []).append(mark)
        put = {index: OnBlock(tuple(marks.get(index, ())), before.get(index, "")) for index in {*marks, *before}}
        if not orphans:
            return put, ""
        return put, f'<section class="orphans">\n<h2>Not found in this text</h2>\n{"".join(orphans)}</section>\n'

    def _note(self, number: int, annotation: Annotation, *, quoted: bool) -> str:
        """Return an annotation's note; '' for one that has none and stands in the text, and is no area of a page."""
        if not annotation.note.strip() and not quoted and not area_name(annotation, self._document.content):
            return ""
        themes = self._document.themes_of(annotation)
        classes = " ".join(["note", f"n{self._of(annotation)[0]}", *(f"t{theme}" for theme in self._of(annotation))])
        back = "" if quoted else f'<a class="back" href="#h{number}">{number}</a>'
        link = link_to(annotation, self._options)
        opening = f'<a class="open" href="{text(link)}">open</a>' if link else ""
        says = [
            ", ".join(f"<bdi>{text(theme.name)}</bdi>" for theme in themes),
            text(place_of(annotation, self._document.content)),
            _STATES.get(annotation.anchor.state, ""),
        ]
        top = f'<span class="top">{opening}{back}{" · ".join(part for part in says if part)}</span>'
        words = quote_of(annotation).replace("\ufffc", "▣")
        quote = f'<q dir="auto">{text(" ".join(words.split()))}</q>' if quoted else ""
        body = phrasing(self._read(annotation.note)) if annotation.note.strip() else ""
        name, data = text(area_name(annotation, self._document.content)), self._areas.get(annotation.id)
        drawn = f'<img src="{picture(data)}" alt="{name}">' if data else ""
        return f'<span class="{classes}" id="n{number}" role="note">{top}{drawn}{quote}{body}</span>'

    def _read(self, note: str) -> Content:
        """Return what a note says; where it cannot be read as Markdown, its lines."""
        read = self._document.again
        if read is not None and not _is_plain(note):
            try:
                return read(as_markdown(note).encode("utf-8", "surrogatepass"))
            except PostilError:
                pass
        return _lines(note)


def _is_plain(note: str) -> bool:
    lines = note.splitlines()
    return not _PLAIN & set(note) and not any(line[:1] in " -0123456789" for line in lines)


def _lines(note: str) -> Content:
    """Return a note as its paragraphs, word for word."""
    paragraphs = re.split(r"\n[ \t]*\n", "\n".join(note.splitlines()).strip("\n"))
    return Content(tuple(Block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs))
