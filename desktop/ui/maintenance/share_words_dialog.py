"""The twelve words of an encrypted folder, to be written down."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, close_or
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel

HEAD = later(
    "Write these words down. Another computer asks for them once, and without them nobody can read what lies in the "
    "folder, or add to it."
)


class ShareWordsDialog(Dialog):
    """Shows words that can be chosen and copied."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Words of the folder"))
        self.setMinimumWidth(440)
        self.words = QPlainTextEdit(words, self, readOnly=True)
        self.words.setAccessibleName(tr("Words of the folder"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(3 * self.words.fontMetrics().lineSpacing() + 4 * SPACE)
        buttons, _ = close_or(self)
        in_column(PlainLabel(self, tr(HEAD)), self.words, buttons, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
