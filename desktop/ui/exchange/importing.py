"""FromElsewhere annotations in: whose export a file is, the plan worked out in a thread, the dialog, one step."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.library.across.looking_at import Looked, Recognised, look_again, look_at
from desktop.library.exchange import SIDECAR
from desktop.settings import Settings
from desktop.texts import counted, grouped, later, tr
from desktop.ui.exchange.elsewhere.works_importing import means_works
from desktop.ui.exchange.import_dialog import ImportDialog, counts
from desktop.ui.jobs import BesideJob, JobRunner, ThreadJob
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.asking import waiting
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.message_strip import MessageStrip

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.import_source import ReadySource
    from desktop.proposals.import_plan import ImportPlan

FILES = later(
    "Exports and annotations (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml "
    "*.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;"
    "All files (*)"
)


class Importing(QObject):
    """Leads through an import, from a file to one undoable step."""

    from_elsewhere = Signal(object, bytes)  # Path, and what it holds: annotations that another program wrote
    works_met = Signal(object, bytes, object)  # Path, what it holds, and its Bibliography
    applied = Signal()  # the article, which is open: its annotations may need a look

    def __init__(
        self,
        session: Session,
        reading: Reading,
        strip: MessageStrip,
        maintenance: Maintenance,
        looks: Looks,
        settings: Settings,
        keep_notes: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window its dialogs belong to."""
        super().__init__(parent)
        self._session, self._reading, self._strip, self._maintenance = session, reading, strip, maintenance
        self._looks, self._settings, self._keep_notes, self._parent = looks, settings, keep_notes, parent
        self._offered: list[Path] = []
        self._waiting: list[Path] = []
        self.dialog: ImportDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(self._job_failed)
        self.jobs.cancelled.connect(self._job_cancelled)

    def _source_read(self, plan: ImportPlan, skip: frozenset[int], path: Path, data: bytes, ready: ReadySource) -> None:
        self._keep_notes()  # what was written while the text was read
        self._write(plan, skip, path, data, ready)
        self._next()

    def _job_failed(self, _job: object, error: Exception) -> None:
        self._session.failed.emit(tr(error))
        self._next()

    def _job_cancelled(self, job: object) -> None:
        if not isinstance(job, BesideJob):
            self._session.told.emit(tr("The import was stopped; nothing was changed."))
        self._next()

    # From where

    def choose(self) -> None:
        """Ask for a file, and begin with it."""
        folder = self._settings["export_folder"] or self._settings["open_folder"]
        name, _ = QFileDialog.getOpenFileName(self._parent, tr("Import annotations"), folder, tr(FILES))
        if name:
            self.begin(Path(name))

    def offer(self, path: Path, export: Recognised) -> None:
        """A file that was to be opened is an export: say whose, and ask what is wanted."""
        if self._strip.kind != "import" or self._strip.isHidden():
            self._offered.clear()
        if path not in self._offered:
            self._offered.append(path)
        sentence, known = self._whose(path, export)
        if known is not None:
            self._reading.open(known)
        elif self._reading.article is None:
            self._open_something()
        words = sentence
        wanted = counted("Bring its annotations in", "Bring their annotations in", len(self._offered))
        if len(self._offered) == 1 and export.works is not None and not export.program:
            wanted = tr("Match its works to articles")
        if len(self._offered) > 1:
            words = tr(
                "{n} of the files are exports of Postil: {names}.", n=len(self._offered), names=_names(self._offered)
            )
        self._strip.say(
            words,
            wanted,
            self._take_offer,
            kind="import",
            other=counted("Open as an article", "Open as articles", len(self._offered)),
            other_work=self._open_offer,
        )

    def _whose(self, path: Path, export: Recognised) -> tuple[str, str | None]:
        """Say of an export whose it is, and return the article's id where the library has it."""
        identity = export.identity
        if export.program:
            return tr("{name} holds annotations from {program}.", name=path.name, program=tr(export.program)), None
        if export.works is not None:
            return tr("{name} holds works to cite, as {format}.", name=path.name, format=export.works.name), None
        if identity is not None and identity.origins:
            several = grouped(len(identity.origins))
            return tr("{name} holds annotations of {n} articles.", name=path.name, n=several), None
        for article in self._session.library.read.articles():
            if identity is not None and article.id == identity.article_id:
                return tr("{name} is an export of “{title}”.", name=path.name, title=article.title), article.id
        title = (identity.title if identity is not None else "") or tr("an article without a title")
        words = tr("{name} is an export of “{title}”, which is not in this library.", name=path.name, title=title)
        return words, None

    def _open_something(self) -> None:
        """Behind the offer, show what was read last."""
        library = self._session.library
        known = [article.id for article in library.read.articles()]
        last = next((id_ for id_ in library.read.recent() if id_ in known), known[0] if known else None)
        if last is not None:
            self._reading.open(last)

    def _take_offer(self) -> None:
        self._waiting, self._offered = self._offered, []
        self._next()

    def _open_offer(self) -> None:
        paths, self._offered = self._offered, []
        self._session.import_files(paths, as_articles=True)

    def _next(self) -> None:
        if self._waiting and self.dialog is None:
            self.begin(self._waiting.pop(0))

    # The plan

    def begin(self, path: Path) -> None:
        """Plan the import of a file and show the plan; a file that cannot be one is told of in a sentence."""
        if self.jobs.busy() or self.dialog is not None:
            return
        self._keep_notes()
        session = self._session
        if path.name.endswith(SIDECAR):
            beside = path.with_name(path.name.removesuffix(SIDECAR) + ".md")
            if not os.path.isfile(beside):
                session.failed.emit(
                    tr("{name} belongs to {name_2}, which is not beside it.", name=path.name, name_2=beside.name)
                )
                return
            path = beside
        here = self._reading.article.id if self._reading.article is not None else None
        self._look(path, lambda library, _: look_at(library, path, here))

    def _look(self, path: Path, look: Callable[[Library, object], Looked]) -> None:
        job = BesideJob("look at", self._session.library, look)
        self.jobs.run(job, tr("Reading {name}…", name=path.name), self._looked)

    def _looked(self, looked: Looked) -> None:
        if looked.plan is not None:
            self._show(looked, looked.plan)
            return
        known, path, data = looked.known, looked.path, looked.data
        assert known is not None
        works = known.works
        if works is not None and (not known.program or means_works(self._parent, path.name, works.name, known.program)):
            self.works_met.emit(path, data, works)
        else:
            self.from_elsewhere.emit(path, data)
        self._next()

    def _show(self, looked: Looked, plan: ImportPlan) -> None:
        if self.dialog is not None:  # another article was chosen for the same file
            self.dialog.set_plan(plan, looked.document)
            return
        path = looked.path
        if plan.known and not (plan.changes or plan.bad or plan.remarks or looked.articles):
            self._session.told.emit(
                tr(
                    "“{article_title}” has all that {name} holds already.",
                    article_title=plan.article_title,
                    name=path.name,
                )
            )
            self._next()
            return
        self._maintenance.back_up_before()
        self.dialog = dialog = ImportDialog(
            plan,
            looked.document,
            self._looks.appearance,
            file_name=path.name,
            articles=tuple((id_, self._called(id_)) for id_ in looked.articles),
            parent=self._parent,
        )
        dialog.article_chosen.connect(partial(self._look_again, looked))
        dialog.accepted.connect(partial(self._apply, path, looked.data))
        dialog.finished.connect(self._finished)
        dialog.open()

    def _called(self, article_id: str | None) -> str:
        if article_id is None:
            return tr("a new article")
        return f"“{self._session.library.read.article(article_id).title}”"

    def _look_again(self, looked: Looked, article_id: str | None) -> None:
        if not self.jobs.busy():
            self._look(looked.path, lambda library, _: look_again(library, looked, article_id))

    # The step

    def _apply(self, path: Path, data: bytes) -> None:
        assert self.dialog is not None
        plan, skip = self.dialog.settled()
        session = self._session
        article_id = plan.article_id if plan.known else None
        gathered = session.attempt(
            lambda: (session.library.exchange.source_work(plan, article_id=article_id, skip=skip),)
        )
        if gathered is None:
            return
        if gathered[0] is None:
            self._write(plan, skip, path, data, None)
            return
        work, then = gathered[0], partial(self._source_read, plan, skip, path, data)
        self.jobs.run(ThreadJob("reading", lambda _: work.run()), tr("Reading {name}…", name=path.name), then)

    def _write(
        self, plan: ImportPlan, skip: frozenset[int], path: Path, data: bytes, ready: ReadySource | None
    ) -> None:
        chosen = [change for index, change in enumerate(plan.changes) if index not in skip]
        session = self._session
        with waiting():
            self._maintenance.wait()
            done = session.apply_import(
                plan, article_id=plan.article_id if plan.known else None, skip=skip, path=path, ready=ready
            )
        if done is None:
            return
        session.library.saving.taken_in(path, data, plan, skip=skip)
        if not plan.parts:
            self._reading.open(done)

        words = counts(replace(plan, changes=tuple(chosen), unchanged=0, bad=()))
        done_words = (
            undoable(tr("Imported: {words}. Undo takes it back.", words=words))
            if chosen
            else tr("The article was added.")
        )
        session.told.emit(done_words)
        self.applied.emit()

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if not self.jobs.busy():  # else the next one waits for it
            QTimer.singleShot(0, self, self._next)


def _names(paths: list[Path]) -> str:
    names = [path.name for path in paths]
    return f"{', '.join(names[:3])}{'' if len(names) <= 3 else ' …'}"
