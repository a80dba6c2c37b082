"""Reading the words of a scan as a task: which languages, then page by page beside the window.

The words come as the next version of the article, so that what they would change is shown before it happens.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import PostilError
from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.check_boxes import CheckList
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.importers.imported import Imported

_ROWS_SHOWN = 10  # before the list scrolls


def language_name(code: str) -> str:
    """Return what a language calls itself, with the code that Tesseract has for it: "Deutsch (deu)"."""
    language = QLocale.codeToLanguage(code.partition("_")[0])
    if language is QLocale.Language.AnyLanguage:
        return code
    names = [
        QLocale(language, where).nativeLanguageName() for where in (QLocale.Country.World, QLocale.Country.AnyCountry)
    ]
    name = min(filter(None, names), key=len, default=QLocale.languageToString(language))  # no “American English”
    return f"{name[:1].upper()}{name[1:]} ({code})"


def likely(known: Sequence[str], wanted: Collection[str], *locales: str) -> list[str]:
    """Return the languages to begin with: those wanted before, else that of the first locale that can be read.

    ``locales`` are names such as "de" or "en_GB"; where none of them can be read, it is the first that is ``known``.
    """
    if before := [code for code in known if code in wanted]:
        return before
    for locale in filter(None, locales):
        language = QLocale(locale).language()
        if spoken := [code for code in known if QLocale.codeToLanguage(code.partition("_")[0]) is language]:
            return spoken[:1]
    return list(known[:1])


class ScanDialog(Dialog):
    """Accepted means: read it, in the languages that are checked."""

    def __init__(
        self, known: Sequence[str], chosen: Collection[str], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Make it; ``known`` can be read here, ``chosen`` of them are checked. Both as Tesseract names them."""
        super().__init__(parent)
        self.setWindowTitle(tr("Read the words of this scan"))
        head = PlainLabel(self, tr("In which languages is it written? The fewer, the better it is read."))
        self.list = CheckList(appearance, tr("Languages"), self)
        for code in known:
            self.list.add(language_name(code), code, checked=code in chosen)
        rows = min(_ROWS_SHOWN, len(known))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth())
        self.list.setMinimumWidth(104 * SPACE)
        self.list.setCurrentRow(0)
        foot = PlainLabel(
            self,
            tr(
                "Tesseract reads each page that shows no text of its own. The words become a new version of the "
                "article; areas stay on their pages, and the version before is kept."
            ),
            "caption",
        )
        self.buttons, self.go = go_or_cancel(self, tr("Read"))
        in_column(head, self.list, foot, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
        self.list.itemChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.list.checked()))


def _read_scan(job: ThreadJob[tuple[bytes, Imported]], data: bytes, name: str, by: str) -> tuple[bytes, Imported]:
    """Return a PDF with the words of its pages, read one after the other, and what importing reads of that."""
    from desktop.importers.child.job import import_bytes
    from desktop.importers.scan.reading import with_words

    read = with_words(data, by, job.count, job.cancelled)
    return read, import_bytes(read, name, importer="pdf")


class ReadingScan(QObject):
    """Leads from the question to the words."""

    words_read = Signal(str, object, object)  # article id, Imported, the PDF with its words: for an update

    def __init__(self, session: Session, reading: Reading, looks: Looks, settings: Settings, parent: QWidget) -> None:
        """Make it; ``parent`` is the window of its dialog."""
        super().__init__(parent)
        self._session, self._reading, self._looks = session, reading, looks
        self._settings, self._parent = settings, parent
        self.jobs = JobRunner(self)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.jobs.failed.connect(lambda _job, error: self._session.failed.emit(tr(error)))
        self.jobs.cancelled.connect(
            lambda _job: self._session.told.emit(tr("The scan was not read on; nothing was changed."))
        )

    def choose(self) -> None:
        """Ask in which languages the open article is written, and have its pages read."""
        from desktop.importers.scan.reading import languages

        article = self._reading.article
        if article is None:
            return
        if self.jobs.busy():
            self._session.told.emit(tr("A scan is being read already."))
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
            self._settings["scan_languages"] = by = "+".join(dialog.list.checked())
            self._session.attempt(lambda: self._begin(article.id, by))

    def _begin(self, article_id: str, by: str) -> None:
        library = self._session.library
        version = library.read.current_version(article_id)
        data = library.versions.source(version.id)
        job: ThreadJob[tuple[bytes, Imported]] = ThreadJob(
            "scan", lambda job: _read_scan(job, data, version.source_name, by)
        )
        self.jobs.run(job, tr("Reading the words of the scan…"), partial(self._was_read, article_id))

    def _was_read(self, article_id: str, read: tuple[bytes, Imported]) -> None:
        data, imported = read
        self.words_read.emit(article_id, imported, data)
