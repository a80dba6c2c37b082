"""Where each stretch of the one text stands in a QTextDocument, and back.

Offsets are code points of ``content.text``; positions are QTextCursor's, in UTF-16 units. A segment is a stretch of
one block that is one block in Qt too; a very long block is set as several.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from desktop.article.content import Content, Passage
from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Segment(NamedTuple):
    """``length`` code points from ``offset`` stand at ``position``; they are of block number ``block``."""

    offset: int
    length: int
    position: int
    block: int


class PositionMap:
    """Convert between offsets and positions. Built once for a document, by the one that built the document."""

    def __init__(self, content: Content, segments: list[Segment]) -> None:
        self.content = content
        self.segments = segments  # in the order of offsets
        self._offsets = [segment.offset for segment in segments]
        by_position = segments
        if any(a.position > b.position for a, b in pairwise(segments)):
            by_position = sorted(segments, key=lambda segment: segment.position)
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
        text = self.text_of(segment)
        if text.isascii() or not _ASTRAL.search(text):
            return segment.position + within
        return segment.position + utf16_from_code_point(text, within)

    def offset(self, position: int) -> int:
        """Return the offset of a QTextCursor position; a position between blocks is the end of the one before."""
        segment = self.segment_at(position)
        within = max(0, position - segment.position)
        text = self.text_of(segment)
        if text.isascii() or not _ASTRAL.search(text):
            return segment.offset + min(within, segment.length)
        return segment.offset + code_point_from_utf16(text, within)

    def positions(self, passage: Passage) -> tuple[int, int]:
        """Return the QTextCursor positions of a passage."""
        return self.position(passage.start), self.position(passage.end)

    def within(self, segment: Segment, start: int, end: int) -> tuple[int, int]:
        """Return the part of the offsets ``[start, end)`` inside a segment, in UTF-16 units from its start."""
        a = min(max(0, start - segment.offset), segment.length)
        b = min(max(0, end - segment.offset), segment.length)
        text = self.text_of(segment)
        if text.isascii() or not _ASTRAL.search(text):
            return a, b
        return utf16_from_code_point(text, a), utf16_from_code_point(text, b)
