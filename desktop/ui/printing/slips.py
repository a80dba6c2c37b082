"""Notes on paper: each set to the lane's width, with its number and themes above it, and cut between its lines."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from db.records import Annotation
from desktop.annotations import quote_of
from desktop.shown_text import in_one_line, shortened
from desktop.texts import tr
from desktop.ui.margin.note_shelf import content_of
from desktop.ui.page.highlights import tag_font
from desktop.ui.page.typeset.document import build
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.printing.cutting import Line, merged
from desktop.ui.printing.flow import Piece
from desktop.ui.printing.lines import lines_of, on_page, paint_behind, paint_lines
from desktop.ui.printing.marks import Marking, paint_key
from desktop.ui.printing.paper import Box
from desktop.ui.widgets.typography import TypeStyle

HEAD = 17.0  # what stands above a note: its number and its themes
_BAR, _PAD = 2.5, 9.0
_KEPT = 64  # notes that are laid out at a time
_QUOTED = 300  # characters of the words that an unplaced note spoke of


class Slips:
    """The notes of one article by their numbers from 0, laid out when they are needed."""

    def __init__(self, annotations: Sequence[Annotation], style: TypeStyle, width: float, most: float) -> None:
        self._annotations = annotations
        self._style = TypeStyle(style.appearance, style.zoom, note=True)
        self._inner = width - _BAR - _PAD
        self._most = most - HEAD
        self._made: OrderedDict[int, Geometry] = OrderedDict()

    def lines(self, number: int, *, quoted: bool) -> list[Line]:
        """Return the lines of a note; ``quoted``: below the words that it was written about."""
        return merged(lines_of(self._geometry(number, quoted)), self._most)

    def _geometry(self, number: int, quoted: bool) -> Geometry:
        geometry = self._made.get(number)
        if geometry is None:
            document = build(content_of(self._text(number, quoted)), self._style, column=round(self._inner), gutter=0)
            document.setPageSize(QSizeF(self._inner, -1))
            document.setTextWidth(self._inner)
            geometry = self._made[number] = Geometry(document)
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        self._made.move_to_end(number)
        return geometry

    def _text(self, number: int, quoted: bool) -> str:
        note = self._annotations[number].note.strip() or "\u00a0"
        if not quoted:
            return note
        return f"> {shortened(in_one_line(quote_of(self._annotations[number])), _QUOTED)}\n\n{note}"

    def paint(
        self, painter: QPainter, lane: Box, piece: Piece, lines: Sequence[Line], marking: Marking, *, quoted: bool
    ) -> None:
        """Draw a piece of a note into the lane."""
        annotation = self._annotations[piece.slip]
        geometry = self._geometry(piece.slip, quoted)
        top, bottom = lines[piece.first].top, lines[piece.end - 1].bottom
        painter.save()
        painter.translate(lane.x, lane.y + piece.top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(marking.line_colour(marking.printed.themes_of(annotation)))
        painter.drawRoundedRect(QRectF(0, 1, _BAR, HEAD + bottom - top - 2), 1, 1)
        parts = [tr("continued")] * (piece.first > 0) + [tr("goes on")] * (piece.end < len(lines))
        self._paint_head(painter, annotation, marking, lane.width, parts)
        painter.translate(_BAR + _PAD, HEAD - top)
        shown = on_page(geometry, top, bottom)
        paint_behind(painter, geometry, shown, top, bottom)
        paint_lines(painter, shown, top, bottom)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, annotation: Annotation, marking: Marking, width: float, parts: list[str]
    ) -> None:
        font = tag_font(marking.style)
        metrics = QFontMetricsF(font)
        themes = marking.printed.themes_of(annotation)
        painter.setFont(font)
        left, base = _BAR + _PAD, 3 + metrics.ascent()
        number = str(marking.numbers[annotation.id])
        painter.setPen(marking.line_colour(themes))
        painter.drawText(QPointF(left, base), number)
        left += metrics.horizontalAdvance(number) + 6
        if marking.printed.grey:
            for theme in themes:
                left += paint_key(painter, QPointF(left, 3), marking.keys[theme.id], metrics) + 4
        font.setWeight(font.Weight.Normal)
        painter.setFont(font)
        names = ", ".join(in_one_line(theme.name) for theme in themes)
        words = " · ".join([*filter(None, [names]), *parts])
        painter.setPen(QColor(marking.style.appearance.muted))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width - left)
        painter.drawText(QPointF(left, base), shown)
