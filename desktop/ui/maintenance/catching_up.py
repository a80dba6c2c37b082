"""Doing beside the window what would have held up a step too long: a long text is taken into the text index when its
article is there, and a long journal is put aside.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from db.records import Changes
from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.library import Library

BEGIN_MILLISECONDS = 3000  # after the start, at which another one may have been stopped
PAUSE_MILLISECONDS = 200  # after a change, which is to be seen first


class CatchUpJob(ThreadJob[None]):
    """All of it, until it is asked to stop."""

    def __init__(self, library: Library) -> None:
        super().__init__("catch up")
        self._library = library

    def work(self) -> None:
        """Do the work; runs in the thread."""
        with closing(self._library.beside()) as library:
            library.care.catch_up(lambda: not self.cancelled())


class CatchingUp(QObject):
    """Looks after a start, and after each change of an article, whether there is anything to do."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))
        self.jobs.done.connect(lambda _job, _made: self._look())
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        session.changed.connect(self._follow)

    def stop(self) -> None:
        """Stop; the next start goes on."""
        self._timer.stop()
        self.jobs.stop()

    def _follow(self, changes: Changes) -> None:
        if changes.articles:
            self._timer.start(PAUSE_MILLISECONDS)

    def _look(self) -> None:
        library = self._session.library
        if not self.jobs.busy() and self._session.attempt(library.care.is_behind, quietly=True):
            self.jobs.run(CatchUpJob(library))
