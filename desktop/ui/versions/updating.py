"""Updating an article: work out what would become of each annotation, ask, do it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from db.records import Anchor
from desktop.paths import file_at
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.versions.older_version import OlderVersion
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from db.records import Article, Version
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported
    from desktop.library import Library
    from desktop.library.versions import Anchoring, Update
    from desktop.settings import Settings

Prepare = Callable[[list[Anchor]], "Update"]


class AnchorJob(ThreadJob[list[Anchor]]):
    """The anchoring of one article's annotations, counted; cancelled, its ``result`` raises Cancelled.

    ``prepare`` makes the update of the anchors that were found.
    """

    def __init__(self, work: Anchoring, prepare: Prepare) -> None:
        super().__init__("anchoring")
        self._anchoring = work
        self.prepare = prepare
        self.total = len(work.annotations)

    def work(self) -> list[Anchor]:
        """Find the annotations in the other text."""
        return self._anchoring.run(self._progress)

    def _progress(self, done: int, total: int) -> bool:
        self.done, self.total = done, total
        return not self.cancelled()


def reading_job(library: Library, article_id: str, version: Version) -> tuple[ImportJob, bytes]:
    """Return the job that reads the kept source of a version with today's importer, and that source."""
    from desktop.importers.child.job import ImportJob

    data = library.versions.source(version.id)
    source = library.articles.get(article_id).source
    folder = None if source.startswith("bundled:") else file_at(source).parent
    return ImportJob(data, version.source_name, folder=folder, importer=version.importer), data


def with_kept_pictures(library: Library, article_id: str, version: Version, imported: Imported) -> Imported:
    """Return what was read, with the pictures that its version has and whose files may be gone by now."""
    kept = library.articles.resources(article_id, version.id)
    return replace(imported, resources={**kept, **imported.resources})


class Updating(QObject):
    """Leads through an update."""

    reread_alike = Signal(str)  # version id: today's importer reads what it read before
    applied = Signal()  # the open article has another text: annotations may need a look

    def __init__(
        self,
        session: Session,
        reading: Reading,
        older: OlderVersion,
        maintenance: Maintenance,
        looks: Looks,
        settings: Settings,
        keep_notes: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window its dialogs belong to."""
        super().__init__(parent)
        self._session, self._reading = session, reading
        self._older, self._maintenance, self._looks = older, maintenance, looks
        self._settings, self._keep_notes, self._parent = settings, keep_notes, parent
        self._reread: tuple[str, Version, bytes] | None = None  # article id, version, its source, while it is read
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._anchored)
        self.jobs.failed.connect(self._failed)
        self.jobs.cancelled.connect(self._cancelled)
        self._reader = JobRunner(self)
        self._reader.done.connect(self._was_read_anew)
        self._reader.failed.connect(self._failed)

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        self.jobs.stop()
        self._reader.stop()

    # From a file, from the kept source, from another version

    def choose(self) -> None:
        """Update the open article from its file, or from one that the reader shows where that is gone."""
        article = self._reading.article
        if article is None:
            return
        path = source_of(article)
        if path is None:
            title = tr("Update “{title}” from", title=in_one_line(article.title))
            name, _ = QFileDialog.getOpenFileName(self._parent, title, self._settings["open_folder"])
            if not name:
                return
            path = file_at(name)  # Qt gives a name that is no UTF-8 so
        self.begin(article.id, path)

    def begin(self, article_id: str, path: Path) -> None:
        """Read a file for an update of an article; ``prepare`` goes on with it."""
        self._make_ready()
        self._session.read_for_update(article_id, path)

    def take_words(self, article_id: str, imported: Imported, data: bytes) -> None:
        """Take over a scan with its words, which is the same pages."""
        self._make_ready()
        self.prepare(article_id, imported, data, "", same_pages=True)

    def prepare(
        self, article_id: str, imported: Imported, data: bytes, path: Path | str, *, same_pages: bool = False
    ) -> None:
        """Work out what an update would do, with progress and Cancel, then show it."""
        library = self._session.library
        if self._session.attempt(lambda: library.versions.is_current(article_id, imported, data), quietly=True):
            self._session.told.emit(tr("The file is as it was when it was read; there is nothing to update."))
            return
        self._work_out(
            article_id,
            imported.content.text,
            lambda anchors: library.versions.prepare_update(
                article_id, imported, data, path, anchors=anchors, same_pages=same_pages
            ),
        )

    def refuse(self, article_id: str, why: str, path: Path) -> None:
        """Show what a file without a text would do to each annotation; it cannot be done."""
        library = self._session.library
        update = self._session.attempt(lambda: library.versions.prepare_unreadable(article_id, why, path))
        if update is not None:
            self._show(update)

    def go_to_version(self, article_id: str, version_id: str) -> None:
        """Work out what going to another version would do, and show it."""
        library = self._session.library
        text = self._session.attempt(lambda: library.articles.content(article_id, version_id).text)
        if text is not None:
            self._make_ready()
            self._work_out(
                article_id,
                text,
                lambda anchors: library.versions.prepare_return(article_id, version_id, anchors=anchors),
            )

    def read_anew(self, article_id: str, version: Version) -> None:
        """Read the kept source of a version with today's importer, and show what that would change."""
        library = self._session.library

        def start() -> bytes:
            job, data = reading_job(library, article_id, version)
            self._reader.run(job)
            return data

        if self._reader.busy():
            return
        data = self._session.attempt(start)
        if data is not None:
            self._reread = (article_id, version, data)

    def _was_read_anew(self, _job: ImportJob, imported: Imported) -> None:
        assert self._reread is not None
        article_id, version, data = self._reread
        session, library = self._session, self._session.library
        if session.attempt(lambda: library.articles.content(article_id)) == imported.content:
            self.reread_alike.emit(version.id)
            session.told.emit(tr("Read anew, the article is what it was."))
            return
        whole = session.attempt(lambda: with_kept_pictures(library, article_id, version, imported))
        self.prepare(article_id, whole or imported, data, "")

    def _make_ready(self) -> None:
        """Leave another version, and keep what stands in the library, before an article is updated."""
        self._older.close()
        self._keep_notes()
        self._maintenance.back_up_before()

    # What it would do

    def _work_out(self, article_id: str, text: str, prepare: Prepare) -> None:
        work = self._session.attempt(lambda: self._session.library.versions.anchoring(article_id, text))
        if work is not None and not self.jobs.busy():
            self.jobs.run(AnchorJob(work, prepare), tr("Finding the annotations in the other text…"))

    def _anchored(self, job: AnchorJob, anchors: list[Anchor]) -> None:
        update = self._session.attempt(lambda: job.prepare(anchors))
        if update is None or not self._show(update):
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # thousands of annotations take a moment to write
        try:
            done = self._session.write(lambda: self._session.library.versions.apply(update))
        finally:
            QApplication.restoreOverrideCursor()
        if done:
            self._done(update)

    def _failed(self, _job: object, error: Exception) -> None:
        self._session.failed.emit(tr(error))

    def _cancelled(self) -> None:
        self._session.told.emit(tr("The update was cancelled; nothing was changed."))

    def _show(self, update: Update) -> bool:
        """Show what would happen, and return True if the reader wants it."""
        from desktop.ui.versions.update_dialog import UpdateDialog

        dialog = UpdateDialog(update, self._looks.appearance, self._parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        self._maintenance.wait()
        return accepted

    def _done(self, update: Update) -> None:
        self._reading.open(update.article.id)
        version = update.version
        self._session.told.emit(
            tr("The article was updated; Undo takes it back.")
            if version is None
            else tr("This is version {number} again; Undo takes it back.", number=version.number)
        )
        self.applied.emit()


def source_of(article: Article | None) -> Path | None:
    """Return the file of an article, if it is there."""
    if article is None or article.source.startswith("bundled:"):
        return None
    path = file_at(article.source)
    return path if os.path.isfile(path) else None
