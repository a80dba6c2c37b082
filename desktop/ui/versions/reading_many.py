"""Reading the kept sources of several articles with today's importers, one after the other, beside the window.

What is done with what was read is a ``Task``: looking up what is missing, or reading anew. One is under way at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import StoreError
from db.records import Version
from desktop.errors import PostilError
from desktop.texts import grouped, tr
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.session import Session
from desktop.ui.versions.updating import reading_job

if TYPE_CHECKING:
    from desktop.importers.imported import Imported


class Task(Protocol):
    """What is done with several articles; ``take`` ends with ``go_on`` or ``leave_out`` of the one who reads."""

    progress: str  # a sentence with {done} and {total}
    cancelled: str

    def take(self, version: Version, data: bytes, imported: Imported) -> None:
        """An article was read."""

    def leave_out(self, article_id: str, error: Exception) -> None:
        """An article cannot be read: its source is damaged, or gone."""

    def end(self) -> None:
        """All were read."""


class ReadingMany(QObject):
    """Leads through a task."""

    begun = Signal(str, int)  # a sentence, and how many articles there are
    progressed = Signal(int)
    ended = Signal()
    told = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._waiting: deque[str] = deque()
        self._total = 0
        self._here = ""
        self._then: Callable[[Any], None] = lambda _result: None
        self._jobs = JobRunner(self)
        self._jobs.done.connect(lambda _job, result: self._then(result))
        self._jobs.failed.connect(lambda _job, error: self.leave_out(error))
        self._next_timer = QTimer(self, singleShot=True, interval=0)  # the window paints between two articles
        self._next_timer.timeout.connect(self._next)

    def busy(self) -> bool:
        """True if articles are being read."""
        return self._task is not None

    def start(self, task: Task, article_ids: Sequence[str]) -> None:
        """Begin a task; nothing else may be under way."""
        self._task, self._waiting, self._total = task, deque(article_ids), len(article_ids)
        self._next()

    def run(self, job: Job, then: Callable[[Any], None]) -> None:
        """Run what else an article needs; ``then`` is given what it made."""
        self._then = then
        self._jobs.run(job)

    def go_on(self) -> None:
        """Go on with the next article."""
        self._next_timer.start()

    def leave_out(self, error: Exception) -> None:
        """Go on without the article that is read."""
        assert self._task is not None
        self._task.leave_out(self._here, error)
        self.go_on()

    def cancel(self) -> None:
        """Stop; nothing is changed."""
        if self._task is not None:
            words = tr(self._task.cancelled)
            self.stop()
            self.told.emit(words)

    def stop(self) -> None:
        """Stop, and tell nobody of it."""
        self._jobs.stop()
        self._next_timer.stop()
        if self.busy():
            self._task = None
            self.ended.emit()

    def _next(self) -> None:
        task = self._task
        assert task is not None
        if not self._waiting:
            self._task = None
            self.ended.emit()
            task.end()
            return
        self._here = self._waiting.popleft()
        done = self._total - len(self._waiting)
        self.begun.emit(tr(task.progress, done=grouped(done), total=grouped(self._total)), self._total)
        self.progressed.emit(done - 1)
        library = self._session.library
        try:
            version = library.articles.version(self._here)
            job, data = reading_job(library, self._here, version)
            self.run(job, lambda imported: task.take(version, data, imported))
        except (PostilError, StoreError) as error:
            self.leave_out(error)
