"""Which cards are selected and which row is current, kept by their keys while rows come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRect

from db.records import Annotation
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.sidebar.rows import Rows
from desktop.ui.widgets.rows.rows_view import RowsView

_Flag = QItemSelectionModel.SelectionFlag
Key = tuple[str, str]  # a pane's key, an annotation's id or ""


class CardSelection:
    """Reads and sets the selection of ``view``; nothing scrolls by it."""

    def __init__(self, view: RowsView, model: PanesModel, rows: Rows) -> None:
        self._view, self._model, self._rows = view, model, rows

    def _card_rows(self) -> list[int]:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedIndexes())
        return [row for row in rows if self._model.annotation(row) is not None]

    def keys(self) -> list[Key]:
        """Return the keys of the selected cards, in the order of the rows."""
        return [self._model.key(row) for row in self._card_rows()]

    def annotations(self) -> list[Annotation]:
        """Return the annotations of the selected cards, each once."""
        return list({a.id: a for row in self._card_rows() if (a := self._model.annotation(row)) is not None}.values())

    def current_key(self) -> Key | None:
        """Return the key of the current row."""
        index = self._view.currentIndex()
        return self._model.key(index.row()) if index.isValid() else None

    def select_ids(self, annotation_ids: Sequence[str]) -> None:
        """Select the cards of these annotations."""
        rows = [row for id_ in annotation_ids for row in self._model.rows_of(id_)]
        if rows:
            self.set_current(self._model.index(rows[0]))
        self._select(rows)

    def restore(self, keep: Sequence[Key], current: Key | None, row: int) -> None:
        """Select the rows of these keys again, as far as they are still there.

        Where the current one, which was ``row``, is not, stand on its annotation in another pane, or on what took its
        place: so the keyboard goes on there.
        """
        if not keep and current is None:
            return
        numbers = {key: row for row, key in enumerate(self._model.keys())}
        chosen = [numbers[key] for key in keep if key in numbers]
        if current is not None and current[1] and current not in numbers:
            elsewhere = self._model.rows_of(current[1])
            cards = [one for one in (row, row - 1) if one < len(numbers) and self._model.annotation(one) is not None]
            stands = next(iter([*elsewhere, *cards]), None)
            chosen += [stands] if stands is not None and current in keep else []
        else:
            stands = numbers.get(current) if current is not None else None
        if stands is not None:
            self.set_current(self._model.index(stands))
        self._select(chosen)

    def _select(self, rows: Sequence[int]) -> None:
        selection = QItemSelection()
        for row in rows:
            index = self._model.index(row)
            selection.select(index, index)
        self._view.selectionModel().select(selection, _Flag.ClearAndSelect)

    def set_current(self, index: QModelIndex) -> None:
        """Make a row the current one, and neither select it nor scroll to it."""
        self._view.set_current_quietly(index)

    def select_area(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that an area reaches, in pixels from the top of the first row."""
        selection = QItemSelection()
        if (last := self._rows.count() - 1) >= 0:
            first = min(max(self._rows.at(area.top()), 0), last)
            after = min(max(self._rows.at(area.bottom()), first), last)
            selection.select(self._model.index(first), self._model.index(after))
        self._view.selectionModel().select(selection, command)
