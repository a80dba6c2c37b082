"""The limited child from outside: it answers, or says why not; it stops when it is told to and when nobody waits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import get_ident

import pytest

from desktop.child import limited_process
from desktop.child.limited_process import Answer, LimitedProcess
from desktop.child.tasks import TASKS, Task
from desktop.errors import Cancelled
from tests.child.tasks_of_tests import task

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds: a bound for what happens in milliseconds


def until(true: Callable[[], bool]) -> bool:
    """Ask again and again, and return True if it came true."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            return False
    return True


def alive(pid: int) -> bool:
    """True if a process runs; a dead one that nobody asks about does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def answer(one: Task, *about: object) -> Answer:
    child = LimitedProcess(one, dict(zip(("signal",), about, strict=False)), b"data")
    child.start()
    return child.answer()


def test_a_child_answers_with_what_its_task_returned() -> None:
    child = LimitedProcess(task("echo"), {"a": ["é", 1, None]}, b"\x00\nbytes\n")
    child.start()
    while child.running():
        pass
    assert child.answer() == Answer({"a": ["é", 1, None]}, b"\x00\nbytes\n")


def test_what_a_task_refuses_is_its_sentence() -> None:
    assert answer(task("refuse")) == Answer(refused="It is too windy.")


@pytest.mark.parametrize(("one", "told", "why"), [
    (task("fail"), (), "the trial process failed"),
    (task("die"), (signal.SIGSEGV,), "the trial process crashed"),
    (task("die"), (signal.SIGXCPU,), "it took longer than 30 seconds of computing"),
    (task("die"), (signal.SIGKILL,), "it was stopped, by its limit of computing time or from outside"),
    (task("compute", processor_seconds=1), (), "it took longer than 1 second of computing"),
    (task("count", processor_seconds=1), (), "it took longer than 1 second of computing"),
    (task("count", processor_seconds=1, parts=4), (), ""),  # each of which has its second
    (task("loop", wall_seconds=0.3), (), "it took too long"),
    (task("fill"), (), "the trial process failed"),
    (task("nothing_of_the_kind"), (), "the trial process failed"),
])  # fmt: skip
def test_whatever_a_child_does_there_is_a_reason(one: Task, told: tuple[object, ...], why: str) -> None:
    assert answer(one, *told).why == why


@pytest.mark.parametrize(("times", "waited", "goes_on"), [
    (0.9, 0.0, True),
    (1.1, 7.0, True),
    (1.1, 5.0, False),  # it waited for something else
    (2.4, 100.0, True),
    (2.6, 100.0, False),
])  # fmt: skip
def test_while_a_busy_machine_does_not_let_a_child_run_its_time_stands_still_up_to_a_bound(
    times: float, waited: float, goes_on: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = LimitedProcess(task("loop", wall_seconds=60.0), {})
    child.start()
    late = time.monotonic() + 60.0 * times
    monkeypatch.setattr(limited_process.time, "monotonic", lambda: late)
    monkeypatch.setattr(limited_process, "waited", lambda _pid: waited)
    assert child.running() is goes_on
    monkeypatch.undo()
    child.cancel()


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the system does not say who was let run")
def test_the_system_says_for_how_long_a_process_waited_to_be_let_run() -> None:
    begun = time.monotonic() - time.process_time()
    assert 0 < limited_process.waited(os.getpid()) < begun
    assert limited_process.waited(1 << 30) == 0.0


def test_memory_is_limited() -> None:
    for size, told in (
        (1 << 26, Answer({"held": 1 << 26})),
        (1 << 29, Answer(why="it needed more than 256 MB of memory")),
    ):
        child = LimitedProcess(task("hoard"), {"bytes": size})
        child.start()
        assert child.answer() == told


@pytest.mark.skipif(sys.platform != "linux", reason="reads how much memory a process has taken")
@pytest.mark.parametrize(("size", "why"), [
    (0, "the trial process crashed"),
    (160, "it needed more than 256 MB of memory"),
])  # fmt: skip
def test_where_a_library_in_c_gives_up_for_want_of_memory_that_is_told(size: int, why: str) -> None:
    child = LimitedProcess(task("hold"), {"bytes": size << 20})
    child.start()
    assert until(lambda: child.running() and child.progress() is not None and child.running())
    assert child._process is not None
    child._process.send_signal(signal.SIGABRT)
    assert child.answer().why == why


def test_words_are_sealed_on_a_quick_computer_too_where_age_takes_gigabytes() -> None:
    child = LimitedProcess(task("hoard", memory=TASKS["seal"].memory), {"bytes": 2 << 30})
    child.start()
    assert child.answer() == Answer({"held": 2 << 30})


@pytest.mark.parametrize("written", ["", "nonsense", "{}", "[]", "7", '{"about": 7}', "[" * 100_000])
def test_what_is_no_answer_is_told(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", f"print({written!r})"])
    assert answer(task("echo")).why == "the trial process gave no usable answer"


def test_a_child_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: ["/nowhere/python"])
    assert answer(task("echo")).why == "the trial process could not be started (no such file or directory)"


def test_a_child_that_was_not_started_is_told() -> None:
    assert LimitedProcess(task("echo"), {}).answer().why == "the trial process was not started"


def test_a_cancelled_child_is_gone_and_nobody_waits_for_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    child = LimitedProcess(task("compute"), {})
    child.start()
    process = child._process
    assert child.running() and process is not None
    waiting, end = [], process.wait
    monkeypatch.setattr(process, "wait", lambda: (waiting.append(get_ident()), end()))
    child.cancel()
    assert not child.running() and get_ident() not in waiting
    assert end(PATIENCE) == -signal.SIGKILL
    with pytest.raises(Cancelled, match=r"The trial was cancelled\."):
        child.answer()


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux' list of processes")
@pytest.mark.parametrize("busy", ["compute", "loop"])
def test_a_child_ends_when_its_parent_is_killed(busy: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-m", "tests.child.parent", busy], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert until(lambda: alive(child) and _has_bound_itself(child))
    os.kill(parent.pid, signal.SIGKILL)
    parent.communicate()
    assert until(lambda: not alive(child))


def _has_bound_itself(pid: int) -> bool:
    """True if a child has set its limits, which it does after it is tied to its parent."""
    return any(
        line.startswith("Max cpu time") and "unlimited" not in line
        for line in Path(f"/proc/{pid}/limits").read_text().splitlines()
    )


def test_a_child_whose_parent_is_gone_before_it_looks_does_not_begin() -> None:
    child = LimitedProcess(task("compute"), {})
    child.start()
    assert child._lifeline is not None and child._process is not None
    child._lifeline.close()
    assert child._process.wait(PATIENCE) in (1, -signal.SIGKILL)


def test_a_child_that_nobody_holds_ends() -> None:
    child = LimitedProcess(task("loop"), {})
    child.start()
    held = child._process
    assert held is not None
    del child
    assert held.wait(PATIENCE) in (1, -signal.SIGKILL)


def test_each_task_of_the_table_can_be_imported_and_has_limits() -> None:
    import importlib

    for one in TASKS.values():
        module, _, function = one.runs.partition(":")
        assert callable(getattr(importlib.import_module(module), function))
        assert 0 < one.processor_seconds <= one.wall_seconds
        assert one.memory >= 1 << 27
        assert one.answer_bytes > 0
