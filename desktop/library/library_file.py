"""LibraryFile: the open file that the parts of a Library share, with the reads that several need, and steps.

It knows no use case: what is done with what it reads, each part knows for itself.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from db.articles import part_in_pieces
from db.reading import Reader
from db.records import Theme
from db.store import Store
from db.writing import Writer
from desktop.article.content import Content, from_pieces
from desktop.theme_tree import in_order

_LONG = 200_000  # code points of a text that takes a moment to read: the more the busier the machine is
_CONTENTS_KEPT = 4  # contents held in memory: the article on screen, and the last ones, for back and forward


class Contents:
    """The contents of versions, the last few held in memory. ``read`` returns what reads the file."""

    def __init__(self, read: Callable[[], Reader]) -> None:
        self._read = read
        self.kept: dict[str, Content] = {}  # the last one last; made anew, never changed: threads share it

    def of(self, article_id: str, version_id: str | None = None) -> Content:
        """Return the readable form of an article's current version, or of the one given."""
        read = self._read()
        version_id = version_id or read.article(article_id).version_id
        content = self.kept.get(version_id)
        if content is None:
            content = from_pieces(part_in_pieces(read.connection, version_id, "content"))
        self.keep(version_id, content)
        return content

    def keep(self, version_id: str, content: Content) -> None:
        """Hold a version's content in memory, which whoever brought it has at hand."""
        others = [(other, kept) for other, kept in self.kept.items() if other != version_id]
        self.kept = dict([*others, (version_id, content)][-_CONTENTS_KEPT:])

    def is_at_hand(self, version_id: str) -> bool:
        """True if a version's content is read in no time: it is held in memory, or not very long."""
        return version_id in self.kept or self._read().version(version_id).characters <= _LONG


class LibraryFile:
    """One open library file. ``store`` is for the parts; whoever uses a Library asks its parts instead."""

    def __init__(self, store: Store, *, origin: str) -> None:
        self.path = store.path
        self.origin = origin  # who writes: kept with every step
        self.contents = Contents(lambda: self.read)
        self._take(store)

    def _take(self, store: Store) -> None:
        self._store, self.read_only = store, store.read_only  # nothing can be written
        self.warning = store.warning  # a sentence on what is wrong with the file, or an empty string
        self._away = False  # closed, and to be open again

    @property
    def store(self) -> Store:
        """The open file; one that could not be opened again is tried once more. Raises StoreError."""
        if self._away:
            self.reopen()
        return self._store

    @property
    def read(self) -> Reader:
        """Return what reads the open file. Raises StoreError."""
        return self.store.read

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def reopen(self) -> None:
        """Open the file again after it was closed and rebuilt. Raises StoreError."""
        self.contents.kept = {}
        self._away = True
        self._take(Store.open(self.path))

    def step(self, label: str, *, undoable: bool = True) -> AbstractContextManager[Writer]:
        """Open one step: a context manager that yields a Writer. An undoable one is what Undo takes back."""
        return self.store.step(label, self.origin, undoable=undoable)

    def themes(self) -> list[Theme]:
        """Return the living themes in the order of their panes, each behind the one that it stands below."""
        return in_order(self.read.themes())

    def beside(self) -> LibraryFile:
        """Open the file once more, for the thread that calls this; what is held in memory is there, too.

        Raises StoreError.
        """
        other = LibraryFile(self.store.beside(), origin=self.origin)
        other.contents.kept = self.contents.kept
        return other
