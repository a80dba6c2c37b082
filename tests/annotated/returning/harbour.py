"""The harbour article with its notes, its export, and what a file that came back would change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark

SOURCE = """# Harbour

Nets dry on the *quay* through the winter, and nobody mends them before March.

* Rope for the small boats
* Tar for the large ones

> Whoever has tar has spring.

Ships carry salt, and nobody asks the ships about it; iron is carried in the same way.

The last paragraph has a few more words, and it is about a lamp on the pier.
"""

LONG = (
    "Where the engine of trade begins, and how long it has been going on since the first ships came up the *river* "
    "with salt and iron in their holds."
)

NOTED = [
    ("dry on the quay", LONG, ["t1", "t3"]),
    ("nobody mends", f"{LONG}\n\nSecond.", ["t3"]),
    ("small boats", "- by day\n- by night", ["t2", "t3"]),
    ("tar has spring", "", ["t2", "t1", "t3"]),
    ("Ships", "Begins here.", ["t2"]),
    ("iron is carried", "One line  \nand another\\\nand the last.", ["t1"]),
    ("few more words", "Last note.", []),
]


def make_doc(source: str = SOURCE, noted: Sequence[tuple[str, str, list[str]]] = NOTED) -> Document:
    """Return a document with a note on some of its words each."""
    content = content_of(source.encode())
    return document(source, [mark(content, *row, number) for number, row in enumerate(noted, 1)])


def exported(doc: Document, options: dict[str, str]) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


def plan(text: str, doc: Document | None) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


def of_annotations(made: ImportPlan) -> list[Change]:
    return [change for change in made.changes if change.kind is not ChangeKind.SOURCE]


BLOCK = "<!-- annotations:1"


def above(text: str, edit: Callable[[str], str]) -> str:
    """Edit what stands above the record."""
    at = text.find(BLOCK)
    at = len(text) if at < 0 else at
    return edit(text[:at]) + text[at:]
