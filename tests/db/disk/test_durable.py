"""A file is on the disk before it takes its place, the place after that; a copy is verified before it takes one."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from db.connection import Connection, is_open_here
from db.disk import copying, durable
from db.disk.copying import write_copy
from db.disk.durable import disk_error, make_private, sync_folder, write_file
from db.errors import LibraryDamaged, LibraryFull, LibraryLocked, LibraryReadOnly, StoreError

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux tells which file is synced")


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Take down what is synced and what is renamed, by name, in its order."""
    found: list[tuple[str, str]] = []
    fsync, replace = os.fsync, os.replace

    def synced(handle: int) -> None:
        found.append(("synced", Path(os.readlink(f"/proc/self/fd/{handle}")).name))
        fsync(handle)

    def replaced(source: Path, target: Path) -> None:
        replace(source, target)
        found.append(("in place", Path(target).name))

    monkeypatch.setattr(durable.os, "fsync", synced)
    monkeypatch.setattr(durable.os, "replace", replaced)
    return found


def test_a_file_is_on_the_disk_before_it_takes_its_place_and_the_folder_after(
    tmp_path: Path, events: list[tuple[str, str]]
) -> None:
    write_file(tmp_path / "file", [b"one", b"two"])
    assert events == [("synced", "file.part"), ("in place", "file"), ("synced", tmp_path.name)]
    assert (tmp_path / "file").read_bytes() == b"onetwo"
    sync_folder(tmp_path)
    assert events[3:] == [("synced", tmp_path.name)]


def test_a_file_that_cannot_be_written_leaves_the_older_one_and_nothing_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "file", b"older")
    with pytest.raises(TypeError):
        write_file(tmp_path / "file", [b"new", None])  # type: ignore[list-item]
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("file", b"older")]


def test_a_copy_is_whole_and_on_the_disk_before_it_takes_its_place_and_is_closed(
    tmp_path: Path, events: list[tuple[str, str]]
) -> None:
    connection = Connection(tmp_path / "library")
    connection.run("create table t (x)")
    connection.run("insert into t values (7)")
    events.clear()
    write_copy(connection, tmp_path / "copy")
    assert events[-3:] == [("synced", "copy.part"), ("in place", "copy"), ("synced", tmp_path.name)]
    assert is_open_here(tmp_path / "library") and not is_open_here(tmp_path / "copy")
    connection.close()
    copy = Connection(tmp_path / "copy")
    assert copy.rows("select * from t") == [(7,)]
    copy.close()
    assert sorted(found.name for found in tmp_path.iterdir()) == ["copy", "library"]


def test_a_copy_that_came_out_damaged_does_not_take_the_place_of_an_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = Connection(tmp_path / "library")
    connection.run("create table t (x check (x <> 'words 9'))")
    connection.run_many("insert into t values (?)", [(f"words {number}",) for number in range(9)])
    (tmp_path / "copy").write_bytes(b"an older copy")
    (tmp_path / "copy.part").write_bytes(b"what a crash left")
    run = connection.run

    def hit(sql: str, parameters: tuple[str, ...] = ()) -> int:
        done = run(sql, parameters)
        part = tmp_path / "copy.part"
        part.write_bytes(part.read_bytes().replace(b"words 3", b"words 9", 1))
        return done

    monkeypatch.setattr(connection, "run", hit)
    with pytest.raises(LibraryDamaged, match="came out damaged and was not kept"):
        write_copy(connection, tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == b"an older copy" and not (tmp_path / "copy.part").exists()
    connection.close()


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Connection]:
    """A file of which a copy takes more than a moment."""
    connection = Connection(tmp_path / "library")
    numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000) select i from n"
    connection.run(f"create table t as {numbers}")
    yield connection
    connection.close()


def _write(path: Path, was_begun: threading.Event) -> None:
    other = Connection(path)
    try:
        other.begin()
        other.run("insert into t values (-1)")
        was_begun.set()
        other.commit()
    finally:
        other.close()


def test_a_copy_gives_way_to_who_writes_and_has_what_they_wrote(tmp_path: Path, large: Connection) -> None:
    was_begun = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        writing = []

        def write(action: int, table: str | None, *_: str | None) -> int:
            if (action, table) == (sqlite3.SQLITE_INSERT, "t") and not writing:  # the copy's rows are to come now
                writing.append(pool.submit(_write, large.path, was_begun))
                assert was_begun.wait(60)
            return sqlite3.SQLITE_OK

        large.raw.set_authorizer(write)
        write_copy(large, tmp_path / "copy")
        writing[0].result()
    copy = Connection(tmp_path / "copy")
    assert copy.value("select count(*) from t where i = -1") == 1
    copy.close()


def test_a_copy_does_not_wait_for_who_died_while_writing(tmp_path: Path, large: Connection) -> None:
    beside = large.path.with_name("library-journal")
    beside.write_bytes(bytes(12_824))  # a journal that was begun and never synced: SQLite lets it lie
    write_copy(large, tmp_path / "copy")
    copy = Connection(tmp_path / "copy")
    assert copy.value("select count(*) from t") == large.value("select count(*) from t")
    copy.close()
    assert beside.exists()


def test_a_copy_that_others_never_let_come_to_an_end_is_none(
    tmp_path: Path, large: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_PATIENCE", 0.0)
    other = Connection(large.path)
    other.begin()
    other.run("insert into t values (-1)")
    with pytest.raises(LibraryLocked, match="did not let go"):
        write_copy(large, tmp_path / "copy")
    other.rollback()
    other.close()
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, LibraryFull, "The disk is full, so notes"),
        (errno.EDQUOT, LibraryFull, "The disk is full, so notes"),
        (errno.EFBIG, LibraryFull, "The disk is full, so notes"),
        (errno.EROFS, LibraryReadOnly, "does not let Postil use notes"),
        (errno.EACCES, LibraryReadOnly, "does not let Postil use notes"),
        (errno.EPERM, LibraryReadOnly, "does not let Postil use notes"),
        (errno.EIO, StoreError, "reported an error with notes"),
    ],
)
def test_what_the_system_says_is_a_sentence_that_names_the_file(
    number: int, kind: type[StoreError], words: str
) -> None:
    found = disk_error(OSError(number, os.strerror(number), "notes"))
    assert type(found) is kind and words in str(found)
    assert "the library" in str(disk_error(OSError(number, os.strerror(number))))


def test_a_link_where_a_file_is_prepared_is_not_followed(tmp_path: Path) -> None:
    (other := tmp_path / "other").write_bytes(b"somebody's")
    (tmp_path / "file.part").symlink_to(other)
    write_file(tmp_path / "file", b"new")
    assert (other.read_bytes(), (tmp_path / "file").read_bytes()) == (b"somebody's", b"new")
    assert not (tmp_path / "file").is_symlink()


def test_a_private_file_is_made_empty_where_none_is_and_left_alone_where_one_is(tmp_path: Path) -> None:
    make_private(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b""
    (tmp_path / "file").write_bytes(b"words")
    (tmp_path / "link").symlink_to("nowhere")
    make_private(tmp_path / "file")
    make_private(tmp_path / "link")
    assert (tmp_path / "file").read_bytes() == b"words" and not (tmp_path / "nowhere").exists()
