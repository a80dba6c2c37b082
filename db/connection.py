"""One connection to a library file: its pragmas, its transactions, and SQLite's errors turned into sentences.

It knows no table of Postil's.
"""

from __future__ import annotations

import os
import re
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from db.disk.durable import in_sentences, make_private
from db.disk.regular_file import refuse_irregular
from db.errors import (
    LibraryDamaged,
    LibraryFull,
    LibraryLocked,
    LibraryReadOnly,
    StoreError,
    tell_details,
)

BUSY_SECONDS = 10.0  # how long a statement waits for another program before it gives up
BESIDE = ("-journal", "-wal", "-shm")  # what the names of the files end in that SQLite may leave beside a library
Row = tuple[Any, ...]
R = TypeVar("R")


class BlobPlace(NamedTuple):
    """The place of a value of bytes in the file."""

    table: str
    column: str
    row: int


_open_here: Counter[tuple[int, int]] = Counter()  # files, by device and number, that this process has open
_counting = threading.Lock()  # a search opens the file on a thread of its own


def store_error(error: sqlite3.Error, path: Path) -> StoreError:
    """Return the StoreError whose sentence tells the user what ``error`` means for the library at ``path``.

    SQLite's own words are in none; where they may say more, they go to the log.
    """
    primary = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return in_use(path)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return LibraryReadOnly("The library {path} cannot be written to, so nothing was changed.", path=path)
    if primary == sqlite3.SQLITE_FULL:
        return _full(path)
    if primary == sqlite3.SQLITE_NOTADB:
        return LibraryDamaged("{path} is not a library: it is damaged, or it never was one.", path=path)
    if primary == sqlite3.SQLITE_CANTOPEN:
        return LibraryReadOnly(
            "The library {path} or a file beside it cannot be opened; is its folder writable?", path=path
        )
    if primary == sqlite3.SQLITE_IOERR:
        if _free_bytes(path) < 1 << 20:
            return _full(path)
        return StoreError(
            "The disk reported an error while the library {path} was used; nothing was changed.", path=path
        )
    if primary in (sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_NOMEM):
        return _too_large(path)
    tell_details(f"{path.name}: {getattr(error, 'sqlite_errorname', '')} {error}")
    if primary == sqlite3.SQLITE_CORRUPT or "Could not decode" in str(error):
        return LibraryDamaged("The library {path} is damaged.", path=path)
    if primary == sqlite3.SQLITE_ERROR:  # what is asked for is not there as Postil makes it
        return StoreError(
            "The library {path} is not as Postil makes it: another program may have changed it.", path=path
        )
    return StoreError("The library {path} cannot hold this as Postil wrote it; nothing was changed.", path=path)


def in_use(path: Path) -> LibraryLocked:
    """Return the error of a library that another program has been using for too long."""
    return LibraryLocked("Another program is using the library {path} and did not let go of it in time.", path=path)


def _full(path: Path) -> LibraryFull:
    return LibraryFull(
        "The disk that holds the library {path} is full; nothing was changed. Free some space and retry.", path=path
    )


def _too_large(path: Path) -> StoreError:
    return StoreError(
        "Something is too large for the library {path} or for this computer's memory; nothing was changed.", path=path
    )


def _free_bytes(path: Path) -> int:
    try:
        status = os.statvfs(path.parent)
    except (OSError, AttributeError):  # no such folder, or Windows
        return 1 << 40
    return status.f_bavail * status.f_frsize


def _in_address(path: Path) -> str:
    """Return a path as it stands in a file: address."""
    text = os.fspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return text if os.sep == "/" else "/" + text.replace("\\", "/")


@in_sentences
def identity(path: Path) -> tuple[int, int] | None:
    """Return which file stands at ``path``, by device and number; None if there is none. Raises StoreError."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


@in_sentences
def _refuse_irregular_beside(path: Path) -> None:
    """Raise StoreError where SQLite would open a pipe beside the file, and wait for ever."""
    for ending in BESIDE:
        refuse_irregular(path.with_name(path.name + ending))


def is_open_here(path: Path) -> bool:
    """True if this process has the file open: POSIX drops its locks if it opens and closes the file again."""
    return _open_here[identity(path) or (0, 0)] > 0


def regexp(expression: str, text: str) -> bool:
    """True if something in a text fits a regular expression: what SQLite's operator REGEXP asks for."""
    return re.search(expression, text, re.IGNORECASE) is not None


class Connection:
    """A sqlite3 connection whose every error is a StoreError; for use on the thread that made it."""

    def __init__(
        self, path: Path, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS, unlocked: bool = False
    ) -> None:
        """Open ``path``, making the file if it is missing and ``read_only`` is false.

        One that is ``unlocked`` only reads and keeps nobody from writing meanwhile: what it gives may be no state that
        the file ever had.
        """
        self.path = path
        self.read_only = read_only
        self._busy_seconds = busy_seconds
        mode = "ro&immutable=1" if unlocked else "ro" if read_only else "rwc"
        _refuse_irregular_beside(path)
        if not read_only:
            with suppress(OSError):  # SQLite says it better
                make_private(path)
        try:
            self.raw = sqlite3.connect(
                f"file:{_in_address(path)}?mode={mode}", timeout=0, isolation_level=None, uri=True
            )
        except sqlite3.Error as error:
            raise store_error(error, path) from error
        self._closed = False
        self._file: tuple[int, int] | None = None
        try:
            self._file = identity(path)
            self.raw.create_function("regexp", 2, regexp, deterministic=True)
            if self._file is not None:
                with _counting:
                    _open_here[self._file] += 1
            for pragma in (
                *("foreign_keys=on", "trusted_schema=off", "cell_size_check=on", "synchronous=extra"),
                "fullfsync=on",  # on a Mac the disk's own cache is emptied only if asked
                *(["query_only=on"] if read_only else []),
            ):
                self.run(f"pragma {pragma}")
        except BaseException:
            self.close()
            raise

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Run a query and give all its rows."""
        return self._patiently(lambda: self.raw.execute(sql, parameters).fetchall())

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Run a query and give its first row, or None."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Run a query and give the first column of its first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run a statement and give how many rows it changed (-1 where that means nothing)."""
        return self._patiently(lambda: self.raw.execute(sql, parameters).rowcount)

    def run_one(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run a statement that must change exactly one row."""
        self._must_be(self.run(sql, parameters), 1)

    def run_each(self, sql: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Run a statement once for each of ``parameters``; each run must change exactly one row."""
        self._must_be(self.run_many(sql, parameters), len(parameters))

    def run_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> int:
        """Run a statement once for each of ``parameters`` and give how many rows were changed in all."""
        try:
            return self.raw.executemany(sql, parameters).rowcount
        except sqlite3.DatabaseError as error:
            raise self._translated(error) from error
        except MemoryError as error:
            raise _too_large(self.path) from error

    def fill(self, place: BlobPlace, pieces: Callable[[], Iterable[bytes]]) -> None:
        """Write bytes where a row has room for them (zeroblob), inside a transaction: SQLite copies a value twice."""

        def write() -> None:
            with self.raw.blobopen(*place) as opened:
                for piece in pieces():
                    opened.write(piece)

        self._patiently(write)

    def pieces(self, place: BlobPlace, size: int) -> Iterator[bytes]:
        """Give the bytes of one value, which nobody changes, in pieces of a size: others may write between two."""
        at = 0

        def read() -> bytes:
            with self.raw.blobopen(*place, readonly=True) as opened:
                opened.seek(at)
                return opened.read(size)

        while piece := self._patiently(read):
            at += len(piece)
            yield piece

    @contextmanager
    def waiting(self, seconds: float) -> Iterator[None]:
        """Wait no longer than this for another program that has the file to itself; 0: raise LibraryLocked at once."""
        usual, self._busy_seconds = self._busy_seconds, min(seconds, self._busy_seconds)
        try:
            yield
        finally:
            self._busy_seconds = usual

    def begin(self) -> None:
        """Begin a write transaction, waiting for other writers first."""
        self.run("begin immediate")

    def commit(self) -> None:
        """Commit, waiting for readers first; raises LibraryLocked, with the transaction still open, where they stay."""
        self.run("commit")

    def rollback(self) -> None:
        """Roll back what is open, if anything is."""
        if self.raw.in_transaction:
            self.run("rollback")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is written in the block, or nothing of it if the block raises."""
        self.begin()
        try:
            yield
            self.commit()
        finally:
            self.rollback()

    def close(self) -> None:
        """Close; what was not committed is rolled back."""
        self._closed = True
        self.raw.close()
        if self._file is not None:
            with _counting:
                _open_here[self._file] -= 1
            self._file = None

    def _patiently(self, work: Callable[[], R]) -> R:
        """Do something with the file, again and again while another program is at it, up to the time given.

        SQLite's own waiting asks ever more rarely, so that of eight busy writers one may never get its turn.
        """
        until = 0.0
        while True:
            try:
                return work()
            except sqlite3.DatabaseError as error:
                busy = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF == sqlite3.SQLITE_BUSY
                until = until or time.monotonic() + self._busy_seconds
                if not busy or time.monotonic() > until:
                    raise self._translated(error) from error
            except MemoryError as error:  # so sqlite3 says SQLITE_NOMEM: damage can make a row claim any length
                raise _too_large(self.path) from error
            except UnicodeDecodeError as error:  # sqlite3 could not even read SQLite's complaint
                raise LibraryDamaged(
                    "The library {path} is damaged: it holds text that is none.", path=self.path
                ) from error
            time.sleep(0.0005 + time.perf_counter_ns() % 2500 / 1e6)  # half a millisecond to three, not in step

    def _must_be(self, changed: int, expected: int) -> None:
        if changed != expected:
            wanted = "one" if expected == 1 else expected
            raise StoreError(
                "A change of the library {path} touched {changed} rows, not {wanted}; it was undone.",
                path=self.path,
                changed=changed,
                wanted=wanted,
            )

    def _translated(self, error: sqlite3.DatabaseError) -> Exception:
        if isinstance(error, sqlite3.ProgrammingError):
            return StoreError("The library {path} is not open.", path=self.path) if self._closed else error
        return store_error(error, self.path)
