"""Taking up cards to drag them, with a picture of the first."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

_HOLD = QPoint(16, 16)  # where the pointer holds the picture


def drag_cards(view: QAbstractItemView, data: QMimeData, area: QRect, actions: Qt.DropAction) -> None:
    """Drag ``data`` out of a view until it is dropped, with a picture of what stands in ``area`` of it."""
    drag = QDrag(view)
    drag.setMimeData(data)
    if not area.isEmpty():
        picture = QPixmap(area.size() * view.devicePixelRatioF())
        picture.setDevicePixelRatio(view.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        view.viewport().render(picture, QPoint(), area, QWidget.RenderFlag.DrawChildren)
        drag.setPixmap(picture)
        drag.setHotSpot(_HOLD)
    drag.exec(actions, Qt.DropAction.MoveAction)
