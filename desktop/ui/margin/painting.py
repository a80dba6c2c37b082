"""The parts that the margin lane paints itself: the leader from a passage to its note, and the folded lane's glyphs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from db.records import ThemeColours
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import mix


def paint_leader(painter: QPainter, edge: QPointF, to: QPointF, colour: QColor) -> None:
    """Draw a thin line from a point at the lane's edge to a note at ``to``."""
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    across = to.x() - edge.x()
    path = QPainterPath(edge)
    path.cubicTo(edge + QPointF(across * 0.6, 0), to - QPointF(across * 0.6, 0), to)
    painter.drawPath(path)


def paint_glyph(painter: QPainter, rect: QRectF, colours: ThemeColours, look: Appearance, *, strong: bool) -> None:
    """Draw the small sheet that stands for a note; ``strong`` for the current one or the one pointed at."""
    sheet = rect.adjusted(2.5, 2.5, -2.5, -2.5)
    line, fill = QColor(look.line(colours)), QColor(look.fill(colours))
    painter.setPen(QPen(line, 1.6 if strong else 1.1))
    painter.setBrush(fill if strong else mix(fill, look.paper, 0.35))
    painter.drawRoundedRect(sheet, 3, 3)
    painter.setPen(QPen(line, 1.2))
    for share, short in ((0.36, 3), (0.64, 5)):
        y = sheet.top() + sheet.height() * share
        painter.drawLine(QPointF(sheet.left() + 3, y), QPointF(sheet.right() - short, y))
