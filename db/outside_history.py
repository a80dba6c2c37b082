"""Rows of a library apart from its history: where the reader stopped, what was opened last, its settings."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from db.canonical import canonical, clean_object, digest, parsed
from db.clock import tick
from db.connection import Connection
from db.errors import LibraryDamaged
from db.history import place_hash
from db.ids import new_id
from db.journal.entries import place_line, setting_line
from db.records import Place

_POSITION = (
    "insert into reading_positions (article_id, offset, opened, furthest, hash) values (?, ?, ?, ?, ?)"
    " on conflict (article_id) do update set offset = excluded.offset, opened = excluded.opened,"
    " furthest = excluded.furthest, hash = excluded.hash"
)


def set_reading_position(
    connection: Connection, article_id: str, offset: int, read_to: int | None = None, *, opened: bool = False
) -> list[str]:
    """Remember where the user stopped in an article, the furthest place seen and, if so, that it was opened just now.

    Gives the journal's entry; none, and nothing is written, where all of that is known already.
    """
    was = _place(connection, article_id)
    when = _opening_now(connection) if opened else was.opened
    place = Place(offset, when, max(was.read_to, offset, read_to or 0))
    if place == was:
        return []
    put_place(connection, article_id, place)
    return [place_line(article_id, place)]


def touch(connection: Connection, article_id: str) -> str:
    """Remember that an article was opened just now; gives the journal's entry."""
    place = _place(connection, article_id)._replace(opened=_opening_now(connection))
    put_place(connection, article_id, place)
    return place_line(article_id, place)


def _opening_now(connection: Connection) -> str:
    """Return the time of what is opened now, which is later than that of all others."""
    return tick(connection.value("select max(opened) from reading_positions") or None, "opened")


def put_place(connection: Connection, article_id: str, place: Place) -> None:
    """Write a reading position with its hash."""
    connection.run_one(_POSITION, (article_id, *place, place_hash(article_id, place)))


def _place(connection: Connection, article_id: str) -> Place:
    row = connection.row("select offset, opened, furthest from reading_positions where article_id = ?", (article_id,))
    return Place(0) if row is None else Place(*row)


def setting(connection: Connection, key: str, default: Any = None) -> Any:
    """Return a setting of this library, or ``default``, also where it is damaged: a check tells of that."""
    row = connection.row("select value from settings where key = ?", (key,))
    try:
        return default if row is None else parsed(row[0])
    except LibraryDamaged:
        return default


def set_setting(connection: Connection, key: str, value: Any) -> str:
    """Keep a setting of this library, anything JSON can hold; gives the journal's entry."""
    text = canonical(clean_object(value))
    connection.run_one(
        "insert into settings (key, value, hash) values (?, ?, ?)"
        " on conflict (key) do update set value = excluded.value, hash = excluded.hash",
        (key, text, digest([key, text])),
    )
    return setting_line(key, text)


def library_id(connection: Connection) -> str:
    """Return the id of the library, making one inside a transaction if it has none yet."""
    known = known_library_id(connection)
    if known is None:
        known = new_id()
        set_setting(connection, "library", known)
    return known


def known_library_id(connection: Connection) -> str | None:
    """Return the id of the library, or None where it has none or it is not what was written."""
    row = connection.row("select value, hash from settings where key = 'library'")
    if row is None or digest(["library", row[0]]) != row[1]:
        return None
    id_ = json.loads(row[0])
    return id_ if isinstance(id_, str) else None


def device(connection: Connection) -> tuple[str, bool]:
    """Return this machine's id in this library, and whether it is a new one, still to be kept by ``set_setting``.

    A library that was copied to another machine gets another id there, so that no two devices share one.
    """
    known = setting(connection, "device", {})
    if isinstance(known, dict) and known.get("machine") == _machine() and isinstance(known.get("id"), str):
        return known["id"], False
    return new_id(), True


def device_setting(device_id: str) -> dict[str, str]:
    """Return the value of the setting ``device`` for this machine."""
    return {"id": device_id, "machine": _machine()}


def _machine() -> str:
    try:
        name = Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        name = ""
    return digest(
        ["postil", name or (os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME"))]
    ).hex()[:16]
