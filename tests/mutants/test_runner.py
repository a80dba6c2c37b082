"""The runner on a made-up program: a weak test lets mutants live, and that is seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants import trial

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
SIZES = '''"""Sizes of articles."""


def size(pages: int) -> str:
    """Return the size in a word."""
    if pages > 50:
        return "long"
    return "short"


def weight(pages: int) -> int:
    return pages * 5
'''
WEAK = """import subprocess
import sys

from weak.sizes import size


def test_sizes():
    assert size(500) == "long"
    assert size(3)  # what it returns, only the process below looks at


def test_another_process():
    size(3)
    said = subprocess.run([sys.executable, "-c", "from weak.sizes import size; print(size(3))"], capture_output=True)
    assert said.stdout == b"short\\n"
"""
SHARP = """

from weak.sizes import weight


def test_bounds():
    assert (size(51), size(50), weight(3)) == ("long", "short", 15)
"""
FAILING = """

def test_that_fails():
    assert size(1) == "long"
"""
PROGRAM = """
import sys
from pathlib import Path
from tests.mutants.__main__ import Package, main
packages = {"weak": Package(("weak",), ("tests",), bar=90)}
sys.exit(main(["weak", "--workers", "1", *sys.argv[2:]], Path(sys.argv[1]), packages))
"""
BOUND = """[[mutant]]
module = "sizes"
scope = "size"
before = "if pages > 50:"
after = "if pages >= 50:"
reason = "No article has 50 pages."
"""
STALE = BOUND.replace(">= 50", "> 60")


def run(tree: Path, tests: str, equivalent: str = "", *options: str) -> subprocess.CompletedProcess[str]:
    files = {"weak/__init__.py": "", "weak/sizes.py": SIZES, "tests/test_sizes.py": tests}
    for name, text in {**files, "tests/mutants/equivalent.toml": equivalent}.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text, "utf-8")
    command = [sys.executable, "-c", PROGRAM, str(tree), *options]
    return subprocess.run(command, cwd=trial.HERE, capture_output=True, text=True, check=False)


def test_survivors_of_a_weak_test_are_named_and_keep_the_run_below_the_bar(tmp_path: Path) -> None:
    done = run(tmp_path, WEAK + FAILING)
    assert done.returncode == 1, done.stderr
    *survivors, total = done.stdout.splitlines()[-6:]
    assert survivors == [
        "weak/sizes.py:6: if pages > 50: → if pages >= 50:",
        "weak/sizes.py:6: if pages > 50: → if pages > 51:",
        "weak/sizes.py:12: return pages * 5 → return None  (reached by no test)",
        "weak/sizes.py:12: return pages * 5 → return pages // 5  (reached by no test)",
        "weak/sizes.py:12: return pages * 5 → return pages * 6  (reached by no test)",
    ]
    assert "10 tried, 5 killed" in total
    assert "left out, as it does not pass: tests/test_sizes.py::test_that_fails" in done.stdout


def test_sharper_tests_kill_them_all_and_an_equivalent_one_is_left_out(tmp_path: Path) -> None:
    done = run(tmp_path, WEAK + SHARP, BOUND)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "9 tried, 9 killed" in done.stdout
    assert "1 equivalent ones left out" in done.stdout


def test_an_equivalent_mutant_that_is_no_more_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, WEAK, BOUND + STALE, "--sample", "0")
    assert done.returncode == 1
    assert "names a mutant that is none: ('sizes', 'size', 'if pages > 50:', 'if pages > 60:', 0)" in done.stdout


def test_a_mutant_that_runs_for_ever_is_out_of_time(tmp_path: Path) -> None:
    def endless() -> int:
        while True:
            pass

    assert trial.forked(endless, 0, tmp_path / "output") == trial.OUT_OF_TIME
    assert trial.forked(lambda: 3, 9, tmp_path / "output") == 3
    assert trial.forked(lambda: os.kill(os.getpid(), 15) or 0, 9, tmp_path / "output") == -15
