"""An exported file as it looks where it is read: a content with marks, or a table. No widgets.

It is made by the readers of every other import; None where there is nothing to see but the source.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db.records import ThemeColours
from desktop.annotated.document import passage_of
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.errors import PostilError
from desktop.exporters.page.pieces import pieces_of
from desktop.importers.note import note_content
from desktop.library.markdown_reader import read_markdown

if TYPE_CHECKING:
    from db.records import Annotation
    from desktop.annotated.document import Document

LONGEST = 60_000  # code points that are set
MOST_ROWS = 200  # of a table


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of the content's text that is marked; in no theme's colour where it has none of them."""

    start: int
    end: int
    colours: ThemeColours | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A content with its marks, or the rows of a table, the first of which is its head."""

    content: Content = field(default_factory=lambda: Content(()))
    marks: tuple[Mark, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def rendered(extension: str, text: str, document: Document) -> Rendered | None:
    """Return how the beginning of an exported file is to be seen; None where that is its source."""
    render = _RENDERED.get(extension)
    try:
        return render(text, document) if render is not None else None
    except PostilError:
        return None


def _markdown(text: str, document: Document) -> Rendered:
    if len(text) > LONGEST:
        text = text[: max(text.rfind("\n\n", 0, LONGEST), 0) or LONGEST]
    content = read_markdown(text.encode("utf-8", "surrogatepass"))
    marks = [
        Mark(start + span.start, start + span.end)
        for start, block in zip(content.starts, content.blocks, strict=True)
        for span in block.spans
        if span.kind is SpanKind.MARK
    ]
    return Rendered(content, tuple(marks))


def _table(text: str, document: Document) -> Rendered:
    rows = []
    for row in csv.reader(io.StringIO(text, newline="")):
        rows.append(tuple(row))
        if len(rows) > MOST_ROWS:
            break
    return Rendered(rows=tuple(rows))


def _page(text: str, document: Document) -> Rendered:
    """Return a page: the article with its highlights, each note below the block that its passage ends in."""
    content = document.content
    length = len(content.text)
    below: dict[int, list[Annotation]] = {}
    passages = ((annotation, passage_of(annotation, length)) for annotation in document.annotations)
    placed = [(annotation, passage) for annotation, passage in passages if passage is not None]
    for annotation, passage in placed:
        if annotation.note.strip():
            below.setdefault(content.block_at(max(passage.start, passage.end - 1)), []).append(annotation)
    blocks: list[Block] = []
    moved: list[int] = []  # by how much each block of the article stands later here
    added = 0
    for index, block in enumerate(content.blocks):
        if content.starts[index] > LONGEST:
            break
        blocks.append(block)
        moved.append(added)
        for annotation in below.get(index, ()) if block.cell is None else ():
            note = _note(annotation, document)
            blocks += note
            added += sum(len(block.text) + 1 for block in note)
    marks = []
    for annotation, passage in placed:
        themes = document.themes_of(annotation)
        for index, piece in pieces_of(content, passage):
            if index >= len(moved):
                break
            at = content.starts[index] + moved[index]
            marks.append(Mark(at + piece.start, at + piece.end, themes[0].colours if themes else None))
    return Rendered(Content(tuple(blocks)), tuple(marks))


def _note(annotation: Annotation, document: Document) -> list[Block]:
    """Return a note as blocks of a quotation, the names of its themes before it."""
    names = ", ".join(theme.name for theme in document.themes_of(annotation)).replace("\n", " ")
    content = note_content(annotation.note)
    header = [Block(BlockKind.PARAGRAPH, names, (Span(SpanKind.STRONG, 0, len(names)),), containers=("quote",))]
    blocks = [replace(block, containers=("quote", *block.containers)) for block in content.blocks if block.cell is None]
    return [*(header if names else []), *blocks]


_RENDERED: dict[str, Callable[[str, Document], Rendered]] = {"md": _markdown, "html": _page, "csv": _table}
