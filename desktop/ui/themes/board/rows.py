"""Which row of a column stands where. A group that nobody has looked into is one guess, however many cards it has.

Heights and distances are in pixels, from the top of the first row.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from desktop.ui.themes.board.cards import LIKELY, Cards
from desktop.ui.themes.board.model import ColumnModel


class ColumnRows:
    """The tops and heights of the model's rows."""

    def __init__(self, model: ColumnModel, cards: Cards) -> None:
        self._model, self._cards = model, cards
        self._heights: dict[int, list[int]] = {}  # of a group's rows, where one of them was measured
        self._inner: dict[int, list[int]] = {}  # their tops in the group, and where it ends
        self._totals: list[int] = []  # the height of each group
        self._tops: list[int] = [0]  # of the groups, and where the last ends
        self._width = -1

    def lay_out(self, width: int) -> None:
        """Take up the rows that the model has now, in a column ``width`` pixels wide."""
        self._width = width
        self._cards.set_width(width)
        self._heights.clear()
        self._inner.clear()
        self._totals = [self._cards.likely_title() + LIKELY * group.count for group in self._model.groups]
        self._tops = [0, *accumulate(self._totals)]

    def fits(self, width: int) -> bool:
        """True if all rows are laid out, and for this width."""
        return self._width == width and len(self._totals) == len(self._model.groups)

    def total(self) -> int:
        """Return where the last row ends."""
        return self._tops[-1]

    def _tops_in(self, group: int) -> list[int]:
        tops = self._inner.get(group)
        if tops is None:
            tops = self._inner[group] = [0, *accumulate(self._heights[group])]
        return tops

    def span(self, row: int) -> tuple[int, int]:
        """Return where a row begins and how high it is."""
        group, card = self._model.place(row)
        if group in self._heights:
            tops = self._tops_in(group)
            return self._tops[group] + tops[card + 1], tops[card + 2] - tops[card + 1]
        title = self._cards.likely_title()
        return (self._tops[group], title) if card < 0 else (self._tops[group] + title + LIKELY * card, LIKELY)

    def top(self, row: int) -> int:
        """Return where a row begins, in pixels."""
        return self.span(row)[0]

    def at(self, y: int) -> int:
        """Return the row that stands at a height: -1 above the first, the last one below the end."""
        if y < 0 or not self._totals:
            return -1
        group = min(bisect_right(self._tops, y) - 1, len(self._totals) - 1)
        inside, count = y - self._tops[group], self._model.groups[group].count
        if group in self._heights:
            number = bisect_right(self._tops_in(group), inside) - 1
        else:
            title = self._cards.likely_title()
            number = 0 if inside < title else 1 + (inside - title) // LIKELY
        return self._model.start(group) + min(number, count)

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the first row that reaches below ``top``, and the one after the last that begins by ``bottom``."""
        return (max(self.at(top), 0), self.at(bottom) + 1) if self._totals else (0, 0)

    def measure(self, first: int, after: int) -> bool:
        """Give the rows of a range their true heights; return whether that moved any."""
        moved = set()
        for row in range(first, after):
            group, card = self._model.place(row)
            heights = self._heights.get(group)
            if heights is None:
                heights = [self._cards.likely_title(), *([LIKELY] * self._model.groups[group].count)]
                self._heights[group] = heights
            height = self._cards.height(row)
            if height != heights[card + 1]:
                heights[card + 1] = height
                moved.add(group)
        for group in moved:
            self._inner.pop(group, None)
            self._totals[group] = sum(self._heights[group])
        if moved:
            self._tops = [0, *accumulate(self._totals)]
        return bool(moved)
