"""FromElsewhere in what another program wrote: read and placed in a thread, shown, then one step that does it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.texts import counted, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.library.elsewhere.from_elsewhere import ElsewherePlan
    from desktop.ui.exchange.preview_dialog import PreviewDialog


class ElsewhereJob(ThreadJob["ElsewherePlan"]):
    """What bringing in a file would do.

    The library's own connection belongs to the window's thread, so that this opens the file once more, to read it.
    """

    def __init__(self, path: Path, data: bytes, library: Path) -> None:
        super().__init__("bringing in")
        self.path, self._data, self._library = path, data, library

    def work(self) -> ElsewherePlan:
        """Read the file, and find its words in the articles."""
        from desktop.foreign import chosen
        from desktop.foreign.job import read_foreign
        from desktop.library import Library

        row = chosen(self._data)
        assert row is not None
        collection = read_foreign(row, self._data, self.cancelled)
        library = Library.open(self._library, read_only=True)
        try:
            return library.elsewhere.plan(row.id, collection)
        finally:
            library.close()


class FromElsewhere(QObject):
    """Leads from a file to one undoable step."""

    told = Signal(object)
    applied = Signal()  # annotations of the article that is open may need a look

    def __init__(self, session: Session, maintenance: Maintenance, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._maintenance, self._looks, self._parent = session, maintenance, looks, parent
        self.dialog: PreviewDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._show)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        self.jobs.stop()

    def begin(self, path: Path, data: bytes) -> None:
        """Work out what a file would bring, and show it; one that cannot be read is told of in a sentence."""
        if not self.jobs.busy() and self.dialog is None:
            job = ElsewhereJob(path, data, self._session.library.path)
            self.jobs.run(job, tr("Reading {name}…", name=path.name))

    def _show(self, job: ElsewhereJob, plan: ElsewherePlan) -> None:
        from desktop.ui.exchange.elsewhere.elsewhere_preview import elsewhere_preview
        from desktop.ui.exchange.preview_dialog import PreviewDialog

        shown = elsewhere_preview(job.path.name, plan)
        self.dialog = dialog = PreviewDialog(shown, self._looks.appearance, self._parent)
        dialog.accepted.connect(lambda: self._write(plan))
        dialog.finished.connect(self._finished)
        dialog.open()

    def _write(self, plan: ElsewherePlan) -> None:
        session = self._session
        if self._maintenance.write(lambda: session.library.elsewhere.apply(plan)):
            words = counted(
                "{n} annotation was brought in. Undo takes it back.",
                "{n} annotations were brought in. Undo takes them back.",
                len(plan.puts),
            )
            self.told.emit(undoable(words))
            self.applied.emit()

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
