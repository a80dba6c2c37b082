"""Export with a preview: the formats of EXPORTERS, the choices of OPTIONS, and what the file will hold."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import StoreError
from db.records import Article
from desktop.errors import PostilError
from desktop.library.saving import write_export
from desktop.settings import Settings
from desktop.shown_text import in_lines
from desktop.ui.exchange.export_choices import ExportChoices
from desktop.ui.exchange.export_saving import KEEP_IT, OTHER_NAME, REPLACE_IT, ExportSaving, Settled, Wanted
from desktop.ui.exchange.exporting import ExportJob, preview, remember, remembered, summary
from desktop.ui.jobs import JobRunner
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.ui.session import Session

SHOWN = 200_000  # characters of the preview
PAUSE_MILLISECONDS = 120  # after a choice, before the preview follows
SMALL = 60_000  # characters of text and notes that are exported at once, before the dialog is shown


class ExportDialog(Dialog):
    """Choices at the left, the file as it will be at the right."""

    saving_ended = Signal(bool)  # whether anything was written

    def __init__(
        self,
        session: Session,
        article: Article,
        settings: Settings,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        from desktop.exporters import EXPORTERS

        self._session, self._article, self._settings = session, article, settings
        self._exporters = tuple(EXPORTERS)
        self._files: list[tuple[str, Exported]] = []
        self._parts: list[Document] = []
        self._document: Document | None = None
        self._stale = False  # choices were made since the export under way began
        self._job: ExportJob | None = None  # the last that was begun
        self.setWindowTitle("Export")
        self.setMinimumSize(600, 400)
        self.resize(1000, 700)
        exporter_id, options = remembered(session.library)
        self.choices = ExportChoices(self._exporters, appearance, self)
        self.choices.set_format(exporter_id or settings["export_format"])
        self.choices.set_options(options)
        self.choices.fit_format()
        self._build()
        self._saving = ExportSaving(self, session.library, article, appearance, self._asked)
        self._jobs = JobRunner(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._connect_signals()
        self.refresh()
        templates = {one.id for one in self._exporters if "template" in one.options}
        if self._document is not None and _size(self._document) <= SMALL and self.exporter_id() not in templates:
            self._settle()

    def _build(self) -> None:
        self.preview = QPlainTextEdit(self, readOnly=True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName("Preview of the file")
        self.preview.setTabChangesFocus(True)
        self.summary = PlainLabel(self)
        self.save = QPushButton("Save as…", self)
        self.save.setDefault(True)
        self.copy = QPushButton("Copy", self)
        self.close_button = QPushButton("Close", self)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.choices)
        top.addWidget(self.preview, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.summary, 1)
        for button in (self.copy, self.close_button, self.save):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top, 1)
        layout.addLayout(bottom)

    def _connect_signals(self) -> None:
        self.choices.changed.connect(self._choices_changed)
        self.choices.format_changed.connect(self._format_changed)
        self._timer.timeout.connect(self.refresh)
        self._jobs.done.connect(self._exported)
        self._jobs.failed.connect(self._not_exported)
        self._jobs.cancelled.connect(self._was_stopped)
        self._saving.settled.connect(self._write_settled)
        self._saving.given_up.connect(lambda: self.saving_ended.emit(False))
        self._saving.told.connect(self.summary.setText)
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)

    def exporter_id(self) -> str:
        """Return the id of the format that is chosen."""
        return self.choices.exporter_id()

    def _choices_changed(self) -> None:
        """Wait for the last of quick choices; what is made for those before need not be finished."""
        self._timer.start()
        self._stop_job()

    def _stop_job(self) -> None:
        if self._job is not None and self._jobs.busy():
            self._job.cancel()

    def _was_stopped(self, _job: ExportJob) -> None:
        if self._stale:
            self.refresh()

    def _format_changed(self) -> None:
        self._stop_job()
        self.choices.set_options(remembered(self._session.library, self.exporter_id())[1])
        self.choices.fit_format()
        self._timer.start()

    # The preview follows the choices

    def refresh(self) -> None:
        """Export anew with the choices made; the preview shows it when it is ready."""
        self._timer.stop()
        if self._jobs.busy():
            self._stale = True  # once it is done, again
            self._stop_job()
            return
        self._stale = False
        exporter = next(one for one in self._exporters if one.id == self.exporter_id())
        try:
            exchange = self._session.library.exchange
            self._document = exchange.document(self._article.id, pictures=exporter.pictures)
        except (PostilError, StoreError) as error:
            self._fail(str(error))
            return
        self._job = ExportJob(exporter, self._document, self.choices.options())
        self._jobs.run(self._job)

    def _not_exported(self, _job: ExportJob, error: Exception) -> None:
        if self._stale:
            self.refresh()
        else:
            self._fail(str(error))

    def _exported(self, job: ExportJob, files: list[tuple[str, Exported]]) -> None:
        """Show what the job made, or start again where choices were made meanwhile."""
        if self._stale:
            self.refresh()
            return
        self.choices.set_error("")
        self.choices.set_heeded(job.exporter.options, job.exporter.idle(job.options))
        self._files, self._parts = files, job.parts
        for part in (self.save, self.copy):
            part.setEnabled(bool(files))
        self.preview.setEnabled(True)
        self.save.setText("Save as…" if len(files) < 2 else f"Save {len(files)} files…")
        shown = preview(files, SHOWN)
        if shown != self.preview.toPlainText():
            place = self.preview.verticalScrollBar().value()
            self.preview.setPlainText(shown)
            self.preview.verticalScrollBar().setValue(place)
        self.summary.setText(summary([exported for _, exported in files]))

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
        for part in (self.preview, self.save, self.copy):
            part.setEnabled(False)

    # Where it goes

    def write_to(self, path: Path, *, force: bool = False) -> bool:
        """Write the one file (and its sidecar). Returns False and says why where that cannot be."""
        self._settle()
        return len(self._files) == 1 and self._write([Settled(path, self._files[0][1], force)])

    def _write(self, files: list[Settled]) -> bool:
        library = self._session.library
        try:
            for one in files:
                write_export(one.path, one.exported, force=one.force)
                self._session.attempt(partial(library.saving.remember, one.path, one.exported))
        except PostilError as error:
            self.summary.setText(str(error))
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
        if not self._files:
            return
        if len(self._files) > 1:
            chosen = QFileDialog.getExistingDirectory(self, "Save the files in", str(self.folder()))
            if chosen:
                self.save_all_to(Path(chosen))
            return
        exporter = next(one for one in self._exporters if one.id == self.exporter_id())
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Save as",
            str(self.folder() / self._files[0][0]),
            f"{exporter.name} (*.{exporter.extension.lstrip('.')})",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked below, once, whatever the dialog of the platform
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the one file to ``path``: merged into an earlier export, or over what is there if the reader agrees.

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
        written = self._write(files)
        if written:
            path = files[0].path
            where = str(path) if len(files) == 1 else f"{path.parent}, {len(files)} files"
            self._session.told.emit(f"Exported to {where}{words}")
            self.accept()
        self.saving_ended.emit(written)

    def _asked(self, question: str, words: str, other: Path | None = None) -> str:
        return self.ask(question, words, other)

    def ask(self, question: str, words: str, other: Path | None = None) -> str:
        """Ask whether what is there may be replaced; ``other`` is a name that is offered instead."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Replace?")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(in_lines(question))
        box.setInformativeText(in_lines(words))
        replace = box.addButton("Replace", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep what is there", QMessageBox.ButtonRole.RejectRole)
        beside = None
        if other is not None:
            name = in_lines(other.name).replace("&", "&&")  # no mnemonic
            beside = box.addButton(f"Save as “{name}”", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(beside or keep)
        box.setEscapeButton(keep)
        box.exec()
        if box.clickedButton() is replace:
            return REPLACE_IT
        return OTHER_NAME if beside is not None and box.clickedButton() is beside else KEEP_IT

    def _copy(self) -> None:
        self._settle()
        if self._files:
            QGuiApplication.clipboard().setText("\n".join(exported.text for _, exported in self._files))
            self.summary.setText("Copied.")
            self._remember()

    def done(self, result: int) -> None:
        """Close; an export under way is left to end by itself, a merge is waited for."""
        if self._saving.busy():
            return
        self._timer.stop()
        self._jobs.stop()
        super().done(result)


def _size(document: Document) -> int:
    return len(document.content.text) + sum(200 + len(one.note) for one in document.annotations)
