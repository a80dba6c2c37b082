"""Pictures are decoded within bounds, from the bytes at hand, and a box stands for any other."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.ui.page.typeset.document import build
from desktop.ui.page.typeset.images import MOST_DRAWN, MOST_KEPT, Pictures, picture_format
from desktop.ui.widgets.typography import TypeStyle

pytestmark = pytest.mark.usefixtures("qapp")


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(data.data())


def bomb(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def red(image: QImage) -> bool:
    return image.pixelColor(image.width() // 2, image.height() // 2).hslHue() == 0


def test_a_picture_is_scaled_to_the_column_and_a_small_one_left_as_it_is() -> None:
    pictures = Pictures({"wide": picture(1200, 300), "small": picture(60, 40)}, TypeStyle(), 600)
    number, size = pictures.add("wide", "", alone=True)
    assert (size.width(), size.height()) == (600, 150)
    assert pictures.image(number).width() == 600 and red(pictures.image(number))
    number, size = pictures.add("small", "", alone=True)
    assert (size.width(), size.height()) == (60, 40)


def test_tall_pictures_take_no_more_memory_than_is_allowed_however_many_there_are() -> None:
    data = picture(500, 20_000)
    names = [str(number) for number in range(8)]
    pictures = Pictures(dict.fromkeys(names, data), TypeStyle(), 500, 2.0)
    sizes = []
    for name in names:
        number, size = pictures.add(name, "", alone=True)
        assert (size.width(), size.height()) == (500, 20_000)
        image = pictures.image(number)
        assert red(image) and image.width() * image.height() <= MOST_DRAWN
        assert pictures.image(number).cacheKey() == image.cacheKey()  # not decoded again
        sizes.append(image.sizeInBytes())
    assert sum(sizes) > MOST_KEPT
    assert sum(image.sizeInBytes() for image in pictures._images.values()) == pictures._kept <= MOST_KEPT
    assert red(pictures.image(0))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x00\x00\x01\x00",  # an icon
        b"icns" + b"\0" * 100,
        b"II*\0" + b"\0" * 100,  # TIFF
        b"\x89PNG\r\n\x1a\n garbage",
        b"\xff\xd8\xff garbage",
        bomb(60_000, 60_000),
        bomb(7_000, 7_000),
    ],
    ids=["empty", "svg", "ico", "icns", "tiff", "bad png", "bad jpeg", "bomb", "49 megapixels"],
)
@pytest.mark.qt_log_ignore("Unsupported marker", "libpng", extend=True)  # the codecs say so, and that is all
def test_what_is_not_a_bounded_picture_is_a_box(data: bytes) -> None:
    pictures = Pictures({"x": data}, TypeStyle(), 600)
    number, _ = pictures.add("x", "A chart", alone=True)
    image = pictures.image(number)
    assert not image.isNull() and not red(image)


def test_the_format_is_told_by_the_first_bytes_alone() -> None:
    assert picture_format(picture(4, 4)) == b"png"
    assert picture_format(picture(4, 4, "JPG")) == b"jpeg"
    assert picture_format(b"GIF89a...") == b"gif"
    assert picture_format(b"RIFF....WEBPVP8 ") == b"webp"
    assert picture_format(b"<svg/>") is None


def test_an_unknown_number_is_answered_with_a_placeholder() -> None:
    assert Pictures({}, TypeStyle(), 600).image(5).width() == 1


def test_a_picture_in_a_line_and_one_in_a_quote_stay_inside_the_column() -> None:
    span = (Span(SpanKind.IMAGE, 0, 1, "x", "alt"),)
    content = Content(
        (
            Block(BlockKind.IMAGE, "\ufffc", span, containers=("quote", "ul")),
            Block(BlockKind.PARAGRAPH, "\ufffc in a line", span),
            Block(BlockKind.IMAGE, "\ufffc\ufffc", target="x"),
        )
    )
    document = build(content, TypeStyle(), resources={"x": picture(2000, 100)}, column=600, gutter=0)
    document.setTextWidth(600)
    assert document.idealWidth() <= 600
