"""Export as a task: what of the library, as what, with a preview of it, and where to. Nothing is written before Save.

The formats are EXPORTERS, the choices OPTIONS. One article is made here and saved as ``export_saving`` settles it;
several are written by ``sending_many``, from the library as it is then.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from db.errors import StoreError
from desktop.annotated.document import NO_THEME
from desktop.errors import PostilError, reason
from desktop.exporters import exporters_of
from desktop.settings import Settings
from desktop.texts import later, tr
from desktop.ui.exchange.export_choices import ExportChoices
from desktop.ui.exchange.export_preview import ExportPreview
from desktop.ui.exchange.export_saving import ExportSaving, Settled, Wanted, ask_to_replace, told_of, write_settled
from desktop.ui.exchange.export_where import ExportWhere
from desktop.ui.exchange.exporting import (
    ExportJob,
    choice_of,
    of_many,
    preview,
    proposal,
    remember,
    remembered,
    size_of,
    summary,
    wanted_of,
)
from desktop.ui.exchange.sending_many import SendingPanel, account
from desktop.ui.jobs import JobRunner
from desktop.ui.toasts.telling import in_folder
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.exporters import Exporter
    from desktop.library.across.choosing import Chosen
    from desktop.library.sending.wanted import Sent
    from desktop.library.sending.wanted import Wanted as Many
    from desktop.ui.session import Session

SHOWN = 200_000  # characters of the preview
PAUSE_MILLISECONDS = 120  # after a choice, before the preview follows
SMALL = 10_000  # characters of text and notes that are exported at once, before the dialog is shown
FEW = 3  # articles of which the preview of one file over many is made
NOTHING = later("There is nothing to export yet.")


class ExportDialog(Dialog):
    """Choices at the left, the file as it will be at the right, where it goes below."""

    saving_ended = Signal(bool)  # whether anything was written
    bring_in = Signal(object)  # the path of a file whose edits are to come into the library; the dialog is closed

    def __init__(
        self,
        session: Session,
        groups: Sequence[Sequence[Chosen]],
        settings: Settings,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        theme_ids: Sequence[str] = (),
    ) -> None:
        """Make it; ``groups`` are what can be exported, the first of which is shown first, under these themes."""
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._exporters = exporters_of(self._importer(groups))
        self._files: list[tuple[str, Exported]] = []
        self._parts: list[Document] = []
        self._documents: list[Document] = []
        self._stale = False  # choices were made since the export under way began
        self._job: ExportJob | None = None  # the last that was begun
        self.setWindowTitle(tr("Export"))
        self.setMinimumSize(600, 400)
        self.resize(QSize(1080, 720).boundedTo(self.screen().availableSize() - QSize(16, 48)))
        exporter_id, options = remembered(session.library)
        self.choices = ExportChoices(self._exporters, appearance, self)
        self.choices.what.set_groups(groups)
        self.choices.themes.set_themes(self._themes(), theme_ids)
        self.choices.set_format(exporter_id or settings["export_format"])
        self.choices.set_options(options)
        self.choices.fit_format()
        self._build(appearance)
        self._saving = ExportSaving(self, session.library, appearance, self._asked)
        self._jobs = JobRunner(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._connect_signals()
        self.refresh()
        templates = {exporter.id for exporter in self._exporters if "template" in exporter.options}
        size = sum(map(size_of, self._documents))
        if self._documents and size <= SMALL and self.exporter_id() not in templates:
            self._settle()

    def _importer(self, groups: Sequence[Sequence[Chosen]]) -> str:
        """Return the id of the importer that read the article which is offered by itself, if one is."""
        ids = [id_ for group in groups for chosen in group if chosen.alone for id_ in chosen.article_ids]
        if not ids:
            return ""
        version = self._session.attempt(lambda: self._session.library.read.current_version(ids[0]), quietly=True)
        return version.importer if version is not None else ""

    def _build(self, appearance: Appearance) -> None:
        self.shown = ExportPreview(appearance, self)
        self.preview = self.shown.source
        self.where = ExportWhere(self.folder(), self)
        self.panel = SendingPanel(appearance, self)
        self.summary = PlainLabel(self)
        self.save = QPushButton(tr("Save"), self, default=True)
        self.copy = QPushButton(tr("Copy"), self)
        self.close_button = QPushButton(tr("Close"), self)
        self._first = QWidget(self)
        in_row(self.choices, (self.shown, 1), on=self._first, margins=(0, 0, 0, 0), spacing=16)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._first)
        self._pages.addWidget(self.panel)
        bottom = in_row((self.summary, 1), self.copy, self.close_button, self.save, spacing=8)
        in_column((self._pages, 1), self.where, bottom, on=self, margins=(16, 16, 16, 16), spacing=12)

    def _connect_signals(self) -> None:
        self.choices.changed.connect(self._choices_changed)
        self.choices.format_changed.connect(self._format_changed)
        self.choices.what_changed.connect(self._choices_changed)
        self._timer.timeout.connect(self.refresh)
        self._jobs.done.connect(self._exported)
        self._jobs.failed.connect(self._not_exported)
        self._jobs.cancelled.connect(self._was_stopped)
        self._saving.settled.connect(self._write_settled)
        self._saving.given_up.connect(lambda: self.saving_ended.emit(False))
        self._saving.told.connect(self.summary.setText)
        self._saving.bring_in.connect(self._bring_in)
        self.panel.sent.connect(self._sent)
        self.panel.failed.connect(self._not_sent)
        self.panel.close_requested.connect(self.accept)
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)

    def _themes(self) -> list[tuple[str, str]]:
        themes = self._session.attempt(self._session.library.themes.all) or []
        return [*((theme.id, theme.name) for theme in themes), ("", tr(NO_THEME))]

    def chosen(self) -> Chosen | None:
        """Return what is to be exported; None where there is nothing, or nothing that can be read."""
        library, chosen = self._session.library, self.choices.what.chosen()
        if chosen is None:
            return None
        return self._session.attempt(lambda: library.choosing.under(chosen, self.choices.themes.chosen()))

    def exporter_id(self) -> str:
        """Return the id of the format that is chosen."""
        return self.choices.exporter_id()

    def _choices_changed(self) -> None:
        """Wait for the last of quick choices; what is made for those before need not be finished."""
        self._timer.start()
        self._stop_job()
        self._foresee()

    def _foresee(self) -> None:
        """Propose where many go before the preview of them is there: what is written from then on is the reader's."""
        if (chosen := self.chosen()) is not None and not chosen.alone:
            self._propose(chosen, self._exporter())

    def _stop_job(self) -> None:
        if self._job is not None and self._jobs.busy():
            self._job.cancel()

    def _was_stopped(self, _job: ExportJob) -> None:
        if self._stale:
            self.refresh()

    def _format_changed(self) -> None:
        self.choices.set_options(remembered(self._session.library, self.exporter_id())[1])
        self.choices.fit_format()
        self._choices_changed()

    # The preview follows the choices

    def refresh(self) -> None:
        """Export anew with the choices made; the preview shows it when it is ready."""
        self._timer.stop()
        if self._jobs.busy():
            self._stale = True  # once it is done, again
            self._stop_job()
            return
        self._stale = False
        chosen, exporter = self.chosen(), self._exporter()
        if chosen is None:
            self._fail(tr(NOTHING))
            return
        number = FEW if exporter.together is not None and not chosen.alone else 1
        try:
            self._documents = self._session.library.sending.first(self._wanted(chosen), number)
        except (PostilError, StoreError) as error:
            self._fail(tr(error))
            return
        if not self._documents:
            self._fail(tr("Nothing is gathered there: there is nothing to export."))
            return
        options = self._session.library.sending.named(self._wanted(chosen))
        self._job = ExportJob(exporter, self._documents, options, choice_of(chosen))
        self._jobs.run(self._job)

    def _exporter(self) -> Exporter:
        return next(exporter for exporter in self._exporters if exporter.id == self.exporter_id())

    def _wanted(self, chosen: Chosen) -> Many:
        return wanted_of(chosen, self._exporter(), self.choices.options())

    def _not_exported(self, _job: ExportJob, error: Exception) -> None:
        if self._stale:
            self.refresh()
        else:
            self._fail(tr(error))

    def _exported(self, job: ExportJob, files: list[tuple[str, Exported]]) -> None:
        """Show what the job made, or start again where choices were made meanwhile."""
        chosen = self.chosen()
        if self._stale or chosen is None:
            self.refresh()
            return
        exporter, several = job.exporter, not chosen.alone
        self.choices.set_error("")
        in_files = not (several and exporter.together is not None)
        self.choices.set_heeded(exporter.options, exporter.idle(job.options), in_files=in_files)
        self._files, self._parts = files, job.parts
        self.shown.setEnabled(True)
        self.save.setEnabled(bool(files))
        self.copy.setEnabled(bool(files))
        self.copy.setVisible(not several)
        self.shown.set_source(preview(files, SHOWN))
        self.shown.set_rendered(job.rendered)
        self._propose(chosen, exporter)
        if several:
            self.summary.setText(of_many(chosen, len(job.documents)))
        else:
            self.summary.setText(summary([exported for _, exported in files]))

    def _propose(self, chosen: Chosen, exporter: Exporter) -> None:
        """Say where it will go, and how much is saved."""
        suggested = proposal(chosen, exporter, [name for name, _ in self._files])
        self.where.propose(suggested.name, is_folder=suggested.is_folder, kinds=suggested.kinds)
        self.save.setText(suggested.save)

    def _settle(self) -> None:
        """Wait until the preview is what the choices say."""
        if self._timer.isActive():
            self.refresh()
        while self._jobs.busy():
            self._jobs.wait()  # after which another one may be under way

    def _fail(self, sentence: str) -> None:
        """Say why there is no file; what was shown stays, faint."""
        self._files = []
        self.summary.setText(sentence)
        self.choices.set_error(sentence)
        for part in (self.shown, self.save, self.copy):
            part.setEnabled(False)

    # Where it goes

    def _write(self, files: list[Settled]) -> bool:
        try:
            write_settled(self._session.library.saving, self._exporter(), self.choices.options(), files)
        except PostilError as error:
            self.summary.setText(tr(error))
            return False
        self._settings["export_folder"] = str(files[0].path.parent)
        self._settings["export_format"] = self.exporter_id()
        self._remember()
        return True

    def _remember(self) -> None:
        self._session.attempt(lambda: remember(self._session.library, self.exporter_id(), self.choices.options()))

    def folder(self) -> Path:
        """Return where saving begins: the folder of the last export."""
        folder = Path(self._settings["export_folder"] or Path.home())
        return folder if os.path.isdir(folder) else Path.home()

    def _save(self) -> None:
        self._settle()
        chosen, path = self.chosen(), self.where.path()
        if not self._files or chosen is None:
            return
        if not chosen.alone:
            self.send_to(path)
        elif len(self._files) == 1:
            self.save_to(path)
        else:
            try:
                path.mkdir(parents=True, exist_ok=True)
            except (OSError, ValueError) as error:
                self.summary.setText(tr("The folder “{path}” could not be made: {why}.", path=path, why=reason(error)))
                self.saving_ended.emit(False)
                return
            self.save_all_to(path)

    def send_to(self, out: Path) -> None:
        """Write what is chosen of many articles to a folder or a file; ``saving_ended`` tells of it."""
        if (chosen := self.chosen()) is None:
            return
        self._remember()
        self._settings["export_folder"] = str(out.parent)
        self._settings["export_format"] = self.exporter_id()
        self._show_page(self.panel)
        self.panel.send(self._session.library, self._wanted(chosen), out)

    def _show_page(self, page: QWidget) -> None:
        """Show the choices, or how the export goes."""
        self._pages.setCurrentWidget(page)
        for part in (self.where, self.summary, self.save, self.copy, self.close_button):
            part.setVisible(page is not self.panel)

    def _sent(self, wanted: Many, sent: Sent, out: Path) -> None:
        self._session.told.emit(in_folder(tr("Exported to {out}: {account}", out=out, account=account(sent)), out))
        self.saving_ended.emit(bool(sent.written))

    def _not_sent(self, sentence: str) -> None:
        self._show_page(self._first)
        self.summary.setText(sentence)
        self.saving_ended.emit(False)

    def save_to(self, path: Path) -> None:
        """Write the one file to ``path``: merged into an earlier export, or over what is there if the user agrees.

        ``saving_ended`` tells of it, here and of ``save_all_to``.
        """
        self._settle()
        if len(self._files) == 1:
            self._save_files([path], path.name)
        else:
            self.saving_ended.emit(False)

    def save_all_to(self, folder: Path) -> None:
        """Write all files into a folder; those that are there are merged into, or replaced if the reader agrees."""
        self._settle()
        if self._files:
            self._save_files([folder / name for name, _ in self._files], folder.name)
        else:
            self.saving_ended.emit(False)

    def _save_files(self, paths: list[Path], name: str) -> None:
        rows = zip(paths, self._parts, self._files, strict=True)
        wanted = [Wanted(path, part, exported) for path, part, (_, exported) in rows]
        self._saving.settle(self.exporter_id(), self.choices.options(), wanted, name)

    def _write_settled(self, files: list[Settled], words: str) -> None:
        """Write what was settled on; ``words`` say what merging brought."""
        written, is_new = self._write(files), any(file.is_new for file in files)
        if written:
            self._session.told.emit(told_of(files, words, is_new))
            self.accept()
        self.saving_ended.emit(written and is_new)

    def _bring_in(self, path: Path) -> None:
        self.accept()
        self.bring_in.emit(path)

    def _asked(self, question: str, words: str, other: Path | None = None) -> str:
        return self.ask(question, words, other)

    def ask(self, question: str, words: str, other: Path | None = None) -> str:
        """Ask whether what is there may be replaced; ``other`` is a name that is offered instead."""
        return ask_to_replace(self, question, words, other)

    def _copy(self) -> None:
        self._settle()
        if self._files:
            QGuiApplication.clipboard().setText("\n".join(exported.text for _, exported in self._files))
            self.summary.setText(tr("Copied."))
            self._remember()

    def reject(self) -> None:
        """Close; an export of many that is under way is stopped instead, and told of."""
        if not self.panel.stop():
            super().reject()

    def done(self, result: int) -> None:
        """Close; an export under way is left to end by itself, a merge is waited for."""
        if self._saving.busy():
            return
        self._timer.stop()
        self._jobs.stop()
        super().done(result)
