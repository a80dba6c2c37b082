"""Export with a preview: the formats of EXPORTERS, the choices of OPTIONS, and what the file will hold."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
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
from desktop.library.exchange import sidecar_of
from desktop.library.saving import memory_of, merged_with, remember_file, what_is_there, write_export
from desktop.settings import Settings
from desktop.shown_text import in_lines
from desktop.ui.appearance import Appearance
from desktop.ui.export_choices import ExportChoices
from desktop.ui.exporting import ExportJob, preview, remember, remembered, summary
from desktop.ui.merge_dialog import REPLACE, MergeDialog
from desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.exporters.document import Document, Exported
    from desktop.exporters.merge import Merged
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
        self._appearance = appearance
        self._files: list[tuple[str, Exported]] = []
        self._document: Document | None = None
        self._job: ExportJob | None = None
        self._stale = False
        self.setWindowTitle("Export")
        self.resize(1000, 700)
        exporter_id, options = remembered(session.library)
        self.choices = ExportChoices(self._exporters, appearance, self)
        self.choices.set_format(exporter_id or settings["export_format"])
        self.choices.set_options(options)
        self.choices.fit_format()
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
        self.summary = PlainLabel(self)
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
        self.choices.fit_format()
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
            files = job.result()
        except (PostilError, StoreError) as error:
            self._fail(str(error))
            return
        self.choices.set_error("")
        self.choices.set_asked(job.asked_for())
        self._files = files
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
        while self._job is not None:
            self._take()  # waits for the job

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
        return len(self._files) == 1 and self._write([(path, self._files[0][1])], force=force)

    def _write(self, files: list[tuple[Path, Exported]], *, force: bool) -> bool:
        library = self._session.library
        try:
            for path, exported in files:
                write_export(path, exported, force=force)
                self._session.attempt(partial(remember_file, library, path, exported))
        except PostilError as error:
            self.summary.setText(str(error))
            return False
        self._settings["export_folder"] = str(files[0][0].parent)
        self._settings["export_format"] = self.exporter_id()
        self._remember()
        return True

    def _remember(self) -> None:
        self._session.attempt(lambda: remember(self._session.library, self.exporter_id(), self.choices.options()))

    def folder(self) -> Path:
        """Return where saving begins: the folder of the last export."""
        folder = Path(self._settings["export_folder"] or Path.home())
        return folder if folder.is_dir() else Path.home()

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

    def save_to(self, path: Path) -> bool:
        """Write the one file to ``path``: merged into an earlier export, or over what is there if the reader agrees."""
        self._settle()
        if not self._files:
            return False
        if not path.exists():
            return self._save_as(path, self._files[0][1], force=False)
        earlier = self._earlier(path)
        if earlier is None:
            return self._may_replace(path) and self._save_as(path, self._files[0][1], force=True)
        theirs, sidecar, memory, merged = earlier
        dialog = MergeDialog(path.name, merged, self._appearance, self)
        answer = dialog.exec()
        if answer == REPLACE:
            return self._may_replace(path) and self._save_as(path, self._files[0][1], force=True)
        if answer != QDialog.DialogCode.Accepted or self._document is None:
            return False
        if dialog.choices():
            again = merged_with(
                self._document,
                self.choices.options(),
                theirs,
                sidecar=sidecar,
                memory=memory,
                choices=dialog.choices(),
            )
            merged = again if again is not None else merged
        if path.read_bytes() != theirs:
            self.summary.setText(f"{path.name} was changed just now by another program; nothing was written.")
            return False
        return self._save_as(path, merged.exported, force=True, words=f": {merged.summary()}")

    def _earlier(self, path: Path) -> tuple[bytes, bytes | None, str, Merged] | None:
        """Return an earlier export at ``path`` and what merging into it gives, or None where that cannot be."""
        from desktop.importers.job import read_file

        if self.exporter_id() != "markdown" or self._document is None:
            return None
        document, library = self._document, self._session.library
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            theirs, sidecar, memory = read_file(path), sidecar_of(path), memory_of(library, path)
            merged = merged_with(document, self.choices.options(), theirs, sidecar=sidecar, memory=memory)
        except (PostilError, StoreError):
            return None
        finally:
            QGuiApplication.restoreOverrideCursor()
        return (theirs, sidecar, memory, merged) if merged is not None else None

    def _save_as(self, path: Path, exported: Exported, *, force: bool, words: str = "") -> bool:
        if not self._write([(path, exported)], force=force):
            return False
        self._session.told.emit(f"Exported to {path}{words}")
        self.accept()
        return True

    def save_all_to(self, folder: Path) -> bool:
        """Write all files into a folder; those that are there are replaced only where the reader says so."""
        self._settle()
        files = [(folder / name, exported) for name, exported in self._files]
        there = [path for path, _ in files if path.exists()]
        if there and not self._ask(
            f"{len(there)} of the {len(files)} files are there already."
            if len(there) > 1
            else f"{there[0].name} is there already.",
            " ".join(dict.fromkeys(what_is_there(self._session.library, self._article, path) for path in there)),
        ):
            return False
        if not self._write(files, force=bool(there)):
            return False
        self._session.told.emit(f"Exported {len(files)} files to {folder}")
        self.accept()
        return True

    def _may_replace(self, path: Path) -> bool:
        return self._ask(f"{path.name} is there already.", what_is_there(self._session.library, self._article, path))

    def _ask(self, question: str, words: str) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Replace?")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(in_lines(question))
        box.setInformativeText(in_lines(words))
        replace = box.addButton("Replace", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep what is there", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is replace

    def _copy(self) -> None:
        self._settle()
        if self._files:
            QGuiApplication.clipboard().setText("\n".join(exported.text for _, exported in self._files))
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
