"""The drawn box that stands for a picture that is not there, and the quiet space for one that is still to come."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from desktop.texts import tr
from desktop.ui.widgets.typography import TypeStyle, mix

MOST_PIXELS = 1_000_000  # of one box: a larger one is drawn from fewer than it covers


def caption(source: str, label: str) -> tuple[str, str]:
    """Return the two lines of a box: the words for the picture, and where it would come from."""
    return " ".join(label.split()) or tr("Picture"), "" if source.startswith("data:") else source


def box_size(style: TypeStyle, lines: tuple[str, str], column: int, *, alone: bool) -> QSize:
    """Return the size in pixels of a box that stands for a picture whose own size nobody knows."""
    text, further = lines
    pitch = style.pitch(0.83)
    if alone:
        return QSize(column, (2 if further else 1) * pitch + 2 * style.em(0.8))
    wide = QFontMetricsF(style.font(0.83)).horizontalAdvance(text) + 2 * style.em(0.5)
    return QSize(round(min(wide, column)), pitch)


def draw_box(style: TypeStyle, lines: tuple[str, str], size: QSize, scale: float) -> QImage:
    """Draw two lines of words in a quiet frame; a box that is one line high shows the first of them."""
    colours = style.appearance
    scale = min(max(2.0, scale), math.sqrt(MOST_PIXELS / max(1, size.width() * size.height())))
    image = QImage((size * scale).expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(image.width() / size.width(), image.height() / size.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.hairline), 1))
    painter.setBrush(mix(colours.paper, colours.ink, 0.03))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4)
    font = style.font(0.83)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    pitch = style.pitch(0.83)
    tall = size.height() > pitch
    pad = style.em(1.0) if tall else style.em(0.5)
    room = size.width() - 2 * pad
    shown = [(lines[0], colours.ink), *([(lines[1], colours.muted)] if tall and lines[1] else [])]
    top = (size.height() - pitch * len(shown)) / 2
    for line, colour in shown:
        painter.setPen(QColor(colour))
        elided = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(pad, top, room, pitch), Qt.AlignmentFlag.AlignVCenter, elided)
        top += pitch
    painter.end()
    return image


def space(style: TypeStyle) -> QImage:
    """Return what fills the place of a picture that is still to come: a single pixel, hardly darker than the paper."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(mix(style.appearance.paper, style.appearance.ink, 0.03))
    return image


def placeholder() -> QImage:
    """Return a single transparent pixel: what an unknown resource is answered with, so that Qt opens nothing."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
