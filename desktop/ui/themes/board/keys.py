"""What the keys mean in a column of the board: on its cards, and from card to card."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.themes.board.model import ColumnModel
from desktop.ui.themes.board.rows import ColumnRows
from desktop.ui.widgets.appearance import SPACE

_Key = Qt.Key
_ENTERS = (_Key.Key_Return, _Key.Key_Enter)
_REMOVES = (_Key.Key_Delete, _Key.Key_Backspace)
_EDITS = (_Key.Key_F2, _Key.Key_N)
_STEPS = (_Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown)
_Move = QAbstractItemView.CursorAction
_UP = (_Move.MoveUp, _Move.MovePrevious, _Move.MovePageUp, _Move.MoveEnd)


def _is_meant_here(event: QKeyEvent) -> bool:
    """True if a key means something here, before the window's shortcuts have it."""
    if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    key = event.key()
    return key in (*_ENTERS, *_REMOVES, *_EDITS, _Key.Key_Space, _Key.Key_B) or _Key.Key_1 <= key <= _Key.Key_9


class ColumnKeys(QObject):
    """The view hands over its key presses; what is not used up is left to Qt."""

    card_activated = Signal(str)  # annotation id
    chosen_alone = Signal()  # a card was chosen without those of other columns
    theme_key_pressed = Signal(int)  # 1 to 9
    side_requested = Signal(int)  # to the column before (-1) or after (1)
    remove_pressed = Signal()
    note_pressed = Signal()
    brief_pressed = Signal()
    copy_pressed = Signal()
    upper_edge_left = Signal()

    def __init__(self, view: QAbstractItemView, model: ColumnModel, rows: ColumnRows) -> None:
        super().__init__(view)
        self._view, self._model, self._rows = view, model, rows

    def overrides(self, event: QKeyEvent) -> bool:
        """True if a key is meant for the cards, though it is a shortcut of the window too."""
        return _is_meant_here(event)

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether that is used up, or left to the window where the event is ignored."""
        key, index = event.key(), self._view.currentIndex()
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        elif key in (_Key.Key_Left, _Key.Key_Right):
            self.side_requested.emit(-1 if key == _Key.Key_Left else 1)
        elif key == _Key.Key_Up and index.row() <= 1 and not event.modifiers():
            self.upper_edge_left.emit()
        elif not _is_meant_here(event):
            if self._is_a_letter(event):
                event.ignore()  # the window's: no search by typing here
                return True
            if key in _STEPS and not event.modifiers():
                self.chosen_alone.emit()
            return False
        elif key in _ENTERS:
            if index.isValid() and (annotation_id := self._model.id(index.row())):
                self.card_activated.emit(annotation_id)
        elif key in _REMOVES:
            self.remove_pressed.emit()
        elif key in _EDITS:
            self.note_pressed.emit()
        elif key == _Key.Key_B:
            self.brief_pressed.emit()
        elif key == _Key.Key_Space:
            if index.isValid():
                self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
        elif _Key.Key_1 <= key <= _Key.Key_9:
            self.theme_key_pressed.emit(key - _Key.Key_0)
        else:
            return False
        return True

    @staticmethod
    def _is_a_letter(event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return bool(event.text()) and event.text().isprintable() and not control

    def row_after(self, action: _Move) -> int:
        """Return the row of the card that a movement of the cursor leads to; -1 where there are none."""
        count, row = self._model.rowCount(), self._view.currentIndex().row()
        if not count:
            return -1
        by = -1 if action in _UP else 1
        if action in (_Move.MoveHome, _Move.MoveEnd):
            row = 0 if action == _Move.MoveHome else count - 1
        elif action in (_Move.MovePageDown, _Move.MovePageUp) and row >= 0:
            page = self._view.viewport().height() - 8 * SPACE
            target = self._rows.at(max(self._rows.span(row)[0] + by * page, 0))
            row = target if target != row else row + by
        elif row >= 0:
            row += by
        row = min(max(row, 0), count - 1)
        if not self._model.is_card(row):  # an article's title is passed by
            row = row + by if row + by > 0 else row + 1
        return min(row, count - 1)
