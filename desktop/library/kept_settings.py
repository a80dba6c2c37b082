"""The part of a Library that keeps settings with it: choices about this library, which travel with its file.

The reader's choices about the program are ``desktop.settings``.
"""

from __future__ import annotations

from typing import Any

from desktop.library.library_file import LibraryFile


class KeptSettings:
    """What is kept with a library besides its articles: anything that JSON can hold. None of it is a step of undo."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def get(self, key: str, default: Any = None) -> Any:
        """Return what is kept under a key, or ``default``; it may be of any type, as another Postil wrote it."""
        return self._file.store.setting(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keep a value; None forgets it. Raises LibraryReadOnly."""
        self._file.store.set_setting(key, value)
