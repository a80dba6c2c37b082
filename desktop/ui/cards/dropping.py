"""What is dragged over a list of cards: which cards and headings are taken, where they would go, what a drop means."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.annotations import PaneKind
from desktop.texts import later, tr
from desktop.theme_tree import Part, family
from desktop.ui.cards.dragging import CARDS_TYPE, THEME_TYPE, dragged_cards, dragged_theme, part_at, theme_place
from desktop.ui.cards.gestures import Gestures
from desktop.ui.cards.header import PANE_GAP, TITLE, indent_of
from desktop.ui.cards.model import CardsModel
from desktop.ui.cards.painter import CardsPainter
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import scaled

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
        point = event.position().toPoint()
        index = self._view.indexAt(point)
        part = self._part(index, point)
        is_theme = self._theme_place(event.mimeData(), index, part) is not None
        action = Qt.DropAction.MoveAction if is_theme else self._action(event, index)
        self._show(action, index, part if is_theme else Part.INTO)
        self._answer(event, action)
        if point.y() < _EDGE or point.y() > self._view.viewport().height() - _EDGE:
            self._view.startAutoScroll()

    def leave(self) -> None:
        """The drag went away, or is over."""
        self._show(Qt.DropAction.IgnoreAction, QModelIndex(), Part.INTO)
        self._view.stopAutoScroll()
        self._view.setState(QAbstractItemView.State.NoState)

    def drop(self, event: QDropEvent) -> None:
        """Ask for what the drop means; a card that comes from no theme has nothing to leave, and is given the theme."""
        point = event.position().toPoint()
        index, data = self._view.indexAt(point), event.mimeData()
        place = self._theme_place(data, index, self._part(index, point))
        action = self._action(event, index) if place is None else Qt.DropAction.MoveAction
        key, theme_id = self._onto(index)
        pairs = [pair for pair in dragged_cards(data) if pair[1] != key]
        self._answer(event, action)
        self.leave()
        if place is not None:
            self._gestures.theme_dropped.emit(dragged_theme(data), *place)
        elif action != Qt.DropAction.IgnoreAction:
            self._gestures.cards_dropped.emit(pairs, theme_id, action == Qt.DropAction.CopyAction)

    @staticmethod
    def _answer(event: QDropEvent, action: Qt.DropAction) -> None:
        if action == Qt.DropAction.IgnoreAction:
            event.ignore()
        else:
            event.setDropAction(action)
            event.accept()

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

    def _theme_place(self, data: QMimeData, index: QModelIndex, part: Part) -> tuple[str | None, str | None] | None:
        onto = self._model.group(index.row()).key if index.isValid() else ""
        return theme_place(self._model.themes, data, onto, part)

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
        return self._model.start(last + 1)
