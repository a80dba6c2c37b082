"""Reading the kept sources of several articles with today's importers, one after the other, beside the window.

What is done with what was read is a ``Task``: looking up what is missing, or reading anew. One is under way at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.texts import grouped, tr
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.session import Session


class Task(Protocol):
    """The work to be done with several articles."""

    progress: str  # a sentence with {done} and {total}
    cancelled: str

    def job(self, article_id: str) -> Job:
        """Return what reads an article, and works out what is wanted of it."""

    def take(self, article_id: str, result: Any) -> None:
        """An article was read; ``result`` is what the job made."""

    def leave_out(self, article_id: str, error: Exception) -> None:
        """An article cannot be read: its source is damaged, or gone."""

    def end(self) -> None:
        """All were read."""


class ReadingMany(QObject):
    """Leads through a task."""

    begun = Signal(str, int)  # a sentence, and how many articles there are
    progressed = Signal(int)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._waiting: deque[str] = deque()
        self._total = 0
        self._here = ""
        self._jobs = JobRunner(self)
        self._jobs.done.connect(lambda _job, result: self._take(result))
        self._jobs.failed.connect(lambda _job, error: self._leave_out(error))
        self._next_timer = QTimer(self, singleShot=True, interval=0)  # the window paints between two articles
        self._next_timer.timeout.connect(self._next)

    def busy(self) -> bool:
        """True if articles are being read."""
        return self._task is not None

    def start(self, task: Task, article_ids: Sequence[str]) -> None:
        """Begin a task; nothing else may be under way."""
        self._task, self._waiting, self._total = task, deque(article_ids), len(article_ids)
        self._next()

    def _take(self, result: object) -> None:
        assert self._task is not None
        self._task.take(self._here, result)
        self._next_timer.start()

    def _leave_out(self, error: Exception) -> None:
        assert self._task is not None
        self._task.leave_out(self._here, error)
        self._next_timer.start()

    def cancel(self) -> None:
        """Stop; nothing is changed."""
        if self._task is not None:
            words = tr(self._task.cancelled)
            self.stop()
            self._session.told.emit(words)

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
        self._jobs.run(task.job(self._here))
