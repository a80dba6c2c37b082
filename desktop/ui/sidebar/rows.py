"""Rows of different heights, one above the other: which stands where. Knows no view and no scrolling.

Heights and distances are in pixels, from the top of the first row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from desktop.ui.sidebar.cards import Cards
from desktop.ui.sidebar.chips import chip_lines
from desktop.ui.sidebar.header import PANE_GAP, TITLE
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import scaled


def stuck_height() -> int:
    """Return how high the header is that stays at the top."""
    return scaled(TITLE) + 2 * SPACE


class Rows:
    """The tops and heights of the model's rows. Every row has a height, though it may be no more than likely.

    Chips stand side by side: those of a line have one top.
    """

    def __init__(self, model: PanesModel, cards: Cards) -> None:
        self._model, self._cards = model, cards
        self._tops: list[int] = [0]
        self._heights: list[int] = []
        self._across: dict[int, tuple[int, int]] = {}  # left edge and width of chips by their rows
        self._beside: set[int] = set()  # the rows of chips that have another at their right
        self._width = -1

    def lay_out(self, width: int) -> None:
        """Take up the rows that the model has now, in a pane ``width`` pixels wide."""
        self._width = width
        self._cards.set_width(width)
        self._heights = self._cards.likely_heights()
        headers = (row for row, (_, annotation) in enumerate(self._model.rows) if annotation is None)
        chips = {row: self._model.pane(row) for row in headers if self._model.is_chip(row)}
        lines = chip_lines(chips, width)
        self._across = {row: place for line in lines for row, place in line.items()}
        self._beside = {row for line in lines for row in list(line)[:-1]}
        self._stand()

    def _stand(self) -> None:
        steps = list(self._heights)
        for row in self._beside:
            steps[row] = 0
        self._tops = [0, *accumulate(steps)]

    def knows_all(self) -> bool:
        """True if the model has as many rows as were laid out."""
        return len(self._heights) == self._model.rowCount()

    def fits(self, width: int) -> bool:
        """True if all rows are laid out, and for this width."""
        return self.knows_all() and self._width == width

    def count(self) -> int:
        """Return how many rows are laid out."""
        return len(self._heights)

    def top(self, row: int) -> int:
        """Return where a row begins."""
        return self._tops[row]

    def height(self, row: int) -> int:
        """Return how high a row is."""
        return self._heights[row]

    def across(self, row: int) -> tuple[int, int]:
        """Return where a row begins at the left, and how wide it is."""
        return self._across.get(row, (0, self._width))

    def under(self, x: int, y: int) -> int:
        """Return the row at a point; -1 where there is none."""
        row = self.at(y) if 0 <= y < self.total() else -1
        while row >= 0 and x < self._across.get(row, (0, 0))[0] and row - 1 in self._beside:
            row -= 1
        left, width = self.across(row)
        return row if row not in self._across or left <= x < left + width else -1

    def total(self) -> int:
        """Return where the last row ends."""
        return self._tops[-1]

    def at(self, y: int) -> int:
        """Return the last row that begins at or above a height: -1 above the first, their count below the last."""
        return bisect_right(self._tops, y) - 1

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the first row that reaches below ``top``, and the one after the last that begins by ``bottom``."""
        first = bisect_left(self._tops, self._tops[max(self.at(top), 0)])
        return first, min(self.at(bottom) + 1, len(self._heights))

    def measure(self, first: int, after: int) -> bool:
        """Give the rows of a range their true heights; return whether that moved any."""
        changed = False
        for row in range(first, after):
            height = self._cards.measured_height(row)
            if height != self._heights[row]:
                self._heights[row] = height
                changed = True
        if changed:
            self._stand()
        return changed

    def stuck_header(self, top: int) -> tuple[int, int] | None:
        """Return the header that stays at ``top`` while its cards go by, and how far above it the next pushes it.

        None while a header stands there in its own place.
        """
        if not self._heights:
            return None
        row = min(self.at(top), len(self._heights) - 1)
        if self._model.annotation(row) is None and top < self._tops[row] + PANE_GAP:
            row = bisect_left(self._tops, self._tops[row]) - 1  # the pane above, if any, has not quite gone
        if row < 0 or self._model.is_chip(row):
            return None
        header = self._model.header_row(self._model.pane(row).key)
        below = self._model.next_header_row(header)
        return header, min(0, self._tops[below] - top + PANE_GAP - stuck_height())
