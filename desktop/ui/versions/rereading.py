"""Reading several articles anew: the kept source of each, by today's importer. What would change is shown first.

Only what an older importer read is read again. Nothing is written before the reader says so; then it is one step.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.errors import StoreError
from db.records import Anchor, Version
from desktop.errors import PostilError
from desktop.library.versions import Reread
from desktop.texts import counted, grouped, tr
from desktop.ui.jobs import JobRunner
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.versions.updating import AnchorJob, reading_job, with_kept_pictures
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported


class Rereading(QObject):
    """Leads through it, one article after the other."""

    begun = Signal(str, int)  # a sentence, and how many articles there are
    progressed = Signal(int)
    ended = Signal()
    told = Signal(object)

    def __init__(
        self,
        session: Session,
        maintenance: Maintenance,
        looks: Looks,
        keep_notes: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window of the preview."""
        super().__init__(parent)
        self._session, self._maintenance, self._looks = session, maintenance, looks
        self._keep_notes, self._parent = keep_notes, parent
        self._waiting: deque[str] = deque()
        self._total = 0
        self._made = Reread()
        self._here: tuple[str, Version, bytes] | None = None  # the article that is read, its version, its source
        self._reader = JobRunner(self)
        self._reader.done.connect(self._was_read)
        self._reader.failed.connect(lambda _job, error: self._refuse(error))
        self._finder = JobRunner(self)
        self._finder.done.connect(self._was_anchored)
        self._finder.failed.connect(lambda _job, error: self._refuse(error))
        self._next_timer = QTimer(self, singleShot=True, interval=0)  # the window paints between two articles
        self._next_timer.timeout.connect(self._next)

    def busy(self) -> bool:
        """Tell whether articles are being read."""
        return self._total > 0

    def read_anew(self, article_ids: Sequence[str]) -> None:
        """Read articles anew, as far as an older importer read them, and show what that would change."""
        if self.busy() or not article_ids:
            return
        versions = self._session.library.versions
        older = self._session.attempt(lambda: [one for one in article_ids if versions.outdated(one) is not None])
        if older is None:
            return
        if not older:
            words = counted(
                "This article was read by today's Postil already; there is nothing to read anew.",
                "All {n} articles were read by today's Postil already; there is nothing to read anew.",
                len(article_ids),
            )
            self.told.emit(words)
            return
        self._keep_notes()
        self._maintenance.back_up_before()
        self._waiting, self._total = deque(older), len(older)
        self._made = Reread(alike=len(article_ids) - len(older))
        self._next()

    def cancel(self) -> None:
        """Stop; nothing is changed."""
        if self.busy():
            self.stop()
            self.told.emit(tr("Reading anew was cancelled; nothing was changed."))

    def stop(self) -> None:
        """Stop, and tell nobody of it."""
        self._reader.stop()
        self._finder.stop()
        self._next_timer.stop()
        self._waiting.clear()
        if self.busy():
            self._total = 0
            self.ended.emit()

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        article_id = self._waiting.popleft()
        done = self._total - len(self._waiting) - 1
        self.begun.emit(
            tr("Reading anew ({done} of {total})", done=grouped(done + 1), total=grouped(self._total)), self._total
        )
        self.progressed.emit(done)
        library = self._session.library
        try:
            version = library.articles.version(article_id)
            self._here = (article_id, version, b"")
            job, data = reading_job(library, article_id, version)
            self._here = (article_id, version, data)
            self._reader.run(job)
        except (PostilError, StoreError) as error:
            self._refuse(error)

    def _was_read(self, _job: ImportJob, imported: Imported) -> None:
        assert self._here is not None
        library, (article_id, version, data) = self._session.library, self._here
        try:
            if library.articles.content(article_id) == imported.content:
                self._made.alike += 1
                self._next_timer.start()
                return
            whole = with_kept_pictures(library, article_id, version, imported)
            work = library.versions.anchoring(article_id, imported.content.text)
        except (PostilError, StoreError) as error:
            self._refuse(error)
            return
        self._finder.run(
            AnchorJob(
                work, lambda anchors: library.versions.prepare_update(article_id, whole, data, "", anchors=anchors)
            )
        )

    def _was_anchored(self, job: AnchorJob, anchors: list[Anchor]) -> None:
        try:
            self._made.updates.append(job.prepare(anchors))
        except (PostilError, StoreError) as error:
            self._refuse(error)
        else:
            self._next_timer.start()

    def _refuse(self, error: Exception) -> None:
        """Go on without the article that cannot be read."""
        assert self._here is not None
        article_id = self._here[0]
        article = self._session.attempt(lambda: self._session.library.articles.get(article_id), quietly=True)
        self._made.unread.append((article.title if article is not None else tr("An article"), tr(str(error))))
        self._next_timer.start()

    def _end(self) -> None:
        self._total = 0
        self.ended.emit()
        if not self._made.updates and not self._made.unread:
            words = counted(
                "Read anew, the article is what it was.",
                "Read anew, the articles are what they were.",
                self._made.alike,
            )
            self.told.emit(words)
            return
        from desktop.ui.versions.reread_dialog import RereadDialog

        dialog = RereadDialog(self._made, self._looks.appearance, self._parent)
        wanted = ask(dialog)
        self._maintenance.wait()
        chosen = dialog.chosen()
        if wanted and chosen and self._session.write(lambda: self._session.library.versions.apply(*chosen)):
            words = counted(
                "One article was read anew; Undo takes it back.",
                "{n} articles were read anew; Undo takes it back.",
                len(chosen),
            )
            self.told.emit(words)
