"""Changes from outside: the command line, or another window, wrote to the open library; the window takes them over."""

from __future__ import annotations

import os

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from db.errors import LibraryLocked, StoreError
from db.kinds import changes_of
from db.records import Changes
from desktop.ui.session import Session

PAUSE_MILLISECONDS = 250  # after the file was last written to
BEGIN_MILLISECONDS = 1000  # after the window was made: the first paint comes first
MOST = 1000  # rows of the history that are taken over in one turn of the window


class LibraryWatch(QObject):
    """Watches the library file, and tells the session's listeners what others changed in it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self._seq = 0
        self._is_telling = False
        self._watcher: QFileSystemWatcher | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        self._begin = QTimer(self, singleShot=True, interval=BEGIN_MILLISECONDS)
        self._begin.timeout.connect(self.begin)
        self._begin.start()

    def begin(self) -> None:
        """Watch from now on."""
        self._begin.stop()
        if self._watcher is not None:
            return
        try:
            self._seq = self._session.library.history.last_row(waiting=False)
        except LibraryLocked:
            self._begin.start()
            return
        self._watcher = QFileSystemWatcher([str(self._session.library.path)], self)
        self._watcher.fileChanged.connect(lambda _: self._pause.start(PAUSE_MILLISECONDS))
        self._session.changed.connect(self._written_here)

    def stop(self) -> None:
        """Watch no more."""
        self._begin.stop()
        self._pause.stop()
        if self._watcher is not None:
            self._session.changed.disconnect(self._written_here)
            self._watcher.deleteLater()
            self._watcher = None

    def look(self) -> None:
        """Tell of what was written since the last look and not by this window."""
        self._take(frozenset())

    def _written_here(self, changes: Changes) -> None:
        if not self._is_telling:
            self._take(frozenset(changes.row_ids))

    def _take(self, ours: frozenset[str]) -> None:
        path = str(self._session.library.path)
        if self._watcher is not None and path not in self._watcher.files() and os.path.exists(path):
            self._watcher.addPath(path)  # it was away for a while, and Qt has forgotten it
        waits = bool(ours)  # then all of the rows are read, else the first ones
        try:
            rows = self._session.library.history.written(self._seq, None if waits else MOST, waiting=waits)
        except StoreError as error:  # whoever reads next says what is wrong
            if isinstance(error, LibraryLocked) and not waits:  # to wait would hold up the window
                self._pause.start(PAUSE_MILLISECONDS)
            return
        if not rows:
            return
        self._seq = rows[-1][0]
        if changes := changes_of((kind, row_id) for _, kind, row_id in rows if row_id not in ours):
            self._is_telling = True
            self._session.tell(changes, wished=False)
            self._is_telling = False
        if len(rows) == MOST:
            self._pause.start(0)
