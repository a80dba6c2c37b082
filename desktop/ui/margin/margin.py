"""The margin: every note beside its passage, edited in place; folded, a lane of glyphs with popovers.

Holds no library. The one widget of the lane, which hands on to its parts: ``Notes`` (which there are, how each is set),
``Lane`` (where each stands), ``NoteCards`` and ``Editing``; each keeps what it knows to itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from db.records import Annotation, Theme
from desktop.texts import tr
from desktop.ui.margin.cards import NoteCards
from desktop.ui.margin.editing import Editing
from desktop.ui.margin.lane import Lane
from desktop.ui.margin.notes import Notes
from desktop.ui.margin.painting import paint_glyph, paint_leader
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.typography import mix

if TYPE_CHECKING:
    from desktop.ui.linking.offers import LinkOffer
    from desktop.ui.margin.note_editor import NoteEditor
    from desktop.ui.spelling.speller import Speller


class Margin(QWidget):
    """See the module."""

    note_changed = Signal(str, str, str)  # an annotation's id, the draft to keep, the note that it began with
    note_merged = Signal(str)  # it was changed elsewhere while it was written in, and both texts stand in its editor
    paste_refused = Signal(str)  # a sentence
    editing_finished = Signal(str)
    annotation_clicked = Signal(str)  # or reached by a key
    remove_requested = Signal(str)
    link_wanted = Signal(str)  # in the open editor: to what these words may mean
    width_changed = Signal(int)  # the reader dragged the lane's edge

    def __init__(self, view: ArticleView | Front) -> None:
        super().__init__(view)
        self._view = view
        self._notes = Notes(view)
        self._lane = Lane(self, view, self._notes)
        self._cards = NoteCards(self, view, self._notes, self._lane)
        self._editing = Editing(view, self._notes)
        self._locked = self._to_be_folded = False
        self._content = view.content()  # of the article whose notes are shown
        self._taken: tuple[float, int, int] | None = None  # the edge: where on the screen, the lane's width, its grip
        self._later = QTimer(self, singleShot=True, interval=0)
        self.setAccessibleName(tr("Notes"))
        self.setMouseTracking(True)
        self._connect_signals()
        self._lane.take()
        self.show()

    def _connect_signals(self) -> None:
        self._view.scrolled.connect(self._on_scrolled)
        self._view.laid_out.connect(self._on_laid_out)
        self._view.hovered_changed.connect(self._on_hovered)
        self._later.timeout.connect(self._read_notes)
        self._cards.clicked.connect(self._on_card_clicked)
        self._cards.reached.connect(self.annotation_clicked)
        self._cards.activated.connect(self.edit)
        self._cards.remove_requested.connect(self.remove_requested)
        self._cards.more_requested.connect(self._on_more)
        self._cards.hovered.connect(self._on_card_hovered)
        self._editing.drafted.connect(self.note_changed)
        self._editing.finished.connect(self._on_finished)
        self._editing.merged.connect(self.note_merged)
        self._editing.paste_refused.connect(self.paste_refused)
        self._editing.grew.connect(self._on_editor_grew)
        self._editing.typed.connect(self._bring_in_sight)
        self._editing.link_wanted.connect(self.link_wanted)

    # what to show

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations' notes; an open editor goes on, unless its annotation is gone."""
        self._notes.set_annotations(annotations)
        self._content = self._view.content()
        if (shown := self._cards.popover) is not None:  # before the editor, which may go and have all laid out
            annotation = self._notes.annotations.get(shown)
            if annotation is None or not annotation.note:
                self.close_popover()
        self._editing.follow()
        self.lay_out()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Draw each note's bar in its first theme's colour."""
        if self._notes.themes == (themes := dict(themes)):
            return
        self._notes.themes = themes
        self._editing.follow_look()
        self.lay_out()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._notes.appearance = appearance
        self._editing.follow_look()
        self.lay_out()

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one note, which gets its true place; None: no note."""
        if identity != self._notes.current:
            self._notes.current = identity
            self.lay_out()

    def set_width(self, width: int) -> None:
        """Let the lane be up to this many pixels wide, where the article leaves so much."""
        self._lane.set_width(width)

    def set_folded(self, folded: bool) -> None:
        """Fold the lane to glyphs, or unfold it; while a note is written in, once that is done."""
        self._to_be_folded = folded
        if folded != self._lane.folded and self.editing() is None:
            self.close_popover()
            self._lane.set_folded(folded)
            self.lay_out()

    def lay_out(self) -> None:
        """Give every note near the viewport its place, and place them."""
        self._lane.lay_out(self.editing(), self._editing.height_at)
        self._cards.fill(self.editing())
        self._move()

    def _move(self) -> None:
        """Put the cards and the editor where they belong at the present scroll position."""
        self._view.use_lane(self._lane.is_used())
        self._cards.move()
        self._editing.place(self._lane)
        self._cards.move_popover()
        self.update()

    def _read_notes(self) -> None:
        """Load the Markdown reader, now that the article is painted, and set the notes again."""
        self._notes.read()
        self.lay_out()

    # editing

    def editing(self) -> str | None:
        """Return the id of the annotation whose note is being edited."""
        return self._editing.identity

    def editor(self) -> NoteEditor | None:
        """Return the open editor."""
        return self._editing.editor

    def set_locked(self, locked: bool) -> None:
        """Let notes be read only, or be written again. An open editor is left first."""
        if locked:
            self._editing.leave()
        self._locked = locked

    def edit(self, identity: str) -> None:
        """Open the editor of an annotation's note in its place, empty if there is no note yet."""
        annotation = self._notes.annotations.get(identity)
        if annotation is None or self._locked:
            return
        if (open_editor := self.editor()) is not None and open_editor.identity == identity:
            open_editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._editing.leave()
        self.close_popover()
        editor = self._editing.open(annotation, self._view if self._lane.folded else self)
        self._notes.current = identity
        self._notes.set_edited(identity)
        editor.show()  # before it is laid out: Qt wraps no text of what is hidden
        self.lay_out()
        editor.raise_()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_in_sight()

    def flush(self) -> None:
        """Hand out what stands in an open editor now."""
        self._editing.keep()

    def note_was_kept(self, identity: str, draft: str, stored: str) -> None:
        """Know that a draft was kept, and that the note is ``stored`` with it."""
        self._editing.kept(identity, draft, stored)

    def _bring_in_sight(self) -> None:
        """Scroll so far that the open editor is seen whole."""
        if (identity := self.editing()) is not None:
            self._lane.bring_in_sight(self._notes.annotations[identity])

    def _on_editor_grew(self) -> None:
        editor = self.editor()
        if editor is None or (slot := self._lane.slots.get(editor.identity)) is None:
            return
        if editor.wanted_height() != slot.height or self._lane.folded:
            self.lay_out()
            self._bring_in_sight()

    def _on_finished(self, identity: str) -> None:
        self._editing.close()
        self._notes.set_edited(None)
        self.editing_finished.emit(identity)
        self.set_folded(self._to_be_folded)
        self.lay_out()

    # what is done to a card

    def _on_hovered(self, identity: str) -> None:
        if (identity or None) != self._notes.lit:
            self._notes.lit = identity or None
            self._cards.set_lit()
            self.update()

    def _on_card_hovered(self, identity: str, over: bool) -> None:
        self._view.surface.marks.isolate(identity if over else None)

    def _on_card_clicked(self, identity: str) -> None:
        again = self._notes.current == identity
        slot = self._lane.slots.get(identity)
        y = self._lane.rect(slot).top() if slot is not None else 0
        self.set_current_annotation(identity)
        self._lane.scroll_to_passage(identity, y)
        self.annotation_clicked.emit(identity)
        if again and identity in self._notes.annotations:  # a second click, as on a name in a file list
            self.edit(identity)

    def _on_more(self, identity: str) -> None:
        self._notes.toggle_expanded(identity)
        self.lay_out()

    # folded: glyphs, and a popover

    def open_popover(self, identity: str) -> None:
        """Show a note over the text, beside its glyph (in the folded lane)."""
        self.close_popover()
        if identity in self._notes.annotations and identity in self._lane.slots:
            self._cards.open_popover(identity)

    def close_popover(self) -> None:
        """Take the popover away."""
        self._cards.close_popover()

    # what happens around it

    def _on_scrolled(self) -> None:
        if self._lane.reaches():
            self._move()
        else:
            self.lay_out()

    def _on_laid_out(self) -> None:
        self._lane.forget()
        self._view.surface.marks.set_leaders(not self._lane.folded)
        if self._view.content() is not self._content:
            return  # another article, whose notes come next
        self.lay_out()
        if self._lane.folded:  # the editor may have taken room from below the passage that it is about
            self._bring_in_sight()

    # what Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._taken is not None:
            taken, width, grip = self._taken
            self.set_width(round(width + grip * (event.globalPosition().x() - taken)))
            return
        identity = self._lane.glyph_at(event.position())
        shape = Qt.CursorShape.SplitHCursor if self._lane.grip(event.position().x()) else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if identity else shape)
        if self._lane.folded:
            self._view.surface.marks.isolate(identity)

    def spell_by(self, speller: Callable[[], Speller | None]) -> None:
        """Ask for the dictionary whenever a note is opened to be written in."""
        self._editing.speller = speller

    def offer_links(self, offers: Sequence[LinkOffer]) -> None:
        """Offer places to link to in the open editor."""
        if self._editing.editor is not None:
            self._editing.editor.links.offer(offers)

    def has_cards(self) -> bool:
        """True if any note is in sight."""
        return bool(self._cards.in_sight())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cards.focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (grip := self._lane.grip(event.position().x())):
            self._taken = (event.globalPosition().x(), self._lane.width(), grip)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._taken is not None:
            self._taken = None
            self.width_changed.emit(self._lane.wanted_width)
            return
        identity = self._lane.glyph_at(event.position())
        if identity is None:
            return
        was_open = self._cards.popover == identity
        self.set_current_annotation(identity)
        self.annotation_clicked.emit(identity)
        if not was_open:
            self.open_popover(identity)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (identity := self._lane.glyph_at(event.position())) is not None:
            self.edit(identity)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            identity = self._lane.glyph_at(QPointF(event.pos()))
            if identity is not None:
                note = " ".join(self._notes.annotations[identity].note.split())
                QToolTip.showText(event.globalPos(), tooltip(note[:300]), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._notes.have_unread() and not self._later.isActive():
            self._later.start()
        notes, lane = self._notes, self._lane
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if lane.folded:
            for identity, slot in lane.slots.items():
                colours = notes.colours(notes.annotations[identity])
                strong = identity in (notes.current, notes.lit)
                paint_glyph(painter, lane.glyph_rect(slot), colours, notes.appearance, strong=strong)
        else:
            for pointed in dict.fromkeys((notes.current, self.editing(), notes.lit)):
                if pointed is not None and (stands := lane.slots.get(pointed)) is not None:
                    annotation = notes.annotations[pointed]
                    colour = mix(notes.line(annotation), notes.appearance.paper, 0.35)
                    paint_leader(painter, *lane.leader(annotation, stands), colour)
        painter.end()
