"""The limited child's work to print: pages as a PDF, on no screen at all."""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from typing import Any

from desktop.child.progress import say

_SHARE = 0.5  # of the work that is done once all is laid out


def pages(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Set the article that was packed in ``data`` by the process that started this one; return how many ``pages``.

    ``size`` is a key of ``SIZES``, ``grey`` whether themes are told by patterns.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_HASH_SEED"] = "0"  # the same pages are to be the same bytes
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication

    from desktop.ui.printing.from_document import printed_of
    from desktop.ui.printing.paper import MOST_PICTURE, Paper
    from desktop.ui.printing.pictures import PrintedGallery
    from desktop.ui.printing.sheets import Sheets
    from desktop.ui.printing.writing import dated, pdf_onto, write_pages

    application = QGuiApplication(["postil"])
    document = pickle.loads(data)
    printed = printed_of(document, size=str(about["size"]), grey=bool(about["grey"]))
    gallery = PrintedGallery(printed.pictures, Paper(printed.size).text.height * MOST_PICTURE)
    sheets = Sheets(printed, gallery)
    for done, total in sheets.steps():
        say(round(done * _SHARE), total)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer, total = pdf_onto(buffer, sheets), len(sheets.pages)
    for done in write_pages(writer, sheets, range(total)):
        say(total + done, 2 * total)
    del writer
    pdf = dated(bytes(buffer.data().data()), document.touched)
    del application
    return {"pages": total}, pdf
