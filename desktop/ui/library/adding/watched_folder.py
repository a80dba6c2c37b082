"""A folder that is watched for new files: they are offered, and none is added that the user does not want.

A file is new if it came after those offered last, and if the library never had it, by its place or its
bytes. When a file came is told by the time of its last change of status, which a move sets and no program can choose.
A folder that is away holds nothing new; it is looked at again when the user comes back to the window.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.errors import PostilError
from desktop.settings import Settings
from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.library.adding.adding import MOST_FILES, Adding, walked
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

KIND = "watched"  # of the strip's message
SEEN = "watched_folder"  # setting of a library: [folder, when the newest file came that was answered for, in ns]
RESTS = 1500  # milliseconds without a change in the folder, after which it is looked at: a download goes on
MOST_WATCHED = 500  # folders in it of whose changes the system is asked to tell
NAMED = 3  # files that are offered by name


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that came to the folder: when, in nanoseconds, and the SHA-256 of its bytes."""

    path: Path
    came: int
    digest: str


def new_files(
    folder: Path, seen: int, endings: frozenset[str], stopped: Callable[[], bool] = lambda: False
) -> tuple[list[NewFile], list[str]]:
    """Return the files that came after ``seen``, MOST_FILES at most, and the folders that there are."""
    files: list[NewFile] = []
    folders = {str(folder): None}
    for path in walked(folder, endings):
        if stopped() or len(files) >= MOST_FILES:
            break
        folders[str(path.parent)] = None
        if (came := _came(path)) > seen and (digest := _digest(path)):
            files.append(NewFile(path, came, digest))
    return files, list(folders)[:MOST_WATCHED]


def _came(path: Path) -> int:
    try:
        return os.stat(path).st_ctime_ns
    except OSError:
        return 0  # it is away again


def _digest(path: Path) -> str:
    """Return the hash of a file's bytes; "" where it cannot be read, or is an export of Postil's."""
    from desktop.importers.source_file import read_file
    from desktop.library.exchange import export_identity, sidecar_of

    try:
        data = read_file(path)
        return "" if export_identity(data, sidecar_of(path)) is not None else hashlib.sha256(data).hexdigest()
    except PostilError:
        return ""


class WatchedFolder(QObject):
    """Watches the folder of the settings while a window is open."""

    def __init__(
        self, session: Session, adding: Adding, strip: MessageStrip, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._adding, self._strip, self._settings = session, adding, strip, settings
        self._begun = False
        self._watcher: QFileSystemWatcher | None = None
        self._offered: list[NewFile] = []  # and not answered for yet
        self._jobs = JobRunner(self)
        self._timer = QTimer(self, singleShot=True, interval=RESTS)
        self._timer.timeout.connect(self.look)
        settings.follow(["watched_folder"], self._chosen)
        strip.closed.connect(self._offer_later)
        adding.ended.connect(self._offer_later)

    def begin(self) -> None:
        """Look at the folder now, and from now on."""
        if not self._session.library.read_only:
            self._begun = True
            QGuiApplication.instance().applicationStateChanged.connect(self._state_changed)  # type: ignore[union-attr]
            self.look()

    def stop(self) -> None:
        """Stop looking: the window closes."""
        self._begun = False
        self._timer.stop()
        self._jobs.stop()
        self._watch([])

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._begun:
            self._timer.start()

    def _chosen(self) -> None:
        self._offered = []
        if self._strip.kind == KIND:
            self._strip.dismiss()
        if self._begun:
            self._jobs.stop()
            self.look()

    # Looking

    def look(self) -> None:
        """Look for new files, in a thread."""
        from desktop.importers import IMPORTERS

        folder = self._settings["watched_folder"]
        if not self._begun or not folder:
            self._watch([])
        elif self._jobs.busy() or self._adding.busy():
            self._timer.start()
        else:
            endings = frozenset(ending for importer in IMPORTERS for ending in importer.extensions)
            seen = self._seen()
            look = ThreadJob("watched folder", lambda job: new_files(Path(folder), seen, endings, job.cancelled))
            self._jobs.run(look, then=self._looked)

    def _seen(self) -> int:
        kept = self._session.attempt(lambda: self._session.library.settings.get(SEEN), quietly=True)
        if isinstance(kept, list) and len(kept) == 2 and kept[0] == self._settings["watched_folder"]:
            return kept[1] if isinstance(kept[1], int) else 0
        return 0

    def _looked(self, result: tuple[list[NewFile], list[str]]) -> None:
        files, folders = result
        self._watch(folders)
        articles = self._session.library.articles
        known = self._session.attempt(lambda: articles.known_sources([file.digest for file in files]), quietly=True)
        if known is None:
            return
        by_digest = {file.digest: file for file in reversed(files)}  # of copies one is enough
        fresh = [file for file in files if by_digest[file.digest] is file and file.digest not in known.digests]
        self._offered = [file for file in fresh if os.path.realpath(file.path) not in known.places]
        self._offer()

    def _watch(self, folders: Sequence[str]) -> None:
        """Watch these folders, and no others."""
        if self._watcher is None:
            if not folders:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(lambda _: self._timer.start())
        watched, wanted = set(self._watcher.directories()), {folder for folder in folders if os.path.isdir(folder)}
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if new := wanted - watched:
            self._watcher.addPaths(list(new))

    # Offering

    def _offer_later(self) -> None:
        QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        """Offer what came, unless something else is being said or done."""
        strip, offered = self._strip, self._offered
        if not offered:
            if strip.kind == KIND:
                strip.dismiss()
        elif not self._adding.busy() and (strip.isHidden() or strip.kind == KIND):
            strip.say(
                offer(Path(self._settings["watched_folder"]).name, [file.path.name for file in offered]),
                tr("Add to the library"),
                self._add,
                kind=KIND,
                other=tr("Not these"),
                other_work=self._answered,
            )

    def _answered(self) -> list[Path]:
        """Offer these no more; return them."""
        offered, self._offered = self._offered, []
        if offered:
            seen = [self._settings["watched_folder"], max(file.came for file in offered)]
            self._session.attempt(lambda: self._session.library.settings.set(SEEN, seen), quietly=True)
        return [file.path for file in offered]

    def _add(self) -> None:
        if paths := self._answered():
            self._adding.add(paths)


def offer(folder: str, names: Sequence[str]) -> str:
    """Return the sentence that offers new files: the first by name, the others by number."""
    number, named = len(names), ", ".join(f"“{in_one_line(name)}”" for name in names[:NAMED])
    if number > NAMED:
        named = tr("{named} and {n} more", named=named, n=grouped(number - NAMED))
    return counted(
        "A new file in the folder {folder}: {named}.",
        "{n} new files in the folder {folder}: {named}.",
        number,
        folder=in_one_line(folder) or "/",
        named=named,
    )
