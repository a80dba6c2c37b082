"""T10: two years of use with a clock that jumps, restores and a failing disk; every slot of the plan has its backup."""

from __future__ import annotations

import os
import random
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import clock
from db.care import backups as module
from db.care.backups import Backup, backup, backups, is_due
from db.care.check import check
from db.care.restoring import restore
from db.errors import StoreError
from db.store import Store
from tests.torture.durability.deeds import begin_library, deed
from tests.torture.trials import SEED, count, figures, files_kept

_START = datetime(2026, 1, 1, tzinfo=UTC)


_WINDOWS = (
    (timedelta(hours=24), "hour %Y-%m-%d %H"),
    (timedelta(days=14), "day %Y-%m-%d"),
    (timedelta(weeks=8), "week %G %V"),
    (timedelta(days=366), "month %Y-%m"),
)


def wanted(times: list[datetime], now: datetime) -> set[str]:
    """Return the slots of the plan that backups of these times fill: written apart from the module's own way."""
    return {f"{made:{name}}" for span, name in _WINDOWS for made in times if timedelta(0) <= now - made <= span}


def present(times: list[datetime]) -> set[str]:
    """Return all slots that backups of these times fill."""
    return {f"{made:{name}}" for _, name in _WINDOWS for made in times}


def time_of(backup: Backup) -> datetime:
    return datetime.strptime(backup.created, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def two_years(path: Path, seed: int, days: int, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Use a library for so many days; gives what happened."""
    random_ = random.Random(seed)
    now = _START
    skew = timedelta(0)
    monkeypatch.setattr(clock, "wall_ms", lambda: int((now + skew).timestamp() * 1000))
    begin_library(path)
    happened = {"backups": 0, "restores": 0, "failures": 0, "jumps": 0}
    replace_file = os.replace
    with Store.open(path) as store:
        filled: list[datetime] = []
        for day in range(days):
            now = _START + timedelta(days=day, hours=random_.randrange(24))
            if random_.random() < 0.02:
                skew = random_.choice([timedelta(days=-3650), timedelta(days=3650), timedelta(hours=1), timedelta(0)])
                happened["jumps"] += 1
            elif random_.random() < 0.2:
                skew = timedelta(0)
            for _ in range(random_.randrange(3)):
                deed(store, random_)
            before = {found.path for found in backups(path)}
            if random_.random() < 30 / 730 and before:
                restore(store, random_.choice(sorted(before)).name)
                happened["restores"] += 1
                after = {(found.changes, found.created) for found in backups(path)}
                assert {tuple(name.name.split("_")[:1]) for name in before} <= {(f"{c:09}",) for c, _ in after}
            fails = random_.random() < 0.05
            if fails:
                monkeypatch.setattr(os, "replace", _failing)
            try:
                made = backup(store) if is_due(store) else None
            except StoreError:
                made = None
                happened["failures"] += 1
            finally:
                monkeypatch.setattr(os, "replace", replace_file)
            if made is not None:
                happened["backups"] += 1
                filled.append(time_of(made))
            kept = [time_of(found) for found in backups(path)]
            assert len(kept) >= min(3, happened["backups"])
            if skew == timedelta(0):
                assert wanted(filled, now) <= present(kept), "a slot of the plan has lost its backup"
        for found in backups(path):
            with Store.open(found.path, read_only=True) as copy:
                assert check(copy, journal=False).ok
        assert check(store).ok
    happened["kept"] = len(backups(path))
    return happened


def _failing(*_: object) -> None:
    raise OSError(5, "Input/output error")


def test_every_slot_of_the_plan_has_its_backup(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = time.monotonic()
    seeds, days = count("T10", 1, 20), count("T10_DAYS", 270, 730)
    total: dict[str, int] = {}
    for trial in range(seeds):
        folder = quick_path / str(trial)
        folder.mkdir()
        with files_kept("T10", trial, folder):
            for name, number in two_years(folder / "library.postil", SEED + trial, days, monkeypatch).items():
                total[name] = total.get(name, 0) + number
        shutil.rmtree(folder)  # which may lie in memory
    figures("T10", started, seeds=seeds, days=days, **total)


@pytest.mark.planted
def test_the_harness_sees_backups_evicted_too_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PLAN", module._PLAN[:1])  # the planted fault: only the hours of a day are kept
    with pytest.raises(AssertionError, match="has lost its backup"):
        two_years(tmp_path / "library.postil", SEED, 120, monkeypatch)
