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
from db.migrations import tables
from db.records import added
from db.rows import Kind

PARTS = ("source_z", "content_z", "text_z")  # of a version, after its hash


def hashes_of(steps: Sequence[Callable[[Any], None]]) -> dict[int, str]:
    """Return the hash of the schema that each step leaves, by its number."""
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


def assert_the_kinds_are_as_their_tables() -> None:
    """See that what counts always stands before the hash, as it was first made, and what was added after it."""
    for kind in KINDS.values():
        there = tables()[kind.table].columns
        first = [column.name for column in kind.columns if column not in kind.added_columns]
        later = [column.name for column in kind.added_columns]
        made = [name for name in there if name not in PARTS]
        assert made == ["pk", *first, "hash", *later], f"the fields of {kind.name} are not its columns"
        for column in kind.added_columns:
            _, may_be_null, default = there[column.name]
            assert may_be_null or default == column.sql_default, f"{column.name} has two defaults"
            assert default == column.sql_default or (default is None and column.default is None)
        for column in kind.columns:
            type_ = there[column.name][0].upper()
            assert (type_ == "REAL") == column.is_real and (not column.is_json or type_ == "TEXT"), column.name
