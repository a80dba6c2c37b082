"""Text laid out once for a width, cut after some lines, and then only drawn: quotes, notes, names in painted lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.article.direction import is_right_to_left
from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point
from desktop.ui.widgets.style import line_height

_AT = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)  # where lines begin, the second from right to left


class Lines:
    """Text wrapped to a width and elided after some lines; drawn in one colour with styled ranges."""

    def __init__(
        self,
        text: str,
        face: QFont,
        width: int,
        most: int,
        *,
        line: int = 0,
        closing: str = "",
        ranges: Sequence[tuple[int, int, str]] = (),
    ) -> None:
        self._width = width
        self._line = line or line_height()
        self._layout = self._wrapped(text + closing, face, width, ranges)
        if self._layout.lineCount() > most:
            last = self._layout.lineAt(most - 1)
            whole = text + closing
            at = code_point_from_utf16(whole, last.textStart())
            metrics = QFontMetrics(face)
            rest = whole[at:].removesuffix(closing).replace("\n", " ")
            # The room of one letter is kept free: a line may be wider than its metrics say.
            room = width - metrics.horizontalAdvance(closing) - metrics.averageCharWidth()
            kept = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            if not kept.endswith("…"):
                kept = metrics.elidedText(rest + "……", Qt.TextElideMode.ElideRight, room)
            kept = _cut_at_word(kept)
            head = whole[:at]
            self._layout = self._wrapped(head + kept + closing, face, width, ranges)
        self.count = min(self._layout.lineCount(), most)
        self._most = most

    def _wrapped(self, text: str, face: QFont, width: int, ranges: Sequence[tuple[int, int, str]]) -> QTextLayout:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        rtl = text.lstrip("“").isascii() is False and is_right_to_left(text)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(_AT[rtl])
        layout = QTextLayout(text.replace("\n", "\u2028"), face)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if ranges:
            layout.setFormats(_formats(text, ranges, face))
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * self._line + (self._line - line.height()) / 2))
            number += 1
        layout.endLayout()
        return layout

    @property
    def height(self) -> int:
        """Return how high the lines are together, in pixels."""
        return self.count * self._line

    def draw(self, painter: QPainter, x: int, y: int, colour: QColor) -> None:
        """Draw the lines with their top left corner at ``x, y``."""
        painter.setPen(colour)
        if self._layout.lineCount() > self._most:  # the elided line wrapped once more: hide what ran over
            painter.save()
            painter.setClipRect(QRectF(x, y, self._layout.lineAt(0).width(), self.height))
            self._layout.draw(painter, QPointF(x, y))
            painter.restore()
        else:
            self._layout.draw(painter, QPointF(x, y))


def _cut_at_word(text: str) -> str:
    """Return elided text without the piece of a word before its "…", where that is short."""
    words, space, piece = text.removesuffix("…").rpartition(" ")
    return f"{words} …" if space and words.strip() and len(piece) < 12 else text


def _formats(text: str, ranges: Sequence[tuple[int, int, str]], face: QFont) -> list[QTextLayout.FormatRange]:
    formats = []
    for start, end, style in ranges:
        if start >= len(text):
            continue
        looks = QTextCharFormat()
        if style == "strong":
            looks.setFontWeight(QFont.Weight.DemiBold)
        elif style == "em":
            looks.setFontItalic(True)
        elif style == "strike":
            looks.setFontStrikeOut(True)
        elif style == "link":
            looks.setFontUnderline(True)
        elif style == "code":
            looks.setFontFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        entry = QTextLayout.FormatRange()
        entry.start = utf16_from_code_point(text, start)
        entry.length = utf16_from_code_point(text, min(end, len(text))) - entry.start
        entry.format = looks
        formats.append(entry)
    return formats
