"""Asking the library beside the window: what was asked last is looked for in a thread, what was before is stopped.

The thread has a connection of its own, so that the window goes on painting and typing while it searches.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.errors import StoreError
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


class Asking(QObject):
    """Looks for one thing at a time."""

    answered = Signal(object, list)  # Question, Hits
    failed = Signal(object, str)  # Question, a sentence

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.jobs = JobRunner(self, poll_milliseconds=POLL_MILLISECONDS)
        self._question = Question("")  # the last one
        self.jobs.done.connect(lambda _job, hits: self.answered.emit(self._question, hits))
        self.jobs.failed.connect(lambda _job, error: self.failed.emit(self._question, tr(error)))

    def ask(self, question: Question) -> None:
        """Look for this, and no more for what was asked before."""
        self.jobs.stop()
        self._question = question
        library = self._session.library
        try:
            apart = library.search.apart(question.typed, question.where, limit=question.limit)
        except StoreError as error:
            self.failed.emit(question, tr(error))
        else:
            self.jobs.run(ApartJob("search", apart))
