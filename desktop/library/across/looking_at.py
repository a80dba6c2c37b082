"""A file that is to be imported: what it is, whose, and what importing it would change.

For a thread with a library of its own; it knows no window.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.citing.bibliographies import Bibliography
from desktop.citing.bibliographies import recognised as works_in
from desktop.foreign import foreign, recognised
from desktop.foreign.large_database import contents
from desktop.library.exchange import export_identity, holds_several, holds_text, plan_for, sidecar_of

if TYPE_CHECKING:
    from desktop.annotated.document import Document
    from desktop.exporters.returning.identify import Identity
    from desktop.library import Library
    from desktop.proposals.import_plan import ImportPlan

ALIKE = 0.5  # of a stranger's lines that must stand in the open article for it to be taken for its copy


@dataclass(frozen=True, slots=True)
class Recognised:
    """The kind of a file: an export of Postil, by the program whose annotations it holds, by works to cite."""

    identity: Identity | None = None
    program: str = ""
    works: Bibliography | None = None


def recognise(data: bytes, place: Path) -> Recognised | None:
    """Return what a file is known for, or None; without ``data`` it is a large database."""
    if not data:
        return Recognised(program=foreign("zotero").name)
    if (identity := export_identity(data, sidecar_of(place))) is not None:
        return Recognised(identity)
    programs, works = recognised(data), works_in(data)
    if not programs and not works:
        return None
    return Recognised(None, programs[0].name if programs else "", works[0] if works else None)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file, and what importing it would change; no ``plan`` where that is another program's, or works to cite.

    ``articles``: where its annotations may go if it does not say, by id, the likeliest first; None is a new article.
    """

    path: Path
    data: bytes
    known: Recognised | None
    plan: ImportPlan | None = None
    document: Document | None = None
    articles: tuple[str | None, ...] = ()


def look_at(library: Library, path: Path, open_id: str | None) -> Looked:
    """Look at a file, which may be meant for the article that is open. Raises PostilError or StoreError."""
    data = contents(path)
    known = recognise(data, path)
    looked = Looked(path, data, known)
    if known is not None and known.identity is None:
        return looked
    if holds_several(data):
        return replace(looked, plan=library.exchange.plan(data, name=path.name))
    sidecar = sidecar_of(path) or library.saving.record_of(path, data)
    document = library.exchange.document_for(data, sidecar=sidecar)
    articles: tuple[str | None, ...] = ()
    if document is None and open_id is not None and export_identity(data, sidecar) is None:
        articles = (open_id, None)
        if not holds_text(data):
            articles = (open_id,)
        elif likeness(data, library.contents.of(open_id).text) < ALIKE:
            articles = (None, open_id)
        document = library.exchange.document(articles[0]) if articles[0] is not None else None
    return _planned(library, replace(looked, document=document, articles=articles), sidecar)


def look_again(library: Library, looked: Looked, article_id: str | None) -> Looked:
    """Return what importing a file into another article would change."""
    document = library.exchange.document(article_id) if article_id is not None else None
    sidecar = sidecar_of(looked.path) or library.saving.record_of(looked.path, looked.data)
    return _planned(library, replace(looked, document=document), sidecar)


def _planned(library: Library, looked: Looked, sidecar: bytes | None) -> Looked:
    themes = [theme.name for theme in library.themes.all()]
    plan = plan_for(looked.data, looked.document, name=looked.path.name, sidecar=sidecar, themes=themes)
    return replace(looked, plan=plan)


def likeness(data: bytes, text: str) -> float:
    """Return how much of a file's longer lines stands in a text, from 0 to 1, whatever marks are in between."""
    letters = re.compile(r"[\W_]+")
    there = letters.sub("", text).casefold()
    lines = [letters.sub("", line).casefold() for line in data[:200_000].decode("utf-8", "replace").splitlines()]
    parts = [line[at : at + 24] for line in lines for at in range(0, max(len(line) - 23, 0), 24)]
    return sum(part in there for part in parts) / len(parts) if parts else 0.0
