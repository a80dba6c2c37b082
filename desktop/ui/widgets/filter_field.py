"""A field whose words narrow what is listed below it. Knows nothing of the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.icons import cross_icon


class FilterField(QLineEdit):
    """Esc empties it, and then is the window's again; Down and Enter lead to what is listed."""

    left = Signal()  # for what is listed

    def add_clear_button(self) -> None:
        """Have a cross at the end, while there are words, that empties it; ``set_appearance`` draws it."""
        self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip(tr("Clear the filter (Esc)"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw the cross in these colours."""
        self._clear.setIcon(cross_icon(appearance.muted))

    def width_of_words(self) -> int:
        """Return in how many pixels it can be read what is filtered."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self.placeholderText()) + 6 * SPACE

    def take_keyboard(self) -> None:
        """Take the keyboard, the words selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
