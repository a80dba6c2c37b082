"""Making a bundle of chosen articles: asked for whose it is and what is in it, and written in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.library import Library
from desktop.library.across.bundle import ENDING, with_ending
from desktop.settings import Settings
from desktop.texts import counted, tr
from desktop.ui.exchange.bundle.bundle_dialog import BundleDialog
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session
from desktop.ui.toasts.telling import in_folder
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.library.across.taking_in import Taken


class BundleJob(ThreadJob["Taken"]):
    """Writes a bundle, from the library that is opened once more, to read it."""

    def __init__(
        self, library: Path, path: Path, article_ids: Sequence[str], brief_ids: Sequence[str], by: str
    ) -> None:
        super().__init__("bundling")
        self.path = path
        self._library, self._article_ids, self._brief_ids, self._by = library, article_ids, brief_ids, by

    def work(self) -> Taken:
        """Write it; that what is there is replaced was asked before."""
        library = Library.open(self._library, read_only=True)
        try:
            return library.bundling.bundle(
                self.path, self._article_ids, self._brief_ids, by=self._by, force=True, cancelled=self.cancelled
            )
        finally:
            library.close()


class Bundling(QObject):
    """Leads from chosen articles to one file."""

    told = Signal(object)

    def __init__(self, session: Session, looks: Looks, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._looks, self._settings, self._parent = session, looks, settings, parent
        self._article_ids: list[str] = []
        self.dialog: BundleDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._done)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        self.jobs.stop()

    def choose(self, article_ids: Sequence[str]) -> None:
        """Ask what a bundle of some articles is to hold."""
        if not article_ids or self.jobs.busy() or self.dialog is not None:
            return
        library = self._session.library
        briefs = self._session.attempt(lambda: library.bundling.briefs(article_ids))
        if briefs is None:
            return
        self._article_ids = list(article_ids)
        number = counted("{n} article", "{n} articles", len(article_ids))
        self.dialog = dialog = BundleDialog(
            number, self._settings["your_name"], briefs, self._looks.appearance, self._parent
        )
        dialog.accepted.connect(self._save)
        dialog.finished.connect(self._finished)
        dialog.open()

    def _save(self) -> None:
        assert self.dialog is not None
        name, brief_ids = self.dialog.your_name(), self.dialog.chosen()
        if self._settings["your_name"] != name:
            self._settings["your_name"] = name
        wanted = Path(self._settings["export_folder"] or Path.home()) / f"{tr('Articles')}{ENDING}"
        kinds = f"{tr('Bundles')} (*{ENDING})"
        chosen, _ = QFileDialog.getSaveFileName(self._parent, tr("Save bundle"), str(wanted), kinds)
        if not chosen:
            return
        path = with_ending(Path(chosen))
        self._settings["export_folder"] = str(path.parent)
        job = BundleJob(self._session.library.path, path, self._article_ids, brief_ids, name)
        self.jobs.run(job, tr("Writing {name}…", name=path.name))

    def _done(self, job: BundleJob, _taken: Taken) -> None:
        self.told.emit(in_folder(tr("Saved: {name}", name=job.path.name), job.path))

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
