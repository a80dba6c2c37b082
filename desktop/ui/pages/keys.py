"""The keys on the pages: Enter, Escape, Tab to the bar, Home and End, what moves the caret; the others
scroll, as Qt has it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.ui.page.keys import PARAGRAPHS, give_up
from desktop.ui.page.surface.surface import Surface
from desktop.ui.pages.selecting import PagesSelection

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PagesKeys(QObject):
    """The view hands over its key presses; where one is not used up, Qt's own meaning follows."""

    activated = Signal(str)  # Enter on the current annotation, by its id; "" where there is none

    def __init__(self, view: QAbstractScrollArea, surface: Surface, selection: PagesSelection) -> None:
        super().__init__(view)
        self._view, self._surface, self._selection = view, surface, selection
        self._marks, self._offer, self._caret = surface.marks, surface.offer, surface.caret

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether that is used up, or left to the window where the event is ignored."""
        key, bar = event.key(), self._view.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the window's: back, forward, move an end by a word
        elif key == Qt.Key.Key_Escape:
            event.setAccepted(give_up(self._surface))
        elif key in _ENTER:
            chosen = self._selection.passage()
            if chosen is not None and self._offer.pen.is_armed():
                self._offer.take(chosen)
            else:
                self.activated.emit(self._marks.current or self._at_caret() or "")
        elif key == Qt.Key.Key_Tab and self._offer.bar.isVisible():
            self._offer.bar.take_focus()
        elif key in PARAGRAPHS and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._caret.is_on():
            select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caret.step_paragraph(PARAGRAPHS[key], select=select)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif key == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.triggerAction(bar.SliderAction.SliderPageStepSub if back else bar.SliderAction.SliderPageStepAdd)
        else:
            return self._selection.press(event, always=self._caret.is_selecting())
        return True

    def _at_caret(self) -> str | None:
        """Return the annotation at the caret, where that stays."""
        return self._marks.identity_at(self._selection.caret_offset()) if self._caret.is_on() else None

    def tab(self, forward: bool) -> bool:
        """The focus is to go on; return whether it went to the bar."""
        if forward and self._offer.bar.isVisible():
            self._offer.bar.take_focus()
            return True
        return False
