"""What was marked in an article today, or in the last days, as Markdown to be read and copied. It holds no library."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.texts import counted, later, tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_box import call_box
from desktop.ui.widgets.dialog import Dialog

EVER = 36_500  # days
SPANS = ((0, later("Today")), (1, later("Since yesterday")), (6, later("The last seven days")), (EVER, later("Ever")))


class MarkedDialog(Dialog):
    """A text, the time that it is about, and a button that copies it."""

    days_chosen = Signal(int)  # how many days before today it begins

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What was marked"))
        self.setMinimumSize(420, 320)
        self.resize(640, 560)
        self.span = QComboBox(self)
        call_box(self.span, tr("When it was marked"))
        for days, words in SPANS:
            self.span.addItem(tr(words), days)
        self.count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.count.setObjectName("caption")
        self.text = QPlainTextEdit(self, readOnly=True)
        self.text.setAccessibleName(tr("What was marked, as Markdown"))
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(2 * SPACE)
        self.copy_button = QPushButton(tr("Copy as Markdown"), self, default=True)
        self.close_button = QPushButton(tr("Close"), self, autoDefault=False)
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.span)
        head.addSpacing(2 * SPACE)
        head.addWidget(self.count, 1)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.copy_button)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.span.activated.connect(lambda _: self.days_chosen.emit(self.span.currentData()))
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)

    def set_text(self, text: str, count: int) -> None:
        """Show the text; '' where nothing was marked."""
        self.text.setPlainText(text or tr("Nothing was marked in this time."))
        self.count.setText(counted("{n} annotation", "{n} annotations", count))
        self.copy_button.setEnabled(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.count.setText(tr("Copied."))
