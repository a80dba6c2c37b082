"""Articles as works of a bibliography, in each format of BIBLIOGRAPHIES. What is annotated in them is no part of it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.citing.bibliographies import BIBLIOGRAPHIES
from desktop.citing.items import item_of
from desktop.exporters import Choice

_FORMATS = {row.id: row for row in BIBLIOGRAPHIES}


def together(form: str, documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return articles as one file of a format."""
    return Exported(_FORMATS[form].write(item_of(document.article) for document in documents), 0, 0, 0)


def recognise(form: str, data: bytes) -> bool:
    """True if a file looks like one of a format."""
    return _FORMATS[form].recognise(data)
