"""A heart that beats in the event loop of a window: where it misses beats, the window stood still."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 1  # milliseconds
_KEPT = 6  # gaps, the longest: all of an hour would be what grows most in it
_SCHEDULED = Path("/proc/thread-self/schedstat")


class Gap(NamedTuple):
    """For how many milliseconds the window stood still, how many are its own, how many it worked; what was done."""

    milliseconds: float
    own: float
    worked: float
    doing: str


class Heart:
    """Beats every BEAT while it is not stopped; ``doing`` is what is done now.

    ``told`` is given each gap when it is over. A machine that is busy with other things makes gaps longer: the time in
    which the window's thread was ready and had no processor is not its own; that for a lock or the disk is.
    """

    def __init__(self, parent: QObject | None = None, told: Callable[[Gap], object] = lambda _: None) -> None:
        self.doing = ""
        self._told = told
        self._gaps: list[Gap] = []
        self._last = (0.0, 0.0, 0.0)
        self._timer = QTimer(parent, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin to beat; what was before is forgotten."""
        self._gaps.clear()
        self._last = time.perf_counter(), _waited(), time.thread_time()
        self._timer.start()

    def beat(self) -> None:
        """Take note of the gap that ends now."""
        before, self._last = self._last, (time.perf_counter(), _waited(), time.thread_time())
        whole, waited, worked = (1000 * (now - then) for now, then in zip(self._last, before, strict=True))
        gap = Gap(whole, whole - waited, worked, self.doing)
        self._gaps = nlargest(_KEPT, [*self._gaps, gap])
        self._told(gap)

    def stop(self) -> list[Gap]:
        """Beat no more and return the longest gaps between the beats, the longest first."""
        self.beat()
        self._timer.stop()
        return self._gaps


def _waited() -> float:
    """Return for how many seconds this thread was ready and had no processor, as far as the system tells."""
    with suppress(OSError):
        return int(_SCHEDULED.read_text().split()[1]) / 1e9
    return 0.0
