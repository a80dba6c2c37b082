"""An article on harbours with its notes: exported, merged into, and what stands in the file then."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.annotated.document import Document, Exported
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import content_of, document, mark

SOURCE = """# Harbours

The first pilots knew the sand by its colour.

Ropes came before charts.

- hemp from the north
- coir from the south

Nobody owns a tide.
"""

NOTES = (("pilots", "Who?", 1), ("Ropes", "Of what?\n\n* hemp\n* coir", 2), ("coir", "", 3), ("tide", "Really", 4))


def harbours(source: str = SOURCE, notes: Sequence[tuple[str, str, int]] = NOTES) -> Document:
    content = content_of(source.encode())
    rows = [mark(content, words, note, ["t1"] if number % 2 else [], number) for words, note, number in notes]
    return document(source, rows, title="Harbours")


def write(doc: Document, options: Options | None = None) -> Exported:
    return exporter("markdown").write(doc, options or Options())


def again(doc: Document, last: Exported, theirs: str, options: Options | None = None) -> Merged:
    sidecar = last.sidecar.encode() if last.sidecar is not None else None
    return merge_export(doc, options or Options(), theirs.encode(), memory=last.remembered, sidecar=sidecar)


def sidecar_of(made: Merged) -> bytes | None:
    return made.exported.sidecar.encode() if made.exported.sidecar is not None else None


def visible(text: str) -> str:
    return text.partition("<!-- annotations:")[0]
