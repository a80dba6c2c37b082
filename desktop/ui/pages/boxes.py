"""Annotations that are shown as boxes, over a picture or an empty spot of a page: how they are painted.

The edge and the key of the theme tell it also where its colour does not. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from db.records import AnchorState
from desktop.ui.page.highlights import Look, colours_of, line_colour, paint_ear
from desktop.ui.page.mark_index import Mark
from desktop.ui.widgets.style import label_font

_TINT, _TINT_OUT = 0.13, 0.22  # how much of the theme's colour lies on the picture, of one that stands out
_EDGE, _EDGE_OUT = 1.6, 2.6  # pixels
_ROUND = 3.0
_KEY = 18.0  # pixels of the field of the key


def paint_boxes(painter: QPainter, boxes: Sequence[tuple[Mark, QRectF]], look: Look) -> None:
    """Paint boxes in their order; the painter is in the article's coordinates."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark, box in boxes:
        _paint(painter, mark, box, look)
    painter.restore()


def _paint(painter: QPainter, mark: Mark, box: QRectF, look: Look) -> None:
    annotation = mark.annotation
    stands_out = annotation.id in (look.current, look.hovered)
    back = not stands_out and annotation.id in look.rivals
    line = line_colour(colours_of(annotation, look.themes), look, back=back)
    tint = QColor(line)
    tint.setAlphaF(_TINT_OUT if stands_out else _TINT)
    wide = _EDGE_OUT if annotation.id == look.current else _EDGE
    painter.setBrush(tint)
    painter.setPen(QPen(QColor(look.appearance.paper), wide + 2))  # so that the edge is seen on any picture
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    changed = annotation.anchor.state is AnchorState.CHANGED
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, wide, Qt.PenStyle.DashLine if changed else Qt.PenStyle.SolidLine))
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    if annotation.note:
        paint_ear(painter, box, line)
    key = next((look.themes[one].key for one in annotation.theme_ids if one in look.themes), None)
    if key:
        _paint_key(painter, box.topLeft(), str(key), line, QColor(look.appearance.paper))


def _paint_key(painter: QPainter, corner: QPointF, key: str, line: QColor, paper: QColor) -> None:
    field = QRectF(corner.x(), corner.y(), _KEY, _KEY)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    painter.drawRoundedRect(field, _ROUND, _ROUND)
    painter.setPen(paper)
    painter.setFont(label_font())
    painter.drawText(field, Qt.AlignmentFlag.AlignCenter, key)
