"""T2: the whole window is killed at a random moment, mid-typing too; what was acknowledged is there, and of what was
being typed at most a second is gone.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from desktop import paths
from desktop.library.annotations import clean_text
from desktop.library.exchange import export_identity
from tests.torture.durability.deeds import proven
from tests.torture.trials import SEED, count, figures, files_kept

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ROOT = Path(__file__).parents[3]
TRIALS_OF_A_LIBRARY = 10
MOST_SECONDS = 1.0  # of typing that may be lost


class Nursery:
    """Windows, born ready and killed without warning."""

    def __init__(self, folder: Path) -> None:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)}
        program = [sys.executable, "-m", "tests.torture.durability.window_driver"]
        self._process = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
        )

    def bear(self, library: Path, log: Path, seed: int, planted: bool) -> int:
        """Start a window; gives its process id."""
        assert self._process.stdin is not None and self._process.stdout is not None
        asked = {"library": str(library), "log": str(log), "seed": seed, "planted": planted}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()


@contextmanager
def nursery(folder: Path) -> Iterator[Nursery]:
    made = Nursery(folder)
    try:
        yield made
    finally:
        made.close()


def killed(child: int, log: Path, seconds: float, *, at_start: bool) -> tuple[float, list[list[Any]]]:
    """Let a window live for some seconds after its birth or its first sign of life; gives when it ended and its log."""
    deadline = time.monotonic() + 60
    while not at_start and not (log.exists() and log.stat().st_size):
        assert time.monotonic() < deadline, "the window did not come to life"
        os.kill(child, 0)  # raises where it ended by itself
        time.sleep(0.01)
    time.sleep(seconds)
    moment = time.monotonic()
    os.kill(child, signal.SIGKILL)
    while True:
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            break
        time.sleep(0.002)
    return moment, [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def lag(library: Path, moment: float, told: list[list[Any]]) -> float | None:
    """Return for how many seconds the note that was being typed at ``moment`` was behind; None where none was.

    Time in which the window was given no processor at all is not counted.
    """
    typed: list[tuple[float, str]] = []
    identity = ""
    beats = [line[1] for line in told if line[0] == "H"]
    for line in told:
        if line[0] == "T":
            typed.append((line[1], clean_text(line[3])))
            identity = line[2]
        elif line[0] in ("E", "A"):
            typed = typed[-1:] if line[0] == "A" else []
    if not typed:
        return None
    with Store.open(library, read_only=True) as store:
        note = store.read.annotation(identity).note
    behind = [at for at, text in typed if text == note]
    if behind and behind[-1] == typed[-1][0]:
        return 0.0
    first_lost = next((at for at, _ in typed if not behind or at > behind[-1]), moment)
    gaps = [later - earlier for earlier, later in zip(beats, [*beats[1:], moment], strict=True) if later > first_lost]
    return moment - first_lost - max(0.0, max(gaps, default=0.0) - 0.1)


def whole_exports(folder: Path) -> int:
    """Return how many exports there are; each is whole."""
    found = list(folder.glob("export-*.md"))
    for path in found:
        assert export_identity(path.read_bytes()) is not None, path
    return len(found)


def trials(tmp_path: Path, number: int, *, planted: bool = False) -> dict[str, Any]:
    """Kill ``number`` windows; a planted fault ends the trials as soon as it is seen."""
    random_ = random.Random(SEED)
    found: dict[str, Any] = {"trials": 0, "acknowledged": 0, "lost": 0, "typing": 0, "worst": 0.0, "exports": 0}
    acknowledged: set[str] = set()
    with nursery(tmp_path) as windows:
        for trial in range(number):
            if trial % TRIALS_OF_A_LIBRARY == 0:
                folder = tmp_path / f"library-{trial}"
                folder.mkdir()
                acknowledged = set()
            log = tmp_path / f"log-{trial}"
            library = folder / "library.postil"
            child = windows.bear(library, log, SEED + trial, planted)
            at_start = trial % 6 == 0 and not planted  # a new library among them
            seconds = 1.8 if planted else random_.uniform(0, 0.5 if at_start else 1.6)
            moment, told = killed(child, log, seconds, at_start=at_start)
            acknowledged.update(line[1] for line in told if line[0] == "A")
            found["trials"] += 1
            found["acknowledged"] += sum(line[0] == "A" for line in told)
            with files_kept("T2", trial, folder):
                lost, report = proven(library, acknowledged)
                assert report.ok, report.problems
                behind = lag(library, moment, told)
                found["lost"] += lost
                found["exports"] = found["exports"] + whole_exports(folder)
                if behind is not None:
                    found["typing"] += 1
                    found["worst"] = max(found["worst"], round(behind, 3))
                if planted and found["worst"] > MOST_SECONDS:
                    break
                assert planted or (lost == 0 and found["worst"] <= MOST_SECONDS), (lost, behind, told[-20:])
    return found


def test_nothing_acknowledged_is_lost_when_the_window_is_killed(tmp_path: Path) -> None:
    started = time.monotonic()
    number = count("T2", 30, 500)
    found = trials(tmp_path, number)
    figures("T2", started, **found)
    reports = list(paths.log_folder().glob("postil.log*"))
    assert not any("unexpected" in path.read_text("utf-8") for path in reports), reports[0].read_text("utf-8")
    assert found["lost"] == 0
    assert found["typing"] >= number // 10
    assert found["acknowledged"] > number


@pytest.mark.planted
def test_the_harness_sees_drafts_that_are_kept_only_when_the_editor_is_left(tmp_path: Path) -> None:
    found = trials(tmp_path, 10, planted=True)
    assert found["worst"] > MOST_SECONDS, f"the planted fault was not caught: {found}"
