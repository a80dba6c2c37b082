"""The header of a pane: fold arrow, swatch with its key, name, count, and a strip of where its annotations lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from desktop.annotations import Pane, PaneKind
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.cards.card import LEFT, RIGHT, Emphasis, draw_outline
from desktop.ui.cards.groups import Group
from desktop.ui.widgets.appearance import NO_THEME, SPACE, Appearance
from desktop.ui.widgets.style import font, label_font, scaled
from desktop.ui.widgets.typography import mix

PANE_GAP = 3 * SPACE
TITLE = 6 * SPACE
REVIEW = later("Review")
_STRIP = 3 * SPACE
_BIN = SPACE
SWATCH = 4 * SPACE + 2
_DEEPEST = 4


def header_height(pane: Pane) -> int:
    """Return the height of a pane's header; an empty pane has no strip."""
    return PANE_GAP + scaled(TITLE) + (_STRIP + 3 * SPACE if has_strip(pane) else SPACE)


def indent_of(pane: Pane) -> int:
    """Return how far in a header stands: a theme below another one more step, up to some."""
    return min(len(pane.above), _DEEPEST) * 4 * SPACE


def has_strip(pane: Pane) -> bool:
    """True if the pane shows where its annotations lie; orphans lie nowhere."""
    return bool(pane.annotations) and pane.kind is not PaneKind.ORPHANS


def review_width() -> int:
    """Return the width of the word "Review" at the right of a header, with room around it."""
    return QFontMetrics(label_font()).horizontalAdvance(tr(REVIEW)) + 4 * SPACE


def strip_rect(rect: QRect) -> QRect:
    """Return where the strip is drawn in a header's rectangle."""
    return QRect(
        rect.left() + LEFT, rect.top() + PANE_GAP + scaled(TITLE) + SPACE, rect.width() - LEFT - RIGHT - SPACE, _STRIP
    )


def strip_target(rect: QRect) -> QRect:
    """Return where a click in a header's rectangle is meant for the strip."""
    return strip_rect(rect).adjusted(0, -SPACE, 0, 2 * SPACE)


def strip_bins(width: int) -> int:
    """Return into how many parts a strip in a pane of ``width`` divides the article."""
    return max((width - LEFT - RIGHT - SPACE) // _BIN, 1)


def draw_header(
    painter: QPainter,
    rect: QRect,
    group: Group,
    pane: Pane,
    appearance: Appearance,
    bins: Sequence[int],
    emphasis: Emphasis,
) -> None:
    """Draw a pane's header; ``bins`` are the strip's counts. One that is stuck is the title alone, on a ground."""
    colours = pane.theme.colours if pane.theme is not None else NO_THEME
    fill, line = QColor(appearance.fill(colours)), QColor(appearance.line(colours))
    if emphasis.stuck:
        painter.fillRect(rect, QColor(appearance.chrome))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(appearance.hairline))
    row = QRect(rect.left(), rect.top() + (SPACE if emphasis.stuck else PANE_GAP), rect.width(), scaled(TITLE))
    body = row.adjusted(SPACE, 0, -SPACE, 0)
    indent = indent_of(pane)
    painter.setPen(Qt.PenStyle.NoPen)
    if emphasis.target or emphasis.hovered:
        painter.setBrush(fill if emphasis.target else mix(appearance.chrome, appearance.ink, 0.04))
        painter.drawRoundedRect(body, SPACE, SPACE)
    if emphasis.focused:
        draw_outline(painter, body, appearance)
    middle = row.center().y() + 0.5
    if pane.annotations:
        draw_arrow(painter, QPointF(rect.left() + indent + 2.5 * SPACE, middle), group.is_folded, appearance)
    right = rect.right() - RIGHT - (review_width() if group.has_review else 0)
    title = QRect(row.topLeft() + QPoint(LEFT + indent, 0), QPoint(right, row.bottom()))
    ink = appearance.ink if pane.total or pane.theme is not None else appearance.muted
    draw_title(painter, title, middle, pane, group.count_words, appearance, font(bold=True), ink, appearance.muted)
    if group.has_review:
        painter.setPen(QColor(appearance.link))
        at_end = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
        painter.drawText(row.adjusted(0, 1, -RIGHT, 1), at_end, tr(REVIEW))
    if has_strip(pane) and not emphasis.stuck:
        _draw_strip(painter, strip_rect(rect), bins, line, appearance)


def draw_title(
    painter: QPainter,
    row: QRect,
    middle: float,
    pane: Pane,
    words: str,
    appearance: Appearance,
    face: QFont,
    ink: str,
    words_ink: str,
) -> None:
    """Draw the swatch of a pane, its name in ``face``, cut to the room in ``row``, and some words behind it."""
    side, flags = scaled(SWATCH), Qt.AlignmentFlag.AlignVCenter.value
    draw_swatch(painter, QRectF(row.left(), middle - side / 2, side, side), pane, appearance)
    left = row.left() + side + 2 * SPACE
    width = QFontMetrics(label_font()).horizontalAdvance(words)
    room = row.right() - left - width - 2 * SPACE
    metrics = QFontMetrics(face)
    name = metrics.elidedText(" ".join(in_one_line(pane.name).split()), Qt.TextElideMode.ElideRight, room)
    painter.setFont(face)
    painter.setPen(QColor(ink))
    painter.drawText(QRect(left, row.top(), room, row.height()), flags, name)
    painter.setFont(label_font())
    painter.setPen(QColor(words_ink))
    after = left + metrics.horizontalAdvance(name) + 2 * SPACE
    painter.drawText(QRect(after, row.top() + 1, width + SPACE, row.height()), flags, words)


def draw_arrow(painter: QPainter, at: QPointF, folded: bool, appearance: Appearance) -> None:
    """Draw what tells whether a pane is folded."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(appearance.muted), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if folded:
        points = [QPointF(-1.5, -3), QPointF(1.5, 0), QPointF(-1.5, 3)]
    else:
        points = [QPointF(-3, -1.5), QPointF(0, 1.5), QPointF(3, -1.5)]
    painter.drawPolyline(QPolygonF([at + point for point in points]))


def draw_swatch(painter: QPainter, rect: QRectF, pane: Pane, appearance: Appearance) -> None:
    """Draw what a pane is known by: its theme's colour with its key, or a sign for what has no theme."""
    if pane.theme is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(appearance.fill(pane.theme.colours)))
        painter.drawRoundedRect(rect, SPACE / 2, SPACE / 2)
        if pane.theme.key:
            painter.setFont(label_font())
            painter.setPen(QColor(appearance.ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter.value, str(pane.theme.key))
        return
    painter.setPen(QPen(QColor(appearance.muted), 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, r = rect.center(), 4.5
    if pane.kind is PaneKind.NO_THEME:
        painter.drawEllipse(middle, r, r)
    elif pane.kind is PaneKind.ORPHANS:
        r += 0.75
        offsets = (QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0))
        painter.drawPolygon(QPolygonF([middle + offset for offset in offsets]))
    else:
        painter.setFont(font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter.value, "≠")


def _draw_strip(painter: QPainter, rect: QRect, bins: Sequence[int], line: QColor, appearance: Appearance) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(appearance.hairline))
    base = rect.bottom()
    painter.drawRect(QRect(rect.left(), base, len(bins) * _BIN - 1, 1))
    painter.setBrush(line)
    most = max(bins, default=0)
    for number, count in enumerate(bins):
        if count:
            height = SPACE + round((_STRIP - 1 - SPACE) * (count - 1) / max(most - 1, 1)) if most > 1 else 2 * SPACE
            painter.drawRect(QRect(rect.left() + number * _BIN, base + 1 - height, _BIN - 1, height))


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


def draw_chip(painter: QPainter, rect: QRect, pane: Pane, appearance: Appearance, emphasis: Emphasis) -> None:
    """Draw a chip in the middle of its place."""
    body = QRectF(rect.left() + 0.5, rect.center().y() - scaled(CHIP) / 2 + 0.5, rect.width() - 1, scaled(CHIP) - 1)
    fill = QColor(appearance.fill(pane.theme.colours if pane.theme is not None else NO_THEME))
    lit = mix(appearance.chrome, appearance.ink, 0.04) if emphasis.hovered else QColor(appearance.chrome)
    painter.setBrush(fill if emphasis.target else lit)
    painter.setPen(QPen(QColor(appearance.muted if emphasis.focused else appearance.hairline), 1))
    painter.drawRoundedRect(body, SPACE, SPACE)
    swatch = QRectF(rect.left() + _PAD, body.center().y() - scaled(SWATCH) / 2, scaled(SWATCH), scaled(SWATCH))
    draw_swatch(painter, swatch, pane, appearance)
    painter.setFont(font())
    painter.setPen(QColor(appearance.ink))
    room = rect.width() - _room_before_name() - _PAD
    name = painter.fontMetrics().elidedText(in_one_line(pane.name), Qt.TextElideMode.ElideRight, room)
    place = QRectF(rect.left() + _room_before_name(), body.top(), room, body.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter.value, name)
