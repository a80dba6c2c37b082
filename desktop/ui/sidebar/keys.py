"""What the keys mean on the panes: on cards, on headers, and from row to row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.sidebar.model import PanesModel
from desktop.ui.sidebar.rows import Rows
from desktop.ui.widgets.appearance import SPACE

_Key = Qt.Key
_REMOVES = (_Key.Key_Delete, _Key.Key_Backspace)
_EDITS = (_Key.Key_F2, _Key.Key_N)
_ENTERS = (_Key.Key_Return, _Key.Key_Enter)
_Move = QAbstractItemView.CursorAction


def _plain(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return the modifiers of a key, whichever of its two places on the keyboard it was pressed at."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _is_meant_here(event: QKeyEvent) -> bool:
    """True if a key means something here, before the window's shortcuts have it."""
    if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    if _plain(event):
        return False
    key = event.key()
    return key in (*_REMOVES, *_EDITS, *_ENTERS, _Key.Key_Space, _Key.Key_B) or _Key.Key_1 <= key <= _Key.Key_9


def _moves_theme(event: QKeyEvent) -> bool:
    return _plain(event) == Qt.KeyboardModifier.AltModifier and event.key() in (_Key.Key_Up, _Key.Key_Down)


class Keys(QObject):
    """The view hands over its key presses; what is not used up is left to Qt."""

    activated = Signal(int)  # Enter on a card, by its row
    fold_pressed = Signal(str)  # pane key
    key_pressed = Signal(int)  # a theme's key, 1 to 9
    remove_pressed = Signal()
    note_pressed = Signal()
    brief_pressed = Signal()
    copy_pressed = Signal()
    theme_edit_pressed = Signal(str)  # theme id
    theme_remove_pressed = Signal(str)
    theme_move_pressed = Signal(str, int)  # theme id; -1 up, 1 down
    upper_edge_left = Signal()

    def __init__(self, view: QAbstractItemView, model: PanesModel, rows: Rows) -> None:
        super().__init__(view)
        self._view, self._model, self._rows = view, model, rows

    def overrides(self, event: QKeyEvent) -> bool:
        """True if a key is meant for the panes, though it is a shortcut of the window too."""
        return _is_meant_here(event) or _moves_theme(event)

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether that is used up, or left to the window where the event is ignored."""
        index, key = self._view.currentIndex(), event.key()
        row = index.row()
        header = index.isValid() and self._model.annotation(row) is None
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        elif header and self._press_on_theme(event, row):
            pass
        elif event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            event.ignore()
        elif key in (*_ENTERS, _Key.Key_Space) and index.isValid():
            if header:
                self.fold_pressed.emit(self._model.pane(row).key)
            elif key == _Key.Key_Space:
                self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
            else:
                self.activated.emit(row)
        elif key in (_Key.Key_Left, _Key.Key_Right) and index.isValid():
            self._fold_or_step(row, header, key == _Key.Key_Left)
        elif not _is_meant_here(event):
            return self._leave_or_ignore(event, row)
        elif key in _REMOVES:
            self.remove_pressed.emit()
        elif key in _EDITS:
            self.note_pressed.emit()
        elif key == _Key.Key_B:
            self.brief_pressed.emit()
        elif _Key.Key_1 <= key <= _Key.Key_9:
            self.key_pressed.emit(key - _Key.Key_0)
        else:
            return False
        return True

    def _press_on_theme(self, event: QKeyEvent, row: int) -> bool:
        """Do what a key means on a pane's header, and return True if it meant anything: never the selected cards."""
        key, theme = event.key(), self._model.pane(row).theme
        moves = _moves_theme(event)
        edits = (*_EDITS, *_ENTERS, _Key.Key_Space) if self._model.is_chip(row) else _EDITS
        if not moves and (_plain(event) or key not in (*edits, *_REMOVES)):
            return False
        if theme is None:
            pass  # No theme, Changed and Orphans stay as they are
        elif moves:
            self.theme_move_pressed.emit(theme.id, -1 if key == _Key.Key_Up else 1)
        elif key in edits:
            self.theme_edit_pressed.emit(theme.id)
        else:
            self.theme_remove_pressed.emit(theme.id)
        return True

    def _leave_or_ignore(self, event: QKeyEvent, row: int) -> bool:
        if event.key() == _Key.Key_Up and row <= 0 and not event.modifiers():
            self.upper_edge_left.emit()
            return True
        if event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are the window's: no search by typing here
            return True
        return False

    def _fold_or_step(self, row: int, header: bool, left: bool) -> None:
        pane = self._model.pane(row)
        folded = pane.key in self._model.folded
        if self._model.is_chip(row):
            after = min(max(row + (-1 if left else 1), 0), self._model.rowCount() - 1)
            self._view.setCurrentIndex(self._model.index(after))
        elif header and left != folded:
            self.fold_pressed.emit(pane.key)
        elif not header and left:
            self._view.setCurrentIndex(self._model.index(self._model.header_row(pane.key)))
        elif header and not left and row + 1 < self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(row + 1))

    def row_after(self, action: QAbstractItemView.CursorAction) -> int:
        """Return the row that a movement of the cursor leads to; -1 where there are no rows."""
        count, row = self._model.rowCount(), self._view.currentIndex().row()
        if not count:
            return -1
        if row < 0:
            row = count - 1 if action == _Move.MoveEnd else 0
        elif action in (_Move.MoveUp, _Move.MovePrevious):
            row -= 1
        elif action in (_Move.MoveDown, _Move.MoveNext):
            row += 1
        elif action == _Move.MoveHome:
            row = 0
        elif action == _Move.MoveEnd:
            row = count - 1
        elif action in (_Move.MovePageDown, _Move.MovePageUp):
            down = action == _Move.MovePageDown
            page = self._view.viewport().height() - 8 * SPACE
            target = self._rows.at(max(self._rows.top(row) + (page if down else -page), 0))
            row = target if target != row else row + (1 if down else -1)
        return min(max(row, 0), count - 1)
