"""Sharing the library from the window: choosing folders, and exchanging with them beside the reading.

An exchange runs in a thread with a Library of its own; what it brought is noticed as what another program wrote is.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.shown_text import shortened
from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.across.sharing import Round
    from desktop.ui.maintenance.share_dialog import ShareDialog

BEGIN_MILLISECONDS = 6000  # after the start: the first moments are the reader's
EVERY_MILLISECONDS = 30_000  # between two looks at what came
PAUSE_MILLISECONDS = 4000  # after a change, before it is sent
GROUP_MILLISECONDS = 300  # the same where a group shares it: a colleague's page shows it within a second
WAIT_SECONDS = 25.0
_TOLD = 3  # sentences of one exchange that are told


class ExchangeJob(ThreadJob["Round"]):
    """One exchange with every place."""

    def __init__(self, library: Library) -> None:
        super().__init__("exchange")
        self._library = library

    def work(self) -> Round:
        """Do the work; runs in the thread."""
        with closing(self._library.beside()) as library:
            return library.sharing.now(lambda: not self.cancelled())


class WaitJob(ThreadJob["bool | None"]):
    """Waiting until somebody writes into a group; None where the library is shared with none."""

    def __init__(self, library: Library) -> None:
        super().__init__("wait for a group")
        self._library = library

    def work(self) -> bool | None:
        """Do the work; runs in the thread."""
        with closing(self._library.beside()) as library:
            if not any(share.is_group for share in library.sharing.shares()):
                return None
            return library.sharing.wait(WAIT_SECONDS, lambda: not self.cancelled())


class Sharing(QObject):
    """Exchanges now and then where the library is shared, and shows the dialog."""

    told = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self._dialog: ShareDialog | None = None
        self._wished = False  # the reader asked for the exchange that is under way
        self.jobs = JobRunner(self)
        self.jobs.done.connect(lambda _job, made: self._exchanged(made))
        self.jobs.failed.connect(lambda _job, error: self._failed(str(tr(error))))
        self.jobs.over.connect(self._over)
        self.waits = JobRunner(self)
        self.waits.done.connect(lambda _job, told: self._waited(told))
        self._pause = PAUSE_MILLISECONDS
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MILLISECONDS)
        self._timer.timeout.connect(self.exchange)
        self._timer.start()
        session.changed.connect(lambda _changes: self._soon(self._pause))

    def stop(self) -> None:
        """Stop; the next start goes on where this ended."""
        self._timer.stop()
        self.jobs.stop()
        self.waits.stop()

    def exchange(self, *, wished: bool = False) -> None:
        """Exchange with every place, if there is any and no exchange is under way."""
        from db.sharing.ledger import Ledger  # what is not shared needs none of it at the start

        self._timer.start(EVERY_MILLISECONDS)
        library = self._session.library
        if self.jobs.busy() or library.read_only or not Ledger.is_beside(library.path):
            return
        self._wished = wished
        if self._dialog is not None:
            self._dialog.set_busy(True)
        self.jobs.run(ExchangeJob(library))

    def show(self) -> None:
        """Show where the library is shared."""
        if self._dialog is None:
            from desktop.ui.maintenance.share_dialog import ShareDialog

            self._dialog = dialog = ShareDialog(self._parent)
            dialog.add_requested.connect(self._choose)
            dialog.remove_requested.connect(self._remove)
            dialog.exchange_requested.connect(lambda: self.exchange(wished=True))
            dialog.name_written.connect(self._name)
        self._show_status()
        self._dialog.open()

    def share_at(self, folder: Path) -> None:
        """Share the library at a folder, or join it there, and exchange at once."""
        if self._session.attempt(lambda: self._session.library.sharing.add(folder)) is not None:
            self._show_status()
            self.exchange(wished=True)

    def _choose(self) -> None:
        title = tr("Share by a folder")
        if folder := QFileDialog.getExistingDirectory(self._dialog, title):
            self.share_at(Path(folder))

    def _remove(self, share_id: str) -> None:
        self._session.attempt(lambda: self._session.library.sharing.remove(share_id))
        self._show_status()

    def _name(self, name: str) -> None:
        if name != self._session.library.sharing.name:
            self._session.attempt(lambda: self._session.library.sharing.set_name(name))

    def _soon(self, milliseconds: int) -> None:
        if self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def _exchanged(self, made: Round) -> None:
        sentences = [sentence for one in made.exchanged for sentence in (*one.refused, *one.told)]
        if self._wished:
            sentences += made.problems
        if sentences:
            self.told.emit(" ".join(shortened(tr(sentence), 200) for sentence in sentences[:_TOLD]))

    def _over(self) -> None:
        self._show_status()
        if not self.waits.busy():
            self.waits.run(WaitJob(self._session.library))

    def _waited(self, told: bool | None) -> None:
        self._pause = PAUSE_MILLISECONDS if told is None else GROUP_MILLISECONDS
        if told:
            self.exchange()
        elif told is not None and not self.jobs.busy():
            self.waits.run(WaitJob(self._session.library))

    def _failed(self, sentence: str) -> None:
        if self._wished:
            self.told.emit(sentence)

    def _show_status(self) -> None:
        if self._dialog is None:
            return
        self._dialog.set_busy(self.jobs.busy())
        sharing = self._session.library.sharing
        status = self._session.attempt(sharing.status, quietly=True)
        if status is not None and not self.jobs.busy():
            self._dialog.set_status(status, sharing.name)
