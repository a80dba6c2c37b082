"""Opening a library file that is one, is ours, is not too new and can be written; making and migrating it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from db import migrations, outside_history
from db.connection import BUSY_SECONDS, Connection, in_use, is_open_here
from db.disk.copying import write_copy
from db.disk.durable import PRIVATE_FOLDER, in_sentences
from db.disk.regular_file import open_regular
from db.disk.unsafe_folders import place_warning
from db.errors import (
    LibraryDamaged,
    LibraryForeign,
    LibraryReadOnly,
    LibraryTooNew,
    NotFound,
    StoreError,
)
from db.journal.file import Journal
from db.message import Message
from db.migrations import APPLICATION_ID, migrate, not_tables, schema_hash

MAGIC = b"SQLite format 3\0"


def open_library(path: Path, *, read_only: bool, busy_seconds: float = BUSY_SECONDS) -> tuple[Connection, str]:
    """Open a library, as Store.open tells; gives the connection, which may be read-only unasked, and a warning."""
    path = real_path(path)
    if path.exists() and not path.is_file():
        raise LibraryForeign(
            Message("{path} is a folder, not a library.", path=path)
            if path.is_dir()
            else Message("{path} is no regular file, not a library.", path=path)
        )
    exists = path.exists() and path.stat().st_size > 0
    if not exists and Journal(path).exists():
        raise LibraryDamaged(
            "The library {path} is missing, but its change journal is there: it can be rebuilt.", path=path
        )
    if read_only and not exists:
        raise NotFound("There is no library at {path}.", path=path)
    if path.exists():
        _look_at_file(path)
    warning = ""
    if not read_only:
        warning = _make_room(path, exists)
    connection = Connection(path, read_only=read_only or bool(warning), busy_seconds=busy_seconds)
    try:
        return _checked(connection, warning, busy_seconds)
    except BaseException:
        connection.close()
        raise


@in_sentences
def real_path(path: Path) -> Path:
    """Return the file that ``path`` leads to, which gets locked whatever link led there. Raises LibraryForeign."""
    try:
        return Path(os.path.realpath(path, strict=True))
    except (FileNotFoundError, NotADirectoryError):
        return Path(os.path.realpath(path))
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise LibraryForeign("{path} is a link that leads back to itself, not a library.", path=path) from error
        raise


def make_library(path: Path) -> Connection:
    """Make a new library file at ``path``, where nothing is, and return its connection; there is no journal yet."""
    connection = Connection(path)
    try:
        _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _look_at_file(path: Path) -> None:
    """Check that the file is readable and begins as an SQLite database does; an empty file counts as none."""
    if is_open_here(path):
        return
    try:
        with open_regular(path) as file:
            start = file.read(16)
    except OSError as error:
        raise LibraryReadOnly(
            "The library {path} cannot be read: {strerror}.", path=path, strerror=error.strerror
        ) from error
    if start != b"" and start != MAGIC:  # None: there is nothing to be had just now, as of the system's own messages
        raise LibraryDamaged("{path} is not a library: it is damaged, or it never was one.", path=path)


def _make_room(path: Path, exists: bool) -> str:
    """Make the folder; return a warning where the file or its folder cannot be written to."""
    try:
        path.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryReadOnly(
            "The folder {parent} for the library cannot be made: {strerror}.",
            parent=path.parent,
            strerror=error.strerror,
        ) from error
    writable = os.access(path.parent, os.W_OK) and (not exists or os.access(path, os.W_OK))
    if not writable and not exists:
        raise LibraryReadOnly(
            "A library cannot be made in {parent}: the folder cannot be written to.", parent=path.parent
        )
    return "" if writable else _CANNOT_WRITE.format(path)


_CANNOT_WRITE = "The library {} cannot be written to: you can read it, but not change it."
TOO_NEW = "The library {} was written by a newer Postil: you can read it; to change it, update Postil."
_NOT_TABLES = "The library {} is damaged: {} in it {} no table of Postil's any more."
ALTERED = "The library {} holds triggers, views or tables that are not Postil's: you can read it, but not change it."


def _checked(connection: Connection, warning: str, busy_seconds: float) -> tuple[Connection, str]:
    path = connection.path
    version = _version(connection)
    if version == 0 and connection.read_only:
        raise LibraryForeign("{path} is an empty database, not a library.", path=path)
    if version > migrations.SCHEMA:
        if not_tables(connection):
            raise LibraryTooNew(
                "The library {path} was written by a newer Postil: to read it, update Postil.", path=path
            )
        return _for_reading(connection, TOO_NEW.format(path), busy_seconds)
    if version < migrations.SCHEMA:
        if connection.read_only:
            raise LibraryTooNew(
                "The library {path} was written by an older Postil and must be brought up to date "
                "first, but it cannot be written to.",
                path=path,
            )
        _bring_up_to_date(connection)
    if schema_hash(connection) != migrations.SCHEMA_HASHES[migrations.SCHEMA]:
        if gone := not_tables(connection):
            raise LibraryDamaged(_NOT_TABLES.format(path, ", ".join(gone), "is" if len(gone) == 1 else "are"))
        return _for_reading(connection, ALTERED.format(path), busy_seconds)
    if not connection.read_only and connection.value("pragma journal_mode=delete") != "delete":
        raise in_use(path)
    return connection, warning or place_warning(path) or _names_warning(path)


def _names_warning(path: Path) -> str:
    """Return a sentence where the file has other names: SQLite looks for what a crash left by the name it is given."""
    if path.stat().st_nlink < 2:
        return ""
    return (
        f"The library {path} has another name too (a hard link), and is damaged if it is opened by both:"
        " open it by this one only, or make a copy of it."
    )


def _version(connection: Connection) -> int:
    """Return the schema version: 0 for an empty database; raises LibraryForeign for one that is not Postil's."""
    application, version = connection.value("pragma application_id"), connection.value("pragma user_version")
    if application == APPLICATION_ID and version > 0:
        return int(version)
    if connection.value("select count(*) from sqlite_schema") or application not in (0, APPLICATION_ID):
        raise LibraryForeign("{path} is a database of another program, not a library.", path=connection.path)
    return 0


def _for_reading(connection: Connection, warning: str, busy_seconds: float) -> tuple[Connection, str]:
    if connection.read_only:
        return connection, warning
    path = connection.path
    connection.close()
    return Connection(path, read_only=True, busy_seconds=busy_seconds), warning


def _bring_up_to_date(connection: Connection) -> None:
    """Make or migrate the file in one transaction, after a copy of an older one was put beside it."""
    connection.value("pragma journal_mode=delete")
    version = _version(connection)
    if version:
        write_copy(connection, connection.path.with_name(f"{connection.path.name}.schema-{version}.backup"))
    with connection.writing():
        if _version(connection) < migrations.SCHEMA:  # another process may have been quicker
            migrate(connection)
            outside_history.library_id(connection)
    violations = connection.rows("pragma foreign_key_check")
    if violations:
        raise StoreError(
            "The library {path} does not hold together after it was brought up to date.", path=connection.path
        )
