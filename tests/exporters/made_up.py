"""A made-up export format, as one module and one row would bring it: what the program must know of one, and no more."""

from __future__ import annotations

import pytest

from desktop import exporters
from desktop.annotated.document import Document, Exported
from desktop.annotated.naming import link_to
from desktop.annotated.options import Options
from desktop.exporters import EXPORTERS, Exporter
from desktop.exporters.quotes.quoting import in_parts, without_text


def write(document: Document, options: Options) -> Exported:
    """Return a line an annotation, as Org mode has headings."""
    lines = [f"* {one.target.quote.exact} {link_to(one, options)}\n{one.note}" for one in document.annotations]
    count = len(lines)
    return Exported("#+TITLE: " + "\n".join([document.article.title, *lines]) + "\n", count, 0, count)


def recognise(data: bytes) -> bool:
    return data.startswith(b"#+TITLE: ")


ORG = Exporter(
    "org", "Org outline", "org", write, recognise, "A heading an annotation.", "an outline", frozenset({"links"})
)


def write_with_record(document: Document, options: Options) -> Exported:
    """Return the same with a record, so that it can be merged into."""
    made = [f"#+TITLE: {document.article.title}"]
    for one in document.annotations:
        made += [f"* {one.target.quote.exact} {link_to(one, options)}", one.note]
    return without_text(document, options, in_parts(made), "outline")


OUTLINE = Exporter(
    "outline",
    "Outline to write in",
    "org",
    write_with_record,
    recognise,
    "A heading an annotation.",
    "an outline to write in",
    frozenset({"links"}),
    merges=True,
)


def with_row(monkeypatch: pytest.MonkeyPatch, row: Exporter) -> None:
    """Put a row at the end of the table: all that a new format does."""
    monkeypatch.setattr(exporters, "EXPORTERS", (*EXPORTERS, row))
