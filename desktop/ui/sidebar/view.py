"""What hands do to the panes: mouse, keyboard, drag and drop. The drawing is in PanesList."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop.annotations import nearest
from desktop.ui.sidebar.card import TEXT_LEFT
from desktop.ui.sidebar.header import has_review, has_strip, review_width, strip_rect
from desktop.ui.sidebar.list import PanesList
from desktop.ui.sidebar.model import CARDS_TYPE, THEME_TYPE, PanesModel
from desktop.ui.widgets.appearance import SPACE

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class PanesView(PanesList):
    """The list of headers and cards, as the reader works with it."""

    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)
    key_pressed = Signal(int)  # a theme's key, 1 to 9
    remove_pressed = Signal()
    note_pressed = Signal()
    theme_edit_pressed = Signal(str)  # theme id
    theme_remove_pressed = Signal(str)
    theme_move_pressed = Signal(str, int)  # theme id; -1 up, 1 down
    copy_pressed = Signal()
    header_menu_requested = Signal(str, QPoint)  # pane key, global position
    card_menu_requested = Signal(QPoint)
    fold_changed = Signal()
    review_pressed = Signal(str)  # pane key
    upper_edge_left = Signal()  # the reader went up from the first row

    def __init__(self, model: PanesModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._pressed_header = -1
        self._pressed_card = -1
        self._pressed_at = QPoint()
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    # --- mouse --------------------------------------------------------------------------------------------------

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        header = index.isValid() and self._model.annotation(index.row()) is None
        if header and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_header = index.row()
            self._pressed_at = event.position().toPoint()
            self._set_current_quietly(index)
            return
        self._pressed_header = -1
        self._pressed_card = index.row() if event.button() == Qt.MouseButton.LeftButton else -1
        if event.button() == Qt.MouseButton.RightButton and (header or self.selectionModel().isSelected(index)):
            self._set_current_quietly(index)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._set_hovered(self.indexAt(point).row())
        if self._pressed_header >= 0:
            if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                row, self._pressed_header = self._pressed_header, -1
                if self._model.pane(row).theme is not None:
                    self._drag([row], Qt.DropAction.MoveAction)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row = self.indexAt(point).row()
        if self._pressed_header >= 0:
            if row == self._pressed_header:
                self._header_clicked(row, point)
            self._pressed_header = -1
            return
        dragging = self.state() == QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        pressed, self._pressed_card = self._pressed_card, -1
        if row >= 0 and row == pressed and plain and not dragging:
            annotation = self._model.annotation(row)
            if annotation is not None:
                self.annotation_clicked.emit(annotation.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        annotation = self._model.annotation(index.row()) if index.isValid() else None
        if annotation is None:
            self.mousePressEvent(event)  # a quick second click folds or unfolds once more
        elif event.button() == Qt.MouseButton.LeftButton:
            self._activate(index.row())

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(-1)

    def _activate(self, row: int) -> None:
        """A card was double-clicked, or Enter was pressed on it: one that waits for a review gets it."""
        pane, annotation = self._model.pane(row), self._model.annotation(row)
        if annotation is not None:
            self.annotation_activated.emit(annotation.id)
            if has_review(pane):
                self.review_pressed.emit(pane.key)

    def _header_clicked(self, row: int, point: QPoint) -> None:
        pane = self._model.pane(row)
        if has_review(pane) and point.x() > self.viewport().width() - review_width():
            self.review_pressed.emit(pane.key)
            return
        strip = strip_rect(self.visualRect(self._model.index(row)))
        if has_strip(pane) and strip.adjusted(0, -SPACE, 0, SPACE).contains(point):
            offset = (point.x() - strip.left()) * self._length // max(strip.width(), 1)
            found = nearest(pane.annotations, offset)
            if found is not None:
                self.annotation_clicked.emit(found.id)
            return
        self.toggle(pane.key)

    def toggle(self, pane_key: str) -> None:
        """Fold an open pane, unfold a folded one."""
        self.set_folded(pane_key, pane_key not in self._model.folded)
        self.fold_changed.emit()

    def focus_first_card(self) -> None:
        """Take the focus, and stand on the first card unless a row is current already."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid():
            cards = (row for row in range(self._model.rowCount()) if self._model.annotation(row) is not None)
            self.setCurrentIndex(self._model.index(next(cards, 0)))

    def current_annotation_id(self) -> str | None:
        """Return the annotation of the current row, None on a header."""
        index = self.currentIndex()
        return self._model.key(index.row())[1] or None if index.isValid() else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        where = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(TEXT_LEFT, 6 * SPACE))
        if not by_key:
            where = event.globalPos()
        if self._model.annotation(index.row()) is None:
            self.header_menu_requested.emit(self._model.pane(index.row()).key, where)
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.card_menu_requested.emit(where)

    # --- keyboard -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and (self._own_key(event) or self._moves_theme(event)):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _own_key(event: QKeyEvent) -> bool:
        """Say whether a key means something here, before the window's shortcuts have it."""
        keys = Qt.Key
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        own = (keys.Key_Delete, keys.Key_Backspace, keys.Key_F2, keys.Key_N, keys.Key_Return, keys.Key_Enter)
        return event.key() in own or keys.Key_1 <= event.key() <= keys.Key_9 or event.key() == keys.Key_Space

    @staticmethod
    def _moves_theme(event: QKeyEvent) -> bool:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        return alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        index = self.currentIndex()
        row = index.row()
        header = index.isValid() and self._model.annotation(row) is None
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        elif header and self._theme_key(event, row):
            pass
        elif event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            event.ignore()
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space) and index.isValid():
            if header:
                self.toggle(self._model.pane(row).key)
            elif key == keys.Key_Space:
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
            else:
                self._activate(row)
        elif key in (keys.Key_Left, keys.Key_Right) and index.isValid():
            self._fold_by_key(row, header, key == keys.Key_Left)
        elif not self._own_key(event):
            self._move_by_key(event, row)
        elif key in (keys.Key_Delete, keys.Key_Backspace):
            self.remove_pressed.emit()
        elif key in (keys.Key_F2, keys.Key_N):
            self.note_pressed.emit()
        elif keys.Key_1 <= key <= keys.Key_9:
            self.key_pressed.emit(key - keys.Key_0)
        else:
            super().keyPressEvent(event)

    def _theme_key(self, event: QKeyEvent, row: int) -> bool:
        """Do what a key means on a pane's header, and say whether it meant anything: never the selected cards."""
        key, theme = event.key(), self._model.pane(row).theme
        moves = self._moves_theme(event)
        own = (Qt.Key.Key_F2, Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if not moves and (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or key not in own):
            return False
        if theme is None:
            pass  # No theme, Changed and Orphans stay as they are
        elif moves:
            self.theme_move_pressed.emit(theme.id, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_N):
            self.theme_edit_pressed.emit(theme.id)
        else:
            self.theme_remove_pressed.emit(theme.id)
        return True

    def _move_by_key(self, event: QKeyEvent, row: int) -> None:
        if event.key() == Qt.Key.Key_Up and row <= 0 and not event.modifiers():
            self.upper_edge_left.emit()
        elif (
            event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # letters are the window's: no search by typing here
        else:
            super().keyPressEvent(event)

    def _fold_by_key(self, row: int, header: bool, left: bool) -> None:
        pane = self._model.pane(row)
        folded = pane.key in self._model.folded
        if header and left != folded:
            self.toggle(pane.key)
        elif not header and left:
            self.setCurrentIndex(self._model.index(self._model.header_row(pane.key)))
        elif header and not left and row + 1 < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row + 1))

    # --- drag and drop ------------------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        rows = [index.row() for index in self.selectionModel().selectedIndexes()]
        rows = [row for row in rows if self._model.annotation(row) is not None]
        self._pressed_card = -1
        if rows:
            self._drag(rows, actions)

    def _drag(self, rows: list[int], actions: Qt.DropAction) -> None:
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self._model.index(row) for row in rows]))
        seen = self.visualRect(self._model.index(rows[0])).intersected(self.viewport().rect())
        if not seen.isEmpty():
            picture = QPixmap(seen.size() * self.devicePixelRatioF())
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            picture.fill(Qt.GlobalColor.transparent)
            self.viewport().render(picture, QPoint(), seen, QWidget.RenderFlag.DrawChildren)
            drag.setPixmap(picture)
            drag.setHotSpot(QPoint(4 * SPACE, 4 * SPACE))
        drag.exec(actions, Qt.DropAction.MoveAction)
        self.setState(QAbstractItemView.State.NoState)
        self._set_drop_target(None)

    def _set_drop_target(self, pane_key: str | None) -> None:
        if pane_key != self.drop_target:
            self.drop_target = pane_key
            self.viewport().update()

    @staticmethod
    def _action(event: QDropEvent) -> Qt.DropAction:
        """Return what a drop would do: with Ctrl a theme is added, without it the card moves."""
        if event.mimeData().hasFormat(CARDS_TYPE) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return Qt.DropAction.CopyAction
        return Qt.DropAction.MoveAction

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(CARDS_TYPE) or data.hasFormat(THEME_TYPE):
            self.setState(QAbstractItemView.State.DraggingState)
            event.accept()
        else:
            event.ignore()  # files belong to the window

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        action = self._action(event)
        if self._model.canDropMimeData(event.mimeData(), action, -1, -1, index):
            self._set_drop_target(self._model.pane(index.row()).key)
            event.setDropAction(action)
            event.accept()
        else:
            self._set_drop_target(None)
            event.ignore()
        edge = 8 * SPACE
        if point.y() < edge or point.y() > self.viewport().height() - edge:
            self.startAutoScroll()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_drop_target(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        action = self._action(event)
        if self._model.dropMimeData(event.mimeData(), action, -1, -1, index):
            event.setDropAction(action)
            event.accept()
        else:
            event.ignore()
        self._set_drop_target(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
