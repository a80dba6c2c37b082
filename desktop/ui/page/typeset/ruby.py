"""Ruby: the reading that stands over a word, small, in the room that its lines are given for it.

A reading is no part of the text: it is drawn over it, and neither selected nor found.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.article.content import Block, SpanKind
from desktop.ui.page.typeset.formats import block_size
from desktop.ui.page.typeset.geometry import Geometry, Shown
from desktop.ui.widgets.typography import TypeStyle

_SIZE = 0.5  # of the text's
_NARROWEST = 0.7  # of its width: what would still be too wide for the next reading begins further left instead


def paint_ruby(painter: QPainter, style: TypeStyle, geometry: Geometry, one: Shown, block: Block) -> None:
    """Draw the readings of a block's words; the painter is in document coordinates.

    A reading over a word that is parted by a line's end stands over the part that is longer.
    """
    spans = [span for span in block.spans if span.kind is SpanKind.RUBY and span.label]
    if not spans:
        return
    start = geometry.document.content.starts[one.segment.block]
    font = style.font(block_size(style, block) * _SIZE)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(style.appearance.muted))
    for span in spans:
        parts = list(geometry.fragments(one, start + span.start, start + span.end))
        if not parts:
            continue
        rect = max(parts, key=lambda part: part.rect.width()).rect
        wide = metrics.horizontalAdvance(span.label)
        squeezed = min(1.0, max(_NARROWEST, rect.width() * 1.3 / wide)) if wide else 1.0
        painter.save()
        painter.translate(QPointF(rect.center().x() - wide * squeezed / 2, rect.top() - metrics.descent() * 0.3))
        painter.scale(squeezed, 1.0)
        painter.drawText(QPointF(0, 0), span.label)
        painter.restore()
