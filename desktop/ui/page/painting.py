"""What is painted behind and above the text of the page: ornaments, highlights,
matches, what is selected, leaders and handles.

Knows where it is painted, not what the marks mean; the text itself is Qt's to paint, between the two.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.page.marks import Marks
from desktop.ui.page.page import Page
from desktop.ui.page.selection import Selection
from desktop.ui.page.turning import Turning
from desktop.ui.page.typeset.ornaments import paint_ornaments


class Painting:
    """One event's painting on ``canvas``; ``exposed`` is the part of it that is to be painted, in its coordinates."""

    def __init__(self, canvas: QWidget, exposed: QRect, page: Page, marks: Marks, selection: Selection) -> None:
        self._canvas = canvas
        self._exposed = exposed
        self._marks, self._selection = marks, selection
        self._geometry = page.geometry
        self._offset = page.offset()
        self._lines = QRectF(exposed).translated(-self._offset)  # what is exposed, in document coordinates
        reach = page.style.em(2)  # bars and tints stand out from their blocks
        self._shown = page.geometry.shown(max(0.0, self._lines.top() - reach), self._lines.bottom() + reach)

    def under(self) -> None:
        """Paint what lies behind the text."""
        painter = self._painter()
        if (head := self._geometry.document.head) is not None and self._lines.top() < head.bottom:
            head.paint(painter, self._canvas.width())
        paint_ornaments(painter, self._geometry, self._shown)
        self._marks.paint_under(painter, self._shown, self._lines.top(), self._lines.bottom())
        self._selection.paint_under(painter, self._shown)
        painter.end()

    def over(self, turning: Turning) -> None:
        """Paint what lies above the text, and cover what is not to be read now."""
        painter = self._painter()
        self._selection.paint_over(painter, self._shown)
        self._marks.paint_over(painter, self._shown, self._canvas.width())
        turning.paint(painter)
        painter.end()

    def _painter(self) -> QPainter:
        """Return a painter for what is to be painted, in document coordinates."""
        painter = QPainter(self._canvas)
        painter.setClipRect(self._exposed)
        painter.translate(self._offset)
        return painter
