"""What the limited child does for the pages of an article on the screen: their sizes, pictures of parts of them, and
where each character stands on them.

It answers one wish after the other (``desktop/child/conversation.py``); PDFium is never in the window's process.
Places on a page are points from its upper left corner, as it is shown.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from typing import Any

import pypdfium2.raw as pdfium

from desktop.importers.marks.of_pdf import take_off_marks
from desktop.importers.pdfium.axes import sound
from desktop.importers.pdfium.document import Document, Handles, part_of_page, pixels_of

MOST_PIXELS = 4 << 20  # of one picture
_KEPT = 3  # pages that stay open, with their pictures
_LEAST, _MOST = 1.0, 20_000.0  # points, of a page's side
_LETTER = (612.0, 792.0)  # the size of a page that says none

Answering = Callable[[Mapping[str, Any]], tuple[dict[str, Any], bytes | memoryview]]


def drawing(_about: Mapping[str, Any], data: bytes) -> Answering:
    """Open a PDF, and return what answers about it. Raises ImportFailed where it cannot be opened."""
    return Drawing(Document(data, kept=_KEPT).__enter__()).answer


class Drawing:
    """Answers about one open document, which is open as long as the process lasts."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def answer(self, about: Mapping[str, Any]) -> tuple[dict[str, Any], bytes | memoryview]:
        """Answer ``sizes``, ``picture`` or ``characters``; ``why`` says that there is none."""
        wish = about["wish"]
        if wish == "sizes":
            return {}, self._sizes().tobytes()
        with self._document.opened(int(about["page"])) as handles:
            if handles is None:
                return {"why": "This page is damaged, and cannot be drawn."}, b""
            take_off_marks(handles.page)
            if wish == "characters":
                return {}, _characters(handles).tobytes()
            part = (int(about[key]) for key in ("x", "y", "width", "height", "across", "down"))
            told, body = _picture(handles, *part)
            return {**told, "look": about["look"]}, body

    def _sizes(self) -> array[float]:
        """Return width and height of each page, in points."""
        sizes, size = array("f"), pdfium.FS_SIZEF()
        for number in range(self._document.page_count):
            known = pdfium.FPDF_GetPageSizeByIndexF(self._document.handle, number, size)
            sides = (size.width, size.height) if known and size.width > 0 and size.height > 0 else _LETTER
            sizes.extend(min(max(side, _LEAST), _MOST) for side in sides)
        return sizes


def _picture(
    handles: Handles, x: int, y: int, width: int, height: int, across: int, down: int
) -> tuple[dict[str, Any], bytes | memoryview]:
    """Draw the part at ``x``, ``y`` of a page that is ``across`` by ``down`` pixels large: rows of BGRx."""
    if not 0 < width * height <= MOST_PIXELS:
        return {"why": "This part of the page is too large to draw."}, b""
    pixels = pixels_of(handles.page, (x, y, width, height), (across, down), pdfium.FPDF_ANNOT)
    return {"width": width, "height": height}, memoryview(pixels)


def _characters(handles: Handles) -> array[float]:
    """Return left, top, right and bottom of each character as PDFium counts them, all 0 where it has no place."""
    boxes = array("f")
    rect = pdfium.FS_RECTF()
    origin, right, down = (_turned(handles.page, *place) for place in ((0, 0), (1, 0), (0, 1)))
    (ax, ay), (bx, by) = (right[0] - origin[0], right[1] - origin[1]), (down[0] - origin[0], down[1] - origin[1])
    for number in range(max(pdfium.FPDFText_CountChars(handles.text), 0)):
        if pdfium.FPDFText_GetLooseCharBox(handles.text, number, rect):
            x0, y0, x1, y1 = sound(rect.left, rect.bottom, rect.right, rect.top)
        elif any(box := handles.box(number)):
            x0, y0, x1, y1 = box
        else:
            boxes.extend((0.0, 0.0, 0.0, 0.0))
            continue
        xs = (origin[0] + x0 * ax + y0 * bx, origin[0] + x1 * ax + y1 * bx)
        ys = (origin[1] + x0 * ay + y0 * by, origin[1] + x1 * ay + y1 * by)
        boxes.extend((min(xs), min(ys), max(xs), max(ys)))
    return boxes


def _turned(page: Any, x: float, y: float) -> tuple[float, float]:
    """Return where a place in the file's axes is shown, in points from the page's upper left corner."""
    across, down = part_of_page(page, x, y)
    return across * pdfium.FPDF_GetPageWidthF(page), down * pdfium.FPDF_GetPageHeightF(page)
