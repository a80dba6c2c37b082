"""The readable form of a version: Content, made of Blocks of styled Spans, and the one text every offset speaks of.
Knows nothing of files, formats, Qt or the library."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from db.disk.content_json import read_blocks
from desktop.article.words import Words

if TYPE_CHECKING:
    from desktop.article.source_map import SourceMap

OBJECT = "\ufffc"  # stands for an image in the text, here and in Qt
_BREAK_GUIDES = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # soft hyphen, zero width space and joiners


class BlockKind(StrEnum):
    """The kind of a block, as stored."""

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
    """The style of a range of a block; the value is what is stored."""

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
    RUBY = "ruby"
    MATH = "math"
    NUMBER = "number"


NUMBERS = frozenset((SpanKind.FOOTNOTE_REF, SpanKind.NUMBER))  # what stands in a text and is no word of it


class Role(StrEnum):
    """The role of a block besides its kind, as stored. A caption stands right before or after its picture or table;
    VERSE keeps the author's line breaks."""

    NONE = ""
    VERSE = "verse"
    CAPTION_OF_PREVIOUS = "previous"
    CAPTION_OF_NEXT = "next"


class Passage(NamedTuple):
    """A half-open range of code points of ``content.text``."""

    start: int
    end: int

    def overlaps(self, other: Passage) -> bool:
        """True if two ranges have a code point in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Span:
    """A styled range of one block; offsets count code points from the block's start. Spans may nest and overlap.

    ``target`` is a link's address, an image's source, or a footnote reference's label; ``label`` an image's
    alternative text, a link's title, or the reading that stands over a RUBY. A NUMBER is one that print has beside the
    words: of a line of verse, or of a page. The text under MATH is TeX where ``label``
    says "tex", else the formula in one line.
    """

    kind: SpanKind
    start: int
    end: int
    target: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a block of kind CELL: tables are numbered through the content, rows and columns from 0. A cell of
    several paragraphs has several such blocks."""

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
    role: Role = Role.NONE


class PageMark(NamedTuple):
    """The start of a page in print: an offset in ``content.text``, what is printed on it ("xii"), and its
    number in the file from 1, or 0 where the source only tells of pages in print."""

    offset: int
    label: str
    number: int = 0


class Heading(NamedTuple):
    """A heading of a content: where it begins in the text, its level from 1, its words in one line."""

    offset: int
    level: int
    text: str


class Fragment(NamedTuple):
    """A place that a link inside the content names: "#name" leads to ``offset``."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """The details that a source gives. ``publisher`` is the journal or site too, ``author`` all names in one.

    ``guessed`` names the fields that no metadata of the file says: they were read from how its first pages look.
    """

    title: str = ""
    author: str = ""
    language: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    publisher: str = ""
    doi: str = ""
    url: str = ""
    pages: str = ""
    kind: str = ""  # "article", "book", "report", "thesis" …
    first_published: str = ""  # the year in which the work first came out, where ``date`` is a later edition's
    volume: str = ""  # of its journal, with the issue: "27 (3)"
    subjects: tuple[str, ...] = ()  # the publisher's, which are no tags of the reader's
    guessed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """An ordered run of blocks. ``text`` is their texts joined by "\\n": the text that every offset speaks of.

    What points into the text stands beside the blocks, since a page may begin in the middle of one: ``pages``,
    ``outline`` (the table of contents that the source itself has; empty: its headings are it) and ``fragments``, each
    in the order of the text. ``places`` tells where the text stands in what was read; it is not stored.
    """

    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[PageMark, ...] = ()
    outline: tuple[Heading, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    places: SourceMap | None = field(default=None, compare=False, repr=False)

    @cached_property
    def text(self) -> str:
        """The one text that every offset speaks of: the texts of the blocks, joined by a newline."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset in ``text`` at which each block begins."""
        return tuple(accumulate([len(block.text) + 1 for block in self.blocks], initial=0))[:-1]

    @cached_property
    def footnotes(self) -> dict[str, int]:
        """The index of the first block of each footnote, by its label."""
        notes = [index for index, block in enumerate(self.blocks) if block.kind is BlockKind.FOOTNOTE]
        return {self.blocks[index].target: index for index in reversed(notes)}

    def text_sha256(self) -> str:
        """Return the SHA-256 of ``text`` in UTF-8, which is never all in memory, in hexadecimal."""
        hashed = hashlib.sha256()
        for number, block in enumerate(self.blocks):
            hashed.update(f"\n{block.text}".encode() if number else block.text.encode())
        return hashed.hexdigest()

    def block_at(self, offset: int) -> int:
        """Return the index of the block that holds ``offset`` (the "\\n" after a block belongs to it)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def passage_of(self, block: int) -> Passage:
        """Return the range of one block in ``text``."""
        start = self.starts[block]
        return Passage(start, start + len(self.blocks[block].text))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The outline: the source's own, else the headings that have words; without what only guides line breaks."""
        headings = self.outline or tuple(
            Heading(start, block.level, " ".join(_without_numbers(block).split()))
            for start, block in zip(self.starts, self.blocks, strict=True)
            if block.kind is BlockKind.HEADING and block.text.strip()
        )
        return tuple(heading._replace(text=heading.text.translate(_BREAK_GUIDES)) for heading in headings)

    @cached_property
    def numbers(self) -> tuple[tuple[int, int], ...]:
        """The ranges of the text that are no words of it, in order; none overlaps another."""
        note, number = SpanKind.FOOTNOTE_REF, SpanKind.NUMBER
        ranges = sorted(
            [
                (start + span.start, start + span.end)
                for start, block in zip(self.starts, self.blocks, strict=True)
                for span in block.spans
                if span.kind is note or span.kind is number  # in a long text there are very many spans: no set is asked
            ]
        )
        apart = ranges[:1]
        for start, end in ranges[1:]:
            if start < apart[-1][1]:
                apart[-1] = apart[-1][0], max(apart[-1][1], end)
            else:
                apart.append((start, end))
        return tuple(apart)

    @cached_property
    def words(self) -> Words:
        """The text without its numbers."""
        return Words(self.text, self.numbers)

    @cached_property
    def row_joints(self) -> tuple[int, ...]:
        """The offsets of the newlines that part two cells of one row of a table."""
        cells = zip(self.starts[1:], self.blocks, self.blocks[1:], strict=False)
        return tuple(
            start - 1
            for start, before, after in cells
            if before.cell is not None
            and after.cell is not None
            and (before.cell.table, before.cell.row) == (after.cell.table, after.cell.row)
            and before.cell.column != after.cell.column
        )

    def heading_path(self, offset: int) -> tuple[str, ...]:
        """Return the texts of the headings above ``offset``, from the outermost in."""
        path: list[Heading] = []
        for heading in self.headings:
            if heading.offset > offset:
                break
            path = [above for above in path if above.level < heading.level]
            path.append(heading)
        return tuple(heading.text for heading in path)

    def words_of(self, block: int) -> str:
        """Return the text of one block without the numbers in it."""
        return _without_numbers(self.blocks[block])

    def page_at(self, offset: int) -> PageMark | None:
        """Return the page that ``offset`` stands on, or None where it is not known."""
        index = bisect_right(self.pages, offset, key=lambda mark: mark.offset) - 1
        return self.pages[index] if index >= 0 else None

    def page_words(self, number: int) -> list[str]:
        """Return the words that stand from the beginning of a page, counted from 1, up to the next."""
        ends = [*(mark.offset for mark in self.pages[1:]), len(self.text)]
        pages = zip(self.pages, ends, strict=True) if self.pages else ()
        return next((self.text[mark.offset : end].split() for mark, end in pages if mark.number == number), [])


def _without_numbers(block: Block) -> str:
    """Return a block's text without the numbers in it."""
    text = block.text
    for span in sorted((span for span in block.spans if span.kind in NUMBERS), key=lambda span: -span.start):
        text = text[: span.start] + text[span.end :]
    return text


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
        if b.role:
            row["r"] = b.role.value
        if (c := b.cell) is not None:
            row["x"] = [c.table, c.row, c.column, int(c.header), c.align, c.row_span, c.column_span]
        return row

    m = content.metadata
    about: dict[str, Any] = {
        "title": m.title,
        "author": m.author,
        "language": m.language,
        "date": m.date,
        "tags": list(m.tags),
    }
    about |= {key: value for key in _DETAILS if (value := getattr(m, key))}
    about |= {key: list(value) for key in _DETAIL_LISTS if (value := getattr(m, key))}
    data: dict[str, Any] = {"metadata": about, "blocks": [block(b) for b in content.blocks]}
    for key in _BESIDE:  # left out where there is none: what was stored before is written as it was
        if rows := getattr(content, key):
            data[key] = [list(row) for row in rows]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


_DETAILS = (
    "publisher",
    "doi",
    "url",
    "pages",
    "kind",
    "first_published",
    "volume",
)  # of the metadata, left out where they are empty
_DETAIL_LISTS = ("subjects", "guessed")
_BESIDE = ("pages", "outline", "fragments")
_BLOCKS = {kind.value: kind for kind in BlockKind}
_SPANS = {kind.value: kind for kind in SpanKind}
_ROLES = {role.value: role for role in Role}


def from_json(text: str) -> Content:
    """Read what ``to_json`` wrote. Raises KeyError, ValueError or TypeError on anything else."""
    return from_pieces([text.encode()])


def from_pieces(pieces: Iterable[bytes]) -> Content:
    """Read the same from pieces of UTF-8, block by block: never all of it is in memory, and other threads go on."""

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
            _ROLES[row.get("r", "")],
        )

    blocks, data = read_blocks(pieces, block)
    m = data["metadata"]
    return Content(
        tuple(blocks),
        Metadata(
            m["title"],
            m["author"],
            m["language"],
            m["date"],
            tuple(m["tags"]),
            *(m.get(key, "") for key in _DETAILS),
            *(tuple(m.get(key, ())) for key in _DETAIL_LISTS),
        ),
        tuple([PageMark(*row) for row in data.get("pages", ())]),
        tuple([Heading(*row) for row in data.get("outline", ())]),
        tuple([Fragment(*row) for row in data.get("fragments", ())]),
    )
