"""Taking a brief to others: as a file, or into the clipboard, its quotes put in as they are today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from db.records import Brief
from desktop.exporters import briefs
from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui.session import Session
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.toasts.telling import in_folder

WRITERS = {"markdown": briefs.to_markdown, "html": briefs.to_html, "rich": briefs.to_rich_text}
FORMAT_NAMES = {"markdown": "Markdown", "html": "HTML"}


@contextmanager
def _waiting() -> Iterator[None]:
    """Show that it takes a moment: a brief of a megabyte takes two seconds."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


class BriefExporting(QObject):
    """Writes the brief on show."""

    told = Signal(object)

    def __init__(self, session: Session, settings: Settings, panel: BriefPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings, self._panel = session, settings, panel

    def written(self, brief: Brief, format_id: str) -> str:
        """Return a brief for others: as "markdown", "html" or "rich". Raises StoreError."""
        with _waiting():
            return WRITERS[format_id](brief.name, brief.text, self._session.library.briefs.quotes(brief.text))

    def save(self, brief: Brief, format_id: str) -> None:
        """Ask where a brief is to be kept as "markdown" or "html", and write it there."""
        from desktop.exporters.file_names import safe_file_name
        from desktop.library.whole_file import write_whole

        ending = briefs.FORMATS[format_id]
        wanted = Path(self._settings["export_folder"] or Path.home()) / safe_file_name(brief.name, ending)
        kinds = f"{FORMAT_NAMES[format_id]} (*{ending})"
        chosen, _ = QFileDialog.getSaveFileName(
            self._panel, tr("Export brief"), str(wanted), kinds
        )  # asks before it replaces
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
        force = str(path) == chosen

        def work() -> bool:
            write_whole(path, self.written(brief, format_id).encode(), force=force)
            return True

        if self._session.attempt(work):
            self._settings["export_folder"] = str(path.parent)
            self.told.emit(in_folder(tr("Saved: {name}", name=path.name), path))

    def copy(self, brief: Brief) -> None:
        """Put a brief into the clipboard as rich text, and as Markdown for what takes plain text alone."""
        made = self._session.attempt(lambda: (self.written(brief, "rich"), self.written(brief, "markdown")))
        if made is not None:
            data = QMimeData()
            data.setData("text/html", QByteArray(f'<meta charset="utf-8">{made[0]}'.encode()))
            data.setText(made[1])
            QGuiApplication.clipboard().setMimeData(data)
            self.told.emit(tr("The brief is in the clipboard, with its quotes and their sources."))

    def copy_quote(self, annotation_id: str) -> None:
        """Put the words of a quote into the clipboard."""
        QGuiApplication.clipboard().setText(self._panel.editor.quotes.quote(annotation_id).words)
