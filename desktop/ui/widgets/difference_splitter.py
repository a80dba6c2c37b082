"""What dialogs about two texts share: a list above, and below it where the texts differ."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QTreeWidget, QWidget

from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.difference_text import DifferenceText
from desktop.ui.widgets.layouts import in_column


def list_over_difference(
    rows: QTreeWidget, height: int, words: QLabel, difference: DifferenceText, parent: QWidget
) -> QSplitter:
    """Put a list, at first ``height`` pixels high, over a difference and the words that head it."""
    parts = QSplitter(Qt.Orientation.Vertical, parent, childrenCollapsible=False, handleWidth=2 * SPACE)
    parts.setStyleSheet("QSplitter::handle { background: transparent; }")
    lower = QWidget(parts)
    in_column(words, (difference, 1), on=lower, margins=(0, SPACE, 0, 0), spacing=2 * SPACE)
    parts.addWidget(rows)
    parts.addWidget(lower)
    parts.setStretchFactor(1, 1)
    parts.setSizes([height, 1000])
    return parts
