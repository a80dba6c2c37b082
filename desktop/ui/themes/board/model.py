"""The rows of one column of the board as a Qt model: each article's heading, then its cards in reading order.

How many there are is known from the beginning, what they say is read when it is looked at. Thousands of articles and
a hundred thousand cards are so many numbers, until they come into sight.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.records import AnchorState, Annotation
from desktop.annotations import as_markdown, quote_of
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.sidebar.card import STATE_WORDS
from desktop.ui.sidebar.model import CARDS_TYPE

ID_ROLE = Qt.ItemDataRole.UserRole
_PIECE = 50  # cards that are read together
_PIECES_KEPT = 80

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one article in a column. ``ids`` are theirs, where they are known before they are asked for."""

    article_id: str
    title: str
    count: int
    ids: tuple[str, ...] | None = None


class Source(Protocol):
    """Where the board reads what comes into sight."""

    def ids(self, theme_id: str, article_id: str) -> Sequence[str]:
        """Return the ids of an article's annotations under a theme ("": under none), in reading order."""

    def annotations(self, ids: Sequence[str]) -> list[Annotation]:
        """Return annotations by their ids, in that order."""

    def path(self, annotation: Annotation) -> str | None:
        """Return the headings above an annotation in one line; None until they are known: then the board is told."""


class Nothing:
    """The source of a board that has none yet."""

    def ids(self, theme_id: str, article_id: str) -> Sequence[str]:
        """Return nothing."""
        return ()

    def annotations(self, ids: Sequence[str]) -> list[Annotation]:
        """Return nothing."""
        return []

    def path(self, annotation: Annotation) -> str:
        """Return nothing."""
        return ""


class ColumnModel(QAbstractListModel):
    """See the module. ``key`` is a theme's id, or "" for what has none."""

    def __init__(self, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.source: Source = Nothing()
        self.groups: list[Group] = []
        self._starts: list[int] = [0]  # the row of each group's heading, and the number of rows
        self._ids: dict[int, tuple[str, ...]] = {}
        self._pieces: OrderedDict[tuple[int, int], list[Annotation | None]] = OrderedDict()

    def set_groups(self, groups: Sequence[Group]) -> bool:
        """Show these groups; return whether there are other rows now (the model was reset then)."""
        groups = list(groups)
        alike = [(g.article_id, g.count) for g in groups] == [(g.article_id, g.count) for g in self.groups]
        if alike:
            before = [self._ids.get(number) for number in range(len(groups))]
        else:
            self.beginResetModel()
        self.groups = groups
        self._starts = [0, *accumulate(1 + group.count for group in groups)]
        self._pieces.clear()
        self._ids = {number: group.ids for number, group in enumerate(groups) if group.ids is not None}
        if not alike:
            self.endResetModel()
            return True
        if any(ids is not None and ids != self.ids_of(number) for number, ids in enumerate(before)):
            self.beginResetModel()
            self.endResetModel()
            return True
        if groups:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        return False

    # --- which row is what --------------------------------------------------------------------------------------

    def start(self, group: int) -> int:
        """Return the row of a group's heading."""
        return self._starts[group]

    def place(self, row: int) -> tuple[int, int]:
        """Return a row's group and which card of it, from 0; -1 for the heading."""
        group = bisect_right(self._starts, row) - 1
        return group, row - self._starts[group] - 1

    def is_card(self, row: int) -> bool:
        """True if a row is a card's."""
        return 0 <= row < self.rowCount() and self.place(row)[1] >= 0

    def ids_of(self, group: int) -> tuple[str, ...]:
        """Return the ids of a group's cards, in reading order."""
        ids = self._ids.get(group)
        if ids is None:
            ids = self._ids[group] = tuple(self.source.ids(self.key, self.groups[group].article_id))
        return ids

    def id(self, row: int) -> str:
        """Return the id of a card's annotation; "" for a heading, and for one that is there no more."""
        group, card = self.place(row)
        ids = self.ids_of(group) if card >= 0 else ()
        return ids[card] if 0 <= card < len(ids) else ""

    def annotation(self, row: int) -> Annotation | None:
        """Return the annotation of a card; None for a heading, and for one that is there no more."""
        group, card = self.place(row)
        if card < 0:
            return None
        piece = self._piece(group, card // _PIECE)
        return piece[card % _PIECE] if card % _PIECE < len(piece) else None

    def _piece(self, group: int, number: int) -> list[Annotation | None]:
        key = (group, number)
        piece = self._pieces.get(key)
        if piece is None:
            ids = self.ids_of(group)[number * _PIECE : (number + 1) * _PIECE]
            there = {annotation.id: annotation for annotation in self.source.annotations(ids)} if ids else {}
            piece = self._pieces[key] = [there.get(id_) for id_ in ids]
            if len(self._pieces) > _PIECES_KEPT:
                self._pieces.popitem(last=False)
        else:
            self._pieces.move_to_end(key)
        return piece

    def rows_of(self, ids: Iterable[str], article_ids: Iterable[str]) -> list[int]:
        """Return the rows of annotations, looked for in some articles."""
        wanted, articles = set(ids), set(article_ids)
        found = []
        for number, group in enumerate(self.groups):
            if group.article_id in articles:
                start = self._starts[number] + 1
                found += [start + at for at, id_ in enumerate(self.ids_of(number)[: group.count]) if id_ in wanted]
        return found

    # --- what Qt asks -------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._starts[-1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            ID_ROLE,
        ):
            return None
        row = index.row()
        if role == ID_ROLE:
            return self.id(row)
        group, card = self.place(row)
        if card < 0:
            return in_one_line(self.groups[group].title)
        annotation = self.annotation(row)
        if annotation is None:
            return ""
        if role == Qt.ItemDataRole.DisplayRole:
            return in_one_line(quote_of(annotation))
        parts = [quote_of(annotation), annotation.note, self.source.path(annotation) or ""]
        if annotation.anchor.state is not AnchorState.IN_PLACE:
            parts.append(tr(STATE_WORDS[annotation.anchor.state]))
        return in_one_line(", ".join(part for part in parts if part))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsDropEnabled
        if self.is_card(index.row()):
            flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def cards_data(chosen: Sequence[tuple[Annotation, str]]) -> QMimeData:
    """Return cards to be dragged: their ids, each with the column it comes from, and as Markdown."""
    data = QMimeData()
    pairs = [[annotation.id, key] for annotation, key in chosen]
    data.setData(CARDS_TYPE, QByteArray(json.dumps(pairs).encode()))
    once = {annotation.id: annotation for annotation, _ in chosen}
    data.setText("\n".join(map(as_markdown, once.values())))
    return data


def dragged(data: QMimeData) -> list[tuple[str, str]]:
    """Return (annotation id, column key) of dragged cards; nothing when another program made them up wrong."""
    try:
        rows = json.loads(bytes(data.data(CARDS_TYPE).data()).decode(errors="replace"))
        return [(str(id_), str(key)) for id_, key in rows]
    except (ValueError, TypeError):
        return []
