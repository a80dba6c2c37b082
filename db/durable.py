"""Files that are whole or absent: written beside their place, synced, renamed, the folder synced."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write ``data`` to ``path``, on disk when this returns; an older file stays until then. OSError."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        replace_file(part, path)
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
