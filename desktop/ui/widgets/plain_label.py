"""A label for text that is not ours: never taken for markup, nothing in it hidden or turned round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.shown_text import in_lines


class PlainLabel(QLabel):
    """Show any text letter by letter, on as many lines as it takes; ``name`` is what the style knows it by."""

    def __init__(self, parent: QWidget | None, text: str = "", name: str = "") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setObjectName(name)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(in_lines(text))
