"""Painting behind and above the text of the page: ornaments, highlights,
matches, what is selected, leaders and handles.

Knows where it is painted, not what the marks mean; the text between the two is Qt's to paint, but for two columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter
from PySide6.QtWidgets import QWidget

from desktop.article.direction import is_right_to_left
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.marks import Marks
from desktop.ui.page.selection import Selection
from desktop.ui.page.turning import Turning
from desktop.ui.page.typeset.geometry import ShownSegment
from desktop.ui.page.typeset.ornaments import paint_ornaments


class Painting:
    """One event's painting on ``canvas``; ``exposed`` is the part of it that is to be painted, in its coordinates."""

    def __init__(self, canvas: QWidget, exposed: QRect, page: LaidOutText, marks: Marks, selection: Selection) -> None:
        self._canvas = canvas
        self._page, self._marks, self._selection = page, marks, selection
        self._geometry, self._fold = page.geometry, page.fold()
        self._parts = list(self._fold.parts(QRectF(exposed)))
        reach = page.style.em(2)  # bars and tints stand out from their blocks
        self._shown = [self._between(part.translated(-slice_.shift), reach) for slice_, part in self._parts]

    def _between(self, lines: QRectF, reach: float) -> list[ShownSegment]:
        return self._geometry.shown(max(0.0, lines.top() - reach), lines.bottom() + reach)

    def text(self) -> QRect | None:
        """Paint the text of two columns, with the caret; of one, return the part of the canvas that Qt is to paint."""
        if not self._fold.folds:
            return self._parts[0][1].toAlignedRect() if self._parts else QRect()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette, context.cursorPosition = self._canvas.palette(), self._selection.caret_position()
        for painter, lines, _ in self._each():
            context.clip = lines
            self._geometry.document.documentLayout().draw(painter, context)
        return None

    def under(self) -> None:
        """Paint what lies behind the text."""
        for painter, lines, shown in self._each():
            if (head := self._geometry.document.head) is not None and lines.top() < head.bottom:
                head.paint(painter, round(self._fold.width))
            paint_ornaments(painter, self._geometry, shown)
            self._marks.paint_under(painter, shown, lines.top(), lines.bottom())
            self._selection.paint_under(painter, shown)

    def over(self, turning: Turning) -> None:
        """Paint what lies above the text, and cover what is not to be read now."""
        mirrored, fold = is_right_to_left(self._page.content.text), self._fold
        for (slice_, _), (painter, _, shown) in zip(self._parts, self._each(), strict=True):
            self._selection.paint_over(painter, shown)
            left = slice_.shift.x() == 0 if fold.folds else mirrored  # where the lane is
            self._marks.paint_over(painter, shown, 0.0 if left else fold.width, left=left)
            turning.paint(painter)

    def _each(self) -> Iterator[tuple[QPainter, QRectF, list[ShownSegment]]]:
        """Yield a painter for each slice, in document coordinates, with the lines and segments to be painted there."""
        for (slice_, part), shown in zip(self._parts, self._shown, strict=True):
            painter = QPainter(self._canvas)
            painter.setClipRect(part)
            painter.translate(slice_.shift)
            yield painter, part.translated(-slice_.shift), shown
            painter.end()
