"""The figures of a PDF among its blocks: at their captions, else where they stand; and their bytes, cut from the page.

What is a figure follows from the file alone (``figures``), so that every reading of it has the same text; the bytes are
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
from dataclasses import dataclass, replace
from itertools import groupby
from time import process_time
from typing import Any

import pypdfium2.raw as pdfium

from desktop.article.content import OBJECT, Block, BlockKind, Role, Span, SpanKind
from desktop.importers.images import MAX_BYTES, MAX_TOTAL, may_be_shown
from desktop.importers.pdf.blocks import Made
from desktop.importers.pdf.figures.axes import Box
from desktop.importers.pdf.figures.finding import Figure
from desktop.importers.pdf.joining import Place
from desktop.importers.pdf.pdfium import Document, part_of_page, pixels_of

_MOST_PIXELS = 4_000_000  # of one that is drawn
_MOST = 500
_SECONDS = 4.0  # of the processor, for all of them
_SCALE = 2.0  # pixels a point
_MARGIN = 2.0  # points around what is drawn
_NEAR = 40.0  # points between a picture and its caption
_HALF = 24.0  # points: a caption that begins so far below a picture's upper edge stands below it
_LONGEST_LABEL = 400  # characters of a caption that stands for its picture
_OF_FOUR_COLOURS = re.compile(rb"\xff\xee..Adobe.{6}(.)", re.DOTALL)  # 2: for print, not for screens
_HEAD = 4096  # bytes of a JPEG in which that is said
_COLOURS = (
    pdfium.FPDF_COLORSPACE_DEVICEGRAY,
    pdfium.FPDF_COLORSPACE_DEVICERGB,
    pdfium.FPDF_COLORSPACE_ICCBASED,
    pdfium.FPDF_COLORSPACE_CALRGB,
    pdfium.FPDF_COLORSPACE_CALGRAY,
)


@dataclass(frozen=True)
class Picture:
    """A figure under the name by which the content calls it."""

    name: str
    figure: Figure


def pictures_of(document: Document, figures: Sequence[Figure]) -> list[Picture]:
    """Return the figures of a document with their names."""
    pictures = []
    for page, here in groupby(figures[:_MOST], lambda figure: figure.page):
        shown = list(here)
        if any(figure.drawn >= 0 for figure in shown):
            with document.opened(page) as handles:
                shown = [
                    figure if handles and _jpeg(handles.page, figure.drawn) else replace(figure, drawn=-1)
                    for figure in shown
                ]
        pictures += [Picture(f"page-{page + 1}-{number}", figure) for number, figure in enumerate(shown, 1)]
    return pictures


# -- their places --------------------------------------------------------------------------------------------------


def placed(document: Document, pieces: Sequence[Made], pictures: Sequence[Picture]) -> list[Made]:
    """Return the blocks of a document with its pictures among them: at their captions, else where they stand."""
    pages = {picture.figure.page for picture in pictures}
    boxes = _boxes(document, pieces, pages)
    before: dict[int, list[Made]] = {}  # by the number of the block that follows
    roles: dict[int, Role] = {}
    for picture in pictures:
        here = [(number, box) for number, box in boxes.items() if pieces[number].places[0].page == picture.figure.page]
        caption = _caption(picture, [(n, box) for n, box in here if pieces[n].block.kind is BlockKind.CAPTION])
        if caption is not None and caption not in roles:
            below = boxes[caption][3] <= picture.figure.box[3] - _HALF
            at, role = (caption, Role.CAPTION_OF_PREVIOUS) if below else (caption + 1, Role.CAPTION_OF_NEXT)
            roles[caption] = role
        else:
            at, caption = _place(picture, here, len(pieces)), None
        label = pieces[caption].block.text[:_LONGEST_LABEL] if caption is not None else ""
        before.setdefault(_out_of_table(pieces, at), []).append(_block(picture, label))
    result: list[Made] = []
    for number, piece in enumerate(pieces):
        result += before.get(number, [])
        result.append(replace(piece, block=replace(piece.block, role=roles[number])) if number in roles else piece)
    return result + before.get(len(pieces), [])


def _boxes(document: Document, pieces: Sequence[Made], pages: set[int]) -> dict[int, Box]:
    """Return where the first line of each block on those pages stands."""
    firsts: dict[int, list[tuple[int, int]]] = {page: [] for page in sorted(pages)}
    for number, piece in enumerate(pieces):
        if piece.places and piece.places[0].page in firsts and piece.block.kind is not BlockKind.FOOTNOTE:
            firsts[piece.places[0].page].append((number, piece.places[0].first))
    boxes: dict[int, Box] = {}
    for page, here in firsts.items():
        with document.opened(page) as handles:
            if handles is not None:
                boxes.update((number, handles.box(first)) for number, first in here)
    return boxes


def _caption(picture: Picture, captions: Sequence[tuple[int, Box]]) -> int | None:
    left, bottom, right, top = picture.figure.box

    def far(box: Box) -> float:
        return min(abs(bottom - box[3]), abs(box[1] - top))

    near = [(far(box), number) for number, box in captions if left - _NEAR <= box[0] <= right and far(box) <= _NEAR]
    return min(near)[1] if near else None


def _place(picture: Picture, here: Sequence[tuple[int, Box]], count: int) -> int:
    """Return the number of the block before which a picture goes that has no caption."""
    left, bottom, right, _ = picture.figure.box
    column = [(number, box) for number, box in here if left - _NEAR <= box[0] <= right] or list(here)
    below = [number for number, box in column if box[3] <= bottom + 2]
    if below:
        return min(below)
    return max((number for number, _ in column), default=count - 1) + 1


def _out_of_table(pieces: Sequence[Made], at: int) -> int:
    """Return the end of the table that a place is in the midst of, or the place itself."""
    while 0 < at < len(pieces) and pieces[at].block.cell is not None and pieces[at - 1].block.cell is not None:
        at += 1
    return at


def _block(picture: Picture, label: str) -> Made:
    figure = picture.figure
    span = Span(SpanKind.IMAGE, 0, 1, picture.name, label)
    places = (Place(0, 1, figure.page, figure.first, figure.length),) if figure.length else ()
    return Made(Block(BlockKind.IMAGE, OBJECT, (span,), target=picture.name), places, figure.page)


# -- their bytes ---------------------------------------------------------------------------------------------------


def bytes_of(document: Document, pictures: Sequence[Picture]) -> Mapping[str, bytes]:
    """Return the pictures as JPEG or PNG by their names, as many as there is time and room for."""
    kept: dict[str, bytes] = {}
    begun, left = process_time(), MAX_TOTAL
    for number, here in groupby(
        sorted(pictures, key=lambda picture: picture.figure.page), lambda picture: picture.figure.page
    ):
        if process_time() - begun > _SECONDS:
            break
        with document.opened(number, keep=False) as handles:
            if handles is None:
                continue
            for picture in here:
                data = _jpeg(handles.page, picture.figure.drawn) or _png(handles.page, picture.figure.box)
                if 0 < len(data) <= min(MAX_BYTES, left) and may_be_shown(data):
                    kept[picture.name] = data
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


def _png(page: Any, box: Box) -> bytes:
    """Draw a part of a page, without what is annotated on it."""
    across, down = (round(_SCALE * side(page)) for side in (pdfium.FPDF_GetPageWidthF, pdfium.FPDF_GetPageHeightF))
    left, bottom, right, top = box[0] - _MARGIN, box[1] - _MARGIN, box[2] + _MARGIN, box[3] + _MARGIN
    corners = [part_of_page(page, *corner) for corner in ((left, top), (right, bottom))]
    xs, ys = sorted(x * across for x, _ in corners), sorted(y * down for _, y in corners)
    x, y = max(round(xs[0]), 0), max(round(ys[0]), 0)
    width, height = min(round(xs[1]), across) - x, min(round(ys[1]), down) - y
    if width <= 0 or height <= 0 or width * height > _MOST_PIXELS:
        return b""
    return encoded(pixels_of(page, (x, y, width, height), (across, down)).raw, width, height)


def encoded(pixels: bytes, width: int, height: int) -> bytes:
    """Return pixels (blue, green, red and nothing, row by row) as a PNG, of one channel where they are grey."""
    blue, green, red = pixels[0::4], pixels[1::4], pixels[2::4]
    if grey := blue == green == red:
        data, step = red, 1
    else:
        turned, step = bytearray(3 * len(red)), 3
        turned[0::3], turned[1::3], turned[2::3] = red, green, blue
        data = bytes(turned)
    rows = b"".join(b"\0" + data[at : at + width * step] for at in range(0, len(data), width * step))
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if grey else 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
