"""Another library's file, read from a copy that is brought up to date and checked; the file itself stays as it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.care.check import check
from db.connection import Connection
from db.disk.copying import write_copy
from db.disk.durable import in_sentences
from db.errors import LibraryDamaged, LibraryForeign, LibraryReadOnly, StoreError
from db.migrations import APPLICATION_ID
from db.store import Store


@contextmanager
def opened_copy(path: Path) -> Iterator[Store]:
    """Give a store of a copy of the library at ``path``, every row of which is what was written.

    Raises LibraryForeign, LibraryDamaged, LibraryReadOnly (it is newer, or its schema was altered), StoreError.
    """
    with tempfile.TemporaryDirectory(prefix="postil-") as folder:
        copy = Path(folder) / "library.postil"
        try:
            store = _copied(path, copy)
        except StoreError as error:
            raise type(error)(str(error).replace(str(copy), str(path))) from error
        try:
            if store.read_only:
                raise LibraryReadOnly(f"{store.warning.replace(str(copy), str(path))} Nothing of it was taken.")
            if not check(store, journal=False).ok:
                raise LibraryDamaged(f"The library {path} is damaged, so nothing of it was taken; repair it first.")
            yield store
        finally:
            store.close()


@in_sentences
def _copied(path: Path, copy: Path) -> Store:
    connection = Connection(path, read_only=True)
    try:
        if connection.value("pragma application_id") != APPLICATION_ID:
            raise LibraryForeign(f"{path} is a database of another program, or none at all: it is no library.")
        connection.run("pragma query_only=off")  # the copy is written by it; the file is open for reading only
        write_copy(connection, copy)
    finally:
        connection.close()
    return Store.open(copy)
