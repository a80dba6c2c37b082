"""Updating an article: work out what would become of each annotation, ask, do it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.paths import file_at
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.page.opening import HeldKeys
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.versions.older_version import OlderVersion
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from db.records import Article, Changes, Version
    from desktop.importers.imported import Imported
    from desktop.library import Library
    from desktop.library.versions import Update
    from desktop.settings import Settings

Prepare = Callable[["Library", "BesideJob[Update | None]"], "Update | None"]


def work_out(library: Library, prepare: Prepare) -> BesideJob[Update | None]:
    """Return the job that works out what another text would do; ``prepare`` gives None where that is nothing."""

    def prepared(beside: Library, job: BesideJob[Update | None]) -> Update | None:
        update = prepare(beside, job)
        if update is not None:
            _ = update.differences  # which are shown
        return update

    return BesideJob("update", library, prepared)


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
        self._alike: Callable[[], object] = lambda: None  # says that there is nothing to do
        self._updates: tuple[Update, ...] = ()  # which are being written
        self._then: Callable[[], object] = lambda: None
        self._keys = HeldKeys(self)
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._worked_out)
        self.jobs.failed.connect(self._failed)
        self.jobs.cancelled.connect(self._cancelled)
        self.writing = JobRunner(self)
        self.writing.done.connect(self._written)
        self.writing.failed.connect(self._failed)
        self.writing.over.connect(self._keys.give)

    def stop(self) -> None:
        """The window closes: stop what is under way; what is wanted is still written."""
        self.jobs.stop()
        self.writing.wait()

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

        def prepare_update(library: Library, job: BesideJob[Update | None]) -> Update | None:
            if library.versions.is_current(article_id, imported, data):
                return None
            return library.versions.prepare_update(
                article_id, imported, data, path, progress=job.count, same_pages=same_pages
            )

        def tell() -> None:
            self._session.told.emit(tr("The file is as it was when it was read; there is nothing to update."))

        self._work_out(prepare_update, tell)

    def refuse(self, article_id: str, why: str, path: Path) -> None:
        """Show what a file without a text would do to each annotation; it cannot be done."""
        library = self._session.library
        update = self._session.attempt(lambda: library.versions.prepare_unreadable(article_id, why, path))
        if update is not None:
            self._show(update)

    def go_to_version(self, article_id: str, version_id: str) -> None:
        """Work out what going to another version would do, and show it."""
        self._make_ready()
        self._work_out(lambda library, job: library.versions.prepare_return(article_id, version_id, progress=job.count))

    def read_anew(self, article_id: str, version: Version) -> None:
        """Read the kept source of a version with today's importer, and show what that would change."""

        def tell() -> None:
            self.reread_alike.emit(version.id)
            self._session.told.emit(tr("Read anew, the article is what it was."))

        self._work_out(
            lambda library, job: library.versions.prepare_reading_anew(article_id, job.read, job.count), tell
        )

    def _make_ready(self) -> None:
        """Leave another version, and keep what stands in the library, before an article is updated."""
        self._older.close()
        self._keep_notes()
        self._maintenance.back_up_before()

    # What it would do

    def _work_out(self, prepare: Prepare, alike: Callable[[], object] = lambda: None) -> None:
        if not self.jobs.busy() and not self.writing.busy():
            self._alike = alike
            work = work_out(self._session.library, prepare)
            self.jobs.run(work, tr("Finding the annotations in the other text…"))

    def _worked_out(self, _job: object, update: Update | None) -> None:
        if update is None:
            self._alike()
        elif self._show(update):
            self.write((update,), lambda: self._done(update))

    # Doing it

    def write(self, updates: Sequence[Update], then: Callable[[], object]) -> None:
        """Do in one step what was worked out, beside the window, and ``then`` go on; keys wait for the new text."""
        if self._session.frozen:
            self._session.told.emit(self._session.frozen)
        elif not self.writing.busy():
            self._updates, self._then = tuple(updates), then
            library = self._session.library
            work = BesideJob("write update", library, lambda beside, _: beside.versions.apply(*updates))
            self.writing.run(work, tr("Updating the article…"))
            self._keys.begin()

    def _written(self, _job: object, changes: Changes) -> None:
        library = self._session.library
        for update in self._updates:  # whoever shows it need not read
            library.contents.keep(library.read.current_version(update.article.id).id, update.new)
        self._session.take_up_changes(changes)
        self._then()

    def _failed(self, _job: object, error: Exception) -> None:
        self._session.failed.emit(tr(error))

    def _cancelled(self) -> None:
        self._session.told.emit(tr("The update was cancelled; nothing was changed."))

    def _show(self, update: Update) -> bool:
        """Show what would happen, and return True if the reader wants it."""
        from desktop.ui.versions.update_dialog import UpdateDialog

        accepted = ask(UpdateDialog(update, self._looks.appearance, self._parent))
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
