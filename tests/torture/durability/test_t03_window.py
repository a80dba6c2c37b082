"""T3 for the whole window: whichever system call of the library fails while somebody types, leaves a note, switches or
quits, what was typed is in the library, or the window said before it closed that it is not.
"""

from __future__ import annotations

import errno
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from db.care.check import check
from db.errors import NotFound
from db.store import Store
from desktop.library import Library
from desktop.library.annotations import clean_text
from tests.by_hand import read_by_hand
from tests.torture.durability.fault_driver import ACTS, KINDS, OTHER
from tests.torture.trials import SEED, count, figures

pytestmark = pytest.mark.skipif(
    shutil.which("cc") is None or not sys.platform.startswith("linux"),
    reason="T3 OF THE WINDOW NEEDS A C COMPILER, WHICH IS NOT INSTALLED HERE",
)

ROOT = Path(__file__).parents[3]
ERRORS = ("EIO", "ESTALE", "ENOTDIR", "EACCES", "ENOSPC")
SPANS = ("once", "some", "until healed", "for ever")
NOTHING: dict[str, Any] = {"kind": "", "error": 0, "first": 0, "span": "once", "planted": False}


@pytest.fixture(scope="module")
def preloaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that makes calls fail, compiled."""
    made = tmp_path_factory.mktemp("faults") / "faults.so"
    source = Path(__file__).with_name("faults.c")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True, timeout=60)
    return made


class Window:
    """A window that waits in a process of its own, and whose children are hurt."""

    def __init__(self, preloaded: Path, folder: Path) -> None:
        self._home = folder / "library"
        self._home.mkdir(parents=True)
        self._folder = folder
        self.path = self._home / "library.postil"
        with closing(Library.open(self.path, origin="window")) as library:
            library.welcome.ensure_article()
            library.articles.add_imported(read_by_hand(OTHER), OTHER.encode(), folder / "other.md")
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "TMPDIR": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),  # logs that no other window turns over
            "LD_PRELOAD": str(preloaded),
            "QT_NO_GUI_THREADPOOL": "1",  # a fork has none of its parent's threads
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.durability.fault_driver", str(self.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment,
        )
        assert self._answer() == {"threads": 1}
        self._files = {path.relative_to(self._home): path.read_bytes() for path in self._all()}

    def _all(self) -> list[Path]:
        return [path for path in self._home.rglob("*") if path.is_file()]

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def run(self, **asked: Any) -> tuple[list[str], dict[str, Any]]:
        """Run a trial; gives all that went wrong, and what the window told. Then all is as before."""
        report = self._folder / "report"
        report.unlink(missing_ok=True)
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(NOTHING | {"report": str(report)} | asked) + "\n")
        self._process.stdin.flush()
        ended = self._answer()
        self._put_back_folder()
        stderr = Path(f"{report}.stderr").read_text("utf-8", "replace")
        wrong = [ended] if ended else []
        wrong += [stderr[-2000:]] if "Traceback" in stderr or ended else []
        told = json.loads(report.read_text("utf-8")) if report.exists() else {}
        if told:
            wrong += [f"unexpected: {line[-300:]}" for line in told["errors"]]
            wrong += [f"the note is shown as {old!r}, typed was {new!r}" for old, new in told["older"]]
            wrong += self._lost(told)
        elif not wrong:
            wrong.append("told nothing")
        self._restore()
        return wrong, told

    def _put_back_folder(self) -> None:
        away = self._home.with_name("away")
        if away.exists():
            self._home.unlink(missing_ok=True)
            away.rename(self._home)

    def _lost(self, told: dict[str, Any]) -> list[str]:
        """Return what was typed and is not in the library, though the window did not say so before it closed."""
        copy = self._folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self._home, copy)
        wrong = []
        said = any("not saved" in sentence.lower() for sentence in told["refused"] + told["dialogs"])
        with Store.open(copy / self.path.name) as store:
            report = check(store, search_index=False)
            wrong += [f"the library is damaged: {report.problems}"] if not report.ok else []
            for identity, text in told["typed"].items():
                try:
                    note = store.read.annotation(identity).note
                except NotFound:
                    note = None
                if note != clean_text(text) and not said:
                    wrong.append(f"SILENT LOSS of {text!r}, kept is {note!r}, last said {told['states'][-1:]}")
        return wrong

    def _restore(self) -> None:
        """Put the files back in place: the window that waits has them open."""
        for path in self._all():
            if path.relative_to(self._home) not in self._files:
                path.unlink()
        for name, data in self._files.items():
            path = self._home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != data:
                with path.open("r+b" if path.exists() else "wb") as file:
                    file.write(data)
                    file.truncate()

    def close(self) -> None:
        """Let the window go."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()


@pytest.fixture(scope="module")
def windows(preloaded: Path, quick_folder: Path) -> Iterator[list[Window]]:
    """Give windows that wait, for all trials of this module: several at full length, as most of a trial is waiting."""
    with ExitStack() as stack:
        found = [Window(preloaded, quick_folder / str(number)) for number in range(count("WINDOWS", 1, 4))]
        for window in found:
            stack.callback(window.close)
        yield found


@pytest.fixture
def window(windows: list[Window]) -> Window:
    """Return the first of them."""
    return windows[0]


Outcome = tuple[dict[str, Any], list[str], dict[str, Any]]


def outcomes(windows: list[Window], trials: list[dict[str, Any]]) -> Iterator[Outcome]:
    """Run trials, each in a window that is free; gives each with all that went wrong and what its window told.

    Where the call that is to fail does not come, one half as far on does instead.
    """
    free: SimpleQueue[Window] = SimpleQueue()
    for window in windows:
        free.put(window)

    def run(trial: dict[str, Any]) -> Outcome:
        window = free.get()
        try:
            wrong, told = window.run(**trial)
            while not wrong and not told["fired"] and trial["first"] > 1:  # an act makes fewer calls at another pace
                trial = trial | {"first": trial["first"] // 2}
                wrong, told = window.run(**trial)
            return trial, wrong, told
        finally:
            free.put(window)

    with ThreadPoolExecutor(len(windows)) as pool:
        yield from pool.map(run, trials)


def calls(window: Window, act: str, times: int) -> list[int]:
    """Return how many calls of each kind an act makes, where nothing fails and nothing is lost."""
    counted = []
    for _ in range(times):  # a pause more or less, by the clock
        wrong, told = window.run(act=act)
        assert not wrong and not told["refused"], (act, wrong, told)
        assert len(told["typed"]) == (1 if act in ("quit", "escape", "again") else 2)
        counted.append(told["counts"])
    return [max(numbers) for numbers in zip(*counted, strict=True)]


def all_trials(window: Window, act: str, each: int) -> list[dict[str, Any]]:
    """Return every (kind, number of the call, error) of an act, each for a span drawn; or only so many of each kind."""
    random_ = random.Random(SEED)
    found: list[dict[str, Any]] = []
    for kind, number in zip(KINDS, calls(window, act, 1 if each else 3), strict=True):
        some = [
            {"act": act, "kind": kind, "first": first, "error": getattr(errno, error), "span": random_.choice(SPANS)}
            for first, error in itertools.product(range(1, number + 1), ERRORS)
        ]
        found += random_.sample(some, min(each, len(some))) if each else some
    random_.shuffle(found)  # so that what was tried is a fair sample, should it be broken off
    return found


@pytest.mark.parametrize("act", ACTS)
def test_whatever_fails_no_typed_text_is_lost_without_a_word(act: str, windows: list[Window]) -> None:
    started = time.monotonic()
    failed: list[tuple[dict[str, Any], list[str]]] = []
    trials = all_trials(windows[0], act, count("T3_WINDOW", 1, 0))
    runs = fired = refused = 0
    try:
        for trial, wrong, told in outcomes(windows, trials):
            runs += 1
            fired += bool(told.get("fired"))
            refused += bool(told.get("refused"))
            if wrong:
                failed.append((trial, wrong))
                print(json.dumps(failed[-1]), file=sys.stderr, flush=True)
    finally:  # what was tried counts, where it was broken off too
        lost = sum("SILENT LOSS" in line for _, wrong in failed for line in wrong)
        tried = {"runs": runs, "of": len(trials), "fired": fired, "told": refused, "lost": lost, "wrong": len(failed)}
        figures(f"T3 window, {act}", started, **tried)
    assert fired > len(trials) * 0.7
    assert not failed, json.dumps(failed[:5], indent=1)


@pytest.mark.parametrize("span", ["until healed", "for ever"])
def test_a_file_in_the_place_of_the_librarys_folder_loses_nothing(span: str, window: Window) -> None:
    for act in ACTS:
        wrong, _told = window.run(act=act, kind="swap", span=span)
        assert not wrong, (act, wrong)


@pytest.mark.planted
def test_the_harness_sees_an_error_that_is_swallowed(window: Window) -> None:
    wrong, _told = window.run(act="escape", kind="write", error=errno.EIO, first=1, span="until healed", planted=True)
    assert any("SILENT LOSS" in line for line in wrong), f"the planted fault was not caught: {wrong}"
