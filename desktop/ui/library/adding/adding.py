"""Adding many files and folders at once: they are gathered, read one after the other, and told of in one summary.

Opens nothing: the user stays in the Library. One file alone goes the way of ``Session.import_files``.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.library.across.bringing_in import Incoming
from desktop.texts import counted, grouped, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session, bring_in_job

if TYPE_CHECKING:
    from desktop.library.across.bringing_in import BroughtIn
    from desktop.library.articles import Added

MOST_FILES = 10_000  # of one drop
MOST_FOLDERS = 20_000  # that are walked for it


@dataclass
class Outcome:
    """The outcome of adding files: how many are new, were there, byte for byte, and why others were not taken."""

    added: list[str] = field(default_factory=list)  # ids of articles
    known: int = 0
    removed: int = 0  # of those added, how many had been removed with annotations
    refused: list[tuple[str, str]] = field(default_factory=list)  # a file's name, and why in a sentence
    alike: list[Path] = field(default_factory=list)  # of those refused: they can be articles of their own all the same
    stopped: bool = False

    def sentence(self) -> str:
        """Return it in words."""
        parts = [counted("{n} article added", "{n} articles added", len(self.added))]
        if self.known:
            parts.append(tr("{known} there already", known=grouped(self.known)))
        if self.refused:
            parts.append(tr("{n} not taken", n=grouped(len(self.refused))))
        if self.removed:
            parts.append(tr("{n} of them annotated in the trash too", n=grouped(self.removed)))
        sentence = ", ".join(parts)
        return tr("{said}; stopped before the end.", said=sentence) if self.stopped else f"{sentence}."


def walked(folder: Path, endings: frozenset[str]) -> Iterator[Path]:
    """Go through a folder for files with one of these endings, in order of their names; hidden ones are left out.

    A folder is entered once, by whatever link it is met again; one that cannot be read has nothing in it.
    """
    entered: set[tuple[int, int]] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        try:
            status = os.stat(place)
        except OSError:
            folders.clear()
            continue
        if (status.st_dev, status.st_ino) in entered or len(entered) >= MOST_FOLDERS:
            folders.clear()
            continue
        entered.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in endings:
                yield Path(place, name)


def _gather(job: ThreadJob[list[Path]], paths: Sequence[Path], endings: frozenset[str]) -> list[Path]:
    """Return the files that were named and those in the folders that were, MOST_FILES and one at most."""
    files: dict[Path, None] = {}
    for path in paths:
        for file in walked(path, endings) if os.path.isdir(path) else (path,):
            if job.cancelled() or len(files) > MOST_FILES:
                return list(files)
            files[file] = None
    return list(files)


class Adding(QObject):
    """Adds files to the library of a session, one after the other."""

    begun = Signal(str, int)  # a sentence, and how many files there are
    progressed = Signal(int)
    ended = Signal()
    finished = Signal(object)  # Outcome

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[Path] = deque()
        self._outcome = Outcome()
        self._as_new: set[Path] = set()  # files that are added even where they are like an article that is there
        self._total = 0
        self._file: Path | None = None  # that is being read
        self._busy = False
        self._gathering = JobRunner(self)
        self._reading = JobRunner(self)
        self._reading.done.connect(self._brought_in)
        self._reading.failed.connect(self._not_brought_in)
        self._next_timer = QTimer(self, singleShot=True, interval=0)  # the window paints between two files
        self._next_timer.timeout.connect(self._next)

    def busy(self) -> bool:
        """True if files are being added."""
        return self._busy

    def add(self, paths: Iterable[Path], *, as_new: bool = False) -> None:
        """Add files, and what is in folders; while others are being added, these come after them.

        ``as_new``: add them even where they are like an article that is there.
        """
        from desktop.importers import IMPORTERS

        paths = list(paths)
        if as_new:
            self._as_new.update(paths)
        if self._busy:
            self._take(paths)
            return
        self._busy, self._outcome, self._total = True, Outcome(), 0
        self.begun.emit(tr("Looking for files…"), 0)
        endings = frozenset(ending for importer in IMPORTERS for ending in importer.extensions)
        self._gathering.run(ThreadJob("gather", lambda job: _gather(job, paths, endings)), then=self._gathered)

    def cancel(self) -> None:
        """Stop; what was added stays, and is told of."""
        if self._busy:
            self._outcome.stopped = True
            self.stop()
            self._end()

    def stop(self) -> None:
        """Stop, and tell nobody."""
        self._gathering.stop()
        self._reading.stop()
        self._next_timer.stop()
        self._waiting.clear()
        self._as_new.clear()
        self._busy = False

    def _gathered(self, paths: list[Path]) -> None:
        self._take(paths)
        if len(paths) > MOST_FILES:
            self._outcome.refused.append(
                ("…", tr("More than {most_files} files; the others were left out.", most_files=grouped(MOST_FILES)))
            )
        self._next_timer.start()

    def _take(self, paths: list[Path]) -> None:
        paths = paths[:MOST_FILES]
        self._waiting.extend(paths)
        self._total += len(paths)

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        path = self._waiting.popleft()
        done = self._total - len(self._waiting) - 1
        self.begun.emit(
            tr("Adding {name} ({done} of {total})", name=path.name, done=grouped(done + 1), total=grouped(self._total)),
            self._total,
        )
        self.progressed.emit(done)
        self._file = path
        if self._session.frozen:
            self._refuse(path, self._session.frozen)
            self._next_timer.start()
        else:
            self._reading.run(bring_in_job(self._session.library, Incoming(path, as_new=path in self._as_new)))

    def _brought_in(self, _job: object, brought: BroughtIn) -> None:
        path = self._file
        assert path is not None
        if brought.export is not None:
            self._refuse(path, tr("It is an export, of Postil or another program: Import annotations brings it in."))
        else:
            self._count(path, self._session.take_up(brought))
        self._next_timer.start()

    def _count(self, path: Path, added: Added) -> None:
        title = added.article.title
        if added.likeness == "bytes":
            self._outcome.known += 1
            return
        if added.already and added.likeness != "path":
            self._outcome.alike.append(path)
        if added.likeness == "waiting":
            self._refuse(
                path, tr("It seems to be the text that “{title}” is waiting for: Update from file.", title=title)
            )
        elif added.changed_source:
            self._refuse(path, tr("It seems to be another version of “{title}”: Update from file.", title=title))
        elif added.already:
            self._refuse(path, tr("It has the text of “{title}”, which is in your library.", title=title))
        else:
            self._outcome.added.append(added.article.id)
            self._outcome.removed += self._session.library.trash.earlier_of(added.article) is not None

    def _not_brought_in(self, _job: object, error: Exception) -> None:
        assert self._file is not None
        self._refuse(self._file, tr(error))
        self._next_timer.start()

    def _refuse(self, path: Path, why: str) -> None:
        self._outcome.refused.append((path.name, why))

    def _end(self) -> None:
        self._busy, self._file = False, None
        self._as_new.clear()
        self.ended.emit()
        self.finished.emit(self._outcome)
