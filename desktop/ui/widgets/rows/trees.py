"""The rows of a list with columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

STRETCHED, WHOLE = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents


def set_columns(tree: QTreeWidget, name: str, columns: Sequence[tuple[str, QHeaderView.ResizeMode]]) -> None:
    """Make a list of columns of a tree: their heads, and how wide each is; ``name`` is what it is called aloud."""
    tree.setColumnCount(len(columns))
    tree.setHeaderLabels([head for head, _ in columns])
    tree.setAccessibleName(name)
    tree.setRootIsDecorated(False)
    tree.setFrameShape(QTreeWidget.Shape.NoFrame)
    tree.header().setStretchLastSection(False)
    for number, (_, mode) in enumerate(columns):
        tree.header().setSectionResizeMode(number, mode)


def rows_of(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Return the rows at the top level, in their order."""
    rows = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
    return [row for row in rows if row is not None]
