"""Notes by theme: a section a theme with its definition, its quotes under their headings, notes and links back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from db.records import Annotation
from desktop.annotated import front_matter
from desktop.annotated.document import Document, Exported, Options, Piece, passage_of
from desktop.annotated.naming import escape_text, link_to, shared_source
from desktop.annotated.notes.footnotes import lines_of, outside_code
from desktop.annotated.write import pieces
from desktop.article.content import Content

NO_THEME = "No theme"
_OPENS = r"(?=!|\?|(?:details|iframe|noscript|plaintext|pre|script|select|style|template|textarea|title|xmp)\b)"
_HIDES = re.compile("<" + _OPENS, re.IGNORECASE)  # a comment, or a tag, that would take in what stands below the note
_HIDDEN = re.compile("&lt;" + _OPENS, re.IGNORECASE)


def write(document: Document, options: Options) -> Exported:
    """Return the digest. An annotation with several themes stands under each of them."""
    made: list[Piece] = []
    if options.front_matter == "on":
        made += pieces.front_pieces(_front_matter(document))
    made.append(pieces.heading_piece("", "title", f"# {escape_text(document.article.title) or 'Untitled'}"))
    if document.article.author:
        made.append(pieces.heading_piece("", "author", escape_text(document.article.author)))
    for theme in document.ordered_themes():
        under = [one for one in document.annotations if theme.id in one.theme_ids]
        if under:
            made.append(pieces.heading_piece(theme.name, "group", f"## {escape_text(theme.name)}"))
            if theme.definition.strip():
                definition = f"*{escape_text(theme.definition).strip()}*"
                made.append(pieces.heading_piece(theme.name, "definition", definition))
            made += _section(under, theme.name, document, options)
    rest = [one for one in document.annotations if not document.themes_of(one)]
    if rest:
        made.append(pieces.heading_piece(NO_THEME, "group", f"## {NO_THEME}"))
        made += _section(rest, NO_THEME, document, options)
    if not document.annotations:
        made.append(pieces.heading_piece("", "none", "There are no annotations yet."))
    return pieces.exported(document, options, made, "digest")


def _front_matter(document: Document) -> str:
    used = {one for annotation in document.annotations for one in annotation.theme_ids}
    _, text = front_matter.insertion(
        "",
        [
            ("title", document.article.title),
            ("author", document.article.author),
            ("source", shared_source(document.article.source)),
            ("exported", document.exported),
            ("themes", [theme.name for theme in document.ordered_themes() if theme.id in used]),
            ("annotations", len(document.annotations)),
        ],
        "\n",
    )
    return text


def _section(annotations: Sequence[Annotation], group: str, document: Document, options: Options) -> list[Piece]:
    made: list[Piece] = []
    path: tuple[str, ...] | None = None
    seen: Counter[str] = Counter()
    for annotation in annotations:
        own = heading_path(annotation, document.content)
        if own != path:
            path = own
            if own:
                words = " › ".join(escape_text(one) for one in own)
                made.append(pieces.heading_piece(group, f"under {seen[words]} {words}", f"### {words}"))
                seen[words] += 1
        link = link_to(annotation, options)
        parts = [("passage", quote_lines(annotation)), ("note", note_lines(annotation.note))]
        made += pieces.entry_pieces(annotation, group, [*parts, ("themes", f"[open]({link})" if link else "")])
    return made


def heading_path(annotation: Annotation, content: Content) -> tuple[str, ...]:
    """Return the headings above an annotation without the article's title; none for an orphan."""
    passage = passage_of(annotation, len(content.text))
    if passage is None:
        return ()
    path = content.heading_path(passage.start)
    return path[1:] if path and path[0] == content.metadata.title else path


def quote_lines(annotation: Annotation) -> str:
    """Return an annotation's words as a block quote, a paragraph for each block."""
    lines = [escape_text(line) for line in lines_of(annotation.target.quote.exact)]
    return "\n>\n".join(f"> {line}" for line in lines if line) + "\n"


def note_lines(note: str) -> str:
    """Return a note as Markdown of its own: its headings become bold, so that they do not cut the digest's sections,
    and nothing in it hides what stands below.
    """
    out: list[str] = []
    fence = ""
    for line in lines_of(outside_code(note.strip("\n").rstrip(), _HIDES, lambda _: "&lt;")):
        stripped = line.lstrip()
        if stripped.startswith(("```", "~~~")):
            mark = stripped[:3]
            fence = "" if fence == mark else fence or mark
        elif not fence and stripped.startswith("#") and stripped.lstrip("#")[:1] in (" ", ""):
            words = stripped.strip("#").strip()
            line = f"**{words}**" if words else ""
        elif not fence and stripped.rstrip() and set(stripped.rstrip()) <= {"="} | {"-"} and out and out[-1].strip():
            out.append("")  # else the line before would become a heading
        out.append(line)
    if fence:
        out.append(fence)
    return "\n".join(out)


def shown_again(note: str) -> str:
    """Return a note of ``note_lines`` with what it kept from hiding the rest."""
    return outside_code(note, _HIDDEN, lambda _: "<")
