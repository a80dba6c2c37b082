"""A library whose schema somebody altered: views in the place of tables that never end, and tables that are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.care.repair import repair
from db.errors import LibraryDamaged, LibraryTooNew, StoreError
from db.migrations import not_tables, tables
from db.store import Store
from tests.db.making import annotate, library_with_article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store, _ = library_with_article(tmp_path / "library.postil")
    annotate(store)
    assert not_tables(store.connection) == []
    store.close()
    return tmp_path / "library.postil"


NEVER_ENDS = "with recursive n(x) as (select 1 union all select x + 1 from n)"


def as_a_view(table: str, columns: list[str]) -> str:
    return f"create view {table} as {NEVER_ENDS} select {', '.join(f'x as {column}' for column in columns)} from n"


def as_a_search_index(table: str, columns: list[str]) -> str:
    index = f"fts5({', '.join(columns)}, content='endless', content_rowid='pk_')"
    return f"{as_a_view('endless', ['pk_', *columns])}; create virtual table {table} using {index}"


def as_a_computed_column(table: str, columns: list[str]) -> str:
    computed = {"note": "Note text generated always as (hex(zeroblob(400000000)))"}
    return f"create table {table} ({', '.join(computed.get(column, column) for column in columns)})"


def put(path: Path, table: str, made: Callable[[str, list[str]], str], *more: str) -> None:
    """Put something else with the columns of a table in its place."""
    with closing(sqlite3.connect(path)) as raw:
        columns = [row[1] for row in raw.execute(f"pragma table_info({table})")]
        raw.executescript(f"pragma foreign_keys=off; drop table {table}; {made(table, columns)}; {';'.join(more)}")


@pytest.mark.parametrize(
    ("made", "table"),
    [
        *((as_a_view, table) for table in ("annotations", "settings", "undo_stack", "annotation_themes")),
        *((as_a_search_index, table) for table in ("annotations", "settings", "articles", "text_fts")),
        (as_a_computed_column, "annotations"),
    ],
)
def test_what_stands_in_the_place_of_a_table_is_not_read_and_the_library_is_rebuilt(
    path: Path, made: Callable[[str, list[str]], str], table: str
) -> None:
    with Store.open(path) as store:
        before = store.read.annotations()
    put(path, table, made)
    with pytest.raises(LibraryDamaged, match=f"{table} in it is no table"):
        Store.open(path)
    assert repair(path).lost == ()
    with Store.open(path) as store:
        assert store.read.annotations() == before
        assert not store.read_only


def test_an_index_of_another_table_is_seen_whatever_its_name(path: Path) -> None:
    name = "idx__sqlite_migrations_migration_set_name"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(f"drop index if exists {name}; create index {name} on annotations(hex(zeroblob(9000000)))")
    with Store.open(path) as store:
        assert store.read_only


def test_a_newer_library_without_our_tables_asks_for_the_newer_postil(path: Path) -> None:
    put(path, "annotations", as_a_view, "pragma user_version=99")
    with pytest.raises(LibraryTooNew, match="update Postil"):
        Store.open(path)


def test_a_column_that_is_gone_is_told_as_what_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("alter table articles rename column author to writer")
    with Store.open(path) as store:
        assert store.read_only
        with pytest.raises(StoreError, match="not as Postil makes it"):
            store.read.articles()


def test_every_table_of_the_schema_is_named(path: Path) -> None:
    with Store.open(path) as store:
        made = {name for (name,) in store.connection.rows("select name from sqlite_schema where type = 'table'")}
    parts = ("_data", "_idx", "_docsize", "_config")  # of a full-text index
    others = {name for name in made if name.startswith(("sqlite_", "_sqlite_")) or name.endswith(parts)}
    assert made - others == set(tables())
