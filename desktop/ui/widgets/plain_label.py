"""A label and a tooltip for text that is not the program's: no markup, nothing in it hidden or turned round."""

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


def set_tip(widget: QWidget, text: str) -> None:
    """Let a widget tell a text under the pointer, and a screen reader the same without its markup."""
    widget.setToolTip(tooltip(text))
    widget.setAccessibleDescription(in_lines(text))


def tooltip(text: str) -> str:
    """Return ``text`` as a tooltip that shows it letter by letter, wrapped, whatever markup it holds."""
    shown = in_lines(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if text else ""


def with_key(words: str, key: str) -> str:
    """Return what a tooltip of the program's own says: ``words``, and the key that does the same, if there is one."""
    return f"{words} ({key})" if key else words
