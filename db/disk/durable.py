"""Files that are whole or absent: written beside their place, synced, renamed; and the disk's errors as sentences."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ParamSpec, TypeVar

from db.disk.regular_file import NotRegular, open_regular
from db.errors import LibraryForeign, LibraryFull, LibraryReadOnly, StoreError

PRIVATE = 0o600  # what a file that holds a reader's words may be used for, and by whom: its owner
PRIVATE_FOLDER = 0o700
_PIECE = 1 << 20  # bytes that are copied at once
P = ParamSpec("P")
R = TypeVar("R")


def disk_error(error: OSError) -> StoreError:
    """Return the StoreError whose sentence tells the reader what the system said."""
    name = error.filename or "the library"
    if isinstance(error, NotRegular):
        return LibraryForeign("{name} is {strerror}.", name=name, strerror=error.strerror)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return LibraryFull("The disk is full, so {name} could not be written. Free some space and retry.", name=name)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return LibraryReadOnly(
            "The system does not let Postil use {name}: {strerror}.", name=name, strerror=error.strerror
        )
    return StoreError("The disk reported an error with {name}: {error}.", name=name, error=error.strerror or error)


def in_sentences(function: Callable[P, R]) -> Callable[P, R]:
    """Make a function raise a StoreError instead of an OSError."""

    @functools.wraps(function)
    def wrapped(*arguments: P.args, **named: P.kwargs) -> R:
        try:
            return function(*arguments, **named)
        except OSError as error:
            raise disk_error(error) from error

    return wrapped


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder in their order, none where it is not there. OSError, unlike a glob."""
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []


def private(name: str, flags: int) -> int:
    """Open a file, one that is made for its owner alone: an ``opener``. OSError."""
    return os.open(name, flags, PRIVATE)


def make_private(path: Path) -> None:
    """Make an empty file for its owner alone, where none is; a file that is there is not even opened. OSError."""
    if not os.path.lexists(path):
        with contextlib.suppress(FileExistsError):
            os.close(private(os.fspath(path), os.O_WRONLY | os.O_CREAT | os.O_EXCL))


def copy_private(source: Path, target: Path) -> None:
    """Copy a file's bytes to a file for its owner alone; where there are only zeros, nothing is written. OSError."""
    make_private(target)
    zeros = bytes(_PIECE)
    with open_regular(source) as there, target.open("wb") as copy:
        while piece := there.read(_PIECE):
            if piece == zeros:
                copy.seek(_PIECE, os.SEEK_CUR)
            else:
                copy.write(piece)
        copy.truncate(there.tell())


def keep_mode(source: Path, target: Path) -> None:
    """Give ``source``, which is to replace ``target``, the permissions that somebody chose for that. OSError."""
    with contextlib.suppress(FileNotFoundError):
        mode = stat.S_IMODE(target.stat().st_mode)
        if mode != stat.S_IMODE(source.stat().st_mode):
            source.chmod(mode)


def write_file(path: Path, data: bytes | Iterable[bytes], *, synced: bool = True) -> None:
    """Write ``data`` to ``path``, on disk when this returns; an older file stays until then, and its mode. OSError.

    What is not ``synced`` gets to the disk when the system has the time: a power cut may leave a part of it.
    """
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)  # left by who was killed, or put there: what a link leads to is not written over
    try:
        with open(part, "xb", opener=private) as file:
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            if synced:
                os.fsync(file.fileno())
        keep_mode(part, path)
        if synced:
            replace_file(part, path)
        else:
            os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def replace_file(source: Path, target: Path) -> None:
    """Rename ``source``, which is on disk, to ``target`` in the same folder, and sync the folder. OSError."""
    os.replace(source, target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Have the file's data on disk when this returns. OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Have the folder's entries on disk when this returns; Windows needs no such thing. OSError."""
    if os.name == "posix":
        sync_file(path)
