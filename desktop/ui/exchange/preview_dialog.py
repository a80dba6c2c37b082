"""The preview of what would come in: how many of each kind, what of it in lines, and whether it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QWidget

from desktop.texts import grouped, tr
from desktop.ui.exchange.both_sides import title_label
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel

MOST_LINES = 1000
LONGEST = 300  # characters of a quote or a note in a line


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview, translated. ``rows`` have a number for each of ``columns`` each; one column needs no name."""

    window_title: str
    name: str
    words: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[int, ...]]
    lines: tuple[str, ...]
    about_lines: str
    foot: str
    go: str
    any_there: bool  # is there something to bring in?


class PreviewDialog(Dialog):
    """The preview. Accepted where the user wants it; nothing is written here.

    ``choices`` is what the user can choose of it; it stands between the numbers and the lines.
    """

    def __init__(
        self, preview: Preview, appearance: Appearance, parent: QWidget | None = None, *, choices: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(preview.window_title)
        title = title_label(self, preview.name)
        self._table = QWidget(self)
        self.lines = QPlainTextEdit(self, readOnly=True)
        self.lines.setAccessibleName(preview.about_lines)
        self.lines.setTabChangesFocus(True)
        self._foot = PlainLabel(self, "", "caption")
        self.cancel = QPushButton(self)
        self.go = QPushButton(preview.go, self)
        buttons = in_row((self._foot, 1), self.cancel, self.go, spacing=2 * SPACE)
        words, chosen = PlainLabel(self, preview.words), [(choices, 3)] if choices is not None else []
        self._layout = in_column(
            title, words, self._table, *chosen, (self.lines, 2), buttons, on=self, spacing=3 * SPACE
        )
        self._layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        self.setStyleSheet(f"#caption {{ color: {appearance.muted}; }}")
        self.resize(600, 0 if not preview.lines else 480 if choices is None else 680)
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.set_preview(preview)
        first = self.go if preview.any_there else self.cancel
        first.setDefault(True)
        first.setFocus()  # a button that has the keyboard is the one that Enter presses

    def set_preview(self, preview: Preview) -> None:
        """Show these numbers and lines, where the user has chosen otherwise."""
        table = QWidget(self)
        table.setLayout(_numbers(table, preview))
        self._layout.insertWidget(self._layout.indexOf(self._table), table)
        self._layout.removeWidget(self._table)
        self._table.deleteLater()
        self._table = table
        self.lines.setPlainText("\n".join(preview.lines))
        self.lines.setVisible(bool(preview.lines))
        self._foot.setText(preview.foot)
        self.set_any(any_there=preview.any_there)

    def set_any(self, *, any_there: bool) -> None:
        """Offer to bring in, or say that there is nothing."""
        self.cancel.setText(tr("Cancel") if any_there else tr("Close"))
        self.go.setEnabled(any_there)


def _numbers(parent: QWidget, preview: Preview) -> QGridLayout:
    """Return the rows with their numbers, below the names of the columns."""
    table = QGridLayout()
    table.setContentsMargins(0, 0, 0, 0)
    table.setHorizontalSpacing(6 * SPACE)
    table.setVerticalSpacing(SPACE)
    for column, name in enumerate(filter(None, preview.columns), 1):
        table.addWidget(_right(PlainLabel(parent, name, "caption")), 0, column)
    for row, (name, numbers) in enumerate(preview.rows.items(), 1):
        label = PlainLabel(parent, name)
        label.setWordWrap(False)
        table.addWidget(label, row, 0)
        for column, (head, number) in enumerate(zip(preview.columns, numbers, strict=True), 1):
            count = _right(PlainLabel(parent, grouped(number) if number else "–"))
            count.setAccessibleName(f"{', '.join(filter(None, (head, name)))}: {count.text()}")
            table.addWidget(count, row, column)
    table.setColumnStretch(len(preview.columns) + 1, 1)
    return table


def _right(label: PlainLabel) -> PlainLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    label.setWordWrap(False)
    return label
