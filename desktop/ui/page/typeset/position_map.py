"""Where each stretch of the one text stands in a QTextDocument, and back.

Offsets are code points of ``content.text``; positions are QTextCursor's, in UTF-16 units. A segment is a stretch of
one block that is one block in Qt too; a very long block is set as several.

Where words are divided, Qt's block holds soft hyphens that the one text has not. They stand here, and nowhere else:
whoever asks for a position or an offset never meets them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from desktop.article.content import Content
from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point

SOFT_HYPHEN = "\u00ad"

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Segment(NamedTuple):
    """``length`` code points from ``offset`` stand at ``position``; they are of block number ``block``."""

    offset: int
    length: int
    position: int
    block: int


def in_units(text: str, places: Sequence[int]) -> tuple[int, ...]:
    """Return code points of a text, ascending, as UTF-16 units from its start."""
    if text.isascii() or not _ASTRAL.search(text):
        return tuple(places)
    astral = [match.start() for match in _ASTRAL.finditer(text)]
    return tuple(at + bisect_left(astral, at) for at in places)


class PositionMap:
    """Convert between offsets and positions. Built once for a document, by the one that built the document."""

    def __init__(
        self, content: Content, segments: list[Segment], divided: Mapping[int, tuple[int, ...]] | None = None
    ) -> None:
        """Make it; ``divided`` has, by a segment's offset, before which UTF-16 units of it a soft hyphen was set."""
        self.content = content
        self._divided = divided or {}
        self.segments = segments  # in the order of offsets
        self._offsets = [segment.offset for segment in segments]
        by_position = segments
        self._ends: list[int] = []  # where the order is not the text's: how far that goes up to each, by position
        if any(a.position > b.position for a, b in pairwise(segments)):
            by_position = sorted(segments, key=lambda segment: segment.position)
            self._ends = list(accumulate((segment.offset + segment.length for segment in by_position), max))
        self._by_position = by_position
        self._positions = [segment.position for segment in by_position]

    def segment_index(self, offset: int) -> int:
        """Return the index of the segment that holds ``offset``."""
        return max(0, bisect_right(self._offsets, offset) - 1)

    def segment_at(self, position: int) -> Segment:
        """Return the segment that holds a QTextCursor position, or the last one before it."""
        return self._by_position[max(0, bisect_right(self._positions, position) - 1)]

    def text_of(self, segment: Segment) -> str:
        """Return the part of the one text that a segment shows."""
        return self.content.text[segment.offset : segment.offset + segment.length]

    def position(self, offset: int) -> int:
        """Return the QTextCursor position of an offset (clamped to the text)."""
        segment = self.segments[self.segment_index(max(0, offset))]
        within = min(max(0, offset - segment.offset), segment.length)
        if within == 0:
            return segment.position
        return segment.position + self._units(segment, within)

    def offset(self, position: int) -> int:
        """Return the offset of a QTextCursor position; a position between blocks is the end of the one before."""
        segment = self.segment_at(position)
        if self._ends and not 0 <= position - segment.position <= self._units(segment, segment.length):
            index = bisect_right(self._positions, position)
            return self._ends[index - 1] if index else self.segments[0].offset
        within = max(0, position - segment.position)
        if hyphens := self._divided.get(segment.offset):
            within -= bisect_left(range(len(hyphens)), within, key=lambda n: hyphens[n] + n)
        text = self.text_of(segment)
        if text.isascii() or not _ASTRAL.search(text):
            return segment.offset + min(within, segment.length)
        return segment.offset + code_point_from_utf16(text, within)

    def within(self, segment: Segment, start: int, end: int) -> tuple[int, int]:
        """Return the part of the offsets ``[start, end)`` inside a segment, in UTF-16 units from its start."""
        a = min(max(0, start - segment.offset), segment.length)
        b = min(max(0, end - segment.offset), segment.length)
        return self._units(segment, a), self._units(segment, b)

    def shown(self, segment: Segment, start: int, end: int) -> str:
        """Return the part of a segment's text between two of its code points as Qt has it, soft hyphens and all."""
        text, hyphens = self.text_of(segment), self._divided.get(segment.offset, ())
        cuts = [start, *(n for n in (code_point_from_utf16(text, h) for h in hyphens) if start < n < end), end]
        return SOFT_HYPHEN.join(text[a:b] for a, b in pairwise(cuts))

    def _units(self, segment: Segment, within: int) -> int:
        """Return how many UTF-16 units of a segment's block stand before a code point of its text."""
        if not within:
            return 0
        text = self.text_of(segment)
        units = within if text.isascii() or not _ASTRAL.search(text) else utf16_from_code_point(text, within)
        hyphens = self._divided.get(segment.offset)
        return units + bisect_left(hyphens, units) if hyphens else units
