"""A table as Readwise takes it (its "CSV bulk upload"), a row an annotation, with themes as ``.tag`` at a note's
beginning.

Cells are safe for a spreadsheet.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import Choice
from desktop.exporters.elsewhere.entries import address_of, entries_of, title_of
from desktop.exporters.to_csv import safe_cell

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_HEAD = ",".join(COLUMNS) + "\r\n"


def together(documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return one table of all articles."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    count = 0
    for count, row in enumerate((row for document in documents for row in _rows(document)), 1):  # noqa: B007
        rows.writerow([safe_cell(cell) for cell in row])
    return Exported(_HEAD + out.getvalue(), count, 0, count)


def recognise(data: bytes) -> bool:
    """True if a file begins as a table that was written here."""
    return data.startswith(_HEAD.encode())


def _rows(document: Document) -> Iterator[tuple[str, ...]]:
    about = (title_of(document), document.article.author, address_of(document))
    for entry in entries_of(document):
        tags = " ".join("." + "_".join(theme.split()) for theme in entry.themes)
        note = "\n".join(filter(None, (tags, entry.note)))
        place = entry.page if entry.page.isdecimal() else str(entry.passage.start) if entry.passage else ""
        yield entry.quote, *about, note, place, entry.annotation.created[:19].replace("T", " ")
