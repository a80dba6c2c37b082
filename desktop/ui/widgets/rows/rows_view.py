"""A list of rows of different heights, as far as it is the same whatever the rows are: how it is set up, and which part
has which of Qt's events. Where its rows stand, and what the pointer means, a subclass says.

It is a QListView for its name alone: of that class Qt makes the rows known to screen readers, with their names, what
is selected and what has the focus. What a QListView lays out by itself is left to the class above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimerEvent,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

Index = QModelIndex | QPersistentModelIndex
_ADDED, _REMOVED = QAccessible.Event.SelectionAdd, QAccessible.Event.SelectionRemove


class Keys(Protocol):
    """The meaning of keys."""

    def overrides(self, event: QKeyEvent) -> bool:
        """True if a key is meant for the list, though it is a shortcut of the window too."""

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; return True if it is used up."""

    def row_after(self, action: QAbstractItemView.CursorAction) -> int:
        """Return the row that a movement of the cursor leads to; -1 where there are none."""


class Drops(Protocol):
    """The handling of what is dragged over the list and dropped."""

    def enter(self, event: QDragEnterEvent) -> None:
        """Something is dragged in."""

    def move(self, event: QDragMoveEvent) -> None:
        """It is dragged on."""

    def leave(self) -> None:
        """It went away, or the drag is over."""

    def drop(self, event: QDropEvent) -> None:
        """It is let go."""


class Sight(Protocol):
    """The rows in sight."""

    def settle(self) -> None:
        """Measure what came into sight."""


class RowsView(QListView):
    """See the module. ``take_parts`` comes first."""

    def take_parts(self, model: QAbstractItemModel, keys: Keys, drops: Drops, sight: Sight) -> None:
        """Show a model's rows, and hand events to these parts."""
        self._keys_part, self._drops_part, self._sight_part = keys, drops, sight
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.viewport().setMouseTracking(True)

    # What a QListView would do for rows that it laid out itself

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def reset(self) -> None:
        QAbstractItemView.reset(self)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QAbstractItemView.mouseMoveEvent(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        QAbstractItemView.mouseReleaseEvent(self, event)

    def timerEvent(self, event: QTimerEvent) -> None:
        QAbstractItemView.timerEvent(self, event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            self._tell(QAccessible.Event.Focus, current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        for selection, kind in ((selected, _ADDED), (deselected, _REMOVED)):
            if indexes := selection.indexes()[:1]:
                self._tell(kind, indexes[0])

    def _tell(self, kind: QAccessible.Event, index: Index) -> None:
        """Tell a screen reader what happened to a row, if there is one."""
        if QAccessible.isActive():
            event = QAccessibleEvent(self, kind)
            event.setChild(index.row())
            QAccessible.updateAccessibility(event)

    # Which part has which event

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if not self._keys_part.overrides(event):
            return super().event(event)
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys_part.press(event):
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row = self._keys_part.row_after(action)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops_part.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops_part.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops_part.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops_part.drop(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._sight_part.settle()
        self.viewport().update()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for number in range(selection.count()):
            area = selection.at(number)
            region += self.visualRect(area.topLeft()).united(self.visualRect(area.bottomRight()))
        return region

    def set_current_quietly(self, index: QModelIndex) -> None:
        """Make a row the current one, and neither select it nor scroll to it."""
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(True)
