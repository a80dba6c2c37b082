"""T11: making and migrating a library is killed at every statement; it is old and whole, or new and whole.

And a column that the program reads is added: all that was written before goes on working, and not a byte of it
is changed.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.annotations import ANNOTATION
from db.articles import VERSION
from db.care.backups import backup, backups
from db.care.check import check, check_connection
from db.care.own_files import backup_folder
from db.care.repair import repair
from db.care.restoring import preview, restore
from db.connection import Connection
from db.journal.file import Journal
from db.kinds import KINDS
from db.migrations import SCHEMA
from db.records import Annotation
from db.rows import Column
from db.store import Store
from tests.db import making
from tests.db.making import SAMPLES, assert_in_order, make_sample, put_article
from tests.db.newer import with_column, with_steps
from tests.torture.durability.deeds import forked
from tests.torture.trials import count, figures, files_kept


def next_step(db: Any) -> None:
    """A step of a schema to come: a new column, a new table, and every row looked at."""
    db.execute("alter table annotations add column mood text not null default ''")
    db.execute("create table moods (pk integer primary key, name text not null) strict")
    db.execute("insert into moods (name) values ('calm'), ('keen')")
    db.execute("update moods set name = name || '!'")
    db.execute("create index annotations_mood on annotations(mood)")


def with_next_schema(monkeypatch: pytest.MonkeyPatch, step: Callable[[Any], None] = next_step) -> None:
    """Let the program know a newer schema, and read and write the column that it adds."""
    with_steps(monkeypatch, step)
    with_column(monkeypatch, ANNOTATION, "mood", str, "")


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


def samples_in(folder: Path, schema: int = SCHEMA) -> Path:
    """Copy the sample of a released schema, with its journal, into a folder."""
    folder.mkdir(exist_ok=True)
    for file in SAMPLES.glob(f"schema-{schema}.postil*"):
        shutil.copy(file, folder / file.name.replace(f"schema-{schema}", "library"))
    return folder / "library.postil"


def written(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every byte of what was written, as SQLite has it, by table; without columns that were added since."""
    queries = {table: f"select * from {table}" for table in ("history", "steps", "annotation_themes")}
    for kind in KINDS.values():
        first = [column.name for column in kind.columns if column not in kind.added_columns]
        queries[kind.table] = f"select {', '.join(first)}, hash from {kind.table}"
    with closing(sqlite3.connect(path)) as raw:
        there = {name for (name,) in raw.execute("select name from sqlite_schema")}
        rows = {table: raw.execute(query).fetchall() for table, query in queries.items() if table in there}
        pictures = "pictures" if "pictures" in there else "resources"  # each was there once a version, before schema 3
        rows["pictures"] = sorted(raw.execute(f"select distinct data from {pictures}").fetchall())
    return {table: found for table, found in rows.items() if found}


def whole(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """See that a library and its journal are in order; gives what is written in it."""
    with Store.open(path) as store:
        assert not store.read_only and check(store).problems == ()
    return written(path)


def without(rows: dict[str, list[tuple[Any, ...]]], *tables: str) -> dict[str, list[tuple[Any, ...]]]:
    return {table: sorted(found, key=repr) for table, found in rows.items() if table not in tables}


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
    original = samples_in(tmp_path / "original")
    make_sample(tmp_path / "warm.postil")
    before = written(original)
    with_next_schema(monkeypatch)
    everything = count("T11", 0, 1) > 0
    statement, kills, old = 1, 0, 0
    while True:
        folder = tmp_path / "trial"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(original.parent, folder)
        path = folder / "library.postil"
        with files_kept("T11-migrate", statement, folder):
            died = killed_at(path, statement)
            connection = Connection(path)
            version = connection.value("pragma user_version")
            columns = {row[1] for row in connection.rows("pragma table_info(annotations)")}
            assert ("mood" in columns) == (version == SCHEMA + 1), "half a migration"
            assert version == SCHEMA or check_connection(connection, search_index=True).ok
            connection.close()
            if version == SCHEMA + 1:
                copy = path.with_name(f"library.postil.schema-{SCHEMA}.backup")
                kept = Connection(copy, read_only=True)
                assert kept.value("pragma user_version") == SCHEMA and kept.value("pragma quick_check") == "ok"
                kept.close()
            old += version == SCHEMA
            assert whole(path) == before  # goes on where it was interrupted
            assert written(path) == before
            with closing(sqlite3.connect(path)) as raw:
                assert raw.execute("pragma user_version").fetchone() == (SCHEMA + 1,)
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
        with_next_schema(patch)
        Store.open(path).close()
    with Store.open(path) as store:
        assert store.read_only and "newer Postil" in store.warning
        assert len(store.read.annotations()) == 3


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_all_that_was_written_before_a_column_was_added_can_be_undone_and_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, schema: int
) -> None:
    path = samples_in(tmp_path, schema)
    before = written(path)
    with_next_schema(monkeypatch)
    assert whole(path) == before
    with Store.open(path) as store:
        assert [annotation.mood for annotation in store.read.annotations()] == ["", "", ""]  # type: ignore[attr-defined]
        assert {row.after["mood"] for row in store.read.history() if row.kind == "annotation"} == {""}
        undone = 0
        while store.undo():
            undone += 1
            assert check(store).problems == ()
        assert undone == 6 and not store.read.articles() and not store.read.annotations()
        while store.redo():
            assert check(store).problems == ()
    kinds = without(whole(path), "history", "steps")
    assert {table: len(rows) for table, rows in kinds.items()} == {table: len(before[table]) for table in kinds}
    # an undone step leaves the texts as they were; only the times of the change are new
    assert [row[:3] for row in kinds["annotations"]] == [row[:3] for row in without(before)["annotations"]]


def test_a_value_of_an_added_column_is_kept_undone_and_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = samples_in(tmp_path)
    with_next_schema(monkeypatch)

    def moods(store: Store) -> list[str]:
        return [annotation.mood for annotation in store.read.annotations()]  # type: ignore[attr-defined]

    with Store.open(path) as store:
        one = store.read.annotations()[0]
        for mood in ("keen", "calm"):
            with store.step("Mood", "window") as writer:
                writer.put_annotation(replace(one, mood=mood, modified=""))  # type: ignore[call-arg]
        for expected, walk in (("keen", store.undo), ("", store.undo), ("keen", store.redo), ("calm", store.redo)):
            walk()
            assert moods(store) == [expected, "", ""] and check(store).problems == ()
        after = store.connection.value("select after from history where row_id = ? order by seq desc", (one.id,))
        assert '"mood":"calm"' in after
    path.unlink()
    assert repair(path).lost == ()
    with Store.open(path) as store:
        assert moods(store) == ["calm", "", ""] and check(store).problems == ()
        with store.step("Mood", "window") as writer:
            writer.put_annotation(replace(store.read.annotations()[0], mood=""))  # type: ignore[call-arg]
        after = store.connection.value("select after from history where row_id = ? order by seq desc", (one.id,))
        assert "mood" not in after
        store.connection.run("update annotations set mood = 'forged' where id = ?", (one.id,))
        assert [problem.where for problem in check(store).problems] == ["annotations"]


@pytest.mark.parametrize("damage", ["gone", "garbage", "cut", "altered"])
def test_a_journal_of_before_rebuilds_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    path = samples_in(tmp_path)
    before = written(path)
    if damage == "altered":
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("update annotations set note = 'forged'")
            raw.commit()
    else:
        data = {"gone": b"", "garbage": os.urandom(5000), "cut": path.read_bytes()[: 12 << 12]}[damage]
        path.write_bytes(data)
    with_next_schema(monkeypatch)
    assert repair(path).lost == ()
    assert without(whole(path)) == without(before)


@pytest.mark.parametrize("damaged", ["the old file", "a migrated file"])
def test_a_backup_of_before_repairs_a_library_whose_journal_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: str
) -> None:
    path = samples_in(tmp_path)
    with Store.open(path) as store:
        backup(store)
    before = written(path)
    with monkeypatch.context() as patch:
        with_next_schema(patch)
        if damaged == "a migrated file":
            Store.open(path).close()
    path.write_bytes(path.read_bytes()[: 5 << 12])
    Journal(path).path.unlink()
    with_next_schema(monkeypatch)
    assert all("may be" in line for line in repair(path).lost)  # nothing is sure to be
    assert without(whole(path)) == without(before)


@pytest.mark.parametrize("copy", ["the file", "a backup"])
def test_rows_of_before_are_read_from_a_damaged_copy_that_no_other_one_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, copy: str
) -> None:
    path = samples_in(tmp_path)
    before = written(path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("update settings set value = 'x'")
        raw.execute("drop trigger history_stays")
        raw.execute("delete from history")  # so that only the rows themselves tell of an annotation
        raw.commit()
    Journal(path).path.unlink()
    if copy == "a backup":  # which nothing migrates
        backup_folder(path).mkdir()
        path.rename(backup_folder(path) / "000000009_000000009_20261124T093000_0123456789ab.postil")
        path.write_bytes(b"nothing is left of it")
    with_next_schema(monkeypatch)
    repair(path)
    assert without(whole(path), "history", "steps") == without(before, "history", "steps")


def test_going_back_to_a_backup_of_before_is_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = samples_in(tmp_path)
    with Store.open(path) as store:
        backup(store)
    before = written(path)
    with_next_schema(monkeypatch)
    with Store.open(path) as store:
        name = backups(path)[0].path.name
        assert not preview(store, name).changed
        one = store.read.annotations()[0]
        with store.step("Mood", "window") as writer:
            writer.put_annotation(replace(one, mood="keen"))  # type: ignore[call-arg]
        assert preview(store, name).changed.annotations == {one.id}
        restore(store, name)
        assert store.read.annotation(one.id) == one
    after = whole(path)
    assert without(after, "history", "steps") == without(before, "history", "steps")
    with Store.open(path) as store:
        store.undo()
        assert store.read.annotation(one.id).mood == "keen" and check(store).problems == ()  # type: ignore[attr-defined]


def test_a_step_that_only_the_journal_of_before_tells_is_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.postil"
    make_sample(path)
    older = path.read_bytes()
    with Store.open(path) as store:
        one = store.read.annotations()[0]
        with store.step("Edit note", "window") as writer:
            writer.put_annotation(replace(one, note="only in the journal"))
            made = put_article(writer, "Another")
    path.write_bytes(older)
    with_next_schema(monkeypatch)
    with Store.open(path) as store:
        assert (
            store.read.annotation(one.id).note == "only in the journal"
            and store.read.article(made.id).title == "Another"
        )
        assert check(store).problems == ()


def test_versions_of_before_and_after_a_column_was_added_are_read_page_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = samples_in(tmp_path)

    def pages(db: Any) -> None:
        db.execute("alter table versions add column pages integer not null default 1")

    with_steps(monkeypatch, pages)
    with_column(monkeypatch, VERSION, "pages", int, 1)
    monkeypatch.setattr(making, "Version", VERSION.record)
    with Store.open(path) as store, store.step("Add article", "cli") as writer:
        put_article(writer, "Another")
        third = put_article(writer, "A third")
        version = replace(store.read.version(third.version_id), id=third.version_id[:-4] + "ffff", number=2, pages=7)
        source, content = store.read.source(third.version_id), store.read.content_json(third.version_id)
        writer.put_version(version, source=source, content_json=content, text=source.decode(), resources={})
    before = whole(path)
    assert sorted(row[0] for row in sqlite3.connect(path).execute("select pages from versions")) == [1, 1, 1, 7]
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    Journal(path).path.unlink()
    assert all("may be" in line for line in repair(path).lost)  # nothing is sure to be
    assert without(whole(path)) == without(before)
    with Store.open(path) as store:
        assert store.read.version(version.id) == version


@pytest.mark.planted
def test_the_harness_sees_a_migration_that_is_no_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(db: Any) -> None:
        """The planted fault: a step that commits in its middle."""
        db.conn.execute("alter table annotations add column mood text not null default ''")
        if db.conn.in_transaction:
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
        half = ("mood" in columns) != (connection.value("pragma user_version") == SCHEMA + 1)
        connection.close()
        if half:
            return
        if not died:
            break
    raise AssertionError("the planted fault was not caught")


@pytest.mark.planted
def test_the_harness_sees_a_column_that_counts_where_it_is_at_its_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = samples_in(tmp_path)
    with_next_schema(monkeypatch)
    careless = replace(ANNOTATION, record=Annotation, first=(*ANNOTATION.first, Column("mood")))  # the planted fault
    for key, value in vars(careless).items():
        monkeypatch.setitem(vars(ANNOTATION), key, value)
    with Store.open(path) as store:
        assert {problem.where for problem in check(store).problems} == {"annotations"}
