"""The change journal: every line can be checked, a torn end is no harm, it and the library bring each other in line."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from db import errors
from db.care.check import check
from db.connection import Connection
from db.journal.file import Journal
from db.journal.told import read_entries
from db.store import Store
from tests.db.making import annotate, library_with_article, put_article, snapshot


def test_a_line_that_was_altered_or_taken_out_shows(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    journal = Journal(path)
    lines = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(b"".join(lines[:3] + lines[4:]))
    assert (read_entries(journal.lines()).gaps, len(read_entries(journal.lines()).damaged)) == (1, 0)
    journal.path.write_bytes(b"".join(lines).replace(b"Highlight", b"Haghlight"))
    assert (read_entries(journal.lines()).gaps, len(read_entries(journal.lines()).damaged)) == (1, 1)


def test_a_torn_end_is_put_aside_and_the_next_step_is_whole(path: Path) -> None:
    store, _ = library_with_article(path)
    store.close()
    journal = Journal(path)
    with journal.path.open("ab") as file:
        file.write(b'{"h":"torn')
    with Store.open(path) as store:
        annotate(store)
    told = read_entries(journal.lines())
    assert not told.damaged and len(told.steps) == 2
    assert b'{"h":"torn\n' in journal.path.with_name(journal.path.name + ".damaged").read_bytes()


def test_a_step_that_only_the_journal_has_is_brought_back(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store, "first")
    store.close()
    old = path.with_name("old")
    shutil.copy(path, old)
    store = Store.open(path)
    annotate(store, "second")
    with store.step("Add article", "cli") as writer:
        put_article(writer, "Second", "Another text.")
    store.undo()
    store.undo()
    store.redo()
    before = snapshot(store)
    store.close()
    os.replace(old, path)
    with Store.open(path) as store:
        assert snapshot(store) == before
        assert store.search("second")
        store.redo()
        assert len(store.read.articles()) == 2
    with Store.open(path) as store:
        assert len(store.read.articles()) == 2


def test_another_librarys_journal_is_put_aside(path: Path) -> None:
    other = path.with_name("other.postil")
    for name in (path, other):
        library_with_article(name)[0].close()
    shutil.copy(Journal(other).path, Journal(path).path)
    with Store.open(path) as store:
        assert len(store.read.articles()) == 1
    assert len(list(path.parent.glob("*.aside"))) == 1
    assert len(read_entries(Journal(path).lines()).steps) == 1


def test_a_missing_library_beside_its_journal_is_not_made_anew(path: Path) -> None:
    library_with_article(path)[0].close()
    path.unlink()
    with pytest.raises(errors.LibraryDamaged, match="can be rebuilt"):
        Store.open(path)
    assert not path.exists()


def test_half_a_line_is_put_aside_before_a_full_journal_is(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store, "note")
    store.close()
    journal = Journal(path)
    with journal.path.open("ab") as file:
        file.write(b'{"h":"half a line')
    with Store.open(path) as store:
        store._journal._rotate_at = 1
        annotate(store, "another note")
        store.catch_up()
        assert len(journal.segments()) == 1
        assert not read_entries(journal.lines()).damaged
        assert check(store).ok
    assert journal.path.with_name(journal.path.name + ".damaged").read_bytes() == b'{"h":"half a line\n'


def test_a_step_whose_commit_failed_is_declared_void(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = library_with_article(path)

    def fail(_: Connection) -> None:
        raise errors.StoreError("No.")

    with monkeypatch.context() as patch, pytest.raises(errors.StoreError, match=r"No\."):
        patch.setattr(Connection, "commit", fail)
        annotate(store)
    assert store.read.annotations() == []
    annotate(store)
    told = read_entries(Journal(path).lines())
    assert [step.void for step in told.steps.values()] == [False, True, False]
    store.close()
    with Store.open(path) as store:
        assert len(store.read.annotations()) == 1


def test_a_commit_that_reports_an_error_but_happened_is_taken_as_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)
    real = Connection.commit

    def fail_late(connection: Connection) -> None:
        real(connection)
        raise errors.StoreError("The disk reported an error.")

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "commit", fail_late)
        annotate(store)
    assert len(store.read.annotations()) == 1
    annotate(store)
    assert not any(step.void for step in read_entries(Journal(path).lines()).steps.values())


def test_a_journal_that_cannot_be_written_to_stops_the_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = library_with_article(path)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(errors.LibraryFull, match="is full"):
        patch.setattr(os, "write", full)
        annotate(store)
    assert store.read.annotations() == []
    annotate(store)
    told = read_entries(Journal(path).lines())
    assert len(told.steps) == 2 and not told.damaged
