"""A list to choose from with a click or Enter, and how its rows look under the pointer and when chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.typography import mix


class ChoiceList(QListView):
    """A plain list; a subclass says what happens with the UserRole data of what was chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; ``name`` is what it is called aloud."""
        super().__init__(parent)
        self.appearance = LIGHT
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: none; outline: none; }")
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.clicked.connect(self._choose)

    def chosen(self, data: Any) -> None:
        """The reader chose the row that has this data."""
        raise NotImplementedError

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.appearance = appearance
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen(index.data(Qt.ItemDataRole.UserRole))


def paint_back(painter: QPainter, option: QStyleOptionViewItem, appearance: Appearance, *, chosen: bool) -> QRect:
    """Paint what lies behind a row that is chosen or under the pointer; return the room for its words."""
    body = option.rect.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(appearance.selection) if chosen else mix(appearance.chrome, appearance.ink, 0.04))
        painter.drawRoundedRect(body, SPACE, SPACE)
    return body.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
