"""Every migration leaves triggers, full-text indexes and rows in order; released libraries still open."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from db.care.check import check
from db.connection import Connection
from db.disk.durable import make_private
from db.errors import LibraryReadOnly
from db.migrations import SCHEMA, SCHEMA_HASHES, STEPS, schema_hash
from db.store import Store
from tests.db.making import SAMPLES, assert_in_order, library_with_article, make_annotation
from tests.db.newer import assert_the_kinds_are_as_their_tables, hashes_of


def test_beside_every_step_stands_the_hash_of_the_schema_it_leaves() -> None:
    assert len(STEPS) == SCHEMA and set(SCHEMA_HASHES) == set(range(1, SCHEMA + 1))
    for number, found in hashes_of(STEPS).items():
        assert SCHEMA_HASHES[number] == found, f'write @step("{found}") over {STEPS[number - 1].__name__}'


def test_the_kinds_are_as_their_tables() -> None:
    assert_the_kinds_are_as_their_tables()


def test_a_new_library_is_in_order(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article, note="a note"))
    assert_in_order(store._connection)
    assert schema_hash(store._connection) == SCHEMA_HASHES[SCHEMA]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.postil")), ids=lambda path: path.stem)
def test_a_library_of_every_released_schema_opens_with_all_that_it_held(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / sample.name
    shutil.copy(sample, path)
    with Store.open(path) as store:
        assert not store.read_only and not store.warning
        assert_in_order(store._connection)
        (article,) = store.read.articles()
        assert (
            len(store.read.annotations(article.id)) == 3 and len(store.read.annotations(article.id, deleted=True)) == 1
        )
        assert [theme.name for theme in store.read.themes()] == ["Investment", "Talent"]
        assert store.search("scarce") and store.search("first note")
        assert check(store).problems == ()
        assert store.read.next_label("undo") == "Remove"
        store.undo()
        assert len(store.read.annotations(article.id)) == 4
        assert_in_order(store._connection)
        while store.undo():
            assert check(store).problems == ()
        assert store.read.articles() == [] and store.read.annotations() == []


def test_there_is_a_sample_of_every_released_schema() -> None:
    wanted = {f"schema-{number}" for number in range(1, SCHEMA + 1)}
    assert {path.stem for path in SAMPLES.glob("*.postil")} == wanted, "python -m tests.db.making writes the newest one"


def test_a_disk_that_fails_while_a_library_is_made_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_private(tmp_path / "library.postil")
    monkeypatch.setattr(Connection, "__init__", _read_only)  # SQLite does so where it may not open a file for writing
    with pytest.raises(LibraryReadOnly, match="cannot be written to"):
        Store.open(tmp_path / "library.postil")


_init = Connection.__init__


def _read_only(connection: Connection, path: Path, **named: Any) -> None:
    _init(connection, path, read_only=True)
    connection.run("pragma query_only=off")
    connection.read_only = False
