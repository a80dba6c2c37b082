"""Jobs beside the window: begun, shown where they take long, ended by what they made, by an error or by the reader."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.errors import Cancelled, ImportFailed
from desktop.ui import jobs
from desktop.ui.jobs import JobRunner, ThreadJob


class Held(ThreadJob[str]):
    """Work that goes on until it is let go, and then does ``end``."""

    def __init__(self, end: Callable[[], str] = lambda: "made") -> None:
        super().__init__("held")
        self.total = 7
        self.let_go = threading.Event()
        self._end = end

    def work(self) -> str:
        self.done = 3
        while not self.let_go.wait(0.001):
            if self.cancelled():
                raise Cancelled("stopped")
        return self._end()


class Heard:
    """What a runner told, in order."""

    def __init__(self, runner: JobRunner) -> None:
        self.told: list[tuple[Any, ...]] = []
        for name in ("begun", "progressed", "ended", "over", "done", "failed", "cancelled"):
            getattr(runner, name).connect(lambda *values, name=name: self.told.append((name, *values)))

    def names(self) -> list[str]:
        return [name for name, *_ in self.told]


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    return JobRunner()


@pytest.fixture
def heard(runner: JobRunner) -> Heard:
    return Heard(runner)


def fail(error: Exception) -> Callable[[], str]:
    def end() -> str:
        raise error

    return end


def test_a_quick_job_never_shows_itself(runner: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    job = Held()
    job.let_go.set()
    with qtbot.waitSignal(runner.done):
        runner.run(job, "Working…")
        assert runner.busy()
    assert heard.told == [("over",), ("done", job, "made")]
    assert not runner.busy()


def test_who_takes_what_a_job_made_is_let_go_with_it(runner: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    class Taker(list[str]):
        pass

    taker, job = Taker(), Held()
    job.let_go.set()
    with qtbot.waitSignal(runner.over):
        runner.run(job, then=taker.append)
    assert taker == ["made"] and heard.names() == ["over"]
    gone = weakref.ref(taker)
    del taker
    assert gone() is None, "a file or a plan may hang on it"


def test_a_job_that_takes_long_shows_itself_and_its_progress(
    runner: JobRunner, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "PATIENCE_MILLISECONDS", 0)
    job = Held()
    runner.run(job, "Working…")
    qtbot.waitUntil(lambda: ("progressed", 3) in heard.told)
    assert heard.told[0] == ("begun", "Working…", 7)
    job.let_go.set()
    qtbot.waitUntil(lambda: heard.names()[-3:] == ["ended", "over", "done"])


def test_a_job_that_counts_its_parts_only_later_is_told_of_once_more(
    runner: JobRunner, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "PATIENCE_MILLISECONDS", 0)
    job = Held()
    job.total = 0
    runner.run(job, "Working…")
    qtbot.waitUntil(lambda: ("begun", "Working…", 0) in heard.told)
    job.total = 9
    qtbot.waitUntil(lambda: ("begun", "Working…", 9) in heard.told)
    runner.stop()
    job.let_go.set()


def test_an_error_fit_for_the_reader_is_told_with_its_job(runner: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    error = ImportFailed("This is no text.")
    job = Held(fail(error))
    job.let_go.set()
    with qtbot.waitSignal(runner.failed):
        runner.run(job)
    assert heard.told == [("over",), ("failed", job, error)]


def test_a_bug_is_raised_where_the_windows_bugs_are(runner: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    job = Held(fail(ZeroDivisionError("a bug")))
    job.let_go.set()
    with qtbot.captureExceptions() as caught:
        runner.run(job)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert heard.names() == ["over"]
    assert not runner.busy()


def test_cancelling_tells_at_once_and_the_work_is_asked_to_stop(runner: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    job = Held()
    runner.run(job)
    runner.cancel()
    assert heard.told == [("over",), ("cancelled", job)]
    assert not runner.busy()
    with pytest.raises(Cancelled):
        job.result()
    runner.cancel()
    assert len(heard.told) == 2


def test_stopping_tells_nobody_how_it_ended(runner: JobRunner, heard: Heard) -> None:
    job = Held()
    runner.run(job)
    runner.stop()
    assert heard.names() == ["over"]
    assert job.cancelled()


def test_one_may_wait_for_the_job_under_way(runner: JobRunner, heard: Heard) -> None:
    job = Held()
    job.let_go.set()
    runner.run(job)
    runner.wait()
    assert heard.told[-1] == ("done", job, "made")
    runner.wait()
    assert len(heard.told) == 2


def test_there_is_one_job_at_a_time(runner: JobRunner) -> None:
    job = Held()
    runner.run(job)
    with pytest.raises(RuntimeError):
        runner.run(Held())
    runner.stop()
