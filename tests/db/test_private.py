"""What holds a reader's words is for the reader alone, whatever the umask; what somebody chose stays."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.care.backups import backup
from db.care.own_files import backup_folder
from db.care.repair import repair
from db.disk.durable import write_file
from db.journal.file import Journal
from db.store import Store
from tests.db.making import annotate, library_with_article

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_all_that_a_library_leaves_on_the_disk_is_for_its_owner_alone(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "folder" / "library.postil"
    store, _ = library_with_article(path)
    store._journal._rotate_at = 1
    annotate(store)
    store.catch_up()
    annotate(store)
    backup(store)
    store.connection.run("update annotations set note = 'forged'")
    with store.connection.raw:
        store.connection.run("begin immediate")
        store.connection.run("update annotations set note = 'and again'")
        beside = path.with_name(path.name + "-journal")
        assert mode(beside) == 0o600
        store.connection.rollback()
    store.close()
    with Journal(path).path.open("ab") as file:
        file.write(b"half a li")
    annotate(Store.open(path))
    assert repair(path).kept
    files = [found for found in path.parent.rglob("*") if found.is_file()]
    folders = [path.parent, *(found for found in path.parent.rglob("*") if found.is_dir())]
    assert {found.name: oct(mode(found)) for found in files if mode(found) != 0o600} == {}
    assert {found.name: oct(mode(found)) for found in folders if mode(found) != 0o700} == {}
    assert len(files) > 8 and backup_folder(path) in folders


def test_the_permissions_that_somebody_chose_stay(tmp_path: Path) -> None:
    path = tmp_path / "library.postil"
    store, _ = library_with_article(path)
    path.chmod(0o640)
    Journal(path).path.chmod(0o644)
    store._journal._rotate_at = 1
    annotate(store)
    store.catch_up()
    annotate(store)
    store.connection.run("update annotations set note = 'forged'")
    store.close()
    tmp_path.chmod(0o755)
    assert (mode(path), mode(Journal(path).path)) == (0o640, 0o644)
    repair(path)
    Store.open(path).close()
    assert (mode(path), mode(Journal(path).path), mode(tmp_path)) == (0o640, 0o644, 0o755)


def test_a_file_written_anew_is_private_at_every_moment(tmp_path: Path, umask: int) -> None:
    seen: list[int] = []

    def lines() -> Iterator[bytes]:
        seen.append(mode(tmp_path / "file.part"))
        yield b"words"

    write_file(tmp_path / "file", lines())
    assert seen == [0o600] and mode(tmp_path / "file") == 0o600
