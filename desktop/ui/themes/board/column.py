"""One column's cards as a scrolling list: what it paints, what hands do in it. What that means is the board's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from db.records import Annotation
from desktop.ui.themes.board.cards import SIDE, Cards
from desktop.ui.themes.board.dropping import Dropping
from desktop.ui.themes.board.keys import ColumnKeys
from desktop.ui.themes.board.model import ColumnModel, Group, Index
from desktop.ui.themes.board.rows import ColumnRows
from desktop.ui.themes.board.sight import Sight
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.rows.rows_view import RowsView
from desktop.ui.widgets.style import font

_Flag = QItemSelectionModel.SelectionFlag
_Hint = QAbstractItemView.ScrollHint


class ColumnView(RowsView):
    """See the module."""

    card_activated = Signal(str)  # annotation id
    chosen_alone = Signal()  # a card was chosen without those of other columns
    card_menu_requested = Signal(QPoint)  # global position
    drag_requested = Signal(object)  # Qt.DropAction
    focused = Signal()

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards_model = ColumnModel(key, self)
        self.cards = Cards(self.cards_model)
        self._rows = ColumnRows(self.cards_model, self.cards)
        self._sight = Sight(self, self.cards_model, self._rows)
        self.keys = ColumnKeys(self, self.cards_model, self._rows)
        self.dropping = Dropping(self, key)
        self._hovered = -1
        self._hint = ""
        self.take_parts(self.cards_model, self.keys, self.dropping, self._sight)
        self.setAccessibleName(name)

    # --- what it shows ------------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The column's theme, or "" for what has none."""
        return self.cards_model.key

    @property
    def hint(self) -> str:
        """Return what is said where there are no cards."""
        return self._hint

    def set_groups(self, groups: Sequence[Group], hint: str = "") -> None:
        """Show these groups; what is selected, current and in sight stays so, as far as it is still there."""
        keep, current = self.selected_ids(), self._current_key()
        articles = {self.cards_model.groups[self.cards_model.place(row)[0]].article_id for row in self._selected_rows()}
        at_top, value = self._sight.at_top(), self.verticalScrollBar().value()
        self._hint = hint
        if self.cards_model.set_groups(groups):
            self._hovered = -1
            if current is not None:
                rows = self.cards_model.rows_of([current[1]], [current[0]])
                if rows:
                    self.set_current_quietly(self.cards_model.index(rows[0]))
            if keep:
                self.select_rows(self.cards_model.rows_of(keep, articles))
        self._sight.set_range()
        if not self._sight.put_at_top(at_top):
            self.verticalScrollBar().setValue(value)
        self._sight.settle()
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.cards.appearance = appearance
        self.cards.forget()
        self.viewport().update()

    def show_paths(self) -> None:
        """Know the headings above some cards, or that there are none: a card without gives up its last line."""
        self._sight.settle()
        self.viewport().update()

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected cards, from the top."""
        return [id_ for row in self._selected_rows() if (id_ := self.cards_model.id(row))]

    def selected_annotations(self) -> list[Annotation]:
        """Return the annotations of the selected cards, from the top."""
        found = (self.cards_model.annotation(row) for row in self._selected_rows())
        return [annotation for annotation in found if annotation is not None]

    def _selected_rows(self) -> list[int]:
        return sorted(row for index in self.selectedIndexes() if self.cards_model.is_card(row := index.row()))

    def select_rows(self, rows: Sequence[int]) -> None:
        """Select these rows and no others."""
        selection = QItemSelection()
        for row in rows:
            selection.select(self.cards_model.index(row), self.cards_model.index(row))
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def focus_near(self, y: int) -> None:
        """Take the keyboard, on the card nearest to a height in the viewport."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        count = self.cards_model.rowCount()
        if not count:
            return
        row = min(max(self._rows.at(y + self.verticalOffset()), 1), count - 1)
        if not self.cards_model.is_card(row):
            row += 1
        self.setCurrentIndex(self.cards_model.index(row))

    def middle_of_current(self) -> int:
        """Return the height of the middle of the current row in the viewport."""
        index = self.currentIndex()
        return self.visualRect(index).center().y() if index.isValid() else 0

    # --- where its rows stand -----------------------------------------------------------------------------------

    def _current_key(self) -> tuple[str, str] | None:
        row = self.currentIndex().row()
        if not self.cards_model.is_card(row):
            return None
        return self.cards_model.groups[self.cards_model.place(row)[0]].article_id, self.cards_model.id(row)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or not self._sight.is_laid_out():
            return QRect()
        top, height = self._rows.span(index.row())
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        row = self._rows.at(y) if 0 <= y < self._rows.total() else -1
        return self.cards_model.index(row) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid() or not self._sight.is_laid_out():
            return
        self._sight.scroll_to(index.row(), hint)

    def setSelection(self, rect: QRect, command: _Flag) -> None:
        area, selection = rect.normalized().translated(0, self.verticalOffset()), QItemSelection()
        if self.cards_model.rowCount():
            first = max(self._rows.at(area.top()), 0)
            last = max(self._rows.at(area.bottom()), first)
            selection.select(self.cards_model.index(first), self.cards_model.index(last))
        self.selectionModel().select(selection, command)

    def updateGeometries(self) -> None:
        if self._sight.is_laid_out():
            self._sight.set_range()
        else:
            self._sight.relayout()
        super().updateGeometries()

    def reset(self) -> None:
        super().reset()
        self._sight.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._sight.is_laid_out():
            self._sight.relayout()
        else:
            self._sight.set_range()
            self._sight.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        appearance = self.cards.appearance
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(appearance.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sight.is_laid_out():
            chosen, focus = self.selectionModel(), self.currentIndex().row() if self.hasFocus() else -1
            for row in range(*self._sight.rows()):
                index = self.cards_model.index(row)
                self.cards.draw(
                    painter,
                    self.visualRect(index),
                    row,
                    selected=chosen.isSelected(index),
                    hovered=row == self._hovered,
                    focused=row == focus,
                )
        if self._hint and not self.cards_model.rowCount():
            painter.setFont(font())
            painter.setPen(QColor(appearance.muted))
            area = self.viewport().rect().adjusted(SIDE, 4 * SPACE, -SIDE, 0)
            flags = (Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap).value
            painter.drawText(area, flags, self._hint)
        painter.end()

    # --- what hands do ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton and self.selectionModel().isSelected(index):
            self.set_current_quietly(index)
            return
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.selectionModel().isSelected(index):
            self.chosen_alone.emit()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        row = row if self.cards_model.is_card(row) else -1
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if event.button() == Qt.MouseButton.LeftButton and (id_ := self.cards_model.id(row) if row >= 0 else ""):
            self.card_activated.emit(id_)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not self.cards_model.is_card(index.row()):
            return
        if not self.selectionModel().isSelected(index):
            self.chosen_alone.emit()
            self.selectionModel().select(index, _Flag.ClearAndSelect)
        place = self.visualRect(index)
        corner = place.topLeft() + QPoint(SIDE, 6 * SPACE)
        self.card_menu_requested.emit(self.viewport().mapToGlobal(corner) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    # --- drag and drop ------------------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.drag_requested.emit(actions)

    def picture_area(self) -> QRect:
        """Return where the first selected card is seen: what a drag shows."""
        rows = self._selected_rows()
        return self.visualRect(self.cards_model.index(rows[0])) & self.viewport().rect() if rows else QRect()
