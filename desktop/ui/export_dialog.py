"""Export with a preview: the formats of EXPORTERS, the options of OPTIONS, and what the file will hold."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.errors import StoreError
from db.records import Article
from desktop.errors import PostilError
from desktop.settings import Settings
from desktop.ui.appearance import Appearance

if TYPE_CHECKING:
    from desktop.exporters import Exported
    from desktop.ui.session import Session

SHOWN = 200_000  # characters of the preview


class ExportDialog(QDialog):
    """Formats and options at the left, the file as it will be at the right."""

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
        from desktop.exporters.document import OPTIONS, Options

        self._session, self._article, self._settings = session, article, settings
        self._exporters = tuple(EXPORTERS)
        self._exported: Exported | None = None
        self.setWindowTitle("Export")
        self.resize(960, 680)
        self.format = QComboBox(self)
        for exporter in self._exporters:
            self.format.addItem(exporter.name, exporter.id)
        self.format.setCurrentIndex(max(0, self.format.findData(settings["export_format"])))
        self.choices: dict[str, QComboBox] = {}
        form = QFormLayout()
        form.setContentsMargins(0, 0, 16, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.addRow("Format", self.format)
        defaults = asdict(Options())
        for option in OPTIONS:
            if not option.choices or option.key == "files":
                continue
            box = QComboBox(self)
            for value, words in option.choices:
                box.addItem(words, value)
            box.setCurrentIndex(max(0, box.findData(defaults[option.key])))
            box.setToolTip(option.help)
            box.currentIndexChanged.connect(self._later)
            self.choices[option.key] = box
            form.addRow(option.text, box)
        side = QWidget(self)
        side.setLayout(form)
        scroll = QScrollArea(self, widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(side)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(side.sizeHint().width() + 16)
        self.preview = QPlainTextEdit(self, readOnly=True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName("Preview of the file")
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton("Save as…", self)
        self.save.setDefault(True)
        copy = QPushButton("Copy", self)
        close = QPushButton("Close", self)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(scroll)
        top.addWidget(self.preview, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.summary, 1)
        for button in (copy, close, self.save):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top, 1)
        layout.addLayout(bottom)
        self._timer = QTimer(self, singleShot=True, interval=60)
        self._timer.timeout.connect(self.refresh)
        self.format.currentIndexChanged.connect(self._later)
        self.save.clicked.connect(self._save)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.reject)
        self.refresh()

    def exporter_id(self) -> str:
        return str(self.format.currentData())

    def refresh(self) -> None:
        """Export anew with the choices made, and show it."""
        from desktop.exporters.document import options_from

        values = {key: box.currentData() for key, box in self.choices.items()}
        try:
            exported = self._session.library.export(self._article.id, self.exporter_id(), options_from(values))
        except (PostilError, StoreError) as error:
            self._exported = None
            self.preview.setPlainText("")
            self.summary.setText(str(error))
            self.save.setEnabled(False)
            return
        self._exported = exported
        self.save.setEnabled(True)
        text = exported.text
        cut = len(text) > SHOWN
        self.preview.setPlainText(f"{text[:SHOWN]}\n…" if cut else text)
        self.summary.setText(summary(exported))

    def write_to(self, path: Path, *, force: bool = False) -> bool:
        """Write the file (and its sidecar). Returns False and says why where that cannot be."""
        from desktop.exporters.write import write_whole

        if self._exported is None:
            return False
        try:
            write_whole(path, self._exported.data, force=force)
            if self._exported.sidecar is not None:
                beside = path.with_name(f"{path.stem}.annotations.json")
                write_whole(beside, self._exported.sidecar.encode(), force=force)
        except PostilError as error:
            self.summary.setText(str(error))
            return False
        self._settings["export_folder"] = str(path.parent)
        self._settings["export_format"] = self.exporter_id()
        return True

    def _later(self) -> None:
        self._timer.start()

    def _save(self) -> None:
        from desktop.exporters.file_names import safe_file_name

        if self._timer.isActive():
            self._timer.stop()
            self.refresh()
        exporter = next(e for e in self._exporters if e.id == self.exporter_id())
        name = safe_file_name(f"{self._article.title}{exporter.suffix}", exporter.extension)
        folder = Path(self._settings["export_folder"] or Path.home())
        ending = exporter.extension.lstrip(".")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Save as",
            str(folder / name),
            f"{exporter.name} (*.{ending})",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked below, once, whatever the dialog of the platform
        )
        if not chosen:
            return
        path = Path(chosen)
        force = path.exists()
        if force and not self._may_replace(path):
            return
        if self.write_to(path, force=force):
            self._session.told.emit(f"Exported to {path}")
            self.accept()

    def _may_replace(self, path: Path) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Replace?")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"{path.name} is there already. Replace it?")
        replace = box.addButton("Replace", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep it", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is replace

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        if self._exported is not None:
            QGuiApplication.clipboard().setText(self._exported.text)
            self.summary.setText("Copied.")


def summary(exported: Exported) -> str:
    """Return "12 annotations: 11 marked in the text, 1 listed", and a remark where there is one."""
    number = exported.annotations
    words = f"{number:,} annotation{'' if number == 1 else 's'}"
    parts = [f"{exported.marked:,} marked in the text"] if exported.marked or not exported.listed else []
    if exported.listed:
        parts.append(f"{exported.listed:,} listed")
    return f"{words}: {', '.join(parts)}. {exported.remark}".rstrip()
