"""Cards dragged into another pane, and headers dragged into another order. What a drop means is the model's."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.ui.sidebar.model import CARDS_TYPE, THEME_TYPE, PanesModel
from desktop.ui.sidebar.painter import PanesPainter
from desktop.ui.widgets.appearance import SPACE

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
            drag.setHotSpot(QPoint(4 * SPACE, 4 * SPACE))
        drag.exec(actions, Qt.DropAction.MoveAction)
        view.setState(QAbstractItemView.State.NoState)
        self._painter.set_drop_target(None)

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
        if self._model.canDropMimeData(event.mimeData(), action, -1, -1, index):
            self._painter.set_drop_target(self._model.pane(index.row()).key)
            event.setDropAction(action)
            event.accept()
        else:
            self._painter.set_drop_target(None)
            event.ignore()
        if point.y() < _EDGE or point.y() > self._view.viewport().height() - _EDGE:
            self._view.startAutoScroll()

    def leave(self) -> None:
        """The drag went away, or is over."""
        self._painter.set_drop_target(None)
        self._view.stopAutoScroll()
        self._view.setState(QAbstractItemView.State.NoState)

    def drop(self, event: QDropEvent) -> None:
        """Ask for what the drop means."""
        index = self._view.indexAt(event.position().toPoint())
        action = self._action(event)
        if self._model.dropMimeData(event.mimeData(), action, -1, -1, index):
            event.setDropAction(action)
            event.accept()
        else:
            event.ignore()
        self.leave()
