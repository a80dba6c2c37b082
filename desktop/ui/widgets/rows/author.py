"""Drawing the author of what somebody else made: initials in a ring, and the name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop.filing.authors import initials_of
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.typography import mix


def draw_author(painter: QPainter, rect: QRect, name: str, face: QFont, appearance: Appearance) -> int:
    """Draw a name from the left of ``rect``, cut where that is too narrow; return how many pixels it took."""
    metrics, letters = QFontMetrics(face), initials_of(name)
    high = metrics.height()
    wide = max(metrics.horizontalAdvance(letters) + 2 * SPACE, high)
    ring = QRectF(rect.left(), rect.center().y() + 1 - high / 2, wide, high).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setFont(face)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(mix(appearance.muted, appearance.paper, 0.3), 1))
    painter.drawRoundedRect(ring, high / 2, high / 2)
    painter.setPen(QColor(appearance.ink))
    painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, letters)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(rect.width() - wide - SPACE, 0))
    length = metrics.horizontalAdvance(shown)
    behind = QRectF(rect.left() + wide + SPACE, rect.top(), length + 1, rect.height())
    painter.drawText(behind, Qt.AlignmentFlag.AlignVCenter.value, shown)
    return wide + SPACE + length
