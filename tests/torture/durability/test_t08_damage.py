"""T8 and T9: a file is damaged at random; it is noticed, and repaired from the other copies without a loss."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.care.backups import backup, backups
from db.care.check import check
from db.care.repair import Account, repair
from db.errors import LibraryTooNew, StoreError
from db.journal.file import Journal
from db.store import Store
from tests.db.making import snapshot
from tests.torture.durability.deeds import begin_library, deed
from tests.torture.trials import SEED, count, figures, files_kept

Damage = Callable[[bytearray, random.Random], object]


def one_bit(data: bytearray, random_: random.Random) -> None:
    data[random_.randrange(len(data))] ^= 1 << random_.randrange(8)


def a_run(data: bytearray, random_: random.Random) -> None:
    place = random_.randrange(len(data))
    data[place : place + 16] = random_.randbytes(len(data[place : place + 16]))


def a_page_zeroed(data: bytearray, random_: random.Random) -> None:
    place = random_.randrange(0, len(data), 4096)
    data[place : place + 4096] = bytes(len(data[place : place + 4096]))


def two_pages_swapped(data: bytearray, random_: random.Random) -> None:
    first, second = (random_.randrange(0, max(1, len(data) - 4096), 4096) for _ in range(2))
    one, other = data[first : first + 4096], data[second : second + 4096]
    data[first : first + 4096], data[second : second + 4096] = other, one


def cut_off(data: bytearray, random_: random.Random) -> None:
    del data[random_.randrange(len(data)) :]


def header(data: bytearray, random_: random.Random) -> None:
    place = random_.randrange(100)
    data[place] ^= random_.randrange(1, 256)


def emptied(data: bytearray, _: random.Random) -> None:
    data.clear()


DAMAGES: list[Damage] = [one_bit, one_bit, one_bit, a_run, a_page_zeroed, two_pages_swapped, cut_off, header, emptied]


def a_library(folder: Path) -> Path:
    """Make a library that was used for a while, with a backup, an older rollback journal and a compressed journal."""
    folder.mkdir()
    path = folder / "library.postil"
    begin_library(path)
    random_ = random.Random(SEED)
    with Store.open(path) as store:
        store._journal._rotate_at = 150_000
        for turn in range(120):
            deed(store, random_)
            store.catch_up()
            if turn == 60:
                backup(store)
        store.touch(store.read.articles()[0].id)
    return path


def state(path: Path) -> dict[str, object]:
    """Return all that is the reader's."""
    with Store.open(path) as store:
        found = snapshot(store)
        found["settings"] = (store.setting("zoom"), store.setting("library"), store.read.recent())
        found["places"] = [store.read.reading_position(article.id) for article in store.read.articles()]
        return found


def is_noticed(path: Path) -> bool:
    """True if opening or checking the library says that something is wrong."""
    try:
        with Store.open(path) as store:
            return store.read_only or not check(store).ok
    except StoreError:
        return True


def is_noticed_by_sqlite_alone(path: Path) -> bool:
    """The planted fault: no row hashes."""
    try:
        connection = sqlite3.connect(path)
        found = connection.execute("pragma quick_check").fetchone()[0]
        connection.close()
    except sqlite3.DatabaseError:
        return True
    return bool(found != "ok")


def stale_journals(path: Path) -> list[bytes]:
    """Return rollback journals as a crash may leave them: a real one of an older transaction, and rubbish."""
    copy = path.with_name("other")
    shutil.copy(path, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("begin immediate")
    connection.execute("pragma cache_size=1")
    connection.execute("update settings set value = value || ' '")
    connection.execute("update articles set words = words + 1")
    beside = copy.with_name("other-journal")
    journal = beside.read_bytes() if beside.exists() else b""
    connection.execute("rollback")
    connection.close()
    copy.unlink()
    return [journal, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(range(256)) * 20]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_library(tmp_path_factory.mktemp("damage") / "original")


def copied(original: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(original.parent, target)
    return target / original.name


def hurt(file: Path, random_: random.Random) -> str:
    data = bytearray(file.read_bytes())
    damage = random_.choice(DAMAGES)
    if data:
        damage(data, random_)
    file.write_bytes(data)
    return getattr(damage, "__name__", "")


def repaired(path: Path) -> Account:
    """Repair; a library whose version number was hit is refused, and rebuilt from the rest once it is put elsewhere."""
    hit = path.read_bytes()
    try:
        return repair(path)
    except LibraryTooNew:
        assert path.read_bytes() == hit
        path.rename(path.with_name("elsewhere"))
        return repair(path)


def test_damage_is_noticed_and_repaired_without_a_loss(original: Path, tmp_path: Path) -> None:
    started = time.monotonic()
    before = state(original)
    journals = stale_journals(original)
    random_ = random.Random(SEED)
    number = count("T8", 200, 10_000)
    harmless = 0
    for trial in range(number):
        path = copied(original, tmp_path / "trial")
        kind = random_.choices(["library", "journal", "segment", "backup", "stale"], [60, 15, 5, 5, 15])[0]
        files = {
            "library": [path],
            "journal": [Journal(path).path],
            "segment": Journal(path).segments(),
            "backup": [found.path for found in backups(path)],
        }
        with files_kept("T8", trial, path.parent):
            if kind == "stale":
                path.with_name(path.name + "-journal").write_bytes(random_.choice(journals))
                what = "stale"
            else:
                what = hurt(random_.choice(files[kind]), random_)
            noticed = is_noticed(path)
            account: Account | None = repaired(path) if noticed else None
            after = state(path)
            assert after == before, f"{kind} {what}: {'not all came back' if noticed else 'not noticed'}"
            if account is not None:
                assert account.lost == (), account.lost
                assert not is_noticed(path)
            else:
                harmless += 1
    figures("T8", started, trials=number, noticed=number - harmless, harmless=harmless, lost=0)


def test_two_damaged_copies_are_merged(original: Path, tmp_path: Path) -> None:
    """T9: what is lost is named exactly; nothing is lost that any copy still has."""
    started = time.monotonic()
    before = state(original)
    random_ = random.Random(SEED)
    number = count("T9", 15, 1000)
    losses = 0
    for trial in range(number):
        path = copied(original, tmp_path / "trial")
        with files_kept("T9", trial, path.parent):
            light: list[Damage] = [one_bit, a_run, a_page_zeroed]
            for file in (path, random_.choice([Journal(path).path, backups(path)[0].path])):
                data = bytearray(file.read_bytes())
                random_.choice(light)(data, random_)
                file.write_bytes(data)
            if is_noticed(path):
                account = repaired(path)
                after = state(path)
                if after != before:
                    assert account.lost, "something is lost and not named"
                    losses += 1
                assert not is_noticed(path)
            else:
                assert state(path) == before
    figures("T9", started, trials=number, with_losses=losses)
    assert losses <= number // 10


@pytest.mark.planted
def test_the_harness_sees_a_check_without_hashes(original: Path, tmp_path: Path) -> None:
    before = state(original)
    random_ = random.Random(SEED)
    for _ in range(200):
        path = copied(original, tmp_path / "trial")
        data = bytearray(path.read_bytes())
        one_bit(data, random_)
        path.write_bytes(data)
        if is_noticed_by_sqlite_alone(path):
            continue
        try:
            if state(path) != before:
                return
        except (StoreError, ValueError, TypeError):
            return
    raise AssertionError("the planted fault was not caught")
