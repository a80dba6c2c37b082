"""Which images may be shown, and where they may come from."""

from __future__ import annotations

import base64

import pytest

from desktop.importers.from_html import read_page
from desktop.importers.images import (
    ImageSize,
    from_data_address,
    image_size,
    may_be_shown,
    sources,
    take_out_data,
)


def png(width: int, height: int) -> bytes:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    return head + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"


def jpeg(width: int, height: int) -> bytes:
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xfe\0\x03c\xff\xc0\0\x11\x08" + size + b"\x03" + bytes(20)


def webp(chunk: bytes, body: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + chunk + b"\0\0\0\0" + body + bytes(20)


SIZES = [
    (png(640, 480), ImageSize("png", 640, 480)),
    (b"GIF89a" + (3).to_bytes(2, "little") + (4).to_bytes(2, "little") + b"\0", ImageSize("gif", 3, 4)),
    (jpeg(1200, 800), ImageSize("jpeg", 1200, 800)),
    (webp(b"VP8X", b"\0\0\0\0\x09\0\0\x13\0\0"), ImageSize("webp", 10, 20)),
    (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a\x40\x01\xf0\0"), ImageSize("webp", 320, 240)),
    (webp(b"VP8L", b"\x2f\x09\xc0\x04\0"), ImageSize("webp", 10, 20)),
]


@pytest.mark.parametrize(("data", "expected"), SIZES, ids=[f"{s.kind}-{n}" for n, (_, s) in enumerate(SIZES)])
def test_the_size_is_read_from_the_header(data: bytes, expected: ImageSize) -> None:
    assert image_size(data) == expected
    assert may_be_shown(data)


NOT_SHOWN = [
    b"", b"<svg", b"BM1234", b"II*\0", b"\0\0\1\0", b"icns", png(60_000, 60_000), jpeg(65_500, 65_500), png(0, 5),
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\0\0", b"GIF89a", webp(b"XXXX", bytes(20)),
    png(10, 10) + bytes(20_000_000),
]  # fmt: skip


@pytest.mark.parametrize("data", NOT_SHOWN, ids=range(len(NOT_SHOWN)))
def test_other_kinds_and_sizes_are_not_shown(data: bytes) -> None:
    assert not may_be_shown(data)


@pytest.mark.parametrize("data", [data for data, _ in SIZES], ids=[s.kind + str(n) for n, (_, s) in enumerate(SIZES)])
def test_a_cut_header_is_no_image_and_no_error(data: bytes) -> None:
    for length in range(len(data)):
        image_size(data[:length])


def test_an_image_in_the_page_itself_gets_a_short_name() -> None:
    address = "data:image/png;base64," + base64.b64encode(png(4, 4)).decode()
    page = read_page(f'<p>a <img src="{address}" alt="b"> c</p><img src="{address}">')
    content, resources = take_out_data(page.content)
    assert list(resources.values()) == [png(4, 4)]
    assert sources(content) == list(resources)
    assert "base64" not in next(iter(resources))


@pytest.mark.parametrize("address", [
    "data:,", "data:image/png;base64", "data:image/png;base64,!!!!", "data:image/svg+xml,<svg", "data:text/html,x",
    "data:image/png;base64," + base64.b64encode(png(60_000, 60_000)).decode(),
])  # fmt: skip
def test_a_data_address_that_is_no_image_gives_nothing(address: str) -> None:
    assert from_data_address(address) is None


def test_a_percent_encoded_image_is_read() -> None:
    assert from_data_address("data:image/png," + "".join(f"%{byte:02x}" for byte in png(4, 4))) == png(4, 4)
