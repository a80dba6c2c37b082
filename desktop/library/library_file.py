"""LibraryFile: the open file that the parts of a Library share, with the reads that several need, and steps.

It knows no use case: what is done with what it reads, each part knows for itself.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from db.articles import part_in_pieces
from db.reading import Reader
from db.records import Theme, Version
from db.store import Store
from db.writing import Writer
from desktop.article.content import Content, from_pieces
from desktop.theme_tree import in_order

_CONTENTS_KEPT = 4  # contents held in memory: the article on screen, and the last ones, for back and forward


class LibraryFile:
    """One open library file. ``store`` is for the parts; whoever uses a Library asks its parts instead."""

    def __init__(self, store: Store, *, origin: str) -> None:
        self._store = store
        self.path = store.path
        self._away = False  # closed, and to be open again
        self.origin = origin  # who writes: kept with every step
        self._contents: dict[str, Content] = {}  # the last one last; made anew, never changed: threads share it

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

    @property
    def read_only(self) -> bool:
        """True if nothing can be written; also where the file could not be opened again."""
        return self._store.read_only

    @property
    def warning(self) -> str:
        """A sentence on what is wrong with the file, or an empty string."""
        return self._store.warning

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def reopen(self) -> None:
        """Open the file again after it was closed and rebuilt. Raises StoreError."""
        self._contents = {}
        self._away = True
        self._store = Store.open(self.path)
        self._away = False

    def step(self, label: str, *, undoable: bool = True) -> AbstractContextManager[Writer]:
        """Open one step: a context manager that yields a Writer. An undoable one is what Undo takes back."""
        return self.store.step(label, self.origin, undoable=undoable)

    def version(self, article_id: str) -> Version:
        """Return an article's current version."""
        return self.read.version(self.read.article(article_id).version_id)

    def themes(self) -> list[Theme]:
        """Return the living themes in the order of their panes, each behind the one that it stands below."""
        return in_order(self.read.themes())

    def content(self, article_id: str, version_id: str | None = None) -> Content:
        """Return the readable form of an article's current version, or of the one given."""
        version_id = version_id or self.read.article(article_id).version_id
        content = self._contents.get(version_id)
        if content is None:
            content = from_pieces(part_in_pieces(self.store.connection, version_id, "content"))
        self.keep_content(version_id, content)
        return content

    def holds_content(self, version_id: str) -> bool:
        """True if a version's content is held in memory."""
        return version_id in self._contents

    def keep_content(self, version_id: str, content: Content) -> None:
        """Hold a version's content in memory, which whoever brought it has at hand."""
        others = [(other, kept) for other, kept in self._contents.items() if other != version_id]
        self._contents = dict([*others, (version_id, content)][-_CONTENTS_KEPT:])

    def beside(self) -> LibraryFile:
        """Open the file once more, for the thread that calls this; what is held in memory is there, too.

        Raises StoreError.
        """
        other = LibraryFile(self.store.beside(), origin=self.origin)
        other._contents = self._contents
        return other
