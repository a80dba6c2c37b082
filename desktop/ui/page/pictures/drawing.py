"""Work of the limited child for the page: it decodes pictures to the size that they are shown at, one after the other.

A picture comes by an explicit format, never by what Qt would guess. It has a limit of its own, of processor time and
of memory beyond what Python and Qt take: over the one the child ends, over the other the picture is given up. Each is
a part of the answer (``desktop/child/parts.py``) as soon as it is drawn, so that what was drawn outlives the child.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QSize,
    Qt,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.child.parts import written
from desktop.child.process import begin_clock
from desktop.importers.images import from_data_address, image_size
from desktop.importers.web.svg import KIND as SVG
from desktop.importers.web.svg import alone

SECONDS = 2  # of computing for one picture
MEMORY = 64 << 20  # bytes that decoding one may take
_kept: list[Any] = []  # what Qt needs as long as it draws words
DAMAGED, TOO_MUCH_MEMORY = "damaged", "memory"


def draw(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Decode the pictures whose bytes stand in ``data`` one after the other.

    ``pictures`` says of each its ``bytes``, its ``kind`` and the ``width`` and ``height`` in pixels. The parts say the
    ``width`` and ``height`` it has, whether it has ``alpha``, and hold its rows of 32-bit pixels; or they say ``why``
    there is none. ``seconds`` is what it took.
    """
    QImageReader.setAllocationLimit(MEMORY >> 20)
    messages: list[str] = []
    qInstallMessageHandler(lambda _kind, _context, message: messages.append(message))
    if any(picture["kind"] == SVG for picture in about["pictures"]):
        _make_ready_for_words()
    _limit_memory()
    return {}, _draw_all(about["pictures"], data, messages)


def _limit_memory() -> None:
    """Allow this process so much more memory than it has by now, where the system knows such a limit."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (min(now + MEMORY + (24 << 20), hard), hard))
    except (ImportError, OSError, ValueError):
        return


def _draw_all(pictures: list[dict[str, Any]], data: bytes, messages: list[str]) -> Iterator[bytes | memoryview]:
    at = 0
    for picture in pictures:
        start, at = at, at + int(picture["bytes"])
        begun = _clock()
        begin_clock(SECONDS)  # for the picture that comes now
        del messages[:]
        image = decoded(data[start:at], str(picture["kind"]), QSize(int(picture["width"]), int(picture["height"])))
        if image is None:
            loud = " ".join(messages).casefold()
            why = TOO_MUCH_MEMORY if "memory" in loud or "allocation" in loud else DAMAGED
            yield from written({"why": why, "seconds": _clock() - begun})
            continue
        size = {"width": image.width(), "height": image.height(), "alpha": image.hasAlphaChannel()}
        yield from written({**size, "seconds": _clock() - begun}, memoryview(image.constBits()))


def _clock() -> float:
    """Return the seconds of computing so far; the process's own count may lag behind while its clock is set."""
    return max(time.process_time(), time.thread_time())


def decoded(data: bytes, kind: str, size: QSize) -> QImage | None:
    """Decode a picture of a kind, no wider than a size; None where it is damaged or takes too much memory."""
    if kind == SVG:
        return _drawing(data, size)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    del data
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    if size.width() < reader.size().width():
        reader.setScaledSize(size)
    image = reader.read()
    if not image.isNull() and image.width() > size.width():
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    alpha = image.hasAlphaChannel()
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32)
    return None if image.isNull() else image


def _make_ready_for_words() -> None:
    """Have the faces at hand that the words of a drawing need: of the memory that it may take they are no part."""
    from desktop.ui.faces import bring_in  # late: most articles have no drawing

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _kept.append(QGuiApplication(["postil"]))
    bring_in()
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.drawText(0, 8, "a")
    painter.end()


def _drawing(data: bytes, size: QSize) -> QImage | None:
    """Draw a drawing at a size."""
    renderer = QSvgRenderer(QByteArray(alone(data, _holds_picture)))
    if not renderer.isValid():
        return None
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        return None
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _holds_picture(address: str) -> bool:
    held = from_data_address(address) if address.startswith("data:image/") else None
    size = image_size(held) if held is not None else None
    return size is not None and size.kind != SVG
