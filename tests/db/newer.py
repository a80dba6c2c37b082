"""A newer program, as table data: steps of the schema to come, columns and kinds of rows that do not exist yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import make_dataclass, replace
from types import SimpleNamespace
from typing import Any

import pytest
from sqlite_utils import Database

from db import migrations
from db.kinds import KINDS
from db.records import added
from db.rows import Kind


def hashes_of(steps: Sequence[Callable[[Any], None]]) -> dict[int, str]:
    """Give the hash of the schema that each step leaves, by its number."""
    hashes = {}
    with closing(sqlite3.connect(":memory:")) as made:
        rows = SimpleNamespace(rows=lambda sql: made.execute(sql).fetchall())
        for number, step in enumerate(steps, 1):
            step(Database(made))
            hashes[number] = migrations.schema_hash(rows)  # type: ignore[arg-type]
    return hashes


def with_steps(monkeypatch: pytest.MonkeyPatch, *steps: Callable[[Any], None]) -> None:
    """Let the program know a newer schema, by as many steps."""
    all_steps = [*migrations.STEPS, *steps]
    monkeypatch.setattr(migrations, "STEPS", all_steps)
    monkeypatch.setattr(migrations, "SCHEMA_HASHES", hashes_of(all_steps))
    monkeypatch.setattr(migrations, "SCHEMA", len(all_steps))


def with_column(monkeypatch: pytest.MonkeyPatch, kind: Kind[Any], name: str, hint: Any, default: Any) -> None:
    """Give a kind's record one more field, as a line in ``db.records`` would."""
    record = make_dataclass(
        kind.record.__name__, [(name, hint, added(default))], bases=(kind.record,), frozen=True, slots=True
    )
    for key, value in vars(replace(kind, record=record)).items():
        monkeypatch.setitem(vars(kind), key, value)


def with_kind(monkeypatch: pytest.MonkeyPatch, kind: Kind[Any]) -> None:
    """Put a row into the table of kinds."""
    monkeypatch.setitem(KINDS, kind.name, kind)
