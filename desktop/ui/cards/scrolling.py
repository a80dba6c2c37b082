"""Scrolling a list of cards: what comes into sight is measured, and the row at the top of the sight stays where it is
when heights turn out different from what was likely.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.cards.model import CardsModel
from desktop.ui.cards.rows import Rows, stuck_height
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.rows.rows_view import Index

_END = 4 * SPACE  # below the last row
_TITLE = 8 * SPACE  # above an article's first card, which is shown with its title
_SETTLES = 8  # times at most that what comes into sight is measured, for the next to come into sight by it
Hint = QAbstractItemView.ScrollHint


class Scrolling:
    """Scrolls ``view`` over the rows."""

    def __init__(self, view: QAbstractItemView, model: CardsModel, rows: Rows) -> None:
        self._view, self._model, self._rows = view, model, rows
        self._bar = view.verticalScrollBar()
        self._settling = False

    def lay_out(self) -> None:
        """Lay the rows out for the width that the view has."""
        self._rows.lay_out(self._view.viewport().width())

    def is_laid_out(self) -> bool:
        """True if all rows are laid out for the width that the view has."""
        return self._rows.knows_all() and self._rows.width == self._view.viewport().width()

    def set_range(self) -> None:
        """Tell the scroll bar how high all rows are."""
        height = self._view.viewport().height()
        self._bar.setPageStep(height)
        self._bar.setSingleStep(6 * SPACE)
        self._bar.setRange(0, max(self._rows.total() + _END - height, 0))

    def relayout(self, change: Callable[[], None] | None = None) -> None:
        """Lay everything out anew, or as a change does, and keep what stands at the top, as far as it is there."""
        value = self._bar.value()
        sight = self.in_sight() if value and self._rows.knows_all() else (0, 0)
        at_top = [(self._model.key(row), self._rows.top(row) - value) for row in range(*sight)]
        (change or self.lay_out)()
        self.set_range()
        for key, offset in at_top:
            rows = self._model.rows_of_keys([key]) if key[1] else [self._model.heading_row(key[0])]
            if rows and rows[0] >= 0:
                value = self._rows.top(rows[0]) - offset
                break
        self._bar.setValue(value)
        self.settle()
        self._view.viewport().update()

    def in_sight(self) -> tuple[int, int]:
        """Return the first row in sight and the one after the last."""
        top = self._bar.value()
        return self._rows.between(top, top + self._view.viewport().height())

    def settle(self) -> None:
        """Measure the rows in sight; where that changes heights, move what is below, never what is at the top."""
        if self._settling or not self.is_laid_out():
            return
        self._settling = True
        try:
            for _ in range(_SETTLES):
                first, after = self.in_sight()
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

    def rect(self, row: int) -> QRect:
        """Return where a row stands in the viewport; nowhere if it is not laid out."""
        if row < 0 or not self._rows.knows_all():
            return QRect()
        left, width = self._rows.across(row)
        return QRect(left, self._rows.top(row) - self._bar.value(), width, self._rows.height(row))

    def stuck_heading(self) -> tuple[int, QRect] | None:
        """Return the heading that stays at the top and where, or None while it stands in its own place there."""
        stuck = self._rows.stuck_heading(self._bar.value())
        if stuck is None:
            return None
        heading, above = stuck
        return heading, QRect(0, above, self._view.viewport().width(), stuck_height())

    def scroll_to(self, index: Index, hint: Hint) -> None:
        """Bring a row in sight as Qt's hint says, not under the heading that stays at the top, or with its title."""
        number, card = self._model.place(index.row())
        pane = self._model.groups[number].pane
        above = 0 if card < 0 else stuck_height() if pane is not None else _TITLE if card == 0 else 0
        for _ in range(3):  # what comes into sight is measured, which may move it once more
            rect = self.rect(index.row())
            room = self._view.viewport().height()
            before = self._bar.value()
            if hint == Hint.PositionAtCenter:
                self._bar.setValue(before + rect.center().y() - room // 2)
            elif hint == Hint.PositionAtTop or rect.top() < above:
                self._bar.setValue(before + rect.top() - above)
            elif rect.bottom() > room:
                self._bar.setValue(before + min(rect.bottom() - room + 1, rect.top() - above))
            if self._bar.value() == before:
                break
