"""Plain text: headings, paragraphs, lists, lines that stay lines, and the places that it names itself.

Also what every other format falls back to. A number of a printed page is no word of the text, though it stands there.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from desktop.article.content import Block, BlockKind, Content, Fragment, Metadata, PageMark, Role, Span, SpanKind
from desktop.article.words import folded
from desktop.importers.bounds import lines_in_blocks, refuse_too_long
from desktop.importers.decode import decode
from desktop.importers.imported import Imported
from desktop.importers.plain import paragraphs as prose
from desktop.importers.plain.chunks import (
    Chunk,
    chunks_of,
    indent_of,
    is_drawn,
    is_verse,
    keeps_its_lines,
    measures_of,
)
from desktop.importers.plain.headings import Headings, Rank
from desktop.importers.plain.pages import without_running_lines

_PAGE = re.compile(r"\[(?:pg|page|p)\.? ?(\d{1,4})\]|\{(?:(?:pg|page|p)\.? ?)?(\d{1,4})\}", re.IGNORECASE)
_FEWEST = 5  # numbers that rise, before they are taken for those of pages
_STEPS = 0.8  # of them rise by one
MAX_LINES = 500_000  # read in a second; the longest novels have 60,000
_E_TEXT = re.compile("Project Gutenberg e(?:book|text)", re.I)
_FIELD = re.compile("^(Title|Author): (.+)$", re.M)
_HEAD = 3000  # characters in which an e-text says what it is
_TOP = 40  # lines in which a title stands
_RULE = re.compile(r"\s*(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|(?:= *){3,}|(?:~ *){3,})$")
_ITEM = re.compile(r"(?:[-*•+o]|\(?\d{1,3}[.)])$")  # what is a sign and no word; "(a)" is named in the text


def with_marks(content: Content) -> Content:
    """Return a text with the numbers of its printed pages as such, and its entries as links."""
    blocks, pages = _paged(content.blocks, content.starts)
    blocks, fragments = _linked(blocks, content.starts)
    return replace(content, blocks=tuple(blocks), pages=tuple(pages), fragments=tuple(fragments))


def _paged(blocks: Sequence[Block], starts: Sequence[int]) -> tuple[list[Block], list[PageMark]]:
    numbers = [
        (at, match)
        for at, block in enumerate(blocks)
        if block.kind is not BlockKind.CODE
        for match in _PAGE.finditer(block.text)
    ]
    steps = [int(b[1] or b[2]) - int(a[1] or a[2]) for (_, a), (_, b) in pairwise(numbers)]
    if len(numbers) < _FEWEST or min(steps) < 1 or steps.count(1) < _STEPS * len(steps):
        return list(blocks), []
    marked = list(blocks)
    for at, match in numbers:
        span = Span(SpanKind.NUMBER, *match.span())
        marked[at] = replace(marked[at], spans=(*marked[at].spans, span))
    return marked, [PageMark(starts[at] + match.start(), match[1] or match[2]) for at, match in numbers]


def _linked(blocks: Sequence[Block], starts: Sequence[int]) -> tuple[list[Block], list[Fragment]]:
    headings = [(at, folded(block.text)) for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    times = Counter(letters for _, letters in headings)
    places = {letters: at for at, letters in headings if letters and times[letters] == 1}
    linked, fragments = list(blocks), dict[str, Fragment]()
    for at, block in enumerate(blocks):
        to = places.get(folded(block.text)) if block.marker and not block.spans else None
        if to is not None and to > at:
            name = f"heading-{to}"
            fragments[name] = Fragment(name, starts[to])
            linked[at] = replace(block, spans=(Span(SpanKind.LINK, 0, len(block.text), f"#{name}"),))
    return linked, sorted(fragments.values(), key=lambda fragment: fragment.offset)


def read(data: bytes, name: str) -> Imported:
    """Read plain text. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    refuse_too_long(decoded.text)
    return Imported(with_marks(text_content(decoded.text)), remark=decoded.remark)


def read_lines(data: bytes) -> Imported:
    """Read plain text as its lines and no more, in no time. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    refuse_too_long(decoded.text)
    return Imported(_as_lines(decoded.text), remark=decoded.remark)


def _as_lines(text: str) -> Content:
    return Content(lines_in_blocks(text.replace("\f", "\n\n")))


def text_content(text: str) -> Content:
    """Return the blocks of a plain text; its title is a heading at its top, or a first short paragraph.

    A text of very many lines is no prose: its lines stay lines, in a few blocks.
    """
    if text.count("\n") > MAX_LINES:
        return _as_lines(text)
    lines = without_running_lines([line.expandtabs(8).rstrip(" ") for line in text.split("\n")])
    blocks = _Reading(chunks_of(lines)).blocks()
    if _E_TEXT.search(text, 0, 400) and (fields := dict(_FIELD.findall(text[:_HEAD]))):
        return Content(
            tuple(blocks), Metadata(title=fields.get("Title", "").strip(), author=fields.get("Author", "").strip())
        )
    title = _title(blocks)
    return Content(tuple(blocks), Metadata(title=title, guessed=("title",) if title else ()))


def _title(blocks: Sequence[Block]) -> str:
    for block in blocks[:8]:
        if block.kind is BlockKind.HEADING and (block.level == 1 or block is blocks[0]):
            return block.text
    first = blocks[0] if len(blocks) > 1 else None
    if first and first.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not first.marker and len(first.text) <= 120:
        return "" if first.text.endswith((".", ",", ";")) else " ".join(first.text.split())
    return ""


class _Item(NamedTuple):
    """An open item of a list: how far its sign and its words are indented, and the list's kind."""

    sign: int
    words: int
    kind: str


class _Reading:
    """Reads the chunks of one text, in order."""

    def __init__(self, chunks: list[Chunk]) -> None:
        self._chunks, self._measures = chunks, measures_of(chunks)
        self._headings = Headings(self._measures)
        self._blocks: list[Block] = []
        self._items: list[_Item] = []  # open ones
        self._item = 0
        self._drawn: list[str] = []
        self._code = 0  # the block that they are
        self._ranked: list[tuple[int, Rank]] = []  # block and heading

    def blocks(self) -> list[Block]:
        """Return the blocks."""
        chunks = self._chunks
        number = lines = 0
        while number < len(chunks):
            chunk = chunks[number]
            number += 1
            while number < len(chunks) and self._goes_on(chunk, chunks[number]):
                chunk.lines += chunks[number].lines
                number += 1
            after = chunks[number] if number < len(chunks) else None
            self._read(chunk, after, at_top=lines < _TOP)
            lines += len(chunk.lines) + chunk.blanks
        self._finish_code()
        levels = {rank: level for level, rank in enumerate(sorted({rank.rank for _, rank in self._ranked}), 1)}
        for at, rank in self._ranked:
            self._blocks[at] = replace(self._blocks[at], level=min(6, levels[rank.rank]))
        return self._blocks

    def _goes_on(self, chunk: Chunk, after: Chunk) -> bool:
        return prose.goes_on(chunk, after, self._measures) and not (
            is_drawn(chunk, self._measures) or is_drawn(after, self._measures)
        )

    def _read_underlined(self, lines: list[str]) -> int:
        """Take the underlined headings that lines begin with; return how many lines they are."""
        at = 0
        while at < len(lines) and (rank := self._headings.underlined(Chunk(lines[at : at + 3], 0))):
            self._add_heading(rank, [line for line in rank.lines if any(map(str.isalnum, line))])
            at += len(rank.lines)
        return at

    def _read(self, chunk: Chunk, after: Chunk | None, *, at_top: bool) -> None:
        if at := self._read_underlined(chunk.lines):
            chunk, at_top = Chunk(chunk.lines[at:], 0), False
        lines = chunk.lines
        if not lines:
            return
        if len(lines) == 1 and _RULE.match(lines[0]):
            self._add(BlockKind.RULE, "")
            return
        if len(lines) > 2 and indent_of(lines[0]) < min(map(indent_of, lines[1:])):  # a heading right above its text
            title, below = Chunk(lines[:1], chunk.blanks), Chunk(lines[1:], 0)
            if prose.entries_of(below) and (rank := self._headings.whole(title, below, at_top=at_top)):
                self._add_heading(rank, title.lines)
                chunk, lines = below, below.lines
        if entries := prose.entries_of(chunk):
            for entry in entries:
                self._item += 1
                self._add(BlockKind.PARAGRAPH, entry, containers=("ul",), marker="•", item=self._item)
            return
        self._close_items(chunk)
        if prose.one_paragraph_a_line(lines, alone=len(self._chunks) == 1):
            for line in lines:
                self._add_prose(Chunk([line], 0))
            return
        is_item = prose.BULLET.match(lines[0].lstrip()) is not None
        if (not is_item or len(lines) == 1) and (rank := self._headings.whole(chunk, after, at_top=at_top)):
            self._add_heading(rank, lines)
            return
        if is_drawn(chunk, self._measures) and not (is_item and len(lines) > 1 and not self._items):
            self._add_code(chunk)
        elif (
            not prose.has_items(lines)
            and not prose.has_term(lines, self._measures)
            and keeps_its_lines(lines, self._measures)
        ):
            role = Role.VERSE if is_verse(lines) else Role.NONE
            self._add(BlockKind.PARAGRAPH, "\n".join(map(prose.folded, lines)), role=role)
        else:
            self._add_prose(chunk)

    def _add_prose(self, chunk: Chunk) -> None:
        lines = chunk.lines
        if prose.has_term(lines, self._measures):
            self._add(BlockKind.TERM, prose.folded(lines[0]))
            self._add(BlockKind.DEFINITION, prose.joined(lines[1:]))
            return
        for run in prose.runs_of(lines, self._measures):
            match = prose.BULLET.match(run[0].lstrip())
            if match and _ITEM.match(match[1]):
                self._add_item(run, match[1])
            else:
                self._add(BlockKind.PARAGRAPH, prose.joined(run))

    def _add_item(self, run: list[str], sign: str) -> None:
        indent = indent_of(run[0])
        while self._items and self._items[-1].sign > indent:
            self._items.pop()
        if self._items and self._items[-1].sign >= indent - 1:
            self._items.pop()
        counted = any(map(str.isdigit, sign))
        self._items.append(_Item(indent, prose.text_indent(run[0]), "ol" if counted else "ul"))
        self._item += 1
        words = prose.joined([run[0].lstrip()[len(sign) :], *run[1:]])
        marker = f"{int(''.join(filter(str.isdigit, sign)))}." if counted else "•"
        self._add(BlockKind.PARAGRAPH, words, marker=marker, item=self._item)

    def _close_items(self, chunk: Chunk) -> None:
        """Leave the lists whose items a chunk is not indented enough to belong to."""
        bullet = prose.BULLET.match(chunk.lines[0].lstrip()) is not None
        while self._items and indent_of(chunk.lines[0]) < (self._items[-1].sign if bullet else self._items[-1].words):
            self._items.pop()

    def _add_code(self, chunk: Chunk) -> None:
        last = self._blocks[-1] if self._blocks else None
        if last and last.kind is BlockKind.CODE and chunk.blanks < 3 and len(last.containers) == len(self._items):
            self._drawn += [*[""] * (chunk.blanks if not chunk.new_page else 1), *chunk.lines]
            return
        self._finish_code()
        self._drawn = list(chunk.lines)
        self._add(BlockKind.CODE, "")
        self._code = len(self._blocks) - 1

    def _finish_code(self) -> None:
        """Give the last code its lines: what follows it in further chunks is one with it."""
        if self._drawn:
            text = textwrap.dedent("\n".join(self._drawn))
            self._blocks[self._code] = replace(self._blocks[self._code], text=text)
            self._drawn = []

    def _add_heading(self, rank: Rank, lines: Sequence[str]) -> None:
        text = " ".join(map(prose.folded, lines))
        self._items.clear()
        last = self._ranked[-1] if self._ranked else None
        if last and last[0] == len(self._blocks) - 1 and last[1].only_counts and rank.only_says:
            self._blocks[-1] = replace(self._blocks[-1], text=f"{self._blocks[-1].text} {text}")
            return
        self._ranked.append((len(self._blocks), rank))
        self._add(BlockKind.HEADING, text)

    def _add(self, kind: BlockKind, text: str, **more: object) -> None:
        if self._items and "containers" not in more and kind not in (BlockKind.HEADING, BlockKind.RULE):
            more["containers"] = tuple(item.kind for item in self._items)
            more.setdefault("item", self._item)
        self._blocks.append(Block(kind, text, **more))  # type: ignore[arg-type]
