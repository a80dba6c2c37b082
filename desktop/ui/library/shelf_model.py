"""The rows of the Library as a model: one article each, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.ui.library.shelf_rows import Counts, ShelfRow, guess, said
from desktop.ui.widgets.plain_label import tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CountsSource = Callable[[Sequence[str]], dict[str, Counts]]
AHEAD = 24  # rows whose counts are read at once


class ShelfModel(QAbstractListModel):
    """Holds rows; a title that is edited in place is wished for by a signal, and comes back with the rows."""

    title_edited = Signal(str, str)  # article id, the title wanted

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ShelfRow] = []
        self.editable = True
        self._theme_names: Mapping[str, str] = {}
        self.source: CountsSource = lambda _: {}  # tells how many annotations have which theme, of articles by id
        self._counts: dict[str, Counts] = {}

    def set_rows(self, rows: Sequence[ShelfRow], theme_names: Mapping[str, str]) -> None:
        """Hold these rows, in this order; the names of the themes are read aloud."""
        self.beginResetModel()
        self.rows, self._theme_names = list(rows), theme_names
        self._counts.clear()
        self.endResetModel()

    def number_of(self, article_id: str | None) -> int:
        """Return the number of an article's row, or -1."""
        return next((number for number, row in enumerate(self.rows) if row.id == article_id), -1)

    def counts(self, number: int) -> Counts:
        """Return how many annotations of a row's article have which theme; those of its neighbours are read with it."""
        row = self.rows[number]
        if row.annotations and row.id not in self._counts:
            near = self.rows[max(0, number - AHEAD // 4) : number + AHEAD]
            ids = [other.id for other in near if other.annotations and other.id not in self._counts]
            self._counts |= dict.fromkeys(ids, ()) | self.source(ids)
        return self._counts.get(row.id, ())

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index)
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.UserRole:
            return row.id
        if role == Qt.ItemDataRole.ToolTipRole and row.guessed:
            return tooltip(guess(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(row, self.counts(index.row()), date.today(), self._theme_names)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        row = self.rows[index.row()]
        if value.strip() and value != row.title:
            self.title_edited.emit(row.id, value)
        return True
