"""Which files are a library's own: itself, its journals and backups, what SQLite and a repair leave beside it.

Nothing else may be written over them. They are told by their names, and by what they hold, so that no link hides one.
"""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path

from db.connection import is_open_here
from db.disk.regular_file import open_regular
from db.errors import StoreError
from db.journal.file import Journal
from db.migrations import APPLICATION_ID
from db.opening import MAGIC

_BESIDE = re.compile(
    r"(.+?)(-journal|-wal|-shm|\.journal\.jsonl(\..+)?|\.journal-\d+\.jsonl\.gz|\.backups|\.exports|\.repair"
    r"|\.damaged-.+|\.nearest(-journal)?|\.sharing(-turn)?(-journal|\.damaged)?)(\.part)?"
)
_LINE = re.compile(rb'\{"h":"[0-9a-f]{64}","p":"[0-9a-f]{64}","e":')
_ROLLBACK = bytes.fromhex("d9d505f920a163d7")  # https://www.sqlite.org/fileformat2.html#the_rollback_journal
_OPEN = MAGIC.ljust(68, b"\0") + APPLICATION_ID.to_bytes(4, "big")  # of a library, which is not opened once more
_ENOUGH = 1024  # bytes of a file, by which it is known


def backup_folder(library: Path) -> Path:
    """Return the folder of a library's backups."""
    return library.with_name(library.name + ".backups")


def exports_folder(library: Path) -> Path:
    """Return the folder in which is kept what was exported last."""
    return library.with_name(library.name + ".exports")


def library_of(path: Path) -> Path | None:
    """Return the library that a file is a part of, whether it is there or not; None for any other file.

    One that is known only by what it holds is returned itself. OSError, ValueError.
    """
    path = Path(os.path.realpath(path))
    for place in (path, *path.parents):
        match = _BESIDE.fullmatch(place.name)
        if match is not None and _is_library(library := place.with_name(match[1])):
            return library
    return path if _is_library(path) or _is_of_one(_beginning(path)) else None


def _is_library(path: Path) -> bool:
    if not path.name:  # the root of all folders
        return False
    if any(map(os.path.lexists, (Journal(path).path, backup_folder(path)))):
        return True
    data = _beginning(path)
    return data.startswith(MAGIC) and int.from_bytes(data[68:72], "big") == APPLICATION_ID


def _is_of_one(data: bytes) -> bool:
    """True if data begin as a journal does, Postil's or SQLite's."""
    if data.startswith(b"\x1f\x8b"):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, _ENOUGH)
        except zlib.error:
            return False
    return data.startswith(_ROLLBACK) or _LINE.match(data) is not None


def _beginning(path: Path) -> bytes:
    """Return the first bytes of a file; b"" where there is no file."""
    try:
        if is_open_here(path):
            return _OPEN
        with open_regular(path) as file:
            return file.read(_ENOUGH)
    except (OSError, StoreError):
        return b""
