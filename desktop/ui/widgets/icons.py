"""The program's own icons: simple strokes from ``resources/icons``, drawn in the colour of the appearance."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop.resources import read_text
from desktop.ui.widgets.appearance import Appearance

PIXELS = 20


def icon(name: str, appearance: Appearance) -> QIcon:
    """Return the icon ``name`` in the ink of ``appearance``, faint where it is disabled."""
    return _icon(name, appearance.ink, appearance.muted, appearance.hairline)


@lru_cache(maxsize=128)
def _icon(name: str, ink: str, muted: str, faint: str) -> QIcon:
    made = QIcon()
    for ratio in (1, 2):
        made.addPixmap(pixmap(name, muted, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, ink, ratio), QIcon.Mode.Active)
        made.addPixmap(pixmap(name, faint, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, ratio: int = 1, pixels: int = PIXELS) -> QPixmap:
    """Return an icon as a pixmap of ``pixels`` logical pixels at the device pixel ratio ``ratio``."""
    from PySide6.QtSvg import QSvgRenderer  # late: the library is only needed once something is shown

    drawing = read_text(f"icons/{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    made = QPixmap(QSize(pixels, pixels) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, pixels * ratio, pixels * ratio))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
