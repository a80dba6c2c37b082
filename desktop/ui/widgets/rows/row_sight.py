"""What is in sight of rows whose heights are guessed until they are measured: what comes into sight is measured, and
the row at the top of the sight stays where it is when heights turn out different.

Knows rows by their numbers, not what they show.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.widgets.appearance import SPACE

_SETTLES = 8  # times at most that what comes into sight is measured, for the next to come into sight by it


class MeasuredRows(Protocol):
    """Rows, one below the other, in pixels."""

    def top(self, row: int) -> int:
        """Return where a row begins."""

    def total(self) -> int:
        """Return the height of all rows."""

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the first row between two heights and the one after the last."""

    def measure(self, first: int, after: int) -> bool:
        """Measure these rows; return whether that changed a height."""


class RowSight:
    """The sight of ``view`` on its rows; ``below`` is what is left free under the last one, in pixels."""

    def __init__(self, view: QAbstractItemView, rows: MeasuredRows, below: int) -> None:
        self._view, self._rows, self._below = view, rows, below
        self._bar = view.verticalScrollBar()
        self._settling = False

    def set_range(self) -> None:
        """Tell the scroll bar how high all rows are."""
        height = self._view.viewport().height()
        self._bar.setPageStep(height)
        self._bar.setSingleStep(6 * SPACE)
        self._bar.setRange(0, max(self._rows.total() + self._below - height, 0))

    def rows(self) -> tuple[int, int]:
        """Return the first row in sight and the one after the last."""
        top = self._bar.value()
        return self._rows.between(top, top + self._view.viewport().height())

    def settle(self) -> None:
        """Measure the rows in sight; where that changes heights, move what is below, never what is at the top."""
        if self._settling:
            return
        self._settling = True
        try:
            for _ in range(_SETTLES):
                first, after = self.rows()
                if first >= after:
                    return
                offset = self._bar.value() - self._rows.top(first)
                if not self._rows.measure(first, after):
                    return
                at_end = self._bar.value() == self._bar.maximum() > 0
                self.set_range()
                self._bar.setValue(self._bar.maximum() if at_end else self._rows.top(first) + offset)
        finally:
            self._settling = False
