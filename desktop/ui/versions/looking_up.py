"""Looking up what is missing of articles: the kept source of each is read by today's importer, beside the window.

Nothing of an article's text or versions changes. What was found is taken over in one step, which Undo takes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.texts import counted, later, tr
from desktop.ui.jobs import BesideJob
from desktop.ui.session import Session
from desktop.ui.toasts.telling import Telling, undoable
from desktop.ui.versions.reading_many import ReadingMany

if TYPE_CHECKING:
    from desktop.article.content import Metadata
    from desktop.library import Library

_OFFERED = "details offered"  # in the library's own settings: it is offered once


class LookingUp:
    """The task."""

    progress = later("Looking up details ({done} of {total})")
    cancelled = later("Looking up was cancelled; nothing was changed.")

    def __init__(self, session: Session, many: ReadingMany) -> None:
        self._session, self._many = session, many
        self._found: dict[str, Metadata | None] = {}

    def offer(self) -> None:
        """Offer it for all articles from before there were details; of each library once."""
        library = self._session.library
        if library.read_only or self._session.attempt(lambda: library.settings.get(_OFFERED), quietly=True):
            return
        if unread := self._session.attempt(library.details.unread, quietly=True):
            words = counted(
                "Authors, year and DOI of {n} article can be looked up in its kept file.",
                "Authors, year and DOI of {n} articles can be looked up in their kept files.",
                len(unread),
            )
            self._session.attempt(lambda: library.settings.set(_OFFERED, True), quietly=True)
            self._session.told.emit(Telling(words, tr("Look up"), command="look_up_details"))

    def look_up(self) -> None:
        """Read the kept sources of all articles that an older Postil read, and fill in what is missing."""
        if self._many.busy():
            return
        if unread := self._session.attempt(self._session.library.details.read_by_older):
            self._found = {}
            self._many.start(self, unread)
        elif unread is not None:
            self._session.told.emit(tr("The details of all articles were looked up already."))

    def job(self, article_id: str) -> BesideJob[Metadata]:
        """Return what reads the kept source of an article."""

        def read(library: Library, job: BesideJob[Metadata]) -> Metadata:
            return job.read(library.versions.reading_job(article_id)[0]).content.metadata

        return BesideJob("look up", self._session.library, read)

    def take(self, article_id: str, metadata: Metadata) -> None:
        """Keep what the source says."""
        self._found[article_id] = metadata

    def leave_out(self, article_id: str, error: Exception) -> None:
        """Keep that nothing can be read: the article stays as it is."""
        self._found[article_id] = None

    def end(self) -> None:
        """Take over what was found, in one step."""
        details, metadata = self._session.library.details, self._found
        before = {article.id: article for article in self._session.library.read.articles() if article.id in metadata}
        if not self._session.write(lambda: details.complete({id_: metadata[id_] for id_ in before})):
            return
        after = (article for article in self._session.library.read.articles() if article.id in before)
        more = sum(details.tell_more(before[article.id], article) for article in after)
        words = counted(
            "More is known of {n} article now; Undo takes it back.",
            "More is known of {n} articles now; Undo takes it back.",
            more,
        )
        self._session.told.emit(undoable(words) if more else tr("Nothing was found that was not known already."))
