"""Noticing that an article has changed outside: its file holds other bytes, or today's importer would read more.

It looks and offers; what an update would do is worked out by ``updating``.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from db.records import Version
from desktop.paths import file_at
from desktop.settings import Settings
from desktop.texts import later, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

LOOK_MILLISECONDS = 800  # after an article was opened, or its file was written to
READ_ANEW = "read_anew"  # setting of a library: ids of versions that are not to be offered again
OFFERS = {
    "": later("{name} has changed since it was read. Nothing happens to your annotations until you say so."),
    "path": later("{name} has changed since it was read as “{title}”. Nothing happens until you say so."),
    "text": later("{name} has the text of “{title}”, which is in your library."),
    "title": later("{name} looks like another state of “{title}”: the same title, and much of the same text."),
    "waiting": later("{name} seems to be the text that “{title}” is waiting for."),
}  # by how a file was recognised


class SourceWatch(QObject):
    """Watches the open article's file."""

    update_requested = Signal(str, object)  # article id, Path: see what it would change
    read_anew_requested = Signal(str, object)  # article id, Version

    def __init__(
        self,
        session: Session,
        reading: Reading,
        strip: MessageStrip,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._strip, self._settings = session, reading, strip, settings
        self._watcher: QFileSystemWatcher | None = None
        self._offered: Path | None = None  # the file that was last offered as a new state of its article
        self._taken = ""  # id of the version that is being read anew, or was
        self._look_timer = QTimer(self, singleShot=True, interval=LOOK_MILLISECONDS)
        self._look_timer.timeout.connect(self.look)
        self.jobs = JobRunner(self)

    def article_changed(self) -> None:
        """Look in a moment at the file of the article that was opened."""
        if self._strip.kind == "update":
            self._strip.dismiss()
        if self._settings["check_source"]:
            self._look_timer.start()

    def stop(self) -> None:
        """Stop looking: the window closes."""
        self._look_timer.stop()
        self.jobs.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def look(self) -> None:
        """Offer an update where the open article’s file holds other bytes than were read, or an older importer did."""
        from desktop.importers.source_file import digest_of

        reading, library = self._reading, self._session.library
        article = reading.article
        if article is None or reading.version is not None or library.read_only:
            return
        if article.source.startswith("bundled:"):
            self._look_at_importer(article.id)
            return
        self._watch(file_at(article.source))
        self.jobs.stop()  # of another article, or of what was there before
        source = Path(article.source)
        job = ThreadJob("source", lambda _: digest_of(source))
        self.jobs.run(job, then=partial(self._looked, article.id))

    def _looked(self, article_id: str, digest: str) -> None:
        article, versions = self._reading.article, self._session.library.versions
        if article is None or article.id != article_id:
            return
        is_news = self._session.attempt(lambda: bool(digest) and versions.is_news(article_id, digest))
        if is_news:
            path = file_at(article.source)
            if not self._offers(path):  # what stands there may hold more choices
                self.offer(article.id, path)
        else:
            self._look_at_importer(article.id)

    def _look_at_importer(self, article_id: str) -> None:
        library, strip = self._session.library, self._strip
        version = self._session.attempt(lambda: library.versions.older_reading(article_id), quietly=True)
        if version is None or not strip.isHidden() or version.id == self._taken:
            return
        if version.id in self._answered():
            return
        self._strip.say(
            tr(
                "This article was read by an older Postil. Read anew, it may look better; "
                "you see first what would change."
            ),
            tr("See what would change"),
            lambda: self._read_anew(article_id, version),
            kind="update",
            other=tr("Not for this article"),
            other_work=lambda: self.remember(version.id),
        )

    def _read_anew(self, article_id: str, version: Version) -> None:
        self._taken = version.id  # a look at the folder meanwhile offers it no second time
        self.read_anew_requested.emit(article_id, version)

    def _offers(self, path: Path) -> bool:
        strip = self._strip
        return self._offered == path and strip.kind == "update" and not strip.isHidden()

    def remember(self, version_id: str) -> None:
        """Do not offer again to read this version anew."""
        known = [*self._answered(), version_id][-1000:]
        self._session.attempt(lambda: self._session.library.settings.set(READ_ANEW, known))

    def _answered(self) -> list[str]:
        kept = self._session.attempt(lambda: self._session.library.settings.get(READ_ANEW), quietly=True)
        return [id_ for id_ in kept if isinstance(id_, str)] if isinstance(kept, list) else []

    def _watch(self, path: Path) -> None:
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _: self._look_timer.start())
            self._watcher.directoryChanged.connect(lambda _: self._look_timer.start())
        wanted = path if os.path.isfile(path) else path.parent  # a file that is away for a moment comes back as another
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            if watched == [str(wanted)]:
                return
            self._watcher.removePaths(watched)
        if os.path.exists(wanted):
            self._watcher.addPath(str(wanted))

    def offer(self, article_id: str, path: Path, likeness: str = "") -> None:
        """Say that a file is an article of the library with other bytes, and offer to show what an update would do.

        ``likeness``: how a file that was to be opened was recognised; "" for the open article's own file.
        """
        session = self._session
        article = session.attempt(lambda: session.library.read.article(article_id))
        if article is None:
            return
        self._offered = path
        sentence = tr(OFFERS.get(likeness, OFFERS[""]), name=path.name, title=article.title)
        button = tr("Use this file for it") if likeness == "text" else tr("See what would change")
        other = tr("Add as a new article") if likeness else ""
        self._strip.say(
            sentence,
            button,
            lambda: self.update_requested.emit(article_id, path),
            kind="update",
            other=other,
            other_work=lambda: session.import_files([path], as_new=True),
        )
