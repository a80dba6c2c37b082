"""A system that refuses: calls of Python's own about the files of one folder raise OSError, from the k-th on, a while.

What SQLite asks of the system is not reached from here; the harnesses of ``torture/durability`` reach that.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

ERRORS = (errno.EIO, errno.ESTALE, errno.ENOTDIR, errno.EACCES, errno.ENOSPC)
_BY_PATH = ("stat", "lstat", "unlink", "remove", "rename", "replace", "mkdir", "rmdir", "scandir", "listdir", "chmod")
_BY_HANDLE = ("read", "write", "fsync", "fstat", "ftruncate", "close")


class Refusing:
    """Counts the calls that are about ``folder``; number ``first`` and those that follow, ``lasting`` in all, fail."""

    def __init__(self, folder: Path, first: int = 0, lasting: int = 1, error: int = errno.EIO) -> None:
        self._folder = os.fspath(folder)
        self._first, self._lasting, self._error = first, lasting, error
        self._handles: set[int] = set()
        self.calls = 0
        self.refused = 0

    def ask(self, name: str, path: object = None) -> None:
        """Count a call, and refuse it if it is its turn."""
        self.calls += 1
        if self._first and self._first <= self.calls < self._first + self._lasting:
            self.refused += 1
            raise OSError(self._error, f"{os.strerror(self._error)} ({name})", path)

    def is_ours(self, path: object) -> bool:
        """True if a call about ``path`` counts."""
        if isinstance(path, int):
            return path in self._handles
        return isinstance(path, (str, os.PathLike)) and os.path.abspath(os.fspath(path)).startswith(self._folder)

    def path_call(self, name: str, really: Callable[..., Any]) -> Callable[..., Any]:
        """Return a call that takes a path."""

        def call(path: object = ".", *arguments: Any, **named: Any) -> Any:
            if self.is_ours(path):
                self.ask(name, path)
            return really(path, *arguments, **named)

        return call

    def handle_call(self, name: str, really: Callable[..., Any]) -> Callable[..., Any]:
        """Return a call that takes a file's handle; a close that fails has closed all the same, as on Linux."""

        def call(handle: int, *arguments: Any, **named: Any) -> Any:
            ours = handle in self._handles
            if name == "close":
                self._handles.discard(handle)
                really(handle)
            if ours:
                self.ask(name)
            return None if name == "close" else really(handle, *arguments, **named)

        return call

    def open_handle(self, really: Callable[..., int]) -> Callable[..., int]:
        """Return ``os.open``."""

        def call(path: Any, *arguments: Any, **named: Any) -> int:
            if not self.is_ours(path):
                return really(path, *arguments, **named)
            self.ask("open", path)
            handle = really(path, *arguments, **named)
            self._handles.add(handle)
            return handle

        return call

    def open_file(self, really: Callable[..., Any]) -> Callable[..., Any]:
        """Return ``open``."""

        def call(path: Any, *arguments: Any, **named: Any) -> Any:
            if not self.is_ours(path):
                return really(path, *arguments, **named)
            self.ask("open", path)
            file = really(path, *arguments, **named)
            self._handles.add(file.fileno())
            return _File(file, self)

        return call


class _File:
    """An open file whose every use may be refused."""

    def __init__(self, file: Any, refusing: Refusing) -> None:
        self._file, self._refusing = file, refusing

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        self._refusing.ask("read")
        return iter(self._file)

    def close(self) -> None:
        """Close; a close that fails has closed all the same."""
        self._file.close()
        self._refusing.ask("close")

    def fileno(self) -> int:
        """Return the handle."""
        return int(self._file.fileno())

    def __getattr__(self, name: str) -> Any:
        really = getattr(self._file, name)
        if not callable(really):
            return really

        def call(*arguments: Any, **named: Any) -> Any:
            self._refusing.ask(name)
            return really(*arguments, **named)

        return call


@contextmanager
def refusing(folder: Path, first: int = 0, lasting: int = 1, error: int = errno.EIO) -> Iterator[Refusing]:
    """Have the calls about ``folder`` counted and refused; without ``first`` they are only counted."""
    made = Refusing(folder, first, lasting, error)
    before: list[tuple[Any, str, Any]] = []

    def put(owner: Any, name: str, made_of: Callable[[Any], Any]) -> None:
        really = getattr(owner, name)
        before.append((owner, name, really))
        setattr(owner, name, made_of(really))

    for name in _BY_PATH:
        put(os, name, partial(made.path_call, name))
    for name in _BY_HANDLE:
        put(os, name, partial(made.handle_call, name))
    put(os, "open", made.open_handle)
    for owner in (builtins, io):
        put(owner, "open", made.open_file)
    try:
        yield made
    finally:
        for owner, name, really in reversed(before):
            setattr(owner, name, really)
