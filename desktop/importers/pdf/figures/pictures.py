"""The bytes of a PDF's figures, cut from the page.

What is a figure follows from the file alone (``finding``), so that every reading of it has the same text; the bytes are
taken apart from that, within bounds: a picture as the file has it where it can be shown so, else the part of the page
as PDFium draws it, at twice its size: then its letters are about as large as those of the text.
"""

from __future__ import annotations

import ctypes
import re
import struct
import zlib
from collections.abc import Mapping, Sequence
from ctypes import byref
from itertools import groupby
from operator import attrgetter
from time import process_time
from typing import Any

import pypdfium2.raw as pdfium

from desktop.child import progress
from desktop.importers.images import DESCRIPTION, MAX_BYTES, MAX_TOTAL, may_be_shown
from desktop.importers.pdf.figures.finding import Figure
from desktop.importers.pdf.pages import STEPS
from desktop.importers.pdfium.axes import Box, box_of, grown
from desktop.importers.pdfium.document import Document, part_of_page, pixels_of

_MOST_PIXELS = 4_000_000  # of one that is drawn
_SECONDS = 40.0  # of the processor, for all of them
_PAGE = attrgetter("page")
_SCALE = 2.0  # pixels a point
_MARGIN = 2.0  # points around what is drawn
_OF_FOUR_COLOURS = re.compile(rb"\xff\xee..Adobe.{6}(.)", re.DOTALL)  # 2: for print, not for screens
_HEAD = 4096  # bytes of a JPEG in which that is said
_COLOURS = (
    pdfium.FPDF_COLORSPACE_DEVICEGRAY,
    pdfium.FPDF_COLORSPACE_DEVICERGB,
    pdfium.FPDF_COLORSPACE_ICCBASED,
    pdfium.FPDF_COLORSPACE_CALRGB,
    pdfium.FPDF_COLORSPACE_CALGRAY,
)


def bytes_of(document: Document, figures: Sequence[Figure]) -> Mapping[str, bytes]:
    """Return the figures as JPEG or PNG by their names, as many as there is time and room for."""
    kept: dict[str, bytes] = {}
    begun, left = process_time(), MAX_TOTAL
    for number, here in groupby(sorted(figures, key=_PAGE), _PAGE):
        if process_time() - begun > _SECONDS:
            break
        progress.say((STEPS - 1) * document.page_count + number, STEPS * document.page_count)
        with document.opened(number, keep=False) as handles:
            if handles is None:
                continue
            for figure in here:
                data = _jpeg(handles.page, figure.drawn) or _png(handles.page, figure.box, figure.words)
                if 0 < len(data) <= min(MAX_BYTES, left) and may_be_shown(data):
                    kept[figure.name] = data
                    left -= len(data)
    return kept


def _jpeg(page: Any, number: int) -> bytes:
    """Return a picture's own bytes where they are JPEG, in colours that need no turning; nothing for the number -1."""
    if number < 0:
        return b""
    drawn = pdfium.FPDFPage_GetObject(page, number)
    about = pdfium.FPDF_IMAGEOBJ_METADATA()
    name = ctypes.create_string_buffer(32)
    if pdfium.FPDFImageObj_GetImageFilterCount(drawn) != 1:
        return b""
    pdfium.FPDFImageObj_GetImageFilter(drawn, 0, name, 32)
    if name.value != b"DCTDecode" or not pdfium.FPDFImageObj_GetImageMetadata(drawn, page, byref(about)):
        return b""
    if about.colorspace not in _COLOURS or about.bits_per_pixel not in (8, 24):
        return b""
    length = pdfium.FPDFImageObj_GetImageDataRaw(drawn, None, 0)
    if not 0 < length <= MAX_BYTES:
        return b""
    room = ctypes.create_string_buffer(length)
    pdfium.FPDFImageObj_GetImageDataRaw(drawn, room, length)
    data = room.raw[:length]
    return b"" if (marked := _OF_FOUR_COLOURS.search(data[:_HEAD])) and marked[1] == b"\2" else data


def _png(page: Any, box: Box, words: str) -> bytes:
    """Draw a part of a page, without what is annotated on it."""
    across, down = (round(_SCALE * side(page)) for side in (pdfium.FPDF_GetPageWidthF, pdfium.FPDF_GetPageHeightF))
    wide = grown(box, _MARGIN)
    left, top, right, bottom = box_of([part_of_page(page, *corner) for corner in (wide[:2], wide[2:])])
    x, y = max(round(left * across), 0), max(round(top * down), 0)
    width, height = min(round(right * across), across) - x, min(round(bottom * down), down) - y
    if width <= 0 or height <= 0 or width * height > _MOST_PIXELS:
        return b""
    return encoded(pixels_of(page, (x, y, width, height), (across, down)).raw, width, height, words)


def encoded(pixels: bytes, width: int, height: int, words: str = "") -> bytes:
    """Return pixels (blue, green, red and nothing, row by row) as a PNG, described by the words in it."""
    data = bytearray(3 * width * height)
    data[0::3], data[1::3], data[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
    rows = b"".join(b"\0" + data[at : at + 3 * width] for at in range(0, len(data), 3 * width))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    told = [(b"iTXt", DESCRIPTION + words.encode(errors="ignore"))] if words else []
    parts = ((b"IHDR", head), *told, (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
