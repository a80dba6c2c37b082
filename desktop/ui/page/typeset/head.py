"""The head of an article: a line of who, where, when and how long, and its title where the text does not begin with it.

It stands in the top margin of the page and is no part of the text: nothing in it can be selected or annotated.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.article.content import BlockKind, Content
from desktop.article.direction import is_right_to_left
from desktop.ui.widgets.typography import TypeStyle

_TITLE_SIZE, _LINE_SIZE = 2.0, 0.78  # of the running text
_TITLE_LEADING = 1.2
_MOST_LINES = 4
_GAP = 0.9  # between line, title and text, in text sizes
_SPACED = 104  # per cent: small capitals want air
_SMALL_CAPS = QFont.Tag("smcp")
JOINT = "  ·  "


@dataclass(frozen=True, slots=True)
class Head:
    """The details above an article's text; those that nobody knows are empty."""

    title: str = ""
    author: str = ""
    site: str = ""
    date: str = ""
    length: str = ""  # how long it takes to read

    def line(self) -> str:
        """Return the line above the title."""
        return JOINT.join(part for part in (self.author, self.site, self.date, self.length) if part)


def _is_told(title: str, content: Content) -> bool:
    """True if a text begins with its title, or with the most of it."""
    for block in content.blocks[:3]:
        if block.kind is BlockKind.HEADING and block.text.strip():
            text, wanted = " ".join(block.text.casefold().split()), " ".join(title.casefold().split())
            return text.startswith(wanted) or wanted.startswith(text)
    return False


class HeadLayout:
    """A head as it is set in a column of one width, in pixels from the page's corner."""

    def __init__(self, head: Head, content: Content, style: TypeStyle, left: int, width: int) -> None:
        self._style, self._left, self._width = style, left, width
        self._top = style.em(1.8)
        self._mirrored = is_right_to_left(content.text)
        self._small = QFont(style.font(_LINE_SIZE))
        self._small.setFeature(_SMALL_CAPS, 1)
        self._small.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _SPACED)
        line = QFontMetricsF(self._small).elidedText(head.line(), Qt.TextElideMode.ElideRight, max(40, width))
        self._line = line
        self._line_height = style.pitch(_LINE_SIZE, 1.4) if line else 0
        self._title: QTextLayout | None = None
        self._title_height = 0
        if head.title and not _is_told(head.title, content):
            self._lay_out(head.title)
        parts = [height for height in (self._line_height, self._title_height) if height]
        self.height = sum(parts) + style.em(_GAP) * len(parts) if parts else 0

    @property
    def bottom(self) -> int:
        """Return where it ends on the page."""
        return self._top + self.height

    def is_fitted(self) -> bool:
        """True if the title would break elsewhere in another width."""
        return self._title is not None

    def _lay_out(self, title: str) -> None:
        font = QFont(self._style.font(_TITLE_SIZE))
        font.setWeight(QFont.Weight.DemiBold)
        layout = QTextLayout(" ".join(title.split()), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        pitch = self._style.pitch(_TITLE_SIZE, _TITLE_LEADING)
        layout.beginLayout()
        while (line := layout.createLine()).isValid() and line.lineNumber() < _MOST_LINES:
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, line.lineNumber() * pitch + (pitch - line.height()) / 2))
        layout.endLayout()
        self._title, self._title_height = layout, pitch * min(layout.lineCount(), _MOST_LINES)

    def paint(self, painter: QPainter, width: int) -> None:
        """Paint it on a page ``width`` pixels wide; the painter is in document coordinates."""
        colours, y = self._style.appearance, float(self._top)
        if self._line:
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            box = QRectF(self._left, y, width - 2 * self._left, self._line_height)
            side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._line)
            y += self._line_height + self._style.em(_GAP)
        if self._title is not None:
            painter.save()
            room = QRectF(0, y, self._left + self._width, self._title_height)
            painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
            painter.setPen(QColor(colours.ink))
            self._title.draw(painter, QPointF(self._left, y))
            painter.restore()
