"""The rows of a list with columns."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem


def rows_of(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Return the rows at the top level, in their order."""
    rows = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
    return [row for row in rows if row is not None]
