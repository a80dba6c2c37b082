"""Reading anew the kept sources of what an older importer read. What would change is shown first; then it is one
step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.library.versions import Reread
from desktop.texts import counted, later, tr
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.versions.reading_many import ReadingMany
from desktop.ui.versions.updating import Updating, work_out
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.library.versions import Update
    from desktop.ui.jobs import BesideJob


class Rereading:
    """The task."""

    progress = later("Reading anew ({done} of {total})")
    cancelled = later("Reading anew was cancelled; nothing was changed.")

    def __init__(
        self,
        session: Session,
        many: ReadingMany,
        updating: Updating,
        maintenance: Maintenance,
        looks: Looks,
        keep_notes: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window of the preview."""
        self._session, self._many, self._updating = session, many, updating
        self._maintenance, self._looks, self._keep_notes, self._parent = maintenance, looks, keep_notes, parent
        self._made = Reread()

    def read_anew(self, article_ids: Sequence[str]) -> None:
        """Read articles anew, as far as an older importer read them, and show what that would change."""
        if self._many.busy() or not article_ids:
            return
        versions = self._session.library.versions
        older = self._session.attempt(lambda: [one for one in article_ids if versions.outdated(one) is not None])
        if older is None:
            return
        if not older:
            words = counted(
                "This article was read by today's Postil already; there is nothing to read anew.",
                "All {n} articles were read by today's Postil already; there is nothing to read anew.",
                len(article_ids),
            )
            self._many.told.emit(words)
            return
        self._keep_notes()
        self._maintenance.back_up_before()
        self._made = Reread(alike=len(article_ids) - len(older))
        self._many.start(self, older)

    def job(self, article_id: str) -> BesideJob[Update | None]:
        """Return what reads an article anew, and works out what would become of its annotations."""
        return work_out(
            self._session.library,
            lambda library, job: library.versions.prepare_reading_anew(article_id, job.read, job.count),
        )

    def take(self, _article_id: str, update: Update | None) -> None:
        """Keep what would change, where another text was read."""
        if update is None:
            self._made.alike += 1
        else:
            self._made.updates.append(update)

    def leave_out(self, article_id: str, error: Exception) -> None:
        """Note why an article cannot be read."""
        article = self._session.attempt(lambda: self._session.library.articles.get(article_id), quietly=True)
        self._made.unread.append((article.title if article is not None else tr("An article"), tr(error)))

    def end(self) -> None:
        """Show what would change, and do what is wanted of it."""
        if not self._made.updates and not self._made.unread:
            words = counted(
                "Read anew, the article is what it was.",
                "Read anew, the articles are what they were.",
                self._made.alike,
            )
            self._many.told.emit(words)
            return
        from desktop.ui.versions.reread_dialog import RereadDialog

        dialog = RereadDialog(self._made, self._looks.appearance, self._parent)
        wanted = ask(dialog)
        self._maintenance.wait()
        chosen = dialog.chosen()
        if wanted and chosen:
            words = counted(
                "One article was read anew; Undo takes it back.",
                "{n} articles were read anew; Undo takes it back.",
                len(chosen),
            )
            self._updating.write(chosen, lambda: self._many.told.emit(words))
