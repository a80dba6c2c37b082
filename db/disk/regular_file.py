"""Reading what lies at a path that somebody else may have chosen: a regular file, or nothing at all.

Whoever reads from a pipe may wait for ever, and a device may do anything: neither is even opened.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


class NotRegular(OSError):
    """A folder, a device, a pipe or a socket lies there: ``strerror`` says which."""


class TooLarge(OSError):
    """The file has more bytes than were asked for."""


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, links followed, and wait for nobody. OSError, NotRegular."""
    _check(os.stat(path), path)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    try:
        _check(os.fstat(handle), path)  # another may lie there by now
    except OSError:
        os.close(handle)
        raise
    return os.fdopen(handle, "rb")


def read_regular(path: Path, most: int) -> bytes:
    """Read a regular file of at most ``most`` bytes, whole. OSError, NotRegular, TooLarge."""
    with open_regular(path) as file:
        data = file.read(most + 1) if os.fstat(file.fileno()).st_size <= most else None
    if data is None or len(data) > most:
        raise TooLarge(errno.EFBIG, f"it has more than {most:,} bytes", os.fspath(path))
    return data


def refuse_irregular(path: Path) -> None:
    """Raise NotRegular where something lies at ``path`` that is no regular file."""
    try:
        status = os.stat(path)
    except OSError:
        return
    _check(status, path)


def _check(status: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise NotRegular(errno.EISDIR, "a folder, not a file", os.fspath(path))
    if not stat.S_ISREG(status.st_mode):
        raise NotRegular(errno.EINVAL, "not a regular file", os.fspath(path))
