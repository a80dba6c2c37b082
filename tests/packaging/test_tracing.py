"""Coverage is traced while a test reaches anything new, and no longer: on a program made up for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import signal
import sys
import time

def early():
    return 1

def compute_until_no_longer_traced():
    end = time.process_time() + 30
    while sys.gettrace() is not None and time.process_time() < end:
        sum(range(9999))  # the clock that stops the tracing counts no time of the system's

def end_the_slice():
    signal.raise_signal(signal.SIGVTALRM)  # the clock's own ends come unevenly on a busy machine

def late():
    return 2

def other():
    return 3

def last():
    return 4
"""
CONFTEST = """
import pytest
from tests import tracing

tracing.SLICE, tracing.SLICE_OF_WINDOW = 0.1, 9999

@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session):
    session.config.pluginmanager.register(tracing.Tracing())
"""
TESTS = """
import program

def test_that_reaches_nothing_new_for_long():
    program.early()
    program.compute_until_no_longer_traced()
    program.late()

def test_after_it():
    program.other()
"""
TESTS_OF_WINDOW = """
import program

def test_that_goes_on_reaching_something():
    for step in (program.one, program.two, program.three, program.four, program.five, program.six):
        step()
        program.end_the_slice()
    program.last()
"""


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the functions of the program whose lines were measured."""
    folder = tmp_path_factory.mktemp("traced")
    steps = "".join(f"\ndef {name}():\n    return 0\n" for name in ("one", "two", "three", "four", "five", "six"))
    (folder / "program.py").write_text(PROGRAM + steps)
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "test_it.py").write_text(TESTS)
    (folder / "ui").mkdir()
    (folder / "ui" / "test_window.py").write_text(TESTS_OF_WINDOW)
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--cov=program", "--cov-report=json:seen.json"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    functions = json.loads((folder / "seen.json").read_text())["files"]["program.py"]["functions"]
    return {name for name, one in functions.items() if one["executed_lines"]}


def test_what_is_reached_after_a_slice_without_anything_new_is_not_traced(reached: set[str]) -> None:
    assert "early" in reached and "late" not in reached


def test_the_next_test_is_traced_again(reached: set[str]) -> None:
    assert "other" in reached


def test_a_test_is_traced_to_its_end_as_long_as_each_slice_reaches_something(reached: set[str]) -> None:
    assert {"one", "two", "three", "four", "five", "six", "last"} <= reached
