"""Backups: whole or absent, on a plan, none lost to a restore; going back is a step that can be undone."""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import clock, errors
from db.care import backups as module
from db.care.backups import (
    backup,
    backup_folder,
    backups,
    find_backup,
    is_due,
    pin,
    save_copy,
    thin_out,
)
from db.care.check import check
from db.care.restoring import preview, restore
from db.connection import Connection
from db.disk import copying
from db.store import Store
from tests.db.making import library_with_article, make_annotation, make_theme, put_article, snapshot


def annotate(store: Store, note: str = "note") -> str:
    annotation = make_annotation(store.read.articles()[-1], 3, 12, note)
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(annotation)
    return annotation.id


def test_a_backup_is_a_whole_library(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    made = backup(store)
    assert (made.changes, made.rows, made.pinned) == (3, 3, False) and backups(path) == [made]
    with Store.open(made.path, read_only=True) as copy:
        assert snapshot(copy) == snapshot(store)
    assert [found.name for found in backup_folder(path).iterdir()] == [made.path.name]


def test_a_damaged_library_gives_no_backup(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    store.connection.run("update annotations set note = 'forged'")
    with pytest.raises(errors.LibraryDamaged, match="No backup was kept"):
        backup(store)
    assert list(backup_folder(path).iterdir()) == []


def test_a_backup_that_cannot_be_written_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = library_with_article(path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(errors.LibraryFull, match="disk is full"):
        backup(store)
    assert list(backup_folder(path).iterdir()) == []


def test_a_backup_is_due_by_changes_by_age_and_after_a_clock_jump(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = library_with_article(path)
    assert is_due(store)
    backup(store)
    assert not is_due(store)
    annotate(store)
    assert not is_due(store)
    real = clock.wall_ms
    for hours, due in ((25, True), (1, False), (-1, True), (-100_000, True)):
        monkeypatch.setattr(clock, "wall_ms", lambda hours=hours: max(0, real() + hours * 3_600_000))
        assert is_due(store) is due
    monkeypatch.setattr(clock, "wall_ms", real)
    monkeypatch.setattr(module, "CHANGES_AT_MOST", 1)
    assert is_due(store)


def simulated(library: Path, now: datetime, times: list[datetime], rows: int = 10) -> None:
    """Put names of backups into the folder as if they had been written then."""
    backup_folder(library).mkdir(exist_ok=True)
    for changes, time in enumerate(times, 1):
        name = f"{changes:09}_{rows:09}_{time.strftime('%Y%m%dT%H%M%S')}_x.postil"
        (backup_folder(library) / name).touch()


def test_old_backups_are_thinned_out_by_the_plan(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
    monkeypatch.setattr(clock, "wall_ms", lambda: int(now.timestamp() * 1000))
    times = [now - timedelta(minutes=20 * number) for number in range(3 * 24 * 2)]
    times += [now - timedelta(days=2, hours=7 * number) for number in range(1, 1700)]
    simulated(path, now, times[::-1])
    gone = thin_out(path, 10)
    kept = [datetime.strptime(found.created, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC) for found in backups(path)]
    ages = [now - time for time in kept]
    assert len(gone) + len(kept) == len(times)
    assert sum(age <= timedelta(hours=24) for age in ages) >= 24
    assert len({time.date() for time in kept if now - time <= timedelta(days=14)}) >= 14
    assert len({time.isocalendar()[:2] for time in kept if now - time <= timedelta(weeks=8)}) >= 8
    assert len({(time.year, time.month) for time in kept}) >= 12
    assert len(kept) < 70
    assert thin_out(path, 10) == []  # twice is once


def test_the_newest_three_and_the_pinned_are_always_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
    monkeypatch.setattr(clock, "wall_ms", lambda: int(now.timestamp() * 1000))
    simulated(path, now, [now - timedelta(minutes=20 - number) for number in range(6)])
    pin(path, backups(path)[-1].path.name)
    thin_out(path, 10)
    assert [found.changes for found in backups(path)] == [6, 5, 4, 1]
    with pytest.raises(errors.NotFound):
        find_backup(path, "nothing")


def test_nothing_is_thinned_out_while_the_library_is_much_smaller_than_a_backup(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    monkeypatch.setattr(clock, "wall_ms", lambda: int(now.timestamp() * 1000))
    store, _ = library_with_article(path)
    simulated(path, now, [now - timedelta(minutes=20 * number) for number in range(100, 0, -1)], rows=100)
    made = backup(store)
    assert made.rows == 2 and len(backups(path)) == 101


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_jumped_takes_no_backup_away(path: Path, years: int, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
    simulated(path, now, [now - timedelta(minutes=number) for number in range(9, 0, -1)])
    monkeypatch.setattr(clock, "wall_ms", lambda: int((now + timedelta(days=365 * years)).timestamp() * 1000))
    assert thin_out(path, 10) == []


def test_a_restore_shows_what_it_would_change_does_it_and_can_be_undone(path: Path) -> None:
    store, article = library_with_article(path)
    theme = make_theme()
    with store.step("Theme", "window") as writer:
        writer.put_theme(theme)
    kept, removed, edited = annotate(store, "kept"), annotate(store, "removed"), annotate(store, "edited")
    then = {found.id: found for found in store.read.annotations()}
    old = backup(store)
    with store.step("Remove", "window") as writer:
        writer.put_annotation(replace(store.read.annotation(removed), deleted="2026-01-01T00:00:00.000Z"))
        writer.put_annotation(replace(store.read.annotation(edited), note="other", theme_ids=(theme.id,)))
        second = put_article(writer, "Second", "Second text.")
        put_article(writer, text="New version.", article_id=article.id, number=2)
    added = annotate(store, "added")
    now = snapshot(store)
    difference = preview(store, old.path.name)
    assert difference.brought_back.annotations == {removed}
    assert (difference.changed.annotations, difference.changed.articles) == ({edited}, {article.id})
    assert (difference.removed.annotations, difference.removed.articles) == ({added}, {second.id})
    assert difference.names[second.id] == "Second"
    assert difference.to_json()["removed"]["articles"] == [{"id": second.id, "name": "Second"}]
    assert snapshot(store) == now
    changes = restore(store, old.path.name)
    assert changes.annotations == {removed, edited, added} and kept not in changes.annotations
    assert {found.id: found for found in store.read.annotations()} == then
    assert store.search("scarce") and not store.search("version")
    assert check(store).ok
    assert find_backup(path, old.path.name[:-7]).pinned
    store.undo()
    again = snapshot(store)
    for key in ("articles", "annotations", "themes", "versions"):
        assert again[key] == now[key]


def test_a_restore_brings_back_what_the_library_lacks(path: Path, tmp_path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    old = backup(store)
    other = Store.open(tmp_path / "other.postil")
    backup_folder(other.path).mkdir()
    os.link(old.path, backup_folder(other.path) / old.path.name)
    restore(other, old.path.name)
    for key in ("articles", "annotations", "versions"):
        assert snapshot(other)[key] == snapshot(store)[key]


def test_a_damaged_backup_is_not_restored(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    old = backup(store)
    copy = Store.open(old.path)
    copy.connection.run("update annotations set note = 'forged'")
    copy.close()
    annotate(store)
    before = snapshot(store)
    with pytest.raises(errors.LibraryDamaged, match="nothing was changed"):
        restore(store, old.path.name)
    assert snapshot(store) == before


def flipped_on_the_way(monkeypatch: pytest.MonkeyPatch, flip: Callable[[bytes], tuple[int, int]]) -> None:
    """Have the copy hit after it was written and before it is verified: ``flip`` chooses a byte and a bit of it."""

    def hit_and_opened(path: Path, **named: bool) -> Connection:
        data = bytearray(path.read_bytes())
        place, bit = flip(bytes(data))
        data[place] ^= 1 << bit
        path.write_bytes(data)
        return Connection(path, **named)

    monkeypatch.setattr(copying, "Connection", hit_and_opened)


@pytest.mark.parametrize("words", ["a note of the reader's", "Investment", "The race", "Chips are scarcer"])
def test_one_bit_of_a_users_row_that_flips_in_the_copy_is_noticed(
    path: Path, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)
    annotate(store, "a note of the reader's")
    with store.step("Theme", "window") as writer:
        writer.put_theme(make_theme())
    places = [found.start() for found in re.finditer(words.encode(), path.read_bytes())]
    assert places
    for number in range(len(places)):

        def flip(data: bytes, number: int = number) -> tuple[int, int]:
            return [found.start() for found in re.finditer(words.encode(), data)][number] + 2, number % 7

        with monkeypatch.context() as patch:
            flipped_on_the_way(patch, flip)
            with pytest.raises(errors.LibraryDamaged, match="No backup was kept"):
                backup(store)
    assert list(backup_folder(path).iterdir()) == []
    assert backup(store).rows == 4


def test_a_bit_that_flips_anywhere_in_the_copy_is_noticed_or_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)
    for number in range(60):
        annotate(store, f"note {number} " * 20)
    before, random_ = snapshot(store), random.Random(5)
    noticed = 0
    for _ in range(50):
        with monkeypatch.context() as patch:
            flipped_on_the_way(patch, lambda data: (random_.randrange(len(data)), random_.randrange(8)))
            try:
                made = backup(store, thin=False)
            except errors.StoreError:
                noticed += 1
                continue
        with Store.open(made.path, read_only=True) as copy:
            assert snapshot(copy) == before
        made.path.unlink()
    assert 10 < noticed < 50


def test_what_a_killed_backup_left_is_cleared_away_but_not_one_under_way(path: Path) -> None:
    store, _ = library_with_article(path)
    backup(store)
    left, fresh = (backup_folder(path) / f"{number}.postil.part" for number in (1, 2))
    for file in (left, fresh):
        file.write_bytes(b"half a library")
    os.utime(left, (0, 0))
    backup(store)
    assert fresh.exists() and not left.exists() and len(backups(path)) == 2


def test_what_wrong_clocks_wrote_crowds_out_no_month(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [f"2026-{month:02}-28" for month in range(1, 13)] + ["2017-02-08", "2027-01-31", "2027-02-10", "2017-07-23"]
    made += [f"2027-{month:02}-28" for month in range(3, 11)] + [f"2037-10-{day:02}" for day in range(1, 14)]
    folder = backup_folder(path)
    folder.mkdir()
    for number, day in enumerate(made):
        (folder / f"{number + 1:09}_{5:09}_{day.replace('-', '')}T120000_0123456789ab.postil").touch()
    monkeypatch.setattr(clock, "wall_ms", lambda: int(datetime(2037, 10, 13, 13, tzinfo=UTC).timestamp() * 1000))
    thin_out(path, 5)
    months = {found.created[:7] for found in backups(path)}
    assert {f"2026-{month:02}" for month in range(10, 13)} | {f"2027-{month:02}" for month in range(1, 11)} <= months


def test_a_copy_lies_where_nothing_was_and_is_a_library_of_its_own(path: Path, tmp_path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    made = save_copy(store, tmp_path / "copy.postil")
    with Store.open(made) as copy:
        assert snapshot(copy) == snapshot(store) and check(copy).ok
    with Store.open(path, read_only=True) as reading:
        again = save_copy(reading, tmp_path / "again.postil")
        with pytest.raises(errors.LibraryReadOnly):
            annotate(reading)
    with Store.open(again) as copy:
        assert snapshot(copy) == snapshot(store)
    with Store.open(made) as copy:
        annotate(copy, "of its own")
    assert snapshot(store) != snapshot(Store.open(made)) and backups(path) == []
    store.close()


@pytest.mark.skipif(sys.platform != "linux", reason="a name is UTF-8 here")
def test_a_library_in_a_folder_whose_name_is_no_utf_8_has_backups_and_copies(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    store, _ = library_with_article(folder / "library.postil")
    made, copy = backup(store), save_copy(store, folder / "copy.postil")
    for path in (made.path, copy):
        with Store.open(path, read_only=True) as read:
            assert snapshot(read) == snapshot(store)
    store.close()


@pytest.mark.parametrize("there", ["c.postil", "c.postil.journal.jsonl", "c.postil.backups"])
def test_a_copy_takes_the_place_of_nothing(path: Path, tmp_path: Path, there: str) -> None:
    store, _ = library_with_article(path)
    (tmp_path / there).mkdir()
    with pytest.raises(errors.LibraryForeign, match="choose another name"):
        save_copy(store, tmp_path / "c.postil")
    with pytest.raises(errors.LibraryForeign):
        save_copy(store, path)
    with pytest.raises(errors.LibraryForeign):
        save_copy(store, Path(path.anchor))
    with pytest.raises(errors.NotFound):
        save_copy(store, tmp_path / "nowhere" / "d.postil")
    assert not (tmp_path / "c.postil").is_file() and not (tmp_path / "nowhere").exists()
    store.close()


@pytest.mark.parametrize("name", ["", "nothing", "../library"])
def test_no_backup_is_taken_for_another(path: Path, name: str) -> None:
    store, _ = library_with_article(path)
    backup(store)
    with pytest.raises(errors.NotFound):
        restore(store, name)


def test_of_a_damaged_library_there_is_no_copy(path: Path, tmp_path: Path) -> None:
    store, _ = library_with_article(path)
    annotation_id = annotate(store)
    store.connection.run("update annotations set note = 'other' where id = ?", (annotation_id,))
    with pytest.raises(errors.LibraryDamaged):
        save_copy(store, tmp_path / "c.postil")
    assert [one.name for one in tmp_path.glob("c.postil*")] == []
    store.close()
