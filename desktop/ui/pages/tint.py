"""The colours of a page in an appearance: as printed in light, on warm paper in sepia, and with inverted lightness in
dark, where a red stays a red. Runs in a thread: pictures in, pictures out.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.widgets.appearance import APPEARANCES, HIGH_CONTRAST, HIGH_LIGHT, LIGHT, Appearance

_Mode = QPainter.CompositionMode
_LOOKS = {appearance.id: appearance for appearance in (*APPEARANCES.values(), *HIGH_CONTRAST.values())}
_AS_PRINTED = {LIGHT.id, HIGH_LIGHT.id}


def tinted(image: QImage, look: str) -> QImage:
    """Return a picture of a page (32-bit pixels, no alpha) in the colours of the appearance with this id."""
    appearance = _LOOKS.get(look, LIGHT)
    if appearance.dark:
        _invert_lightness(image)
        _set_ink_and_paper(image, appearance)
    elif appearance.id not in _AS_PRINTED:
        _fill(image, QColor(appearance.paper), _Mode.CompositionMode_Multiply)
    return image


def paper_of(appearance: Appearance) -> QColor:
    """Return the colour that an empty page has in an appearance."""
    return QColor("#FFFFFF" if appearance.id in _AS_PRINTED else appearance.paper)


def _invert_lightness(image: QImage) -> None:
    """Invert the lightness of HSL, so that hue and chroma stay: each channel c becomes 255 - (min + max - c)."""
    pixels = bytes(image.constBits())
    blue, green, red = pixels[0::4], pixels[1::4], pixels[2::4]
    if not blue == green == red:
        lightest, darkest = _grey(image, blue), _grey(image, blue)
        for channel in (green, red):
            other = _grey(image, channel)
            _draw(lightest, other, _Mode.CompositionMode_Lighten)
            _draw(darkest, other, _Mode.CompositionMode_Darken)
        _draw(image, lightest, _Mode.CompositionMode_Difference)  # max - c
        _draw(image, darkest, _Mode.CompositionMode_Plus)
    image.invertPixels()


def _set_ink_and_paper(image: QImage, appearance: Appearance) -> None:
    """Bring black to the appearance's paper and white to its ink, and what lies between in proportion."""
    paper, ink = QColor(appearance.paper), QColor(appearance.ink)
    span = QColor(ink.red() - paper.red(), ink.green() - paper.green(), ink.blue() - paper.blue())
    _fill(image, span, _Mode.CompositionMode_Multiply)
    _fill(image, paper, _Mode.CompositionMode_Plus)


def _grey(image: QImage, channel: bytes) -> QImage:
    """Return a picture of one channel, grey, as large as ``image``."""
    grey = QImage(channel, image.width(), image.height(), image.width(), QImage.Format.Format_Grayscale8)
    return grey.convertToFormat(QImage.Format.Format_RGB32)


def _draw(image: QImage, other: QImage, mode: QPainter.CompositionMode) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(mode)
    painter.drawImage(0, 0, other)
    painter.end()


def _fill(image: QImage, colour: QColor, mode: QPainter.CompositionMode) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(mode)
    painter.fillRect(image.rect(), colour)
    painter.end()
