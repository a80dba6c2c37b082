"""Highlights on paper: in their themes' colours, or for a grey printer as lines of different patterns with keys.

Behind the text as on the screen. Where a note speaks of a highlight, its number stands at the end of the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from db.records import Annotation, Theme
from desktop.ui.page.highlights import Look, give_room, paint_highlights, tag_font
from desktop.ui.page.mark_index import MarkIndex
from desktop.ui.page.typeset.geometry import Fragment, Geometry, ShownSegment
from desktop.ui.printing.printed import Printed
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.widgets.typography import TypeStyle

PAPER = replace(LIGHT, id="paper", name="Paper", paper="#FFFFFF", ink="#16150F", muted="#57534C", hairline="#C9C4BA")
GREY = replace(PAPER, id="grey", name="Grey", ink="#000000", muted="#4A4A4A", hairline="#BDBDBD", link="#000000")

_TINT = "#EFEFEF"  # behind a highlighted passage in grey: light enough for any printer and any reader
_LANE = 4.2  # from one line below the text to the next
_MOST_LANES = 3


class Pattern(NamedTuple):
    """A line: its dashes in units of its width (none: drawn through), its width, whether twice, whether a wave."""

    dashes: tuple[float, ...] = ()
    width: float = 1.6
    twice: bool = False
    wave: bool = False


PATTERNS = (
    Pattern(),
    Pattern(dashes=(3.2, 1.8)),
    Pattern(dashes=(0.9, 1.7), width=1.9),
    Pattern(width=0.9, twice=True),
    Pattern(wave=True, width=1.2),
    Pattern(dashes=(6.5, 1.6, 1.0, 1.6)),
    Pattern(width=3.0),
    Pattern(dashes=(2.2, 1.4), width=0.9, twice=True),
    Pattern(dashes=(0.8, 1.2), width=3.0),
)
_PLAIN = Pattern(width=0.8)  # of no theme


class Marking:
    """The painter of one article's highlights; ``numbers`` are those of the notes by their annotations' ids."""

    def __init__(self, printed: Printed, numbers: Mapping[str, int], style: TypeStyle) -> None:
        self.printed, self.numbers, self.style = printed, numbers, style
        self.keys = printed.keys()
        self.index = MarkIndex(printed.placed())
        themes = [theme.id for theme, _ in printed.used() if theme is not None]
        self._patterns = {identity: PATTERNS[n % len(PATTERNS)] for n, identity in enumerate(themes)}

    def line_colour(self, themes: Sequence[Theme]) -> QColor:
        """Return the colour of bars and numbers of what has these themes."""
        if self.printed.grey:
            return QColor(GREY.ink)
        return QColor(themes[0].colours.line if themes else PAPER.muted)

    def paint(
        self, painter: QPainter, geometry: Geometry, shown: list[ShownSegment], top: float, bottom: float
    ) -> None:
        """Paint the highlights of the lines between two heights of the document."""
        if self.printed.grey:
            self._paint_grey(painter, geometry, shown, top, bottom)
        else:
            look = Look(self.style, self.printed.themes)
            paint_highlights(painter, geometry, shown, self.index, look, top, bottom)

    def _paint_grey(
        self, painter: QPainter, geometry: Geometry, shown: list[ShownSegment], top: float, bottom: float
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in shown:
            segment = piece.segment
            for mark in self.index.between(segment.offset, segment.offset + segment.length):
                fragments = list(geometry.fragments(piece, mark.start, mark.end, top=top, bottom=bottom))
                if mark.level == 0:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(_TINT))
                    for fragment in fragments:
                        painter.drawRect(fragment.rect)
                themes = self.printed.themes_of(mark.annotation)
                for fragment in fragments if mark.level < _MOST_LANES else ():
                    y = fragment.rect.bottom() + 0.5 + mark.level * _LANE
                    self.paint_pattern(painter, fragment.rect.left(), fragment.rect.right(), y, themes[:1])

    def paint_pattern(self, painter: QPainter, left: float, right: float, y: float, themes: Sequence[Theme]) -> None:
        """Draw the line that stands for a theme."""
        pattern = self._patterns.get(themes[0].id, _PLAIN) if themes else _PLAIN
        pen = QPen(QColor(GREY.ink), pattern.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if pattern.dashes:
            pen.setDashPattern(list(pattern.dashes))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if pattern.wave:
            painter.drawPath(_wave(left, right, y))
            return
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        if pattern.twice:
            painter.drawLine(QPointF(left, y + 2.2), QPointF(right, y + 2.2))

    def paint_swatch(self, painter: QPainter, box: QRectF, theme: Theme | None) -> None:
        """Draw what a highlight of a theme looks like, as large as a word."""
        painter.setPen(Qt.PenStyle.NoPen)
        if self.printed.grey:
            painter.setBrush(QColor(_TINT))
            painter.drawRect(box)
            self.paint_pattern(painter, box.left(), box.right(), box.bottom() + 0.5, [theme] if theme else [])
        else:
            colours = theme.colours if theme is not None else None
            painter.setBrush(QColor(colours.fill if colours else "#DAD6CE"))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QPen(QColor(colours.line if colours else "#7D7870"), 1))
            painter.drawLine(QPointF(box.left() + 2, box.bottom()), QPointF(box.right() - 2, box.bottom()))

    def paint_tags(
        self, painter: QPainter, geometry: Geometry, shown: list[ShownSegment], top: float, bottom: float
    ) -> None:
        """Write at the end of each passage which note speaks of it and, in grey, the keys of its themes."""
        taken: list[QRectF] = []
        for piece in shown:
            segment = piece.segment
            for mark in self.index.between(segment.offset, segment.offset + segment.length):
                if not segment.offset < mark.end <= segment.offset + segment.length:
                    continue
                last = list(geometry.fragments(piece, max(mark.start, mark.end - 1), mark.end, top=top, bottom=bottom))
                if last:
                    self._paint_tag(painter, mark.annotation, last[-1], taken)

    def _paint_tag(self, painter: QPainter, annotation: Annotation, fragment: Fragment, taken: list[QRectF]) -> None:
        number = self.numbers.get(annotation.id)
        keys = self._keys_of(annotation) if self.printed.grey else ""
        if number is None and not keys:
            return
        font = tag_font(self.style)
        metrics = QFontMetricsF(font)
        text = str(number) if number is not None else ""
        wide = metrics.horizontalAdvance(text) + (metrics.horizontalAdvance(keys) + 6 if keys else 0) + 2
        box = QRectF(
            fragment.rect.right() - wide + 2, fragment.rect.top() - metrics.height() + 3, wide, metrics.height()
        )
        give_room(box, taken)
        painter.fillRect(box.adjusted(-1, 1, 1, -1), QColor(255, 255, 255, 190))
        painter.setFont(font)
        left = box.left()
        if keys:
            left += paint_key(painter, QPointF(left, box.top()), keys, metrics) + 2
        painter.setPen(self.line_colour(self.printed.themes_of(annotation)))
        painter.drawText(QPointF(left, box.top() + metrics.ascent()), text)

    def _keys_of(self, annotation: Annotation) -> str:
        themes = self.printed.themes_of(annotation)
        return " ".join(self.keys[theme.id] for theme in themes) if themes else self.keys[None]


def paint_key(painter: QPainter, at: QPointF, text: str, metrics: QFontMetricsF) -> float:
    """Write the key of a theme in a dark box whose corner is ``at``; return its width."""
    wide = metrics.horizontalAdvance(text) + 4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#2B2B2B"))
    painter.drawRoundedRect(QRectF(at.x(), at.y(), wide, metrics.height()), 2, 2)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(QPointF(at.x() + 2, at.y() + metrics.ascent()), text)
    return wide


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path, x, up = QPainterPath(QPointF(left, y)), left, True
    while x < right:
        step = min(4.0, right - x)
        path.quadTo(QPointF(x + step / 2, y - 2.4 if up else y + 2.4), QPointF(x + step, y))
        x, up = x + step, not up
    return path
