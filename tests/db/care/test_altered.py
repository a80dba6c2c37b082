"""A library whose schema somebody altered: views in the place of tables that never end, and tables that are gone."""

from __future__ import annotations

import sqlite3
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


def endless(path: Path, table: str, *more: str) -> None:
    """Put a view that never ends, with a table's own columns, in its place."""
    with closing(sqlite3.connect(path)) as raw:
        columns = [row[1] for row in raw.execute(f"pragma table_info({table})")]
        raw.executescript(
            f"pragma foreign_keys=off; drop table {table};"
            f" create view {table} as with recursive n(x) as (select 1 union all select x + 1 from n)"
            f" select {', '.join(f'x as {column}' for column in columns)} from n; {';'.join(more)}"
        )


@pytest.mark.parametrize("table", ["annotations", "settings", "undo_stack", "annotation_themes"])
def test_a_view_that_never_ends_is_not_read_and_the_library_is_rebuilt(path: Path, table: str) -> None:
    with Store.open(path) as store:
        before = store.read.annotations()
    endless(path, table)
    with pytest.raises(LibraryDamaged, match=f"{table} in it is no table"):
        Store.open(path)
    account = repair(path)
    assert account.lost == ()
    with Store.open(path) as store:
        assert store.read.annotations() == before
        assert not store.read_only


@pytest.mark.parametrize("table", ["annotations", "settings", "articles", "text_fts"])
def test_a_search_index_over_what_never_ends_is_not_read_and_the_library_is_rebuilt(path: Path, table: str) -> None:
    with Store.open(path) as store:
        before = store.read.annotations()
    with closing(sqlite3.connect(path)) as raw:
        columns = [row[1] for row in raw.execute(f"pragma table_info({table})")]
        raw.executescript(
            f"pragma foreign_keys=off; drop table {table};"
            " create view endless as with recursive n(x) as (select 1 union all select x + 1 from n)"
            f" select x as pk_, {', '.join(f'x as {column}' for column in columns)} from n;"
            f" create virtual table {table} using fts5({', '.join(columns)}, content='endless', content_rowid='pk_')"
        )
    with pytest.raises(LibraryDamaged, match=f"{table} in it is no table"):
        Store.open(path)
    assert repair(path).lost == ()
    with Store.open(path) as store:
        assert store.read.annotations() == before
        assert not store.read_only


def test_a_column_that_is_computed_is_not_read_and_the_library_is_rebuilt(path: Path) -> None:
    with Store.open(path) as store:
        before = store.read.annotations()
    with closing(sqlite3.connect(path)) as raw:
        columns = [row[1] for row in raw.execute("pragma table_info(annotations)")]
        computed = {"note": "Note text generated always as (hex(zeroblob(400000000)))"}
        raw.executescript(
            "pragma foreign_keys=off; drop table annotations;"
            f" create table annotations ({', '.join(computed.get(column, column) for column in columns)})"
        )
    with pytest.raises(LibraryDamaged, match="annotations in it is no table"):
        Store.open(path)
    assert repair(path).lost == ()
    with Store.open(path) as store:
        assert store.read.annotations() == before


def test_an_index_of_another_table_is_seen_whatever_its_name(path: Path) -> None:
    name = "idx__sqlite_migrations_migration_set_name"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(f"drop index if exists {name}; create index {name} on annotations(hex(zeroblob(9000000)))")
    with Store.open(path) as store:
        assert store.read_only


def test_a_newer_library_without_our_tables_asks_for_the_newer_postil(path: Path) -> None:
    endless(path, "annotations", "pragma user_version=99")
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
