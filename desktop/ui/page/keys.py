"""The keys on the page: Enter, Escape, Tab to the bar, and a caret that is seen once it moves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import Passage
from desktop.ui.page.selection import Selection
from desktop.ui.page.surface.surface import Surface

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip

PARAGRAPHS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def give_up(surface: Surface) -> bool:
    """Give up what is under way, as Escape does, the outermost first; return whether there was anything."""
    handles, caret, offer, selection = surface.handles, surface.caret, surface.offer, surface.selection
    if handles.is_active():
        handles.cancel()
    elif caret.leave_first():
        pass
    elif offer.bar.isVisible():
        offer.hide()
    elif caret.is_selecting():
        caret.leave()
    elif selection.passage() is not None:
        selection.clear()
        offer.hide()
    else:
        return offer.pen.put_down() or caret.leave()
    return True


class Keys(QObject):
    """The view hands over its key presses; where one is not used up, Qt's own meaning follows."""

    activated = Signal(str)  # Enter on an annotation, by its id; "" where there is none

    def __init__(self, view: QTextEdit, surface: Surface, selection: Selection) -> None:
        super().__init__(view)
        self._view, self._surface, self._selection = view, surface, selection
        self._marks, self._caret, self._offer = surface.marks, surface.caret, surface.offer

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether that is used up, or left to the window where the event is ignored."""
        key, modifiers = event.key(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the window's: back, forward, move an end by a word
        elif key == Qt.Key.Key_Escape:
            event.setAccepted(give_up(self._surface))
        elif key in _ENTER and not self._view.textCursor().charFormat().isAnchor():
            self._enter()
        elif key == Qt.Key.Key_Tab and self._offer.bar.isVisible():
            self._offer.bar.take_focus()
        elif key in PARAGRAPHS and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._caret.step_paragraph(PARAGRAPHS[key], select=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif not self._caret.is_selecting() and self._selection.step(event):
            return True
        elif not self._selection.press(event, always=self._caret.is_selecting()):
            if key in _MOVES:
                self._selection.bring_caret()
            if not event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
                return False
            self._selection.select(Passage(0, 0))
            self._view.verticalScrollBar().setValue(0)  # Qt stops at the first line, below the top of the page
        return True

    def tab(self, forward: bool) -> bool:
        """The focus is to go on; return whether it went to the bar."""
        if forward and self._offer.bar.isVisible():
            self._offer.bar.take_focus()
            return True
        self._selection.begin_at_caret()
        return False

    def _enter(self) -> None:
        """Mark what is selected with the pen, if it is in the hand; else activate what is current, or at the caret."""
        chosen = self._selection.passage()
        if chosen is not None and self._offer.pen.is_armed():
            self._offer.take(chosen)
            return
        identity = self._marks.current
        if identity is None:
            identity = self._marks.identity_at(self._selection.caret_offset())
        self.activated.emit(identity or "")
