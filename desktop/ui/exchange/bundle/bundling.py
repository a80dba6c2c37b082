"""Making a bundle of chosen articles: asked for whose it is and what is in it, and written in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QWidget

from db.records import Brief
from desktop.library.across.bundle import ENDING, with_ending
from desktop.settings import LONGEST_NAME, Settings
from desktop.shown_text import in_one_line
from desktop.texts import counted, tr
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.session import Session
from desktop.ui.toasts.telling import in_folder
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckList
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.across.taking_in import Taken


class BundleDialog(Dialog):
    """The user's name, and a box for each brief; those are checked that quote one of the articles."""

    def __init__(
        self,
        articles: str,
        name: str,
        briefs: Sequence[tuple[Brief, bool]],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bundle of articles"))
        self.setMinimumWidth(440)
        self.name = QLineEdit(name, self, maxLength=LONGEST_NAME, placeholderText=tr("Nobody is named"))
        self.briefs = CheckList(appearance, tr("Briefs in the bundle"), self)
        for brief, quotes in briefs:
            self.briefs.add(in_one_line(brief.name), brief.id, checked=quotes)
        form = QFormLayout()
        form.addRow(tr("&Your name"), self.name)
        if briefs:
            form.addRow(tr("&Briefs"), self.briefs)
        self.briefs.setVisible(bool(briefs))
        buttons, self.go = go_or_cancel(self, tr("Save as…"))
        foot = tr("It holds the articles with their annotations and themes, and nothing else of your library.")
        labels = PlainLabel(self, articles), PlainLabel(self, foot, "caption")
        in_column(labels[0], form, labels[1], buttons, on=self, margins=DIALOG_MARGINS, spacing=4 * SPACE)

    def your_name(self) -> str:
        """Return the name as it is written, in one line."""
        return " ".join(filter(str.isprintable, self.name.text().split()))


class Bundling(QObject):
    """Leads from chosen articles to one file."""

    def __init__(self, session: Session, looks: Looks, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._looks, self._settings, self._parent = session, looks, settings, parent
        self._article_ids: list[str] = []
        self.dialog: BundleDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

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
        name, brief_ids = self.dialog.your_name(), self.dialog.briefs.checked()
        if self._settings["your_name"] != name:
            self._settings["your_name"] = name
        wanted = Path(self._settings["export_folder"] or Path.home()) / f"{tr('Articles')}{ENDING}"
        kinds = f"{tr('Bundles')} (*{ENDING})"
        chosen, _ = QFileDialog.getSaveFileName(self._parent, tr("Save bundle"), str(wanted), kinds)
        if not chosen:
            return
        path = with_ending(Path(chosen))
        self._settings["export_folder"] = str(path.parent)
        article_ids = self._article_ids

        def bundle(library: Library, job: BesideJob[Taken]) -> Taken:  # that what is there is replaced was asked before
            stopped = job.cancelled
            return library.bundling.bundle(path, article_ids, brief_ids, by=name, force=True, cancelled=stopped)

        told = in_folder(tr("Saved: {name}", name=path.name), path)
        job = BesideJob("bundling", self._session.library, bundle)
        self.jobs.run(job, tr("Writing {name}…", name=path.name), lambda _taken: self._session.told.emit(told))

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
