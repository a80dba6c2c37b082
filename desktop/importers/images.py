"""Images: which bytes may be shown, and those that an article holds in itself, in ``data:`` addresses.

Only PNG, JPEG, GIF, WebP and SVG; the size is read from the header by our own code, before any decoder sees the bytes.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import unquote, unquote_to_bytes

from desktop.article.content import Block, BlockKind, Content, SpanKind
from desktop.importers.web.svg import KIND as SVG
from desktop.importers.web.svg import svg_size

MAX_BYTES = 20_000_000  # of one image
MAX_TOTAL = 200_000_000  # of the images of one article
MAX_BESIDE = 60_000_000  # of those that lie beside an article, which nobody chose and the window waits for
MAX_PIXELS = 40_000_000
MAX_COUNT = 2_000
DESCRIPTION = b"Description\0\0\0\0\0"  # what the part of a PNG that describes it begins with


class ImageSize(NamedTuple):
    """The kind of an image, and its size in pixels."""

    kind: str  # png, jpeg, gif, webp or svg+xml
    width: int
    height: int


def image_size(data: bytes) -> ImageSize | None:
    """Return what kind of image the bytes are and its size in pixels, or None where it is none that we show."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR" and len(data) >= 24:
        return ImageSize("png", int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        return ImageSize("gif", int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp_size(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg_size(data)
    drawing = svg_size(data)
    return ImageSize(SVG, *drawing) if drawing else None


def described(data: bytes) -> str:
    """Return the words that a picture was cut from a page with, as its PNG says; "" for any other."""
    words = data[41 : 41 + int.from_bytes(data[33:37], "big")]
    return words.removeprefix(DESCRIPTION).decode(errors="ignore") if words.startswith(DESCRIPTION) else ""


def _webp_size(data: bytes) -> ImageSize | None:
    chunk = data[12:16]
    if chunk == b"VP8X":
        return ImageSize("webp", int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1)
    if chunk == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = int.from_bytes(data[26:28], "little"), int.from_bytes(data[28:30], "little")
        return ImageSize("webp", width & 0x3FFF, height & 0x3FFF)
    if chunk == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return ImageSize("webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    return None


def _jpeg_size(data: bytes) -> ImageSize | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = int.from_bytes(data[at + 5 : at + 7], "big"), int.from_bytes(data[at + 7 : at + 9], "big")
            return ImageSize("jpeg", width, height)
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA or length < 2:
            return None
        at += 2 + length
    return None


def may_be_shown(data: bytes) -> bool:
    """True if the bytes are an image of a kind and size that we hand to a decoder."""
    size = image_size(data) if len(data) <= MAX_BYTES else None
    return size is not None and 0 < size.width * size.height <= MAX_PIXELS


class Kept:
    """The pictures of an article that may be shown, by their names, within the bounds of one and of all."""

    def __init__(self) -> None:
        self.by_name: dict[str, bytes] = {}
        self._left = MAX_TOTAL

    def take(self, name: str, data: bytes) -> bool:
        """Take a picture, and return True if there is one of this name then."""
        if name in self.by_name:
            return True
        if len(data) > min(MAX_BYTES, self._left) or len(self.by_name) >= MAX_COUNT or not may_be_shown(data):
            return False
        self._left -= len(data)
        self.by_name[name] = data
        return True


def from_data_address(address: str) -> bytes | None:
    """Return the image in a ``data:`` address, or None."""
    head, comma, body = address.partition(",")
    if not comma or len(body) > MAX_BYTES * 4 // 3 + 100:
        return None
    try:
        if re.search(r";\s*base64\s*$", head, re.IGNORECASE):
            decoded = base64.b64decode(re.sub(r"\s+", "", unquote(body)), validate=True)
        else:
            decoded = unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None
    return decoded if may_be_shown(decoded) else None


def sources(content: Content) -> list[str]:
    """Return the sources of a content's images, in order, each once."""
    targets = {block.target: None for block in content.blocks if block.kind is BlockKind.IMAGE and block.target}
    targets.update({s.target: None for b in content.blocks for s in b.spans if s.kind is SpanKind.IMAGE and s.target})
    return list(targets)


def take_out_data(content: Content) -> tuple[Content, dict[str, bytes]]:
    """Return the content with short names in the place of ``data:`` addresses, and the images by those names."""
    names: dict[str, str] = {}
    pictures = Kept()
    for source in sources(content):
        if source[:5].lower() == "data:":
            picture = from_data_address(source) or b""
            name = f"data:{hashlib.sha256(picture).hexdigest()[:16]}"
            names[source] = name if pictures.take(name, picture) else ""
    return _renamed(content, names) if names else content, pictures.by_name


def _renamed(content: Content, names: Mapping[str, str]) -> Content:
    def one(block: Block) -> Block:
        spans = tuple(
            replace(span, target=names[span.target]) if span.kind is SpanKind.IMAGE and span.target in names else span
            for span in block.spans
        )
        return replace(block, spans=spans, target=names.get(block.target, block.target))

    return replace(content, blocks=tuple(one(block) for block in content.blocks))
