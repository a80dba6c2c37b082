"""The few icons of the panels, drawn in a given colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from desktop.ui.widgets.appearance import SPACE


def swatch_icon(colour: str, size: int = 4 * SPACE) -> QIcon:
    """Return a square of one colour ``#RRGGBB`` with rounded corners."""
    picture = QPixmap(QSize(size * 2, size * 2))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(picture.rect(), SPACE, SPACE)
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)


def cross_icon(colour: str, size: int = 4 * SPACE) -> QIcon:
    """Return a small cross in one colour ``#RRGGBB``, for clearing a field."""
    picture = QPixmap(QSize(size * 2, size * 2))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle, reach = QPointF(size, size), size * 0.45
    painter.drawLine(middle + QPointF(-reach, -reach), middle + QPointF(reach, reach))
    painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
