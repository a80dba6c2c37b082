"""Cards dragged into another pane, and headers dragged between others or onto one. What a drop means is the model's."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.theme_tree import Part
from desktop.ui.sidebar.header import PANE_GAP, TITLE, indent_of
from desktop.ui.sidebar.model import CARDS_TYPE, THEME_TYPE, PanesModel
from desktop.ui.sidebar.painter import PanesPainter
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import scaled

_HOLD = QPoint(4 * SPACE, 4 * SPACE)  # where the pointer holds the picture
_EDGE = 8 * SPACE  # pixels from an edge within which a drag scrolls


class Dragging:
    """Takes up rows of ``view``, and takes in what is dragged over it."""

    def __init__(self, view: QAbstractItemView, model: PanesModel, painter: PanesPainter) -> None:
        self._view, self._model, self._painter = view, model, painter

    def drag(self, rows: list[int], actions: Qt.DropAction) -> None:
        """Drag some rows, with a picture of the first, until they are dropped."""
        view = self._view
        drag = QDrag(view)
        drag.setMimeData(self._model.mimeData([self._model.index(row) for row in rows]))
        seen = view.visualRect(self._model.index(rows[0])).intersected(view.viewport().rect())
        if not seen.isEmpty():
            picture = QPixmap(seen.size() * view.devicePixelRatioF())
            picture.setDevicePixelRatio(view.devicePixelRatioF())
            picture.fill(Qt.GlobalColor.transparent)
            view.viewport().render(picture, QPoint(), seen, QWidget.RenderFlag.DrawChildren)
            drag.setPixmap(picture)
            drag.setHotSpot(_HOLD)
        drag.exec(actions, Qt.DropAction.MoveAction)
        view.setState(QAbstractItemView.State.NoState)
        self._show_target(None)

    def drag_cards(self, actions: Qt.DropAction) -> None:
        """Drag the selected cards."""
        rows = [index.row() for index in self._view.selectionModel().selectedIndexes()]
        rows = [row for row in rows if self._model.annotation(row) is not None]
        if rows:
            self.drag(rows, actions)

    @staticmethod
    def _action(event: QDropEvent) -> Qt.DropAction:
        """Return what a drop would do: with Ctrl a theme is added, without it the card moves."""
        if event.mimeData().hasFormat(CARDS_TYPE) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return Qt.DropAction.CopyAction
        return Qt.DropAction.MoveAction

    def enter(self, event: QDragEnterEvent) -> None:
        """Something is dragged in: cards and headers are welcome."""
        data = event.mimeData()
        if data.hasFormat(CARDS_TYPE) or data.hasFormat(THEME_TYPE):
            self._view.setState(QAbstractItemView.State.DraggingState)
            event.accept()
        else:
            event.ignore()  # files belong to the window

    def move(self, event: QDragMoveEvent) -> None:
        """Show where a drop would go, and scroll at the edges."""
        point = event.position().toPoint()
        index = self._view.indexAt(point)
        action = self._action(event)
        if event.mimeData().hasFormat(THEME_TYPE):
            part = self._part(index, point)
            fits = self._model.theme_place(event.mimeData(), index.row(), part) is not None
            self._show_target(index if fits else None, part)
        else:
            fits = self._model.canDropMimeData(event.mimeData(), action, -1, -1, index)
            self._show_target(index if fits else None)
        event.setDropAction(action)
        event.setAccepted(fits)
        if point.y() < _EDGE or point.y() > self._view.viewport().height() - _EDGE:
            self._view.startAutoScroll()

    def leave(self) -> None:
        """The drag went away, or is over."""
        self._show_target(None)
        self._view.stopAutoScroll()
        self._view.setState(QAbstractItemView.State.NoState)

    def drop(self, event: QDropEvent) -> None:
        """Ask for what the drop means."""
        point = event.position().toPoint()
        index = self._view.indexAt(point)
        action = self._action(event)
        if event.mimeData().hasFormat(THEME_TYPE):
            done = self._model.drop_theme(event.mimeData(), index.row(), self._part(index, point))
        else:
            done = self._model.dropMimeData(event.mimeData(), action, -1, -1, index)
        event.setDropAction(action)
        event.setAccepted(done)
        self.leave()

    def _part(self, index: QModelIndex, point: QPoint) -> Part:
        """Return where on a pane the pointer is: before it, on its name, or after it, which all its cards are."""
        if not index.isValid() or self._model.annotation(index.row()) is not None:
            return Part.AFTER
        place = self._view.visualRect(index)
        inside, length = point.y() - place.top() - PANE_GAP, scaled(TITLE)
        if self._model.is_chip(index.row()):
            inside, length = point.x() - place.left(), place.width()
        return Part.BEFORE if inside < length * 0.3 else Part.INTO if inside < length * 0.75 else Part.AFTER

    def _show_target(self, index: QModelIndex | None, part: Part = Part.INTO) -> None:
        """Show into which pane, or between which two, a drop would go."""
        pane = self._model.pane(index.row()) if index is not None else None
        self._painter.set_drop_target(pane.key if pane is not None and part is Part.INTO else None)
        line = None
        if pane is not None and part is not Part.INTO:
            row = self._model.header_row(pane.key) if part is Part.BEFORE else self._model.row_after_family(pane.key)
            line = row, indent_of(pane)
        self._painter.set_insertion(line)
