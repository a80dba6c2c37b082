"""The words of a text: its letters, it without the ranges that are none, and where they stand. Knows no articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def folded(text: str) -> str:
    """Return the letters and digits of a text, to compare what is written one way here and another there."""
    return "".join(filter(str.isalnum, text.casefold()))


class Words:
    """A text without some ``ranges`` of it, which are in order and do not overlap."""

    def __init__(self, text: str, ranges: Sequence[tuple[int, int]]) -> None:
        parts: list[str] = []
        self._cuts: list[int] = []  # in ``text``: where each range was
        self._left_out = [0]  # code points of the whole text that are missing before each cut, and after the last
        at = 0
        for start, end in ranges:
            parts.append(text[at:start])
            self._cuts.append(start - self._left_out[-1])
            self._left_out.append(self._left_out[-1] + end - start)
            at = end
        self.text = "".join([*parts, text[at:]]) if parts else text

    def in_whole(self, start: int, end: int) -> tuple[int, int]:
        """Return where a range of ``text`` that is not empty stands in the whole: from its first word to its last."""
        first, last = bisect_right(self._cuts, start), bisect_left(self._cuts, end)
        return start + self._left_out[first], end + self._left_out[last]
