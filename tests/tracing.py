"""When coverage is traced: it doubles what Python does, and most of what tests do goes over lines that others reached.

What is measured is only ever too low by that, and the floors are held all the same.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Generator, Hashable, Iterator
from contextlib import contextmanager, suppress

import pytest

SLICE = 0.5  # seconds of computing between two looks at whether anything new was reached; with 0.1 the floor is missed
SLICE_OF_WINDOW = 0.1  # the same for the tests of the window, whose floor is lower


class Tracing:
    """Traces imports, and each test and fixture until a slice of it, all its cases together, reached nothing new."""

    def __init__(self) -> None:
        import coverage

        collector = coverage.Coverage.current()._collector
        self._new_tracer, self._data = collector._start_tracer, collector.data
        self._tracer: Callable[..., object] | None = None
        self._left: dict[Hashable, tuple[float, int]] = {}  # until the next look, and what was reached at the last one

    def _reached(self) -> int:
        return sum(map(len, self._data.values()))

    @contextmanager
    def _of(self, name: Hashable, slice_: float) -> Iterator[None]:
        """Trace what runs inside, if ``name`` still reaches something new: looked at after each ``slice_``."""
        left, seen = self._left.get(name) or (slice_, self._reached())
        if not left or sys.gettrace() is not None:  # or within another
            yield
            return

        def look(*_: object) -> None:
            nonlocal seen
            before, seen = seen, self._reached()
            if seen == before:
                sys.settrace(None)
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
                self._tracer = None  # it takes the calls that it saw begin to be still going on

        earlier = signal.signal(signal.SIGVTALRM, look)
        signal.setitimer(signal.ITIMER_VIRTUAL, left, slice_)
        if self._tracer is None:
            self._tracer = self._new_tracer()
        else:
            sys.settrace(self._tracer)
        try:
            yield
        finally:
            sys.settrace(None)
            self._left[name] = signal.setitimer(signal.ITIMER_VIRTUAL, 0)[0], seen
            signal.signal(signal.SIGVTALRM, earlier)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None]:
        """Trace the imports, and not what makes tests of what was imported."""
        tracer = sys.gettrace()
        if isinstance(collector, pytest.Module):
            with suppress(Exception, pytest.skip.Exception):  # they come again
                collector.obj
            sys.settrace(None)
        try:
            return (yield)
        finally:
            sys.settrace(tracer)

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self) -> None:
        """From here on only what is chosen is traced."""
        sys.settrace(None)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None]:
        with self._of(fixturedef.func, SLICE_OF_WINDOW if ".ui." in fixturedef.func.__module__ else SLICE):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        if item.get_closest_marker("uncovered"):
            return (yield)
        with self._of(item.nodeid.partition("[")[0], _slice_of(item)):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None]:
        with self._of(item.path, _slice_of(item)):
            return (yield)


def _slice_of(item: pytest.Item) -> float:
    return SLICE_OF_WINDOW if "ui" in item.path.parts else SLICE
