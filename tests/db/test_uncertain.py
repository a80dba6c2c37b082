"""Where it is in doubt what happened: commits that fail halfway, copies that disagree, errors of the system."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from db import errors
from db.care.check import check
from db.care.repair import repair
from db.connection import Connection, store_error
from db.journal import file as module
from db.journal.file import Journal
from db.journal.told import read_entries
from db.store import Store
from tests.db.making import annotate, library_with_article, make_annotation, snapshot


def rename(store: Store, title: str) -> None:
    (article,) = store.read.articles()
    with store.step(f"Rename to {title}", "window") as writer:
        writer.put_article(replace(article, title=title))


def void_steps(path: Path) -> list[str]:
    return [step.step.label for step in read_entries(Journal(path).lines()).steps.values() if step.void]


def test_a_broken_commit_that_nobody_settles_is_brought_back_at_the_next_start(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)

    def broken(connection: Connection) -> None:
        connection.rollback()
        raise errors.StoreError("The disk reported an error.")

    with monkeypatch.context() as patch, pytest.raises(errors.StoreError):
        patch.setattr(Connection, "commit", broken)
        rename(store, "In doubt")
    store.close()
    with Store.open(path) as store:
        assert store.read.articles()[0].title == "In doubt" and store.read.next_label("undo") == "Rename to In doubt"
        assert check(store).ok


def test_a_step_that_cannot_even_be_declared_void_is_cut_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = library_with_article(path)
    size = Journal(path).path.stat().st_size
    append, calls = Journal.append, []

    def once(journal: Journal, entries: list[str], **named: bool) -> int:
        calls.append(entries)
        if len(calls) > 1:
            raise errors.LibraryFull("The disk is full.")
        return append(journal, entries, **named)

    def full(_: Connection) -> None:
        raise errors.LibraryFull("The disk is full.")

    with monkeypatch.context() as patch, pytest.raises(errors.LibraryFull):
        patch.setattr(Journal, "append", once)
        patch.setattr(Connection, "commit", full)
        rename(store, "Lost")
    assert Journal(path).path.stat().st_size == size
    rename(store, "Kept")
    assert check(store).ok


def test_nothing_is_changed_by_a_setting_whose_commit_failed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = library_with_article(path)

    def full(_: Connection) -> None:
        raise errors.LibraryFull("The disk is full.")

    with monkeypatch.context() as patch, pytest.raises(errors.LibraryFull):
        patch.setattr(Connection, "commit", full)
        store.set_setting("zoom", 120)
    assert store.setting("zoom") is None
    store.set_setting("zoom", 110)
    assert store.setting("zoom") == 110 and check(store).ok


def test_where_library_and_journal_went_different_ways_the_library_is_right(path: Path) -> None:
    store, _ = library_with_article(path)
    store.close()
    old, journal = path.with_name("old"), Journal(path).path
    shutil.copy(path, old)
    with Store.open(path) as store:
        rename(store, "In the journal")
    other = journal.read_bytes()
    os.replace(old, path)
    journal.unlink()
    with Store.open(path) as store:
        rename(store, "In the library")
    journal.write_bytes(other)
    with Store.open(path) as store:
        assert store.read.articles()[0].title == "In the library"
        assert void_steps(path) == ["Rename to In the journal"]
        assert check(store).ok
        annotate(store)
    assert len(read_entries(Journal(path).lines()).steps) == 4


@pytest.mark.parametrize(
    "damage",
    [
        "drop trigger steps_are_final; update steps set id = 'x' where seq = 2",
        "drop trigger history_is_final; update history set after = 'x' where seq = 3",
        "drop trigger steps_are_final; update steps set hash = x'00' where seq = 2",
        "drop trigger steps_stay; pragma foreign_keys=off; delete from steps where seq = 2",
        "update settings set value = '0' where key = 'library'",
    ],
)
def test_a_damaged_library_is_not_brought_in_line_but_repaired(path: Path, damage: str) -> None:
    store, _ = library_with_article(path)
    rename(store, "Second")
    annotate(store)
    before = snapshot(store)
    store.close()
    schema = sqlite3.connect(path)
    trigger = {row[0]: row[1] for row in schema.execute("select name, sql from sqlite_schema where type = 'trigger'")}
    schema.executescript(damage)
    for name, sql in trigger.items():
        if name in damage:
            schema.execute(sql)
    schema.commit()
    schema.close()
    journal = Journal(path).path
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-2]))  # so that they are not in line
    was = journal.read_bytes()
    with Store.open(path) as store:
        assert not store.read_only
        assert not check(store).ok
    assert journal.read_bytes() == was
    with Store.open(path) as store:
        pass
    account = repair(path)
    with Store.open(path) as store:
        assert check(store).ok
        if not account.lost:
            assert snapshot(store)["annotations"] == before["annotations"]


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (sqlite3.SQLITE_BUSY, errors.LibraryLocked, "did not let go"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.LibraryLocked, "did not let go"),
        (sqlite3.SQLITE_READONLY, errors.LibraryReadOnly, "cannot be written to"),
        (sqlite3.SQLITE_FULL, errors.LibraryFull, "is full"),
        (sqlite3.SQLITE_CORRUPT, errors.LibraryDamaged, "is damaged"),
        (sqlite3.SQLITE_NOTADB, errors.LibraryDamaged, "is damaged"),
        (sqlite3.SQLITE_CANTOPEN, errors.LibraryReadOnly, "cannot be opened"),
        (sqlite3.SQLITE_IOERR_FSYNC, errors.StoreError, "reported an error"),
        (sqlite3.SQLITE_TOOBIG, errors.StoreError, "too large"),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, errors.StoreError, "cannot hold this"),
    ],
)
def test_every_error_of_sqlite_is_a_sentence(code: int, kind: type[errors.StoreError], words: str, path: Path) -> None:
    error = sqlite3.OperationalError("some reason")
    error.sqlite_errorcode = code
    found = store_error(error, path)
    assert type(found) is kind and words in str(found) and str(found)[-1] in ".?"


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("work", [lambda path: Store.open(path), lambda path: repair(path)])
def test_a_file_that_may_not_be_read_is_said_so(
    work: Callable[[Path], object], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library_with_article(path)[0].close()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(errors.StoreError, match="Permission denied"):
        work(path)


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.StoreError):
        Store.open(tmp_path / "file" / "library.postil")


def test_a_lock_is_kept_while_the_same_program_opens_the_library_again(path: Path) -> None:
    store, _ = library_with_article(path)
    other = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('begin immediate')"
    store.connection.begin()
    Store.open(path).close()  # POSIX: closing any handle of a file drops all locks that the process has on it
    found = subprocess.run([sys.executable, "-c", other, str(path)], capture_output=True, text=True, check=False)
    assert "database is locked" in found.stderr
    store.connection.rollback()
    assert subprocess.run([sys.executable, "-c", other, str(path)], check=False).returncode == 0


def test_nothing_is_kept_of_a_step_one_of_whose_changes_failed_halfway(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, article = library_with_article(path)
    before = snapshot(store)
    added = make_annotation(article)

    def broken(*_: object) -> int:
        raise errors.StoreError("The disk reported an error.")

    with pytest.raises(errors.StoreError, match="halfway"), store.step("Import", "cli") as writer:
        writer.put_article(replace(article, title="First"))
        with monkeypatch.context() as patch, suppress(errors.StoreError):  # as an importer that goes on may do
            patch.setattr(Connection, "run_many", broken)
            writer.put_annotation(added)  # its row was written, its themes were not
        writer.put_article(replace(article, title="Second"))
    assert snapshot(store) == before and check(store).ok


@pytest.mark.parametrize("what", ["article", "setting", "nothing"])
def test_nothing_is_written_outside_a_transaction_that_sqlite_has_rolled_back(path: Path, what: str) -> None:
    store, article = library_with_article(path)
    before = snapshot(store)
    with pytest.raises(errors.StoreError), store.step("Import", "cli") as writer:
        writer.put_article(replace(article, title="First"))
        store.connection.rollback()  # what SQLite does by itself when the disk is full
        if what == "article":
            writer.put_article(replace(article, title="Second"))
        elif what == "setting":
            store.set_setting("zoom", 7)
    assert snapshot(store) == before and store.setting("zoom") is None and check(store).ok


def test_a_journal_that_cannot_be_put_aside_is_no_reason_not_to_save(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)
    store._journal._rotate_at = 1
    with monkeypatch.context() as patch:
        patch.setattr(module, "write_file", refuse)
        rename(store, "Kept")
        with pytest.raises(errors.StoreError):
            store.catch_up()
    assert not Journal(path).segments() and store.read.articles()[0].title == "Kept" and check(store).ok
    rename(store, "Kept too")
    store.catch_up()
    assert Journal(path).segments() and check(store).ok


def test_a_step_broken_off_while_it_was_written_to_the_journal_is_declared_void(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)
    sync = os.fsync

    def interrupted(handle: int) -> None:
        sync(handle)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(os, "fsync", interrupted)
        rename(store, "Broken off")
    rename(store, "Kept")
    assert void_steps(path) == ["Rename to Broken off"]
    assert store.read.articles()[0].title == "Kept" and check(store).ok


def test_a_library_with_two_names_is_opened_with_a_warning(path: Path) -> None:
    library_with_article(path)[0].close()
    os.link(path, path.with_name("other.postil"))
    with Store.open(path) as store:
        assert "hard link" in store.warning and not store.read_only
    path.with_name("other.postil").unlink()
    with Store.open(path) as store:
        assert not store.warning


def test_a_library_behind_a_link_is_one_library_with_one_journal(path: Path, tmp_path: Path) -> None:
    store, _ = library_with_article(path)
    link = tmp_path / "link.postil"
    link.symlink_to(path)
    with Store.open(link) as other:
        assert other.path == path.resolve()
        rename(other, "By the link")
    rename(store, "By its name")
    assert {found.name for found in tmp_path.glob("*.jsonl")} == {"library.postil.journal.jsonl"} and check(store).ok
