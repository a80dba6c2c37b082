"""Asking the library beside the window: what was asked last is looked for in a thread, what was before is stopped.

The thread has a connection of its own, so that the window goes on painting and typing while it searches.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.errors import StoreError
from db.finding.apart import Apart
from db.records import Hit
from desktop.library.across.search import EVERYWHERE, Where
from desktop.texts import tr
from desktop.ui.jobs import ApartJob, JobRunner
from desktop.ui.session import Session

POLL_MILLISECONDS = 3  # an answer is waited for at every key


@dataclass(frozen=True, slots=True)
class Question:
    """A search: its words, where to look, and how many hits are wanted of each place."""

    typed: str
    where: Where = EVERYWHERE
    limit: int = 50


class SearchJob(ApartJob[list[Hit]]):
    """One search in a thread."""

    def __init__(self, question: Question, apart: Apart[list[Hit]]) -> None:
        super().__init__("search", apart)
        self.question = question


class Asking(QObject):
    """Looks for one thing at a time."""

    answered = Signal(object, list)  # Question, Hits
    failed = Signal(object, str)  # Question, a sentence

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.jobs = JobRunner(self, poll_milliseconds=POLL_MILLISECONDS)
        self.jobs.done.connect(self._done)
        self.jobs.failed.connect(self._failed)

    def ask(self, question: Question) -> None:
        """Look for this, and no more for what was asked before."""
        self.jobs.stop()
        library = self._session.library
        try:
            apart = library.search.apart(question.typed, question.where, limit=question.limit)
        except StoreError as error:
            self.failed.emit(question, tr(error))
        else:
            self.jobs.run(SearchJob(question, apart))

    def _done(self, job: SearchJob, hits: list[Hit]) -> None:
        self.answered.emit(job.question, hits)

    def _failed(self, job: SearchJob, error: Exception) -> None:
        self.failed.emit(job.question, tr(error))
