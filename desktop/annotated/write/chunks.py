"""Chunks of a source that give the same blocks when they are read alone, so that little is read for each try.

Knows nothing of annotations and marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.annotated.document import Reader
from desktop.annotated.write import proof
from desktop.article.content import BlockKind, Content
from desktop.article.source_map import SourceMap

_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[^\r\n]*$")
_NOTE = re.compile(r"\[\^([^\]\s^]{1,200})\]")
_BLANK_ABOVE = re.compile(r"(?:\A|[\r\n])[ \t>]*(?:\r\n|\r|\n)\Z")
_LINE = re.compile(r"[^\r\n]*")
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

    @cached_property
    def begins(self) -> list[int]:
        """Where each block begins in the source; one of which nobody knows, where the one before does."""
        out: list[int] = []
        for start, block in zip(self.content.starts, self.content.blocks, strict=True):
            place = self.places.first_place(start, start + len(block.text))
            out.append(place.low if place is not None else out[-1] if out else 0)
        return out

    @cached_property
    def tops(self) -> list[int]:
        """The places at which the source can be cut: where blocks begin below a blank line, and its end."""
        starts = (at for at in self.places.tops if _BLANK_ABOVE.search(self.source, max(0, at - 200), at))
        return [0, *(at for at in starts if at), len(self.source)]

    def around(self, block: int) -> Chunk | None:
        """Return a chunk of the source that gives its blocks, this one among them, when it is read alone.

        That is the top one in which the block stands, or as many more of them around as it needs.
        """
        tops = self.tops
        top = max(0, bisect_right(tops, self.begins[block]) - 1)
        for grow in (0, 1, 2, 4):
            low, high = tops[max(0, top - grow)], tops[min(len(tops) - 1, top + 1 + grow)]
            end = _LINE.match(self.source, low + len(self.source[low:high].rstrip()))
            high = end.end() if end else high
            if not 0 < high - low < LONGEST:
                break
            within = [number for number, at in enumerate(self.begins) if low <= at < high]
            found = [proof.plain(one).key for one in self.read_apart(self.source[low:high]).blocks]
            # before the first there may be some of which nobody knows where they stand, such as empty cells
            for first in range(within[0], max(-1, within[-1] - len(found)), -1) if within else ():
                last = first + len(found) - 1
                if first <= block <= last and found == [one.key for one in self.base[first : last + 1]]:
                    return Chunk(low, high, first, last)
        return self.whole()

    def whole(self) -> Chunk | None:
        """Return the whole source as one chunk, if it is short enough."""
        return Chunk(0, len(self.source), 0, len(self.base) - 1) if len(self.source) < LONGEST else None
