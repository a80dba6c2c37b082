"""Pages written onto paper: into a PDF, or to a printer, one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.ui.printing.paper import POINT, SIZES
from desktop.ui.printing.sheets import Sheets

_DOTS = 1200  # an inch, in which a PDF counts
_SAME = QUuid("{5f0b7c1e-6a52-4d0e-9d43-70a1d3a5e001}")  # the document's id, which Qt would draw by lot
_DATES = re.compile(rb"(?<=D:)\d{14}(?=Z\))|(?<=Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=\+00:00\")")


def pdf_onto(device: QIODevice, sheets: Sheets) -> QPdfWriter:
    """Return a PDF that is written into a device, with the paper and the title of an article."""
    writer = QPdfWriter(device)
    writer.setResolution(_DOTS)
    writer.setTitle(sheets.printed.title)
    writer.setCreator("Postil")
    writer.setDocumentId(_SAME)
    set_paper(writer, sheets.printed.size)
    return writer


def dated(data: bytes, time: str) -> bytes:
    """Return a PDF with all its dates at a time (ISO 8601, Z), so that the same pages are the same bytes."""
    long = time[:19].encode()
    short = re.sub(rb"\D", b"", long)
    return _DATES.sub(lambda match: long if b"-" in match[0] else short, data) if len(short) == 14 else data


def set_paper(device: QPagedPaintDevice, size: str) -> None:
    """Give a printer or a PDF a size of paper; the margins are the pages' own."""
    paper = QPageSize(QPageSize.PageSizeId.A4 if size == "a4" else QPageSize.PageSizeId.Letter)
    assert size in SIZES
    layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


def write_pages(
    device: QPagedPaintDevice, sheets: Sheets, numbers: Sequence[int], ready: Callable[[int], bool] = lambda _: True
) -> Iterator[int]:
    """Write pages by their numbers from 0; yield how many there are after each, and before one that is not ``ready``.

    Given up half-way, what was written is no file; whoever does so throws it away.
    """
    painter = QPainter(device)
    try:
        dots = device.logicalDpiX() / 72 * POINT
        for done, number in enumerate(numbers):
            while not ready(number):
                yield done
            if done:
                device.newPage()
            painter.resetTransform()
            painter.scale(dots, dots)
            sheets.paint(painter, number)
            yield done + 1
    finally:
        painter.end()
