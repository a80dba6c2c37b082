"""The limited child for the pictures of areas in an export, each a part of its page, as a PNG.

In: the PDF, and ``areas`` as rows of page, from 1, and box; out: ``lengths`` in bytes with the pictures, empty ones for
those too large or late.
"""

from __future__ import annotations

from collections.abc import Mapping
from time import process_time
from typing import Any

import pypdfium2.raw as pdfium

from desktop.article.area import Area
from desktop.importers.marks.of_pdf import take_off_marks
from desktop.importers.pdf.figures.pictures import encoded
from desktop.importers.pdfium.document import Document, pixels_of

_SCALE = 2.0  # pixels a point
_MOST_PIXELS = 4_000_000  # of one
_MOST_BYTES = 32 << 20  # of all
_SECONDS = 6.0  # of the processor, for all of them


def draw(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Draw areas of a PDF. Raises ImportFailed where it cannot be opened."""
    pictures: list[bytes] = []
    with Document(data) as document:
        for row in about["areas"]:
            room = _MOST_BYTES - sum(map(len, pictures))
            picture = _drawn(document, Area(*row)) if process_time() < _SECONDS else b""
            pictures.append(picture if len(picture) <= room else b"")
    return {"lengths": [len(picture) for picture in pictures]}, b"".join(pictures)


def _drawn(document: Document, area: Area) -> bytes:
    with document.opened(area.page - 1) as handles:
        if handles is None:
            return b""
        take_off_marks(handles.page)
        sides = pdfium.FPDF_GetPageWidthF(handles.page), pdfium.FPDF_GetPageHeightF(handles.page)
        across, down = (max(round(_SCALE * side), 1) for side in sides)
        x, y = round(area.left * across), round(area.top * down)
        width, height = round(area.right * across) - x, round(area.bottom * down) - y
        if width <= 0 or height <= 0 or width * height > _MOST_PIXELS:
            return b""
        part = pixels_of(handles.page, (x, y, width, height), (across, down), pdfium.FPDF_ANNOT)
        return encoded(part.raw, width, height)
