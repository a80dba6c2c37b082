"""The part of a Library that finds articles and annotations by words."""

from __future__ import annotations

from db.records import Hit
from desktop.library.library_file import LibraryFile


class Search:
    """What can be found."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def find(self, words: str, *, article_id: str | None = None, limit: int = 50) -> list[Hit]:
        """Find annotations, then articles, that hold all of the words; any text is safe, the last word is a prefix."""
        return self._file.store.search(words, article_id=article_id, limit=limit)
