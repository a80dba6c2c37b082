"""T11: making and migrating a library is killed at every statement; it is old and whole, or new and whole."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db import migrations, opening
from db.care.check import check, check_connection
from db.connection import Connection
from db.store import Store
from tests.db.making import SAMPLES, assert_in_order, make_sample, snapshot
from tests.torture.durability.deeds import forked
from tests.torture.trials import count, figures, files_kept


def next_step(db: Any) -> None:
    """A step of a schema to come: a new column, a new table, and every row touched."""
    db.execute("alter table annotations add column mood text not null default ''")
    db.execute("create table moods (pk integer primary key, name text not null) strict")
    db.execute("insert into moods (name) values ('calm'), ('keen')")
    db.execute("update annotations set mood = 'calm'")
    db.execute("create index annotations_mood on annotations(mood)")


def with_next_schema(monkeypatch: pytest.MonkeyPatch, *steps: Callable[[Any], None]) -> None:
    """Make the module believe in a newer schema."""
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, *steps))
    schema = len(migrations.STEPS)
    probe = sqlite3.connect(":memory:")
    probe.close()
    hashes = dict(migrations.SCHEMA_HASHES)
    for module in (migrations, opening):
        monkeypatch.setattr(module, "SCHEMA", schema)
        monkeypatch.setattr(module, "SCHEMA_HASHES", hashes)
    hashes[schema] = "not known yet"


def killed_at(path: Path, statement: int) -> bool:
    """Open the library in a child that is killed when it begins its n-th statement; False if it had fewer."""

    def work(_: Callable[[str], None]) -> None:
        begun = 0
        careful = Connection.__init__

        def watched(connection: Connection, *arguments: Any, **named: Any) -> None:
            careful(connection, *arguments, **named)
            connection.raw.set_trace_callback(die_in_time)

        def die_in_time(_: str) -> None:
            nonlocal begun
            begun += 1
            if begun == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        Connection.__init__ = watched  # type: ignore[method-assign]
        Store.open(path).close()

    child, reading = forked(work)
    status = os.waitpid(child, 0)[1]
    os.close(reading)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def every(statement: int, everything: bool) -> int:
    return statement + (1 if everything or statement < 12 else 1 + statement // 6)


def test_making_a_library_can_be_killed_at_any_statement(tmp_path: Path) -> None:
    started = time.monotonic()
    Store.open(tmp_path / "warm.postil").close()
    everything = count("T11", 0, 1) > 0
    statement, kills = 1, 0
    while True:
        folder = tmp_path / "trial"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        with files_kept("T11-make", statement, folder):
            died = killed_at(folder / "library.postil", statement)
            with Store.open(folder / "library.postil") as store:
                assert_in_order(store.connection)
                assert check(store).ok and not store.read_only
        kills += died
        if not died:
            break
        statement = every(statement, everything)
    figures("T11", started, what="make", kills=kills, lost=0)
    assert kills > 10


def test_migrating_a_library_can_be_killed_at_any_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = time.monotonic()
    original = tmp_path / "original"
    original.mkdir()
    for file in SAMPLES.glob("schema-1.postil*"):
        shutil.copy(file, original / file.name.replace("schema-1", "library"))
    make_sample(tmp_path / "warm.postil")
    with Store.open(original / "library.postil") as store:
        before = snapshot(store)
    with_next_schema(monkeypatch, next_step)
    everything = count("T11", 0, 1) > 0
    statement, kills, old = 1, 0, 0
    while True:
        folder = tmp_path / "trial"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(original, folder)
        path = folder / "library.postil"
        with files_kept("T11-migrate", statement, folder):
            died = killed_at(path, statement)
            connection = Connection(path)
            version = connection.value("pragma user_version")
            columns = {row[1] for row in connection.rows("pragma table_info(annotations)")}
            assert ("mood" in columns) == (version == 2), "half a migration"
            assert check_connection(connection, search_index=True).ok
            connection.close()
            if version == 2:
                copy = path.with_name("library.postil.schema-1.backup")
                kept = Connection(copy, read_only=True)
                assert kept.value("pragma user_version") == 1 and kept.value("pragma quick_check") == "ok"
                kept.close()
            old += version == 1
            with Store.open(path) as store:  # goes on where it was interrupted
                assert store.connection.value("pragma user_version") == 2
                assert snapshot(store) == before
        kills += died
        if not died:
            break
        statement = every(statement, everything)
    figures("T11", started, what="migrate", kills=kills, still_old=old, lost=0)
    assert kills > 10 and old > 0


def test_an_older_program_only_reads_the_newer_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.postil"
    make_sample(path)
    with monkeypatch.context() as patch:
        with_next_schema(patch, next_step)
        Store.open(path).close()
    with Store.open(path) as store:
        assert store.read_only and "newer Postil" in store.warning
        assert len(store.annotations()) == 3


def test_the_harness_sees_a_migration_that_is_no_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(db: Any) -> None:
        """The planted fault: a step that commits in its middle."""
        db.conn.execute("alter table annotations add column mood text not null default ''")
        db.conn.execute("commit")
        db.conn.execute("begin immediate")
        db.conn.execute("savepoint careless")
        next(iter(()), None)

    path = tmp_path / "library.postil"
    make_sample(path)
    make_sample(tmp_path / "warm.postil")
    with_next_schema(monkeypatch, careless)
    for statement in range(1, 200):
        folder = tmp_path / str(statement)
        folder.mkdir()
        for file in tmp_path.glob("library.postil*"):
            shutil.copy(file, folder / file.name)
        try:
            died = killed_at(folder / "library.postil", statement)
        except AssertionError:
            return  # the child failed of itself: noticed too
        connection = Connection(folder / "library.postil")
        columns = {row[1] for row in connection.rows("pragma table_info(annotations)")}
        half = ("mood" in columns) != (connection.value("pragma user_version") == 2)
        connection.close()
        if half:
            return
        if not died:
            break
    raise AssertionError("the planted fault was not caught")
