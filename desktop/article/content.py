"""The readable form of a version: Content, made of Blocks of styled Spans, and the one text every offset speaks of.

Knows nothing of files, formats, Qt or the library.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

OBJECT = "\ufffc"  # stands for an image in the text, here and in Qt


class BlockKind(StrEnum):
    """What a block is; the value is what is stored."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CODE = "code"
    CELL = "cell"
    IMAGE = "image"
    RULE = "rule"
    TERM = "term"
    DEFINITION = "definition"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


class SpanKind(StrEnum):
    """How a range of a block is styled; the value is what is stored."""

    STRONG = "strong"
    EM = "em"
    CODE = "code"
    STRIKE = "strike"
    SUB = "sub"
    SUP = "sup"
    MARK = "mark"
    UNDERLINE = "underline"
    LINK = "link"
    IMAGE = "image"
    FOOTNOTE_REF = "footnote_ref"


class Passage(NamedTuple):
    """A half-open range of code points of ``content.text``."""

    start: int
    end: int

    def overlaps(self, other: Passage) -> bool:
        """Tell whether two ranges have a code point in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Span:
    """A styled range of one block; offsets count code points from the block's start. Spans may nest and overlap.

    ``target`` is a link's address, an image's source, or a footnote reference's label; ``label`` an image's
    alternative text or a link's title.
    """

    kind: SpanKind
    start: int
    end: int
    target: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block of kind CELL stands: tables are numbered through the content, rows and columns from 0.

    A cell that holds several paragraphs has several blocks with the same table, row and column.
    """

    table: int
    row: int
    column: int
    header: bool = False
    align: str = ""  # "", left, center, right
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One block. Its text has no paragraph breaks; a line break inside it (code, ``<br>``) is "\\n".

    - ``level``: 1 to 6 for headings, else 0.
    - ``containers``: from the outside in, of "quote", "ul", "ol".
    - ``marker``: what stands before the first block of a list item: "•" (ul), "3." (ol), "☐" or "☑" (task);
      empty for the item's further blocks.
    - ``item``: numbers the list item (through the content, from 1) that the block belongs to, 0 outside lists:
      blocks of one item share it, so that lists can be written out again.
    - ``language``: of a code block. ``target``: an image's source, a footnote's label.
    - An IMAGE or RULE block's text is one OBJECT character each image, or "" for a rule.
    """

    kind: BlockKind
    text: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    containers: tuple[str, ...] = ()
    marker: str = ""
    item: int = 0
    language: str = ""
    target: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says of itself."""

    title: str = ""
    author: str = ""
    language: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """An ordered run of blocks. ``text`` is their texts joined by "\\n": the text that every offset speaks of."""

    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)

    @cached_property
    def text(self) -> str:
        """The one text that every offset speaks of: the texts of the blocks, joined by a newline."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset in ``text`` at which each block begins."""
        starts, at = [], 0
        for block in self.blocks:
            starts.append(at)
            at += len(block.text) + 1
        return tuple(starts)

    def block_at(self, offset: int) -> int:
        """Return the index of the block that holds ``offset`` (the "\\n" after a block belongs to it)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def passage_of(self, block: int) -> Passage:
        """Return the range of one block in ``text``."""
        start = self.starts[block]
        return Passage(start, start + len(self.blocks[block].text))

    def heading_path(self, offset: int) -> tuple[str, ...]:
        """Return the texts of the headings above ``offset``, from the outermost in."""
        path: list[tuple[int, str]] = []
        for block in self.blocks[: self.block_at(offset) + 1]:
            if block.kind is BlockKind.HEADING:
                path = [entry for entry in path if entry[0] < block.level]
                path.append((block.level, block.text))
        return tuple(text for _, text in path)


def to_json(content: Content) -> str:
    """Write a content as compact JSON, to be stored or handed from the import process."""

    def span(s: Span) -> list[Any]:
        row: list[Any] = [s.kind.value, s.start, s.end]
        if s.target or s.label:
            row += [s.target, s.label] if s.label else [s.target]
        return row

    def block(b: Block) -> dict[str, Any]:
        row: dict[str, Any] = {"k": b.kind.value, "t": b.text}
        if b.spans:
            row["s"] = [span(s) for s in b.spans]
        if b.containers:
            row["c"] = list(b.containers)
        for key, value in (("l", b.level), ("m", b.marker), ("i", b.item), ("g", b.language), ("a", b.target)):
            if value:
                row[key] = value
        if (c := b.cell) is not None:
            row["x"] = [c.table, c.row, c.column, int(c.header), c.align, c.row_span, c.column_span]
        return row

    m = content.metadata
    return json.dumps(
        {
            "metadata": {
                "title": m.title,
                "author": m.author,
                "language": m.language,
                "date": m.date,
                "tags": list(m.tags),
            },
            "blocks": [block(b) for b in content.blocks],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


_BLOCKS = {kind.value: kind for kind in BlockKind}
_SPANS = {kind.value: kind for kind in SpanKind}


def from_json(text: str) -> Content:
    """Read what ``to_json`` wrote. Raises KeyError, ValueError or TypeError on anything else."""
    data = json.loads(text)

    def cell(row: list[Any]) -> Cell:
        return Cell(row[0], row[1], row[2], bool(row[3]), row[4], row[5], row[6])

    def block(row: dict[str, Any]) -> Block:
        spans = row.get("s")
        x = row.get("x")
        return Block(
            _BLOCKS[row["k"]],
            row["t"],
            tuple([Span(_SPANS[s[0]], *s[1:]) for s in spans]) if spans else (),
            row.get("l", 0),
            tuple(row.get("c", ())),
            row.get("m", ""),
            row.get("i", 0),
            row.get("g", ""),
            row.get("a", ""),
            cell(x) if x else None,
        )

    m = data["metadata"]
    return Content(
        tuple([block(row) for row in data["blocks"]]),
        Metadata(m["title"], m["author"], m["language"], m["date"], tuple(m["tags"])),
    )
