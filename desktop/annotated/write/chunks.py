"""Chunks of a source that give the same blocks when they are read alone, so that little is read for each try.

Knows nothing of annotations and marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.annotated.document import Reader
from desktop.annotated.write import proof
from desktop.article.content import BlockKind, Content
from desktop.article.source_map import SourceMap

_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[^\r\n]*$")
_NOTE = re.compile(r"\[\^([^\]\s^]{1,200})\]")
LONGEST = 60_000  # code points of a chunk


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk ``[low, high)`` of the source that gives the blocks ``first`` to ``last`` by itself."""

    low: int
    high: int
    first: int
    last: int


class Chunks:
    """Finds such chunks. ``base`` are the blocks that the whole source gives."""

    def __init__(
        self, source: str, content: Content, places: SourceMap, base: Sequence[proof.Plain], read: Reader
    ) -> None:
        self.source = source
        self.content = content
        self.places = places
        self.base = base
        self.read = read

    @cached_property
    def definitions(self) -> str:
        """The link definitions of the source, which a chunk may need."""
        flat = self.source.replace("\r\n", "\n").replace("\r", "\n")
        links = [found[0] for found in _DEFINITION.finditer(flat)]
        return "\n".join(links)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels of the source's own footnotes."""
        return frozenset(block.target for block in self.content.blocks if block.kind is BlockKind.FOOTNOTE)

    def read_apart(self, body: str, tail: str = "") -> Content:
        """Read a chunk by itself, with the definitions that it needs. ``tail`` is what else goes below it.

        Footnotes that only stand in for those it refers to are not in the content.
        """
        needed = {found[1] for found in _NOTE.finditer(body)} & self.labels
        stand_ins = sorted(label for label in needed if f"[^{label}]:" not in body)
        notes = "".join(f"\n[^{label}]: x\n" for label in stand_ins)
        content = self.read(f"{body}\n\n{self.definitions}\n{tail}{notes}".encode("utf-8", "replace"))
        if not stand_ins:
            return content
        kept = [one for one in content.blocks if one.kind is not BlockKind.FOOTNOTE or one.target not in stand_ins]
        return replace(content, blocks=tuple(kept))

    def around(self, block: int) -> Chunk | None:
        """Return a chunk of the source that gives its blocks, this one among them, when it is read alone."""
        blocks = self.content.blocks
        first = last = block
        for grow in range(5):
            while first > 0 and self._belongs(first - 1, first):
                first -= 1
            while last + 1 < len(blocks) and self._belongs(last, last + 1):
                last += 1
            for low, high in self._source_ranges(first, last):
                found = [proof.plain(one).key for one in self.read_apart(self.source[low:high]).blocks]
                if found == [one.key for one in self.base[first : last + 1]]:
                    return Chunk(low, high, first, last)
                # the chunk may hold more than was thought: take what it gives, if that stands here
                for start in range(max(0, first - 8), first + 1) if len(found) > last - first + 1 else ():
                    keys = [one.key for one in self.base[start : start + len(found)]]
                    if found == keys and start + len(found) > last:
                        return Chunk(low, high, start, start + len(found) - 1)
            first, last = max(0, first - 1 - grow), min(len(blocks) - 1, last + 1 + grow)
        return self.whole()

    def _belongs(self, one: int, other: int) -> bool:
        """Tell whether two blocks in a row are parts of one construct, which must be read as a whole."""
        mine, theirs = self.content.blocks[one], self.content.blocks[other]
        if mine.containers and theirs.containers and mine.containers[0] == theirs.containers[0]:
            return True
        if mine.cell and theirs.cell and mine.cell.table == theirs.cell.table:
            return True
        return theirs.kind is BlockKind.DEFINITION

    def _source_ranges(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return where blocks may stand: with what lies between them and the next one (the end of a fence), without."""
        start, end = self.content.starts[first], self.content.passage_of(last).end
        low, high = self.places.first_from(start, end), self.places.last_before(start, end)
        if low is None or high is None:
            return []
        begin, finish = self.places.range_of(low), self.places.range_of(high)
        if begin is None or finish is None or finish[1] <= begin[0]:
            return []
        at, ends = _blank_before(self.source, begin[0]), [_blank_after(self.source, finish[1])]
        after = self.places.first_from(end + 1, min(end + 1000, len(self.content.text)))
        following = self.places.range_of(after) if after is not None else None
        until = _blank_before(self.source, following[0]) if following is not None else 0
        if self.source[ends[0] : until].strip():
            ends.insert(0, ends[0] + len(self.source[ends[0] : until].rstrip()))
        return [(at, end) for end in ends if end - at < LONGEST]

    def whole(self) -> Chunk | None:
        """Return the whole source as one chunk, if it is short enough."""
        return Chunk(0, len(self.source), 0, len(self.base) - 1) if len(self.source) < LONGEST else None


def _blank_before(source: str, at: int) -> int:
    """Return the start of the line after the last blank line before ``at``."""
    found = None
    for blank in re.finditer(r"(?:\A|\r\n|\r(?!\n)|\n)[ \t>]*(?:\r\n|\r(?!\n)|\n)", source[max(0, at - 20_000) : at]):
        found = blank
    if found is None:
        return max(0, at - 20_000) if at > 20_000 else 0
    return max(0, at - 20_000) + found.end()


def _blank_after(source: str, at: int) -> int:
    """Return the end of the line before the next blank line after ``at``."""
    blank = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r\n|\r(?!\n)|\n|\Z)").search(source, at)
    return blank.start() if blank else len(source)
