"""A field that vanishes under the keyboard by a change that the user did not ask for, such as another program's.

What is typed on was meant for it, and would be commands wherever the keyboard is then: so it goes nowhere.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop.ui.widgets.message_strip import MessageStrip


class Typist(QObject):
    """Follows what is told unasked, in the window of ``strip``."""

    def __init__(self, strip: MessageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._field: QWidget | None = None  # what is written in while something is told
        self._depth = 0

    def follow(self, begins: bool) -> None:
        """Something is about to be told, or was: give the strip the keyboard if what it was in is gone by that."""
        focused = QApplication.focusWidget()
        self._depth += 1 if begins else -1
        if begins and self._depth == 1:  # within it the last draft may be kept, which is told too
            self._field = focused if focused is not None and self._is_written_in(focused) else None
        elif not self._depth and self._field is not None:
            gone, self._field = self._field is not focused, None
            if gone:
                self._strip.take_keyboard()

    def is_writing(self) -> bool:
        """True if the keyboard is in a text, such as a note, and not only in a line."""
        focused = QApplication.focusWidget()
        return focused is not None and self._is_written_in(focused) and not isinstance(focused, QLineEdit)

    def _is_written_in(self, part: QWidget) -> bool:
        fields = isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit) and not part.isReadOnly()
        return fields and part.window() is self._strip.window()
