"""The rows of lists, trees and tables, for a screen reader: the first action of each does what a key does there.

Qt's own first action only selects a row, so nothing could be chosen by it.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView

_CLASSES = ("QListView", "QTableView", "QTreeView")
_asking: set[QObject] = set()  # those of which Qt's own interface is asked for


@cache
def tell_of_rows() -> None:
    """Let Qt ask here for the interfaces of all lists, trees and tables."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, owner: QObject) -> QAccessibleInterface | None:
    if name not in _CLASSES or not isinstance(owner, QAbstractItemView) or owner in _asking:
        return None
    from desktop.ui.aloud.row_elements import rows_of

    _asking.add(owner)
    try:
        return rows_of(owner)
    finally:
        _asking.discard(owner)
