"""Copying quotes with their citations, in the style of the settings, from wherever they are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from desktop.article.content import Passage
from desktop.exporters.brief.copied import Copied, copied
from desktop.exporters.brief.quoted import Quoted
from desktop.settings import Settings
from desktop.texts import counted, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session


def put_into_clipboard(text: str, html: str) -> None:
    """Put a piece of HTML into the clipboard, and a text for what takes plain text alone."""
    data = QMimeData()
    data.setText(text)
    data.setData("text/html", QByteArray(f'<meta charset="utf-8">{html}'.encode()))
    QGuiApplication.clipboard().setMimeData(data)


class CitedCopying(QObject):
    """Puts quotes with their citations into the clipboard."""

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(lambda _, error: session.failed.emit(tr(error)))

    def copy(self, annotation_ids: Sequence[str], style: str = "") -> None:
        """Copy the quotes of annotations, as they are today, in a style or else in that of the settings."""
        briefs = self._session.library.briefs
        quotes = self._session.attempt(lambda: briefs.quotes_of(annotation_ids))
        self._run([quote for quote in (quotes or {}).values() if not quote.missing], style)

    def copy_passage(self, article_id: str, passage: Passage) -> None:
        """Copy a passage of an article, which need not be annotated."""
        briefs = self._session.library.briefs
        if (quote := self._session.attempt(lambda: briefs.quote_at(article_id, passage))) is not None:
            self._run([quote])

    def _run(self, quotes: Sequence[Quoted], style: str = "") -> None:
        if quotes and not self.jobs.busy():
            chosen = style or str(self._settings["citations"])
            job = ThreadJob("cite", lambda _: copied(quotes, chosen))  # a style takes a second to be read
            self.jobs.run(job, tr("Citing"), partial(self._keep, len(quotes)))

    def _keep(self, number: int, cited: Copied) -> None:
        put_into_clipboard(cited.text, cited.html)
        words = counted("The quote is in the clipboard, cited.", "{n} quotes are in the clipboard, cited.", number)
        self._session.told.emit(words)
