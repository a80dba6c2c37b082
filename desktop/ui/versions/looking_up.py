"""Looking up what is missing of articles: the kept source of each is read by today's importer, beside the window.

Nothing of an article's text or versions changes. What was found is taken over in one step, which Undo takes back.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import StoreError
from desktop.errors import PostilError
from desktop.texts import counted, grouped, tr
from desktop.ui.jobs import JobRunner
from desktop.ui.session import Session
from desktop.ui.toasts.telling import Telling, undoable
from desktop.ui.versions.updating import reading_job

if TYPE_CHECKING:
    from desktop.article.content import Metadata
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported

_OFFERED = "details offered"  # in the library's own settings: it is offered once


class LookingUp(QObject):
    """Leads through it, one article after the other."""

    begun = Signal(str, int)  # a sentence, and how many articles there are
    progressed = Signal(int)
    ended = Signal()
    told = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[str] = deque()
        self._total = 0
        self._found: dict[str, Metadata | None] = {}
        self._here = ""
        self._reader = JobRunner(self)
        self._reader.done.connect(self._was_read)
        self._reader.failed.connect(lambda _job, _error: self._keep(None))
        self._next_timer = QTimer(self, singleShot=True, interval=0)  # the window paints between two articles
        self._next_timer.timeout.connect(self._next)

    def busy(self) -> bool:
        """Tell whether articles are being read."""
        return self._total > 0

    def offer(self) -> None:
        """Offer it for all articles from before there were details; of each library once."""
        library = self._session.library
        if library.read_only or self._session.attempt(lambda: library.settings.get(_OFFERED), quietly=True):
            return
        if unread := self._session.attempt(library.details.unread, quietly=True):
            words = counted(
                "Authors, year and DOI of {n} article can be looked up in its kept file.",
                "Authors, year and DOI of {n} articles can be looked up in their kept files.",
                len(unread),
            )
            self._session.attempt(lambda: library.settings.set(_OFFERED, True), quietly=True)
            self.told.emit(Telling(words, tr("Look up"), command="look_up_details"))

    def look_up(self) -> None:
        """Read the kept sources of all articles from before there were details, and fill in what is missing."""
        if self.busy():
            return
        unread = self._session.attempt(self._session.library.details.unread)
        if not unread:
            if unread is not None:
                self.told.emit(tr("The details of all articles were looked up already."))
            return
        self._waiting, self._total, self._found = deque(unread), len(unread), {}
        self._next()

    def cancel(self) -> None:
        """Stop; nothing is changed."""
        if self.busy():
            self.stop()
            self.told.emit(tr("Looking up was cancelled; nothing was changed."))

    def stop(self) -> None:
        """Stop, and tell nobody of it."""
        self._reader.stop()
        self._next_timer.stop()
        self._waiting.clear()
        if self.busy():
            self._total = 0
            self.ended.emit()

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        self._here = self._waiting.popleft()
        done = self._total - len(self._waiting) - 1
        self.begun.emit(
            tr("Looking up details ({done} of {total})", done=grouped(done + 1), total=grouped(self._total)),
            self._total,
        )
        self.progressed.emit(done)
        library = self._session.library
        try:
            job, _ = reading_job(library, self._here, library.articles.version(self._here))
            self._reader.run(job)
        except (PostilError, StoreError):  # its source is damaged, or gone: it stays as it is
            self._keep(None)

    def _was_read(self, _job: ImportJob, imported: Imported) -> None:
        self._keep(imported.content.metadata)

    def _keep(self, metadata: Metadata | None) -> None:
        self._found[self._here] = metadata
        self._next_timer.start()

    def _end(self) -> None:
        self._total = 0
        self.ended.emit()
        details, found = self._session.library.details, self._found
        before = {article.id: article for article in self._session.library.articles.all() if article.id in found}
        if not self._session.write(lambda: details.complete({id_: found[id_] for id_ in before})):
            return
        after = (article for article in self._session.library.articles.all() if article.id in before)
        more = sum(details.tell_more(before[article.id], article) for article in after)
        words = counted(
            "More is known of {n} article now; Undo takes it back.",
            "More is known of {n} articles now; Undo takes it back.",
            more,
        )
        self.told.emit(undoable(words) if more else tr("Nothing was found that was not known already."))
