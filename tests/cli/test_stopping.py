"""Ctrl+C ends a command plainly wherever it comes: no traceback, and nothing goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli.stopping import stoppable

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals")

PROGRAM = """
import os, signal, sys, time, weakref
from desktop.__main__ import main

class Stopped: pass

def stop(*_):
    os.kill(os.getpid(), signal.SIGINT)

def go_on(*_):
    for _ in range(200):
        time.sleep(0.05)

def stopped_in_a_callback(*_, **__):
    found = Stopped()
    held = weakref.ref(found, stop)
    del found
    go_on()

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            stop()

sys.argv = ["postil", "--library", sys.argv[1], "list"]
{}
sys.exit(main())
"""


@pytest.fixture(autouse=True)
def taken_signals() -> Iterator[None]:
    """Take Ctrl+C as a terminal's programs do: where the tests run in the background, it is ignored, and stays so."""
    was = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, was)


def run(where: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM.format(where), str(tmp_path / "l.postil")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "work", ["lambda *_, **__: (stop(), go_on())", "stopped_in_a_callback"], ids=["in its work", "in a callback"]
)
def test_a_command_that_runs_says_that_it_was_stopped(work: str, tmp_path: Path) -> None:
    done = run(f"from db.store import Store; Store.open = {work}", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "\nStopped.\n")


def test_a_command_that_is_only_loaded_just_ends(tmp_path: Path) -> None:
    done = run("sys.meta_path.insert(0, Finder())", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_a_command_that_is_to_ignore_it_goes_on() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stoppable():
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


ENDLESS = {
    "between two steps of SQLite's": "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n"
    " where i < 0",
    "in a regular expression": "select 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' regexp '(a+)+$c'",
    "in one step of SQLite's": "select instr(zeroblob(90000000), zeroblob(45000000) || x'01')",
}
ASKED = """
import signal, sys
from db.finding import query
from desktop.__main__ import main
query.SECONDS = {seconds}
signal.signal(signal.SIGINT, signal.default_int_handler)
print("asks", flush=True)
sys.exit(main(["--library", sys.argv[1], "query", *sys.argv[2:]]))
"""


def asked(sql: str, seconds: float, library: Path, *form: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ASKED.format(seconds=seconds), str(library), sql, *form],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("sql", ENDLESS.values(), ids=ENDLESS)
def test_a_question_without_an_end_ends_by_its_time_with_a_sentence(sql: str, tmp_path: Path) -> None:
    found = asked(sql, 0.5, tmp_path / "l.postil")
    out, err = found.communicate(timeout=60)
    assert (found.returncode, out) == (1, "asks\n")
    assert err.startswith("The question was not answered within ") and err.count("\n") == 1


@pytest.mark.parametrize("sql", ENDLESS.values(), ids=ENDLESS)
def test_a_question_without_an_end_ends_by_ctrl_c(sql: str, tmp_path: Path) -> None:
    found = asked(sql, 60, tmp_path / "l.postil")
    assert found.stdout is not None and found.stdout.readline() == "asks\n"
    while not (tmp_path / "l.postil").exists():
        assert found.poll() is None
    found.send_signal(signal.SIGINT)
    _, err = found.communicate(timeout=60)
    assert (found.returncode, err.strip()) == (1, "Stopped.")


@pytest.mark.parametrize("form", [[], ["--csv"], ["--json"]])
def test_rows_come_as_they_are_found_and_end_with_whoever_reads_them(form: list[str], tmp_path: Path) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n"
    found = asked(endless, 60, tmp_path / "l.postil", *form)
    assert found.stdout is not None and found.stderr is not None
    assert "7" in [found.stdout.readline().strip(' \n"i:{},') for _ in range(12)]
    found.stdout.close()
    assert found.wait(60) == 1
    assert found.stderr.read() == ""
    found.stderr.close()


def test_what_was_to_happen_before_happens_again_after_a_command() -> None:
    before, hook = signal.getsignal(signal.SIGINT), sys.unraisablehook
    with stoppable():
        assert sys.unraisablehook is not hook
    assert (signal.getsignal(signal.SIGINT), sys.unraisablehook) == (before, hook)
