"""The file of the index, beside the library: units of some sixty words, by the stems that stand in them.

It holds nothing that the library does not: it may be removed at any time, is never backed up, and is made anew where it
is damaged, of another make, or of another library. So it has no part in the library's schema, and an older Postil lets
it lie.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from db.connection import Connection
from db.errors import LibraryDamaged, LibraryForeign, StoreError
from db.finding.indexes import SEARCHED

FORMAT = 1  # raised with whatever changes what the file holds: it is then made anew
_BUSY_SECONDS = 0.05  # that a search waits for the file; building it has time


class Source(NamedTuple):
    """The source of units: a column of a table, or an article's text; ``place`` is that of the hits in it."""

    place: str
    kind: str  # of row, as history calls it
    table: str
    text: str  # SQL; empty for the article's text, which stands in pieces


def _whole(name: str) -> str:
    """Return all that is searched of a row as one text."""
    return " || char(10) || ".join(SEARCHED[name].columns)


SOURCES = (
    Source("text", "article", "articles", ""),
    Source("title", "article", "articles", _whole("title")),
    Source("quote", "annotation", "annotations", "quote"),
    Source("note", "annotation", "annotations", "note"),
    Source("theme", "theme", "themes", _whole("theme")),
    Source("brief", "brief", "briefs", _whole("brief")),
)

_SCHEMA = (
    "create table state (name text primary key, value) without rowid",
    # ``mark`` tells whether the text is still the one that was cut into the units from ``first`` to ``last``
    "create table sources (pk integer primary key, place integer not null, row integer not null, mark integer not null,"
    " first integer not null, last integer not null, unique (place, row))",
    "create table units (pk integer primary key autoincrement, source integer not null, start integer not null,"
    " length integer not null)",
    "create table words (word text primary key, back text not null) without rowid",  # ``back``: from its end
    "create index words_back on words(back)",
    "create virtual table stems using fts5(held, content='', detail=none, columnsize=0,"
    " tokenize='unicode61 remove_diacritics 0')",
)


def index_path(library: Path) -> Path:
    """Return where the index of a library lies."""
    return library.with_name(f"{library.name}.nearest")


def open_for_search(library: Path) -> Connection | None:
    """Open the index for reading; None where there is none, or none that can be used."""
    path = index_path(library)
    if not path.is_file():
        return None
    connection: Connection | None = None
    try:
        connection = Connection(path, read_only=True, busy_seconds=_BUSY_SECONDS)
        if _is_ours(connection):
            return connection
    except StoreError:
        pass  # nobody asked for it: what is exact is found without
    if connection is not None:
        connection.close()
    return None


def open_to_build(library: Path) -> Connection:
    """Open the index, or make it; one of another make is made anew. Raises StoreError."""
    path = index_path(library)
    try:
        return _opened(path)
    except (LibraryDamaged, LibraryForeign):
        remove(library)
        return _opened(path)


def remove(library: Path) -> None:
    """Remove the index: it will be made anew."""
    for path in (index_path(library), index_path(library).with_name(f"{index_path(library).name}-journal")):
        with suppress(OSError):
            os.unlink(path)


def _is_ours(connection: Connection) -> bool:
    """True if the file holds the tables that are made here and no others: what a view computes may never end."""
    there = connection.rows(
        "select lower(sql) from sqlite_schema where name not glob 'stems_*' and name not glob 'sqlite_*'"
    )
    ours = sorted(statement.lower() for statement in _SCHEMA)
    return connection.value("pragma user_version") == FORMAT and sorted(sql for (sql,) in there) == ours


def _opened(path: Path) -> Connection:
    connection = Connection(path)
    try:
        connection.run("pragma synchronous=normal")
        version = connection.value("pragma user_version")
        if version == 0 and not connection.value("select count(*) from sqlite_schema"):
            with connection.writing():
                for statement in (*_SCHEMA, f"pragma user_version={FORMAT}"):
                    connection.run(statement)
        elif not _is_ours(connection):
            raise LibraryForeign("{path} is an index of another Postil.", path=path)
    except BaseException:
        connection.close()
        raise
    return connection
