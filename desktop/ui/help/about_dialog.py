"""About: version, licence, where the library lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop import __version__
from desktop.texts import later, tr
from desktop.ui.on_screen import Downward
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel

TEXT = later("""Postil {version}

Read an article, highlight it, write notes in its margin, and take both away as annotated Markdown.

Free software under the MIT licence. It asks the network only when you add an address.

Library: {library}""")


class AboutDialog(Dialog):
    """A few lines of plain text."""

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Postil"))
        label = PlainLabel(self, tr(TEXT, version=__version__, library=library))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(400)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        in_column((Downward(label, self), 1), buttons, on=self, margins=(24, 24, 24, 16), spacing=16)
