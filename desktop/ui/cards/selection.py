"""Which cards are selected and which row is current, kept by their keys while rows come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect

from desktop.ui.cards.model import CardsModel, Key
from desktop.ui.cards.rows import Rows
from desktop.ui.widgets.rows.rows_view import RowsView

_Flag = QItemSelectionModel.SelectionFlag


class CardSelection:
    """Reads and sets the selection of ``view``; nothing scrolls by it."""

    def __init__(self, view: RowsView, model: CardsModel, rows: Rows) -> None:
        self._view, self._model, self._rows = view, model, rows

    def rows(self) -> list[int]:
        """Return the rows of the selected cards."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedIndexes())
        return [row for row in rows if self._model.is_card(row)]

    def keys(self) -> list[Key]:
        """Return the keys of the selected cards, in the order of the rows."""
        return [self._model.key(row) for row in self.rows()]

    def current_key(self) -> Key | None:
        """Return the key of the current row."""
        index = self._view.currentIndex()
        return self._model.key(index.row()) if index.isValid() else None

    def restore(self, keep: Sequence[Key], current: Key | None, row: int) -> None:
        """Select the rows of these keys again, as far as they are still there.

        Where the current one, which was ``row``, is not, stand on its annotation in another pane, or on what took its
        place: so the keyboard goes on there.
        """
        chosen = self._model.rows_of_keys(keep)
        if current is not None:
            key, annotation_id = current
            rows = self._model.rows_of_keys([current]) if annotation_id else [self._model.heading_row(key)]
            if not rows and (heading := self._model.heading_row(key)) >= 0 and self._model.group(heading).is_folded:
                rows = [heading]
            elif not rows:
                near = [place for place in (row, row - 1) if self._model.is_card(place)]
                rows = [*self._model.rows_of([annotation_id]), *near]
                chosen += rows[:1] if current in keep else []
            if rows and rows[0] >= 0:
                self._view.set_current_quietly(self._model.index(rows[0]))
        if keep:
            self.select(chosen)

    def select(self, rows: Sequence[int]) -> None:
        """Select these rows and no others."""
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row), self._model.index(row))
        self._view.selectionModel().select(selection, _Flag.ClearAndSelect)

    def select_area(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that an area reaches, in pixels from the top of the first row."""
        selection = QItemSelection()
        if self._model.rowCount():
            first = max(self._rows.at(area.top()), 0)
            after = max(self._rows.at(area.bottom()), first)
            selection.select(self._model.index(first), self._model.index(after))
        self._view.selectionModel().select(selection, command)
