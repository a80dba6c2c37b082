"""Session: the Library as signals. Everything that the window writes goes through here, and is told once.

A wish that cannot be met (StoreError, PostilError) becomes ``failed`` with its sentence; anything else is a bug and
goes to the crash dialog.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Collection, Container, Hashable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from db.errors import StoreError
from db.records import Annotation, Changes, Step, Theme
from desktop.article.area import Area, as_extra
from desktop.article.content import Passage
from desktop.errors import ImportFailed, PostilError
from desktop.library.across.bringing_in import BroughtIn, Incoming, bring_in
from desktop.library.annotations import Draft
from desktop.paths import kept_place
from desktop.texts import tr, tr_kept
from desktop.ui.held import BRIEFLY, PATIENCE, Held, Work, Write
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.toasts.telling import redoable, undoable

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.articles import Added
    from desktop.library.import_source import ReadySource
    from desktop.proposals.import_plan import ImportPlan

T = TypeVar("T")


def bring_in_job(library: Library, incoming: Incoming) -> BesideJob[BroughtIn]:
    """Return the job that brings one file in; cancelled, what was read already is not added."""
    return BesideJob("bring in", library, lambda beside, job: bring_in(beside, incoming, job.read))


class Session(QObject):
    """One library, open in one window."""

    changed = Signal(object)  # Changes, once per write
    unasked = Signal(bool)  # what the user did not ask for here is about to be told by ``changed``, or was (False)
    note_kept = Signal(str, str, object)  # an annotation's id, the draft, the Annotation as stored: before ``changed``
    failed = Signal(str)  # a sentence
    told = Signal(object)  # a sentence about something that went well enough
    walked = Signal(str, object)  # what undo or redo did, in words, and its Changes; after ``changed``
    foreign_step_met = Signal(str, object, str)  # "undo" or "redo", Step, by whom: nothing was done yet
    article_added = Signal(str)  # id: it should be opened
    was_new = Signal(object)  # Added, after ``article_added``: the library did not have this article
    source_changed = Signal(str, object, str)  # article id, Path, likeness: the library knows this file in other bytes
    source_read = Signal(str, object, object, object)  # article id, Imported, its bytes, its Path: for an update
    source_unreadable = Signal(str, str, object)  # article id, why, Path: what was to be its next version has no text
    export_found = Signal(object, object)  # Path, Recognised: a file that was to be opened is an export

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.writes = 0  # how many there were: tells whether anything happened in between
        self.wished = False  # what is told just now is what the user asked for here; a draft is kept unasked
        self._waiting: deque[Incoming] = deque()
        self.held = Held(library, self)
        self.frozen = ""  # why nothing can be written now, while an older version is read
        self._incoming: Incoming | None = None  # the file that is being read
        self.jobs = JobRunner(self)
        self.jobs.done.connect(self._brought_in)
        self.jobs.failed.connect(self._not_brought_in)
        self.jobs.cancelled.connect(lambda: self.told.emit(tr("The import was cancelled; nothing was added.")))

    # Reading

    def attempt(self, work: Callable[[], T], *, quietly: bool = False) -> T | None:
        """Do ``work``; where it cannot be done, say so (unless ``quietly``) and return None."""
        try:
            with self.held.patience(BRIEFLY if quietly else PATIENCE):
                return work()
        except (StoreError, PostilError) as error:
            if not quietly:
                self.failed.emit(tr(error))
            return None

    # Writing

    def write(self, work: Work, *, quietly: bool = False, wished: bool = True, held_as: Hashable = None) -> bool:
        """Do ``work`` and tell once what it changed, or say why it was not; return True if it was done.

        ``held_as``: beside another program it is held and done later, in the place of what was held under this name.
        """
        if self.frozen:
            if not quietly:
                self.told.emit(self.frozen)
            return False

        def fail(error: Exception) -> None:
            if not quietly:
                self.failed.emit(tr(error))

        def tell(changes: Changes) -> None:
            self.writes += 1
            self.tell(changes, wished=wished)

        return self.held.do(Write(work, fail, tell), held_as)

    def make(self, work: Callable[[], tuple[T, Changes]], *, held_as: Hashable = None) -> T | None:
        """Do ``work`` as ``write`` does, and return what it made besides its changes; None where that failed."""
        made: list[T] = []

        def write() -> Changes:
            what, changes = work()
            made.append(what)
            return changes

        return made[0] if self.write(write, held_as=held_as) else None

    def tell(self, changes: Changes, *, wished: bool) -> None:
        """Tell what was changed, by this window as the user ``wished``, or else by whom ever."""
        before, self.wished = self.wished, wished
        try:
            if not wished:
                self.unasked.emit(True)
            self.changed.emit(changes)
        finally:
            self.wished = before
            if not wished:
                self.unasked.emit(False)

    def annotate(
        self,
        article_id: str,
        passage: Passage,
        theme_ids: Sequence[str] = (),
        note: str = "",
        area: Area | None = None,
        new_theme: Theme | None = None,
    ) -> Annotation | None:
        """Make an annotation, and its ``new_theme`` with it, and return it, or None where that failed."""
        draft = Draft(passage, tuple(theme_ids), note, as_extra(area))
        add = partial(self.library.annotations.add_many, article_id, [draft], new_theme=new_theme)
        added = self.make(add, held_as=(article_id, passage, area))
        return added[0] if added else None

    def answer(self, annotation_id: str) -> Annotation | None:
        """Make an annotation that answers one, and return it, or None where that failed."""
        return self.make(lambda: self.library.annotations.answer(annotation_id))

    def set_note(
        self,
        annotation_id: str,
        text: str,
        base: str | None = None,
        ours: Collection[str] = (),
        *,
        quietly: bool = False,
    ) -> bool:
        """Give an annotation a note, begun when it was ``base``; ``note_kept`` tells what the library has then.

        ``ours`` are earlier texts from here, of which it is not known whether they were stored.
        """

        def work() -> Changes:
            stored, changes = self.library.annotations.keep_note(annotation_id, text, base, ours)
            self.note_kept.emit(annotation_id, text, stored)
            return changes

        return self.write(work, quietly=quietly, wished=False, held_as=("note", annotation_id))

    def set_themes(self, annotation_id: str, theme_ids: Sequence[str]) -> bool:
        """Give an annotation these themes."""
        return self.write(
            lambda: self.library.annotations.set_themes(annotation_id, tuple(theme_ids)), held_as=object()
        )

    def change_themes(self, themes: Mapping[str, Sequence[str]], label: str, *, new_theme: Theme | None = None) -> bool:
        """Give several annotations other themes in one step, ``new_theme`` made in it."""
        wanted = {annotation_id: tuple(theme_ids) for annotation_id, theme_ids in themes.items()}
        change = self.library.annotations.change_themes
        return self.write(lambda: change(wanted, label, new_theme=new_theme), held_as=object())

    def set_passage(self, annotation_id: str, passage: Passage) -> bool:
        """Move an annotation to another passage."""
        return self.write(lambda: self.library.annotations.set_passage(annotation_id, passage), held_as=object())

    def remove(self, annotation_ids: Iterable[str]) -> bool:
        """Remove annotations, in one step."""
        return self.write(partial(self.library.annotations.remove, list(annotation_ids)), held_as=object())

    def apply_import(
        self,
        plan: ImportPlan,
        *,
        article_id: str | None,
        skip: Container[int],
        path: Path,
        ready: ReadySource | None = None,
    ) -> str | None:
        """Carry out what the reader chose of an import's plan, in one step. Returns the article's id, or None."""
        apply, place = self.library.exchange.apply, kept_place(path)
        article = self.make(
            lambda: apply(plan, article_id=article_id, skip=skip, deletes=True, path=place, ready=ready)
        )
        return article.id if article is not None else None

    def show_all_anew(self) -> None:
        """Tell that anything may be different: the library was repaired."""
        if changes := self.attempt(lambda: self.library.read.everything()):
            self.tell(changes, wished=False)

    def walk(self, side: str, sure_of: str = "") -> bool:
        """Take the last step back ("undo"), or do again what was taken back ("redo"); return True if it was done.

        One that was not written here, or taken back elsewhere, only if ``sure_of`` is its id, else it is told of.
        """
        library = self.library
        done: list[tuple[Step, Changes]] = []

        def work() -> Changes | None:
            step = library.read.next_step(side)
            if step is None:
                return None
            if step.id != sure_of and (whose := library.history.foreign(step)):
                self.foreign_step_met.emit(side, step, whose)
            elif (walked := library.history.walk(side, step.id)) is not None:
                done.append(walked)
                return walked[1]
            return None  # where another step was written in between, too: the next press looks anew

        if not self.write(work, held_as=object()):
            return False
        for step, changes in done:
            label = tr_kept(step.label) + self.where(changes)
            sentence = tr("Undone: {what}", what=label) if side == "undo" else tr("Done again: {what}", what=label)
            if library.history.left_something:
                sentence = f"{sentence}. {tr('What others wrote there since stays.')}"
            self.told.emit(redoable(sentence) if side == "undo" else undoable(sentence))
            self.walked.emit(sentence, changes)
        return True

    def last_is_ours(self) -> bool:
        """True if the step that undo would take back was written here."""
        step = self.attempt(lambda: self.library.read.next_step("undo"), quietly=True)
        return step is not None and not self.library.history.foreign(step)

    def where(self, changes: Changes) -> str:
        """Return " in “Title”" for what changes are about; "" where it is neither an article nor a brief."""
        names = self.attempt(lambda: self.library.history.names_of(changes), quietly=True) or []
        if not names:
            return ""
        if len(names) > 1:
            return " " + tr("in “{title}” and {n} more", title=names[0], n=len(names) - 1)
        return " " + tr("in “{title}”", title=names[0])

    # Files in

    def import_files(self, paths: Iterable[Path], *, as_articles: bool = False, as_new: bool = False) -> None:
        """Bring files in, one after the other; ``article_added`` tells of each.

        An export of Postil is no new article: ``export_found`` tells of it, unless ``as_articles``. A file that
        resembles an article is no new one either: ``source_changed`` tells of it, unless ``as_new``.
        """
        self._waiting.extend(Incoming(path, as_article=as_articles, as_new=as_articles or as_new) for path in paths)
        self._next()

    def read_for_update(self, article_id: str, path: Path) -> None:
        """Read a file that is to become an article's next version; ``source_read`` tells of it."""
        self._waiting.append(Incoming(path, article_id))
        self._next()

    def importing(self) -> bool:
        """True if an import is under way."""
        return self.jobs.busy()

    def cancel_import(self) -> None:
        """Stop the import under way and forget those that wait."""
        self._waiting.clear()
        self.jobs.cancel()

    def _next(self) -> None:
        if self._waiting and not self.importing():
            self._incoming = incoming = self._waiting.popleft()
            job = bring_in_job(self.library, incoming)
            self.jobs.run(job, tr("Reading {name}…", name=Path(incoming.place).name))

    def _brought_in(self, _job: object, brought: BroughtIn) -> None:
        assert self._incoming is not None
        incoming, path = self._incoming, Path(self._incoming.place)
        if brought.export is not None:
            self.export_found.emit(path, brought.export)
        elif incoming.updates is not None:
            self.source_read.emit(incoming.updates, brought.imported, brought.data, path)
        else:
            self._tell_added(brought, path)
        self._next()

    def _not_brought_in(self, _job: object, error: Exception) -> None:
        assert self._incoming is not None
        incoming, path = self._incoming, Path(self._incoming.place)
        if incoming.updates is not None and os.path.isfile(path) and os.access(path, os.R_OK):
            # where a file that is there is no text, its update has a preview all the same: of what would be lost
            self.source_unreadable.emit(incoming.updates, tr(error), path)
        else:
            self.failed.emit(f"{path.name}: {tr(error)}" if isinstance(error, ImportFailed) else tr(error))
        self._next()

    def take_up(self, brought: BroughtIn) -> Added:
        """Take up what was brought in beside the window, and tell of it, without opening it."""
        assert brought.added is not None
        added = brought.added
        if added.changes:
            if brought.imported is not None:
                self.library.contents.keep(added.article.version_id, brought.imported.content)
            self.take_up_changes(added.changes)
        return added

    def take_up_changes(self, changes: Changes) -> None:
        """Take up what was written beside the window as the user wished, and tell of it."""
        self.writes += 1
        self.tell(changes, wished=True)

    def _tell_added(self, brought: BroughtIn, path: Path) -> None:
        added = self.take_up(brought)
        self.article_added.emit(added.article.id)
        if added.changes:
            self.was_new.emit(added)
        if added.changed_source or added.likeness == "text":
            self.source_changed.emit(added.article.id, path, added.likeness)
        elif added.already:
            self.told.emit(tr("This file is in the library already."))
        elif brought.imported is not None and brought.imported.remark:
            self.told.emit(brought.imported.remark)
