"""The part of a Library that is its history: what was written, by whom, taking it back, doing it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from itertools import islice

from db.articles import ARTICLE
from db.connection import Connection
from db.history import last_seq, written_after
from db.kinds import BRIEF
from db.records import Article, Changes, Step
from desktop.library.library_file import LibraryFile
from desktop.texts import later

WRITERS = {"cli": later("by the command line"), "window": later("in another window")}  # by a step's origin
LOOKED_AT = 200  # annotations of a step whose articles are looked up


class History:
    """The use cases of the steps that were written. A side is "undo" or "redo"."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def walk(self, side: str, step_id: str | None = None) -> tuple[Step, Changes] | None:
        """Take the last step back, or do again what was taken back last; return the new step and what it touched.

        None where there is nothing to do, and with a ``step_id`` where another step is the next by now.
        """
        store = self._file.store
        return (store.undo if side == "undo" else store.redo)(step_id)

    @property
    def left_something(self) -> bool:
        """True if the last undo or redo left what another computer wrote since."""
        return bool(self._file.store.stayed)

    def foreign(self, step: Step) -> str:
        """Return by whom a step was written, "by the command line", or "" where it was by this program.

        So were those of an earlier run; what another process has written since this one opened the library was not.
        """
        if self._file.store.wrote(step.id):
            return ""
        if step.created < self._file.store.opened and step.origin in (self._file.origin, "undo", "redo"):
            return ""
        return WRITERS.get(step.origin, later("by another program"))

    def articles_of(self, changes: Changes) -> list[Article]:
        """Return the articles that changes are about, removed ones too: their own rows, and those of annotations."""
        ids = dict.fromkeys(sorted(changes.articles))
        for annotation_id in islice(sorted(changes.annotations), LOOKED_AT):
            ids[self._file.read.annotation(annotation_id).article_id] = None
        there = (self._file.read.found(ARTICLE, article_id) for article_id in ids)
        return [article for article in there if article is not None]  # a step that failed half-way wrote none

    def names_of(self, changes: Changes) -> list[str]:
        """Return what changes are about by name: the titles of articles, or else the names of briefs."""
        titles = [article.title for article in self.articles_of(changes)]
        briefs = (self._file.read.record(BRIEF, row_id) for row_id in sorted(changes.of_kind("brief")))
        return titles or [brief.name for brief in briefs]

    def last_row(self, *, waiting: bool = True) -> int:
        """Return the ``seq`` of the newest row of the history, 0 where there is none; ``waiting`` as in ``written``."""
        with self._connection(waiting) as connection:
            return last_seq(connection)

    def written(self, after: int, limit: int | None = None, *, waiting: bool = True) -> list[tuple[int, str, str]]:
        """Return ``seq``, kind and id of the first rows that were written, by whatever program, behind a ``seq``.

        Not ``waiting``: raises LibraryLocked at once while another program has the file to itself.
        """
        with self._connection(waiting) as connection:
            return written_after(connection, after, limit)

    @contextmanager
    def _connection(self, waiting: bool) -> Iterator[Connection]:
        connection = self._file.store.connection
        with nullcontext() if waiting else connection.waiting(0):
            yield connection
