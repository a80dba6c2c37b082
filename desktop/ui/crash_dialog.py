"""The dialog that shows a report of an unexpected error."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from desktop.texts import later, tr
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import in_column

SAVED = later("Something went wrong in Postil that it did not expect. Your highlights and notes are saved.")
NOT_SAVED = later(
    "Something went wrong in Postil that it did not expect. What you typed last may not be saved: "
    "please copy it before you close the window."
)
HINT = later("This report holds none of your text. Nothing is sent anywhere; you can copy it for a bug report.")


class CrashDialog(Dialog):
    """The report, and a choice to add the error's own words."""

    def __init__(self, plain: str, whole: str, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Postil: unexpected error"))
        self.setMinimumSize(440, 320)
        self.resize(600, 400)
        self._texts = (plain, whole)
        self.saved = saved
        head = QLabel(tr(SAVED) if saved else tr(NOT_SAVED), self, wordWrap=True)
        hint = QLabel(tr(HINT), self, wordWrap=True)
        for label in (head, hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QPlainTextEdit(plain, self, readOnly=True)
        self.text.setAccessibleName(tr("Report"))
        self.words = QCheckBox(tr("Add the error's own words (they may quote your text)"), self)
        self.words.toggled.connect(lambda on: self.text.setPlainText(self._texts[on]))
        buttons = QDialogButtonBox(self)
        go_on = buttons.addButton(tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton(tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        in_column(head, self.text, self.words, hint, buttons, on=self, margins=(16, 16, 16, 16), spacing=12)
