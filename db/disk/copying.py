"""Whole, synced copies of a library file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from db.connection import Connection
from db.disk.durable import in_sentences, make_private, replace_file, sync_file
from db.errors import LibraryDamaged


def verify_quickly(copy: Connection) -> None:
    """See that SQLite finds a copy whole; raises LibraryDamaged."""
    if copy.value("pragma quick_check") != "ok":
        raise LibraryDamaged("A copy of the library came out damaged and was not kept: {path}.", path=copy.path)


@in_sentences
def write_copy(connection: Connection, target: Path, verify: Callable[[Connection], None] = verify_quickly) -> None:
    """Write a copy of an open library to ``target``, complete and verified or absent; an older one gives way to it.

    Raises what ``verify`` raises, LibraryFull, StoreError.
    """
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        make_private(part)  # which SQLite takes, as it is empty
        connection.run("vacuum into cast(? as text)", (os.fsencode(part),))  # a name need not be UTF-8
        copy = Connection(part)
        try:
            verify(copy)
        finally:
            copy.close()
        sync_file(part)
        replace_file(part, target)
    finally:
        part.unlink(missing_ok=True)
