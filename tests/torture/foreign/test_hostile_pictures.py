"""Pages whose pictures ask for too much, in a real window: it never stands still, and its memory is bounded."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.torture.foreign import pictures
from tests.torture.trials import cases, figures

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux' count of memory")

MOST_MEMORY = 120  # megabytes above what the window took before: it and its children together
LONGEST_GAP = 8.0  # seconds of computing without an answer, a bound that only a hang would break
LONGEST = 150.0  # seconds for a page, after which it is given up


def _field(path: Path, name: str) -> int:
    """Return a line of one of the system's lists, in kilobytes; 0 where the process is gone."""
    try:
        lines = path.read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)


def _is_begun(child: int, parent: int) -> bool:
    """True if a child runs its own program: until then its memory is its parent's, which would count twice."""
    try:
        return Path(f"/proc/{child}/cmdline").read_bytes() != Path(f"/proc/{parent}/cmdline").read_bytes()
    except OSError:  # it is gone already
        return False


def _family(pid: int) -> list[int]:
    try:
        children = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except OSError:
        return [pid]
    return [pid, *(one for child in children if _is_begun(child, pid) for one in _family(child))]


class Watch(threading.Thread):
    """Looks thirty times a second at what a process and its children take together, shared pages divided."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.most, self.over = pid, 0, threading.Event()
        self.before = self.now()

    def now(self) -> int:
        return sum(_field(Path(f"/proc/{pid}/smaps_rollup"), "Pss:") for pid in _family(self.pid))

    def run(self) -> None:
        while not self.over.wait(0.03):
            self.most = max(self.most, self.now())

    def told(self) -> dict[str, int]:
        """Return how many megabytes were added at the most, of all together."""
        self.over.set()
        return {"all": (self.most - self.before) // 1024}


@pytest.mark.parametrize("name", cases(pictures.PAGES, "scans", "deep", "self", "not-files"))
def test_no_picture_stops_the_window_or_fills_the_memory(name: str, tmp_path: Path, qapp: object) -> None:
    started = time.monotonic()
    path = pictures.write(name, tmp_path / "page")
    command = [sys.executable, "-m", "tests.torture.foreign.pictures_driver", str(path), str(tmp_path / "l.postil")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3], text=True
    ) as driver:
        assert driver.stdin is not None and driver.stdout is not None
        assert driver.stdout.readline() == "begun\n"
        watch = Watch(driver.pid)
        watch.start()
        driver.stdin.write("go on\n")
        driver.stdin.flush()
        patience = threading.Timer(LONGEST, driver.kill)
        patience.start()
        told = json.loads(driver.stdout.readline() or '{"said": "HUNG", "gap": 100}') | watch.told()
        patience.cancel()
        driver.stdin.close()
        driver.wait(30)
    figures("pictures", started, page=name, size=path.stat().st_size, **told)
    assert told["said"] == "opened", told
    assert told["gap"] < LONGEST_GAP, told
    assert max(told["all"], told["window"]) <= MOST_MEMORY, told
