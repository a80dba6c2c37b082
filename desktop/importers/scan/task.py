"""The limited child's work on the words of a scan: it has Tesseract read a page, or puts words into a PDF.

Tesseract writes the words of a page as a PDF that has nothing else, each where it stands. That is laid over the page,
so that the text is read, shown and annotated as that of any PDF. Pages that show text of their own are left alone, but
for those whose fonts do not say which characters they show.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any

import pypdfium2.raw as pdfium

from desktop.errors import ImportFailed
from desktop.importers.pdf.pages import page_of
from desktop.importers.pdf.words import UNSEEN
from desktop.importers.pdfium.document import Document, pixels_of, place_on_page

_DPI = 300  # at which Tesseract reads best …
_LONG = 3300  # pixels, of the longer side at least: a scan may say that its page is smaller than a hand
_MOST_DPI = 2400  # that Tesseract believes
_MOST_PIXELS = 50_000_000
_DEEPEST = 20  # of forms in forms
_FEW = 20  # characters that are seen: a stamp on a scan, say


def read_page(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return how many pages a PDF has, and a PDF with the words of one, nothing where it shows text of its own.

    ``program`` is where Tesseract is, ``languages`` what it is to read ("eng+deu"), ``page`` counts from 0.
    """
    with Document(data) as document:
        told = {"pages": document.page_count}
        page = pdfium.FPDF_LoadPage(document.handle, int(about["page"]))
        if not page or (_shown(page) >= _FEW and not page_of(document, int(about["page"])).unnamed):
            return told, b""
        picture, dpi = _picture(page)
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # several threads of it hinder each other more than they help
    command = [about["program"], "stdin", "stdout", "-l", about["languages"], "--dpi", str(dpi)]
    command += ["-c", "textonly_pdf=1", "pdf"]
    try:
        done = subprocess.run(command, input=picture, capture_output=True, check=True, env=alone)
    except (OSError, subprocess.SubprocessError) as error:
        raise ImportFailed("Tesseract could not read a page of the scan.") from error
    return told, done.stdout


def with_words(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return a PDF with words on its pages; ``sizes`` says how long it is, and then the PDF of each page's words."""
    sizes = [int(size) for size in about["sizes"]]
    with Document(data[: sizes[0]]) as document:
        at = sizes[0]
        for number, size in enumerate(sizes[1:]):
            if size:
                _lay_over(document, number, data[at : at + size])
            at += size
        joined = document.changed()
    if joined is None:
        raise ImportFailed("PDFium could not put the words into the PDF.")
    return {}, joined


def _objects(page: Any) -> list[Any]:
    return [pdfium.FPDFPage_GetObject(page, number) for number in range(pdfium.FPDFPage_CountObjects(page))]


def _inside(object_: Any, depth: int = 0) -> Iterator[Any]:
    """Yield an object, or what a form is made of."""
    if pdfium.FPDFPageObj_GetType(object_) != pdfium.FPDF_PAGEOBJ_FORM or depth > _DEEPEST:
        yield object_
        return
    for number in range(pdfium.FPDFFormObj_CountObjects(object_)):
        yield from _inside(pdfium.FPDFFormObj_GetObject(object_, number), depth + 1)


def _is_hidden(object_: Any) -> bool:
    """True if an object is text that nobody sees."""
    is_text = pdfium.FPDFPageObj_GetType(object_) == pdfium.FPDF_PAGEOBJ_TEXT
    return bool(is_text and pdfium.FPDFTextObj_GetTextRenderMode(object_) == UNSEEN)


def _shown(page: Any) -> int:
    """Return how many characters of text a page shows."""
    text = pdfium.FPDFText_LoadPage(page)
    hidden = sum(
        pdfium.FPDFTextObj_GetText(part, text, None, 0) // 2
        for object_ in _objects(page)
        for part in _inside(object_)
        if _is_hidden(part)
    )
    count = pdfium.FPDFText_CountChars(text) - hidden
    pdfium.FPDFText_ClosePage(text)
    return int(count)


def _picture(page: Any) -> tuple[bytes, int]:
    """Return a page as a grey picture (PGM), and how many of its pixels are an inch."""
    points = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    dpi = min(max(_DPI, ceil(_LONG * 72 / max(*points, 1.0))), _MOST_DPI)
    width, height = (max(1, round(side * dpi / 72)) for side in points)
    if width * height > _MOST_PIXELS:
        raise ImportFailed("A page of the scan is too large to be read.")
    pixels = pixels_of(page, (0, 0, width, height), (width, height), pdfium.FPDF_GRAYSCALE)
    return b"P5 %d %d 255\n" % (width, height) + pixels.raw, dpi


def _lay_over(document: Document, number: int, words: bytes) -> None:
    page = pdfium.FPDF_LoadPage(document.handle, number)
    for object_ in _objects(page):  # words that were read before, by whomever
        parts = list(_inside(object_))
        if parts and all(map(_is_hidden, parts)):
            pdfium.FPDFPage_RemoveObject(page, object_)
    with Document(words) as layer:
        size = pdfium.FS_SIZEF()
        pdfium.FPDF_GetPageSizeByIndexF(layer.handle, 0, size)
        form = pdfium.FPDF_NewXObjectFromPage(document.handle, layer.handle, 0)
        object_ = pdfium.FPDF_NewFormObjectFromXObject(form)
        pdfium.FPDF_CloseXObject(form)
        origin, right, up = (place_on_page(page, *place) for place in ((0, 1), (1, 1), (0, 0)))
        across = [(right[axis] - origin[axis]) / size.width for axis in (0, 1)]
        upward = [(up[axis] - origin[axis]) / size.height for axis in (0, 1)]
        pdfium.FPDFPageObj_SetMatrix(object_, pdfium.FS_MATRIX(*across, *upward, *origin))
        pdfium.FPDFPage_InsertObject(page, object_)
        pdfium.FPDFPage_GenerateContent(page)
        pdfium.FPDF_ClosePage(page)
