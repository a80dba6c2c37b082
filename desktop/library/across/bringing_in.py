"""One file on its way into a library, from its bytes to the article: all that a window does beside itself, in a thread
with a library of its own. It knows no window and no thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.east_asian import language_of

if TYPE_CHECKING:
    from desktop.article.content import Content
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported
    from desktop.library import Library
    from desktop.library.across.looking_at import Recognised
    from desktop.library.articles import Added


@dataclass(frozen=True)
class Incoming:
    """A file that is to come in, or what was fetched from an address.

    ``updates`` is the article whose next version it is to be: then it is only read. ``as_article``: also if it is an
    export of Postil; ``as_new``: also if it resembles an article.
    """

    place: Path | str
    updates: str | None = None
    data: bytes | None = None  # of what was fetched
    name: str = ""
    as_article: bool = False
    as_new: bool = False


@dataclass(frozen=True)
class BroughtIn:
    """The outcome: the article, what was read for an update, or that it is an export, of whatever program."""

    data: bytes
    added: Added | None = None
    imported: Imported | None = None
    export: Recognised | None = None


def bring_in(library: Library, incoming: Incoming, read: Callable[[ImportJob], Imported]) -> BroughtIn:
    """Bring a file in; ``read`` sees a job through to its end. Raises PostilError or StoreError, also Cancelled."""
    from desktop.foreign.large_database import contents
    from desktop.importers.child.job import ImportJob
    from desktop.library.across.looking_at import recognise

    place, data = incoming.place, incoming.data
    if data is None:
        data = contents(Path(place))
    if not data:
        return BroughtIn(data, export=recognise(data, Path(place)))
    known = library.articles.known_by_bytes(data, place) if incoming.updates is None else None
    if known is not None:  # the commonest file of all, opened once more: nothing to read
        return BroughtIn(data, known)
    if isinstance(place, Path):
        if not incoming.as_article and (export := recognise(data, place)) is not None:
            return BroughtIn(data, export=export)
        job = ImportJob(data, place.name, folder=place.parent)
    else:
        job = ImportJob(data, incoming.name)
    imported = read(job)
    get_ready(imported.content)
    if incoming.updates is not None:
        return BroughtIn(data, imported=imported)
    return BroughtIn(data, library.articles.add_imported(imported, data, place, as_new=incoming.as_new), imported)


def get_ready(content: Content) -> Content:
    """Work out what to show a content takes, and return it: in a long text that takes a while, and it is kept."""
    language_of(content.text, content.metadata.language)
    assert len(content.starts) == len(content.blocks)
    _ = content.headings, content.footnotes
    return content
