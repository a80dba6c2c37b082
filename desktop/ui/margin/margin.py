"""The margin: every note beside its passage, edited in place; folded, a lane of glyphs with popovers.

Holds no library. Where the notes stand is ``margin_lane``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from db.records import Annotation, Theme
from desktop.article.content import Passage
from desktop.ui.margin.lane import GAP, Lane
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.plain_label import tooltip

EDGE = 3 * SPACE  # pixels at the left of the lane, up to its cards, by which it is dragged wider


class Margin(Lane):
    """See the module."""

    note_changed = Signal(str, str)  # an annotation's id, the draft to keep
    editing_finished = Signal(str)
    annotation_clicked = Signal(str)
    remove_requested = Signal(str)
    width_changed = Signal(int)  # the reader dragged the lane's edge

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._locked = False
        self._grip: tuple[float, int] | None = None  # where the edge was taken on the screen, how wide the lane was
        self._view.hovered_changed.connect(self._on_hovered)
        self._take_lane()
        self.show()

    # what to show

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations' notes; an open editor goes on, unless its annotation is gone."""
        self._annotations = {a.id: a for a in annotations if a.anchor.start is not None and a.deleted is None}
        self._shelf.keep_only(self._annotations.keys())
        self._expanded &= self._annotations.keys()
        if self._editor is not None:
            annotation = self._annotations.get(self._editor.identity)
            if annotation is None:
                self._editor.drop()
                self._remove_editor()
            else:
                self._editor.take(annotation.note)
        if self._popover is not None:
            annotation = self._annotations.get(self._popover.identity)
            if annotation is None or not annotation.note:
                self.close_popover()
        self._collect()
        self.lay_out()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Draw each note's bar in its first theme's colour."""
        self._themes = dict(themes)
        if self._editor is not None and self._editor.identity in self._annotations:
            self._editor.set_look(self._appearance, self._line_of(self._annotations[self._editor.identity]))
        self.lay_out()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self.set_themes(self._themes)

    def set_folded(self, folded: bool) -> None:
        """Fold the lane to glyphs, or unfold it. An open editor is left first, and nothing of it is lost."""
        if folded != self._folded:
            self._leave_editor()
            self.close_popover()
            self._folded = folded
            self._take_lane()
            self.lay_out()

    # editing

    def set_locked(self, locked: bool) -> None:
        """Let notes be read only, or be written again. An open editor is left first."""
        if locked:
            self._leave_editor()
        self._locked = locked

    def edit(self, identity: str) -> None:
        """Open the editor of an annotation's note in its place, empty if there is no note yet."""
        annotation = self._annotations.get(identity)
        if annotation is None or self._locked:
            return
        if self._editor is not None and self._editor.identity == identity:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._leave_editor()
        self.close_popover()
        parent = self._view if self._folded else self
        line = self._line_of(annotation)
        editor = self._editor = NoteEditor(identity, annotation.note, self._appearance, line, parent)
        editor.drafted.connect(self.note_changed)
        editor.finished.connect(self._on_finished)
        editor.grew.connect(self._on_editor_grew)
        editor.typed.connect(self._bring_in_sight)
        self._current = identity
        self._collect()
        editor.show()  # before it is laid out: Qt wraps no text of what is hidden
        self.lay_out()
        editor.raise_()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_in_sight()

    def flush(self) -> None:
        """Hand out what stands in an open editor now."""
        if self._editor is not None:
            self._editor.keep()

    def _bring_in_sight(self) -> None:
        """Scroll so far that the open editor is seen whole."""
        if self._editor is None:
            return
        if self._editor.identity not in self._slots:
            anchor = self._annotations[self._editor.identity].anchor
            self._view.scroll_near(Passage(anchor.start or 0, anchor.end or 0))
        if (slot := self._slots.get(self._editor.identity)) is None:
            return
        bar = self._view.verticalScrollBar()
        height = self._view.viewport().height()
        y = slot.top - bar.value()
        if y < 0:
            bar.setValue(round(slot.top - 2 * GAP))
        elif y + slot.height > height:
            bar.setValue(round(min(slot.top - 2 * GAP, slot.top + slot.height - height + 2 * GAP)))

    def _on_editor_grew(self) -> None:
        if self._editor is None or (slot := self._slots.get(self._editor.identity)) is None:
            return
        if self._editor.wanted_height() != slot.height or self._folded:
            self.lay_out()
            self._bring_in_sight()

    def _leave_editor(self) -> None:
        if self._editor is not None:
            self._editor.finish()

    def _on_finished(self, identity: str) -> None:
        self._remove_editor()
        self.editing_finished.emit(identity)
        self._collect()
        self.lay_out()

    def _remove_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            if editor.has_focus():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.hide()
            editor.deleteLater()
            self._collect()

    def _new_card(self, identity: str, parent: QWidget) -> NoteCard:
        card = NoteCard(identity, parent)
        card.clicked.connect(self._on_card_clicked)
        card.activated.connect(self.edit)
        card.remove_requested.connect(self.remove_requested)
        card.more_requested.connect(self._on_more)
        card.link_activated.connect(self._view.link_activated)
        card.hovered.connect(self._on_card_hovered)
        return card

    # what is done to a card

    def _on_hovered(self, identity: str) -> None:
        if (identity or None) != self._lit:
            self._lit = identity or None
            for card in self._cards.values():
                card.set_lit(card.identity == self._lit)
            self.update()

    def _on_card_hovered(self, identity: str, over: bool) -> None:
        self._view.set_hovered(identity if over else None)

    def _on_card_clicked(self, identity: str) -> None:
        again = self._current == identity
        self.set_current_annotation(identity)
        self.annotation_clicked.emit(identity)
        if again and identity in self._annotations:  # a second click, as on a name in a file list
            self.edit(identity)

    def _on_more(self, identity: str) -> None:
        self._expanded ^= {identity}
        self.lay_out()

    # folded: glyphs, and a popover

    def open_popover(self, identity: str) -> None:
        """Show a note over the text, beside its glyph (in the folded lane)."""
        self.close_popover()
        if identity not in self._annotations or identity not in self._slots:
            return
        card = self._popover = self._new_card(identity, self._view)
        card.set_floating(True)
        card.left.connect(self.close_popover)
        self._show_card(card)
        self._move()
        card.show()
        card.raise_()
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_popover(self) -> None:
        """Take the popover away."""
        card, self._popover = self._popover, None
        if card is not None:
            self._hide(card)
            card.deleteLater()

    def _on_edge(self, point: QPointF) -> bool:
        return not self._folded and point.x() < EDGE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._grip is not None:
            taken, width = self._grip
            # The page stays in the middle, so that its edge moves by half of what the lane gains.
            self.set_width(round(width + 2 * (taken - event.globalPosition().x())))
            return
        identity = self._glyph_at(event.position())
        shape = Qt.CursorShape.SplitHCursor if self._on_edge(event.position()) else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if identity else shape)
        if self._folded:
            self._view.set_hovered(identity)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._on_edge(event.position()):
            self._grip = (event.globalPosition().x(), self.width())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._grip is not None:
            self._grip = None
            self.width_changed.emit(self._wanted_width)
            return
        identity = self._glyph_at(event.position())
        if identity is None:
            return
        was_open = self._popover is not None and self._popover.identity == identity
        self.set_current_annotation(identity)
        self.annotation_clicked.emit(identity)
        if not was_open:
            self.open_popover(identity)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (identity := self._glyph_at(event.position())) is not None:
            self.edit(identity)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            identity = self._glyph_at(QPointF(event.pos()))
            if identity is not None:
                note = " ".join(self._annotations[identity].note.split())
                QToolTip.showText(event.globalPos(), tooltip(note[:300]), self)
            return True
        return super().event(event)
