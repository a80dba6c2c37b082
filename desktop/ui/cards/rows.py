"""Rows of different heights, one above the other: which stands where. Knows no view and no scrolling.

A group that nobody has looked into is one guess, however many cards it has: as many times what a card is high on
average. Heights and distances are in pixels, from the top of the first row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from desktop.ui.cards.cards import Cards
from desktop.ui.cards.header import PANE_GAP, TITLE, chip_lines
from desktop.ui.cards.model import CardsModel
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import scaled


def stuck_height() -> int:
    """Return how high the heading is that stays at the top."""
    return scaled(TITLE) + 2 * SPACE


class Rows:
    """The tops and heights of the model's rows. Every row has a height, though it may be no more than likely.

    Chips stand side by side: the groups of a line have one top.
    """

    def __init__(self, model: CardsModel, cards: Cards) -> None:
        self._model, self._cards = model, cards
        self._heights: dict[int, list[int]] = {}  # of a group's rows, where one of them was measured
        self._tops_inside: dict[int, list[int]] = {}  # of these rows in their group, and where it ends
        self._tops: list[int] = [0]  # of the groups, and where the last ends
        self._steps: list[int] = []  # from the top of each group to the next
        self._across: dict[int, tuple[int, int]] = {}  # left edge and width of chips by their groups
        self._likely = 0  # height of a card that was not measured
        self.width = self._count = -1

    def lay_out(self, width: int) -> None:
        """Take up the rows that the model has now, in a list ``width`` pixels wide."""
        self.width, self._count = width, self._model.rowCount()
        self._cards.set_width(width)
        self._likely = self._cards.likely_height()
        self._heights.clear()
        self._tops_inside.clear()
        groups = self._model.groups
        lines = chip_lines({number: group.title for number, group in enumerate(groups) if group.is_chip}, width)
        self._across = {number: place for line in lines for number, place in line.items()}
        title, heading = self._cards.likely_title(), self._cards.likely_heading
        self._steps = [
            (title if group.pane is None else heading(group)) + self._likely * group.cards_shown for group in groups
        ]
        for line in lines:
            for number in list(line)[:-1]:  # the last one of a line makes it high
                self._steps[number] = 0
        self._tops = [0, *accumulate(self._steps)]

    def knows_all(self) -> bool:
        """True if the model has as many rows as were laid out."""
        return self._count == self._model.rowCount()

    def total(self) -> int:
        """Return where the last row ends."""
        return self._tops[-1]

    def _inside(self, number: int) -> list[int]:
        tops = self._tops_inside.get(number)
        if tops is None:
            tops = self._tops_inside[number] = [0, *accumulate(self._heights[number])]
        return tops

    def top(self, row: int) -> int:
        """Return where a row begins, or after the last one where that ends."""
        number, card = self._model.place(row)
        if number == len(self._steps):
            return self.total()
        if number in self._heights:
            return self._tops[number] + self._inside(number)[card + 1]
        heading = self._cards.likely_heading(self._model.groups[number]) if card >= 0 else 0
        return self._tops[number] + heading + self._likely * max(card, 0)

    def height(self, row: int) -> int:
        """Return how high a row is."""
        number, card = self._model.place(row)
        if number in self._heights:
            return self._heights[number][card + 1]
        return self._likely if card >= 0 else self._cards.likely_heading(self._model.groups[number])

    def across(self, row: int) -> tuple[int, int]:
        """Return where a row begins at the left, and how wide it is."""
        return self._across.get(self._model.place(row)[0], (0, self.width))

    def under(self, x: int, y: int) -> int:
        """Return the row at a point; -1 where there is none."""
        row = self.at(y) if 0 <= y < self.total() else -1
        while row >= 0 and x < self.across(row)[0] and self.top(row - 1) == self.top(row):
            row -= 1
        left, width = self.across(row) if row >= 0 else (0, 0)
        return row if left <= x < left + width else -1

    def at(self, y: int) -> int:
        """Return the last row that begins at or above a height: -1 above the first, the last one below the end."""
        if y < 0 or not self._steps:
            return -1
        number = min(bisect_right(self._tops, y) - 1, len(self._steps) - 1)
        inside = y - self._tops[number]
        if number in self._heights:
            at = bisect_right(self._inside(number), inside) - 1
        else:
            heading = self._cards.likely_heading(self._model.groups[number])
            at = 0 if inside < heading else 1 + (inside - heading) // max(self._likely, 1)
        return self._model.starts[number] + min(at, self._model.groups[number].cards_shown)

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the first row that reaches below ``top``, and the one after the last that begins by ``bottom``."""
        if not self._steps:
            return 0, 0
        first = max(self.at(top), 0)
        while first and self.top(first - 1) == self.top(first):
            first -= 1
        return first, self.at(bottom) + 1

    def measure(self, first: int, after: int) -> bool:
        """Give the rows of a range their true heights; return whether that moved any."""
        moved = set()
        for row in range(first, after):
            number, card = self._model.place(row)
            height = self._cards.height(row)
            if height != self.height(row):
                moved.add(number)
                if number not in self._heights:
                    group = self._model.groups[number]
                    cards = [self._likely] * group.cards_shown
                    self._heights[number] = [self._cards.likely_heading(group), *cards]
                self._heights[number][card + 1] = height
        for number in moved:
            self._tops_inside.pop(number, None)
            self._steps[number] = sum(self._heights[number])
        if moved:
            self._tops = [0, *accumulate(self._steps)]
        return bool(moved)

    def stuck_heading(self, top: int) -> tuple[int, int] | None:
        """Return the heading of a pane that stays at ``top`` while its cards go by, and how far above it the next
        pushes it. None while a heading stands there in its own place.
        """
        if not self._steps:
            return None
        number = min(bisect_right(self._tops, top) - 1, len(self._steps) - 1)
        if top < self._tops[number] + PANE_GAP:
            number = bisect_left(self._tops, self._tops[number]) - 1  # the pane above, if any, has not quite gone
        if number < 0 or self._model.groups[number].pane is None or self._model.groups[number].is_chip:
            return None
        return self._model.starts[number], min(0, self._tops[number + 1] - top + PANE_GAP - stuck_height())
