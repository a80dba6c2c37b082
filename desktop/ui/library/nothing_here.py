"""The page in place of an empty list: why, and how to bring articles in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.layouts import Rest, in_column
from desktop.ui.widgets.style import apply_to_panel


class NothingHere(QWidget):
    """A sentence, and where the library is empty two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(
            self, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True
        )
        self.button = QPushButton(tr("Open files…"), self)
        self.folder_button = QPushButton(tr("Open a folder…"), self)
        self.drop = QLabel(tr("or drop files and folders onto this window"), self)
        self.drop.setObjectName("caption")
        self.drop.setWordWrap(True)
        self.drop.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = Qt.AlignmentFlag.AlignHCenter
        parts = (Rest(2), self.words, (self.button, 0, middle), (self.folder_button, 0, middle), self.drop, Rest(3))
        in_column(*parts, on=self, margins=(8 * SPACE, 4 * SPACE, 8 * SPACE, 4 * SPACE), spacing=3 * SPACE)
        self._first = True

    def set_words(self, words: str, *, first: bool) -> None:
        """Say why nothing is listed; ``first``: there is no article at all, so show how to begin."""
        self.words.setText(words)
        self._first = first
        for part in (self.button, self.folder_button, self.drop):
            part.setVisible(first)

    def set_writable(self, writable: bool) -> None:
        """Let files be opened, or not."""
        for button in (self.button, self.folder_button):
            button.setEnabled(writable)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        apply_to_panel(
            self,
            appearance,
            f"#NothingHere {{ background: {appearance.paper}; }}#caption {{ color: {appearance.muted}; }}"
            f"QLabel {{ color: {appearance.ink}; }}",
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._first:
            self.button.setFocus(event.reason())
