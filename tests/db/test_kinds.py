"""A kind of row that does not exist yet: one record, one table, one row in the table of kinds, and all else follows."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from db.care.backups import backup, backups
from db.care.check import check
from db.care.repair import repair
from db.care.restoring import preview, restore
from db.errors import LibraryDamaged, LibraryTooNew, NotFound, RowDamaged
from db.history import HistoryRow
from db.ids import new_id
from db.journal.file import Journal
from db.kinds import KINDS
from db.records import added
from db.rows import Kind, Links
from db.store import Store
from tests.db.making import make_theme, put_article
from tests.db.newer import assert_the_kinds_are_as_their_tables, with_kind, with_steps


class Mode(StrEnum):
    BOARD = "board"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is gathered about some themes."""

    id: str
    name: str
    article_id: str
    mode: Mode = Mode.BOARD
    share: float = 1.0
    is_open: bool = False
    parent_id: str | None = None
    words: tuple[str, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)
    theme_ids: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    deleted: str | None = None
    shade: str = added("")  # a column that came later still


SKETCH = Kind("sketch", "sketches", Sketch, "name", links=Links("theme_ids", "sketch_themes", "sketch_id", "theme_id"))


def add_sketches(db: Any) -> None:
    db.execute(
        """
        create table sketches (
          pk integer primary key,
          id text not null unique,
          name text not null,
          article_id text not null references articles(id) on delete restrict deferrable initially deferred,
          mode text not null,
          share real not null,
          is_open integer not null,
          parent_id text references sketches(id) on delete restrict deferrable initially deferred,
          words text not null,
          settings text not null,
          created text not null,
          modified text not null,
          deleted text,
          hash blob not null
        ) strict
        """
    )
    db.execute(
        """
        create table sketch_themes (
          sketch_id text not null references sketches(id) on delete restrict deferrable initially deferred,
          position integer not null,
          theme_id text not null references themes(id) on delete restrict deferrable initially deferred,
          primary key (sketch_id, position)
        ) strict, without rowid
        """
    )


def add_shade(db: Any) -> None:
    db.execute("alter table sketches add column shade text not null default ''")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of today's, with an article and two themes, opened by a program that knows sketches."""
    path = tmp_path / "library.postil"
    with Store.open(path) as store, store.step("Add article", "cli") as writer:
        put_article(writer)
        for number, name in enumerate(("Investment", "Talent")):
            writer.put_theme(make_theme(name, number))
    with_steps(monkeypatch, add_sketches, add_shade)
    with_kind(monkeypatch, SKETCH)
    return path


def a_sketch(store: Store, name: str = "What money does", **values: Any) -> Sketch:
    made = Sketch(
        new_id(),
        name,
        store.articles()[0].id,
        words=("chips", "“é” \ud800"),
        settings={"b": [0.1, None], "a": {}},
        theme_ids=tuple(theme.id for theme in store.themes()),
    )
    return replace(made, **values)


def put(store: Store, *sketches: Sketch, label: str = "Sketch") -> None:
    with store.step(label, "window") as writer:
        writer.put_records(SKETCH, sketches)
    assert writer.changes.of_kind("sketch") == {sketch.id for sketch in sketches}
    assert set(writer.changes.row_ids) == {sketch.id for sketch in sketches} and not writer.changes.articles


def as_it_was(sketch: Sketch) -> Sketch:
    """Leave out the times, which the step fills in, and what no file can hold."""
    words = tuple(word.replace("\ud800", "\ufffd") for word in sketch.words)
    return replace(sketch, created="", modified="", words=words)


def kept(store: Store) -> list[Sketch]:
    assert check(store).problems == ()
    return [as_it_was(sketch) for sketch in store.records(SKETCH)]


def a_library(path: Path) -> list[Sketch]:
    """Make three sketches: one as it was put, one changed, one removed; gives those that live."""
    with Store.open(path) as store:
        first, second, third = a_sketch(store), a_sketch(store, "Second", mode=Mode.TABLE), a_sketch(store, "Third")
        put(store, first)
        put(store, second, third)
        put(store, replace(second, name="Second, changed", theme_ids=second.theme_ids[:1], shade="dark", share=1 / 3))
        put(store, replace(third, deleted="2026-11-24T09:30:00.000Z"))
        return kept(store)


def test_the_made_up_kind_is_as_its_table(path: Path) -> None:
    assert "sketch" in KINDS
    assert_the_kinds_are_as_their_tables()


def test_a_record_is_put_changed_removed_and_put_back(path: Path) -> None:
    with Store.open(path) as store:
        assert not store.read_only and check(store).problems == ()
        first = a_sketch(store)
        put(store, first)
        assert kept(store) == [as_it_was(first)]
        found = store.record(SKETCH, first.id)
        assert found.created and found.mode is Mode.BOARD and found.is_open is False
        themes = found.theme_ids[::-1]
        changed = replace(found, name="Else", mode=Mode.TABLE, is_open=True, theme_ids=themes, modified="")
        put(store, changed)
        assert kept(store) == [as_it_was(changed)]
        put(store, replace(changed, deleted="2026-11-24T09:30:00.000Z", modified=""))
        assert kept(store) == [] and [sketch.name for sketch in store.records(SKETCH, deleted=True)] == ["Else"]
        put(store, replace(changed, deleted=None, modified=""))
        assert kept(store) == [as_it_was(changed)]
        assert first.id in store.everything().of_kind("sketch")
        with pytest.raises(NotFound, match="no such sketch"):
            store.record(SKETCH, "none")
        rows: list[HistoryRow] = store.history(first.id)
        assert [row.kind for row in rows] == ["sketch"] * 4 and rows[-1].after["shade"] == ""


def test_every_change_is_undone_and_done_again_after_a_restart_too(path: Path) -> None:
    states: list[list[Sketch]] = []
    with Store.open(path) as store:
        first = a_sketch(store)
        for sketch in (
            first,
            replace(first, name="Second name", theme_ids=()),
            replace(first, shade="dark", words=()),
            replace(first, deleted="2026-11-24T09:30:00.000Z"),
        ):
            states.append(kept(store))
            put(store, sketch)
        states.append(kept(store))
    for state in reversed(states[:-1]):
        with Store.open(path) as store:
            undone = store.undo()
            assert undone is not None and undone[1].of_kind("sketch") == {first.id}
            assert kept(store) == state
    with Store.open(path) as store:
        for state in states[1:]:
            store.redo()
            assert kept(store) == state


@pytest.mark.parametrize("damage", ["gone", "garbage", "name", "theme", "state", "lost"])
def test_damage_is_found_and_repaired(path: Path, damage: str) -> None:
    before = a_library(path)
    statements = {
        "name": "update sketches set name = 'forged'",
        "theme": "update sketch_themes set position = position + 5",
        "state": "update sketches set mode = 'none'",
        "lost": "delete from sketch_themes; delete from sketches where pk = 1",
    }
    if damage in statements:
        with closing(sqlite3.connect(path)) as raw:
            raw.executescript(statements[damage])
        with Store.open(path) as store:
            if damage != "theme":  # the order is the same
                assert "sketches" in {problem.where for problem in check(store).problems}
            if damage == "state":
                with pytest.raises(RowDamaged):
                    store.records(SKETCH)
    else:
        path.write_bytes(b"" if damage == "gone" else os.urandom(20_000))
    assert repair(path).lost == ()
    with Store.open(path) as store:
        assert kept(store) == before and len(store.records(SKETCH, deleted=True)) == 1


def test_a_library_without_a_journal_is_rebuilt_from_its_rows_and_a_backup(path: Path) -> None:
    before = a_library(path)
    with Store.open(path) as store:
        made = backup(store)
        assert made.rows == 1 + 1 + 2 + 3
    Journal(path).path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(
            "drop trigger history_stays; delete from history; update sketches set name = 'x' where pk = 2"
        )
    assert all("may be" in line for line in repair(path).lost)
    with Store.open(path) as store:
        assert kept(store) == before


def test_what_no_copy_has_of_the_rows_that_a_row_needs_is_stood_in_for(path: Path) -> None:
    with Store.open(path) as store:
        parent = a_sketch(store, "Parent")
        put(store, parent, a_sketch(store, parent_id=parent.id))
    Journal(path).path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(
            "pragma foreign_keys=off; drop trigger history_stays; drop trigger articles_stay; drop trigger themes_stay;"
            " delete from history; delete from articles; delete from article_texts; delete from themes;"
            " delete from sketches where name = 'Parent'; delete from sketch_themes where sketch_id not in"
            " (select id from sketches)"
        )
    lost = repair(path).lost
    assert sum("Nothing is left of the sketch" in line for line in lost) == 1
    assert sum("Nothing is left of the theme" in line for line in lost) == 2
    assert sum("Nothing is left of the article" in line for line in lost) == 1
    with Store.open(path) as store:
        assert check(store).problems == ()
        assert sorted(sketch.name for sketch in store.records(SKETCH)) == ["", "What money does"]


def test_a_step_that_only_the_journal_tells_is_taken_over(path: Path) -> None:
    before = a_library(path)
    older = path.read_bytes()
    with Store.open(path) as store:
        last = a_sketch(store, "Last")
        put(store, last)
        put(store, replace(store.record(SKETCH, before[0].id), name="Changed"))
    path.write_bytes(older)
    with Store.open(path) as store:
        assert {sketch.name for sketch in kept(store)} == {"Changed", "Second, changed", "Last"}


def test_going_back_to_a_backup_takes_it_along(path: Path) -> None:
    before = a_library(path)
    with Store.open(path) as store:
        backup(store)
        name = backups(path)[0].path.name
        made = a_sketch(store, "Made since")
        put(store, made)
        put(store, replace(store.record(SKETCH, before[0].id), name="Changed since"))
        put(store, replace(store.record(SKETCH, before[1].id), deleted="2026-11-24T09:30:00.000Z"))
        difference = preview(store, name)
        assert difference.changed.of_kind("sketch") == {before[0].id}
        assert difference.brought_back.of_kind("sketch") == {before[1].id}
        assert difference.removed.of_kind("sketch") == {made.id} and difference.names[made.id] == "Made since"
        assert difference.to_json()["removed"]["sketches"] == [{"id": made.id, "name": "Made since"}]
        assert restore(store, name).of_kind("sketch") == {made.id, before[0].id, before[1].id}
        assert [sketch.name for sketch in kept(store)] == [sketch.name for sketch in before]
        store.undo()
        assert {sketch.name for sketch in kept(store)} == {"Changed since", "Made since"}


def test_going_back_to_a_backup_of_before_there_was_such_a_kind_removes_what_was_made_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.postil"
    with Store.open(path) as store:
        with store.step("Add article", "cli") as writer:
            put_article(writer)
        backup(store)
    with_steps(monkeypatch, add_sketches, add_shade)
    with_kind(monkeypatch, SKETCH)
    before = a_library(path)
    with Store.open(path) as store:
        restore(store, backups(path)[-1].path.name)
        assert kept(store) == []
        store.undo()
        assert kept(store) == before


def test_a_journal_that_tells_of_a_kind_or_a_column_to_come_is_left_to_the_newer_program(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_library(path)
    monkeypatch.undo()  # from here on the program knows no sketches
    path.unlink()
    told = Journal(path).path.read_bytes()
    with pytest.raises(LibraryTooNew, match="newer Postil"):
        repair(path)
    assert Journal(path).path.read_bytes() == told
    with pytest.raises(LibraryDamaged):
        Store.open(path)


def test_an_older_library_leaves_a_journal_of_a_newer_one_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.postil"
    with Store.open(path) as store, store.step("Add article", "cli") as writer:
        put_article(writer)
    older = path.read_bytes()
    with monkeypatch.context() as patch:
        with_steps(patch, add_sketches, add_shade)
        with_kind(patch, SKETCH)
        with Store.open(path) as store:
            put(store, a_sketch(store))
    path.write_bytes(older)
    told = Journal(path).path.read_bytes()
    Store.open(path).close()
    assert Journal(path).path.read_bytes() == told
