"""Exports that hold annotations one by one: put together of parts with a blank line between, above their record."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.annotated.document import Document, Exported
from desktop.annotated.naming import labels_of
from desktop.annotated.options import Options, options_row
from desktop.annotated.record import record_writing


def joined(parts: Iterable[str]) -> str:
    """Return the text of parts, without those that are empty, with one line break at its end."""
    text = "\n\n".join(part.rstrip("\n") for part in parts if part.strip())
    return f"{text}\n" if text else ""


def exported(document: Document, options: Options, text: str, exporter_id: str = "") -> Exported:
    """Return a text that holds none of the article's as an export, with its record, which only a list carries; the
    others are for people alone. ``exporter_id`` where it is no list.
    """
    header = record_writing.header_of(document, "utf-8", "list", 0, document.version.source_sha256)
    if exporter_id:
        header["postil:exporter"] = exporter_id
    else:
        header["postil:options"] = options_row(options)
    where = "" if exporter_id else options.machine_block
    count, labels = len(document.annotations), labels_of(document, "")
    records = [record_writing.record_of(one, document, labels[one.id], True) for one in document.annotations]
    made = Exported(text + "\n" * (where == "embedded"), count, 0, count, labels=labels)
    return record_writing.with_record(made, header, records, where, "\n")
