"""A kind of row that does not exist yet: one record, one table, one row in the table of kinds, and all else follows."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from db.care.backups import backup, backups
from db.care.check import check
from db.care.repair import repair
from db.care.restoring import restore
from db.errors import LibraryDamaged, LibraryTooNew
from db.ids import new_id
from db.journal.file import Journal
from db.kinds import THEME
from db.records import added
from db.rows import Kind, Links
from db.store import Store
from tests.db.making import make_theme, put_article
from tests.db.newer import with_column, with_kind, with_steps


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


def add_mood(db: Any) -> None:
    db.execute("alter table themes add column mood text not null default ''")


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
        store.read.articles()[0].id,
        words=("chips", "“é” \ud800"),
        settings={"b": [0.1, None], "a": {}},
        theme_ids=tuple(theme.id for theme in store.read.themes()),
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
    return [as_it_was(sketch) for sketch in store.read.records(SKETCH)]


def a_library(path: Path) -> list[Sketch]:
    """Make three sketches: one as it was put, one changed, one removed; gives those that live."""
    with Store.open(path) as store:
        first, second, third = a_sketch(store), a_sketch(store, "Second", mode=Mode.TABLE), a_sketch(store, "Third")
        put(store, first)
        put(store, second, third)
        put(store, replace(second, name="Second, changed", theme_ids=second.theme_ids[:1], shade="dark", share=1 / 3))
        put(store, replace(third, deleted="2026-11-24T09:30:00.000Z"))
        return kept(store)


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


@pytest.mark.parametrize("newer", ["a kind", "a column"])
def test_an_older_library_leaves_a_journal_of_a_newer_one_as_it_is(
    newer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.postil"
    with Store.open(path) as store, store.step("Add article", "cli") as writer:
        put_article(writer)
    older = path.read_bytes()
    with monkeypatch.context() as patch:
        with_steps(patch, add_sketches, add_shade, add_mood)
        with_kind(patch, SKETCH)
        with_column(patch, THEME, "mood", str, "")
        with Store.open(path) as store:
            if newer == "a kind":
                put(store, a_sketch(store))
            else:
                values = {field.name: getattr(made, field.name) for made in [make_theme()] for field in fields(made)}
                with store.step("Theme", "window") as writer:
                    writer.put_records(THEME, [THEME.record(**values, mood="keen")])
    path.write_bytes(older)
    told = Journal(path).path.read_bytes()
    Store.open(path).close()
    assert Journal(path).path.read_bytes() == told
