"""Store: one library file, opened, read and written. Every change is a step: one transaction, one row of undo."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from db import clock, history, outside_history
from db.connection import BUSY_SECONDS, Connection, identity
from db.disk.durable import in_sentences
from db.errors import LibraryReadOnly, StoreError
from db.finding.filling import Filling, unindexed
from db.ids import new_id
from db.journal.entries import packed_parts, part_lines, place_line, step_lines
from db.journal.file import Journal
from db.journal.reconcile import reconcile
from db.message import Message
from db.opening import open_library
from db.reading import Reader
from db.records import EVERYWHERE, Changes, Filters, Hit, Place, Step
from db.saving import Saver
from db.writing import Writer

_REST = 0.005  # seconds between two transactions, at least: busy as the machine may be, other writers get their turn


class Store(AbstractContextManager["Store"]):
    """A library file. Used on the thread that opened it; any number of processes may hold the same file."""

    def __init__(self, connection: Connection, warning: str) -> None:
        self.path = connection.path
        self.read_only = connection.read_only
        self.warning = warning  # a sentence for the reader, or empty
        self.read = Reader(connection)
        self._connection = connection
        self._journal = Journal(connection.path)
        self._saver = Saver(connection, self._journal)
        self._lines: list[str] = []  # entries for the journal besides those of the step
        self._writer: Writer | None = None
        self._file = identity(self.path)
        self._device_id = ""
        self._written: set[str] = set()  # ids of the steps that were written here
        self.stayed: tuple[tuple[str, str], ...] = ()  # rows of which undo left what somebody else wrote since
        self.opened = clock.now()

    @classmethod
    @in_sentences
    def open(cls, path: Path, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS) -> Store:
        """Open the library at ``path``, making it if it is missing, and bring an older one to today's schema.

        A newer library, one whose schema somebody altered and one that cannot be written to are opened for reading,
        with a ``warning``. Raises NotFound, LibraryDamaged, LibraryForeign, LibraryLocked, LibraryTooNew, LibraryFull.
        """
        connection, warning = open_library(Path(path), read_only=read_only, busy_seconds=busy_seconds)
        try:
            store = cls(connection, warning)
            if not store.read_only:
                reconcile(connection, store._journal)
        except BaseException:
            connection.close()
            raise
        return store

    @property
    def connection(self) -> Connection:
        """The connection, for the other modules of ``db``."""
        return self._connection

    def close(self) -> None:
        """Close the file; a step that is open is rolled back."""
        self._connection.close()

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    def search(self, typed: str, filters: Filters = EVERYWHERE, *, limit: int = 50) -> list[Hit]:
        """Find what holds what was typed, at most ``limit`` in each place; any text is safe (``db.finding.syntax``)."""
        from db.finding import search  # late: a start looks for nothing

        return search.search(self._connection, typed, filters, limit=limit)

    # Writing

    def beside(self) -> Store:
        """Open the file once more, for the thread that calls this; what it writes counts as written here."""
        if identity(self.path) != self._file:
            raise StoreError(
                "The library {path} was replaced by another file; close it and open it again.", path=self.path
            )
        other = Store.open(self.path, read_only=self.read_only)
        # what it writes is kept in memory until the commit: to write it before, others would be kept from reading
        other._connection.run("pragma cache_spill=off")
        other._written = self._written
        return other

    def is_behind(self) -> bool:
        """True if anything was left to ``catch_up``."""
        return not self.read_only and (self._saver.is_behind() or bool(unindexed(self._connection)))

    @in_sentences
    def catch_up(self, going_on: Callable[[], bool] = lambda: True) -> None:
        """Do what would have held up a step too long: take long texts into the text index, put a full journal aside.

        In short transactions, until ``going_on`` says no; what is left is done next time.
        """
        if self.read_only:
            return
        self._connection.run("pragma cache_spill=on")  # merging parts of an index takes many pages
        for article_id in unindexed(self._connection):
            filling = Filling(self._connection, article_id)
            while going_on() and (took := self._go_on(filling)):
                time.sleep(max(_REST, took))
        self._saver.catch_up()

    def _go_on(self, filling: Filling) -> float:
        began = time.perf_counter()
        self._begin()
        try:
            is_more = filling.step()
            self._connection.commit()
        finally:
            self._connection.rollback()
        return time.perf_counter() - began if is_more else 0.0

    @contextmanager
    def step(self, label: str, origin: str, *, undoable: bool = True) -> Iterator[Writer]:
        """Write one step: all that is put in the block is kept, or nothing of it if the block raises.

        One that is not ``undoable`` is in the history, but undo passes it by (what a new library begins with).
        """
        with self._writing(label, origin) as writer:
            yield writer
            self._finish(writer, "undo" if undoable else "")

    def undo(self, step_id: str | None = None) -> tuple[Step, Changes] | None:
        """Take the last step back by writing its inverse; gives the new step and what it touched, or None.

        With ``step_id`` that step and no other: None, and nothing is done, where another one is the last by now.
        """
        return self._walk("undo", step_id)

    def redo(self, step_id: str | None = None) -> tuple[Step, Changes] | None:
        """Take the last undo back; gives the new step and what it touched, or None. ``step_id``: as in ``undo``."""
        return self._walk("redo", step_id)

    def wrote(self, step_id: str) -> bool:
        """True if a step was written through this Store, and not by another process or before it was opened."""
        return step_id in self._written

    def _walk(self, side: str, step_id: str | None) -> tuple[Step, Changes] | None:
        self._must_be_writable()
        if self.read.next_step(side) is None:  # spares the write lock; looked at again below
            return None
        with self._writing("", side) as writer:
            old = self.read.next_step(side)
            if old is None or step_id not in (None, old.id):
                return None
            writer.step = Step(writer.step.id, old.label, side, writer.step.created)
            self.stayed = ()
            for kind, rows, stayed in history.taken_back(self._connection, old.id, writer.step.created):
                self.stayed += stayed
                writer.put_many(kind, rows)
            changes = self._finish(writer, "redo" if side == "undo" else "undo", popped=old.id)
            return writer.step, changes

    @contextmanager
    def _writing(self, label: str, origin: str) -> Iterator[Writer]:
        self._must_be_writable()
        if self._writer is not None:
            raise RuntimeError("a step is already open")
        self._begin()
        try:
            if not self._device_id:
                self._device_id, new = outside_history.device(self._connection)
                if new:
                    value = outside_history.device_setting(self._device_id)
                    self._lines.append(outside_history.set_setting(self._connection, "device", value))
            step = Step(new_id(), label, origin, clock.now())
            self._writer = Writer(self._connection, step, self._device_id, history.last_clock(self._connection))
            yield self._writer
        except BaseException:
            self._device_id = ""
            raise
        finally:
            self._writer = None
            self._connection.rollback()  # where nothing was committed

    def _begin(self) -> None:
        self._lines = []
        self._connection.begin()
        try:
            if (there := identity(self.path)) is None:
                raise StoreError("The library {path} is not there any more: it was deleted or moved.", path=self.path)
            if there != self._file:
                raise StoreError(
                    "The library {path} was replaced by another file. Opened again, that one is shown.", path=self.path
                )
            self._saver.settle()
        except BaseException:
            self._connection.rollback()
            raise

    def _finish(self, writer: Writer, side: str, popped: str | None = None) -> Changes:
        entries = writer.finish()
        if entries or popped is not None:
            new = writer.step
            step = history.StoredStep(new.id, new.label, new.origin, new.created, writer.step_clock, side, popped)
            previous = history.last_step_id(self._connection)
            history.insert_step(self._connection, step)
            history.insert_history(self._connection, entries)
            parts = (part_lines(new, packed_parts(self._connection, new)) for new in writer.new_versions)
            self._saver.commit(chain(self._lines, *parts, step_lines(step, entries, previous)), step.id)
            self._written.add(step.id)
        elif self._lines:
            self._saver.commit(self._lines)
        return writer.changes

    def _must_be_writable(self) -> None:
        if self.read_only:
            raise LibraryReadOnly(
                self.warning or Message("The library {path} is open for reading only.", path=self.path)
            )

    # What is no history

    def set_reading_position(
        self, article_id: str, offset: int, read_to: int | None = None, *, opened: bool = False
    ) -> None:
        """Remember where the user stopped, and the furthest place seen, which never goes back; not undoable.

        ``opened``: also that the article was opened just now. Dropped where the library is open for reading only.
        """
        with self._remembering() as connection:
            if connection is not None:
                self._lines += outside_history.set_reading_position(
                    connection, article_id, offset, read_to, opened=opened
                )

    def touch(self, article_id: str) -> None:
        """Remember that an article was opened just now; dropped where the library is open for reading only."""
        with self._remembering() as connection:
            if connection is not None:
                self._lines.append(outside_history.touch(connection, article_id))

    def put_place(self, article_id: str, place: Place) -> None:
        """Remember a reading position as another device has it; not undoable."""
        with self._remembering() as connection:
            if connection is not None:
                outside_history.put_place(connection, article_id, place)
                self._lines.append(place_line(article_id, place))

    def setting(self, key: str, default: Any = None) -> Any:
        """Return a setting of this library, or ``default``."""
        return outside_history.setting(self._connection, key, default)

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a setting of this library: anything JSON can hold; not undoable."""
        self._must_be_writable()
        with self._remembering() as connection:
            if connection is not None:
                self._lines.append(outside_history.set_setting(connection, key, value))

    @contextmanager
    def _remembering(self) -> Iterator[Connection | None]:
        if self.read_only:
            yield None
            return
        if self._writer is not None:
            self._writer.must_be_open()
            yield self._connection  # part of the open step's transaction
            return
        self._begin()
        try:
            yield self._connection
            self._saver.commit(self._lines)
        finally:
            self._connection.rollback()
