"""The mouse in a list of cards: a click on a card, on a heading and its strip, and where a drag begins."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.annotations import PaneKind, nearest
from desktop.ui.cards.dragging import drag, theme_data
from desktop.ui.cards.gestures import Gestures
from desktop.ui.cards.header import has_strip, review_width, strip_rect, strip_target
from desktop.ui.cards.model import CardsModel
from desktop.ui.cards.painter import CardsPainter
from desktop.ui.widgets.rows.rows_view import RowsView

_LEFT = Qt.MouseButton.LeftButton
_RESTS = 250  # milliseconds that the pointer is on a heading before what stands under it is shown alone


class Pointing:
    """Holds where the button went down. The view hands over its events; what is not used up is left to Qt."""

    def __init__(self, view: RowsView, model: CardsModel, painter: CardsPainter, gestures: Gestures) -> None:
        self._view, self._model, self._painter, self._gestures = view, model, painter, gestures
        self._pressed = -1  # row
        self._pressed_at = QPoint()
        self._pointed = ""  # the key of the pane whose heading the pointer is on
        self._resting = QTimer(view, singleShot=True, interval=_RESTS)
        self._resting.timeout.connect(self._tell_pane)

    def press(self, event: QMouseEvent) -> bool:
        """A button went down; return whether that is used up."""
        point = event.position().toPoint()
        index = self._view.indexAt(point)
        heading, selected = self._model.is_pane(index.row()), self._view.selectionModel().isSelected(index)
        self._pressed, self._pressed_at = index.row() if event.button() == _LEFT else -1, point
        if heading or (selected and event.button() == Qt.MouseButton.RightButton):
            self._view.set_current_quietly(index)
            return True
        if not selected and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._gestures.chosen_alone.emit()
        return False

    def move(self, event: QMouseEvent) -> bool:
        """The pointer moved; return whether that is used up: a heading is held, or dragged away."""
        point = event.position().toPoint()
        row = self._view.indexAt(point).row()
        heading = self._model.is_pane(row)
        self._painter.set_hovered(row if heading or self._model.is_card(row) else -1)
        self._point_at(self._model.group(row).key if heading else "")
        if not self._model.is_pane(self._pressed):
            return False
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            row, self._pressed = self._pressed, -1
            pane = self._model.group(row).pane
            if pane is not None and pane.theme is not None:
                where = self._view.visualRect(self._model.index(row))
                drag(self._view.viewport(), theme_data(pane.key), where, Qt.DropAction.MoveAction)
                self._painter.set_drop(None, None)
        return True

    def release_heading(self, event: QMouseEvent) -> bool:
        """The button went up; return whether it had gone down on a heading, which uses that up."""
        if not self._model.is_pane(self._pressed):
            return False
        point = event.position().toPoint()
        row, self._pressed = self._pressed, -1
        if self._view.indexAt(point).row() == row:
            self._click_heading(row, point)
        return True

    def click_card(self, event: QMouseEvent, row: int, *, dragged: bool) -> None:
        """The button went up on a row, and Qt has had that: it is a click if it went down there and nothing else."""
        pressed, self._pressed = self._pressed, -1
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row >= 0 and row == pressed and plain and not dragged and (annotation_id := self._model.id(row)):
            self._gestures.card_clicked.emit(annotation_id)

    def begin_drag(self) -> None:
        """Cards are being dragged: their release is no click."""
        self._pressed = -1

    def leave(self) -> None:
        """The pointer went away."""
        self._painter.set_hovered(-1)
        self._point_at("")

    def _point_at(self, key: str) -> None:
        """The pointer is on the heading of a pane, or on none: that is told once it rests there."""
        if key != self._pointed:
            self._pointed = key
            self._resting.start()
            self._gestures.pane_pointed.emit(None)

    def _tell_pane(self) -> None:
        pane = next((group.pane for group in self._model.groups if group.key == self._pointed), None)
        if pane is not None and pane.kind in (PaneKind.THEME, PaneKind.NO_THEME) and pane.annotations:
            self._gestures.pane_pointed.emit(frozenset(annotation.id for annotation in pane.annotations))

    def double_click(self, index: QModelIndex) -> None:
        """A row that is no card was clicked twice: a chip is edited."""
        if index.isValid() and self._model.group(index.row()).is_chip:
            self._pressed = -1
            self._gestures.theme_edit_pressed.emit(self._model.group(index.row()).key)

    def _click_heading(self, row: int, point: QPoint) -> None:
        group = self._model.group(row)
        pane, rect = group.pane, self._view.visualRect(self._model.index(row))
        if pane is None or group.is_chip:
            return  # it has nothing to fold
        if group.has_review and point.x() > self._view.viewport().width() - review_width():
            self._gestures.review_pressed.emit(group.key)
        elif has_strip(pane) and strip_target(rect).contains(point):
            strip = strip_rect(rect)
            offset = (point.x() - strip.left()) * self._painter.length // max(strip.width(), 1)
            at = nearest(pane.annotations, offset)
            if at is not None:
                self._gestures.card_clicked.emit(at.id)
        else:
            self._gestures.fold_pressed.emit(group.key)
