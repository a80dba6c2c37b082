"""Scrolling the panes: what comes into sight is measured, and the row at the top of the sight stays where it is when
heights above it turn out different.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.sidebar.model import Index, PanesModel
from desktop.ui.sidebar.rows import Rows, stuck_height
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.rows.row_sight import RowSight

_END = 4 * SPACE  # below the last row
Hint = QAbstractItemView.ScrollHint
AtTop = list[tuple[tuple[str, str], int]]  # keys of rows in sight, how far below the upper edge each begins


class Scrolling:
    """Scrolls ``view`` over the rows."""

    def __init__(self, view: QAbstractItemView, model: PanesModel, rows: Rows) -> None:
        self._view, self._model, self._rows = view, model, rows
        self._bar = view.verticalScrollBar()
        self._sight = RowSight(view, rows, _END)

    def lay_out(self) -> None:
        """Lay the rows out for the width that the view has."""
        self._rows.lay_out(self._view.viewport().width())

    def set_range(self) -> None:
        """Tell the scroll bar how high all rows are."""
        self._sight.set_range()

    def relayout(self) -> None:
        """Lay everything out anew and keep what stands at the top."""
        at_top = self.at_top()
        self.lay_out()
        self.set_range()
        self.put_at_top(at_top)
        self.settle()
        self._view.viewport().update()

    def set_folded(self, pane_key: str, folded: bool) -> None:
        """Fold or unfold one pane and keep what stands at the top."""
        at_top = self.at_top()
        header = self._model.header_row(pane_key)
        value = self._bar.value()
        self._model.set_folded(pane_key, folded)
        self.lay_out()
        self.set_range()
        if folded and 0 <= header < self._rows.count() and self._rows.top(header) < value:
            self._bar.setValue(self._rows.top(header))  # its cards filled the sight: show where they went
        else:
            self.put_at_top(at_top)
        self.settle()
        self._view.viewport().update()

    def at_top(self) -> AtTop:
        """Return what is in sight, the first row first; nothing where nothing was scrolled."""
        first, after = self.in_sight()
        value = self._bar.value()
        if value == 0:
            return []
        return [(self._model.key(row), self._rows.top(row) - value) for row in range(first, after)]

    def put_at_top(self, at_top: Sequence[tuple[tuple[str, str], int]]) -> bool:
        """Scroll so that the first of these rows that is still there stands where it did; return whether any is."""
        if not at_top:
            return False
        numbers = {key: row for row, key in enumerate(self._model.keys())}
        for key, offset in at_top:
            if (row := numbers.get(key)) is not None:
                self._bar.setValue(self._rows.top(row) - offset)
                return True
        return False

    def in_sight(self) -> tuple[int, int]:
        """Return the first row in sight and the one after the last."""
        return self._sight.rows()

    def settle(self) -> None:
        """Measure the rows in sight; where that changes heights, move what is below, never what is at the top."""
        self._sight.settle()

    def rect(self, row: int) -> QRect:
        """Return where a row stands in the viewport; nowhere if it is not laid out."""
        if not 0 <= row < self._rows.count():
            return QRect()
        left, width = self._rows.across(row)
        return QRect(left, self._rows.top(row) - self._bar.value(), width, self._rows.height(row))

    def stuck_header(self) -> tuple[int, QRect] | None:
        """Return the header that stays at the top and where, or None while it stands in its own place there."""
        stuck = self._rows.stuck_header(self._bar.value())
        if stuck is None:
            return None
        header, above = stuck
        return header, QRect(0, above, self._view.viewport().width(), stuck_height())

    def scroll_to(self, index: Index, hint: Hint) -> None:
        """Bring a row in sight as Qt's hint says, and not under the header that stays at the top."""
        for _ in range(3):  # what comes into sight is measured, which may move it once more
            rect = self.rect(index.row())
            room = self._view.viewport().height()
            before = self._bar.value()
            if hint == Hint.PositionAtTop:
                self._bar.setValue(before + rect.top())
            elif hint == Hint.PositionAtBottom:
                self._bar.setValue(before + rect.bottom() - room)
            elif hint == Hint.PositionAtCenter:
                self._bar.setValue(before + rect.center().y() - room // 2)
            elif rect.top() < (covered := 0 if self._model.annotation(index.row()) is None else stuck_height()):
                self._bar.setValue(before + rect.top() - covered)
            elif rect.bottom() > room:
                self._bar.setValue(before + min(rect.bottom() - room + 1, rect.top()))
            if self._bar.value() == before:
                break
