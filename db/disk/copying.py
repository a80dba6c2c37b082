"""Whole, synced copies of a library file."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from db.connection import BESIDE, Connection, in_use
from db.disk.durable import in_sentences, make_private, replace_file, sync_file
from db.errors import LibraryDamaged, LibraryLocked, StoreError

_STEPS = 2_000  # of SQLite's machine between two looks at whether somebody wants to write
_REST = 1.0  # seconds until a copy that gave way begins anew
_PATIENCE = 300.0  # seconds in which it tries to


def verify_quickly(copy: Connection) -> None:
    """See that SQLite finds a copy whole; raises LibraryDamaged."""
    if copy.value("pragma quick_check") != "ok":
        raise LibraryDamaged("A copy of the library came out damaged and was not kept: {path}.", path=copy.path)


@in_sentences
def write_copy(connection: Connection, target: Path, verify: Callable[[Connection], None] = verify_quickly) -> None:
    """Write a copy of an open library to ``target``, complete and verified or absent; an older one gives way to it.

    It gives way to whoever writes meanwhile, and begins anew. Raises what ``verify`` raises, LibraryFull, StoreError,
    and LibraryLocked where it never came to an end.
    """
    part = target.with_name(target.name + ".part")
    until = time.monotonic() + _PATIENCE
    try:
        while not _try_to_copy(connection, part):
            if time.monotonic() > until:
                raise in_use(connection.path)
            time.sleep(_REST)
        copy = Connection(part)
        try:
            verify(copy)
        finally:
            copy.close()
        sync_file(part)
        replace_file(part, target)
    finally:
        part.unlink(missing_ok=True)


def _try_to_copy(connection: Connection, part: Path) -> bool:
    """Copy the library, or return False where somebody began to write, who would have to wait for the whole copy."""
    journal = connection.path.with_name(connection.path.name + BESIDE[0])
    left_behind = _left_by_a_crash(connection, journal)
    is_written = False

    def stop() -> bool:
        nonlocal is_written
        is_written = _state(journal) not in (None, left_behind)
        return is_written

    part.unlink(missing_ok=True)
    make_private(part)  # which SQLite takes, as it is empty
    connection.raw.set_progress_handler(stop, _STEPS)
    try:
        connection.run("vacuum into cast(? as text)", (os.fsencode(part),))  # a name need not be UTF-8
    except StoreError:
        if not is_written:
            raise
        return False
    finally:
        connection.raw.set_progress_handler(None, 0)
    return True


def _left_by_a_crash(connection: Connection, journal: Path) -> tuple[int, ...] | None:
    """Return the state of a journal that nobody writes to any more, which SQLite lets lie until it writes again."""
    if _state(journal) is None:
        return None
    try:
        with connection.waiting(0):
            connection.begin()
    except LibraryLocked:
        return None
    try:
        return _state(journal)
    finally:
        connection.rollback()


def _state(journal: Path) -> tuple[int, ...] | None:
    try:
        status = journal.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
