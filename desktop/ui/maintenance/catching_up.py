"""Doing beside the window what would have held up a step too long: a long text is taken into the text index when its
article is there, and a full journal is put aside.
"""

from __future__ import annotations

from contextlib import closing
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.library import Library

BEGIN_MILLISECONDS = 3000  # after the start, at which another one may have been stopped
PAUSE_MILLISECONDS = 200  # after a change, which is to be seen first
_BEAT = 10  # milliseconds between two looks at whether the window is idle
_IDLE = 0.03  # seconds for which that holds
_PATIENCE = 1.0  # seconds that one short transaction waits for it


class CatchUpJob(ThreadJob[None]):
    """All of it, until it is asked to stop."""

    def __init__(self, library: Library) -> None:
        super().__init__("catch up")
        self._library = library
        self._idle = 0.0  # when the window had nothing to do last

    def note_idle(self) -> None:
        """Take note that the window has nothing to do."""
        self._idle = perf_counter()

    def work(self) -> None:
        """Do the work; runs in the thread."""
        with closing(self._library.beside()) as library:
            library.care.catch_up(self._may_go_on)

    def _may_go_on(self) -> bool:
        """Wait while the window is busy, which would wait for the library in turn; return False once it is to stop."""
        end = perf_counter() + _PATIENCE
        while perf_counter() - self._idle > _IDLE and perf_counter() < end and not self.cancelled():
            sleep(_BEAT / 1000)
        return not self.cancelled()


class CatchingUp(QObject):
    """Looks after a start, and after each change, whether there is anything to do."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self.jobs = JobRunner(self)
        self._job: CatchUpJob | None = None
        self._beat = QTimer(self, interval=_BEAT)
        self._beat.timeout.connect(self._note_idle)
        self.jobs.over.connect(self._beat.stop)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))
        self.jobs.done.connect(lambda _job, _made: self._look())
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        session.changed.connect(lambda _changes: self._timer.start(PAUSE_MILLISECONDS))

    def stop(self) -> None:
        """Stop; the next start goes on."""
        self._timer.stop()
        self.jobs.stop()

    def _look(self) -> None:
        library = self._session.library
        if not self.jobs.busy() and self._session.attempt(lambda: library.care.is_behind(), quietly=True):
            self._job = CatchUpJob(library)
            self._beat.start()
            self.jobs.run(self._job)

    def _note_idle(self) -> None:
        if self._job is not None:
            self._job.note_idle()
