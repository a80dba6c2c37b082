"""Steps, the append-only history of every change, and the stack that undo and redo walk along."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from db.canonical import digest
from db.connection import Connection
from db.records import HistoryRow, Step
from db.rows import Data

_COLUMNS = "id, step_id, kind, row_id, before, after, origin, device_id, clock"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One history row as it is stored: before and after are canonical JSON."""

    id: str
    step_id: str
    kind: str
    row_id: str
    before: str | None
    after: str
    origin: str
    device_id: str
    clock: str

    def values(self) -> tuple[str | None, ...]:
        """Give the values in the order of the table's columns."""
        return (
            self.id,
            self.step_id,
            self.kind,
            self.row_id,
            self.before,
            self.after,
            self.origin,
            self.device_id,
            self.clock,
        )


def history_hash(values: Sequence[str | None]) -> bytes:
    """Give the hash of a history row from its nine values, of which those with free text are canonical JSON."""
    return hashlib.sha256("\x1f".join("\x1e" if value is None else value for value in values).encode()).digest()


def step_hash(step: Step) -> bytes:
    """Give the hash of a step's row."""
    return digest([step.id, step.label, step.origin, step.created])


def last_clock(connection: Connection) -> str | None:
    """Give the greatest clock reading of this library, or None while its history is empty."""
    return connection.value("select clock from history order by seq desc limit 1")  # type: ignore[no-any-return]


def insert_step(connection: Connection, step: Step) -> None:
    """Write a step's row."""
    connection.run_one(
        "insert into steps (id, label, origin, created, hash) values (?, ?, ?, ?, ?)",
        (step.id, step.label, step.origin, step.created, step_hash(step)),
    )


def insert_history(connection: Connection, entries: Sequence[HistoryEntry]) -> None:
    """Write history rows with their hashes."""
    connection.run_many(
        f"insert into history ({_COLUMNS}, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(*entry.values(), history_hash(entry.values())) for entry in entries],
    )


def entries_of(connection: Connection, step_id: str) -> list[HistoryEntry]:
    """Give the history rows of one step, the first one first."""
    rows = connection.rows(f"select {_COLUMNS} from history where step_id = ? order by seq", (step_id,))
    return [HistoryEntry(*row) for row in rows]


def history(connection: Connection, row_id: str | None = None, limit: int = 200) -> list[HistoryRow]:
    """Give the newest ``limit`` history rows, of one row or of all, the newest first."""
    where, parameters = ("", ()) if row_id is None else ("where row_id = ?", (row_id,))
    rows = connection.rows(
        f"select seq, {_COLUMNS} from history {where} order by seq desc limit ?", (*parameters, limit)
    )
    found = []
    for seq, id_, step_id, kind, changed, before, after, origin, device_id, clock in rows:
        old = None if before is None else json.loads(before)
        found.append(HistoryRow(seq, id_, step_id, kind, changed, old, json.loads(after), origin, device_id, clock))
    return found


def top(connection: Connection, side: str) -> tuple[int, Step] | None:
    """Give the place on the stack and the step that undo (or redo) would take next."""
    row = connection.row(
        "select u.step_seq, s.id, s.label, s.origin, s.created from undo_stack u join steps s on s.seq = u.step_seq"
        " where u.side = ? order by u.step_seq desc limit 1",
        (side,),
    )
    return None if row is None else (row[0], Step(*row[1:]))


def push(connection: Connection, side: str, step_id: str) -> None:
    """Put a step, which is the newest, on top of one side of the stack."""
    connection.run_one(
        "insert into undo_stack (step_seq, side, hash) select seq, ?, ? from steps where id = ?",
        (side, digest([step_id, side]), step_id),
    )


def pop(connection: Connection, step_seq: int) -> None:
    """Take one place off the stack."""
    connection.run_one("delete from undo_stack where step_seq = ?", (step_seq,))


def clear_redo(connection: Connection) -> None:
    """Forget what could have been redone: a new step was made."""
    connection.run("delete from undo_stack where side = 'redo'")


def inverse(entry: HistoryEntry, now: str) -> Data | None:
    """Give the data that undoes one history row: what was before, or a tombstone; None for a version."""
    if entry.kind == "version":
        return None
    data: Data = json.loads(entry.after if entry.before is None else entry.before)
    if entry.before is None:
        data["deleted"] = now
    return data
