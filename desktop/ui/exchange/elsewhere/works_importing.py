"""A bibliography on its way in: which of its works are which articles, shown before it happens; then one step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.library.across.details import FIELDS
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, tr
from desktop.ui.exchange.preview_dialog import LONGEST, MOST_LINES, Preview, PreviewDialog
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.citing.bibliographies import Bibliography
    from desktop.library.across.works import PlannedWork, WorksPlan


class WorksImporting(QObject):
    """Leads from a bibliography to one undoable step."""

    def __init__(self, session: Session, maintenance: Maintenance, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._maintenance, self._looks, self._parent = session, maintenance, looks, parent
        self.dialog: PreviewDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

    def begin(self, path: Path, data: bytes, row: Bibliography) -> None:
        """Work out what a bibliography says of the articles, and show it."""
        if not self.jobs.busy() and self.dialog is None:
            job = BesideJob("works", self._session.library, lambda beside, _: beside.works.plan(row.read(data)))
            self.jobs.run(job, tr("Reading {name}…", name=path.name), partial(self._show, path.name, row))

    def _show(self, name: str, row: Bibliography, plan: WorksPlan) -> None:
        preview = works_preview(name, row, plan)
        self.dialog = dialog = PreviewDialog(preview, self._looks.appearance, self._parent)
        dialog.accepted.connect(lambda: self._write(plan))
        dialog.finished.connect(self._finished)
        dialog.open()

    def _write(self, plan: WorksPlan) -> None:
        if self._maintenance.write(lambda: self._session.library.works.apply(plan)):
            words = counted(
                "The details of {n} article were filled in. Undo takes it back.",
                "The details of {n} articles were filled in. Undo takes them back.",
                len(plan.changes),
            )
            self._session.told.emit(undoable(words))

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


def means_works(parent: QWidget | None, name: str, works: str, program: str) -> bool:
    """Ask which of two a file is that may be both: a bibliography, or what another program noted."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("{name} may be either. What is it?", name=name))
    chosen = box.addButton(tr("Works to cite ({format})", format=works), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Annotations ({program})", program=tr(program)), QMessageBox.ButtonRole.AcceptRole)
    ask(box)
    return box.clickedButton() is chosen


def works_preview(name: str, row: Bibliography, plan: WorksPlan) -> Preview:
    """Return what is shown of a bibliography called ``name``."""
    there = sum(work.article is not None for work in plan.works)
    counts = {
        tr("Articles whose details would change"): len(plan.changes),
        tr("Articles that say the same"): there - len(plan.changes),
        tr("Works that the library lacks"): len(plan.works) - there,
        tr("Not read"): len(plan.unread),
    }
    return Preview(
        tr("Import bibliography"),
        name,
        tr("From {program}", program=tr(row.name)),
        ("",),
        {words: (number,) for words, number in counts.items() if number},
        tuple(islice(_lines(plan), MOST_LINES)),
        tr("Which work is which article, and what would change"),
        tr("One step: Undo takes all of it back.") if plan.changes else "",
        tr("Take over"),
        bool(plan.changes),
    )


def _lines(plan: WorksPlan) -> Iterator[str]:
    """Yield what changes, then what is the same or not there, and what could not be read."""
    for work in sorted(plan.works, key=lambda work: (not work.changed, work.article is None)):
        key = in_one_line(shortened(work.key, 60))
        if work.article is None:
            yield f"{key}: {tr(in_one_line(work.why))}"
        else:
            yield f"{key} → “{in_one_line(shortened(work.article.title, LONGEST))}”: {_changes(work)}"
    for unread in plan.unread:
        yield tr("Not read: {entry}", entry=in_one_line(unread.entry))


def _changes(work: PlannedWork) -> str:
    names = {field.id: tr(field.text) for field in FIELDS} | {"citation": tr("Citation")}
    parts = [", ".join(names[field] for field in work.changed) or tr("nothing new")]
    if work.kept:
        kept = ", ".join(names[field] for field in work.kept)
        parts.append(tr("your own stays: {fields}", fields=kept))
    return "; ".join(parts)
