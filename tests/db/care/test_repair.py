"""Repair: either copy rebuilds the other, rows come from whichever copy is whole, the damaged files are kept."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from db import errors
from db.care.backups import backup, backups
from db.care.carving import carve
from db.care.check import check
from db.care.repair import repair
from db.care.salvage import Salvaged
from db.errors import LibraryTooNew
from db.journal.file import Journal
from db.migrations import SCHEMA
from db.store import Store
from tests.db.making import a_library, make_annotation, put_article, snapshot


def whole(path: Path) -> dict[str, object]:
    with Store.open(path) as store:
        assert not store.read_only and not store.warning
        assert check(store).ok
        found = snapshot(store)
        found["settings"] = (store.setting("zoom"), store.setting("library"), store.read.recent())
        found["places"] = [store.read.reading_position(article.id) for article in store.read.articles()]
        return found


def made(path: Path) -> dict[str, object]:
    a_library(path).close()
    return whole(path)


def altered(path: Path, statement: str) -> None:
    other = sqlite3.connect(path)
    other.executescript(statement)
    other.close()


def test_a_whole_library_is_left_as_it_is(path: Path) -> None:
    before = made(path)
    account = repair(path)
    assert account.rebuilt == () and account.kept == "" and account.rows["annotations"] == 5
    assert whole(path) == before and sorted(found.name for found in path.parent.iterdir()) == [
        "library.postil",
        "library.postil.journal.jsonl",
    ]


@pytest.mark.parametrize("damage", ["missing", "garbage", "empty", "cut", "header"])
def test_a_lost_library_is_rebuilt_from_its_journal(path: Path, damage: str) -> None:
    before = made(path)
    data = path.read_bytes()
    if damage == "missing":
        path.unlink()
    else:
        new = {
            "garbage": os.urandom(5000),
            "empty": b"",
            "cut": data[: len(data) // 2],
            "header": b"\0" * 100 + data[100:],
        }
        path.write_bytes(new[damage])
    path.with_name(path.name + "-journal").write_bytes(b"stale" * 1000)
    account = repair(path)
    assert whole(path) == before
    assert account.lost == () and account.recovered > 0 and set(account.rebuilt) >= {str(path)}
    kept = Path(account.kept)
    assert (kept / "library.postil-journal").read_bytes() == b"stale" * 1000
    assert (kept / "library.postil").exists() == (damage != "missing")
    assert json.loads((kept / "account.json").read_text())["lost"] == []
    assert not path.with_name(path.name + "-journal").exists() and not list(path.parent.glob("*.repair"))


@pytest.mark.parametrize("damage", ["missing", "altered", "cut", "garbage", "head"])
def test_a_damaged_journal_is_rebuilt_from_its_library(path: Path, damage: str) -> None:
    before = made(path)
    journal = Journal(path).path
    data = journal.read_bytes()
    new = {
        "altered": data.replace(b"note 3", b"note 4"),
        "cut": data[: len(data) // 2],
        "garbage": os.urandom(500),
        "head": b"x" * 50 + data[50:],
    }
    if damage == "missing":
        journal.unlink()
    else:
        journal.write_bytes(new[damage])
    account = repair(path)
    assert account.lost == () and whole(path) == before
    if account.kept:
        assert (Path(account.kept) / journal.name).exists()


@pytest.mark.parametrize(
    "statement",
    [
        "update annotations set note = 'forged' where pk = 2",
        "delete from annotation_themes",
        "drop trigger history_stays; delete from history",
        "drop trigger annotations_stay; delete from annotations",
        "drop trigger versions_are_final; update versions set source_z = x'00', content_z = x'00', text_z = x'00'",
        "update settings set value = '0'",
        "delete from undo_stack; delete from text_fts_docsize",
        "create trigger spy after insert on annotations begin delete from annotation_themes; end",
        "create view peek as select * from annotations",
        "drop table annotation_themes",
    ],
)
def test_altered_rows_come_back_from_the_journal(path: Path, statement: str) -> None:
    before = made(path)
    altered(path, statement)
    account = repair(path)
    assert whole(path) == before and account.lost == ()
    repeated = repair(path)
    assert repeated.kept == "" and whole(path) == before


def test_rows_are_merged_from_a_damaged_library_a_damaged_journal_and_a_backup(path: Path) -> None:
    store = a_library(path)
    backup(store)
    article = store.read.articles()[0]
    for number in range(30):
        with store.step(f"Highlight {number}", "window") as writer:
            writer.put_annotation(make_annotation(article, number, number + 4, f"late note {number}"))
    store.close()
    before = whole(path)
    altered(path, "update annotations set note = 'forged' where pk % 2; drop trigger pictures_stay")
    altered(path, "delete from pictures where pk = 1")
    journal = Journal(path).path
    lines = journal.read_bytes().splitlines(keepends=True)
    for number in range(2, 20):  # what the backup has
        lines[number] = lines[number].replace(b"a", b"b")
    journal.write_bytes(b"".join(lines))
    account = repair(path)
    after = whole(path)
    assert account.lost == () and account.bad_rows > 15 and len(account.used) == 3
    assert after == before
    assert len(backups(path)) == 1


def test_a_backup_that_cannot_be_read_keeps_no_other_copy_from_being_used(path: Path) -> None:
    store = a_library(path)
    backup(store)
    store.close()
    before = whole(path)
    path.write_bytes(b"no library any more")
    [unreadable] = [one.path for one in backups(path)]
    unreadable.unlink()
    unreadable.mkdir()
    assert repair(path).used == (str(Journal(path).path),)
    assert whole(path) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_where_a_repair_works_is_told_of_and_not_waited_for(path: Path) -> None:
    made(path)
    path.write_bytes(b"no library any more")
    os.mkfifo(path.with_name(f"{path.name}.repair"))
    with pytest.raises(errors.StoreError, match=r"\.repair: File exists"):
        repair(path)
    assert path.read_bytes() == b"no library any more"


def test_what_no_copy_has_is_named_and_the_rest_is_kept(path: Path) -> None:
    before = made(path)
    altered(
        path,
        "drop trigger articles_stay; drop trigger versions_stay; drop trigger history_stays; drop trigger themes_stay;"
        "delete from articles; delete from versions; delete from themes;"
        "delete from history where kind <> 'annotation'",
    )
    Journal(path).path.write_bytes(b"")
    account = repair(path)
    after = whole(path)
    annotations = before["annotations"]
    assert isinstance(annotations, dict) and after["annotations"] == annotations
    assert any("article" in line and "Nothing is left" in line for line in account.lost)
    assert any("theme" in line for line in account.lost)


def test_with_no_copy_at_all_nothing_is_touched(path: Path) -> None:
    path.write_bytes(b"garbage" * 100)
    with pytest.raises(errors.LibraryDamaged, match="left as it is"):
        repair(path)
    assert path.read_bytes() == b"garbage" * 100
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_library_of_compressed_journals_is_rebuilt(path: Path) -> None:
    store = a_library(path)
    store._journal._rotate_at = 2000
    article = store.read.articles()[0]
    for number in range(10):
        with store.step(f"Highlight {number}", "window") as writer:
            writer.put_annotation(make_annotation(article, number, number + 4))
        store.catch_up()
    store.close()
    assert len(Journal(path).segments()) > 2
    before = whole(path)
    path.unlink()
    account = repair(path)
    assert whole(path) == before and account.lost == ()
    assert Journal(path).segments() == []


def test_rows_are_read_from_the_pages_of_a_library_that_sqlite_cannot_open(path: Path) -> None:
    before = made(path)
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])
    Journal(path).path.unlink()
    account = repair(path)
    after = whole(path)
    for key in ("articles", "annotations", "themes", "versions", "undo", "settings", "places"):
        assert after[key] == before[key], key
    assert account.used == (f"{path} (page by page)",)


def test_long_rows_are_put_together_from_their_pages(path: Path) -> None:
    store = a_library(path)
    article = store.read.articles()[0]
    note = "a long note, äöü " * 3000
    with store.step("Note", "window") as writer:
        writer.put_annotation(make_annotation(article, 1, 5, note))
    store.close()
    salvaged = Salvaged()
    assert carve(path, salvaged) > 20
    assert any(note in entry.after for entry in salvaged.history.values())
    for number in range(0, path.stat().st_size, 977):  # whatever the bytes are, it ends
        data = bytearray(path.read_bytes())
        data[number] ^= 0xFF
        (path.parent / "bad").write_bytes(data)
        if number % 13 == 0:
            carve(path.parent / "bad", Salvaged())


NEWER = [f"pragma user_version = {SCHEMA + 1}", "pragma user_version = 2147483647"]


@pytest.mark.parametrize("number", NEWER)
@pytest.mark.parametrize("besides", ["", "create table later (id integer primary key) strict", "drop table settings"])
def test_a_newer_library_is_left_to_the_newer_postil(number, besides, path):
    with Store.open(path) as store, store.step("Begin", "test") as writer:
        put_article(writer)
        store.set_setting("zoom", 120)
    with Store.open(path) as store:
        backup(store)
    connection = sqlite3.connect(path)
    connection.execute(besides)
    connection.execute(number)
    connection.commit()
    connection.close()
    before = {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}
    with pytest.raises(LibraryTooNew, match="newer"):
        repair(path)
    assert {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()} == before
    path.rename(path.with_name("elsewhere"))  # the way out that the sentence names
    assert repair(path).lost == ()
    with Store.open(path) as store:
        assert check(store).ok and store.read.articles() and store.setting("zoom") == 120
