"""Copies of a library: written whole to the disk and checked before they count."""

from __future__ import annotations

import os
from pathlib import Path

from db.connection import Connection
from db.errors import LibraryFull, StoreError


def write_copy(connection: Connection, target: Path) -> Path:
    """Write a copy of the library to ``target``, complete or absent; an older one gives way only to a good one."""
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        connection.run("vacuum into ?", (os.fspath(part),))
        copy = Connection(part, read_only=True)
        try:
            if copy.value("pragma quick_check") != "ok":
                raise StoreError(f"A copy of the library {connection.path} came out damaged and was not kept.")
        finally:
            copy.close()
        _sync(part)
        os.replace(part, target)
        _sync(target.parent)
    except OSError as error:
        raise LibraryFull(f"A copy of the library cannot be written to {target}: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
