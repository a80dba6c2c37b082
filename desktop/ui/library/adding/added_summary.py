"""The outcome of adding many files, above the list of the Library: in one sentence, with the reasons below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QToolButton, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import counted, tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.icons import icon
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel

HIGHEST = 40 * SPACE


class AddedSummary(QFrame):
    """Stays until it is closed."""

    new_requested = Signal(list)  # Paths that were only like an article: they are to be articles of their own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.words = PlainLabel(self)
        self.show_button = QPushButton(tr("Show why"), self)
        self.show_button.setCheckable(True)
        self._alike: list[Path] = []
        self.new_button = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close the summary"))
        self._close.setIconSize(QSize(16, 16))
        self.reasons = QPlainTextEdit(self, readOnly=True)
        self.reasons.setAccessibleName(tr("Files that were not taken, and why"))
        self.reasons.setFrameShape(QFrame.Shape.NoFrame)
        self.reasons.setMaximumHeight(HIGHEST)
        line = in_row((self.words, 1), self.new_button, self.show_button, self._close, spacing=3 * SPACE)
        in_column(line, self.reasons, on=self, margins=(8 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE))
        self.show_button.toggled.connect(self.reasons.setVisible)
        self.new_button.clicked.connect(lambda: self.new_requested.emit(self._alike))
        self._close.clicked.connect(self.hide)
        self.hide()

    def set_outcome(self, words: str, refused: Sequence[tuple[str, str]], alike: Sequence[Path] = ()) -> None:
        """Say what came of it; ``refused`` are names of files, each with why it was not taken.

        ``alike`` are those that were not taken for being like an article, and can be added all the same.
        """
        self._alike = list(alike)
        self.words.setText(words)
        self.reasons.setPlainText("\n".join(f"{in_one_line(name)}: {in_one_line(why)}" for name, why in refused))
        self.show_button.setChecked(False)
        self.show_button.setVisible(bool(refused))
        self.new_button.setText(counted("Add {n} as a new article", "Add {n} as new articles", len(alike)))
        self.new_button.setVisible(bool(alike))
        self.reasons.hide()
        self.show()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._close.setIcon(icon("close", appearance))
        self.setStyleSheet(f"QPlainTextEdit {{ background: transparent; color: {appearance.muted}; border: none; }}")
