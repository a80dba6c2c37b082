"""pytest in a forked process: what is imported once, by the parent, need not be imported for every mutant.

The process has a limit of processor time, which says more than the clock where others work on the machine too, and one
of memory. A test that fails, an import that fails, a crash and a limit that is reached all kill a mutant.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import hypothesis
import pytest

HERE = Path(__file__).resolve().parents[2]  # the program's own tree
MEMORY = 3 << 30  # bytes
PATIENCE = 8  # seconds of the clock for each of the processor
OUT_OF_TIME = -signal.SIGXCPU


class Chosen:
    """A plugin for pytest: of what is collected run the chosen tests, in their order; and do not shrink examples."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: index for index, test in enumerate(tests)}

    def pytest_sessionstart(self) -> None:
        phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        hypothesis.settings.register_profile("mutants", hypothesis.settings(), phases=phases)
        hypothesis.settings.load_profile("mutants")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid]
        )


def run_tests(tree: Path, files: Sequence[str], plugin: Any, *options: str) -> int:
    """Run pytest on files of a tree, in this process, which must be a forked one. Returns pytest's exit code."""
    os.chdir(tree)
    ours = {path.name for path in tree.iterdir() if (path / "__init__.py").exists()} | {"tests"}
    for name in [name for name in sys.modules if name.split(".")[0] in ours]:
        del sys.modules[name]
    sys.path[:] = [str(tree), *(path for path in sys.path if path and Path(path).resolve() != HERE)]
    os.environ["PYTHONPATH"] = str(tree)
    quiet = ("-q", "--no-header", "--tb=short", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov")
    places = (f"--rootdir={tree}", f"--basetemp={tree.with_name(tree.name + '-temp')}")
    return int(pytest.main([*quiet, *places, *options, *files], plugins=[plugin]))


def try_tests(tree: Path, tests: Sequence[str]) -> int:
    """Run some tests of a tree, in this process, until one fails."""
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    return run_tests(tree, sorted({test.split("::")[0] for test in tests}), Chosen(tests), "-x")


def forked(work: Callable[[], int], seconds: float, output: Path) -> int:
    """Do ``work`` in a process of its own and return its exit code, negative when a signal ended it.

    ``seconds`` are those of the processor; OUT_OF_TIME when they are used up, or PATIENCE times as many have passed.
    """
    sys.stdout.flush()
    pid = os.fork()
    if not pid:
        _work(work, seconds, output)
    ends = time.monotonic() + PATIENCE * seconds
    late = False
    try:
        while True:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return OUT_OF_TIME if late else os.waitstatus_to_exitcode(status)
            if time.monotonic() > ends:
                late = True
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.01)
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)  # and what a test left running


def _work(work: Callable[[], int], seconds: float, output: Path) -> None:
    code = 70
    try:
        os.setsid()
        with output.open("wb") as file, open(os.devnull, "rb") as nothing:
            os.dup2(nothing.fileno(), 0)
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 5))
        code = work()
    except BaseException:  # noqa: BLE001 — the process must end here, whatever a mutant does
        traceback.print_exc()
    finally:
        with suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
