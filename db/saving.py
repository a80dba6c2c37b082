"""Keeping a step: the journal first, then the commit; where that failed, a check whether it happened all the same."""

from __future__ import annotations

from collections.abc import Iterable

from db.connection import Connection
from db.errors import StoreError
from db.journal.entries import void_line
from db.journal.file import Entry, Journal


class Saver:
    """Commits transactions with their journal entries; a step whose fate is unknown is settled before the next one."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal
        self._unsettled: list[str] = []  # steps that stand in the journal and may not be in the library

    def settle(self) -> None:
        """Declare void, inside a transaction, the journal's entries of a step that was never committed."""
        for step_id in list(self._unsettled):
            if not _is_there(self._connection, step_id):
                self._journal.append([void_line(step_id)])
            self._unsettled.remove(step_id)

    def is_behind(self) -> bool:
        """True if the journal is full."""
        return self._journal.is_full()

    def catch_up(self) -> None:
        """Put a full journal aside, outside of a transaction."""
        try:
            self._journal.rotate_if_full(self._connection.begin)
        finally:
            self._connection.rollback()

    def commit(self, lines: Iterable[Entry], step_id: str | None = None) -> None:
        """Append ``lines`` to the journal and commit; where ``step_id`` is given, the lines are on disk first.

        An error of the commit is raised only if the step is not there afterwards: it may have happened all the same.
        """
        try:
            size = self._journal.append(lines, sync=step_id is not None)
        except StoreError:  # with the journal as it was
            raise
        except BaseException:
            if step_id is not None:
                self._unsettled.append(step_id)
            raise
        try:
            self._connection.commit()
        except BaseException as error:
            if step_id is None:
                raise
            if self._connection.raw.in_transaction:  # it did not happen, and nobody else can have written since
                self._withdraw(step_id, size)
                raise
            self._unsettled.append(step_id)
            if isinstance(error, StoreError) and self._happened(step_id):
                self._unsettled.remove(step_id)
                return
            raise

    def _withdraw(self, step_id: str, size: int) -> None:
        try:
            self._journal.append([void_line(step_id)])
        except StoreError:  # no room for even that
            self._journal.cut(size)

    def _happened(self, step_id: str) -> bool:
        """True if a new connection sees the step: the failed one may hold pages that reached no disk."""
        try:
            other = Connection(self._connection.path)
        except StoreError:
            return False
        try:
            return _is_there(other, step_id)
        except StoreError:
            return False
        finally:
            other.close()


def _is_there(connection: Connection, step_id: str) -> bool:
    return connection.value("select 1 from steps where id = ?", (step_id,)) is not None
