"""Reading an article so that it can be shown, and keeping where it is left: beside the window, which goes on.

A very long one is read first. Keys that are pressed meanwhile are meant for what is shown then: they wait for it, and
do nothing to what is on show. It knows no widget; what is open, ``Reading`` knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

from desktop.library.across.bringing_in import get_ready
from desktop.ui.held import BRIEFLY
from desktop.ui.jobs import BesideJob, JobRunner

if TYPE_CHECKING:
    from db.records import Annotation, Article
    from desktop.article.content import Content
    from desktop.library import Library
    from desktop.ui.session import Session

REST_MILLISECONDS = 600  # scrolling has rested for so long when the place is kept


class Opened(NamedTuple):
    """An article with all that is shown of it."""

    article: Article
    content: Content
    resources: Mapping[str, bytes]
    annotations: list[Annotation]
    place: int  # where it was left


def read_article(library: Library, article_id: str) -> Opened:
    """Read an article, its annotations, and where it was left. Raises StoreError."""
    return Opened(
        library.read.article(article_id),
        library.contents.of(article_id),
        library.articles.resources(article_id),
        list(library.annotations.all(article_id)),
        library.read.reading_position(article_id),
    )


class HeldKeys(QObject):
    """Holds the keys that are pressed from ``begin`` on; ``give`` gives them to what has the keyboard then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[QKeyEvent] = []

    def begin(self) -> None:
        """Hold what is pressed from now on."""
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def give(self) -> None:
        """Hold nothing more, and give away what was held: letters to a field, not to the commands that they call."""
        QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        held, self._held = self._held, []
        for event in held:
            if (target := QGuiApplication.focusObject()) is not None:
                QCoreApplication.sendEvent(target, event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take keys before what has the keyboard, or a shortcut, does."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._held.append(event.clone())
            return True
        return False


class Opening(QObject):
    """Reads one article at a time; one that is asked for while another is read takes its place."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._version_id = ""  # which is read, or was
        self._then: Callable[[], object] = lambda: None
        self._keys = HeldKeys(self)
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._keep)
        self.jobs.failed.connect(self._go_on)

    def reads_first(self, article_id: str, then: Callable[[], object], version_id: str = "") -> bool:
        """Return True if an article is to be read before it can be shown, which ``then`` does, and begin to read it.

        ``version_id``: of its version that is to be shown, if not its own.
        """
        library = self._session.library
        self._then = then
        version_id = (
            version_id or self._session.attempt(lambda: library.read.current_version(article_id).id, quietly=True) or ""
        )
        if self.jobs.busy() and self._version_id == version_id:
            return True
        self.stop()
        if self._session.attempt(lambda: library.contents.is_at_hand(version_id), quietly=True) is not False:
            return False
        self._version_id = version_id

        def read(library: Library, _job: object) -> Content:
            return get_ready(library.contents.of(article_id, version_id))

        self.jobs.run(BesideJob("read content", self._session.library, read))
        self._keys.begin()
        return True

    def stop(self) -> None:
        """Read nothing any more: what was asked for is not shown."""
        self.jobs.stop()
        self._keys.give()

    def _keep(self, job: object, read: Content) -> None:
        self._session.library.contents.keep(self._version_id, read)
        self._go_on(job)

    def _go_on(self, _job: object, _error: object = None) -> None:
        """Show it; where it could not be read, that fails again, and says so."""
        self._then()
        self._keys.give()


class LeavingOff(QObject):
    """Keeps which article was opened, and the place of reading: beside the window once scrolling rests, for a disk may
    take its time; at once where the article is left.

    ``place`` gives what ``set_reading_position`` wants. What cannot be kept is not worth a sentence.
    """

    def __init__(
        self, session: Session, place: Callable[[], tuple[str, int, int | None] | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._place = session, place
        self._opened = ""  # the id of an article that was opened, until the library knows it
        self._jobs = JobRunner(self)
        self._timer = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._timer.timeout.connect(self._keep_beside)

    def begin(self, article_id: str) -> None:
        """Know that an article was opened; no first paint waits until that is kept."""
        self._opened = article_id
        self._timer.start()

    def rest(self) -> None:
        """Keep the place once nothing moves any more."""
        self._timer.start()

    def keep(self) -> None:
        """Keep the place now."""
        self._timer.stop()
        self._jobs.wait()
        work = self._work()
        self._session.attempt(lambda: work(self._session.library), quietly=True)

    def _keep_beside(self) -> None:
        if self._jobs.busy():
            self._timer.start()
        else:
            work = self._work()
            self._jobs.run(BesideJob("place", self._session.library, lambda library, _: work(library)))

    def _work(self) -> Callable[[Library], None]:
        place, opened, self._opened = self._place(), self._opened, ""

        def work(library: Library) -> None:
            with library.waiting(BRIEFLY):
                if opened and (place is None or opened != place[0]):
                    library.articles.note_opened(opened)
                if place is not None:  # in one go: each commit waits for the disk
                    library.articles.set_reading_position(*place, opened=opened == place[0])

        return work
