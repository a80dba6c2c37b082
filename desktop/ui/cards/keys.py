"""The keys in a list of cards: on cards, on the headings of panes, and from row to row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.cards.gestures import Gestures
from desktop.ui.cards.model import CardsModel
from desktop.ui.cards.rows import Rows
from desktop.ui.widgets.appearance import SPACE

_Key = Qt.Key
_Move = QAbstractItemView.CursorAction
_REMOVES = (_Key.Key_Delete, _Key.Key_Backspace)
_EDITS = (_Key.Key_F2, _Key.Key_N)
_COMMANDS = {_Key.Key_T: "themes", _Key.Key_B: "brief"}  # on the selected cards
_COMMANDS |= dict.fromkeys(_REMOVES, "remove") | dict.fromkeys(_EDITS, "note")
_ENTERS = (_Key.Key_Return, _Key.Key_Enter)
_STEPS = (_Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown)
_BACK = (_Move.MoveUp, _Move.MovePrevious, _Move.MovePageUp, _Move.MoveEnd)


def _plain(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return the modifiers of a key, whichever of its two places on the keyboard it was pressed at."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _is_meant_here(event: QKeyEvent) -> bool:
    """True if a key means something here, before the window's shortcuts have it."""
    if _command(event) or event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    key = event.key()
    return not _plain(event) and (key in (*_ENTERS, _Key.Key_Space) or _Key.Key_1 <= key <= _Key.Key_9)


def _command(event: QKeyEvent) -> str:
    """Return what a key asks for the selected cards; "" for nothing."""
    if event.matches(QKeySequence.StandardKey.Copy):
        return "copy"
    if QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Shift+C"):
        return "copy_cited"
    return _COMMANDS.get(_Key(event.key()), "") if not _plain(event) else ""


def _moves_theme(event: QKeyEvent) -> bool:
    return _plain(event) == Qt.KeyboardModifier.AltModifier and event.key() in (_Key.Key_Up, _Key.Key_Down)


class Keys:
    """The view hands over its key presses; what is not used up is left to Qt."""

    def __init__(self, view: QAbstractItemView, model: CardsModel, rows: Rows, gestures: Gestures) -> None:
        self._view, self._model, self._rows, self._gestures = view, model, rows, gestures

    def overrides(self, event: QKeyEvent) -> bool:
        """True if a key is meant for the list, though it is a shortcut of the window too."""
        return _is_meant_here(event) or (_moves_theme(event) and bool(self._model.themes))

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether that is used up, or left to the window where the event is ignored."""
        gestures, index, key = self._gestures, self._view.currentIndex(), event.key()
        row, heading = index.row(), self._model.is_pane(index.row())
        if heading and self._press_on_theme(event, row):
            pass
        elif command := _command(event):
            gestures.command_pressed.emit(command)
        elif event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            event.ignore()
        elif key in (_Key.Key_Left, _Key.Key_Right):
            self._go_aside(row, heading, -1 if key == _Key.Key_Left else 1)
        elif key == _Key.Key_Up and not event.modifiers() and (row <= 0 or self.row_after(_Move.MoveUp) == row):
            gestures.upper_edge_left.emit()
        elif not _is_meant_here(event):
            return self._leave(event)
        elif heading and key in (*_ENTERS, _Key.Key_Space):
            gestures.fold_pressed.emit(self._model.group(row).key)
        elif key == _Key.Key_Space:
            self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
        elif key in _ENTERS:
            self.open(row)
        elif _Key.Key_1 <= key <= _Key.Key_9:
            gestures.theme_key_pressed.emit(key - _Key.Key_0)
        else:
            return False
        return True

    def open(self, row: int) -> None:
        """Open a card, if it is one; a card that waits for a review gets it."""
        if self._model.is_card(row) and (annotation_id := self._model.id(row)):
            self._gestures.card_opened.emit(annotation_id)
            if self._model.group(row).has_review:
                self._gestures.review_pressed.emit(self._model.group(row).key)

    def _press_on_theme(self, event: QKeyEvent, row: int) -> bool:
        """Do what a key means on a pane's heading, and return True if it meant anything: never the selected cards."""
        key, group = event.key(), self._model.group(row)
        edits = (*_EDITS, *_ENTERS, _Key.Key_Space) if group.is_chip else _EDITS
        moves = _moves_theme(event)
        if not moves and (_plain(event) or key not in (*edits, *_REMOVES)):
            return False
        if group.pane is None or group.pane.theme is None:
            pass  # No theme, Changed and Orphans stay as they are
        elif moves:
            self._gestures.theme_step_pressed.emit(group.key, -1 if key == _Key.Key_Up else 1)
        elif key in edits:
            self._gestures.theme_edit_pressed.emit(group.key)
        else:
            self._gestures.theme_remove_pressed.emit(group.key)
        return True

    def _leave(self, event: QKeyEvent) -> bool:
        """Leave a key to Qt, which goes from row to row, or as a letter to the window: no search by typing here."""
        if event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return True
        if event.key() in _STEPS and not event.modifiers():
            self._gestures.chosen_alone.emit()
        return False

    def _go_aside(self, row: int, heading: bool, by: int) -> None:
        """Fold a pane, or step in it or to the chip beside; in a column, go to the one beside."""
        group = self._model.group(row) if row >= 0 else None
        if group is None or group.pane is None:
            self._gestures.side_requested.emit(by)
            return
        to = row + by
        if heading and not group.is_chip and (by < 0) != group.is_folded:
            self._gestures.fold_pressed.emit(group.key)
            return
        if not heading:
            to = self._model.heading_row(group.key) if by < 0 else row
        elif not group.is_chip and by < 0:
            to = row
        self._view.setCurrentIndex(self._model.index(min(max(to, 0), self._model.rowCount() - 1)))

    def row_after(self, action: _Move) -> int:
        """Return the row that a movement of the cursor leads to; -1 where there are no rows."""
        count, row = self._model.rowCount(), self._view.currentIndex().row()
        if not count:
            return -1
        by = -1 if action in _BACK else 1
        if action in (_Move.MoveHome, _Move.MoveEnd) or row < 0:
            row = count - 1 if action == _Move.MoveEnd else 0
        elif action in (_Move.MovePageDown, _Move.MovePageUp):
            page = self._view.viewport().height() - 8 * SPACE
            target = self._rows.at(max(self._rows.top(row) + by * page, 0))
            row = target if target != row else row + by
        else:
            row += by
        row = min(max(row, 0), count - 1)
        if not self._model.is_card(row) and not self._model.is_pane(row):  # an article's title is passed by
            row = row + by if row + by > 0 else row + 1
        return min(row, count - 1)
