"""The destination of an export: a path that is proposed, and that the reader may write or choose otherwise."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from desktop.texts import tr
from desktop.ui.widgets.layouts import in_row


class ExportWhere(QWidget):
    """A field with the whole path of a file or of a folder, and a button that asks for another.

    The name follows what is exported until the user gives one; then only its ending does.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = self._folder = folder
        self._name = self._proposed = ""
        self._is_folder, self._is_own, self._kinds = False, False, ""
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Where the export goes"))
        self.choose_button = QPushButton(tr("Choose…"), self, autoDefault=False)
        self._label = QLabel(tr("Where"), self)
        self._label.setBuddy(self.field)
        in_row(self._label, (self.field, 1), self.choose_button, on=self, margins=(0, 0, 0, 0), spacing=8)
        self.field.textEdited.connect(self._edited)
        self.choose_button.clicked.connect(self._choose)

    def propose(self, name: str, *, is_folder: bool, kinds: str = "") -> None:
        """Propose the name of a file, or of a folder; ``kinds`` is the filter of the file dialog."""
        self._kinds = kinds
        if is_folder != self._is_folder:
            self._is_folder, self._is_own = is_folder, False
        if self._is_own and not is_folder:
            name = f"{Path(self._name).stem}{Path(name).suffix}" if self._name else name
        elif self._is_own:
            name = self._name
        self._name = self._proposed = name
        self._show()

    def path(self) -> Path:
        """Return the path as it stands; one that is not whole begins in the folder of the last export.

        Where a folder is named for a file, the file has the name that was proposed, in there.
        """
        words = self.field.text().strip()
        given = Path(os.path.expanduser(words)) if words else self._folder / self._name
        path = given if given.is_absolute() else self._start / given
        return path if self._is_folder or not os.path.isdir(path) else path / self._proposed

    def set_path(self, path: Path) -> None:
        """Take another path, as a hand would write it."""
        self.field.setText(str(path))
        self._edited()

    def _edited(self) -> None:
        path = self.path()
        self._is_own = self._is_own or path.name != self._name
        self._folder, self._name = path.parent, path.name
        self.changed.emit()

    def _show(self) -> None:
        self.field.setText(str(self._folder / self._name))
        self.field.setCursorPosition(len(self.field.text()))

    def _choose(self) -> None:
        """Ask for another place with the dialog of the platform, which does not ask what to do with what is there."""
        if self._is_folder:
            chosen = QFileDialog.getExistingDirectory(self, tr("Export to"), str(self._folder))
        else:
            chosen, _ = QFileDialog.getSaveFileName(
                self, tr("Export to"), str(self.path()), self._kinds, options=QFileDialog.Option.DontConfirmOverwrite
            )
        if chosen:
            self.set_path(Path(chosen))
