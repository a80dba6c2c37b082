"""PDF: the text of its pages as an article, by PDFium and what can be measured on the pages (``pdf``)."""

from __future__ import annotations

from db.message import Message, joined
from desktop.errors import ImportFailed
from desktop.importers.imported import Imported
from desktop.importers.pdf.figures.pictures import bytes_of
from desktop.importers.pdf.pdfium import Document
from desktop.importers.pdf.reading import read_document
from desktop.importers.scan.record import record_in


def read(data: bytes, name: str) -> Imported:
    """Read a PDF. Raises ImportFailed where it is none, is protected, or holds no text."""
    with Document(data) as document:
        article = read_document(document)
        pictures = bytes_of(document, article.figures)
    if not article.content.text.strip():
        raise ImportFailed(article.remark or Message("The PDF holds no text that could be read."))
    remark = joined(" ", (article.remark, record_in(data)))
    return Imported(article.content, remark=remark, found=article.found, resources=pictures)
