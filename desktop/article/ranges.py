"""Ranges of a text: which of them holds a place, the text without them, and where the next of a kind is. Knows nothing
of what stands in them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Ranges:
    """Ranges, which may overlap, asked whether one of them holds a place."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self.ranges = sorted(ranges)
        self.starts = [start for start, _ in self.ranges]
        self.reach = [*accumulate((end for _, end in self.ranges), max)]

    def hold(self, at: int) -> bool:
        """True if one of them holds a place."""
        return self.meet(at, at + 1)

    def meet(self, start: int, end: int) -> bool:
        """True if one of them has a place in common with a range."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.reach[index] > start

    def surround(self, start: int, end: int) -> bool:
        """True if one of them has all of a range, and more."""
        first, after = bisect_left(self.starts, start), bisect_right(self.starts, start)
        return (first > 0 and self.reach[first - 1] >= end) or (after > first and self.ranges[after - 1][1] > end)


class Ahead:
    """The next match of a pattern in a text, asked for at places that never go back: so no part is searched twice."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern, self._text = pattern, text
        self._start = self._end = -1

    def after(self, at: int) -> int:
        """Return where the next one begins that does so at a place or after it; the length of the text for none."""
        if self._start < at:
            match = self._pattern.search(self._text, at)
            self._start, self._end = match.span() if match else (len(self._text), len(self._text))
        return self._start

    def within(self, start: int, end: int) -> bool:
        """True if one stands whole in a range."""
        return self.after(start) < len(self._text) and self._end <= end


def cut_out(text: str, cuts: Iterable[tuple[int, int]]) -> tuple[str, Moved]:
    """Return a text without some ranges of it, and where its places stand now."""
    pieces: list[str] = []
    at = 0
    moved = Moved()
    for start, end in sorted(cuts):
        if end <= at:
            continue
        start = max(start, at)
        pieces.append(text[at:start])
        moved.add(start, end)
        at = end
    pieces.append(text[at:])
    return "".join(pieces), moved


class Moved:
    """A map from places of a text to places after ranges were cut out of it."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.stays: list[int] = []  # places of what is left at which something was cut out
        self.lost: list[int] = [0]

    def add(self, start: int, end: int) -> None:
        """Cut ``[start, end)``; ranges come in order."""
        self.starts.append(start)
        self.stays.append(start - self.lost[-1])
        self.ends.append(end)
        self.lost.append(self.lost[-1] + end - start)

    def back(self, at: int) -> int:
        """Return where a place of what is left stood, behind what was cut out there."""
        return at + self.lost[bisect_right(self.stays, at)]

    def __call__(self, at: int) -> int:
        index = bisect_right(self.starts, at) - 1
        if index >= 0 and at < self.ends[index]:
            return self.starts[index] - self.lost[index]
        return at - self.lost[index + 1]
