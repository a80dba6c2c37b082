"""Annotations that were made in other programs. One table, FOREIGN: `postil import` and the window derive from it.

A format is a module with ``recognise(data)`` and ``read(data)``; nothing else knows it. Reading happens in the limited
child (``job.py``), recognising here, so that it looks at bytes and parses nothing. A module is imported when it is
first asked.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.errors import ImportFailed

if TYPE_CHECKING:
    from desktop.foreign.collection import Collection


@dataclass(frozen=True, slots=True)
class Foreign:
    """One format: its id, which ``--from`` takes, the name of what it is, its module, and in words which files.

    ``is_whole``: such a file has all that its program has of a work, so that what is missing in it was deleted there.
    """

    id: str
    name: str
    module: str
    files: str
    is_whole: bool = True

    def _module(self) -> Any:
        return importlib.import_module(f"desktop.foreign.{self.module}")

    def recognise(self, data: bytes) -> bool:
        """True if a file looks like one of this format."""
        return bool(self._module().recognise(data))

    def read(self, data: bytes) -> Collection:
        """Return what a file holds. Raises ImportFailed with a sentence."""
        collection: Collection = self._module().read(data)
        return collection


FOREIGN: tuple[Foreign, ...] = (
    Foreign("kindle", "Kindle clippings", "kindle.clippings", "`My Clippings.txt`, in ten languages", is_whole=False),
    Foreign("kindle-notebook", "Kindle notebook", "kindle.notebook", "the notebook that the apps export (HTML)"),
    Foreign(
        "koreader",
        "KOReader",
        "koreader",
        "`metadata.epub.lua` beside a book, also from before 2024, and exports as JSON",
    ),
    Foreign("koreader-markdown", "KOReader as Markdown", "koreader_markdown", "exports as Markdown"),
    Foreign("readwise", "Readwise", "readwise", "the export of Readwise and its Reader (CSV)"),
    Foreign("hypothesis", "Hypothesis", "hypothesis", "JSON of the API or the client, CSV", is_whole=False),
    Foreign("readium", "Readium or Thorium", "readium", "`.annotation`"),
    Foreign("okular", "Okular", "okular", "its `.xml` of a document, and its archives"),
    Foreign("taguette", "Taguette", "taguette", "highlights as CSV or HTML"),
    Foreign("calibre", "calibre", "calibre", "`.calibre_annotation_collection`, `.calibre_highlights`, `metadata.opf`"),
    Foreign("zotero", "Zotero", "zotero", "`zotero.sqlite`, JSON of Better BibTeX or of the API, RDF"),
    Foreign("refi-qda", "REFI-QDA", "refi_qda", "`.qdpx` of QualCoder, NVivo, MAXQDA and others"),
    Foreign("readest", "Readest", "readest", "`config.json` of a book"),
    Foreign("foliate", "Foliate", "foliate", "JSON of a book"),
)


def foreign(identifier: str) -> Foreign:
    """Return the format with this id. Raises ImportFailed, naming those there are."""
    for row in FOREIGN:
        if row.id == identifier:
            return row
    raise ImportFailed(
        "There is no format “{identifier}”; there are {foreign}.",
        identifier=identifier,
        foreign=", ".join(row.id for row in FOREIGN),
    )


def recognised(data: bytes) -> list[Foreign]:
    """Return the formats that a file looks like: none, one, or more, of which the user chooses."""
    return [row for row in FOREIGN if row.recognise(data)]


def chosen(data: bytes, identifier: str | None = None) -> Foreign | None:
    """Return the format that is named, else the only one that a file looks like, else None.

    Raises ImportFailed for a name that is none, and where a file looks like several, naming them.
    """
    if identifier is not None:
        return foreign(identifier)
    rows = recognised(data)
    if len(rows) > 1:
        names = " or ".join(f"{row.name} (--from {row.id})" for row in rows)
        raise ImportFailed("The file may be from {names}; please say which.", names=names)
    return rows[0] if rows else None
