"""A table of the article as Qt tells a screen reader of tables: rows and columns, headers, cells over several of them.

Python cannot tell of one: PySide 6.11 knows no ``QAccessibleTableInterface``. So a table that nobody sees does, beside
the view.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.article.content import Cell
from desktop.ui.aloud.outline_of import Part

_FAR = 10_000  # pixels to the left of the view
Index = QModelIndex | QPersistentModelIndex


class _Cells(QAbstractTableModel):
    """The words of the cells; the first row is told as headers where it is one."""

    def __init__(self, part: Part, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[tuple[int, int], Cell] = {}
        self._words: dict[tuple[int, int], str] = {}
        for inner in part.parts:
            if (cell := inner.cell) is not None:
                at = cell.row, cell.column
                self._words[at] = f"{self._words[at]} {inner.name}" if at in self._words else inner.name
                self.cells.setdefault(at, cell)
        first = [cell for (row, _), cell in self.cells.items() if row == 0]
        self.headed = int(bool(first) and all(cell.header for cell in first))
        self._rows = max((row for row, _ in self.cells), default=-1) + 1 - self.headed
        self._columns = max((column for _, column in self.cells), default=-1) + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.get((index.row() + self.headed, index.column()), "")
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if way is Qt.Orientation.Horizontal:
            return self._words.get((0, section), "") if self.headed else ""
        cell = self.cells.get((section + self.headed, 0))
        return self._words[section + self.headed, 0] if cell is not None and cell.header else ""


def table_of(part: Part, beside: QWidget) -> QWidget:
    """Return the table of a part, which belongs to what stands beside it."""
    view, model = QTableView(beside), _Cells(part)
    model.setParent(view)
    view.setModel(model)
    for (row, column), cell in model.cells.items():
        if max(cell.row_span, cell.column_span) > 1 and row >= model.headed:
            view.setSpan(row - model.headed, column, max(1, cell.row_span), max(1, cell.column_span))
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setAccessibleName(part.name)
    view.move(-_FAR, 0)
    view.show()
    return view
