"""The program's own icons: simple strokes from ``resources/icons``, and the few shapes that are drawn by hand.

Each is drawn in colours that the caller names, those of an appearance or of a theme.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap, qGray
from PySide6.QtSvg import QSvgRenderer

from desktop.resources import read_bytes
from desktop.ui.widgets.appearance import SPACE, Appearance

PIXELS = 20
_MIDDLE = 127  # grey from which black is read better than white


def icon(name: str, appearance: Appearance) -> QIcon:
    """Return the icon ``name`` in the ink of ``appearance``, faint where it is disabled."""
    ratios = tuple({1 if screen.devicePixelRatio() <= 1 else 2 for screen in QGuiApplication.screens()})
    return _icon(name, appearance.ink, appearance.muted, appearance.hairline, ratios)


@lru_cache(maxsize=128)
def _icon(name: str, ink: str, muted: str, faint: str, ratios: tuple[int, ...]) -> QIcon:
    icon = QIcon()
    for ratio in ratios:
        icon.addPixmap(pixmap(name, muted, ratio), QIcon.Mode.Normal)
        icon.addPixmap(pixmap(name, ink, ratio), QIcon.Mode.Active)
        icon.addPixmap(pixmap(name, faint, ratio), QIcon.Mode.Disabled)
    return icon


def pixmap(name: str, colour: str, ratio: int = 1, pixels: int = PIXELS) -> QPixmap:
    """Return an icon as a pixmap of ``pixels`` logical pixels at the device pixel ratio ``ratio``."""
    picture = QPixmap(_drawn(name, pixels * ratio))
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), QColor(colour))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _drawn(name: str, pixels: int) -> QPixmap:
    """Return an icon in black, as a square of so many device pixels."""
    drawing = read_bytes(f"icons/{name}.svg").replace(b"currentColor", b"black")
    picture = _empty(pixels)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def _empty(pixels: int) -> QPixmap:
    """Return a transparent square of so many device pixels to be drawn on."""
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def swatch_icon(colour: str, size: int = 4 * SPACE) -> QIcon:
    """Return a square of one colour ``#RRGGBB`` with rounded corners, and a tick in it where it stands for a yes."""
    icon = QIcon()
    for state in (QIcon.State.Off, QIcon.State.On):
        picture = _empty(2 * size)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(picture.rect(), SPACE, SPACE)
        if state is QIcon.State.On:
            ink = Qt.GlobalColor.black if qGray(QColor(colour).rgb()) > _MIDDLE else Qt.GlobalColor.white
            painter.setPen(QPen(QColor(ink), 4))
            corners = ((0.44, 1.04), (0.84, 1.44), (1.56, 0.6))
            painter.drawPolyline([QPointF(x * size, y * size) for x, y in corners])
        painter.end()
        picture.setDevicePixelRatio(2)
        icon.addPixmap(picture, QIcon.Mode.Normal, state)
    return icon


def cross_icon(colour: str, size: int = 4 * SPACE) -> QIcon:
    """Return a small cross in one colour ``#RRGGBB``, for clearing a field."""
    picture = _empty(2 * size)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle, reach = QPointF(size, size), size * 0.45
    painter.drawLine(middle + QPointF(-reach, -reach), middle + QPointF(reach, reach))
    painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
