"""Keeping the index up to date by which a search finds what comes nearest: beside the window, in a process with a low
priority, which reads the library and writes to the index alone. It is the command line's ``index``.

It may be stopped at any time, and goes on where it was at the next start. Where it fails, it tries again.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QTimer

from db.records import Changes
from desktop.ui.maintenance.maintenance import command
from desktop.ui.session import Session

FIRST_MILLISECONDS = 4000  # after the window has settled: the first moments are the reader's
TEXTS_MILLISECONDS = 2000  # after articles were changed: what was just added is soon looked for
OTHER_MILLISECONDS = 20_000  # after the last note
MOST_MILLISECONDS = 600_000  # between two tries, of which each waits twice as long as the one before


class Indexing(QObject):
    """Looks after the index of one window's library; idle until ``begin``."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._process: QProcess | None = None
        self._begun = False
        self._failures = 0  # one after the other
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._run)

    def begin(self) -> None:
        """Build what is missing in a moment, and follow the library from now on."""
        self._begun = True
        self._pause.start(FIRST_MILLISECONDS)

    def stop(self) -> None:
        """The window closes: build no more."""
        self._begun = False
        self._pause.stop()
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def busy(self) -> bool:
        """True if the index is being built."""
        return self._process is not None

    def follow(self, changes: Changes) -> None:
        """Bring the index in line with what was changed, once there is a pause."""
        if not self._begun:
            return
        wait = TEXTS_MILLISECONDS if changes.articles else OTHER_MILLISECONDS
        if not self._pause.isActive() or wait <= self._pause.interval():
            self._pause.start(wait)

    def _run(self) -> None:
        if self._process is not None or self._is_behind():
            self._pause.start(TEXTS_MILLISECONDS)  # what comes meanwhile waits, and so do two who would write at once
            return
        process = self._process = QProcess(self)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        process.start(*command(self._session.library.path, "index"))

    def _is_behind(self) -> bool:
        return bool(self._session.attempt(lambda: self._session.library.care.is_behind(), quietly=True))

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        failed = code != 0 or status is QProcess.ExitStatus.CrashExit
        self._failures = self._failures + 1 if failed else 0
        if not self._begun or self._pause.isActive():  # what was changed meanwhile is due sooner
            return
        if failed:
            self._pause.start(min(OTHER_MILLISECONDS * 2 ** min(self._failures - 1, 10), MOST_MILLISECONDS))
        elif self._is_behind():
            self._pause.start(OTHER_MILLISECONDS)  # a long text is still coming into the library's own index

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # exact search goes on without
            self._ended(1, QProcess.ExitStatus.CrashExit)
