"""The structure of an article for a screen reader: headings, paragraphs, lists, tables, links and highlights. No Qt.

``parts_of`` tells of the whole of it, ``around`` of what a place stands in.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, takewhile, zip_longest

from db.records import Annotation
from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Passage, SpanKind
from desktop.shown_text import in_one_line
from desktop.texts import counted, later, tr

_LONGEST = 4000  # characters of one part that are told in one piece


class Kind(StrEnum):
    """The kind of a part."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    HEADER = "header"
    CELL = "cell"
    LINK = "link"
    PICTURE = "picture"
    HIGHLIGHT = "highlight"
    QUOTE = "quote"
    MENU = "menu"  # no part of an article, told of in the same way
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article: what it is, what it says, what is said of it, where it stands, and what stands in it.

    ``level`` is a heading's, ``cell`` says where a cell stands, ``leads_to`` is a link's address or a highlight's
    annotation.
    """

    kind: Kind
    name: str
    about: str
    passage: Passage
    parts: tuple[Part, ...] = ()
    level: int = 0
    cell: Cell | None = None
    leads_to: str = ""


def parts_of(content: Content, marks: Sequence[tuple[Annotation, str]]) -> list[Part]:
    """Return the parts of a content in order; ``marks`` are the highlights in order, each with what is said of it.

    Links and highlights of a table's cells stand behind the table: its cells are only told by their places.
    """
    places = [annotation.anchor.start or 0 for annotation, _ in marks]
    parts: list[Part] = []
    at = 0

    def part(index: int, block: Block, kind: Kind, about: str = "") -> Part:
        nonlocal at
        start = content.starts[index]
        end = start + len(block.text)
        inside = _links(block, start)
        while at < len(marks) and places[at] <= end:
            annotation, words = marks[at]
            passage = Passage(places[at], annotation.anchor.end or places[at])
            inside.append(Part(Kind.HIGHLIGHT, words, "", passage, leads_to=annotation.id))
            at += 1
        return Part(kind, _said(block), about, Passage(start, end), tuple(inside), block.level, block.cell)

    blocks = enumerate(content.blocks)
    for key, group in groupby(blocks, key=lambda pair: _belongs(pair[1])):
        members = list(group)
        if not key:
            for index, block in members:
                parts.append(part(index, block, _KINDS.get(block.kind, Kind.PARAGRAPH), _about(block)))
            continue
        inner = [part(index, block, *_inner(block)) for index, block in members]
        passage = Passage(inner[0].passage.start, inner[-1].passage.end)
        if key[0] == "table":
            name = _name_of_table([block for _, block in members])
            parts.append(Part(Kind.TABLE, name, "", passage, tuple(replace(cell, parts=()) for cell in inner)))
            parts += [piece for cell in inner for piece in cell.parts]
        else:
            parts.append(Part(Kind.LIST, _name_of_list(len(inner)), "", passage, tuple(inner)))
    return parts


def around(content: Content, offset: int) -> dict[Hashable, str]:
    """Return what a place of the text stands in, the outermost first: what is said of each, by what tells it apart."""
    index = content.block_at(offset)
    block = content.blocks[index]
    names: dict[Hashable, str] = {}
    if key := _belongs(block):
        before = list(takewhile(lambda block: _belongs(block) == key, content.blocks[index - 1 :: -1] if index else ()))
        behind = takewhile(lambda block: _belongs(block) == key, content.blocks[index:])
        members = [*before[::-1], *behind]
        whole = (key, index - len(before))
        names[whole] = _name_of_list(len(members)) if block.cell is None else _name_of_table(members)
        if block.cell is not None:
            names[*whole, block.cell.row, block.cell.column] = _inner(block)[1]
    if block.kind is BlockKind.HEADING:
        names["heading", index] = tr("Heading, level {level}", level=block.level)
    elif about := _about(block):
        names[about] = about
    for span in block.spans:
        if span.start <= offset - content.starts[index] < span.end and span.kind in _TOLD:
            name = _words(block, span.start, span.end)
            names[span.kind, index, span.start] = tr(_TOLD[span.kind], name=name)
    return names


def _name_of_table(cells: Sequence[Block]) -> str:
    rows = len({block.cell.row for block in cells if block.cell is not None})
    return counted("Table of {n} row", "Table of {n} rows", rows)


def _name_of_list(count: int) -> str:
    return tr("List of {n}", n=count)


def _belongs(block: Block) -> tuple[str, int] | None:
    """Return which table or list a block is part of."""
    if block.cell is not None:
        return "table", block.cell.table
    return ("list", 0) if block.item else None


def _inner(block: Block) -> tuple[Kind, str]:
    if block.cell is None:
        return Kind.ITEM, ""
    where = tr("Row {row}, column {column}", row=block.cell.row + 1, column=block.cell.column + 1)
    return (Kind.HEADER if block.cell.header else Kind.CELL), where


_KINDS = {BlockKind.HEADING: Kind.HEADING, BlockKind.IMAGE: Kind.PICTURE}
_ABOUT = {BlockKind.CODE: later("Code"), BlockKind.FOOTNOTE: later("Footnote"), BlockKind.CAPTION: later("Caption")}
_TOLD = {SpanKind.LINK: later("Link: {name}"), SpanKind.IMAGE: later("Picture: {name}")}


def _about(block: Block) -> str:
    if block.kind in _ABOUT:
        return tr(_ABOUT[block.kind])
    return tr("Quotation") if "quote" in block.containers else ""


def _said(block: Block) -> str:
    text = _words(block, 0, _LONGEST)
    return f"{block.marker} {text}" if block.marker not in ("", "•") else text


def _words(block: Block, start: int, end: int) -> str:
    """Return what stands in a block from one place to another, with the names of pictures where they are."""
    text = block.text[start:end]
    if OBJECT in text:
        labels = {span.start: span.label for span in block.spans if span.kind is SpanKind.IMAGE}
        named = (labels.get(at) or tr("Picture") for at, letter in enumerate(text, start) if letter == OBJECT)
        text = "".join(f"{part} {name} " for part, name in zip_longest(text.split(OBJECT), named, fillvalue=""))
    return " ".join(in_one_line(text).split())


def _links(block: Block, start: int) -> list[Part]:
    return [
        Part(
            Kind.LINK,
            _words(block, span.start, span.end),
            span.target,
            Passage(start + span.start, start + span.end),
            leads_to=span.target,
        )
        for span in block.spans
        if span.kind is SpanKind.LINK and span.end > span.start
    ]
