"""Reading what can still be read of a library file, damaged or not: only rows whose hash says that they are whole."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.articles import sha256
from db.canonical import canonical, digest
from db.connection import Connection, Row
from db.disk.packing import pack, unpack
from db.errors import RowDamaged, StoreError
from db.history import HISTORY_COLUMNS, STEP_COLUMNS, HistoryEntry, StoredStep, history_hash, place_hash
from db.journal.told import JournalContents, Parts
from db.kinds import KINDS
from db.message import Message
from db.migrations import not_tables
from db.records import Place
from db.rows import Data, Kind

_SINGLE_ROWS_AT_MOST = 200_000  # rows between two damaged places that are looked for one by one
_SECONDS_AT_MOST = 120  # for one file: a damaged tree may lead in a circle


@dataclass(slots=True)
class Salvaged:
    """The rows that one or several copies of a library still hold, each by its id."""

    steps: dict[str, StoredStep] = field(default_factory=dict)
    history: dict[str, HistoryEntry] = field(default_factory=dict)
    rows: dict[tuple[str, str], str] = field(default_factory=dict)  # (kind, id) -> canonical data, as the row had it
    parts: dict[str, set[tuple[str, str, bytes]]] = field(default_factory=dict)  # version -> part, name, packed bytes
    pictures: dict[str, bytes] = field(default_factory=dict)  # by their SHA-256, packed
    settings: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    bad: list[str] = field(default_factory=list)  # rows that were not what was written, as JSON
    unreadable: list[str] = field(default_factory=list)  # sentences
    incomplete: set[str] = field(default_factory=set)  # tables that could not be read whole, or hold bad rows


def salvage(path: Path, salvaged: Salvaged) -> bool:
    """Add to ``salvaged`` what the library file at ``path`` still holds; False if it cannot be opened at all.

    The file should be a copy: a rollback journal beside it is played back.
    """
    try:
        connection = Connection(path, busy_seconds=1)
    except StoreError as error:
        salvaged.unreadable.append(str(error))
        return False
    try:
        connection.raw.text_factory = lambda data: data.decode("utf-8", "replace")
        end = time.monotonic() + _SECONDS_AT_MOST
        connection.raw.set_progress_handler(lambda: time.monotonic() > end, 100_000)
        connection.rows("select count(*) from sqlite_schema")
        _salvage(connection, salvaged)
    except StoreError as error:
        salvaged.unreadable.append(str(error))
        return False
    finally:
        connection.close()
    return True


def take_told(told: JournalContents, salvaged: Salvaged, *, is_trusted: bool) -> None:
    """Add what a journal tells; where a library is whole (``is_trusted``), steps that never came to be are left out."""
    for step_id, step in told.steps.items():
        if step_id not in salvaged.steps and (step.void or (is_trusted and not step.whole)):
            continue
        salvaged.steps.setdefault(step_id, step.step)
        for row in step.rows:
            salvaged.history.setdefault(row.id, row)
    for step_id, rows in told.rows.items():
        if step_id in salvaged.steps or (not is_trusted and told.damaged and step_id not in told.steps):
            for row in rows:
                salvaged.history.setdefault(row.id, row)
    for version_id, packed in told.packed.items():
        for (part, name), data in packed.items():
            salvaged.parts.setdefault(version_id, set()).add((part, name, data))
    for key, value in told.settings.items():
        salvaged.settings.setdefault(key, value)
    for article_id, place in told.places.items():
        salvaged.places.setdefault(article_id, place)


def whole_parts(salvaged: Salvaged, data: Data) -> Parts:
    """Put together a version's parts from all copies; each is what the version's row says, or None."""
    wanted = {"source": data["source_sha256"], "content": data["content_sha256"], "text": data["text_sha256"]}
    whole: dict[str, bytes] = {}
    pictures: dict[str, bytes] = {}
    for part, name, packed in salvaged.parts.get(data["id"], ()):
        try:
            unpacked = unpack(packed)
        except RowDamaged:
            continue
        if part == "picture" and sha256(unpacked) == data["resources"].get(name):
            pictures[name] = unpacked
        elif sha256(unpacked) == wanted.get(part):
            whole[part] = unpacked
    for name, digest_of in data["resources"].items():
        if name not in pictures and digest_of in salvaged.pictures:
            pictures[name] = unpack(salvaged.pictures[digest_of])
    return Parts(whole.get("source"), whole.get("content"), whole.get("text"), pictures)


def _salvage(connection: Connection, salvaged: Salvaged) -> None:
    for row in _rows(connection, "steps", f"{STEP_COLUMNS}, hash", "seq", salvaged):
        try:
            step = StoredStep(*row[1:-1])
            if step.hash() == row[-1]:
                salvaged.steps.setdefault(step.id, step)
                continue
        except (StoreError, TypeError, ValueError, LookupError):
            pass
        _keep_bad(salvaged, "steps", row)
    for row in _rows(connection, "history", f"{HISTORY_COLUMNS}, hash", "seq", salvaged):
        try:
            if history_hash(row[1:-1]) == row[-1]:
                entry = HistoryEntry(*row[1:-1])
                salvaged.history.setdefault(entry.id, entry)
                continue
        except (TypeError, AttributeError, ValueError):
            pass
        _keep_bad(salvaged, "history", row)
    for kind in KINDS.values():
        _salvage_kind(connection, kind, salvaged)
    _salvage_parts(connection, salvaged)
    for _, key, value, stored in _rows(connection, "settings", "key, value, hash", "", salvaged):
        if _is_digest(stored, [key, value]):
            salvaged.settings.setdefault(key, value)
        else:
            salvaged.incomplete.add("settings")
    there = _columns(connection, "reading_positions")
    furthest = "furthest" if "furthest" in there or not there else "0"  # an older schema has none
    columns = f"article_id, hash, offset, opened, {furthest}"
    for _, article_id, stored, *rest in _rows(connection, "reading_positions", columns, "", salvaged):
        place = Place(*rest)
        with suppress(StoreError, TypeError):  # of a type that Postil never writes
            if place_hash(article_id, place) == stored:
                salvaged.places.setdefault(article_id, place)
                continue
        salvaged.incomplete.add("reading_positions")


def _columns(connection: Connection, table: str) -> set[str]:
    """Return the names of a table's columns; none where they cannot be read."""
    with suppress(StoreError):
        return {name for (name,) in connection.rows("select name from pragma_table_info(?)", (table,))}
    return set()


def _salvage_kind(connection: Connection, kind: Kind[Any], salvaged: Salvaged) -> None:
    """Add the rows of one kind. A file of an older schema lacks the columns, or the table, that were added since."""
    links: dict[str, list[tuple[int, str]]] = {}
    if kind.links is not None:
        columns = f"{kind.links.owner}, position, {kind.links.other}"
        for _, owner, position, other in _rows(connection, kind.links.table, columns, "", salvaged):
            links.setdefault(owner, []).append((position, other))
    there = _columns(connection, kind.table)
    for row in _rows(connection, kind.table, f"{kind.select_there(there)}, hash", "pk", salvaged):
        try:
            data = kind.data_of(row[1:-1])
            if kind.links is not None:
                data[kind.links.name] = [other for _, other in sorted(links.get(data["id"], []))]
            if digest(data) == row[-1]:
                salvaged.rows.setdefault((kind.name, data["id"]), canonical(data))
                continue
        except (StoreError, ValueError, TypeError, LookupError):
            pass
        _keep_bad(salvaged, kind.table, row)


def _salvage_parts(connection: Connection, salvaged: Salvaged) -> None:
    if _columns(connection, "resources"):  # of a schema before the third, where each version had its own
        for _, version_id, name, data in _rows(connection, "resources", "version_id, name, data", "pk", salvaged):
            if isinstance(data, bytes) and isinstance(name, str):
                salvaged.parts.setdefault(version_id, set()).add(("picture", name, pack(data, 1)))
    else:
        for _, digest_of, data in _rows(connection, "pictures", "sha256, data", "pk", salvaged):
            if isinstance(data, bytes) and sha256(data) == digest_of:
                salvaged.pictures.setdefault(digest_of, pack(data, 1))
            else:
                salvaged.incomplete.add("pictures")
    for part in ("source", "content", "text"):  # one by one: damage to one leaves the others
        for _, version_id, packed in _rows(connection, "versions", f"id, {part}_z", "pk", salvaged):
            if isinstance(packed, bytes):
                salvaged.parts.setdefault(version_id, set()).add((part, "", packed))


def _rows(connection: Connection, table: str, columns: str, key: str, salvaged: Salvaged) -> Iterator[Row]:
    """Give the rows that can be read, the key first: from the front, from the back, singly between damaged places."""
    key = key or "0"
    try:
        if table in not_tables(connection):
            salvaged.unreadable.append(Message("{table} is no table any more.", table=table))
            salvaged.incomplete.add(table)
            return
        yield from connection.rows(f"select {key}, {columns} from {table} order by 1")
        return
    except StoreError as error:
        salvaged.unreadable.append(Message("Not all of {table} could be read: {error}", table=table, error=error))
        salvaged.incomplete.add(table)
    if key == "0":
        yield from _until_error(connection, f"select 0, {columns} from {table}")
        return
    seen = set()
    for order in ("asc", "desc"):
        for row in _until_error(connection, f"select {key}, {columns} from {table} order by {key} {order}"):
            if row[0] not in seen:
                seen.add(row[0])
                yield row
    lowest, highest = 1, max(seen, default=0)
    with suppress(StoreError):
        highest = max(highest, connection.value("select max(seq) from sqlite_sequence where name = ?", (table,)) or 0)
    for number in range(lowest, min(highest, _SINGLE_ROWS_AT_MOST) + 1):
        if number not in seen:
            yield from _until_error(connection, f"select {key}, {columns} from {table} where {key} = {number}")


def _until_error(connection: Connection, query: str) -> Iterator[Row]:
    try:
        yield from connection.raw.execute(query)
    except (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError):  # the last is a length that damage made
        return


def _is_digest(stored: Any, values: list[Any]) -> bool:
    try:
        return bool(digest(values) == stored)
    except StoreError:  # of a type that Postil never writes
        return False


def _keep_bad(salvaged: Salvaged, table: str, row: Row) -> None:
    salvaged.incomplete.add(table)
    salvaged.bad.append(json.dumps({"table": table, "row": [_plain(value) for value in row]}, ensure_ascii=False))


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value
