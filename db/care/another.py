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
from db.message import each_value, text_of
from db.migrations import APPLICATION_ID
from db.store import Store


@contextmanager
def opened_copy(path: Path) -> Iterator[Store]:
    """Yield a store of a copy of the library at ``path``, every row of which was checked.

    Raises LibraryForeign, LibraryDamaged, LibraryReadOnly (it is newer, or its schema was altered), StoreError.
    """
    with tempfile.TemporaryDirectory(prefix="postil-") as folder:
        copy = Path(folder) / "library.postil"
        try:
            store = _copied(path, copy)
        except StoreError as error:
            raise type(error)(each_value(text_of(error), lambda text: text.replace(str(copy), str(path)))) from error
        try:
            if store.read_only:
                warning = each_value(store.warning, lambda text: text.replace(str(copy), str(path)))
                raise LibraryReadOnly("{path} Nothing of it was taken.", path=warning)
            if not check(store, journal=False).ok:
                raise LibraryDamaged(
                    "The library {path} is damaged, so nothing of it was taken; repair it first.", path=path
                )
            yield store
        finally:
            store.close()


@in_sentences
def _copied(path: Path, copy: Path) -> Store:
    connection = Connection(path, read_only=True)
    try:
        if connection.value("pragma application_id") != APPLICATION_ID:
            raise LibraryForeign(
                "{path} is a database of another program, or none at all: it is no library.", path=path
            )
        connection.run("pragma query_only=off")  # the copy is written by it; the file is open for reading only
        write_copy(connection, copy)
    finally:
        connection.close()
    return Store.open(copy)
