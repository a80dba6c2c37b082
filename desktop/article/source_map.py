"""From offsets of ``content.text`` to offsets of the source that it was read from, and back.

Knows nothing of annotations and marks, nor of how a source is read.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Place(NamedTuple):
    """An offset of the text, and the range of the source in which its code point stands."""

    offset: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Runs of content offsets that stand in the source: ``length`` code points from ``text`` at ``source``.

    A run of one code point may take ``width`` code points in the source (an escape, an entity, an image). ``raw`` are
    places of the source at which blocks of raw HTML begin and end, in turn, where the reading says so.
    """

    texts: tuple[int, ...]
    sources: tuple[int, ...]
    lengths: tuple[int, ...]
    widths: tuple[int, ...]
    raw: tuple[int, ...] = ()

    def in_raw_html(self, at: int) -> bool:
        """True if a place of the source lies in a block of raw HTML."""
        return bisect_right(self.raw, at) % 2 == 1

    def range_of(self, offset: int) -> tuple[int, int] | None:
        """Return where one code point of the text stands in the source, or None where nobody knows."""
        index = bisect_right(self.texts, offset) - 1
        if index < 0 or offset >= self.texts[index] + self.lengths[index]:
            return None
        if self.lengths[index] == 1:
            return self.sources[index], self.sources[index] + self.widths[index]
        at = self.sources[index] + offset - self.texts[index]
        return at, at + 1

    def first_place(self, start: int, end: int) -> Place | None:
        """Return the first offset in ``[start, end)`` that stands in the source, and where."""
        index = bisect_right(self.texts, start) - 1
        if index < 0 or self.texts[index] + self.lengths[index] <= start:
            index += 1
        offset = max(start, self.texts[index]) if index < len(self.texts) else end
        return self._place(offset) if offset < end else None

    def last_place(self, start: int, end: int) -> Place | None:
        """Return the last offset in ``[start, end)`` that stands in the source, and where."""
        index = bisect_left(self.texts, end) - 1
        offset = min(end, self.texts[index] + self.lengths[index]) - 1 if index >= 0 else -1
        return self._place(offset) if offset >= start else None

    def _place(self, offset: int) -> Place | None:
        place = self.range_of(offset)
        return Place(offset, *place) if place is not None else None

    def in_file(self, whole: str, text: str) -> SourceMap:
        """Return the map to a file ``whole``, where this one is to its ``text`` with "\\n" as the only line end.

        The text may lack what the file begins with (a byte order mark).
        """
        lead = len(whole) - len(text) - whole.count("\r\n")
        breaks = [match.start() - lead - number for number, match in enumerate(re.finditer("\r\n", whole))]

        def there(at: int) -> int:
            return at + lead + bisect_left(breaks, at)

        rows: list[tuple[int, int, int, int]] = []
        for at, source, length, width in zip(*self._columns, strict=True):
            last = source + max(length, width) - 1
            inner = breaks[bisect_left(breaks, source) : bisect_left(breaks, last)] if length > 1 else ()
            for low, high in pairwise([source, *(at + 1 for at in inner), last + 1]):
                wide = there(last) + 1 - there(source) if length == 1 else 1
                rows.append((at + low - source, there(low), high - low if length > 1 else 1, wide))
        return _pack(rows, tuple(map(there, self.raw)))

    def carried(self, runs: Iterable[tuple[int, int, int, int]]) -> SourceMap:
        """Return the map of another text, of which ``runs`` tell what stands in this one's: (start and end in the
        other, start and end in this).
        """
        rows: list[tuple[int, int, int, int]] = []
        for start, _, low, high in runs:
            index = max(0, bisect_right(self.texts, low) - 1)
            last_index = bisect_left(self.texts, high)
            columns = [column[index:last_index] for column in self._columns]
            for text, source, length, width in zip(*columns, strict=True):
                first, last = max(low, text), min(high, text + length)
                if first < last:
                    rows.append((start + first - low, source + first - text, last - first, width))
        return _pack(rows, self.raw)

    @property
    def _columns(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        return self.texts, self.sources, self.lengths, self.widths


class Inverse:
    """From places in the source back to offsets of the text."""

    def __init__(self, places: SourceMap) -> None:
        rows = sorted(zip(places.sources, places.texts, places.lengths, places.widths, strict=True))
        self.rows = rows
        self.starts = [row[0] for row in rows]

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the range of the text whose code points stand in ``[start, end)`` of the source."""
        places: list[int] = []
        first, last = max(0, bisect_right(self.starts, start) - 1), bisect_left(self.starts, end)
        for source, text, length, width in self.rows[first:last]:
            low, high = max(0, start - source), min(length, end - source)
            if low < high and (width == 1 or source + width <= end):
                places += text + low, text + high
        return (min(places), max(places)) if places else None

    def before(self, at: int) -> int:
        """Return the offset after the last code point of the text that stands before a place of the source."""
        index = bisect_right(self.starts, at) - 1
        while index >= 0:
            source, text, length, width = self.rows[index]
            if source + width <= at:
                return text + min(length, at - source)
            index -= 1
        return 0


def from_stretches(stretches: Iterable[tuple[int, int, int]], shift: int, raw: Iterable[int] = ()) -> SourceMap:
    """Return the map of a text of which it is known from which offset on it stands where, in order.

    Each is (offset of the text, place in the source or -1 for nowhere, what each code point takes there); what follows
    the last stands nowhere. All places lie ``shift`` further on.
    """
    rows: list[tuple[int, int, int, int]] = []
    before, source, width = 0, -1, 1
    for offset, at, wide in stretches:
        if source >= 0 and offset > before:
            text, begin, length, last_width = rows[-1] if rows else (0, -1, 0, 1)
            if width > 1:
                rows += ((at, source, 1, width) for at in range(before, offset))
            elif last_width == 1 and (text + length, begin + length) == (before, source):
                rows[-1] = text, begin, length + offset - before, 1
            else:
                rows.append((before, source, offset - before, 1))
        before, source, width = offset, at + shift if at >= 0 else at, wide
    return _pack(rows, tuple(place + shift for place in raw))


def _pack(rows: Iterable[tuple[int, int, int, int]], raw: tuple[int, ...] = ()) -> SourceMap:
    columns = list(zip(*sorted(rows), strict=True)) or [(), (), (), ()]
    texts, sources, lengths, widths = columns
    return SourceMap(texts, sources, lengths, widths, raw)


NO_PLACES = SourceMap((), (), (), ())


def places_from(columns: object) -> SourceMap | None:
    """Return the map that another process wrote as its columns, if it did. Raises ValueError for anything else."""
    if columns is None:
        return None
    if not isinstance(columns, list) or [*map(type, columns)] != [list] * 5:
        raise ValueError("this is no map")
    if len({*map(len, columns[:4])}) != 1 or any(type(number) is not int for column in columns for number in column):
        raise ValueError("this is no map")
    return SourceMap(*map(tuple, columns))
