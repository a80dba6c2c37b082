"""Questions in SQL, put to a library that is open for reading only: what comes of them, row by row.

The connection can write nothing, attaches nothing and calls nothing from outside; a question has its time.
"""

from __future__ import annotations

import math
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from db.connection import Connection, regexp
from db.errors import StoreError

R = TypeVar("R")
SECONDS = 60.0
_LONGEST = 100_000_000  # bytes of one value, also of one that is only on the way
_STEPS = 20_000  # of SQLite's machine between two looks at the clock
_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE))
_SEARCH_NEEDS = frozenset(("data_version",))  # the pragma that full-text search looks at
_FORBIDDEN = frozenset(("load_extension", "fts3_tokenizer"))


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a question: the names of its columns, and its rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


@contextmanager
def asked(path: Path, sql: str, *, seconds: float = SECONDS) -> Iterator[Answer]:
    """Put one question to the library at ``path``; the rows are there while the block lasts.

    Numbers that JSON has not are None, bytes are hexadecimal. Raises StoreError with what SQLite has against it, and
    what a handler of a signal raises. The time is looked at between SQLite's steps, of which one may take long.
    """
    from sqlite_utils import Database

    connection = Connection(path, read_only=True)
    try:
        database = Database(connection.raw, execute_plugins=False)
        met: list[BaseException] = []
        end = time.monotonic() + seconds
        connection.raw.set_progress_handler(_kept_in(met, lambda: time.monotonic() > end), _STEPS)
        connection.raw.create_function("regexp", 2, _kept_in(met, regexp), deterministic=True)
        connection.raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        connection.raw.set_authorizer(_allowed)
        with _in_sentences(seconds, met):
            cursor = database.execute(sql)
        if cursor.description is None:
            raise StoreError("A question is a select; this is none.")
        yield Answer(tuple(column[0] for column in cursor.description), _rows(cursor, seconds, met))
    finally:
        connection.close()


def _allowed(action: int, name: str | None, other: str | None, *_: str | None) -> int:
    if action in _ALLOWED:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and other not in _FORBIDDEN:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and name in _SEARCH_NEEDS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _kept_in(met: list[BaseException], work: Callable[..., R]) -> Callable[..., R]:
    """Have SQLite call ``work``, and keep the errors it raises that are not the question's: sqlite3 drops them."""

    def wrapped(*arguments: Any) -> R:
        try:
            return work(*arguments)
        except re.error:
            raise
        except BaseException as error:
            met.append(error)
            raise

    return wrapped


def _rows(cursor: sqlite3.Cursor, seconds: float, met: list[BaseException]) -> Iterator[tuple[Any, ...]]:
    with _in_sentences(seconds, met):
        for row in cursor:
            yield tuple(map(_plain, row))


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    return None if isinstance(value, float) and not math.isfinite(value) else value


@contextmanager
def _in_sentences(seconds: float, met: list[BaseException]) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning) as error:
        if met:
            raise met[0] from error
        if "interrupted" in str(error):
            raise StoreError(
                "The question was not answered within {seconds} seconds.", seconds=f"{seconds:.0f}"
            ) from error
        if "not authorized" in str(error) or "prohibited" in str(error):
            raise StoreError("A question can only look at the library: this one would do something else.") from error
        reason = " ".join(str(error).split()).rstrip(".") or "no reason given"
        raise StoreError("The question cannot be answered: {reason}.", reason=reason) from error
    except (ValueError, OverflowError, MemoryError) as error:  # a NUL or half a sign in it, a text that is none
        raise StoreError("The question cannot be answered: it holds, or would give, no text.") from error
