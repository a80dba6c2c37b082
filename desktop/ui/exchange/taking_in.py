"""Taking in another library: which one, what it would bring, worked out in a thread, and one step that does it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.settings import Settings
from desktop.texts import later, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.maintenance.things import things
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from db.records import Changes
    from desktop.library.across.taking_in import Taken
    from desktop.ui.exchange.take_in_dialog import TakeInDialog

KINDS = later("Libraries (*.postil);;All files (*)")


class TakeInJob(ThreadJob["Taken"]):
    """What taking in the library at ``path`` would do.

    The own library's connection belongs to the window's thread, so that this opens the file once more, to read it.
    """

    def __init__(self, path: Path, library: Path) -> None:
        super().__init__("taking in")
        self.path, self._library = path, library

    def work(self) -> Taken:
        """Compare both libraries."""
        from desktop.library import Library

        library = Library.open(self._library, read_only=True)
        try:
            return library.taking_in.plan(self.path)
        finally:
            library.close()


class TakingIn(QObject):
    """Leads from a file to one undoable step."""

    taken_in = Signal()
    told = Signal(object)

    def __init__(
        self, session: Session, maintenance: Maintenance, looks: Looks, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._maintenance, self._looks = session, maintenance, looks
        self._settings, self._parent = settings, parent
        self.dialog: TakeInDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._show)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        self.jobs.stop()

    def choose(self) -> None:
        """Ask for a library, and begin with it."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, tr("Take in a library"), self._settings["open_folder"] or str(Path.home()), tr(KINDS)
        )
        if name:
            self.begin(Path(name))

    def begin(self, path: Path) -> None:
        """Work out what a library would bring, and show it; one that is none is told of in a sentence."""
        if not self.jobs.busy() and self.dialog is None:
            self.jobs.run(TakeInJob(path, self._session.library.path), tr("Reading {name}…", name=path.name))

    def _show(self, job: TakeInJob, taken: Taken) -> None:
        if not taken:
            self.told.emit(tr("{name} has nothing that is not here already.", name=job.path.name))
            return
        from desktop.ui.exchange.take_in_dialog import TakeInDialog

        self.dialog = dialog = TakeInDialog(job.path.name, taken, self._looks.appearance, self._parent)
        dialog.accepted.connect(lambda: self._take_in(job.path))
        dialog.finished.connect(self._finished)
        dialog.open()

    def _take_in(self, path: Path) -> None:
        session = self._session
        done: list[Taken] = []

        def work() -> Changes:
            taken, changes = session.library.taking_in.take_in(path)
            done.append(taken)
            return changes

        self._maintenance.back_up_before()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._maintenance.wait()
            written = session.write(work)
        finally:
            QApplication.restoreOverrideCursor()
        if written:
            self.taken_in.emit()
            self.told.emit(undoable(tr("Taken in: {account}. Undo takes it back.", account=account(done[0]))))

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def account(taken: Taken) -> str:
    """Return what was new in words: "2 articles, 5 annotations"; what was changed where nothing was new."""
    for counts, words in ((taken.new, "{things}"), (taken.changed, tr("{things} changed"))):
        if any(counts.values()):
            return words.format(things=", ".join(things(table, count) for table, count in counts.items() if count))
    return tr("nothing")
