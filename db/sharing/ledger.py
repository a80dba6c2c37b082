"""Ledger: every change that is known of a shared library, in a file beside it, as a line of JSON kept as it came, to be
passed on, with its row, what it builds upon and what became of it.

It follows from the library and the places: lost, it is made anew at the next exchange.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.connection import Connection
from db.disk.durable import in_sentences
from db.errors import LibraryDamaged, LibraryLocked, StoreError
from db.rows import marks, rows_in_runs

ENDING = ".sharing"  # behind the library's name
PLACES = "shares"  # the fact that says where the library is shared
_DAMAGED = "damaged"
_TURN = ENDING + "-turn"  # the file whose lock says that an exchange is under way
_SCHEMA = (
    """create table changes (
      number integer primary key,
      id text not null unique,
      device_id text not null,
      kind text not null,
      row_id text not null,
      parents text not null,
      line text not null,
      state text not null,
      share text not null,
      batch text not null default ''
    ) strict""",
    "create index changes_row on changes(row_id)",
    "create index changes_open on changes(state) where state not in ('own', 'applied', 'private')",
    "create index changes_batch on changes(batch) where batch != ''",
    "create table same (kind text not null, row_id text not null unique, to_id text not null) strict",
    "create index same_to on same(to_id)",
    "create table seen (share text not null, name text not null, mark text not null, primary key (share, name)) strict",
    "create table facts (name text primary key, value text not null) strict",
    "pragma user_version=1",
)
_TABLES = ("changes", "same", "seen", "facts")


class State(StrEnum):
    """The state of a change."""

    OWN = "own"  # made here, or known here before it came back
    PRIVATE = "private"  # made here, and never sent
    WAITING = "waiting"  # it builds upon what has not come yet
    APPLIED = "applied"
    NEWER = "newer"  # it says what only a newer Postil understands: passed on, not applied
    REFUSED = "refused"  # it says what cannot be: neither applied nor passed on


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One change as the ledger has it."""

    id: str
    device_id: str
    kind: str
    row_id: str
    parents: tuple[str, ...]
    line: str
    state: State
    share: str = ""  # the place it came from; empty for one's own
    number: int = 0  # the order in which the changes became known here

    def values(self) -> tuple[str, ...]:
        """Return the values in the order of the table's columns, without the number."""
        return (
            self.id,
            self.device_id,
            self.kind,
            self.row_id,
            json.dumps(self.parents),
            self.line,
            str(self.state),
            self.share,
        )


_COLUMNS = "id, device_id, kind, row_id, parents, line, state, share"
_KNOWN = f"('{State.OWN}', '{State.APPLIED}')"
_HERE = f"('{State.OWN}', '{State.APPLIED}', '{State.PRIVATE}')"


class Ledger:
    """The ledger of one library. For use on the thread that opened it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.writing = connection.writing

    @classmethod
    @in_sentences
    def open(cls, library: Path) -> Ledger:
        """Open the ledger beside a library; a missing or damaged one is begun anew, with the places that can be read,
        or ``was_damaged``.

        Raises StoreError.
        """
        path = library.with_name(library.name + ENDING)
        try:
            return cls(_opened(path))
        except LibraryDamaged:
            places = _places_in(path)
            path.replace(path.with_name(path.name + ".damaged"))
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
            ledger = cls(_opened(path))
            with ledger.writing():
                ledger.set_fact(PLACES if places else _DAMAGED, places or True)
            return ledger

    @property
    def was_damaged(self) -> bool:
        """True if the file was begun anew because it was damaged, and the places that it named are not known since."""
        return bool(self.fact(_DAMAGED, False)) and not self.fact(PLACES)

    @staticmethod
    def is_beside(library: Path) -> bool:
        """True if a library has a ledger."""
        return os.path.exists(library.with_name(library.name + ENDING))  # a disk that fails has none, and is no news

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    # Changes

    def add(self, entries: Iterable[LedgerEntry]) -> None:
        """Add changes; one whose id is known already is left as it is."""
        self._connection.run_many(
            f"insert into changes ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
            [entry.values() for entry in entries],
        )

    def known(self, ids: Collection[str]) -> set[str]:
        """Return those of these ids that are known, whatever became of them."""
        rows = rows_in_runs(self._connection, "select id from changes where id in ({})", ids)
        return {id_ for (id_,) in rows}

    def settled(self, ids: Collection[str]) -> dict[str, tuple[str, str]]:
        """Return those of these ids that the library has, each with the kind and the row that it is of."""
        query = f"select id, kind, row_id from changes where id in ({{}}) and state in {_KNOWN}"
        return {id_: (kind, row_id) for id_, kind, row_id in rows_in_runs(self._connection, query, ids)}

    def heads(self, row_ids: Collection[str], *, private: bool = False) -> dict[tuple[str, str], list[str]]:
        """Return, by kind and row, the changes that no other change of the row builds upon.

        ``private``: also those that are never sent.
        """
        states = _HERE if private else _KNOWN
        of_these = f"row_id in ({{}}) and state in {states}"
        query = f"select kind, row_id, id, parents from changes where {of_these} order by number"
        heads: dict[tuple[str, str], list[str]] = {}
        built_upon: set[str] = set()
        for kind, row_id, id_, parents in rows_in_runs(self._connection, query, row_ids):
            heads.setdefault((kind, row_id), []).append(id_)
            built_upon.update(json.loads(parents))
        return {row: [id_ for id_ in ids if id_ not in built_upon] for row, ids in heads.items()}

    def of_rows(self, row_ids: Collection[str], kind: str = "", *, private: bool = True) -> list[LedgerEntry]:
        """Return the changes of rows that the library has, in the order they became known; only of ``kind``, whatever a
        line says of the same id; ``private``: those too that never travel.
        """
        states = _HERE if private else _KNOWN
        query = f"select {_COLUMNS}, number from changes where row_id in ({{}}) and state in {states} order by number"
        entries = (_entry(row) for row in rows_in_runs(self._connection, query, row_ids))
        return [entry for entry in entries if kind in ("", entry.kind)]

    def rows_of_kind(self, kind: str) -> list[str]:
        """Return the ids of all rows of a kind of which anything is known."""
        query = f"select distinct row_id from changes where kind = ? and state in {_KNOWN}"
        return [row_id for (row_id,) in self._connection.rows(query, (kind,))]

    def rows_naming(self, kind: str, row_id: str) -> set[str]:
        """Return the rows of a kind that name another row in a change that the library has."""
        query = f"select distinct row_id from changes where kind = ? and state in {_HERE} and instr(line, ?)"
        return {naming_id for (naming_id,) in self._connection.rows(query, (kind, row_id))}

    def rows_from(self, share: str) -> dict[str, set[str]]:
        """Return, by kind, the rows that the library has and that were made at one place only."""
        by_kind: dict[str, set[str]] = {}
        births = "select kind, row_id from changes where parents = '[]' and id not like 'same-%' and share"
        query = f"{births} = ? and state in {_KNOWN} except {births} != ?"
        for kind, row_id in self._connection.rows(query, (share, share)):
            by_kind.setdefault(kind, set()).add(row_id)
        return by_kind

    def waiting(self) -> list[LedgerEntry]:
        """Return the changes that wait for others, in the order in which they came."""
        query = f"select {_COLUMNS}, number from changes where state = ? order by number"
        return [_entry(row) for row in self._connection.rows(query, (State.WAITING,))]

    def to_send(self, share: str, number: int, limit: int) -> list[LedgerEntry]:
        """Return the next changes behind a number that may travel to a place and did not come from there."""
        query = (
            f"select {_COLUMNS}, number from changes where number > ? and share != ? and state not in (?, ?)"
            " order by number limit ?"
        )
        parameters = (number, share, State.PRIVATE, State.REFUSED, limit)
        return [_entry(row) for row in self._connection.rows(query, parameters)]

    def count_to_send(self, share: str, number: int) -> int:
        """Return how many changes would still travel to a place."""
        query = "select count(*) from changes where number > ? and share != ? and state not in (?, ?)"
        return int(self._connection.value(query, (number, share, State.PRIVATE, State.REFUSED)))

    def born_by(self, row_ids: Collection[str]) -> dict[str, str]:
        """Return the device that made each row."""
        query = (
            "select row_id, device_id from changes where row_id in ({}) and parents = '[]' and device_id != row_id"
            f" and state in {_HERE}"
        )
        return dict(rows_in_runs(self._connection, query, row_ids))

    def private_rows(self) -> list[str]:
        """Return the rows of which something was kept back."""
        query = "select distinct row_id from changes where state = ?"
        return [row_id for (row_id,) in self._connection.rows(query, (State.PRIVATE,))]

    def withdraw(self, row_id: str) -> None:
        """Forget a row's private changes: what is sent of it from now on stands for all of it."""
        self._connection.run("delete from changes where row_id = ? and state = ?", (row_id, str(State.PRIVATE)))

    def set_state(self, ids: Iterable[str], state: State, batch: str = "") -> None:
        """Record the state of changes."""
        self._connection.run_many(
            "update changes set state = ?, batch = ? where id = ?", [(str(state), batch, id_) for id_ in ids]
        )

    def set_batch(self, ids: Iterable[str], batch: str) -> None:
        """Record the step in which changes are about to be applied."""
        self._connection.run_many("update changes set batch = ? where id = ?", [(batch, id_) for id_ in ids])

    def open_batches(self) -> list[str]:
        """Return the recorded steps of which it is not known whether they were written."""
        query = "select distinct batch from changes where batch != '' and state = ?"
        return [batch for (batch,) in self._connection.rows(query, (State.WAITING,))]

    def settle_batch(self, batch: str, *, came_to_be: bool) -> None:
        """Record whether a step was written."""
        state = State.APPLIED if came_to_be else State.WAITING
        self._connection.run("update changes set state = ?, batch = '' where batch = ?", (str(state), batch))

    def take_back(self, in_history: Callable[[Collection[str]], set[str]]) -> None:
        """Mark as waiting again all changes that the library does not have: it is older than the ledger."""
        own = [id_ for (id_,) in self._connection.rows("select id from changes where state = ?", (str(State.OWN),))]
        self.set_state(set(own) - in_history(own), State.WAITING)
        query = "update changes set state = ?, batch = '' where state = ?"
        self._connection.run(query, (str(State.WAITING), str(State.APPLIED)))
        self._connection.run("delete from same")

    def counts(self) -> dict[str, int]:
        """Return how many changes are in each state."""
        return dict(self._connection.rows("select state, count(*) from changes group by state"))

    # Rows that are one

    def same(self) -> dict[str, str]:
        """Return the id of the living row for each row that was merged into another."""
        return dict(self._connection.rows("select row_id, to_id from same"))

    def set_same(self, kind: str, row_id: str, to_id: str | None) -> None:
        """Record the row that another was merged into; None: it stands by itself again."""
        self._connection.run("delete from same where row_id = ?", (row_id,))
        if to_id is not None:
            self._connection.run_one("insert into same (kind, row_id, to_id) values (?, ?, ?)", (kind, row_id, to_id))

    # What was seen where, and small facts

    def seen(self, share: str) -> dict[str, str]:
        """Return the names of the files read at a place, each with its state when it was read."""
        return dict(self._connection.rows("select name, mark from seen where share = ?", (share,)))

    def set_seen(self, share: str, name: str, mark: str) -> None:
        """Remember that something was read at a place."""
        self._connection.run(
            "insert into seen (share, name, mark) values (?, ?, ?)"
            " on conflict (share, name) do update set mark = excluded.mark",
            (share, name, mark),
        )

    def fact(self, name: str, default: Any = None) -> Any:
        """Return a small fact, or ``default``."""
        row = self._connection.row("select value from facts where name = ?", (name,))
        return default if row is None else json.loads(row[0])

    def set_fact(self, name: str, value: Any) -> None:
        """Keep a small fact, anything JSON can hold."""
        self._connection.run(
            "insert into facts (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
            (name, json.dumps(value)),
        )

    def forget(self, share: str) -> None:
        """Forget what was read at a place and sent to it."""
        self._connection.run("delete from seen where share = ?", (share,))
        self._connection.run("delete from facts where name = ? or name like ?", (f"sent {share}", f"{share} %"))


@contextmanager
def turn(library: Path, seconds: float) -> Iterator[None]:
    """Let one exchange of a library go on at a time: two would number one segment twice.

    Raises StoreError where another is not over soon.
    """
    with closing(Connection(library.with_name(library.name + _TURN), busy_seconds=seconds)) as connection:
        try:
            connection.begin()
        except LibraryLocked as error:
            raise StoreError("Another program is exchanging this library just now.") from error
        yield


def _opened(path: Path) -> Connection:
    connection = Connection(path)
    try:
        if connection.value("pragma user_version") == 0:
            with connection.writing():
                for statement in _SCHEMA:
                    connection.run(statement)
        if connection.value(f"select count(*) from sqlite_master where name in ({marks(_TABLES)})", _TABLES) < len(
            _TABLES
        ):
            raise LibraryDamaged("The file {path} is damaged.", path=path)
    except BaseException:
        connection.close()
        raise
    return connection


def _places_in(path: Path) -> Any:
    """Return what a damaged file still says of the places, or nothing."""
    try:
        with closing(Connection(path, read_only=True)) as connection:
            return json.loads(connection.value("select value from facts where name = ?", (PLACES,)) or "[]")
    except (StoreError, ValueError, TypeError):
        return []


def _entry(row: Sequence[Any]) -> LedgerEntry:
    id_, device_id, kind, row_id, parents, line, state, share, number = row
    return LedgerEntry(id_, device_id, kind, row_id, tuple(json.loads(parents)), line, State(state), share, number)
