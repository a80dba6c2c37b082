"""PDF: the text of its pages as an article, by PDFium and what can be measured on the pages (``pdf``); what its first
pages say of it (``first_page``), and what is annotated in it (``marks.of_pdf``)."""

from __future__ import annotations

from dataclasses import replace

from db.message import Message, joined
from desktop.errors import ImportFailed
from desktop.importers.first_page.about import metadata_of, printed
from desktop.importers.imported import Imported
from desktop.importers.marks.of_pdf import found_in
from desktop.importers.pdf.figures.pictures import bytes_of
from desktop.importers.pdf.reading import read_document
from desktop.importers.pdfium.document import Document
from desktop.importers.scan.record import record_in


def read(data: bytes, name: str) -> Imported:
    """Read a PDF. Raises ImportFailed where it is none, is protected, or holds no text."""
    with Document(data) as document:
        article = read_document(document)
        about = metadata_of(document, article.first)
        found, lost = found_in(document, article.content, article.made, article.annotated)
        pictures = bytes_of(document, article.figures)
    if not article.content.text.strip():
        raise ImportFailed(article.remark or Message("The PDF holds no text that could be read."))
    remark = joined(" ", (article.remark, _without_text(lost), record_in(data)))
    marks = printed(article.content.pages, about.pages, document.page_count)
    content = replace(article.content, metadata=about, pages=marks)
    return Imported(content, remark=remark, found=found, resources=pictures)


def _without_text(lost: int) -> str:
    if not lost:
        return ""
    some = "An annotation of the file stands" if lost == 1 else f"{lost:,} annotations of the file stand"
    return f"{some} where there is no text, and could not be taken along."
