"""Updating an article from its file: notice the change, work out what would become of each annotation, ask, do it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QDialog

from db.records import Anchor
from desktop.errors import Cancelled

if TYPE_CHECKING:
    from desktop.importers.imported import Imported
    from desktop.library.updates import Anchoring
    from desktop.ui.main_window import MainWindow

LOOK_MILLISECONDS = 800  # after an article was opened, or its file was written to
POLL_MILLISECONDS = 30


class AnchorJob:
    """The anchoring of one article's annotations, in a thread: pure work on texts, with progress and a way out."""

    def __init__(self, work: Anchoring) -> None:
        self._work = work
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="anchoring", daemon=True)
        self.done, self.total = 0, len(work.annotations)
        self._anchors: list[Anchor] = []
        self._error: Exception | None = None

    def start(self) -> None:
        self._thread.start()

    def running(self) -> bool:
        return self._thread.is_alive()

    def cancel(self) -> None:
        self._stopped.set()

    def result(self) -> list[Anchor]:
        """Return the anchors, or raise what the work raised (Cancelled among it)."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._anchors

    def _run(self) -> None:
        try:
            self._anchors = self._work.run(self._progress)
        except Exception as error:  # noqa: BLE001 - handed to the thread that asks for the result
            self._error = error

    def _progress(self, done: int, total: int) -> bool:
        self.done, self.total = done, total
        return not self._stopped.is_set()


class Updating(QObject):
    """Watches the open article's file, and leads through an update."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._watcher: QFileSystemWatcher | None = None
        self._job: AnchorJob | None = None
        self._look_timer = QTimer(self, singleShot=True, interval=LOOK_MILLISECONDS)
        self._look_timer.timeout.connect(self.look)
        window.reading.article_changed.connect(self._article_changed)

    def _article_changed(self) -> None:
        if self._window.strip.kind == "update":
            self._window.strip.dismiss()
        if self._window.settings["check_source"]:
            self._look_timer.start()

    def stop(self) -> None:
        """The window closes: look no more, and stop what is under way."""
        self._look_timer.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if self._job is not None:
            self._job.cancel()

    def look(self) -> None:
        """Offer an update where the open article's file holds other bytes than were read."""
        article = self._window.reading.article
        if article is None or article.source.startswith("bundled:") or self._window.session.library.read_only:
            return
        path = Path(article.source)
        self._watch(path)
        if self._window.session.attempt(lambda: self._window.session.library.source_changed(article.id)):
            self.offer(article.id, path)

    def _watch(self, path: Path) -> None:
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _: self._look_timer.start())
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        if path.is_file():
            self._watcher.addPath(str(path))

    def offer(self, article_id: str, path: Path) -> None:
        """Say that a file changed, and offer to look at what an update would do."""
        self._window.say(
            f"{path.name} has changed since it was read. Nothing happens to your annotations until you say so.",
            "See what would change",
            lambda: self.begin(article_id, path),
            kind="update",
        )

    def begin(self, article_id: str, path: Path) -> None:
        """Read a file for an update of an article; ``prepare`` goes on with it."""
        self._window.keeping.back_up_before()
        self._window.session.read_for_update(article_id, path)

    def prepare(self, article_id: str, imported: Imported, data: bytes, path: Path) -> None:
        """Work out what an update would do, with progress and Cancel, then show it."""
        session = self._window.session
        work = session.attempt(lambda: session.library.anchoring(article_id, imported.content.text))
        if work is None or self._job is not None:
            return
        job = AnchorJob(work)
        self._job = job
        strip = self._window.import_strip
        timer = QTimer(self, interval=POLL_MILLISECONDS)
        shown = QTimer(self, singleShot=True, interval=300)
        shown.timeout.connect(lambda: strip.begin_count(f"Finding the annotations in {path.name}…", job.total))
        stop = strip.cancel_requested.connect(job.cancel)

        def poll() -> None:
            strip.set_done(job.done)
            if job.running():
                return
            timer.stop()
            shown.stop()
            strip.end()
            strip.cancel_requested.disconnect(stop)
            self._job = None
            if not self._window.isVisible():
                return
            self._ask(job, article_id, imported, data, path)

        timer.timeout.connect(poll)
        job.start()
        timer.start()
        shown.start()

    def _ask(self, job: AnchorJob, article_id: str, imported: Imported, data: bytes, path: Path) -> None:
        from desktop.ui.update_dialog import UpdateDialog

        session = self._window.session

        def work() -> None:
            try:
                anchors = job.result()
            except Cancelled:
                session.told.emit("The update was cancelled; nothing was changed.")
                return
            update = session.library.prepare_update(article_id, imported, data, path, anchors=anchors)
            dialog = UpdateDialog(update, self._window.appearance, self._window)
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
            self._window.keeping.wait()
            if accepted and session.apply_update(update):
                self._done(update.counts)

        session.attempt(work)

    def _done(self, counts: dict[str, int]) -> None:
        from db.records import AnchorState

        changed, orphans = counts[AnchorState.CHANGED], counts[AnchorState.ORPHAN]
        self._window.session.told.emit("The article was updated; Undo takes it back.")
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
