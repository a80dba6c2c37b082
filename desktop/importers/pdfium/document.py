"""An open PDF: its pages one by one, its outline, what it says of itself, and pictures of parts of a page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import byref, c_double, c_int, c_ushort
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from desktop.errors import ImportFailed
from desktop.importers.decode import clean_text
from desktop.importers.pdfium.axes import Box, Characters

_FINE = 1 << 20  # how finely a page is measured to find out how it is turned
_KEPT = 32  # pages that stay open: those of most papers, some 2 MB each
_LONGEST_OUTLINE = 5000  # entries
_WHITE = 0xFFFFFFFF
_DAMAGED = "The file is no PDF that can be read, or it is damaged."
_REFUSED = {
    pdfium.FPDF_ERR_PASSWORD: "The PDF is protected by a password, so Postil cannot read it.",
    pdfium.FPDF_ERR_SECURITY: "The PDF is protected in a way that Postil cannot open.",
}


class Bookmark(NamedTuple):
    """An entry of the document's outline; ``page`` from 0, -1 where it leads nowhere."""

    title: str
    level: int  # from 1
    page: int


class Handles(NamedTuple):
    """PDFium's handles of an open page and its text."""

    page: Any
    text: Any
    characters: Characters

    def box(self, index: int) -> Box:
        """Return where a character stands, in the file's axes."""
        return self.characters.box(index)


def utf16(ask: Callable[[Any, int], int]) -> str:
    """Return a text that PDFium writes as UTF-16 into a buffer, whose length in bytes it tells when asked for none."""
    length = min(int(ask(None, 0)), 1 << 20)
    if length <= 2:
        return ""
    room = (c_ushort * (length // 2 + 1))()
    ask(room, length)
    return bytes(room)[:length].decode("utf-16-le", errors="replace").partition("\0")[0]


def utf16_line(ask: Callable[[Any, int], int]) -> str:
    """Return such a text as one line, without what no text holds: a damaged file says anything in a label."""
    return " ".join(clean_text(utf16(ask)).split())


def part_of_page(page: Any, x: float, y: float) -> tuple[float, float]:
    """Return where a place in the file's axes is on a page as it is shown, in parts of its width and height."""
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, byref(across), byref(down))
    return across.value / _FINE, down.value / _FINE


def place_on_page(page: Any, across: float, down: float) -> tuple[float, float]:
    """Return where a place that is given in parts of a page as it is shown is in the file's axes."""
    x, y = c_double(), c_double()
    at = round(across * _FINE), round(down * _FINE)
    pdfium.FPDF_DeviceToPage(page, 0, 0, _FINE, _FINE, 0, *at, byref(x), byref(y))
    return x.value, y.value


def pixels_of(page: Any, part: tuple[int, int, int, int], whole: tuple[int, int], flags: int = 0) -> Any:
    """Return a part of a page (x, y, width, height) that is drawn on white, ``whole`` pixels large, row by row.

    A pixel is blue, green, red and nothing, or one byte where ``flags`` ask for grey.
    """
    x, y, width, height = part
    kind, size = (pdfium.FPDFBitmap_Gray, 1) if flags & pdfium.FPDF_GRAYSCALE else (pdfium.FPDFBitmap_BGRx, 4)
    room = ctypes.create_string_buffer(width * height * size)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, kind, room, width * size)
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, -x, -y, *whole, 0, flags)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return room


@dataclass
class Document:
    """An open document, of which the last ``kept`` pages stay open. ``with`` closes it."""

    data: bytes
    kept: int = _KEPT
    handle: Any = None  # which PDFium's functions take
    page_count: int = 0
    _kept: dict[int, Handles | None] = field(default_factory=dict)  # the last one behind

    def __enter__(self) -> Document:
        try:
            self.handle = PdfDocument(self.data)
        except PdfiumError as error:
            raise ImportFailed(_REFUSED.get(error.err_code, _DAMAGED)) from error
        self.page_count = len(self.handle)
        return self

    def __exit__(self, *_: object) -> None:
        self.handle.close()  # and its pages

    def label(self, number: int) -> str:
        """Return what the document calls a page, counted from 0: its number where it has no name for it."""
        return utf16_line(partial(pdfium.FPDF_GetPageLabel, self.handle, number)) or str(number + 1)

    @contextmanager
    def opened(self, number: int, *, keep: bool = True) -> Iterator[Handles | None]:
        """Open a page and its text as long as the context lasts; None where PDFium cannot.

        The last ones stay open for whoever asks next: what stands on a page is read before it is known where its links
        lead. One that was drawn holds its pictures, large as they are, and is not to be kept.
        """
        handles = self._kept.pop(number) if number in self._kept else self._loaded(number)
        try:
            yield handles
        finally:
            gone = handles
            if keep and number not in self._kept:  # else it was opened once more meanwhile
                self._kept[number] = handles
                gone = self._kept.pop(next(iter(self._kept))) if len(self._kept) > self.kept else None
            if gone is not None:
                gone.page.close()  # and its text

    def _loaded(self, number: int) -> Handles | None:
        try:
            page = self.handle.get_page(number)
            text = page.get_textpage()
        except PdfiumError:
            return None
        return Handles(page, text, Characters(text.raw))

    def said(self, key: str) -> str:
        """Return what the document information says under a key ("Title"), or nothing."""
        return utf16_line(partial(pdfium.FPDF_GetMetaText, self.handle, key.encode()))

    def language(self) -> str:
        """Return the language that the document says it is in, or nothing."""
        return utf16_line(partial(pdfium.FPDFCatalog_GetLanguage, self.handle))

    def changed(self) -> bytes | None:
        """Return the original bytes with what was changed behind them; None where PDFium cannot write it."""
        out = BytesIO()
        try:
            self.handle.save(out, flags=pdfium.FPDF_INCREMENTAL)
        except PdfiumError:
            return None
        return out.getvalue()

    def bookmarks(self, most: int = _LONGEST_OUTLINE) -> list[Bookmark]:
        """Return the outline, in its order; of a circle each entry once."""
        bookmarks: list[Bookmark] = []
        seen: set[int] = set()
        waiting = [(pdfium.FPDFBookmark_GetFirstChild(self.handle, None), 1)]
        while waiting and len(bookmarks) < most:
            mark, level = waiting.pop()
            address = ctypes.addressof(mark.contents) if mark else 0
            if not address or address in seen:
                continue
            seen.add(address)
            title = utf16_line(partial(pdfium.FPDFBookmark_GetTitle, mark))
            bookmarks.append(Bookmark(title, level, self._page_of(mark)))
            waiting.append((pdfium.FPDFBookmark_GetNextSibling(self.handle, mark), level))
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(self.handle, mark), level + 1))
        return bookmarks

    def _page_of(self, mark: Any) -> int:
        place = pdfium.FPDFBookmark_GetDest(self.handle, mark)
        if not place and (action := pdfium.FPDFBookmark_GetAction(mark)):
            place = pdfium.FPDFAction_GetDest(self.handle, action)
        return int(pdfium.FPDFDest_GetDestPageIndex(self.handle, place)) if place else -1
