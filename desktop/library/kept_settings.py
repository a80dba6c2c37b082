"""The part of a Library that keeps settings with it: choices about this library, which travel with its file.

The user's choices about the program are ``desktop.settings``.
"""

from __future__ import annotations

from typing import Any

from desktop.library.library_file import LibraryFile

_BY_PAGES = "by_pages"  # by the ids of articles: whether each was left by its pages
_MOST = 2000  # articles; those turned last


class KeptSettings:
    """The settings kept with a library: anything that JSON can hold. None of it is a step of undo."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def get(self, key: str, default: Any = None) -> Any:
        """Return what is kept under a key, or ``default``; it may be of any type, as another Postil wrote it."""
        return self._file.store.setting(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keep a value; None forgets it. Raises LibraryReadOnly."""
        self._file.store.set_setting(key, value)

    def left_by_pages(self, article_id: str) -> bool | None:
        """Return whether an article was left by its pages, or by its text; None where it was never turned."""
        left = self._left_by_pages().get(article_id)
        return left if isinstance(left, bool) else None

    def leave_by_pages(self, article_id: str, by_pages: bool) -> None:
        """Keep how an article is left. Raises LibraryReadOnly."""
        others = [(id_, left) for id_, left in self._left_by_pages().items() if id_ != article_id]
        self.set(_BY_PAGES, dict([*others[1 - _MOST :], (article_id, by_pages)]))

    def _left_by_pages(self) -> dict[str, Any]:
        left = self.get(_BY_PAGES)
        return left if isinstance(left, dict) else {}
