"""Asking with a dialog that does not stay behind."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QWidget


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and return True if it was accepted; it does not stay behind in the window."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


def ask_for_line(
    parent: QWidget | None, title: str, label: str, *, text: str = "", accept: str = "", width: int = 0
) -> str:
    """Return a line that the user writes, stripped; "" where there is none, or the user gave up.

    ``text`` is what is there to begin with, ``accept`` the words of the button, ``width`` the least of the field in
    pixels: the dialog's own is not heeded.
    """
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    if accept:
        dialog.setOkButtonText(accept)
    if (field := dialog.findChild(QLineEdit)) is not None:
        field.setMinimumWidth(width)
    return dialog.textValue().strip() if ask(dialog) else ""
