"""A heart that beats in the event loop of a window: where it misses beats, the window stood still."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 1  # milliseconds


class Gap(NamedTuple):
    """For how many milliseconds the window stood still, and what was done then."""

    milliseconds: float
    doing: str


class Heart:
    """Beats every BEAT while it is not stopped; ``doing`` is what is done now."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.doing = ""
        self._beats: list[tuple[float, str]] = []
        self._timer = QTimer(parent, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append((time.perf_counter(), self.doing)))

    def start(self) -> None:
        """Begin to beat; what was before is forgotten."""
        self._beats.clear()
        self._timer.start()

    def stop(self) -> list[Gap]:
        """Beat no more and return the gaps between the beats, the longest first."""
        self._timer.stop()
        return sorted((Gap((b - a) * 1000, doing) for (a, _), (b, doing) in pairwise(self._beats)), reverse=True)
