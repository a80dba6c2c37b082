"""JSON in a library that is none any more: a sentence, or as if it were not there, never a bug's report."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.articles import Resources
from db.canonical import parsed
from db.care.check import check_connection
from db.connection import Connection
from db.errors import LibraryDamaged
from db.history import inverse
from tests.db.making import a_library

BAD = ["", "{", '{"a": 1 "b"}', "[" * 100_000]


@pytest.mark.parametrize("text", BAD)
def test_json_that_cannot_be_read_is_damage(text: str) -> None:
    with pytest.raises(LibraryDamaged, match=r"\.$"):
        parsed(text)


@pytest.mark.parametrize("said", [*BAD, "[]", '"x"'])
def test_what_a_version_says_of_its_pictures_is_damage_in_a_sentence_that_the_check_finds(
    tmp_path: Path, said: str
) -> None:
    path = tmp_path / "library.postil"
    a_library(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("drop trigger versions_are_final")
        connection.execute("update versions set resources = ?", (said,))
    with closing(Connection(path, read_only=True)) as connection:
        (version_id,) = connection.rows("select id from versions")[0]
        with pytest.raises(LibraryDamaged, match=r"\.$"):
            Resources(connection, version_id)
        assert any("pictures" in problem.what for problem in check_connection(connection, search_index=False).problems)


@pytest.mark.parametrize("before", [*BAD, "[]", '"x"'])
def test_a_damaged_history_is_told_of_when_it_is_undone(before: str) -> None:
    for there in (before, None):
        with pytest.raises(LibraryDamaged, match=r"\.$"):
            inverse(there, before, "2026-11-24T09:30:00.000Z")
