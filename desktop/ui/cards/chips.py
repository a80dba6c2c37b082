"""Themes under which nothing stands yet: small chips side by side below the panes, each a row like a pane's for keys,
drops and screen readers. Knows no view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from desktop.annotations import Pane
from desktop.shown_text import in_one_line
from desktop.ui.cards.card import LEFT, RIGHT
from desktop.ui.cards.header import SWATCH, draw_swatch
from desktop.ui.widgets.appearance import NO_THEME, SPACE, Appearance
from desktop.ui.widgets.style import font, scaled
from desktop.ui.widgets.typography import mix

CHIP = 6 * SPACE  # height of a chip
CHIP_LINE = 8 * SPACE  # height of a line of them
_PAD = SPACE
_GAP = 2 * SPACE


def chip_lines(names: Mapping[int, str], width: int) -> list[dict[int, tuple[int, int]]]:
    """Return lines of chips by their numbers, each with its left edge and width, in a list ``width`` pixels wide."""
    metrics, right = QFontMetrics(font()), width - RIGHT
    lines: list[dict[int, tuple[int, int]]] = []
    left = right
    for number, name in names.items():
        wide = min(_room_before_name() + metrics.horizontalAdvance(in_one_line(name)) + 2 * _PAD, right - LEFT)
        if not lines or left + wide > right:
            lines.append({})
            left = LEFT
        lines[-1][number] = left, wide
        left += wide + _GAP
    return lines


def _room_before_name() -> int:
    return _PAD + scaled(SWATCH) + _GAP - SPACE // 2


def draw_chip(
    painter: QPainter,
    rect: QRect,
    pane: Pane,
    appearance: Appearance,
    *,
    hovered: bool = False,
    focused: bool = False,
    target: bool = False,
) -> None:
    """Draw a chip in the middle of its place; ``target`` says that a card would be dropped here."""
    body = QRectF(rect.left() + 0.5, rect.center().y() - scaled(CHIP) / 2 + 0.5, rect.width() - 1, scaled(CHIP) - 1)
    fill = QColor(appearance.fill(pane.theme.colours if pane.theme is not None else NO_THEME))
    lit = mix(appearance.chrome, appearance.ink, 0.04) if hovered else QColor(appearance.chrome)
    painter.setBrush(fill if target else lit)
    painter.setPen(QPen(QColor(appearance.muted if focused else appearance.hairline), 1))
    painter.drawRoundedRect(body, SPACE, SPACE)
    swatch = QRectF(rect.left() + _PAD, body.center().y() - scaled(SWATCH) / 2, scaled(SWATCH), scaled(SWATCH))
    draw_swatch(painter, swatch, pane, appearance)
    painter.setFont(font())
    painter.setPen(QColor(appearance.ink))
    room = rect.width() - _room_before_name() - _PAD
    name = painter.fontMetrics().elidedText(in_one_line(pane.name), Qt.TextElideMode.ElideRight, room)
    place = QRectF(rect.left() + _room_before_name(), body.top(), room, body.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter.value, name)
