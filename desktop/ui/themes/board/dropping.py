"""Cards that are dropped into a column: which are taken, and what that means."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.texts import later, tr
from desktop.ui.sidebar.model import CARDS_TYPE
from desktop.ui.themes.board.model import dragged
from desktop.ui.widgets.appearance import SPACE

_EDGE = 8 * SPACE  # pixels from an edge within which a drag scrolls
_SIGNS = {Qt.DropAction.MoveAction: later("Move here"), Qt.DropAction.CopyAction: later("Add this theme")}


class Dropping(QObject):
    """Takes in what is dragged over ``view``, the column of ``key``."""

    dropped = Signal(list, bool)  # (annotation id, column key) of each card; whether its theme comes to those it has
    target_changed = Signal(str)  # what a drop would do; "": nothing is dragged over it any more

    def __init__(self, view: QAbstractItemView, key: str) -> None:
        super().__init__(view)
        self._view, self._key = view, key
        self._target = ""

    def _action(self, event: QDropEvent) -> Qt.DropAction:
        """Return what a drop would do: with Ctrl a theme is added, without it the card moves; or nothing."""
        copies = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        others = any(source != self._key for _, source in dragged(event.mimeData()))
        if not others or (copies and not self._key):
            return Qt.DropAction.IgnoreAction
        return Qt.DropAction.CopyAction if copies else Qt.DropAction.MoveAction

    def _set_target(self, target: str) -> None:
        if target != self._target:
            self._target = target
            self.target_changed.emit(target)

    def enter(self, event: QDragEnterEvent) -> None:
        """Something is dragged in: cards are welcome."""
        if event.mimeData().hasFormat(CARDS_TYPE):
            self._view.setState(QAbstractItemView.State.DraggingState)
            event.accept()
        else:
            event.ignore()  # files belong to the window

    def move(self, event: QDragMoveEvent) -> None:
        """Show whether a drop would go here, and scroll at the edges."""
        action = self._action(event)
        self._set_target(tr(_SIGNS.get(action, "")))
        if action == Qt.DropAction.IgnoreAction:
            event.ignore()
        else:
            event.setDropAction(action)
            event.accept()
        y = event.position().y()
        if y < _EDGE or y > self._view.viewport().height() - _EDGE:
            self._view.startAutoScroll()

    def leave(self) -> None:
        """The drag went away, or is over."""
        self._set_target("")
        self._view.stopAutoScroll()
        self._view.setState(QAbstractItemView.State.NoState)

    def drop(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        action = self._action(event)
        pairs = [pair for pair in dragged(event.mimeData()) if pair[1] != self._key]
        if action == Qt.DropAction.IgnoreAction:
            event.ignore()
        else:
            event.setDropAction(action)
            event.accept()
        self.leave()
        if action != Qt.DropAction.IgnoreAction:
            self.dropped.emit(pairs, action == Qt.DropAction.CopyAction)
