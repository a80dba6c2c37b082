"""The words of a text: its letters, it without the ranges that are none, and where they stand. Knows no articles."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.article.ranges import cut_out


def folded(text: str) -> str:
    """Return the letters and digits of a text, to compare what is written one way here and another there."""
    return "".join(filter(str.isalnum, text.casefold()))


class Words:
    """A text without some ``ranges`` of it."""

    def __init__(self, text: str, ranges: Sequence[tuple[int, int]]) -> None:
        self.text, self._moved = cut_out(text, ranges)

    def in_whole(self, start: int, end: int) -> tuple[int, int]:
        """Return where a range of ``text`` that is not empty stands in the whole: from its first word to its last."""
        return self._moved.back(start), self._moved.back(end - 1) + 1
