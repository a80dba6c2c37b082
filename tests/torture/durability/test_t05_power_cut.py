"""T5: the power is cut at any moment; what was acknowledged before is there after the start that follows."""

from __future__ import annotations

import hashlib
import random
import shutil
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from db.care.check import check_connection
from db.care.repair import repair
from db.errors import StoreError
from db.store import Store
from tests.torture.durability.deeds import steps
from tests.torture.durability.power_cut import Disk, after_a_cut, play, record, write
from tests.torture.trials import SEED, count, figures, files_kept

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="T5 NEEDS strace, WHICH IS NOT INSTALLED HERE")


def images(tmp_path: Path, number: int, fault: str, *, stop_at_first: bool = False) -> tuple[int, int, int, int, int]:
    """Cut the power ``number`` times; gives cuts, images that differ, steps lost, libraries damaged, and repaired."""
    folder = tmp_path / f"recorded-{fault}"
    folder.mkdir()
    path = folder / "library.postil"
    deeds = min(120, max(25, number // 40))
    events = record(
        ["tests.torture.durability.recorded", str(path), fault, str(deeds), str(SEED)],
        folder,
        tmp_path / f"{fault}.log",
    )
    random_ = random.Random(SEED)
    moments = sorted(random_.randrange(1, len(events) + 1) for _ in range(number))
    disk = Disk()
    played = made = lost = damaged = repaired = 0
    target = tmp_path / "image"
    known: dict[bytes, Found] = {}  # what a start makes of an image depends on nothing but its bytes
    for moment in moments:
        while played < moment:
            play(disk, events[played])
            played += 1
        image = after_a_cut(disk, str(folder), random_)
        made += 1
        if not disk.acknowledged:
            continue
        key = digest_of(image)
        if key not in known:
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            write(image, target)
            known[key] = looked_at(target / path.name)
        found = known[key]
        gone = len(set(disk.acknowledged) - found.steps)
        if fault == "none" and (gone or found.damaged):
            shutil.rmtree(target, ignore_errors=True)
            write(image, target)
            with files_kept("T5", made, target):
                raise AssertionError(f"the power was cut after event {moment}: {gone} steps lost, {found}")
        lost, damaged, repaired = lost + gone, damaged + found.damaged, repaired + found.repaired
        if stop_at_first and (lost or damaged):
            break
    return made, len(known), lost, damaged, repaired


def digest_of(image: dict[str, bytes]) -> bytes:
    digest = hashlib.sha256()
    for name, data in sorted(image.items()):
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.digest()


class Found(NamedTuple):
    """What a start makes of an image: the steps that are there, 1 where it is damaged, 1 where it was repaired."""

    steps: frozenset[str]
    damaged: int = 0
    repaired: int = 0


def looked_at(path: Path) -> Found:
    """Start from an image as Postil does."""
    repaired = 0
    try:
        store = Store.open(path)
    except StoreError:
        try:
            repair(path)
            store = Store.open(path)
            repaired = 1
        except StoreError:
            return Found(frozenset(), 1, 1)
    with store:
        report = check_connection(store.connection, search_index=False)
        return Found(frozenset(steps(store)), int(not report.ok), repaired)


def test_nothing_acknowledged_is_lost_to_a_power_cut(tmp_path: Path) -> None:
    started = time.monotonic()
    made, differing, lost, damaged, repaired = images(tmp_path, count("T5", 2000, 100_000), "none")
    figures("T5", started, cuts=made, images=differing, lost=lost, damaged=damaged, repaired=repaired)
    assert lost == damaged == repaired == 0


@pytest.mark.planted
@pytest.mark.parametrize("fault", ["off"])
def test_the_harness_sees_left_out_syncs(fault: str, tmp_path: Path) -> None:
    _, _, lost, damaged, _ = images(tmp_path, 2000, fault, stop_at_first=True)
    assert lost or damaged, "the planted fault was not caught"
