"""The rows of a list of cards as a Qt model: the heading of each group, then its cards unless it is folded.

How many there are is known from the beginning. Where a group does not bring its annotations along, they are read when
they come into sight: thousands of articles and a hundred thousand cards are so many numbers until then.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from db.records import AnchorState, Annotation, Theme
from desktop.annotations import quote_of
from desktop.filing.authors import shown_author
from desktop.shown_text import in_one_line
from desktop.texts import counted, tr, tr_kept
from desktop.ui.cards.card import STATE_WORDS
from desktop.ui.cards.groups import Group, Source
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.rows.rows_view import Index

_PIECE = 50  # cards that are read together
_PIECES_KEPT = 80

Key = tuple[str, str]  # a group's key, an annotation's id or "" for the heading


class CardsModel(QAbstractListModel):
    """See the module. ``column`` is the theme under which all cards stand that are in no pane, "" for none."""

    def __init__(self, column: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.source = Source()
        self.groups: list[Group] = []
        self.themes: list[Theme] = []  # whose headings can be dragged, in their order
        self._shape: list[tuple[str, int]] = []  # the key of each group, and how many cards it shows
        self.starts: list[int] = [0]  # the row of each group's heading, and the number of rows
        self._ids: dict[int, tuple[str, ...]] = {}
        self._pieces: dict[tuple[int, int], list[Annotation | None]] = {}

    def set_groups(self, groups: Sequence[Group]) -> bool:
        """Show these groups; return whether there are other rows now (the model was reset then)."""
        groups, ids = list(groups), {number: group.ids for number, group in enumerate(groups) if group.ids is not None}
        shape = [(group.key, group.cards_shown) for group in groups]
        reset = shape != self._shape
        if not reset:
            ids |= {number: self._read_ids(groups[number]) for number in self._ids if number not in ids}
            reset = any(shown != ids[number] for number, shown in self._ids.items() if groups[number].cards_shown)
        if reset:
            self.beginResetModel()
        self.groups, self._ids, self._shape = groups, ids, shape
        self.starts = [0, *accumulate(1 + shown for _, shown in shape)]
        self._pieces.clear()
        if reset:
            self.endResetModel()
        elif groups:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        return reset

    # --- which row is what --------------------------------------------------------------------------------------

    def place(self, row: int) -> tuple[int, int]:
        """Return a row's group and which card of it, from 0; -1 for the heading."""
        number = bisect_right(self.starts, row) - 1
        return number, row - self.starts[number] - 1

    def group(self, row: int) -> Group:
        """Return the group that a row belongs to."""
        return self.groups[self.place(row)[0]]

    def is_card(self, row: int) -> bool:
        """True if a row is a card's."""
        return 0 <= row < self.rowCount() and self.place(row)[1] >= 0

    def is_pane(self, row: int) -> bool:
        """True if a row is the heading of a pane."""
        return 0 <= row < self.rowCount() and self.place(row)[1] < 0 and self.group(row).pane is not None

    def origin(self, row: int) -> str:
        """Return the key of the pane or column that a card stands in."""
        pane = self.group(row).pane
        return pane.key if pane is not None else self.column

    def _read_ids(self, group: Group) -> tuple[str, ...]:
        return tuple(self.source.ids(self.column, group.key))

    def _ids_of(self, number: int) -> tuple[str, ...]:
        ids = self._ids.get(number)
        if ids is None:
            ids = self._ids[number] = self._read_ids(self.groups[number])
        return ids

    def ids_of(self, row: int) -> tuple[str, ...]:
        """Return the ids of the cards under a heading."""
        return self._ids_of(self.place(row)[0])

    def id(self, row: int) -> str:
        """Return the id of a card's annotation; "" for a heading, and for one that is there no more."""
        number, card = self.place(row)
        ids = self._ids_of(number) if card >= 0 else ()
        return ids[card] if 0 <= card < len(ids) else ""

    def key(self, row: int) -> Key:
        """Return what a row is known by while rows come and go."""
        return self.group(row).key, self.id(row)

    def annotation(self, row: int) -> Annotation | None:
        """Return the annotation of a card; None for a heading, and for one that is there no more."""
        number, card = self.place(row)
        if card < 0:
            return None
        if (pane := self.groups[number].pane) is not None:
            return pane.annotations[card]
        piece = self._piece(number, card // _PIECE)
        return piece[card % _PIECE] if card % _PIECE < len(piece) else None

    def _piece(self, number: int, which: int) -> list[Annotation | None]:
        piece = self._pieces.get((number, which))
        if piece is None:
            ids = self._ids_of(number)[which * _PIECE : (which + 1) * _PIECE]
            by_id = {annotation.id: annotation for annotation in self.source.annotations(ids)} if ids else {}
            if len(self._pieces) > _PIECES_KEPT:
                self._pieces.clear()
            piece = self._pieces[number, which] = [by_id.get(id_) for id_ in ids]
        return piece

    def heading_row(self, key: str) -> int:
        """Return the row of a group's heading, or -1."""
        return next((self.starts[number] for number, group in enumerate(self.groups) if group.key == key), -1)

    def rows_of(self, ids: Iterable[str], keys: Collection[str] | None = None) -> list[int]:
        """Return the rows of annotations, looked for in the groups of some keys, or in all whose ids are known."""
        wanted, rows = set(ids), []
        for number, group in enumerate(self.groups):
            if group.cards_shown and (number in self._ids if keys is None else group.key in keys):
                start = self.starts[number] + 1
                shown = self._ids_of(number)[: group.cards_shown]
                rows += [start + at for at, id_ in enumerate(shown) if id_ in wanted]
        return rows

    def rows_of_keys(self, keys: Collection[Key]) -> list[int]:
        """Return the rows of cards that are known by these keys, as far as they are there."""
        wanted = set(keys)
        rows = self.rows_of({id_ for _, id_ in keys}, {key for key, _ in keys})
        return [row for row in rows if self.key(row) in wanted]

    # --- what Qt asks -------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.starts[-1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = index.row()
        group, annotation, heading = self.group(row), self.annotation(row), not self.is_card(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return in_one_line(group.title if heading else quote_of(annotation) if annotation is not None else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            if annotation is not None:
                return self._card_tooltip(annotation)
            return tooltip(group.pane.full_hint) if group.pane is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heading_spoken(group) if heading else self._card_spoken(group, annotation)
        return None

    def _card_tooltip(self, annotation: Annotation) -> str:
        if annotation.anchor.state is AnchorState.IN_PLACE:
            return ""
        words = tr(STATE_WORDS[annotation.anchor.state])
        reason = tr_kept(annotation.anchor.reason)
        return tooltip(words[0].upper() + words[1:] + "." + (f"\n{reason}" if reason else ""))

    def _heading_spoken(self, group: Group) -> str:
        name, pane = in_one_line(group.title), group.pane
        if pane is None:
            return name
        if group.is_chip:
            if pane.theme is not None and pane.theme.key:
                return tr("{name}, key {key}, no annotations", name=name, key=pane.theme.key)
            return tr("{name}, no annotations", name=name)
        many = counted("{n} annotation", "{n} annotations", group.count)
        return f"{name}, {many}, {tr('folded') if group.is_folded else tr('open')}"

    def _card_spoken(self, group: Group, annotation: Annotation | None) -> str:
        if annotation is None:
            return ""
        parts = [quote_of(annotation), annotation.note, group.pane.name if group.pane is not None else ""]
        if author := shown_author(annotation):
            parts.append(tr("by {name}", name=author))
        parts.append(self.source.path(annotation) or "")
        if annotation.anchor.state is not AnchorState.IN_PLACE:
            parts.append(tr(STATE_WORDS[annotation.anchor.state]))
        return in_one_line(", ".join(part for part in parts if part))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self.is_card(index.row()):
            flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
