"""The library could not be opened: say why, and let the reader choose another file or leave."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from db.errors import StoreError
from desktop.library import Library


def show_trouble(path: Path, sentence: str) -> Library | None:
    """Return another library that the reader chose, or None to leave."""
    while True:
        box = QMessageBox(QMessageBox.Icon.Warning, "Postil", sentence)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(f"Library: {path}")
        other = box.addButton("Open another library…", QMessageBox.ButtonRole.ActionRole)
        box.addButton("Quit", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is not other:
            return None
        name, _ = QFileDialog.getOpenFileName(None, "Open another library", str(path.parent))
        if not name:
            return None
        path = Path(name)
        try:
            return Library.open(path, origin="window")
        except StoreError as error:
            sentence = str(error)
