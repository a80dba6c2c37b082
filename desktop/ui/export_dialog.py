"""Export with a preview: the formats of EXPORTERS, the choices of OPTIONS, and what the file will hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import StoreError
from db.records import Article
from desktop.errors import PostilError
from desktop.settings import Settings
from desktop.ui.appearance import Appearance
from desktop.ui.export_choices import ExportChoices
from desktop.ui.exporting import ExportJob, proposed_name, remember, remembered, summary

if TYPE_CHECKING:
    from desktop.exporters import Exported
    from desktop.exporters.document import Document
    from desktop.ui.session import Session

SHOWN = 200_000  # characters of the preview
PAUSE_MILLISECONDS = 120  # after a choice, before the preview follows
POLL_MILLISECONDS = 15
SMALL = 60_000  # characters of text and notes that are exported at once, before the dialog is shown


class ExportDialog(QDialog):
    """Choices at the left, the file as it will be at the right."""

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
        self._exported: Exported | None = None
        self._document: Document | None = None
        self._job: ExportJob | None = None
        self._stale = False
        self.setWindowTitle("Export")
        self.resize(1000, 700)
        exporter_id, options = remembered(session.library)
        self.choices = ExportChoices(self._exporters, appearance, self)
        self.choices.set_format(exporter_id or settings["export_format"])
        self.choices.set_options(options)
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._poll_timer = QTimer(self, interval=POLL_MILLISECONDS)
        self._connect_signals()
        self.refresh()
        if self._document is not None and _size(self._document) <= SMALL:
            self._settle()

    def _build(self) -> None:
        self.preview = QPlainTextEdit(self, readOnly=True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName("Preview of the file")
        self.preview.setTabChangesFocus(True)
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton("Save as…", self)
        self.save.setDefault(True)
        self.copy = QPushButton("Copy", self)
        self.close_button = QPushButton("Close", self)
        for button in (self.copy, self.close_button):
            button.setAutoDefault(False)
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
        self.choices.changed.connect(self._timer.start)
        self.choices.format_changed.connect(self._format_changed)
        self._timer.timeout.connect(self.refresh)
        self._poll_timer.timeout.connect(self._poll)
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)

    def exporter_id(self) -> str:
        return self.choices.exporter_id()

    def _format_changed(self) -> None:
        self.choices.set_options(remembered(self._session.library, self.exporter_id())[1])
        self._timer.start()

    # The preview follows the choices

    def refresh(self) -> None:
        """Export anew with the choices made; the preview shows it when it is ready."""
        self._timer.stop()
        if self._job is not None:
            self._stale = True  # once it is done, again
            return
        self._stale = False
        try:
            self._document = self._session.library.document(self._article.id)
        except (PostilError, StoreError) as error:
            self._fail(str(error))
            return
        exporter = next(one for one in self._exporters if one.id == self.exporter_id())
        self._job = ExportJob(exporter, self._document, self.choices.options())
        self._job.start()
        self._poll_timer.start()

    def _poll(self) -> None:
        if self._job is None or not self._job.running():
            self._poll_timer.stop()
            self._take()

    def _take(self) -> None:
        """Show what the job made, and start again where choices were made meanwhile."""
        job, self._job = self._job, None
        if job is None:
            return
        if self._stale:
            self.refresh()
            return
        try:
            exported = job.result()
        except (PostilError, StoreError) as error:
            self._fail(str(error))
            return
        self.choices.set_error("")
        self.choices.set_asked(job.asked_for())
        self._exported = exported
        self.save.setEnabled(True)
        self.copy.setEnabled(True)
        text = exported.text
        shown = f"{text[:SHOWN]}\n…" if len(text) > SHOWN else text
        if shown != self.preview.toPlainText():
            place = self.preview.verticalScrollBar().value()
            self.preview.setPlainText(shown)
            self.preview.verticalScrollBar().setValue(place)
        self.summary.setText(summary(exported))

    def _settle(self) -> None:
        """Wait until the preview is what the choices say."""
        if self._timer.isActive():
            self.refresh()
        while self._job is not None:
            self._take()  # waits for the job

    def _fail(self, sentence: str) -> None:
        self._exported = None
        self.preview.setPlainText("")
        self.summary.setText(sentence)
        self.choices.set_error(sentence)
        self.save.setEnabled(False)
        self.copy.setEnabled(False)

    # Where it goes

    def write_to(self, path: Path, *, force: bool = False) -> bool:
        """Write the file (and its sidecar). Returns False and says why where that cannot be."""
        from desktop.exporters.write import write_whole
        from desktop.library.exchange import SIDECAR

        self._settle()
        if self._exported is None:
            return False
        try:
            write_whole(path, self._exported.data, force=force)
            if self._exported.sidecar is not None:
                beside = path.with_name(path.stem + SIDECAR)
                write_whole(beside, self._exported.sidecar.encode(), force=force)
        except PostilError as error:
            self.summary.setText(str(error))
            return False
        self._settings["export_folder"] = str(path.parent)
        self._settings["export_format"] = self.exporter_id()
        self._remember()
        return True

    def _remember(self) -> None:
        self._session.attempt(lambda: remember(self._session.library, self.exporter_id(), self.choices.options()))

    def proposed_path(self) -> Path:
        """Return where Save as… begins: the folder of the last export, a name from the template."""
        exporter = next(one for one in self._exporters if one.id == self.exporter_id())
        exported = self._document.exported if self._document is not None else ""
        name = proposed_name(exporter, self.choices.options(), self._article, exported)
        folder = Path(self._settings["export_folder"] or Path.home())
        return (folder if folder.is_dir() else Path.home()) / name

    def _save(self) -> None:
        self._settle()
        if self._exported is None:
            return
        exporter = next(one for one in self._exporters if one.id == self.exporter_id())
        ending = exporter.extension.lstrip(".")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Save as",
            str(self.proposed_path()),
            f"{exporter.name} (*.{ending})",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked below, once, whatever the dialog of the platform
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> bool:
        """Write to ``path``; what is there already is replaced only where the reader says so."""
        force = path.exists()
        if force and not self._may_replace(path):
            return False
        if not self.write_to(path, force=force):
            return False
        self._session.told.emit(f"Exported to {path}")
        self.accept()
        return True

    def _may_replace(self, path: Path) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Replace?")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"{path.name} is there already.")
        box.setInformativeText(self._what_is_there(path))
        replace = box.addButton("Replace", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep it", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is replace

    def _what_is_there(self, path: Path) -> str:
        """Say what would be lost: the article's own source, or what was changed in an earlier export."""
        from desktop.importers.job import read_file
        from desktop.library.exchange import sidecar_of

        if str(path.expanduser().resolve()) == self._article.source:
            return "It is the file that this article was read from. Replacing it puts the marks into your original."
        try:
            plan = self._session.library.plan_import(
                read_file(path), article_id=self._article.id, name=path.name, sidecar=sidecar_of(path)
            )
        except (PostilError, StoreError):
            return "Replacing it loses what it holds."
        if plan.kind == "export" and plan.known and plan.changes:
            number = len(plan.changes)
            return (
                f"It is an earlier export with {number} change{'' if number == 1 else 's'} that this library does not "
                "have. Import it first to keep them; replacing it loses them."
            )
        if plan.kind == "export":
            return "It is an earlier export that holds nothing new."
        return "Replacing it loses what it holds."

    def _copy(self) -> None:
        self._settle()
        if self._exported is not None:
            QGuiApplication.clipboard().setText(self._exported.text)
            self.summary.setText("Copied.")
            self._remember()

    def done(self, result: int) -> None:
        """Close; an export under way is left to end by itself."""
        self._timer.stop()
        self._poll_timer.stop()
        self._job = None
        super().done(result)


def _size(document: Document) -> int:
    return len(document.content.text) + sum(200 + len(one.note) for one in document.annotations)
