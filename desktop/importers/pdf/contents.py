"""A printed list of contents: its entries are told, lose the dots before their pages' numbers, and lead to headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.article.content import BlockKind, Content, Fragment, Span, SpanKind
from desktop.importers.pdf.blocks import PlacedBlock
from desktop.importers.pdf.lines import Line, line_of
from desktop.importers.pdf.outline import key_of, without_number
from desktop.importers.pdf.words import Word

_LEADERS = re.compile(r"([.·…_‥．]\s?){4,}\s*(\S{1,8})?$")
_DOTS = re.compile(r"[.·…_‥．\s]+$")
_NUMBER = re.compile(r"(\d{1,4}|[ivxlc]{1,7}|[A-Z]{0,2}[-.–]?\d{1,4})$", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r"\s+\S{1,8}$")
_TITLE = re.compile(
    r"\W*(table of )?contents|inhalt(sverzeichnis|sübersicht)?|table des matières|sommaire|sommario|[ií]ndice"
    r"|目\s*[录次錄]|содержание",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")
_FEWEST = 3  # entries: fewer lines with dots are places to fill in
_NEAR = 3  # lines without a number between two entries: an entry of several lines, a part's title


def with_entries(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a region, with ``entry`` and without leading dots where they are of a list of contents."""
    titled = any(_TITLE.fullmatch(line.text.strip()) for line in lines)
    numbers = [at for at, line in enumerate(lines) if _is_entry(line, titled)]
    runs: list[list[int]] = []
    for at in numbers:
        if runs and at - runs[-1][-1] <= _NEAR + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    entries = {at for run in runs if len(run) >= _FEWEST for at in run}
    return [_bare(line) if at in entries else line for at, line in enumerate(lines)]


def _is_entry(line: Line, titled: bool) -> bool:
    if not _WORD.search(line.text):
        return False
    if _LEADERS.search(line.text):
        return True
    return titled and len(line.pieces) > 1 and bool(_NUMBER.match(line.words[-1].text))


def _bare(line: Line) -> Line:
    """Return an entry without its dots, all of it one piece."""
    words = list(_without_dots(line.words))
    return replace(line_of(words, line.page), left=line.left, right=line.right, region=line.region, entry=True)


def _without_dots(words: Sequence[Word]) -> Iterator[Word]:
    for number, word in enumerate(words):
        text = word.text
        if number and _DOTS.fullmatch(text):
            continue
        bare = re.sub(r"[.·…_‥．]{3,}$", "", text)
        if bare:
            yield word._replace(text=bare)


def with_entry_links(content: Content, pieces: Sequence[PlacedBlock]) -> Content:
    """Return the content with each entry as a link to the heading that it names, where the file has no link there."""
    headings: dict[str, int] = {}
    for start, block in zip(content.starts, content.blocks, strict=True):
        if block.kind is BlockKind.HEADING:
            headings.setdefault(key_of(without_number(block.text)), start)
    blocks, fragments = list(content.blocks), set(content.fragments)
    for number, piece in enumerate(pieces):
        block = blocks[number]
        if not piece.entry or any(span.kind is SpanKind.LINK for span in block.spans):
            continue
        title = _NUMBER_BEHIND.sub("", block.text)
        at = headings.get(key_of(without_number(title)))
        if at is not None:
            name = f"heading-{at}"
            fragments.add(Fragment(name, at))
            blocks[number] = replace(block, spans=(Span(SpanKind.LINK, 0, len(block.text), f"#{name}"), *block.spans))
    ordered = sorted(fragments, key=lambda fragment: (fragment.offset, fragment.name))
    return replace(content, blocks=tuple(blocks), fragments=tuple(ordered))
