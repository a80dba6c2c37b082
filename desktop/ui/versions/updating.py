"""Updating an article: work out what would become of each annotation, ask, do it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from db.records import Anchor
from desktop.errors import Cancelled
from desktop.ui.jobs import ThreadJob

if TYPE_CHECKING:
    from db.records import Version
    from desktop.importers.imported import Imported
    from desktop.library.versions import Anchoring, Update
    from desktop.ui.window.main_window import MainWindow

POLL_MILLISECONDS = 30
PATIENCE_MILLISECONDS = 300  # work that takes longer shows its progress


class AnchorJob(ThreadJob[list[Anchor]]):
    """The anchoring of one article's annotations, with progress and a way out (``result`` then raises Cancelled)."""

    def __init__(self, work: Anchoring) -> None:
        super().__init__("anchoring")
        self._anchoring = work
        self._stopped = threading.Event()
        self.done, self.total = 0, len(work.annotations)

    def cancel(self) -> None:
        self._stopped.set()

    def work(self) -> list[Anchor]:
        return self._anchoring.run(self._progress)

    def _progress(self, done: int, total: int) -> bool:
        self.done, self.total = done, total
        return not self._stopped.is_set()


class Updating(QObject):
    """Leads through an update."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: AnchorJob | None = None

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    # From a file, from the kept source, from another version

    def begin(self, article_id: str, path: Path) -> None:
        """Read a file for an update of an article; ``prepare`` goes on with it."""
        self._window.older.close()
        self._window.keep_notes()
        self._window.keeping.back_up_before()
        self._window.session.read_for_update(article_id, path)

    def prepare(self, article_id: str, imported: Imported, data: bytes, path: Path | str) -> None:
        """Work out what an update would do, with progress and Cancel, then show it."""
        library = self._window.session.library
        if self._window.session.attempt(lambda: library.versions.is_current(article_id, imported, data), quietly=True):
            self._window.session.told.emit("The file is as it was when it was read; there is nothing to update.")
            return
        self._work_out(
            article_id,
            imported.content.text,
            lambda anchors: library.versions.prepare_update(article_id, imported, data, path, anchors=anchors),
        )

    def refuse(self, article_id: str, why: str, path: Path) -> None:
        """Show what a file without a text would do to each annotation; it cannot be done."""
        session = self._window.session
        update = session.attempt(lambda: session.library.versions.prepare_unreadable(article_id, why, path))
        if update is not None:
            self._show(update)

    def go_to_version(self, article_id: str, version_id: str) -> None:
        """Work out what going to another version would do, and show it."""
        session = self._window.session
        text = session.attempt(lambda: session.library.articles.content(article_id, version_id).text)
        if text is not None:
            self._window.older.close()
            self._window.keep_notes()
            self._window.keeping.back_up_before()
            self._work_out(
                article_id,
                text,
                lambda anchors: session.library.versions.prepare_return(article_id, version_id, anchors=anchors),
            )

    def read_anew(self, article_id: str, version: Version) -> None:
        """Read the kept source of a version with today's importer, and show what that would change."""
        from desktop.importers.child.job import ImportJob

        session = self._window.session

        def start() -> tuple[bytes, ImportJob]:
            data = session.library.versions.source(version.id)
            source = session.library.articles.get(article_id).source
            folder = None if source.startswith("bundled:") else Path(source).parent
            job = ImportJob(data, version.source_name, folder=folder, importer=version.importer)
            job.start()
            return data, job

        begun = session.attempt(start)
        if begun is None:
            return
        data, job = begun
        timer = QTimer(self, interval=POLL_MILLISECONDS)

        def poll() -> None:
            if job.running():
                return
            timer.deleteLater()
            timer.stop()
            imported = session.attempt(job.result)
            if imported is None or not self._window.isVisible():
                return
            if session.attempt(lambda: session.library.articles.content(article_id)) == imported.content:
                self._window.source_watch.remember(version.id)
                session.told.emit("Read anew, the article is what it was.")
                return
            kept = session.attempt(lambda: session.library.articles.resources(article_id, version.id)) or {}
            self.prepare(article_id, replace(imported, resources={**kept, **imported.resources}), data, "")

        timer.timeout.connect(poll)
        timer.start()

    def _work_out(self, article_id: str, text: str, prepare: Callable[[list[Anchor]], Update]) -> None:
        session = self._window.session
        work = session.attempt(lambda: session.library.versions.anchoring(article_id, text))
        if work is None or self._job is not None:
            return
        job = AnchorJob(work)
        self._job = job
        strip = self._window.import_strip
        timer = QTimer(self, interval=POLL_MILLISECONDS)
        shown = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        shown.timeout.connect(lambda: strip.begin_count("Finding the annotations in the other text…", job.total))
        stop = strip.cancel_requested.connect(job.cancel)

        def poll() -> None:
            strip.set_done(job.done)
            if job.running():
                return
            timer.stop()
            shown.stop()
            strip.end()
            strip.cancel_requested.disconnect(stop)
            timer.deleteLater()
            shown.deleteLater()
            self._job = None
            if self._window.isVisible():
                session.attempt(lambda: self._ask(job, prepare))

        timer.timeout.connect(poll)
        job.start()
        timer.start()
        shown.start()

    def _ask(self, job: AnchorJob, prepare: Callable[[list[Anchor]], Update]) -> None:
        try:
            anchors = job.result()
        except Cancelled:
            self._window.session.told.emit("The update was cancelled; nothing was changed.")
            return
        update = prepare(anchors)
        if not self._show(update):
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # thousands of annotations take a moment to write
        try:
            done = self._window.session.apply_update(update)
        finally:
            QApplication.restoreOverrideCursor()
        if done:
            self._done(update)

    def _show(self, update: Update) -> bool:
        """Show what would happen, and say whether the reader wants it."""
        from desktop.ui.versions.update_dialog import UpdateDialog

        dialog = UpdateDialog(update, self._window.appearance, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        self._window.keeping.wait()
        return accepted

    def _done(self, update: Update) -> None:
        from db.records import AnchorState

        self._window.reading.open(update.article.id)
        version = update.version
        done = "The article was updated" if version is None else f"This is version {version.number} again"
        self._window.session.told.emit(f"{done}; Undo takes it back.")
        changed, orphans = update.counts[AnchorState.CHANGED], update.counts[AnchorState.ORPHAN]
        if changed or orphans:
            which = "changed" if changed else "orphans"
            number = changed + orphans
            self._window.say(
                f"{number} annotation{' needs' if number == 1 else 's need'} a look.",
                "Review",
                lambda: self._window.reviewing.open(which),
                kind="review",
            )


def source_of(window: MainWindow) -> Path | None:
    """Return the file of the open article, if it is there."""
    article = window.reading.article
    if article is None or article.source.startswith("bundled:"):
        return None
    path = Path(article.source)
    return path if path.is_file() else None
