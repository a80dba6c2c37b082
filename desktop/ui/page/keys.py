"""The keys on the page: Enter, Escape, Tab to the bar, and a caret that is seen once it moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import Passage
from desktop.ui.page.selection import Selection
from desktop.ui.page.surface.surface import Surface

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
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
        selection.select(selection.ends.empty())
        offer.hide()
    else:
        return offer.pen.put_down() or caret.leave()
    return True


def press_anywhere(surface: Surface, event: QKeyEvent) -> bool:
    """Do what a key means on text and pages alike; return whether it is used up, or left to the window (ignored)."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        event.ignore()  # the window's: back, forward, move an end by a word
    elif event.key() == Qt.Key.Key_Escape:
        event.setAccepted(give_up(surface))
    else:
        return event.key() == Qt.Key.Key_Tab and tab_to_bar(surface)
    return True


def tab_to_bar(surface: Surface) -> bool:
    """Let the focus go on to the bar, if it is there; return whether it is."""
    if there := surface.offer.bar.isVisible():
        surface.offer.bar.take_focus()
    return there


def enter(surface: Surface, activate: Callable[[str], object], *, at_caret: bool) -> None:
    """Mark what is selected with the pen, if it is in the hand; else activate what is current, or ``at_caret``.

    ``activate`` is called with the id of the annotation, or "" where there is none.
    """
    chosen, current = surface.selection.passage(), surface.marks.look.current
    if chosen is not None and surface.offer.pen.armed:
        surface.offer.take(chosen)
        return
    if current is None and at_caret:
        current = surface.marks.identity_at(surface.selection.ends.head)
    activate(current or "")


class Keys:
    """The view hands over its key presses; where one is not used up, Qt's own meaning follows.

    ``activate`` is called at Enter on an annotation, with its id.
    """

    def __init__(
        self, view: QTextEdit, surface: Surface, selection: Selection, activate: Callable[[str], object]
    ) -> None:
        self._view, self._surface, self._selection, self._activate = view, surface, selection, activate

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether that is used up, or left to the window where the event is ignored."""
        key, modifiers, caret = event.key(), event.modifiers(), self._surface.caret
        if press_anywhere(self._surface, event):
            pass
        elif key in ENTER and not self._view.textCursor().charFormat().isAnchor():
            enter(self._surface, self._activate, at_caret=True)
        elif key in PARAGRAPHS and modifiers & Qt.KeyboardModifier.ControlModifier:
            caret.step_paragraph(PARAGRAPHS[key], select=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif not caret.is_selecting() and self._selection.step(event):
            return True
        elif not self._selection.press(event, always=caret.is_selecting()):
            if key in _MOVES:
                self._selection.bring_caret()
            if not event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
                return False
            self._selection.select(Passage(0, 0))
            self._view.verticalScrollBar().setValue(0)  # Qt stops at the first line, below the top of the page
        return True

    def tab(self, forward: bool) -> bool:
        """The focus is to go on; return whether it went to the bar."""
        if forward and tab_to_bar(self._surface):
            return True
        self._selection.begin_at_caret()
        return False
