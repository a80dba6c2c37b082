"""T1: the store's process is killed at a random moment; every acknowledged step is there, and no half one."""

from __future__ import annotations

import random
import select
import time
from pathlib import Path

import pytest

from db.store import Store
from tests.torture.durability.deeds import (
    AcknowledgesTooEarly,
    all_of,
    begin_library,
    deed,
    forked,
    killed_after,
    last_step,
    proven,
    write_until_killed,
)
from tests.torture.trials import SEED, count, figures, files_kept

_TRIALS_OF_A_LIBRARY = 25


def trials(tmp_path: Path, number: int, store_class: type[Store] = Store) -> tuple[int, int]:
    """Return how many steps were acknowledged, and how many of them were lost."""
    random_ = random.Random(SEED)
    acknowledged: set[str] = set()
    total = lost = 0
    path = tmp_path / "library.postil"
    for trial in range(number):
        if trial % _TRIALS_OF_A_LIBRARY == 0:
            folder = tmp_path / str(trial)
            folder.mkdir()
            path = folder / "library.postil"
            begin_library(path)
            total, acknowledged = total + len(acknowledged), set()
        child, reading = forked(write_until_killed(path, SEED + trial, store_class))
        if trial % 3:  # while it writes, however long a busy machine takes to open the library
            select.select([reading], [], [], 30)
        killed_after(child, random_.uniform(0, 0.2 if trial % 3 else 0.03))
        lines = all_of(reading)
        acknowledged.update(lines)
        with files_kept("T1", trial, path.parent):
            gone, report = proven(path, acknowledged)
            assert report.ok, report.problems
            if store_class is Store:
                assert gone == 0
        lost += gone
        if gone and store_class is not Store:
            return total + len(acknowledged), lost
    return total + len(acknowledged), lost


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    started = time.monotonic()
    number = count("T1", 150, 10_000)
    acknowledged, lost = trials(tmp_path, number)
    figures("T1", started, trials=number, acknowledged=acknowledged, lost=lost)
    assert lost == 0 and acknowledged > number


@pytest.mark.planted
def test_the_harness_sees_a_store_that_acknowledges_too_early(tmp_path: Path) -> None:
    _, lost = trials(tmp_path, 200, AcknowledgesTooEarly)
    assert lost > 0, "the planted fault was not caught"


def test_a_deed_is_a_step(tmp_path: Path) -> None:
    path = tmp_path / "library.postil"
    begin_library(path)
    with Store.open(path) as store:
        random_ = random.Random(SEED)
        for _ in range(300):
            assert deed(store, random_) == last_step(store)
    assert proven(path, set())[1].ok
