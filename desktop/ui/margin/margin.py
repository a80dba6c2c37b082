"""The margin: every note beside its passage, edited in place; folded, a lane of glyphs with popovers.

Holds no library. The one widget of the lane, which hands on to its parts: ``Notes`` (which there are, how each is set),
``Lane`` (where each stands), ``NoteCards`` and ``Editing``; each keeps what it knows to itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
from desktop.ui.page.highlights import colours_of
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.typography import mix

if TYPE_CHECKING:
    from desktop.ui.linking.offers import LinkOffer


class Margin(QWidget):
    """See the module."""

    editing_finished = Signal(str)
    annotation_clicked = Signal(str)  # or reached by a key
    width_changed = Signal(int)  # the reader dragged the lane's edge

    def __init__(self, view: ArticleView | Front) -> None:
        super().__init__(view)
        self._view = view
        self._notes = Notes(view)
        self.lane = Lane(self, view, self._notes)
        self.cards = NoteCards(self, view, self._notes, self.lane)
        self.editing = Editing(view, self._notes)
        self._locked = self._to_be_folded = False
        self._content = view.content()  # of the article whose notes are shown
        self._taken: tuple[float, int, int] | None = None  # the edge: where on the screen, the lane's width, its grip
        self._later = QTimer(self, singleShot=True, interval=0)
        self.setAccessibleName(tr("Notes"))
        self.setMouseTracking(True)
        self._connect_signals()
        self.lane.take()
        self.show()

    def _connect_signals(self) -> None:
        self._view.scrolled.connect(self._on_scrolled)
        self._view.laid_out.connect(self._on_laid_out)
        self._view.hovered_changed.connect(self._on_hovered)
        self._later.timeout.connect(self._read_notes)
        self.cards.clicked.connect(self._on_card_clicked)
        self.cards.reached.connect(self.annotation_clicked)
        self.cards.activated.connect(self.edit)
        self.cards.more_requested.connect(self._on_more)
        self.cards.hovered.connect(lambda id_, over: self._view.surface.marks.isolate(id_ if over else None))
        self.editing.finished.connect(self._on_finished)
        self.editing.grew.connect(self._on_editor_grew)
        self.editing.typed.connect(self._bring_in_sight)

    # what to show

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations' notes; an open editor goes on, unless its annotation is gone."""
        self._notes.set_annotations(annotations)
        self._content = self._view.content()
        if (shown := self.cards.popover) is not None:  # before the editor, which may go and have all laid out
            annotation = self._notes.annotations.get(shown)
            if annotation is None or not annotation.note:
                self.cards.close_popover()
        self.editing.follow()
        self.lay_out()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Draw each note's bar in its first theme's colour."""
        if self._notes.themes == (themes := dict(themes)):
            return
        self._notes.themes = themes
        self.editing.follow_look()
        self.lay_out()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._notes.appearance = appearance
        self.editing.follow_look()
        self.lay_out()

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one note, which gets its true place; None: no note."""
        if identity != self._notes.current:
            self._notes.current = identity
            self.lay_out()

    def set_folded(self, folded: bool) -> None:
        """Fold the lane to glyphs, or unfold it; while a note is written in, once that is done."""
        self._to_be_folded = folded
        if folded != self.lane.folded and self.editing.identity is None:
            self.cards.close_popover()
            self.lane.set_folded(folded)
            self.lay_out()

    def lay_out(self) -> None:
        """Give every note near the viewport its place, and place them."""
        self.lane.lay_out(self.editing.identity, self.editing.height_at)
        self.cards.fill(self.editing.identity)
        self._move()

    def _move(self) -> None:
        """Put the cards and the editor where they belong at the present scroll position."""
        self._view.use_lane(any(self.lane.is_in_sight(slot) for slot in self.lane.slots.values()))
        self.cards.move()
        self.editing.place(self.lane)
        self.cards.move_popover()
        self.update()

    def _read_notes(self) -> None:
        """Load the Markdown reader, now that the article is painted, and set the notes again."""
        self._notes.shelf.read()
        self.lay_out()

    # editing

    def set_locked(self, locked: bool) -> None:
        """Let notes be read only, or be written again. An open editor is left first."""
        if locked:
            self.editing.leave()
        self._locked = locked

    def edit(self, identity: str) -> None:
        """Open the editor of an annotation's note in its place, empty if there is no note yet."""
        annotation = self._notes.annotations.get(identity)
        if annotation is None or self._locked:
            return
        if (open_editor := self.editing.editor) is not None and open_editor.identity == identity:
            open_editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.editing.leave()
        self.cards.close_popover()
        editor = self.editing.open(annotation, self._view if self.lane.folded else self)
        self._notes.current = identity
        self._notes.set_edited(identity)
        editor.show()  # before it is laid out: Qt wraps no text of what is hidden
        self.lay_out()
        editor.raise_()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_in_sight()

    def _bring_in_sight(self) -> None:
        """Scroll so far that the open editor is seen whole."""
        if (identity := self.editing.identity) is not None:
            self.lane.bring_in_sight(self._notes.annotations[identity])

    def _on_editor_grew(self) -> None:
        editor = self.editing.editor
        if editor is None or (slot := self.lane.slots.get(editor.identity)) is None:
            return
        if editor.height_at(editor.width()) != slot.height or self.lane.folded:
            self.lay_out()
            self._bring_in_sight()

    def _on_finished(self, identity: str) -> None:
        self.editing.close()
        self._notes.set_edited(None)
        self.editing_finished.emit(identity)
        self.set_folded(self._to_be_folded)
        self.lay_out()

    # what is done to a card

    def _on_hovered(self, identity: str) -> None:
        if (identity or None) != self._notes.lit:
            self._notes.lit = identity or None
            self.cards.set_lit()
            self.update()

    def _on_card_clicked(self, identity: str) -> None:
        again = self._notes.current == identity
        slot = self.lane.slots.get(identity)
        y = self.lane.rect(slot).top() if slot is not None else 0
        self.set_current_annotation(identity)
        self.lane.scroll_to_passage(identity, y)
        self.annotation_clicked.emit(identity)
        if again and identity in self._notes.annotations:  # a second click, as on a name in a file list
            self.edit(identity)

    def _on_more(self, identity: str) -> None:
        self._notes.expanded ^= {identity}
        self.lay_out()

    # folded: glyphs, and a popover

    def open_popover(self, identity: str) -> None:
        """Show a note over the text, beside its glyph (in the folded lane)."""
        self.cards.close_popover()
        if identity in self._notes.annotations and identity in self.lane.slots:
            self.cards.open_popover(identity)

    # what happens around it

    def _on_scrolled(self) -> None:
        if self.lane.reaches():
            self._move()
        else:
            self.lay_out()

    def _on_laid_out(self) -> None:
        self.lane.forget()
        self._view.surface.marks.set_leaders(not self.lane.folded)
        if self._view.content() is not self._content:
            return  # another article, whose notes come next
        self.lay_out()
        if self.lane.folded:  # the editor may have taken room from below the passage that it is about
            self._bring_in_sight()

    # what Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._taken is not None:
            taken, width, grip = self._taken
            self.lane.set_width(round(width + grip * (event.globalPosition().x() - taken)))
            return
        identity = self.lane.glyph_at(event.position())
        shape = Qt.CursorShape.SplitHCursor if self.lane.grip(event.position().x()) else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if identity else shape)
        if self.lane.folded:
            self._view.surface.marks.isolate(identity)

    def offer_links(self, offers: Sequence[LinkOffer]) -> None:
        """Offer places to link to in the open editor."""
        if self.editing.editor is not None:
            self.editing.editor.links.offer(offers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.cards.focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (grip := self.lane.grip(event.position().x())):
            self._taken = (event.globalPosition().x(), self.lane.width(), grip)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._taken is not None:
            self._taken = None
            self.width_changed.emit(self.lane.wanted_width)
            return
        identity = self.lane.glyph_at(event.position())
        if identity is None:
            return
        was_open = self.cards.popover == identity
        self.set_current_annotation(identity)
        self.annotation_clicked.emit(identity)
        if not was_open:
            self.open_popover(identity)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (identity := self.lane.glyph_at(event.position())) is not None:
            self.edit(identity)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            identity = self.lane.glyph_at(QPointF(event.pos()))
            if identity is not None:
                note = " ".join(self._notes.annotations[identity].note.split())
                QToolTip.showText(event.globalPos(), tooltip(note[:300]), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._notes.shelf.unread and not self._later.isActive():
            self._later.start()
        notes, lane = self._notes, self.lane
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if lane.folded:
            for identity, slot in lane.slots.items():
                colours = colours_of(notes.annotations[identity], notes.themes)
                strong = identity in (notes.current, notes.lit)
                paint_glyph(painter, lane.glyph_rect(slot), colours, notes.appearance, strong=strong)
        else:
            for pointed in dict.fromkeys((notes.current, self.editing.identity, notes.lit)):
                if pointed is not None and (stands := lane.slots.get(pointed)) is not None:
                    annotation = notes.annotations[pointed]
                    colour = mix(notes.line(annotation), notes.appearance.paper, 0.35)
                    paint_leader(painter, *lane.leader(annotation, stands), colour)
        painter.end()
