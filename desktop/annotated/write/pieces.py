"""Exports that hold annotations one by one, in pieces that are merged by themselves: how such a file is put together.

A piece's key names its group, its annotation and its part, so that it is found again in the next export.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.records import Annotation
from desktop.annotated.document import Document, Exported, Piece
from desktop.annotated.naming import labels_of
from desktop.annotated.options import Options
from desktop.annotated.record import record_writing

SEPARATOR = "\x1f"  # in keys; no name of a theme or heading holds it


def key_of(group: str, name: str, part: str) -> str:
    """Return a piece's key: of an annotation's (``name`` is its id), or of a heading."""
    return SEPARATOR.join(one.replace(SEPARATOR, " ") for one in (group, name, part))


def unit_of(key: str) -> str:
    """Return what a piece belongs to and moves with: one annotation's place in one group."""
    return key.rpartition(SEPARATOR)[0]


def front_pieces(text: str) -> list[Piece]:
    """Return front matter as a piece for each line; a value may change while somebody adds lines of their own."""
    lines = text.splitlines()
    rows = [
        Piece(key_of("", "front", "open" if n == 0 else line.partition(":")[0]), line, "front matter", end="\n")
        for n, line in enumerate(lines[:-1])
    ]
    return [*rows, Piece(key_of("", "front", "close"), lines[-1], "front matter")] if lines else []


def heading_piece(group: str, name: str, text: str) -> Piece:
    """Return a heading, or another line that belongs to no annotation."""
    return Piece(key_of(group, name, "heading"), text, "heading")


def entry_pieces(annotation: Annotation, group: str, parts: Sequence[tuple[str, str]]) -> list[Piece]:
    """Return one annotation's parts, (what, text) each, without those that are empty."""
    return [
        Piece(key_of(group, annotation.id, what), text.rstrip("\n"), what, annotation.id)
        for what, text in parts
        if text.strip()
    ]


def joined(pieces: Sequence[Piece]) -> str:
    """Return the file that pieces make, with one line break at its end."""
    text = "".join(piece.text + piece.end for piece in pieces)
    return text.rstrip("\n") + "\n" if text else ""


def with_record(
    made: Exported, document: Document, options: Options, exporter_id: str = "", newline: str = "\n", below: str = ""
) -> Exported:
    """Return a file that holds no text of the article with its machine block, which only a list carries; the others
    are for people alone. ``exporter_id`` where it is no list.
    """
    header = record_writing.header_of(document, "utf-8", "list", 0, document.version.source_sha256)
    if exporter_id:
        header["postil:exporter"] = exporter_id
    else:
        header["postil:options"] = record_writing.options_row(options)
    records = [record_writing.record_of(one, document, made.labels[one.id], True) for one in document.annotations]
    where = "" if exporter_id else options.machine_block
    return record_writing.with_record(made, header, records, where, newline, below)


def exported(
    document: Document, options: Options, pieces: Sequence[Piece], exporter_id: str = "", text: str | None = None
) -> Exported:
    """Return the export that pieces make. ``text`` is the file where it is not just the pieces."""
    visible = joined(pieces) if text is None else text
    visible += "\n" if not exporter_id and options.machine_block == "embedded" else ""
    count, labels = len(document.annotations), labels_of(document, "")
    made = Exported(visible, count, 0, count, labels=labels, pieces=tuple(pieces))
    return with_record(made, document, options, exporter_id)
