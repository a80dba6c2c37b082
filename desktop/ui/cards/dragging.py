"""The data dragged out of lists of cards, in forms that programs hand on: cards, or a theme by its heading."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from db.records import Annotation, Theme
from desktop.annotations import PaneKind, as_markdown
from desktop.texts import later, tr
from desktop.theme_tree import Part, family, place_of
from desktop.ui.cards.gestures import Gestures
from desktop.ui.cards.header import PANE_GAP, TITLE, indent_of
from desktop.ui.cards.model import CardsModel
from desktop.ui.cards.painter import CardsPainter
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import scaled

CARDS_TYPE = "application/x-postil-annotations"
THEME_TYPE = "application/x-postil-theme"
_HOLD = QPoint(16, 16)  # where the pointer holds the picture
Place = tuple[str | None, str | None]  # below which theme another one goes, and before which


def cards_data(cards: Sequence[tuple[Annotation, str]]) -> QMimeData:
    """Return cards to be dragged: their ids, each with the pane or column it comes from, and as Markdown."""
    data = QMimeData()
    pairs = [[annotation.id, key] for annotation, key in cards]
    data.setData(CARDS_TYPE, QByteArray(json.dumps(pairs).encode()))
    by_id = {annotation.id: annotation for annotation, _ in cards}
    data.setText("\n".join(map(as_markdown, by_id.values())))
    return data


def dragged_cards(data: QMimeData) -> list[tuple[str, str]]:
    """Return (annotation id, key of its pane or column) of dragged cards; nothing if another program made them up."""
    try:
        rows = json.loads(bytes(data.data(CARDS_TYPE).data()).decode(errors="replace"))
        return [(str(annotation_id), str(key)) for annotation_id, key in rows]
    except (ValueError, TypeError):
        return []


def theme_data(theme_id: str) -> QMimeData:
    """Return a theme to be dragged."""
    data = QMimeData()
    data.setData(THEME_TYPE, QByteArray(theme_id.encode()))
    return data


def dragged_theme(data: QMimeData) -> str:
    """Return the id of a dragged theme."""
    return bytes(data.data(THEME_TYPE).data()).decode(errors="replace")


def part_at(inside: float, length: float) -> Part:
    """Return on which part of a theme's heading a point is, from where that begins and how long it is."""
    return Part.BEFORE if inside < length * 0.3 else Part.INTO if inside < length * 0.75 else Part.AFTER


def theme_place(themes: Sequence[Theme], data: QMimeData, onto: str, part: Part) -> Place | None:
    """Return below and before which theme a dragged one would go; None where it cannot, or stands already."""
    moved = dragged_theme(data)
    return place_of(themes, moved, onto, part) if {moved, onto} <= {theme.id for theme in themes} else None


def drag(source: QWidget, data: QMimeData, area: QRect, actions: Qt.DropAction) -> None:
    """Drag ``data`` out of a widget until it is dropped, with a picture of what stands in ``area`` of it."""
    dragging = QDrag(source)
    dragging.setMimeData(data)
    seen = area & source.rect()
    if not seen.isEmpty():
        picture = QPixmap(seen.size() * source.devicePixelRatioF())
        picture.setDevicePixelRatio(source.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        source.render(picture, QPoint(), seen, QWidget.RenderFlag.DrawChildren)
        dragging.setPixmap(picture)
        dragging.setHotSpot(_HOLD)
    dragging.exec(actions, Qt.DropAction.MoveAction)


_EDGE = 8 * SPACE  # pixels from an edge within which a drag scrolls
_SIGNS = {Qt.DropAction.MoveAction: later("Move here"), Qt.DropAction.CopyAction: later("Add this theme")}


class Dropping:
    """Takes in what is dragged over ``view``."""

    def __init__(self, view: QAbstractItemView, model: CardsModel, painter: CardsPainter, gestures: Gestures) -> None:
        self._view, self._model, self._painter, self._gestures = view, model, painter, gestures
        self._sign = ""

    def enter(self, event: QDragEnterEvent) -> None:
        """Something is dragged in: cards are welcome, and headings where there are panes."""
        data = event.mimeData()
        if data.hasFormat(CARDS_TYPE) or (data.hasFormat(THEME_TYPE) and self._model.themes):
            self._view.setState(QAbstractItemView.State.DraggingState)
            event.accept()
        else:
            event.ignore()  # files belong to the window

    def move(self, event: QDragMoveEvent) -> None:
        """Show where a drop would go, and scroll at the edges."""
        index, part, place, action = self._meant(event)
        self._show(action, index, part if place is not None else Part.INTO)
        if not _EDGE <= event.position().y() <= self._view.viewport().height() - _EDGE:
            self._view.startAutoScroll()

    def leave(self) -> None:
        """The drag went away, or is over."""
        self._show(Qt.DropAction.IgnoreAction, QModelIndex(), Part.INTO)
        self._view.stopAutoScroll()
        self._view.setState(QAbstractItemView.State.NoState)

    def drop(self, event: QDropEvent) -> None:
        """Ask for what the drop means; a card that comes from no theme has nothing to leave, and is given the theme."""
        index, _, place, action = self._meant(event)
        key, theme_id = self._onto(index)
        pairs = [pair for pair in dragged_cards(event.mimeData()) if pair[1] != key]
        self.leave()
        if place is not None:
            self._gestures.theme_dropped.emit(dragged_theme(event.mimeData()), *place)
        elif action != Qt.DropAction.IgnoreAction:
            self._gestures.cards_dropped.emit(pairs, theme_id, action == Qt.DropAction.CopyAction)

    def _onto(self, index: QModelIndex) -> tuple[str | None, str | None]:
        """Return the pane or column that a card would be dropped into, if any, and its theme."""
        pane = self._model.group(index.row()).pane if index.isValid() else None
        if pane is not None:
            takes = pane.kind in (PaneKind.THEME, PaneKind.NO_THEME)
            return pane.key if takes else None, pane.theme.id if pane.theme is not None else None
        return None if self._model.themes else self._model.column, self._model.column or None

    def _action(self, event: QDropEvent, index: QModelIndex) -> Qt.DropAction:
        """Return what a drop of cards would do: with Ctrl a theme is added, without it they move; or nothing."""
        key, theme_id = self._onto(index)
        copies = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        others = any(source != key for _, source in dragged_cards(event.mimeData()))
        if key is None or not others or (copies and theme_id is None):
            return Qt.DropAction.IgnoreAction
        return Qt.DropAction.CopyAction if copies else Qt.DropAction.MoveAction

    def _meant(self, event: QDropEvent) -> tuple[QModelIndex, Part, Place | None, Qt.DropAction]:
        """Answer a drag with what a drop would do; return over which row and part of it that is, where a dragged theme
        would go, and the answer.
        """
        point = event.position().toPoint()
        index = self._view.indexAt(point)
        part, onto = self._part(index, point), self._model.group(index.row()).key if index.isValid() else ""
        place = theme_place(self._model.themes, event.mimeData(), onto, part)
        action = self._action(event, index) if place is None else Qt.DropAction.MoveAction
        event.setDropAction(action)
        event.setAccepted(action != Qt.DropAction.IgnoreAction)
        return index, part, place, action

    def _part(self, index: QModelIndex, point: QPoint) -> Part:
        """Return where on a pane the pointer is: before it, on its name, or after it, which all its cards are."""
        if not self._model.is_pane(index.row()):
            return Part.AFTER
        rect = self._view.visualRect(index)
        if self._model.group(index.row()).is_chip:
            return part_at(point.x() - rect.left(), rect.width())
        return part_at(point.y() - rect.top() - PANE_GAP, scaled(TITLE))

    def _show(self, action: Qt.DropAction, index: QModelIndex, part: Part) -> None:
        """Show into which pane, or between which two, a drop would go, and what it would do."""
        fits = action != Qt.DropAction.IgnoreAction
        pane = self._model.group(index.row()).pane if fits and index.isValid() else None
        line = None
        if pane is not None and part is not Part.INTO:
            row = self._model.heading_row(pane.key)
            line = row if part is Part.BEFORE else self._row_after_family(pane.key), indent_of(pane)
        self._painter.set_drop(pane.key if pane is not None and part is Part.INTO else None, line)
        sign = tr(_SIGNS[action]) if fits else ""
        if sign != self._sign:
            self._sign = sign
            self._gestures.drop_shown.emit(sign)

    def _row_after_family(self, key: str) -> int:
        """Return the row behind a theme's pane and the panes of all that stand below it."""
        kin, groups = family(self._model.themes, key), self._model.groups
        is_chip = next(group.is_chip for group in groups if group.key == key)
        last = max(number for number, group in enumerate(groups) if group.key in kin and group.is_chip == is_chip)
        return self._model.starts[last + 1]
