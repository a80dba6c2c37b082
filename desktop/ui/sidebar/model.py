"""The rows of the sidebar as a Qt model: each pane's header, then its cards unless it is folded.

A flat list, so that views and screen readers see rows in the order in which they stand. Wishes that come by drag
and drop leave as signals; the model changes only when new panes are set.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.records import AnchorState, Annotation, Theme
from desktop.annotations import Pane, PaneKind, as_markdown, quote_of
from desktop.shown_text import in_one_line
from desktop.texts import counted, tr, tr_kept
from desktop.theme_tree import Part, family, place_of
from desktop.ui.sidebar.card import STATE_WORDS
from desktop.ui.sidebar.chips import chips_last, empty_themes
from desktop.ui.widgets.plain_label import tooltip

CARDS_TYPE = "application/x-postil-annotations"
THEME_TYPE = "application/x-postil-theme"
ID_ROLE = Qt.ItemDataRole.UserRole
PANE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class PanesModel(QAbstractListModel):
    """Headers and cards, one row each."""

    cards_dropped = Signal(list, object, bool)  # (annotation id, pane key) of each, to which theme or None, is it added
    theme_place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panes: list[Pane] = []
        self._themes: list[Theme] = []  # in their own order
        self._empty: set[str] = set()
        self.folded: set[str] = set()
        self.rows: list[tuple[int, Annotation | None]] = []
        self.path_of: Callable[[Annotation], str] = lambda annotation: ""

    def set_panes(self, panes: Sequence[Pane]) -> bool:
        """Show these panes; return whether rows came, went or changed places (the model was reset then)."""
        self._themes = [pane.theme for pane in panes if pane.theme is not None]
        self._empty = empty_themes(panes)
        panes = chips_last(panes, self._empty)
        rows = self._rows_of(panes)
        if len(rows) == len(self.rows) and self._keys(panes, rows) == self.keys():
            self.panes, self.rows = panes, rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.panes, self.rows = panes, rows
        self.endResetModel()
        return True

    def _rows_of(self, panes: Sequence[Pane]) -> list[tuple[int, Annotation | None]]:
        rows: list[tuple[int, Annotation | None]] = []
        for number, pane in enumerate(panes):
            rows.append((number, None))
            if pane.key not in self.folded:
                rows += [(number, annotation) for annotation in pane.annotations]
        return rows

    @staticmethod
    def _keys(panes: Sequence[Pane], rows: Sequence[tuple[int, Annotation | None]]) -> list[tuple[str, str]]:
        names = [pane.key for pane in panes]
        return [(names[number], "" if a is None else a.id) for number, a in rows]

    def key(self, row: int) -> tuple[str, str]:
        """Return what a row is known by while rows come and go: its pane's key, and its annotation's id or ""."""
        number, annotation = self.rows[row]
        return self.panes[number].key, annotation.id if annotation is not None else ""

    def keys(self) -> list[tuple[str, str]]:
        """Return the key of every row, in their order."""
        return self._keys(self.panes, self.rows)

    def pane(self, row: int) -> Pane:
        """Return the pane that a row belongs to."""
        return self.panes[self.rows[row][0]]

    def is_chip(self, row: int) -> bool:
        """True if a row is a theme in which nothing is, shown small beside others like it."""
        return self.pane(row).key in self._empty

    def shown_as(self, theme_id: str) -> set[str]:
        """Return the ids of the themes that are shown as this one is: as chips, or with what is in them."""
        is_chip = theme_id in self._empty
        return {theme.id for theme in self._themes if (theme.id in self._empty) == is_chip}

    def annotation(self, row: int) -> Annotation | None:
        """Return the annotation of a card's row, None for a header's."""
        return self.rows[row][1]

    def header_row(self, pane_key: str) -> int:
        """Return the row of a pane's header, or -1."""
        row = 0
        for pane in self.panes:
            if pane.key == pane_key:
                return row
            row += 1 + (0 if pane.key in self.folded else len(pane.annotations))
        return -1

    def next_header_row(self, header: int) -> int:
        """Return the row of the header after the one in row ``header``, or the number of rows."""
        number = self.rows[header][0]
        folded = self.panes[number].key in self.folded
        return header + 1 + (0 if folded else len(self.panes[number].annotations))

    def rows_of(self, annotation_id: str) -> list[int]:
        """Return the rows of the cards of one annotation: as many as its open panes."""
        return [row for row, (_, a) in enumerate(self.rows) if a is not None and a.id == annotation_id]

    def set_folded(self, pane_key: str, folded: bool) -> None:
        """Fold or unfold one pane."""
        if (pane_key in self.folded) == folded:
            return
        row = self.header_row(pane_key)
        if row < 0:
            (self.folded.add if folded else self.folded.discard)(pane_key)
            return
        number = self.rows[row][0]
        annotations = self.panes[number].annotations
        if folded:
            self.folded.add(pane_key)
            if annotations:
                self.beginRemoveRows(QModelIndex(), row + 1, row + len(annotations))
                del self.rows[row + 1 : row + 1 + len(annotations)]
                self.endRemoveRows()
        else:
            self.folded.discard(pane_key)
            if annotations:
                self.beginInsertRows(QModelIndex(), row + 1, row + len(annotations))
                self.rows[row + 1 : row + 1] = [(number, annotation) for annotation in annotations]
                self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    # --- what Qt asks -------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self.rows[index.row()][1] is not None:
            return flags | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.pane(index.row()).theme is not None else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        pane, annotation = self.pane(index.row()), self.annotation(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return in_one_line(quote_of(annotation) if annotation is not None else pane.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(pane.full_hint) if annotation is None else self._card_tooltip(annotation)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(pane, annotation)
        if role == ID_ROLE:
            return pane.key if annotation is None else annotation.id
        if role == PANE_ROLE:
            return pane.key
        return None

    def _card_tooltip(self, annotation: Annotation) -> str:
        if annotation.anchor.state is AnchorState.IN_PLACE:
            return ""
        words = tr(STATE_WORDS[annotation.anchor.state])
        reason = tr_kept(annotation.anchor.reason)
        return tooltip(words[0].upper() + words[1:] + "." + (f"\n{reason}" if reason else ""))

    def _spoken(self, pane: Pane, annotation: Annotation | None) -> str:
        if annotation is None and pane.key in self._empty:
            name = in_one_line(pane.name)
            if pane.theme is not None and pane.theme.key:
                return tr("{name}, key {key}, no annotations", name=name, key=pane.theme.key)
            return tr("{name}, no annotations", name=name)
        if annotation is None:
            many = counted("{n} annotation", "{n} annotations", len(pane.annotations))
            fold = tr("folded") if pane.key in self.folded else tr("open")
            return f"{in_one_line(pane.name)}, {many}, {fold}"
        parts = [quote_of(annotation), annotation.note, pane.name, self.path_of(annotation)]
        if annotation.anchor.state is not AnchorState.IN_PLACE:
            parts.append(tr(STATE_WORDS[annotation.anchor.state]))
        return in_one_line(", ".join(part for part in parts if part))

    # --- drag and drop ------------------------------------------------------------------------------------------

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [CARDS_TYPE, THEME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return cards as their ids with the panes they come from and as Markdown; or one header as its theme."""
        result = QMimeData()
        numbers = sorted({index.row() for index in indexes if index.isValid()})
        cards = [number for number in numbers if self.annotation(number) is not None]
        if cards:
            pairs = [[self.key(number)[1], self.key(number)[0]] for number in cards]
            result.setData(CARDS_TYPE, QByteArray(json.dumps(pairs).encode()))
            chosen = {a.id: a for number in cards if (a := self.annotation(number)) is not None}
            result.setText("\n".join(as_markdown(annotation) for annotation in chosen.values()))
        elif numbers and (theme := self.pane(numbers[0]).theme) is not None:
            result.setData(THEME_TYPE, QByteArray(theme.id.encode()))
        return result

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not parent.isValid():
            return False
        pane = self.pane(parent.row())
        if data.hasFormat(THEME_TYPE):
            return self.theme_place(data, parent.row(), Part.BEFORE) is not None
        if not data.hasFormat(CARDS_TYPE) or pane.kind in (PaneKind.CHANGED, PaneKind.ORPHANS):
            return False
        if action == Qt.DropAction.CopyAction and pane.theme is None:
            return False
        return any(source != pane.key for _, source in _pairs(data))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for what a drop onto the row ``parent`` means: a move, or with CopyAction one theme more.

        A card that comes from no theme's pane has nothing to leave: it is given the theme.
        """
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        pane = self.pane(parent.row())
        if data.hasFormat(THEME_TYPE):
            return self.drop_theme(data, parent.row(), Part.BEFORE)
        pairs = [pair for pair in _pairs(data) if pair[1] != pane.key]
        target = pane.theme.id if pane.theme is not None else None
        self.cards_dropped.emit(pairs, target, action == Qt.DropAction.CopyAction)
        return True

    def theme_place(self, data: QMimeData, row: int, part: Part) -> tuple[str | None, str | None] | None:
        """Return below and before which theme a dragged one would go; None where it cannot, or stands already."""
        onto = self.pane(row).theme if row >= 0 else None
        moved = _text(data, THEME_TYPE)
        if onto is None or moved not in (theme.id for theme in self._themes):
            return None
        return place_of(self._themes, moved, onto.id, part)

    def drop_theme(self, data: QMimeData, row: int, part: Part) -> bool:
        """Ask for a dragged theme to go there; return True if it can."""
        place = self.theme_place(data, row, part)
        if place is not None:
            self.theme_place_requested.emit(_text(data, THEME_TYPE), *place)
        return place is not None

    def row_after_family(self, pane_key: str) -> int:
        """Return the row behind a theme's pane and the panes of all that stand below it."""
        kin = [key for key in family(self._themes, pane_key) if (key in self._empty) == (pane_key in self._empty)]
        return self.next_header_row(self.header_row(kin[-1]))


def _text(data: QMimeData, kind: str) -> str:
    return bytes(data.data(kind).data()).decode(errors="replace")


def _pairs(data: QMimeData) -> list[tuple[str, str]]:
    """Return (annotation id, pane key) of dragged cards; nothing when another program made them up wrong."""
    try:
        rows = json.loads(_text(data, CARDS_TYPE))
        return [(str(id_), str(source)) for id_, source in rows]
    except (ValueError, TypeError):
        return []
