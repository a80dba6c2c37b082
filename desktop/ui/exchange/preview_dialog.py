"""What would come in, before it happens: how many of each kind, what of it in lines, and whether it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.texts import grouped, tr
from desktop.ui.exchange.both_sides import title_label
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel

MOST_LINES = 1000
LONGEST = 300  # characters of a quote or a note in a line


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown, translated. ``rows`` have a number for each of ``columns`` each; one column needs no name."""

    window_title: str
    name: str
    words: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[int, ...]]
    lines: tuple[str, ...]
    about_lines: str
    foot: str
    go: str
    any: bool  # is there something to bring in?


class PreviewDialog(Dialog):
    """The preview. Accepted where the user wants it; nothing is written here."""

    def __init__(self, preview: Preview, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(preview.window_title)
        title = title_label(self)
        title.setText(preview.name)
        table = QGridLayout()
        table.setHorizontalSpacing(6 * SPACE)
        table.setVerticalSpacing(SPACE)
        for column, name in enumerate(filter(None, preview.columns), 1):
            table.addWidget(_right(PlainLabel(self, name, "caption")), 0, column)
        for row, (name, numbers) in enumerate(preview.rows.items(), 1):
            label = PlainLabel(self, name)
            label.setWordWrap(False)
            table.addWidget(label, row, 0)
            for column, (head, number) in enumerate(zip(preview.columns, numbers, strict=True), 1):
                count = _right(PlainLabel(self, grouped(number) if number else "–"))
                count.setAccessibleName(f"{', '.join(filter(None, (head, name)))}: {count.text()}")
                table.addWidget(count, row, column)
        table.setColumnStretch(len(preview.columns) + 1, 1)
        self.lines = QPlainTextEdit(self, readOnly=True)
        self.lines.setAccessibleName(preview.about_lines)
        self.lines.setTabChangesFocus(True)
        self.lines.setPlainText("\n".join(preview.lines))
        self.lines.setVisible(bool(preview.lines))
        self.cancel = QPushButton(tr("Cancel") if preview.any else tr("Close"), self)
        self.go = QPushButton(preview.go, self)
        self.go.setEnabled(preview.any)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(PlainLabel(self, preview.foot, "caption"), 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addWidget(title)
        layout.addWidget(PlainLabel(self, preview.words))
        layout.addLayout(table)
        layout.addWidget(self.lines, 1)
        layout.addLayout(buttons)
        self.setStyleSheet(f"#caption {{ color: {appearance.muted}; }}")
        self.resize(600, 480 if preview.lines else 0)
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        first = self.go if preview.any else self.cancel
        first.setDefault(True)
        first.setFocus()  # a button that has the keyboard is the one that Enter presses


def _right(label: PlainLabel) -> PlainLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    label.setWordWrap(False)
    return label
