"""Rows of different heights, one above the other: which stands where, and what Qt asks of a view about it.

A row that was never in sight has an estimated height. What comes into sight is measured, and the row at the top of
the sight stays where it is when heights above it turn out different. The header of the pane that is in sight stays
at the top while its cards go by.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from desktop.ui.sidebar.header import PANE_GAP, TITLE
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.widgets.appearance import SPACE

STUCK = TITLE + 2 * SPACE  # height of the header that stays at the top


class RowsView(QAbstractItemView):
    """A scrolling list of the model's rows. Kinds of rows and their looks are for those who derive from it."""

    def __init__(self, model: PanesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._tops: list[int] = [0]
        self._heights: list[int] = []
        self._settling = False
        self._laid_width = -1

    def begin(self) -> None:
        """Take up the model; to be called once the deriving class is ready to say its heights."""
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._model.rowsRemoved.connect(self._layout_rows)

    def likely_heights(self) -> list[int]:
        """Return the height of each row in pixels: measured where it was, else estimated. It must be quick."""
        raise NotImplementedError

    def measured_height(self, row: int) -> int:
        """Return the true height of a row in pixels, and remember it for the next ``likely_heights``."""
        raise NotImplementedError

    def width_changed(self) -> None:
        """Forget what was laid out for another width."""

    def _layout_rows(self) -> None:
        width = self.viewport().width()
        if width != self._laid_width:
            self._laid_width = width
            self.width_changed()
        self._heights = self.likely_heights()
        self._tops = [0, *accumulate(self._heights)]

    def _total(self) -> int:
        return self._tops[-1] + 4 * SPACE

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(6 * SPACE)
        bar.setRange(0, max(self._total() - height, 0))

    def relayout(self) -> None:
        """Lay everything out anew and keep what stands at the top."""
        at_top = self._at_top()
        self._layout_rows()
        self._set_range()
        self._put_at_top(at_top)
        self._settle()
        self.viewport().update()

    def set_folded(self, pane_key: str, folded: bool) -> None:
        """Fold or unfold one pane and keep what stands at the top."""
        at_top = self._at_top()
        header = self._model.header_row(pane_key)
        value = self.verticalScrollBar().value()
        self._model.set_folded(pane_key, folded)
        self._layout_rows()
        self._set_range()
        if folded and 0 <= header < len(self._heights) and self._tops[header] < value:
            self.verticalScrollBar().setValue(self._tops[header])  # its cards filled the sight: show where they went
        else:
            self._put_at_top(at_top)
        self._settle()
        self.viewport().update()

    def _at_top(self) -> list[tuple[tuple[str, str], int]]:
        """Return the keys of the rows in sight with their heights above or below the upper edge, the first first."""
        first, last = self._rows_in_sight()
        value = self.verticalScrollBar().value()
        if value == 0:
            return []
        return [(self._model.key(row), self._tops[row] - value) for row in range(first, min(last, len(self._heights)))]

    def _put_at_top(self, at_top: Sequence[tuple[tuple[str, str], int]]) -> bool:
        if not at_top:
            return False
        numbers = {key: row for row, key in enumerate(self._model.keys())}
        for key, offset in at_top:
            if (row := numbers.get(key)) is not None:
                self.verticalScrollBar().setValue(self._tops[row] - offset)
                return True
        return False

    def _rows_in_sight(self) -> tuple[int, int]:
        """Return the first row in sight and the one after the last."""
        top = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = bisect_right(self._tops, top + self.viewport().height())
        return first, min(last, len(self._heights))

    def _settle(self) -> None:
        """Measure the rows in sight; where that changes heights, move what is below, never what is at the top."""
        if self._settling:
            return
        self._settling = True
        try:
            for _ in range(8):
                first, last = self._rows_in_sight()
                changed = False
                for row in range(first, last):
                    height = self.measured_height(row)
                    if height != self._heights[row]:
                        self._heights[row] = height
                        changed = True
                if not changed:
                    return
                bar = self.verticalScrollBar()
                at_end = bar.value() == bar.maximum() > 0
                offset = bar.value() - self._tops[first]
                self._tops = [0, *accumulate(self._heights)]
                self._set_range()
                bar.setValue(bar.maximum() if at_end else self._tops[first] + offset)
        finally:
            self._settling = False

    def _set_current_quietly(self, index: QModelIndex) -> None:
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(True)

    def stuck_header(self) -> tuple[int, QRect] | None:
        """Return the header that stays at the top and where, or None while it stands in its own place there."""
        if not self._heights:
            return None
        value = self.verticalScrollBar().value()
        row = min(bisect_right(self._tops, value) - 1, len(self._heights) - 1)
        if self._model.annotation(row) is None and value < self._tops[row] + PANE_GAP:
            row -= 1  # the title is still in sight: the pane above, if any, has not quite gone
        if row < 0:
            return None
        header = self._model.header_row(self._model.pane(row).key)
        below = self._model.next_header_row(header)
        limit = self._tops[below] - value + PANE_GAP - STUCK
        return header, QRect(0, min(0, limit), self.viewport().width(), STUCK)

    # --- what Qt asks of a view ---------------------------------------------------------------------------------

    def visualRect(self, index: QModelIndex) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        return QRect(0, self._tops[row] - self.verticalOffset(), self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        stuck = self.stuck_header()
        if stuck is not None and stuck[1].contains(point):
            return self._model.index(stuck[0])
        y = point.y() + self.verticalOffset()
        if y < 0 or y >= self._tops[-1]:
            return QModelIndex()
        return self._model.index(bisect_right(self._tops, y) - 1)

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar = self.verticalScrollBar()
        for _ in range(3):  # what comes into sight is measured, which may move it once more
            rect = self.visualRect(index)
            room = self.viewport().height()
            before = bar.value()
            if hint == QAbstractItemView.ScrollHint.PositionAtTop:
                bar.setValue(before + rect.top())
            elif hint == QAbstractItemView.ScrollHint.PositionAtBottom:
                bar.setValue(before + rect.bottom() - room)
            elif hint == QAbstractItemView.ScrollHint.PositionAtCenter:
                bar.setValue(before + rect.center().y() - room // 2)
            elif rect.top() < (covered := 0 if self._model.annotation(index.row()) is None else STUCK):
                bar.setValue(before + rect.top() - covered)
            elif rect.bottom() > room:
                bar.setValue(before + min(rect.bottom() - room + 1, rect.top()))
            if bar.value() == before:
                break

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: QModelIndex) -> bool:
        return False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self._model.rowCount()
        if not rows:
            return QModelIndex()
        row = self.currentIndex().row()
        moves = QAbstractItemView.CursorAction
        if row < 0:
            row = rows - 1 if action == moves.MoveEnd else 0
        elif action in (moves.MoveUp, moves.MovePrevious):
            row -= 1
        elif action in (moves.MoveDown, moves.MoveNext):
            row += 1
        elif action == moves.MoveHome:
            row = 0
        elif action == moves.MoveEnd:
            row = rows - 1
        elif action in (moves.MovePageDown, moves.MovePageUp):
            page = self.viewport().height() - 8 * SPACE
            y = self._tops[row] + (page if action == moves.MovePageDown else -page)
            target = bisect_right(self._tops, max(y, 0)) - 1
            if target == row:
                target += 1 if action == moves.MovePageDown else -1
            row = target
        return self._model.index(min(max(row, 0), rows - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        selection = QItemSelection()
        if self._heights:
            first = min(max(bisect_right(self._tops, area.top()) - 1, 0), len(self._heights) - 1)
            last = min(max(bisect_right(self._tops, area.bottom()) - 1, first), len(self._heights) - 1)
            selection.select(self._model.index(first), self._model.index(last))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for number in range(selection.count()):
            area = selection.at(number)
            region += self.visualRect(area.topLeft()).united(self.visualRect(area.bottomRight()))
        return region

    def updateGeometries(self) -> None:
        if len(self._heights) != self._model.rowCount() or self._laid_width != self.viewport().width():
            self.relayout()
        else:
            self._set_range()
        super().updateGeometries()

    def doItemsLayout(self) -> None:
        if len(self._heights) != self._model.rowCount():
            self._layout_rows()
        super().doItemsLayout()

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:
        self._layout_rows()
        super().rowsInserted(parent, start, end)

    def reset(self) -> None:
        super().reset()
        self._layout_rows()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relayout()
