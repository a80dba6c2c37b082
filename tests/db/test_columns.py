"""A column of any type, added to any kind of row, counts only where it is not at its default."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from db.annotations import ANNOTATION
from db.articles import ARTICLE, VERSION
from db.canonical import canonical, digest
from db.care.check import check
from db.rows import NUMBER, Kind
from db.store import Store
from db.themes import THEME
from tests.db.making import make_sample
from tests.db.newer import assert_the_kinds_are_as_their_tables, with_column, with_steps

ADDED = [
    ("text not null default ''", str, "", "keen “é” \x00"),
    ("text not null default 'it''s'", str, "it's", ""),
    ("text", str | None, None, "keen"),
    ("integer not null default 0", int, 0, 7),
    ("integer", int | None, None, 0),
    ("integer not null default 0", bool, False, True),
    ("real not null default 0.5", float, 0.5, 1 / 3),
    ("text not null default '[]'", tuple[str, ...], (), ("b", "a")),
    ("text not null default '{}'", dict[str, Any], {}, {"b": [1.5, None], "a": {}}),
]


def test_the_kinds_are_as_their_tables() -> None:
    assert_the_kinds_are_as_their_tables()


@pytest.mark.parametrize(("number", "kind"), [*zip(range(len(ADDED)), cycle([ANNOTATION, ARTICLE, THEME]))])
def test_an_added_column_counts_only_where_it_is_not_at_its_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind[Any], number: int
) -> None:
    sql, hint, default, value = ADDED[number]
    path = tmp_path / "library.postil"
    make_sample(path)

    def add(db: Any) -> None:
        db.execute(f"alter table {kind.table} add column mood {sql}")
        db.execute(f"alter table {kind.table} add column zeal integer not null default 3")  # a second one

    with_steps(monkeypatch, add)
    with_column(monkeypatch, kind, "mood", hint, default)
    with_column(monkeypatch, kind, "zeal", int, 3)
    assert_the_kinds_are_as_their_tables()
    with Store.open(path) as store:
        assert check(store).problems == ()
        one = store.records(kind)[0]
        assert (one.mood, one.zeal) == (default, 3)
        for mood, zeal in ((value, 3), (value, 4), (default, 4), (default, 3), (value, 4)):
            with store.step("Change", "window") as writer:
                writer.put_records(kind, [replace(one, mood=mood, zeal=zeal)])
            found = store.record(kind, one.id)
            assert (found.mood, found.zeal) == (mood, zeal) and type(found.mood) is type(mood)
            assert check(store).problems == ()
            data = kind.read(store.connection, one.id)
            assert data is not None and ("mood" in data, "zeal" in data) == (mood != default, zeal != 3)
            assert kind.filled(data).keys() == {*kind.names, *(["theme_ids"] if kind is ANNOTATION else [])}
        store.connection.raw.create_function(NUMBER, 1, repr)
        for row in store.connection.rows(kind.select):
            data = kind.read(store.connection, row[0])
            assert data is not None
            text, stored = store.connection.rows(
                f"select {kind.text_sql}, hash from {kind.table} where id = ?", (row[0],)
            )[0]
            assert kind.text_of(row, data.get("theme_ids", ())) == canonical(data)
            assert hashlib.sha256(text).digest() == stored == digest(data) or "\0" in canonical(data)
        while store.undo():
            assert check(store).problems == ()
        assert store.record(kind, one.id).mood == default


def test_a_column_without_a_value_in_an_older_row_is_not_written_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.postil"
    make_sample(path)

    def add(db: Any) -> None:
        db.execute("alter table versions add column pages integer not null default 1")

    with_steps(monkeypatch, add)
    with_column(monkeypatch, VERSION, "pages", int, 1)
    assert_the_kinds_are_as_their_tables()
    with Store.open(path) as store:
        (article,) = store.articles()
        assert store.version(article.version_id).pages == 1  # type: ignore[attr-defined]
        assert check(store).problems == () and not store.read_only


def test_a_field_that_counts_always_but_has_no_column_in_the_first_table_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def add(db: Any) -> None:
        db.execute("alter table themes add column mood text not null default 'calm'")

    with_steps(monkeypatch, add)
    with pytest.raises(AssertionError, match="fields of theme"):
        assert_the_kinds_are_as_their_tables()
    with_column(monkeypatch, THEME, "mood", str, "")
    with pytest.raises(AssertionError, match="two defaults"):
        assert_the_kinds_are_as_their_tables()
