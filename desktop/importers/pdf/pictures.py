"""Pictures of a PDF's pages: which of them belong to the reading, where in the text they stand, and their bytes.

Kept are whole pictures that stand upright and are large enough to show something; left out are backgrounds, what comes
back on page after page, and what is cut into strips. What is chosen follows from the file alone, so that every reading
of it has the same text; the bytes are taken apart from that, within bounds.
"""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_float, c_uint
from dataclasses import dataclass, replace
from time import process_time
from typing import Any

import pypdfium2.raw as pdfium

from desktop.article.content import OBJECT, Block, BlockKind, Role, Span, SpanKind
from desktop.importers.images import MAX_BYTES, MAX_TOTAL, may_be_shown
from desktop.importers.pdf.blocks import Made
from desktop.importers.pdf.pdfium import Document, Handles
from desktop.importers.pdf.words import sound

_SMALLEST = (72.0, 48.0)  # points
_FEWEST = 96 * 64  # pixels
_MOST_PIXELS = 4_000_000  # of one that is not kept in the file as JPEG
_BACKGROUND = 0.8  # of the page
_MOST_ON_A_PAGE = 12  # more are strips of one, or a contact sheet
_MOST_PAGES = 2  # that show the same picture in the same place: more, and it is part of the layout
_MOST = 500
_MOST_OBJECTS = 20_000
_SECONDS = 3.0  # of the processor, for all of them
_NEAR = 40.0  # points between a picture and its caption
_COLOURS = (
    pdfium.FPDF_COLORSPACE_DEVICEGRAY,
    pdfium.FPDF_COLORSPACE_DEVICERGB,
    pdfium.FPDF_COLORSPACE_ICCBASED,
    pdfium.FPDF_COLORSPACE_CALRGB,
    pdfium.FPDF_COLORSPACE_CALGRAY,
)

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Picture:
    """A picture of a page (from 0), the number of its object there, and where it stands in the file's own axes."""

    page: int
    number: int
    box: Box

    @property
    def name(self) -> str:
        """Return what the content calls it."""
        return f"page-{self.page + 1}-{self.number}"


def pictures_in(document: Document, pages: Sequence[int]) -> list[Picture]:
    """Return the pictures of some pages (from 0) that belong to the reading."""
    found: list[Picture] = []
    for page in pages:
        with document.opened(page) as handles:
            here = list(_on_page(handles, page)) if handles is not None else []
        if len(here) <= _MOST_ON_A_PAGE:
            found += here
    places = Counter(tuple(round(side) for side in one.box) for one in found)
    return [one for one in found if places[tuple(round(side) for side in one.box)] <= _MOST_PAGES][:_MOST]


def _on_page(handles: Handles, page: int) -> Iterator[Picture]:
    width, height = pdfium.FPDF_GetPageWidthF(handles.page), pdfium.FPDF_GetPageHeightF(handles.page)
    for number in range(min(pdfium.FPDFPage_CountObjects(handles.page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(handles.page, number)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_IMAGE or not _is_upright(drawn):
            continue
        sides = [c_float() for _ in range(4)]
        across, down = c_uint(), c_uint()
        if not pdfium.FPDFPageObj_GetBounds(drawn, *(byref(side) for side in sides)):
            continue
        if not pdfium.FPDFImageObj_GetImagePixelSize(drawn, byref(across), byref(down)):
            continue
        left, bottom, right, top = sound(*(side.value for side in sides))
        wide, high = right - left, top - bottom
        large = wide >= _SMALLEST[0] and high >= _SMALLEST[1] and across.value * down.value >= _FEWEST
        if large and wide * high < _BACKGROUND * max(width * height, 1.0):
            yield Picture(page, number, (left, bottom, right, top))


def _is_upright(drawn: Any) -> bool:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
        return False
    return bool(matrix.a > 0 and matrix.d > 0 and abs(matrix.b) + abs(matrix.c) < 0.01 * (matrix.a + matrix.d))


# -- their places --------------------------------------------------------------------------------------------------


def placed(document: Document, made: Sequence[Made], pictures: Sequence[Picture]) -> list[Made]:
    """Return the blocks of a document with its pictures among them: at their captions, else where they stand."""
    pages = {one.page for one in pictures}
    boxes = _boxes(document, made, pages)
    before: dict[int, list[Made]] = {}  # by the number of the block that follows
    roles: dict[int, Role] = {}
    for picture in pictures:
        here = [(number, box) for number, box in boxes.items() if made[number].places[0].page == picture.page]
        caption = _caption(picture, [(n, box) for n, box in here if made[n].block.kind is BlockKind.CAPTION])
        if caption is not None and caption not in roles:
            below = boxes[caption][3] <= picture.box[3] - _SMALLEST[1] / 2
            at, role = (caption, Role.CAPTION_OF_PREVIOUS) if below else (caption + 1, Role.CAPTION_OF_NEXT)
            roles[caption] = role
        else:
            at = _place(picture, here, len(made))
        before.setdefault(_out_of_table(made, at), []).append(_block(picture))
    result: list[Made] = []
    for number, one in enumerate(made):
        result += before.get(number, [])
        result.append(replace(one, block=replace(one.block, role=roles[number])) if number in roles else one)
    return result + before.get(len(made), [])


def _boxes(document: Document, made: Sequence[Made], pages: set[int]) -> dict[int, Box]:
    """Return where the first line of each block on those pages stands."""
    found: dict[int, Box] = {}
    for page in sorted(pages):
        with document.opened(page) as handles:
            if handles is None:
                continue
            left, right, bottom, top = handles.sides
            for number, one in enumerate(made):
                if one.places and one.places[0].page == page and one.block.kind is not BlockKind.FOOTNOTE:
                    first = one.places[0].first
                    pdfium.FPDFText_GetCharBox(
                        handles.text, first, byref(left), byref(right), byref(bottom), byref(top)
                    )
                    found[number] = left.value, bottom.value, right.value, top.value
    return found


def _caption(picture: Picture, captions: Sequence[tuple[int, Box]]) -> int | None:
    left, bottom, right, top = picture.box

    def far(box: Box) -> float:
        return min(abs(bottom - box[3]), abs(box[1] - top))

    near = [(far(box), number) for number, box in captions if left - _NEAR <= box[0] <= right and far(box) <= _NEAR]
    return min(near)[1] if near else None


def _place(picture: Picture, here: Sequence[tuple[int, Box]], count: int) -> int:
    """Return the number of the block before which a picture goes that has no caption."""
    left, bottom, right, _ = picture.box
    column = [(number, box) for number, box in here if left - _NEAR <= box[0] <= right] or list(here)
    below = [number for number, box in column if box[3] <= bottom + 2]
    if below:
        return min(below)
    return max((number for number, _ in column), default=count - 1) + 1


def _out_of_table(made: Sequence[Made], at: int) -> int:
    """Return the end of the table that a place is in the midst of, or the place itself."""
    while 0 < at < len(made) and made[at].block.cell is not None and made[at - 1].block.cell is not None:
        at += 1
    return at


def _block(picture: Picture) -> Made:
    span = Span(SpanKind.IMAGE, 0, 1, picture.name)
    return Made(Block(BlockKind.IMAGE, OBJECT, (span,), target=picture.name), (), picture.page)


# -- their bytes ---------------------------------------------------------------------------------------------------


def bytes_of(document: Document, pictures: Sequence[Picture]) -> Mapping[str, bytes]:
    """Return the pictures as JPEG or PNG by their names, as many as there is time and room for."""
    kept: dict[str, bytes] = {}
    begun, left = process_time(), MAX_TOTAL
    for picture in pictures:
        if process_time() - begun > _SECONDS:
            break
        page = pdfium.FPDF_LoadPage(document.handle, picture.page)
        if not page:
            continue
        drawn = pdfium.FPDFPage_GetObject(page, picture.number)
        data = _jpeg(page, drawn) or _png(drawn)
        pdfium.FPDF_ClosePage(page)
        if 0 < len(data) <= min(MAX_BYTES, left) and may_be_shown(data):
            kept[picture.name] = data
            left -= len(data)
    return kept


def _jpeg(page: Any, drawn: Any) -> bytes:
    """Return a picture's own bytes where they are JPEG, in colours that need no turning."""
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
    return room.raw[:length]


def _png(drawn: Any) -> bytes:
    across, down = c_uint(), c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(drawn, byref(across), byref(down))
    if not 0 < across.value * down.value <= _MOST_PIXELS:
        return b""
    bitmap = pdfium.FPDFImageObj_GetBitmap(drawn)
    if not bitmap:
        return b""
    try:
        return _encoded(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _encoded(bitmap: Any) -> bytes:
    width, height = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
    stride, kind = pdfium.FPDFBitmap_GetStride(bitmap), pdfium.FPDFBitmap_GetFormat(bitmap)
    size = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4, pdfium.FPDFBitmap_BGRA: 4}
    if kind not in size or not 0 < width * height <= _MOST_PIXELS:
        return b""
    data = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    step = size[kind]
    rows = []
    for number in range(height):
        row = data[number * stride : number * stride + width * step]
        if step > 1:  # blue, green, red: PNG has them the other way round
            turned = bytearray(width * 3)
            turned[0::3], turned[1::3], turned[2::3] = row[2::step], row[1::step], row[0::step]
            row = bytes(turned)
        rows.append(b"\0" + row)
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if step == 1 else 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(rows), 4)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
