"""Bringing annotations in: whose export a file is, the plan worked out in a thread, the dialog, one step."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.ui.jobs import ThreadJob

if TYPE_CHECKING:
    from desktop.annotated.document import Document
    from desktop.annotated.returning.changes import ImportPlan
    from desktop.library.import_source import ReadySource, SourceWork
    from desktop.ui.exchange.import_dialog import ImportDialog
    from desktop.ui.window.main_window import MainWindow

POLL_MILLISECONDS = 15
PATIENCE_MILLISECONDS = 300  # a plan that takes longer shows itself
ALIKE = 0.5  # of a stranger's lines that must stand in the open article for it to be taken for its copy
FILES = "Exports and Markdown (*.md *.markdown *.txt *.annotations.json);;All files (*)"


class PlanJob(ThreadJob["ImportPlan"]):
    """The plan of one import, whose result may be left alone."""

    def __init__(
        self, data: bytes, document: Document | None, name: str, sidecar: bytes | None, themes: list[str]
    ) -> None:
        super().__init__("planning")
        self.data, self.document, self.name, self.sidecar, self.themes = data, document, name, sidecar, themes

    def work(self) -> ImportPlan:
        from desktop.library.exchange import plan_for

        return plan_for(self.data, self.document, name=self.name, sidecar=self.sidecar, themes=self.themes)


class SourceJob(ThreadJob["ReadySource"]):
    """The reading of the text that an import brings, and the anchoring in it."""

    def __init__(self, work: SourceWork) -> None:
        super().__init__("reading")
        self._work = work

    def work(self) -> ReadySource:
        return self._work.run()


class Importing(QObject):
    """Leads through an import, from a file to one undoable step."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._offered: list[Path] = []
        self._job: PlanJob | SourceJob | None = None
        self._waiting: list[Path] = []
        self.dialog: ImportDialog | None = None

    def busy(self) -> bool:
        """Tell whether a plan is being worked out, or the text of an import being read."""
        return self._job is not None

    # From where

    def choose(self) -> None:
        """Ask for a file, and begin with it."""
        settings = self._window.settings
        folder = settings["export_folder"] or settings["open_folder"]
        name, _ = QFileDialog.getOpenFileName(self._window, "Import annotations", folder, FILES)
        if name:
            self.begin(Path(name))

    def offer(self, path: Path) -> None:
        """A file that was to be opened is an export: say whose, and ask what is wanted."""
        if self._window.strip.kind != "import" or self._window.strip.isHidden():
            self._offered.clear()
        if path not in self._offered:
            self._offered.append(path)
        title, known = self._whose(path)
        if known is not None:
            self._window.reading.open(known)
        elif self._window.reading.article is None:
            self._open_something()
        where = "" if known is not None else ", which is not in this library"
        words = f"{path.name} is an export of “{title}”{where}."
        if len(self._offered) > 1:
            words = f"{len(self._offered)} of the files are exports of Postil: {_names(self._offered)}."
        self._window.strip.say(
            words,
            "Bring its annotations in" if len(self._offered) == 1 else "Bring their annotations in",
            self._take_offer,
            kind="import",
            other="Open as an article" if len(self._offered) == 1 else "Open as articles",
            other_work=self._open_offer,
        )

    def _whose(self, path: Path) -> tuple[str, str | None]:
        """Return the title of the article that an export is of, and its id where the library has it."""
        from desktop.importers.child.job import read_file
        from desktop.library.exchange import export_identity, sidecar_of

        identity = export_identity(read_file(path), sidecar_of(path))
        for article in self._window.session.library.articles.all():
            if identity is not None and article.id == identity.article_id:
                return article.title, article.id
        return (identity.title if identity is not None else "") or "an article without a title", None

    def _open_something(self) -> None:
        """Behind the offer, show what was read last."""
        library = self._window.session.library
        known = [article.id for article in library.articles.all()]
        last = next((one for one in library.articles.recent() if one in known), known[0] if known else None)
        if last is not None:
            self._window.reading.open(last)

    def _take_offer(self) -> None:
        self._waiting, self._offered = self._offered, []
        self._next()

    def _open_offer(self) -> None:
        paths, self._offered = self._offered, []
        self._window.session.import_files(paths, as_articles=True)

    def _next(self) -> None:
        if self._waiting:
            self.begin(self._waiting.pop(0))

    # The plan

    def begin(self, path: Path) -> None:
        """Plan the import of a file and show the plan; a file that cannot be one is told of in a sentence."""
        from desktop.importers.child.job import read_file
        from desktop.library.exchange import SIDECAR, sidecar_of

        if self._job is not None or self.dialog is not None:
            return
        self._window.keep_notes()
        session = self._window.session
        if path.name.endswith(SIDECAR):
            beside = path.with_name(path.name.removesuffix(SIDECAR) + ".md")
            if not beside.is_file():
                session.failed.emit(f"{path.name} belongs to {beside.name}, which is not beside it.")
                return
            path = beside
        data = session.attempt(lambda: read_file(path))
        if data is None:
            return
        self._window.keeping.back_up_before()
        sidecar = sidecar_of(path) or self._remembered(data, path)
        identified = session.attempt(lambda: (session.library.exchange.document_for(data, sidecar=sidecar),))
        if identified is None:
            return
        [document] = identified
        articles: tuple[tuple[str | None, str], ...] = ()
        here = self._window.reading.article
        if document is None and here is not None and not self._is_export(data, sidecar):
            articles = ((here.id, f"“{here.title}”"), (None, "a new article"))
            assert self._window.reading.content is not None
            if likeness(data, self._window.reading.content.text) < ALIKE:
                articles = articles[::-1]
            if (first := articles[0][0]) is not None:
                document = session.attempt(lambda: session.library.exchange.document(first))
        themes = [theme.name for theme in session.library.themes.all()]
        self._plan(PlanJob(data, document, path.name, sidecar, themes), path, articles)

    def _remembered(self, data: bytes, path: Path) -> bytes | None:
        """Return what was written to this file at the last export, where the file has lost its own record of it."""
        from desktop.library.saving import remembered_record

        session = self._window.session
        return session.attempt(lambda: remembered_record(session.library, path, data))

    @staticmethod
    def _is_export(data: bytes, sidecar: bytes | None) -> bool:
        from desktop.library.exchange import export_identity

        return export_identity(data, sidecar) is not None

    def _plan(self, job: PlanJob, path: Path, articles: tuple[tuple[str | None, str], ...]) -> None:
        def done() -> None:
            plan = self._window.session.attempt(job.result)
            if plan is not None:
                self._show(plan, job, path, articles)

        self._wait(job, path, done, self._next)

    def _wait(
        self, job: PlanJob | SourceJob, path: Path, done: Callable[[], None], stopped_work: Callable[[], None]
    ) -> None:
        """Start a job, show that it runs where it takes long, and go on when it is done or the reader stopped it."""
        self._job = job
        strip = self._window.import_strip
        timer = QTimer(self, interval=POLL_MILLISECONDS)
        shown = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        shown.timeout.connect(lambda: strip.begin(path.name))
        stopped: list[bool] = []
        stop = strip.cancel_requested.connect(lambda: stopped.append(True))

        def poll() -> None:
            if job.running() and not stopped:
                return
            timer.stop()
            shown.stop()
            strip.end()
            strip.cancel_requested.disconnect(stop)
            timer.deleteLater()
            shown.deleteLater()
            self._job = None
            if not self._window.isVisible():
                return
            if stopped:
                stopped_work()
            else:
                done()

        timer.timeout.connect(poll)
        job.start()
        timer.start()
        shown.start()

    def _show(self, plan: ImportPlan, job: PlanJob, path: Path, articles: tuple[tuple[str | None, str], ...]) -> None:
        if self.dialog is not None:  # another article was chosen for the same file
            self.dialog.set_plan(plan, job.document)
            return
        if plan.known and not (plan.changes or plan.bad or plan.remarks or articles):
            self._window.status.tell(f"“{plan.article_title}” has all that {path.name} holds already.")
            self._next()
            return
        from desktop.ui.exchange.import_dialog import ImportDialog

        dialog = ImportDialog(
            plan, job.document, self._window.appearance, file_name=path.name, articles=articles, parent=self._window
        )
        self.dialog = dialog
        dialog.article_chosen.connect(partial(self._replan, job, path))
        dialog.accepted.connect(partial(self._apply, path))
        dialog.finished.connect(self._finished)
        dialog.open()

    def _replan(self, job: PlanJob, path: Path, article_id: str | None) -> None:
        session = self._window.session
        document = (
            session.attempt(lambda: session.library.exchange.document(article_id)) if article_id is not None else None
        )
        if self._job is None:
            self._plan(PlanJob(job.data, document, job.name, job.sidecar, job.themes), path, ())

    # The step

    def _apply(self, path: Path) -> None:
        assert self.dialog is not None
        plan, skip = self.dialog.settled()
        session = self._window.session
        article_id = plan.article_id if plan.known else None
        gathered = session.attempt(
            lambda: (session.library.exchange.source_work(plan, article_id=article_id, skip=skip),)
        )
        if gathered is None:
            return
        if gathered[0] is None:
            self._write(plan, skip, path, None)
            return
        job = SourceJob(gathered[0])

        def done() -> None:
            ready = session.attempt(job.result)
            if ready is not None:
                self._window.keep_notes()  # what was written while the text was read
                self._write(plan, skip, path, ready)
            self._next()

        def stopped() -> None:
            session.told.emit("The import was stopped; nothing was changed.")
            self._next()

        self._wait(job, path, done, stopped)

    def _write(self, plan: ImportPlan, skip: frozenset[int], path: Path, ready: ReadySource | None) -> None:
        chosen = [change for index, change in enumerate(plan.changes) if index not in skip]
        session = self._window.session
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._window.keeping.wait()
            done = session.apply_import(
                plan, article_id=plan.article_id if plan.known else None, skip=skip, path=path, ready=ready
            )
        finally:
            QApplication.restoreOverrideCursor()
        if done is None:
            return
        self._window.reading.open(done)
        from dataclasses import replace

        from desktop.ui.exchange.import_dialog import counts

        words = counts(replace(plan, changes=tuple(chosen), unchanged=0, bad=()))
        session.told.emit(f"Imported: {words}. Undo takes it back." if chosen else "The article was added.")
        self._ask_for_a_look(done)

    def _ask_for_a_look(self, article_id: str) -> None:
        """Offer the review where the import's text left annotations changed or without a place."""
        from db.records import AnchorState

        states = [one.anchor.state for one in self._window.session.library.annotations.all(article_id)]
        changed, orphans = states.count(AnchorState.CHANGED), states.count(AnchorState.ORPHAN)
        if number := changed + orphans:
            self._window.say(
                f"{number} annotation{' needs' if number == 1 else 's need'} a look.",
                "Review",
                lambda: self._window.reviewing.open("changed" if changed else "orphans"),
                kind="review",
            )

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if self._job is None:  # else the next one waits for it
            QTimer.singleShot(0, self, self._next)


def likeness(data: bytes, text: str) -> float:
    """Return how much of a file's longer lines stands in a text, from 0 to 1, whatever marks are in between."""
    letters = re.compile(r"[\W_]+")
    there = letters.sub("", text).casefold()
    lines = [letters.sub("", line).casefold() for line in data[:200_000].decode("utf-8", "replace").splitlines()]
    parts = [line[at : at + 24] for line in lines for at in range(0, max(len(line) - 23, 0), 24)]
    return sum(part in there for part in parts) / len(parts) if parts else 0.0


def _names(paths: list[Path]) -> str:
    names = [path.name for path in paths]
    return f"{', '.join(names[:3])}{'' if len(names) <= 3 else ' …'}"
