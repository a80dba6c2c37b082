"""The themes on paper: what each looks like, its key and its name, in rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from db.records import Theme
from desktop.shown_text import in_one_line
from desktop.texts import grouped, tr
from desktop.ui.page.highlights import tag_font
from desktop.ui.printing.marks import Marking, paint_key
from desktop.ui.printing.paper import Box

ROW = 24.0
_SWATCH, _HIGH = 26.0, 11.0
_GAP = 20.0
_LONGEST = 220.0


class LegendItem(NamedTuple):
    """A theme, None for none, and how many annotations it has; 0: not told."""

    theme: Theme | None
    marked: int


class Placed(NamedTuple):
    """An entry in its row: how far from the left, and its words."""

    left: float
    entry: LegendItem
    words: str


def rows_of(entries: Sequence[LegendItem], width: float, marking: Marking, font: QFont) -> list[list[Placed]]:
    """Return the entries in as many rows of a width as they need."""
    metrics, rows, left = QFontMetricsF(font), list[list[Placed]](), 0.0
    keys = QFontMetricsF(tag_font(marking.style))
    for entry in entries:
        theme = entry.theme
        name = in_one_line(theme.name) if theme is not None else tr("No theme")
        if entry.marked:
            name = f"{name} ({grouped(entry.marked)})"
        words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST)
        key = marking.keys[theme.id if theme is not None else None]
        wide = _SWATCH + keys.horizontalAdvance(key) + 16 + metrics.horizontalAdvance(words) + _GAP
        if not rows or left + wide - _GAP > width:
            rows.append([])
            left = 0.0
        rows[-1].append(Placed(left, entry, words))
        left += wide
    return rows


def paint_legend(
    painter: QPainter, box: Box, rows: Sequence[Sequence[Placed]], marking: Marking, font: QFont, *, mirrored: bool
) -> None:
    """Draw the rows from the upper left corner of a box, or where the text is mirrored from its upper right."""
    small = tag_font(marking.style)
    keys, metrics = QFontMetricsF(small), QFontMetricsF(font)
    for number, row in enumerate(rows):
        last = row[-1]
        taken = last.left + _SWATCH + 12 + keys.horizontalAdvance("0") + metrics.horizontalAdvance(last.words)
        for placed in row:
            x = box.x + placed.left + (max(0.0, box.width - taken) if mirrored else 0)
            y = box.y + number * ROW + ROW / 2
            theme = placed.entry.theme
            marking.paint_swatch(painter, QRectF(x, y - _HIGH / 2, _SWATCH, _HIGH), theme)
            painter.setFont(small)
            key = marking.keys[theme.id if theme is not None else None]
            x += _SWATCH + 5
            x += paint_key(painter, QPointF(x, y - keys.height() / 2), key, keys) + 5
            painter.setFont(font)
            painter.setPen(QColor(marking.style.appearance.ink))
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), placed.words)
