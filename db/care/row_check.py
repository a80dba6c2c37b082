"""The check of steps, history and rows: each must have its hash, and each row be what the history says last.

Rows are put together as bytes inside SQLite and hashed; only those that do not come out right are looked at closely.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from db.canonical import digest
from db.connection import Connection, Row
from db.errors import StoreError
from db.history import HISTORY_BYTES, HISTORY_COLUMNS, STEP_COLUMNS, StoredStep, history_hash
from db.kinds import KINDS
from db.message import Message
from db.rows import Kind

_TRIES = 10  # at looking at a table without keeping others from writing
_CHUNK = 1000  # rows that are read at once: between chunks a writer gets its turn


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be."""

    where: str  # a table, "file", "schema", "references", "search index", "undo" or "journal"
    row_id: str  # or empty
    what: str  # a sentence


@dataclass(slots=True)
class Check:
    """A check that is under way: what it has found so far."""

    connection: Connection
    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    latest: dict[str, dict[str, int]] = field(default_factory=dict)  # kind -> row id -> hash() of what it is after
    headings: dict[str | None, int] = field(default_factory=dict)  # version id -> hash() of the headings in its content
    going_on: Callable[[], bool] = lambda: True
    gives_way: bool = False  # what takes long is not to keep others from writing

    def whole(self, pragma: str) -> list[Row]:
        """Return what a pragma says that looks at all of a table, in one statement, and says ``ok`` or nothing of it.

        To give way, it looks without a lock, and with one only where something was found: a page that somebody wrote
        meanwhile can look like damage, but damage never like a whole page.
        """
        for _ in range(_TRIES if self.gives_way else 0):
            before = self.connection.value("pragma data_version")
            with suppress(StoreError), closing(Connection(self.connection.path, read_only=True, unlocked=True)) as file:
                if (rows := file.rows(pragma)) in ([], [("ok",)]):
                    return rows
            if self.connection.value("pragma data_version") == before:
                break
        return self.connection.rows(pragma)

    def report(self, where: str, row_id: str, sentence: str) -> None:
        """Record a problem."""
        self.problems.append(Problem(where, row_id, sentence))

    def chunks(
        self, table: str, columns: str, key: str = "pk", or_else: str = ""
    ) -> Iterator[tuple[list[Row], int, int]]:
        """Give a table's rows with ``key`` first, chunk by chunk, with the bounds (above, to) of each.

        Where ``columns``, which may be SQL, cannot be had of a chunk, it is given with those of ``or_else``.
        """
        above = -(1 << 62)
        while self.going_on():
            query = f"select {key}, {{}} from {table} where {key} > ? order by {key} limit {_CHUNK}"
            try:
                rows = self.connection.rows(query.format(columns), (above,))
            except StoreError:
                if not or_else:
                    raise
                rows = self.connection.rows(query.format(or_else), (above,))
            if not rows:
                return
            self.rows[table] = self.rows.get(table, 0) + len(rows)
            upto = rows[-1][0]
            if not isinstance(upto, int) or upto <= above:  # a damaged tree may lead in a circle
                self.report(table, "", Message("The rows of {table} are out of order.", table=table))
                return
            yield rows, above, upto
            above = upto


def _check_steps(check: Check) -> None:
    columns = f"hash, cast(json_array({STEP_COLUMNS}) as blob)"
    for rows, _, _ in check.chunks("steps", columns, "seq", or_else="hash, null"):
        for seq, stored, text in rows:
            if text is None or hashlib.sha256(text).digest() != stored:
                _look_at_step(check, seq)
    _check_numbers(check, "steps")


def _look_at_step(check: Check, seq: int) -> None:
    row = check.connection.rows(f"select {STEP_COLUMNS}, hash from steps where seq = ?", (seq,))[0]
    if StoredStep(*row[:-1]).hash() != row[-1]:
        check.report("steps", row[0], Message("A step is not what was written."))


def _check_history(check: Check) -> None:
    """Look at every row as bytes that SQLite has put together, and closely at those whose hash is another."""
    sha, latest = hashlib.sha256, check.latest
    columns = f"kind, row_id, hash, {HISTORY_BYTES}, cast(after as blob)"
    for rows, _, _ in check.chunks("history", columns, "seq"):
        for seq, kind, row_id, stored, joined, after in rows:
            if sha(joined).digest() != stored and not _is_history(check, seq):
                check.report("history", str(row_id), Message("A row of the history is not what was written."))
            if kind not in latest:
                latest[kind] = {}
            latest[kind][row_id] = hash(after)
    _check_numbers(check, "history")


def _is_history(check: Check, seq: int) -> bool:
    row = check.connection.rows(f"select {HISTORY_COLUMNS}, hash from history where seq = ?", (seq,))[0]
    try:
        return bool(history_hash(row[:-1]) == row[-1])
    except (TypeError, AttributeError):  # of a type that Postil never writes
        return False


def _check_numbers(check: Check, table: str) -> None:
    count, first, last = check.connection.rows(f"select count(*), min(seq), max(seq) from {table}")[0]
    if count and (first, last) != (1, count):
        check.report(
            table,
            "",
            Message("Rows of {table} are missing: {count} are there of {last}.", table=table, count=count, last=last),
        )


def _kind_check(kind: Kind[Any]) -> Callable[[Check], None]:
    def run(check: Check) -> None:
        latest = check.latest.get(kind.name, {})
        columns = f"id, hash, {kind.text_sql}"
        for rows, above, upto in check.chunks(kind.table, columns, or_else="id"):
            if not _are_proven(rows, latest):
                _look_at_rows(check, kind, above, upto)
            for row in rows:
                latest.pop(row[1], None)
        for row_id in latest:  # no row has it
            if check.going_on():
                _look_closely(check, kind, row_id)

    return run


def _are_proven(rows: list[Row], latest: dict[str, int]) -> bool:
    """True if every row of a chunk is, as SQLite writes it, what its hash and the history say.

    False means only that a closer look is needed: some number, say, is written in another way.
    """
    if len(rows[0]) == 2:
        return False
    sha = hashlib.sha256
    return all(latest.get(row_id) == hash(text) and sha(text).digest() == stored for _, row_id, stored, text in rows)


def _look_at_rows(check: Check, kind: Kind[Any], above: int, upto: int) -> None:
    query = f"select {', '.join(kind.names)}, hash from {kind.table} where pk > ? and pk <= ? order by pk"
    latest = check.latest.get(kind.name, {})
    links: dict[str, list[str]] = {}
    if kind.links is not None:
        owners = f"join {kind.table} o on o.id = l.{kind.links.owner} where o.pk > ? and o.pk <= ?"
        links = kind.links.read(check.connection, owners, (above, upto))
    for row in check.connection.rows(query, (above, upto)):
        row_id, stored = row[0], row[-1]
        text = kind.text_of(row[:-1], links.get(row_id, ())).encode()
        if hashlib.sha256(text).digest() != stored or latest.get(row_id) != hash(text):
            _look_closely(check, kind, str(row_id))


def _look_closely(check: Check, kind: Kind[Any], row_id: str) -> None:
    """Check a row and its history in one transaction: somebody may have been writing between two chunks."""
    connection = check.connection
    with one_moment(connection):
        data = kind.read(connection, row_id)
        stored = connection.value(f"select hash from {kind.table} where id = ?", (row_id,))
        after = connection.value("select after from history where row_id = ? order by seq desc limit 1", (row_id,))
    if data is None:
        check.report(kind.table, row_id, Message("This {name} is missing.", name=kind.name))
    elif digest(data) != stored:
        check.report(kind.table, row_id, Message("This {name} is not what was written.", name=kind.name))
    elif after is None or hashlib.sha256(after.encode()).digest() != stored:
        check.report(kind.table, row_id, Message("This {name} is not what the history says.", name=kind.name))


@contextmanager
def one_moment(connection: Connection) -> Iterator[None]:
    """Read in one transaction, so that nothing changes in between."""
    connection.run("begin")
    try:
        yield
    finally:
        connection.rollback()


def row_checks() -> list[tuple[str, Callable[[Check], None]]]:
    """Return what is checked of steps, of the history and of every kind of row, by table."""
    kinds = [(kind.table, _kind_check(kind)) for kind in KINDS.values()]
    return [("steps", _check_steps), ("history", _check_history), *kinds]
