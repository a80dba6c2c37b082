"""The editor of a note while it is open, one at a time: opened, placed where its note stands, and taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.annotations import quote_of
from desktop.ui.margin.lane import SIDE, Lane
from desktop.ui.margin.notes import Notes
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.widgets.appearance import SPACE

if TYPE_CHECKING:
    from desktop.ui.margin.note_editor import NoteEditor
    from desktop.ui.spelling.speller import Speller

_FOOT_SHARE = 0.4  # of the height of the article, at most, that an editor gets below it


class Editing(QObject):
    """Opens and closes the editor, and passes on what it tells."""

    drafted = Signal(str, str, str)  # an annotation's id, the text to keep, the one that it began with
    finished = Signal(str)
    merged = Signal(str)  # it was changed elsewhere while it was written in, and both texts stand in its editor
    grew = Signal()
    typed = Signal()
    paste_refused = Signal(str)  # a sentence
    link_wanted = Signal(str)  # to what these words may mean

    def __init__(self, view: ArticleView | Front, notes: Notes) -> None:
        super().__init__(view)
        self._view, self._notes = view, notes
        self.editor: NoteEditor | None = None  # the open one
        self._foot = 0  # pixels that the article keeps free below
        self.speller: Callable[[], Speller | None] = lambda: None  # the dictionary that notes are spelled by

    @property
    def identity(self) -> str | None:
        """The id of the annotation whose note is being edited."""
        return self.editor.identity if self.editor is not None else None

    def open(self, annotation: Annotation, parent: QWidget) -> NoteEditor:
        """Return an editor for an annotation's note, not shown yet; whatever was open has been left before."""
        from desktop.ui.margin.note_editor import NoteEditor

        line = self._notes.line(annotation)
        editor = self.editor = NoteEditor(annotation.id, annotation.note, self._notes.appearance, line, parent)
        editor.field.set_speller(self.speller(), self._notes.appearance)
        editor.field.begin_as(quote_of(annotation))
        editor.drafting.drafted.connect(self.drafted)
        editor.finished.connect(self.finished)
        editor.drafting.merged.connect(self.merged)
        editor.grew.connect(self.grew)
        editor.field.textChanged.connect(self.typed)
        editor.field.paste_refused.connect(self.paste_refused)
        editor.links.link_wanted.connect(self.link_wanted)
        return editor

    def follow(self) -> None:
        """Take over what the note is now; without its annotation the editor goes too, and hands out what it has."""
        editor = self.editor
        if editor is None:
            return
        annotation = self._notes.annotations.get(editor.identity)
        if annotation is None:
            self.close()
            editor.finish()
        else:
            editor.drafting.take(annotation.note)

    def kept(self, identity: str, draft: str, stored: str) -> None:
        """Know that a draft was kept, and that the note is ``stored`` with it."""
        if self.editor is not None and self.editor.identity == identity:
            self.editor.drafting.kept(draft, stored)

    def follow_look(self) -> None:
        """Take over the colours that the note has now."""
        if self.editor is not None and (annotation := self._notes.annotations.get(self.editor.identity)) is not None:
            self.editor.set_look(self._notes.appearance, self._notes.line(annotation))

    def keep(self) -> None:
        """Hand out the draft now."""
        if self.editor is not None:
            self.editor.keep()

    def leave(self) -> None:
        """Keep the draft and be done."""
        if self.editor is not None:
            self.editor.finish()

    def close(self) -> None:
        """Take the editor away; the focus goes to the article."""
        editor, self.editor = self.editor, None
        if editor is not None:
            if editor.field.hasFocus():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.hide()
            editor.deleteLater()
            self._keep_free(0)

    def _keep_free(self, foot: int) -> None:
        """Have the article end so many pixels higher: below it the editor covers no word."""
        if foot != self._foot:
            self._foot = foot
            self._view.setContentsMargins(0, 0, 0, foot)

    def place(self, lane: Lane) -> None:
        """Put the editor where its note stands at the present scroll position."""
        editor = self.editor
        if editor is None:
            return
        slot = lane.slots.get(editor.identity)
        if slot is None:  # scrolled far away: kept out of sight, so that the keyboard stays in it
            editor.move(SIDE, -2 * editor.height())
        elif lane.folded:
            foot = lane.foot_rect(self.height_at(lane.foot_width(), _FOOT_SHARE))
            self._keep_free(self._view.height() - foot.top() + SPACE)
            editor.setGeometry(foot)
            editor.raise_()
        else:
            editor.setLayoutDirection(lane.direction(slot))
            editor.setGeometry(lane.rect(slot))

    def height_at(self, width: int, share: float = 0.7) -> int:
        """Become ``width`` pixels wide, and return the height that the editor needs then: 0 if none is open.

        It gets no more than a ``share`` of what the article has.
        """
        if self.editor is None:
            return 0
        self.editor.set_pixels(self._notes.style().pixels)
        self.editor.most = max(90, round(self._view.height() * share))
        return self.editor.height_at(width)
