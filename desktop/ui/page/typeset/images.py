"""Pictures of an article, decoded late and within bounds, and the drawn box that stands for one that is not there.

Reads only the bytes it was given: no file, no network. Pictures are decoded by an explicit format, PNG, JPEG, GIF
(its first frame) or WebP, never by what Qt would guess.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageReader, QPainter, QPen

from desktop.ui.widgets.typography import TypeStyle, mix

MOST_PIXELS = 40_000_000
MOST_DRAWN = 8_000_000  # pixels that one picture is decoded to: a very tall one is drawn from fewer than it covers
MOST_KEPT = 128_000_000  # bytes of decoded pictures, the ones drawn last
ALLOCATION_LIMIT = 200  # megabytes, for one picture
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
)


def picture_format(data: bytes) -> bytes | None:
    """Return Qt's name of the picture's format by its first bytes, None if it is none of the four allowed."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return b"webp"
    return None


class Pictures:
    """The pictures of one document by a number; ``image`` never fails and never gives a null image."""

    def __init__(self, resources: Mapping[str, bytes], style: TypeStyle, column: int, scale: float = 1.0) -> None:
        self._resources = resources
        self._style = style
        self.column = max(16, column)
        self._scale = max(1.0, scale)
        self._wanted: list[tuple[str, str, QSize]] = []  # source, alternative text, size to draw at
        self._sizes: dict[str, QSize | None] = {}
        self._images: dict[int, QImage] = {}  # the one drawn last at the end
        self._kept = 0  # bytes of them

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def add(self, source: str, label: str, *, alone: bool) -> tuple[int, QSize]:
        """Take a picture into the document; return its number and the size to set it at."""
        natural = self._natural_size(source)
        if natural is None:
            size = self._box_size(source, label, alone=alone)
        elif natural.width() > self.column:
            size = QSize(self.column, max(1, round(natural.height() * self.column / natural.width())))
        else:
            size = natural
        self._wanted.append((source, label, size))
        return len(self._wanted) - 1, size

    def image(self, number: int) -> QImage:
        """Return picture ``number``, decoded and scaled; a drawn box where it cannot be had."""
        if not 0 <= number < len(self._wanted):
            return placeholder()
        made = self._images.pop(number, None)
        if made is None:
            source, label, size = self._wanted[number]
            made = self._decode(source, size) or self._box(source, label, size)
            self._kept += made.sizeInBytes()
        self._images[number] = made
        while self._kept > MOST_KEPT and len(self._images) > 1:
            self._kept -= self._images.pop(next(iter(self._images))).sizeInBytes()
        return made

    def _reader(self, source: str) -> tuple[QImageReader, QBuffer] | None:
        data = self._resources.get(source)
        kind = picture_format(data) if data else None
        if not data or kind is None:
            return None
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        QImageReader.setAllocationLimit(ALLOCATION_LIMIT)
        reader = QImageReader(buffer, QByteArray(kind))
        reader.setAutoDetectImageFormat(False)
        reader.setDecideFormatFromContent(False)
        return reader, buffer

    def _natural_size(self, source: str) -> QSize | None:
        if source not in self._sizes:
            size: QSize | None = None
            if (made := self._reader(source)) is not None:
                found = made[0].size()
                if found.isValid() and 0 < found.width() * found.height() <= MOST_PIXELS:
                    size = found
            self._sizes[source] = size
        return self._sizes[source]

    def _decode(self, source: str, size: QSize) -> QImage | None:
        if self._natural_size(source) is None or (made := self._reader(source)) is None:
            return None
        reader = made[0]
        pixels = size * self._scale
        if (area := pixels.width() * pixels.height()) > MOST_DRAWN:
            pixels = (pixels * math.sqrt(MOST_DRAWN / area)).expandedTo(QSize(1, 1))
        natural = reader.size()
        if pixels.width() < natural.width():
            reader.setScaledSize(pixels)
        image = reader.read()
        if image.isNull():
            self._sizes[source] = None
            return None
        if image.width() > pixels.width():
            image = image.scaled(
                pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return image

    def _caption(self, source: str, label: str) -> tuple[str, str]:
        address = "" if source.startswith("data:") else source
        return " ".join(label.split()) or "Picture", address

    def _box_size(self, source: str, label: str, *, alone: bool) -> QSize:
        style = self._style
        text, address = self._caption(source, label)
        pitch = style.pitch(0.83, lines=1.35)
        if alone:
            lines = 2 if address else 1
            return QSize(self.column, lines * pitch + 2 * style.em(0.8))
        wide = QFontMetricsF(style.font(0.83)).horizontalAdvance(text) + 2 * style.em(0.5)
        return QSize(round(min(wide, self.column)), pitch)

    def _box(self, source: str, label: str, size: QSize) -> QImage:
        """Draw what stands for a missing picture: its alternative text and its address in a quiet frame."""
        style, colours = self._style, self._style.appearance
        scale = max(2.0, self._scale)
        image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.setBrush(mix(colours.paper, colours.ink, 0.03))
        frame = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.drawRoundedRect(frame, 4, 4)
        text, address = self._caption(source, label)
        font = style.font(0.83)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        pitch = style.pitch(0.83, lines=1.35)
        alone = size.height() > pitch
        pad = style.em(1.0) if alone else style.em(0.5)
        room = size.width() - 2 * pad
        lines = [(text, colours.ink)]
        if alone and address:
            lines.append((address, colours.muted))
        top = (size.height() - pitch * len(lines)) / 2
        for line, colour in lines:
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QRectF(pad, top, room, pitch), Qt.AlignmentFlag.AlignVCenter, shown)
            top += pitch
        painter.end()
        return image


def placeholder() -> QImage:
    """Return a single transparent pixel: what an unknown resource is answered with, so that Qt opens nothing."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
