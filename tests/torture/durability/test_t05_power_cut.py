"""T5: the power is cut at any moment; what was acknowledged before is there after the start that follows."""

from __future__ import annotations

import random
import shutil
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from db.care.check import check_connection
from db.care.repair import repair
from db.errors import StoreError
from db.store import Store
from tests.torture.durability.deeds import steps
from tests.torture.durability.power_cut import Disk, image, play, record
from tests.torture.trials import SEED, count, figures, files_kept

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="T5 NEEDS strace, WHICH IS NOT INSTALLED HERE")


def images(tmp_path: Path, number: int, fault: str, *, stop_at_first: bool = False) -> tuple[int, int, int, int]:
    """Cut the power ``number`` times; gives images, steps lost, libraries damaged, and those that needed a repair."""
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
    for moment in moments:
        while played < moment:
            play(disk, events[played])
            played += 1
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        image(disk, str(folder), target, random_)
        made += 1
        if not disk.acknowledged:
            continue
        with files_kept("T5", made, target) if fault == "none" else nullcontext():
            gone, bad, mended = looked_at(target / path.name, set(disk.acknowledged))
            if fault == "none":
                assert not gone and not bad
        lost, damaged, repaired = lost + gone, damaged + bad, repaired + mended
        if stop_at_first and (lost or damaged):
            break
    return made, lost, damaged, repaired


def looked_at(path: Path, acknowledged: set[str]) -> tuple[int, int, int]:
    """Start from an image as Postil does; gives steps lost, 1 if the library is damaged, 1 if it had to be repaired."""
    repaired = 0
    try:
        store = Store.open(path)
    except StoreError:
        try:
            repair(path)
            store = Store.open(path)
            repaired = 1
        except StoreError:
            return len(acknowledged), 1, 1
    with store:
        lost = len(acknowledged - steps(store))
        report = check_connection(store.connection, search_index=False)
    return lost, int(not report.ok), repaired


def test_nothing_acknowledged_is_lost_to_a_power_cut(tmp_path: Path) -> None:
    started = time.monotonic()
    made, lost, damaged, repaired = images(tmp_path, count("T5", 5000, 100_000), "none")
    figures("T5", started, images=made, lost=lost, damaged=damaged, repaired=repaired)
    assert lost == damaged == repaired == 0


@pytest.mark.parametrize("fault", ["off"])
def test_the_harness_sees_left_out_syncs(fault: str, tmp_path: Path) -> None:
    _, lost, damaged, _ = images(tmp_path, 2000, fault, stop_at_first=True)
    assert lost or damaged, "the planted fault was not caught"
