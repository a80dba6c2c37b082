"""What dialogs about two texts share: a list above, and below it where the texts differ."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QSplitter, QTreeWidget, QVBoxLayout, QWidget

from desktop.ui.appearance import SPACE, Appearance
from desktop.ui.difference_text import DifferenceText


def list_of_rows(name: str, heads: Sequence[str], stretched: Collection[int], parent: QWidget) -> QTreeWidget:
    """Make an empty list, called ``name`` aloud: columns take what they need, those ``stretched`` share the rest."""
    tree = QTreeWidget(parent, columnCount=len(heads), rootIsDecorated=False)
    tree.setHeaderLabels(list(heads))
    tree.setAccessibleName(name)
    tree.setFrameShape(QTreeWidget.Shape.NoFrame)
    tree.setAllColumnsShowFocus(True)
    tree.setUniformRowHeights(True)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    mode = QHeaderView.ResizeMode
    tree.header().setStretchLastSection(False)
    for column in range(len(heads)):
        tree.header().setSectionResizeMode(column, mode.Stretch if column in stretched else mode.ResizeToContents)
    return tree


def heading_style(appearance: Appearance) -> str:
    """Return the rules for the title over such a list, and for its rows."""
    return (
        f"#title {{ font-size: 17px; font-weight: 600; color: {appearance.ink}; }}"
        "QTreeWidget::item { padding: 3px 4px; }"
    )


def list_over_difference(
    rows: QTreeWidget, height: int, words: QLabel, difference: DifferenceText, parent: QWidget
) -> QSplitter:
    """Put a list, at first ``height`` pixels high, over a difference and the words that head it."""
    parts = QSplitter(Qt.Orientation.Vertical, parent)
    parts.setChildrenCollapsible(False)
    parts.setHandleWidth(2 * SPACE)
    parts.setStyleSheet("QSplitter::handle { background: transparent; }")
    lower = QWidget(parts)
    below = QVBoxLayout(lower)
    below.setContentsMargins(0, SPACE, 0, 0)
    below.setSpacing(2 * SPACE)
    below.addWidget(words)
    below.addWidget(difference, 1)
    parts.addWidget(rows)
    parts.addWidget(lower)
    parts.setStretchFactor(1, 1)
    parts.setSizes([height, 1000])
    return parts
