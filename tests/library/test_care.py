"""Keeping a library whole: backups, going back to one, what can be repaired."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from db.errors import LibraryDamaged, LibraryForeign, StoreError
from desktop.article.content import Passage
from desktop.library import Library
from desktop.library.care import can_be_repaired

TEXT = "# Two ships\nThe first ship left at dawn."


def change_schema(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def test_going_back_to_a_backup_is_told_before_done_in_one_step_and_undone(library, add):
    article = add(TEXT)
    copy = library.care.back_up()
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    assert library.care.preview_restore(copy.path.name).removed.annotations == {made.id}
    assert library.annotations.all() == [made]
    assert library.care.restore(copy.path.name).annotations == {made.id}
    assert library.annotations.all() == []
    library.history.walk("undo")
    assert library.annotations.all() == [made]


@pytest.mark.parametrize(
    ("statement", "altered"),
    [("create table extra (x)", True), ("pragma user_version = 99", False)],
)
def test_a_library_is_altered_where_its_schema_is_and_not_where_it_is_newer(library, add, statement, altered):
    add(TEXT)
    assert not library.care.is_altered()
    library.close()
    change_schema(library.path, statement)
    opened = Library.open(library.path)
    assert opened.read_only
    assert opened.care.is_altered() is altered
    opened.close()


def test_a_repair_makes_an_altered_library_one_that_can_be_written(library, add):
    article = add(TEXT)
    library.close()
    change_schema(library.path, "create table extra (x)")
    opened = Library.open(library.path)
    opened.care.repair()
    assert not opened.read_only and not opened.care.is_altered() and opened.care.check().ok
    opened.articles.rename(article.id, "Three ships")
    assert opened.read.everything().articles == {article.id}
    opened.close()


@pytest.mark.parametrize(
    ("data", "beside", "error", "possible"),
    [
        (b"SQLite format 3\0 and no more", "", LibraryDamaged("x."), True),
        (b"SQLite format 3\0 and no more", "", LibraryForeign("x."), False),
        (b"Dear reader", "", LibraryDamaged("x."), False),
        (None, "", LibraryDamaged("x."), False),
        (b"Dear reader", "library.postil.journal.jsonl", LibraryDamaged("x."), True),
        (None, "library.postil.journal.jsonl", LibraryDamaged("x."), True),
        (None, "library.postil.journal.jsonl", StoreError("x."), False),
    ],
)
def test_a_damaged_library_can_be_repaired_where_something_is_left_of_it(tmp_path, data, beside, error, possible):
    path = tmp_path / "library.postil"
    if data is not None:
        path.write_bytes(data)
    if beside:
        (tmp_path / beside).write_bytes(b"{}\n")
    assert can_be_repaired(path, error) is possible


def test_a_library_that_is_only_read_wants_no_backup(library, add):
    add(TEXT)
    library.close()
    reading = Library.open(library.path, read_only=True)
    assert reading.read_only and not reading.care.changed_since_backup() and not reading.care.backup_is_due()
    reading.close()
