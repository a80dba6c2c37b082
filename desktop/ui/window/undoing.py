"""Undo and redo in the window: what was not done here, or is not on the screen, is asked about first, and what was
changed is shown.

The library has one history for all its articles, its windows and the command line; the user means what he sees.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from db.records import Article, Changes, Step
from desktop.annotations import passage_of
from desktop.texts import tr, tr_kept
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

ASKED, DONE = "undo_asked", "undo_done"  # kinds of the strip's sentences


class Undoing(QObject):
    """Walks along the history for the reader."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        strip: MessageStrip,
        keep_notes: Callable[[], object],
        is_shown: Callable[[Changes], bool],
        is_told: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note: it is a step of its own.

        ``is_shown`` tells whether what changes are about is on the screen, ``is_told`` whether the window says just now
        what "undo" or "redo" would do.
        """
        super().__init__(parent)
        self._is_shown, self._is_told = is_shown, is_told
        self._session, self._reading, self._strip, self._keep_notes = session, reading, strip, keep_notes
        self._asked = ("", "")  # the side and the id of the step that the strip asks about
        self._walking = False

    def walk(self, side: str) -> None:
        """Take the last step back ("undo"), or do again what was taken back last ("redo").

        Ask where it was not the user's, or is not seen; pressed again, it is done.
        """
        self._keep_notes()
        asked, sure_of = self._asked if self._stands(ASKED) else ("", "")
        sure_of = sure_of if asked == side else ""
        library = self._session.library
        step = self._session.attempt(lambda: library.read.next_step(side), quietly=True)
        if step is None or step.id == sure_of or library.history.foreign(step) or self._is_told(side):
            self._go(side, sure_of)  # which asks about a foreign one
        elif self._is_shown(self._touched(step)):
            self._go(side, sure_of)
        else:
            self.ask(side, step)

    def _go(self, side: str, sure_of: str) -> None:
        self._walking = True
        try:
            self._session.walk(side, sure_of)
        finally:
            self._walking = False

    def _stands(self, kind: str) -> bool:
        return self._strip.kind == kind and not self._strip.isHidden()

    def ask(self, side: str, step: Step, whose: str = "") -> None:
        """Say what the step is, and by whom if not by this window, and offer to take it back all the same."""
        self._asked = (side, step.id)
        label = f"{tr_kept(step.label)}{self._session.where(self._touched(step))}"
        if side == "undo":
            words = tr("The last change is not on the screen: {what}. Undo it?", what=label)
            if whose:
                words = tr("The last change was made {whose}: {what}. Undo it too?", whose=tr(whose), what=label)
        else:
            words = tr("What was undone last is not on the screen: {what}. Do it again?", what=label)
            if whose:
                words = tr("This was not undone in this window: {what}. Do it again all the same?", what=label)
        button = tr("Undo it") if side == "undo" else tr("Do it again")
        self._strip.say(words, button, partial(self._go, side, step.id), kind=ASKED)

    def _touched(self, step: Step) -> Changes:
        return self._session.attempt(lambda: self._session.library.read.touched(step.id)) or Changes()

    def follow(self) -> None:
        """Say no more of a step that was done, nor of one that is asked about once it is not the next any more."""
        side, step_id = self._asked
        if self._stands(DONE):
            self._strip.dismiss()
        elif self._stands(ASKED):
            step = self._session.attempt(lambda: self._session.library.read.next_step(side), quietly=True)
            if step is None or step.id != step_id:
                self._strip.dismiss()

    def show(self, sentence: str, changes: Changes) -> None:
        """Show what undo or redo changed: its passage, or of an article that is not open the way there."""
        if not self._walking:
            return
        articles = self._session.attempt(lambda: self._session.library.history.articles_of(changes)) or []
        here = self._reading.article
        if here is not None and here.id in {article.id for article in articles}:
            self._show_here(changes)
        elif articles and here is not None:
            there = next((article for article in articles if article.deleted is None), None)
            work = partial(self._go_there, there, changes) if there is not None else None
            self._strip.say(f"{sentence}.", tr("Go there") if work is not None else "", work, kind=DONE)

    def _show_here(self, changes: Changes) -> None:
        """Go to the first passage that was changed in the open article, where the annotation is gone too."""
        library, here = self._session.library, self._reading.article
        annotations = [
            self._session.attempt(partial(library.annotations.get, id_)) for id_ in sorted(changes.annotations)[:50]
        ]
        places = [
            (passage, annotation.id)
            for annotation in annotations
            if annotation is not None and here is not None and annotation.article_id == here.id
            if (passage := passage_of(annotation)) is not None
        ]
        if places and here is not None and here.id not in changes.articles:
            passage, annotation_id = min(places)
            self._reading.show_passage(passage)
            if self._reading.annotation(annotation_id) is not None:
                self._reading.set_current(annotation_id)

    def _go_there(self, article: Article, changes: Changes) -> None:
        self._reading.open(article.id, then=lambda: self._show_here(changes))
