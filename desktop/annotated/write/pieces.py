"""Exports that hold annotations one by one, in pieces that are merged by themselves: how such a file is put together.

A piece's key names its group, its annotation and its part, so that it is found again in the next export.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def collection_of(
    document: Document, options: Options, labels: Mapping[str, str], visible: str, exporter_id: str = ""
) -> str:
    """Return the machine block of a file that holds no text of the article. ``exporter_id`` where it is no list.

    ``visible`` is the file without it.
    """
    header = record_writing.header_of(document, "utf-8", "list", 0, document.version.source_sha256)
    if exporter_id:
        header["postil:exporter"] = exporter_id
    else:
        header["postil:options"] = record_writing.options_row(options)
    header[record_writing.VISIBLE] = record_writing.hash_of(visible)
    records = [record_writing.record_of(one, document, labels[one.id], True) for one in document.annotations]
    return record_writing.collection_json(header, records)


def exported(
    document: Document, options: Options, pieces: Sequence[Piece], exporter_id: str = "", text: str | None = None
) -> Exported:
    """Return the export that pieces make. Only a list carries its machine block; the others are for people alone.

    ``text`` is the file where it is not just the pieces.
    """
    labels = labels_of(document, "")
    is_embedded = not exporter_id and options.machine_block == "embedded"
    visible = (joined(pieces) if text is None else text) + ("\n" if is_embedded else "")
    collection = collection_of(document, options, labels, visible, exporter_id)
    block = record_writing.block_text(collection) if is_embedded else ""
    sidecar = collection + "\n" if not exporter_id and options.machine_block == "sidecar" else None
    count = len(document.annotations)
    return Exported(visible + block, count, 0, count, sidecar, labels=labels, memory=collection, pieces=tuple(pieces))
