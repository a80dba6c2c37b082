"""T7: eight processes write to one library at once, others back it up, check it and are killed; no update is lost."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db.care.check import check
from db.store import Store
from tests.torture.durability.deeds import all_of, back_up, begin_library, deed, forked, proven
from tests.torture.trials import SEED, count, figures, files_kept

WRITERS = 8


Work = Callable[[Callable[[str], None]], None]


def counting(path: Path, theme_id: str, seed: int, number: int, careful: bool = True) -> Work:
    """Do random deeds, and in between count a theme's position up by one: read and written in one step."""

    def work(acknowledge: Callable[[str], None]) -> None:
        random_ = random.Random(seed)
        with Store.open(path) as store:
            for _ in range(number):
                if random_.random() < 0.5:
                    before = store.read.theme(theme_id)
                    time.sleep(random_.uniform(0, 0.001))
                    with store.step("Count", "torture", undoable=False) as writer:
                        theme = store.read.theme(theme_id) if careful else before
                        writer.put_theme(replace(theme, position=theme.position + 1))
                    acknowledge(f"count {last_count(store, theme_id)}")
                else:
                    acknowledge(f"step {deed(store, random_)}")

    return work


def last_count(store: Store, theme_id: str) -> int:
    return store.read.theme(theme_id).position


def forever(path: Path, what: Callable[[Store], object]) -> Work:
    def work(acknowledge: Callable[[str], None]) -> None:
        while True:
            with Store.open(path) as store:
                what(store)
            acknowledge("done")
            time.sleep(0.05)

    return work


def sound(store: Store) -> None:
    report = check(store, journal=False, search_index=False)
    assert report.ok, report.problems


def a_round(path: Path, seed: int, number: int, careful: bool = True) -> tuple[int, int, int]:
    """Run all processes once; gives the counts acknowledged, the count reached, and the steps acknowledged."""
    begin_library(path)
    with Store.open(path) as store, store.step("Theme", "torture", undoable=False) as writer:
        theme = replace(store.read.themes()[0], position=0)
        writer.put_theme(theme)
    writers = [forked(counting(path, theme.id, seed * 100 + each, number, careful)) for each in range(WRITERS)]
    others = [forked(forever(path, back_up)), forked(forever(path, sound))]
    victims = [forked(counting_deeds(path, seed * 100 + 50))]
    running = dict(writers)
    next_kill = time.monotonic() + 0.5
    while running:
        found, status = os.waitpid(-1, os.WNOHANG)
        if found in running:
            assert os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0, "a writer failed"
            del running[found]
        elif found:
            assert os.WIFSIGNALED(status), "a process failed"
        if time.monotonic() > next_kill:
            os.kill(victims[-1][0], signal.SIGKILL)
            victims.append(forked(counting_deeds(path, seed * 100 + 50 + len(victims))))
            next_kill = time.monotonic() + 0.5
        time.sleep(0.005)
    for child, _ in (*others, victims[-1]):
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    lines = [line for _, reading in writers for line in all_of(reading)]
    killed = [line for _, reading in victims for line in all_of(reading)]
    for _, reading in others:
        all_of(reading)
    steps = {line.split()[1] for line in lines + killed if line.startswith("step")}
    lost, report = proven(path, steps)
    assert report.ok, report.problems
    assert lost == 0
    with Store.open(path) as store:
        reached = store.read.theme(theme.id).position
    return sum(line.startswith("count") for line in lines), reached, len(steps)


def counting_deeds(path: Path, seed: int) -> Work:
    def work(acknowledge: Callable[[str], None]) -> None:
        random_ = random.Random(seed)
        with Store.open(path) as store:
            while True:
                with store.step("Victim", "torture") as writer:
                    article = random_.choice(store.read.articles())
                    writer.put_article(replace(article, title=f"Title {random_.random()}"))
                acknowledge(f"step {last_step_of(store)}")

    return work


def last_step_of(store: Store) -> str:
    return store.read.history(limit=1)[0].step_id


def test_eight_processes_lose_no_update(tmp_path: Path) -> None:
    started = time.monotonic()
    rounds = count("T7", 1, 50)
    number = count("T7_OPS", 60, 500)
    counted = steps = 0
    for trial in range(rounds):
        folder = tmp_path / str(trial)
        folder.mkdir()
        with files_kept("T7", trial, folder):
            acknowledged, reached, made = a_round(folder / "library.postil", SEED + trial, number)
            assert reached == acknowledged, "an update was lost"
        counted, steps = counted + acknowledged, steps + made
    figures("T7", started, rounds=rounds, processes=WRITERS, deeds=counted + steps, lost=0)


@pytest.mark.planted
def test_the_harness_sees_a_lost_update(tmp_path: Path) -> None:
    for trial in range(5):
        folder = tmp_path / str(trial)
        folder.mkdir()
        acknowledged, reached, _ = a_round(folder / "library.postil", SEED + trial, 15, careful=False)
        if reached < acknowledged:
            return
    raise AssertionError("the planted fault was not caught")
