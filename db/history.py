"""Steps, the append-only history of every change, and the stack that undo and redo walk along."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from db import clock
from db.canonical import digest, parsed, parsed_object
from db.connection import Connection, Row
from db.errors import LibraryDamaged
from db.kinds import KINDS
from db.records import HistoryRow, Place, Step
from db.rows import MANY, Data, Kind


class HistoryEntry(NamedTuple):
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


HISTORY_COLUMNS = ", ".join(HistoryEntry._fields)
_PARTS = [f"coalesce({name}, char(30))" if name == "before" else name for name in HistoryEntry._fields]
# SQL for the bytes that ``history_hash`` is taken over; empty where something is of another type than Postil writes
HISTORY_BYTES = "cast(iif({}, {}, '') as blob)".format(
    " and ".join(f"typeof({part}) = 'text'" for part in _PARTS), " || char(31) || ".join(_PARTS)
)


def history_hash(values: Sequence[str | None]) -> bytes:
    """Return the hash of a history row from its nine values, of which those with free text are canonical JSON."""
    return hashlib.sha256("\x1f".join("\x1e" if value is None else value for value in values).encode()).digest()


class StoredStep(NamedTuple):
    """A step as it is stored. All of the undo stack follows from ``side`` and ``popped``, in the order of the clock.

    ``side`` is where the step was put: "undo", "redo", or "" for one that undo passes by; ``popped`` is the step it
    took back (None: it is new, and if it went to "undo" it cleared "redo").
    """

    id: str
    label: str
    origin: str
    created: str
    clock: str
    side: str
    popped: str | None

    def step(self) -> Step:
        """Return the step as the reader knows it."""
        return Step(self.id, self.label, self.origin, self.created)

    def hash(self) -> bytes:
        """Return the hash of the step's row."""
        return digest(list(self))


STEP_COLUMNS = ", ".join(StoredStep._fields)


def stack_hash(step_id: str, side: str) -> bytes:
    """Return the hash of a place on the undo stack."""
    return digest([step_id, side])


def place_hash(article_id: str, place: Place) -> bytes:
    """Return the hash of a reading position; one from before there was a furthest place keeps its own."""
    return digest([article_id, *(place if place.furthest else place[:2])])


def last_clock(connection: Connection) -> str | None:
    """Return the greatest clock reading of this library, or None while its history is empty; raises LibraryDamaged."""
    rows = connection.rows(
        "select * from (select clock from history order by seq desc limit 1)"
        " union all select * from (select clock from steps order by seq desc limit 1)"
    )
    if not all(clock.is_reading(row[0]) for row in rows):
        raise LibraryDamaged("The history of the library {path} is damaged: nothing was changed.", path=connection.path)
    return max((row[0] for row in rows), default=None)


def last_step_id(connection: Connection) -> str | None:
    """Return the id of the newest step, or None."""
    return connection.value("select id from steps order by seq desc limit 1")  # type: ignore[no-any-return]


def insert_step(connection: Connection, step: StoredStep) -> None:
    """Write a step's row and put it where it belongs on the undo stack."""
    connection.run_one(
        f"insert into steps ({STEP_COLUMNS}, hash) values (?, ?, ?, ?, ?, ?, ?, ?)", (*step, step.hash())
    )
    if step.popped is not None:
        connection.run("delete from undo_stack where step_seq = (select seq from steps where id = ?)", (step.popped,))
    elif step.side == "undo":
        connection.run("delete from undo_stack where side = 'redo'")
    if step.side:
        connection.run_one(
            "insert into undo_stack (step_seq, side, hash) select seq, ?, ? from steps where id = ?",
            (step.side, stack_hash(step.id, step.side), step.id),
        )


def insert_history(connection: Connection, entries: Sequence[HistoryEntry]) -> None:
    """Write history rows with their hashes."""
    connection.run_many(
        f"insert into history ({HISTORY_COLUMNS}, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(*entry, history_hash(entry)) for entry in entries],
    )


def entries_of(connection: Connection, step_id: str) -> list[HistoryEntry]:
    """Return the history rows of one step, the first one first."""
    rows = connection.rows(f"select {HISTORY_COLUMNS} from history where step_id = ? order by seq", (step_id,))
    return [HistoryEntry(*row) for row in rows]


def last_seq(connection: Connection) -> int:
    """Return the ``seq`` of the newest history row, 0 where there is none."""
    return int(connection.value("select coalesce(max(seq), 0) from history"))


def written_after(connection: Connection, seq: int, limit: int | None = None) -> list[tuple[int, str, str]]:
    """Return ``seq``, kind and id of the first ``limit`` history rows behind one, the oldest first."""
    query = "select seq, kind, row_id from history where seq > ? order by seq limit ?"
    return connection.rows(query, (seq, -1 if limit is None else limit))


def read_row(row: Row) -> HistoryRow:
    """Return a history row from ``seq`` and its nine columns, its data parsed and whole."""
    seq, id_, step_id, kind, changed, before, after, origin, device_id, reading = row
    old, new = (_filled(kind, None if text is None else parsed(text)) for text in (before, after))
    return HistoryRow(seq, id_, step_id, kind, changed, old, new or {}, origin, device_id, reading)


def _filled(kind: str, data: Data | None) -> Data | None:
    """Return a row's data with the columns that are at their default too."""
    return KINDS[kind].filled(data) if isinstance(data, dict) and kind in KINDS else data


def inverse(before: str | None, after: str, now: str) -> Data:
    """Return the data that undoes one history row: what was before, or a tombstone. Raises RowDamaged."""
    return parsed_object(before) if before is not None else parsed_object(after) | {"deleted": now}


def undone(current: Data, before: Data | None, after: Data, now: str) -> tuple[Data, list[str]]:
    """Return a row with one history row taken back, and the columns that somebody changed since and that stay.

    Only what that history row changed is written; of a list only the members that it added or took out. All data is
    whole (``Kind.filled``).
    """
    if before is None:
        return current | {"deleted": now}, []
    data, stayed = dict(current), []
    for name, was in before.items():
        is_now = after.get(name)
        if was == is_now:
            continue
        if current.get(name) == is_now or name == "modified":
            data[name] = was
        elif isinstance(was, list) and isinstance(is_now, list) and isinstance(current.get(name), list):
            gone = [member for member in is_now if member not in was]
            data[name] = [member for member in current[name] if member not in gone]
            data[name] += [member for member in was if member not in is_now and member not in data[name]]
        else:
            stayed.append(name)
    return data, stayed


def taken_back(
    connection: Connection, step_id: str, now: str
) -> Iterator[tuple[Kind[Any], list[Data], tuple[tuple[str, str], ...]]]:
    """Give the rows that a step changed, by kind, with it taken back, and (kind, id) of those of which something stays.

    Raises LibraryDamaged.
    """
    for name, run in groupby(reversed(entries_of(connection, step_id)), key=lambda entry: entry.kind):
        entries, stays = list(run), []
        rows: list[Data] = []
        try:
            kind = KINDS[name]
            for start in range(0, 0 if kind.is_final else len(entries), MANY):
                some = entries[start : start + MANY]
                there = kind.read_many(connection, [entry.row_id for entry in some])
                for entry in some:
                    before = None if entry.before is None else kind.filled(parsed_object(entry.before))
                    after = kind.filled(parsed_object(entry.after))
                    data, stayed = undone(kind.filled(there.get(entry.row_id, after)), before, after, now)
                    rows.append(data)
                    stays += [(name, entry.row_id)] if stayed else []
        except (LookupError, TypeError, ValueError) as error:
            raise LibraryDamaged("The library is damaged: the step's history cannot be read.") from error
        yield kind, rows, tuple(stays)
