"""The user's commands on the selection and on annotations, by mouse, key or menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from db.annotations import PRIVATE
from desktop.annotations import head_of, passage_of
from desktop.article.content import Passage
from desktop.commands import BY_ID, THEME_IDS
from desktop.texts import tr
from desktop.ui import filing
from desktop.ui.keys.lacking import what_lacks
from desktop.ui.margin.margin import Margin
from desktop.ui.pages.front import Front
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import removed
from desktop.ui.widgets.message_strip import MessageStrip


class Annotating(QObject):
    """Annotates what is selected in the view, and changes or removes annotations."""

    told = Signal(object)

    def __init__(
        self,
        session: Session,
        reading: Reading,
        view: Front,
        margin: Margin,
        strip: MessageStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._view, self._margin, self._strip = session, reading, view, margin, strip
        self._awaited: Passage | None = None  # whose note is to be opened once the library can be written to
        session.changed.connect(self._write_awaited)

    # The selection

    def highlight(self, passage: Passage, theme_ids: list[str]) -> None:
        """Highlight a passage with themes."""
        if self._view.stands_by(passage) and self._reading.highlight(passage, tuple(theme_ids)) is not None:
            self._view.clear_selection()

    def highlight_selection(self) -> None:
        """Highlight what is selected."""
        passage = self._view.surface.selection.passage()
        if passage is not None:
            self.highlight(passage, [])

    def write_note(self) -> None:
        """Write a note on what is selected, or else the current annotation's."""
        passage = self._view.surface.selection.passage()
        if passage is not None:
            self.write_note_on(passage)
        else:
            self._reading.write_note(None)

    def write_note_on(self, passage: Passage) -> None:
        """Write a note on a passage, or say why not, also while another note is open."""
        open_before = self._margin.editing.identity
        if self._view.stands_by(passage):
            self._reading.write_note(passage)
        if self._margin.editing.identity not in (None, open_before):
            self._view.clear_selection()
            return
        if self._session.held:
            self._awaited = passage
            self._strip.say(self._session.held.sentence(), kind="held")
        elif not self._strip.sentence():
            self._strip.say(tr("The note could not be begun."), kind="note")
        self._strip.take_keyboard()  # what is typed on is meant for the note, and would be commands

    def _write_awaited(self) -> None:
        """Open the note that could not be opened before, unless the user went on to something else."""
        if self._awaited is None:
            return
        annotation = next(
            (annotation for annotation in self._reading.annotations if passage_of(annotation) == self._awaited), None
        )
        if not self._strip.hasFocus():
            self._awaited = None
        elif annotation is not None:
            self._awaited = None
            self.edit_note(annotation.id)
            self._view.clear_selection()

    def answer_current(self) -> None:
        """Write an answer to the current annotation."""
        if self._reading.current_id is not None:
            self.answer(self._reading.current_id)

    def answer(self, annotation_id: str) -> None:
        """Write an answer to an annotation, below its note."""
        self._reading.begin_note(self._session.answer(annotation_id))

    def write_article_note(self) -> None:
        """Write the one note on the whole article: it stands at its title."""
        content = self._reading.content
        head = head_of(content) if content is not None else None
        if head is None:
            self.told.emit(tr("This article has no words that a note could stand at."))
            return
        there = next((annotation for annotation in self._reading.annotations if passage_of(annotation) == head), None)
        self._reading.show_passage(head)
        if there is not None:
            self.edit_note(there.id)
        else:
            self.write_note_on(head)

    def press_theme(self, key: int) -> None:
        """Do what the key of a theme means now."""
        passage = self._view.surface.selection.passage()
        pen, theme = self._view.surface.offer.pen, self._reading.theme_of_key(key)
        if pen.armed and passage is None and theme is not None:
            pen.arm(theme)
        elif (passage is None or self._view.stands_by(passage)) and self._reading.press_theme(key, passage):
            self._view.clear_selection()

    def quotable(self) -> str:
        """Return the id of what is to be quoted: what is selected, annotated now, or else the current annotation."""
        passage = self._view.surface.selection.passage()
        if passage is None:
            return self._reading.current_id or ""
        there = (annotation for annotation in self._reading.annotations if passage_of(annotation) == passage)
        annotation = next(there, None)  # what is filed already gets no twin
        if annotation is None and self._view.stands_by(passage):
            annotation = self._reading.highlight(passage)
        if annotation is None:
            return ""
        self._view.clear_selection()
        return annotation.id

    def selected_text(self) -> str:
        """Return the words that are selected, or ''."""
        passage, content = self._view.surface.selection.passage(), self._reading.content
        return content.text[passage.start : passage.end] if passage is not None and content is not None else ""

    def copy_selection(self) -> None:
        """Copy what is selected."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    # Annotations

    def copy_link(self, annotation_id: str) -> None:
        """Put the address that leads to an annotation into the clipboard."""
        QGuiApplication.clipboard().setText(f"postil://a/{annotation_id}")
        self.told.emit(tr("The link to the annotation was copied."))

    def copy_link_of_current(self) -> None:
        """Put the address of the current annotation into the clipboard."""
        if self._reading.current_id is not None:
            self.copy_link(self._reading.current_id)

    def keep_current_private(self) -> None:
        """Keep the current annotation from all with whom the library is shared, or share it again."""
        annotation = self._reading.annotation(self._reading.current_id)
        if annotation is None:
            return
        filing.keep_private(self._session, [annotation.id], not annotation.extra.get(PRIVATE))

    def edit_note(self, annotation_id: str) -> None:
        """Open the note of an annotation, "" for none; where its passage is in sight, that stays where it is."""
        annotation = self._reading.annotation(annotation_id)
        if not annotation_id:
            self.told.emit(tr("No annotation is at the caret."))
        if annotation is None or self._session.library.read_only:
            return
        surface = self._view.surface
        if annotation.anchor.start is not None and surface.page.fold().shows(surface.marks.begin_of(annotation)):
            surface.caret.put(annotation.anchor.start)
            self._reading.set_current(annotation_id)
        else:
            self._reading.show_annotation(annotation_id)
        self._margin.edit(annotation_id)

    def extend(self, which: str, by: int) -> None:
        """Move the "start" or "end" of the current annotation by words."""
        if not self._view.surface.handles.move_by_words(which, by):
            self.told.emit(tr("It cannot be moved further that way."))

    def choose_among(self) -> None:
        """Let the user choose among the annotations that overlap."""
        if not self._view.surface.offer.choose_another():
            self.told.emit(tr("No annotation is at the caret."))

    def change_passage(self, annotation_id: str, passage: Passage) -> None:
        """Let an annotation cover another passage."""
        if self._view.stands_by(passage):
            self._session.set_passage(annotation_id, passage)

    def tell_merged(self, annotation_id: str) -> None:
        """Say that a note was changed elsewhere while it was written."""
        self._strip.say(
            tr("The note was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it."),
            tr("Show it"),
            partial(self._reading.show_annotation, annotation_id),
            kind="note",
        )

    def tell_removed(self, annotation_id: str) -> None:
        """If an annotation is gone whose note was just written, say where the note is, and offer to go on with it."""
        if self._reading.annotation(annotation_id) is not None:
            return
        gone = self._session.attempt(lambda: self._session.library.annotations.get(annotation_id), quietly=True)
        if gone is None or not gone.note.strip():
            return

        def put_back() -> None:
            if self._session.write(lambda: self._session.library.trash.put_back((gone.article_id,), (gone.id,))):
                self._reading.open(gone.article_id, then=lambda: self.edit_note(gone.id))

        words = tr(
            "The annotation whose note you wrote was removed meanwhile. The note is kept, with it, in the trash."
        )
        self._strip.say(words, tr("Put it back"), put_back, kind="note")

    def remove(self, annotation_ids: list[str]) -> None:
        """Remove annotations in one undoable step."""
        if self._session.remove(annotation_ids):
            self.told.emit(removed(len(set(annotation_ids))))

    def remove_current(self) -> None:
        """Remove the current annotation."""
        if self._reading.current_id is not None:
            self.remove([self._reading.current_id])

    def shows_first(self, command_id: str) -> bool:
        """Bring what a command would change in sight and say so, if it is the current annotation and was out of sight.

        Return whether that was done in place of the command.
        """
        changes = {"annotation", "place", "marking"} & set(BY_ID[command_id].needs) and command_id != "note"
        current = self._reading.annotation(self._reading.current_id)
        if not changes or current is None or passage_of(current) is None or not self._view.isVisible():
            return False
        pen = command_id in THEME_IDS and self._view.surface.offer.pen.armed
        if pen or self._view.surface.selection.passage() is not None or self._view.shows_current():
            return False
        self._reading.show_annotation(current.id)
        self.told.emit(tr("This annotation is meant, and was out of sight. Once more, and it is done."))
        return True

    def why_not(self, command_id: str, there: frozenset[str]) -> str:
        """Return why a command has nothing to do now; ``there`` is what is there of what commands need."""
        if not {"writable", "annotation", "place"} & set(BY_ID[command_id].needs):
            return what_lacks(command_id, there)
        if self._reading.article is None:
            return tr("No article is open.")
        if self._session.library.read_only:
            return tr("The library is open for reading only.")
        if self._reading.version is not None:
            return tr("This is an older version: annotate the current one.")
        key = THEME_IDS.index(command_id) + 1 if command_id in THEME_IDS else 0
        if key and self._reading.theme_of_key(key) is None:
            return tr("No theme has the key {key}.", key=key)
        return what_lacks(command_id, there)
