"""Another program's file on its way in: read and placed in a thread, shown, then one step that does it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.records import Changes
from desktop.foreign import chosen
from desktop.library import Library
from desktop.library.elsewhere.report import BRINGS
from desktop.texts import counted, tr
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.foreign.collection import Collection
    from desktop.library.elsewhere.choices import Choices
    from desktop.library.elsewhere.from_elsewhere import ElsewherePlan
    from desktop.ui.exchange.elsewhere.elsewhere_choices import ElsewhereChoices
    from desktop.ui.exchange.preview_dialog import PreviewDialog


@dataclass
class Source:
    """A file, what it holds (nothing of a database that is read where it lies), and what was read of which program."""

    path: Path
    data: bytes
    collection: tuple[str, Collection] | None = None

    def plan(self, library: Library, job: BesideJob[ElsewherePlan], choices: Choices | None) -> ElsewherePlan:
        """Read the file once, and find its words in the articles; in a thread."""
        from desktop.foreign.job import read_foreign
        from desktop.foreign.large_database import annotations_of

        if self.collection is None:
            data = self.data or annotations_of(self.path, job.cancelled)
            row = chosen(data)
            assert row is not None
            self.collection = row.id, read_foreign(row, data, job.cancelled)
        return library.elsewhere.plan(*self.collection, choices=choices, stopped=job.cancelled)


class FromElsewhere(QObject):
    """Leads from a file to one undoable step."""

    applied = Signal()  # annotations of the article that is open may need a look

    def __init__(self, session: Session, maintenance: Maintenance, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._maintenance, self._looks, self._parent = session, maintenance, looks, parent
        self.dialog: PreviewDialog | None = None
        self.choices: ElsewhereChoices | None = None
        self._source: Source | None = None
        self._plan: ElsewherePlan | None = None
        self.jobs = JobRunner(self)
        self.writing = JobRunner(self)
        for jobs in (self.jobs, self.writing):
            jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

    def stop(self) -> None:
        """The window closes: stop what is under way; what is wanted is still brought in."""
        self.jobs.stop()
        self.writing.wait()

    def begin(self, path: Path, data: bytes) -> None:
        """Work out what a file would bring, and show it; one that cannot be read is told of in a sentence."""
        if not (self.jobs.busy() or self.writing.busy()) and self.dialog is None:
            self._maintenance.back_up_before()
            self._work_out(Source(path, data), None)

    def _work_out(self, source: Source, choices: Choices | None) -> None:
        job = BesideJob("bringing in", self._session.library, lambda beside, job: source.plan(beside, job, choices))
        self.jobs.run(job, tr("Reading {name}…", name=source.path.name), partial(self._show, source))

    def _show(self, source: Source, plan: ElsewherePlan) -> None:
        from desktop.ui.exchange.elsewhere.elsewhere_choices import ElsewhereChoices
        from desktop.ui.exchange.elsewhere.elsewhere_preview import elsewhere_preview
        from desktop.ui.exchange.preview_dialog import PreviewDialog

        shown = elsewhere_preview(source.path.name, plan)
        self._source, self._plan = source, plan
        if self.dialog is not None and self.choices is not None:  # the user chose another article for a work
            self.choices.set_plan(plan)
            self.dialog.set_preview(shown)
            self._removed_changed()
            return
        looks = self._looks.appearance
        self.choices = ElsewhereChoices(plan, self._session.library.themes.all(), looks)
        self.dialog = dialog = PreviewDialog(shown, looks, self._parent, choices=self.choices)
        self.choices.home_chosen.connect(self._plan_anew)
        self.choices.removed_changed.connect(self._removed_changed)
        dialog.accepted.connect(self._write)
        dialog.finished.connect(self._finished)
        dialog.open()

    def _plan_anew(self, key: str, article_id: str) -> None:
        """Work out what would come in where a work is this article."""
        plan, source = self._plan, self._source
        if plan is None or source is None or self.dialog is None:
            return
        choices = replace(plan.choices, homes={**plan.choices.homes, key: article_id})
        self._plan = replace(plan, choices=choices)
        self.dialog.set_any(any_there=False)  # until it is known
        self.jobs.stop()
        self._work_out(source, choices)

    def _removed_changed(self) -> None:
        if self.dialog is not None and self.choices is not None and self._plan is not None:
            brings = any(put.is_seen for put in self._plan.puts)
            self.dialog.set_any(any_there=brings or bool(self.choices.removed()))

    def _write(self) -> None:
        from desktop.ui.exchange.elsewhere.elsewhere_choices import chosen

        if self._plan is None or self.choices is None or self._source is None:
            return
        if self._session.frozen:
            self._session.told.emit(self._session.frozen)
            return
        plan = replace(self._plan, choices=chosen(self._plan, self.choices))
        removed, title = self.choices.removed(), tr("Reading {name}…", name=self._source.path.name)
        work = BesideJob("bring in", self._session.library, lambda beside, _: beside.elsewhere.apply(plan, removed))
        self.writing.run(work, title, partial(self._written, plan, len(removed)))  # thousands of annotations take time

    def _written(self, plan: ElsewherePlan, removed: int, changes: Changes) -> None:
        if changes:
            self._session.take_up_changes(changes)
        words = [_brought(plan)]
        if removed:
            words.append(counted("{n} was removed here, too.", "{n} were removed here, too.", removed))
        self._session.told.emit(undoable(" ".join(words)))
        self.applied.emit()

    def _finished(self) -> None:
        self.jobs.stop()
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = self.choices = self._source = self._plan = None


def _brought(plan: ElsewherePlan) -> str:
    """Say what was brought in."""
    report = plan.report
    changed = report.changed.get("there", 0) + report.changed.get("both", 0)
    number = changed + sum(report.counts.get(name, 0) for name in BRINGS)
    return counted(
        "{n} annotation was brought in. Undo takes it back.",
        "{n} annotations were brought in. Undo takes them back.",
        number,
    )
