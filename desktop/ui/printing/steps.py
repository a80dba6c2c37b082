"""Work in steps in the window's own thread: a little at a time, so that the window goes on and can break it off."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_SLICE = 0.02  # seconds of work before the window has its turn


class Steps(QObject):
    """Runs one iterator of (done, total) at a time, and tells how far it is."""

    progressed = Signal(int, int)
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[tuple[int, int]] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def busy(self) -> bool:
        """True if work is under way."""
        return self._work is not None

    def run(self, work: Iterator[tuple[int, int]]) -> None:
        """Begin some work; what was under way is broken off."""
        self.stop()
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Break the work off, and tell nobody."""
        work, self._work = self._work, None
        self._timer.stop()
        if isinstance(work, Generator):
            work.close()

    def _go_on(self) -> None:
        end = perf_counter() + _SLICE
        told: tuple[int, int] | None = None
        while (work := self._work) is not None and perf_counter() < end:
            told = next(work, None)
            if told is None:
                self.stop()
                self.done.emit()
                return
        if told is not None:
            self.progressed.emit(*told)
