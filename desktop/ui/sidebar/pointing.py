"""What the mouse means on the panes: a click on a card, on a header and on its strip, and where a drag begins."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from desktop.annotations import PaneKind, nearest
from desktop.ui.sidebar.dragging import Dragging
from desktop.ui.sidebar.header import has_review, has_strip, review_width, strip_rect, strip_target
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.sidebar.painter import PanesPainter
from desktop.ui.sidebar.selection import CardSelection

_LEFT = Qt.MouseButton.LeftButton
_RESTS = 250  # milliseconds that the pointer is on a header before what stands under it is shown alone


class Pointing(QObject):
    """Holds where the button went down. The view hands over its events; what is not used up is left to Qt."""

    annotation_clicked = Signal(str)
    review_pressed = Signal(str)  # pane key
    fold_pressed = Signal(str)  # pane key
    theme_edit_pressed = Signal(str)  # theme id
    pane_pointed = Signal(object)  # the ids of what stands under the theme whose header is pointed at; None: at no more

    def __init__(
        self,
        view: QAbstractItemView,
        model: PanesModel,
        selection: CardSelection,
        painter: PanesPainter,
        dragging: Dragging,
    ) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._selection, self._painter, self._dragging = selection, painter, dragging
        self._pressed_header = -1
        self._pressed_card = -1
        self._pressed_at = QPoint()
        self._pointed = ""  # the key of the pane whose header the pointer is on
        self._resting = QTimer(self, singleShot=True, interval=_RESTS)
        self._resting.timeout.connect(self._tell_pane)

    def press(self, event: QMouseEvent) -> bool:
        """A button went down; return whether that is used up."""
        index = self._view.indexAt(event.position().toPoint())
        header = index.isValid() and self._model.annotation(index.row()) is None
        if header and event.button() == _LEFT:
            self._pressed_header = index.row()
            self._pressed_at = event.position().toPoint()
            self._selection.set_current(index)
            return True
        self._pressed_header = -1
        self._pressed_card = index.row() if event.button() == _LEFT else -1
        if event.button() == Qt.MouseButton.RightButton and (header or self._view.selectionModel().isSelected(index)):
            self._selection.set_current(index)
            return True
        return False

    def move(self, event: QMouseEvent) -> bool:
        """The pointer moved; return whether that is used up: a header is held, or dragged away."""
        point = event.position().toPoint()
        self._painter.set_hovered(row := self._view.indexAt(point).row())
        self._point_at(self._model.pane(row).key if row >= 0 and self._model.annotation(row) is None else "")
        if self._pressed_header < 0:
            return False
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            row, self._pressed_header = self._pressed_header, -1
            if self._model.pane(row).theme is not None:
                self._dragging.drag([row], Qt.DropAction.MoveAction)
        return True

    def release_header(self, event: QMouseEvent) -> bool:
        """The button went up; return whether it had gone down on a header, which uses that up."""
        if self._pressed_header < 0:
            return False
        point = event.position().toPoint()
        row, self._pressed_header = self._pressed_header, -1
        if self._view.indexAt(point).row() == row:
            self._click_header(row, point)
        return True

    def click_card(self, event: QMouseEvent, row: int, *, dragged: bool) -> None:
        """The button went up on a row, and Qt has had that: it is a click if it went down there and nothing else."""
        pressed, self._pressed_card = self._pressed_card, -1
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row >= 0 and row == pressed and plain and not dragged:
            annotation = self._model.annotation(row)
            if annotation is not None:
                self.annotation_clicked.emit(annotation.id)

    def begin_drag(self) -> None:
        """Cards are being dragged: their release is no click."""
        self._pressed_card = -1

    def leave(self) -> None:
        """The pointer went away."""
        self._painter.set_hovered(-1)
        self._point_at("")

    def _point_at(self, key: str) -> None:
        """The pointer is on the header of a pane, or on none: what stands there alone goes at once, and comes later."""
        if key != self._pointed:
            self._pointed = key
            self._resting.start()
            self.pane_pointed.emit(None)

    def _tell_pane(self) -> None:
        pane = next((one for one in self._model.panes if one.key == self._pointed), None)
        if pane is not None and pane.kind in (PaneKind.THEME, PaneKind.NO_THEME) and pane.annotations:
            self.pane_pointed.emit(frozenset(one.id for one in pane.annotations))

    def double_click(self, index: QModelIndex) -> None:
        """A row that is no card was clicked twice: a chip is edited."""
        if index.isValid() and self._model.is_chip(index.row()):
            self._pressed_header = -1
            self.theme_edit_pressed.emit(self._model.pane(index.row()).key)

    def _click_header(self, row: int, point: QPoint) -> None:
        pane = self._model.pane(row)
        if self._model.is_chip(row):
            return  # it has nothing to fold
        if has_review(pane) and point.x() > self._view.viewport().width() - review_width():
            self.review_pressed.emit(pane.key)
            return
        header = self._view.visualRect(self._model.index(row))
        if has_strip(pane) and strip_target(header).contains(point):
            found = nearest(pane.annotations, self._painter.offset_in_strip(strip_rect(header), point.x()))
            if found is not None:
                self.annotation_clicked.emit(found.id)
            return
        self.fold_pressed.emit(pane.key)
