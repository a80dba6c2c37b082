"""The keys on the pages: those of the text that mean the same here, Home and End, what moves the caret; the others
scroll, as Qt has it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.ui.page.keys import ENTER, PARAGRAPHS, enter, press_anywhere
from desktop.ui.page.surface.surface import Surface
from desktop.ui.pages.selecting import PagesSelection


def press(
    view: QAbstractScrollArea,
    surface: Surface,
    selection: PagesSelection,
    activate: Callable[[str], object],
    event: QKeyEvent,
) -> bool:
    """Do what a key means on pages; return whether it is used up, or left to the window where the event is ignored.

    ``activate`` is called at Enter on an annotation, with its id.
    """
    key, caret, bar = event.key(), surface.caret, view.verticalScrollBar()
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if press_anywhere(surface, event):
        pass
    elif key in ENTER:
        enter(surface, activate, at_caret=caret.is_on())
    elif key in PARAGRAPHS and event.modifiers() & Qt.KeyboardModifier.ControlModifier and caret.is_on():
        caret.step_paragraph(PARAGRAPHS[key], select=shift)
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
    elif key == Qt.Key.Key_Space:
        bar.triggerAction(bar.SliderAction.SliderPageStepSub if shift else bar.SliderAction.SliderPageStepAdd)
    else:
        return selection.press(event, always=caret.is_selecting())
    return True
