"""Reading the words of a scan: which languages, then page by page beside the window. They come as the article's next
version, so that what would change is shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import PostilError
from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.importers.imported import Imported


class ScanJob(ThreadJob[tuple[bytes, "Imported"]]):
    """The words of a scan, read and put into its PDF, and what importing reads of that. It counts the pages."""

    def __init__(self, article_id: str, data: bytes, name: str, languages: str) -> None:
        """Make it; ``data`` is the PDF, ``languages`` are as Tesseract names them ("eng+deu")."""
        super().__init__("scan")
        self.article_id = article_id
        self._data, self._name, self._languages = data, name, languages

    def work(self) -> tuple[bytes, Imported]:
        """Read the pages one after the other."""
        from desktop.importers.child.job import import_bytes
        from desktop.importers.scan.reading import with_words

        read = with_words(self._data, self._languages, self._tell, self.cancelled)
        return read, import_bytes(read, self._name, importer="pdf")

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total


class ReadingScan(QObject):
    """Leads from the question to the words."""

    told = Signal(object)
    words_read = Signal(str, object, object)  # article id, Imported, the PDF with its words: for an update

    def __init__(self, session: Session, reading: Reading, looks: Looks, settings: Settings, parent: QWidget) -> None:
        """Make it; ``parent`` is the window of its dialog."""
        super().__init__(parent)
        self._session, self._reading, self._looks = session, reading, looks
        self._settings, self._parent = settings, parent
        self.jobs = JobRunner(self)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.jobs.done.connect(self._was_read)
        self.jobs.failed.connect(lambda _job, error: self._session.failed.emit(tr(error)))
        self.jobs.cancelled.connect(lambda _job: self.told.emit(tr("The scan was not read on; nothing was changed.")))

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        self.jobs.stop()

    def choose(self) -> None:
        """Ask in which languages the open article is written, and have its pages read."""
        from desktop.importers.scan.reading import languages
        from desktop.ui.versions.scan_dialog import ScanDialog, likely

        article = self._reading.article
        if article is None:
            return
        if self.jobs.busy():
            self.told.emit(tr("A scan is being read already."))
            return
        try:
            known = languages()
        except PostilError as error:
            self._session.failed.emit(tr(error))
            return
        before = self._settings["scan_languages"].split("+")
        chosen = likely(known, before, article.language, self._settings["language"], "en")
        dialog = ScanDialog(known, chosen, self._looks.appearance, self._parent)
        if ask(dialog):
            self._settings["scan_languages"] = "+".join(dialog.languages())
            self._session.attempt(lambda: self._begin(article.id, "+".join(dialog.languages())))

    def _begin(self, article_id: str, by: str) -> None:
        library = self._session.library
        version = library.articles.version(article_id)
        job = ScanJob(article_id, library.versions.source(version.id), version.source_name, by)
        self.jobs.run(job, tr("Reading the words of the scan…"))

    def _was_read(self, job: ScanJob, read: tuple[bytes, Imported]) -> None:
        data, imported = read
        self.words_read.emit(job.article_id, imported, data)
