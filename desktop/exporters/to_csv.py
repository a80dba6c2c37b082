"""A table of the annotations for a spreadsheet (RFC 4180, UTF-8).

Articles and notes are a stranger's: a cell that begins like a formula gets an apostrophe (OWASP ASVS 1.2.10), and all
stand in quotation marks, so that none begins inside a note where cells are parted at semicolons.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata

from db.records import Annotation
from desktop.annotated.document import Document, Exported, passage_of
from desktop.annotated.naming import area_name, link_to, shared_source
from desktop.annotated.notes.footnotes import lines_of
from desktop.annotated.options import Options
from desktop.annotations import pages_of, quote_of
from desktop.exporters.quotes.quoting import heading_path
from desktop.filing.authors import author_of

COLUMNS = (
    "article", "author", "source", "heading", "quote", "note", "themes", "state", "start", "end", "created",
    "modified", "link", "id", "pages", "by",
)  # fmt: skip
_BEGINS = "=+-@\u2212"  # of a formula, in each form that compatibility makes of them
_PARTS = "\t\r\n\0"  # what some programs leave out at the start of a cell, or begin another with
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs that leave their place empty
_NO_TEXT = re.compile("[\0\ud800-\udfff]")  # what no file of text can hold


def write(document: Document, options: Options) -> Exported:
    """Return the table: a head with the names of COLUMNS, then the annotations in the order of the text."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(COLUMNS)
    rows = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)  # for those that part cells at ; or tabs too
    for annotation in document.annotations:
        rows.writerow([safe_cell(cell) for cell in _row(annotation, document, options)])
    count = len(document.annotations)
    return Exported(out.getvalue(), count, 0, count, byte_order_mark=True)  # by which Excel knows UTF-8


def recognise(data: bytes) -> bool:
    """True if a file begins as a table that was written here."""
    return data.removeprefix(b"\xef\xbb\xbf").startswith(",".join(COLUMNS[:14]).encode())  # as earlier ones are, too


def _row(annotation: Annotation, document: Document, options: Options) -> tuple[str, ...]:
    article = document.article
    passage = passage_of(annotation, len(document.content.text))
    return (
        article.title,
        article.author,
        shared_source(article.source),
        " › ".join(
            filter(None, (*heading_path(annotation, document.content), area_name(annotation, document.content)))
        ),
        quote_of(annotation).replace("\ufffc", "▣"),
        annotation.note,
        ", ".join(theme.name for theme in document.themes_of(annotation)),
        annotation.anchor.state.value,
        str(passage.start) if passage else "",
        str(passage.end) if passage else "",
        annotation.created,
        annotation.modified,
        link_to(annotation, options),
        annotation.id,
        pages_of(annotation, document.content),
        author_of(annotation),
    )


def safe_cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula. Lines end in LF; what is no text is U+FFFD."""
    begins = "'" if _may_run(text) else ""
    return begins + _NO_TEXT.sub("\ufffd", "\n".join(lines_of(text)))


def _may_run(text: str) -> bool:
    """True if the first sign that is seen begins a formula: a program may skip what is not seen before it."""
    for sign in text:
        if sign in _PARTS:
            return True
        if unicodedata.category(sign)[0] not in "CZM" and sign not in _BLANK:
            return unicodedata.normalize("NFKC", sign)[:1] in _BEGINS
    return False
