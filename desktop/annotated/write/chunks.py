"""Chunks of a source that give the same blocks when they are read alone, so that little is read for each try.

Knows nothing of annotations and marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.annotated.document import Reader
from desktop.annotated.source_text import line_end, lines_with_ends
from desktop.annotated.write import proof
from desktop.article.content import Block, BlockKind, Content
from desktop.article.differences import shared_ends
from desktop.article.source_map import NO_PLACES, SourceMap

_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[^\r\n]*$")
_NOTE = re.compile(r"\[\^([^\]\s^]{1,200})\]")
_BLANK_ABOVE = re.compile(r"(?:\A|[\r\n])[ \t>]*(?:\r\n|\r|\n)\Z")
LONGEST = 60_000  # code points of a chunk


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk ``[low, high)`` of the source that gives the blocks ``first`` to ``last`` by itself."""

    low: int
    high: int
    first: int
    last: int


@dataclass(frozen=True)
class Chunks:
    """Finds such chunks. ``base`` are the blocks that the whole source gives."""

    source: str
    content: Content
    places: SourceMap
    base: Sequence[proof.Plain]
    read: Reader

    @cached_property
    def definitions(self) -> str:
        """The link definitions of the source, which a chunk may need."""
        flat = self.source.replace("\r\n", "\n").replace("\r", "\n")
        return "\n".join(found[0] for found in _DEFINITION.finditer(flat))

    @cached_property
    def labels(self) -> Set[str]:
        """The labels of the source's own footnotes, in their order."""
        return dict.fromkeys(one.target for one in self.content.blocks if one.kind is BlockKind.FOOTNOTE).keys()

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

    def read_between(self, body: str) -> tuple[Content, int]:
        """Read a stretch between two short paragraphs, with its footnotes numbered as in the whole. Returns also where
        it begins in what was read.
        """
        lead = f"x{''.join(f'[^{label}]' for label in self.labels)}\n\n"
        return self.read_apart(lead + body, "\nx\n"), len(lead)

    @cached_property
    def begins(self) -> list[int]:
        """Return where each block begins in the source; one of which nobody knows, where the one before does."""
        out: list[int] = []
        for start, block in zip(self.content.starts, self.content.blocks, strict=True):
            place = self.places.first_place(start, start + len(block.text))
            out.append(place.low if place is not None else out[-1] if out else 0)
        return out

    @cached_property
    def tops(self) -> list[int]:
        """The places at which the source can be cut: where blocks begin below a blank line, and its end."""
        starts = (at for at in self.places.tops if _BLANK_ABOVE.search(self.source, at - 200, at))
        return [0, *(at for at in starts if at), len(self.source)]

    def around(self, block: int) -> Chunk | None:
        """Return a chunk of the source that gives its blocks, this one among them, when it is read alone.

        That is the top one in which the block stands, or as many more of them around as it needs.
        """
        tops = self.tops
        top = bisect_right(tops, self.begins[block]) - 1
        for grow in (0, 1, 2, 4):
            low, high = tops[max(0, top - grow)], tops[min(len(tops) - 1, top + 1 + grow)]
            high = line_end(self.source, low + len(self.source[low:high].rstrip()))
            if not 0 < high - low < LONGEST:
                break
            within = [number for number, at in enumerate(self.begins) if low <= at < high]
            found = proof.keys_of(self.read_apart(self.source[low:high]).blocks)
            # before the first there may be some of which nobody knows where they stand, such as empty cells
            for first in range(within[0], max(-1, within[-1] - len(found)), -1) if within else ():
                last = first + len(found) - 1
                if first <= block <= last and found == [one.key for one in self.base[first : last + 1]]:
                    return Chunk(low, high, first, last)
        return self.whole()

    def whole(self) -> Chunk | None:
        """Return the whole source as one chunk, if it is short enough."""
        return Chunk(0, len(self.source), 0, len(self.base) - 1) if len(self.source) < LONGEST else None


def read_beside(source: str, content: Content, text: str, read: Reader) -> Content:
    """Return what a text gives that is a source with another stretch somewhere, of which only that stretch is read.

    All of it is where the stretch is most of it, or says something to the rest.
    """
    chunks = Chunks(source, content, content.places or NO_PLACES, (), read)
    lines, others = lines_with_ends(source), lines_with_ends(text)
    head, tail = shared_ends(lines, others)
    begin, end = (len("".join(part)) for part in (lines[:head], lines[: len(lines) - tail]))
    # a block above and one below may be told otherwise by what stands beside them
    low = chunks.tops[max(0, bisect_right(chunks.tops, begin) - 2)]
    high = chunks.tops[min(len(chunks.tops) - 1, bisect_left(chunks.tops, end) + 1)]
    further = len(text) - len(source)
    was, now = source[low:high], text[low : high + further]
    is_alike = _NOTE.findall(was) == _NOTE.findall(now) and "]:" not in was + now
    if is_alike and len(was) + len(now) <= len(text) // 2:
        within = [number for number, at in enumerate(chunks.begins) if low <= at < high] or [0]
        first, last = within[0], within[-1] + 1
        known, (found, lead) = chunks.read_between(was)[0], chunks.read_between(now)
        is_closed = found.blocks[-1:] == (Block(BlockKind.PARAGRAPH, "x"),)
        if is_closed and proof.keys_of(known.blocks[1:-1]) == proof.keys_of(content.blocks[first:last]):
            start, stop = content.starts[first], content.passage_of(last - 1).end + 1
            begin, end = found.starts[1], found.starts[-1]
            part = (found.places or NO_PLACES).carried([(start, 0, begin, end - 1)])
            rest = chunks.places.carried([(0, 0, 0, start), (start + end - begin, 0, stop, len(content.text))])
            places = part.shifted(0, low - lead) + rest.shifted(high, further)
            blocks = (*content.blocks[:first], *found.blocks[1:-1], *content.blocks[last:])
            return replace(content, blocks=blocks, places=places)
    return read(text.encode("utf-8", "surrogatepass"))
