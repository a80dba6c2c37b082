"""Asking with a dialog that does not stay behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QLineEdit, QWidget


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and return True if it was accepted; it does not stay behind in the window."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


@contextmanager
def waiting() -> Iterator[None]:
    """Show by the pointer that what is done in here takes a moment."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def ask_where(parent: QWidget, title: str, suggested: str, kind: str, ending: str) -> tuple[Path, bool] | None:
    """Return where a file is to be written, with its ending, and True if it may replace what is there: Qt asks about
    the name as it was typed. None where the user gave up.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, f"{kind} (*{ending})")
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() != ending:
        path = path.with_name(f"{path.name}{ending}")
    return path, str(path) == chosen


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
