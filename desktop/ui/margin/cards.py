"""The cards in the lane: one for every note that is laid out, and a popover over the text while the lane is folded."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.annotations import quote_of
from desktop.filing.authors import said_author
from desktop.ui.margin.lane import POPOVER_WIDTH, Lane
from desktop.ui.margin.notes import Notes
from desktop.ui.page.highlights import keys_of
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front

if TYPE_CHECKING:
    from desktop.ui.margin.note_card import NoteCard


class NoteCards(QObject):
    """Makes and moves the cards, and passes on what is done to them."""

    clicked = Signal(str)
    reached = Signal(str)
    activated = Signal(str)
    remove_requested = Signal(str)
    more_requested = Signal(str)
    hovered = Signal(str, bool)

    def __init__(self, widget: QWidget, view: ArticleView | Front, notes: Notes, lane: Lane) -> None:
        super().__init__(widget)
        self._widget, self._view, self._notes, self._lane = widget, view, notes, lane
        self._cards: dict[str, NoteCard] = {}
        self._popover: NoteCard | None = None
        self._in_turn: list[QWidget] = []  # as Tab goes

    def fill(self, editing: str | None) -> None:
        """Have a card for every note that is laid out, and none for the others and for the one being edited."""
        wanted = set() if self._lane.folded else self._lane.near() - {editing}
        for identity in [i for i in self._cards if i not in wanted]:
            gone = self._cards.pop(identity)
            self._hide(gone)
            gone.deleteLater()
        in_turn = [self._view.viewport().parentWidget() or self._widget]  # the text or the pages
        for identity in (i for i in self._lane.slots if i in wanted):  # in the order of the text, as Tab goes
            card = self._cards.get(identity)
            if card is None:
                card = self._cards[identity] = self._new_card(identity, self._widget)
            in_turn.append(card)
            card.setLayoutDirection(self._lane.direction(self._lane.slots[identity]))
            self._show_note(card)
        known = set(pairwise(self._in_turn))
        for pair in pairwise(in_turn):
            if pair not in known:
                QWidget.setTabOrder(*pair)
        self._in_turn = in_turn
        if self._popover is not None:
            self._show_note(self._popover)

    def in_sight(self) -> list[NoteCard]:
        """Return the cards that are seen, in the order of the text."""
        ordered = (self._cards.get(identity) for identity in self._lane.slots)
        return [card for card in ordered if card is not None and card.isVisible()]

    def focus(self) -> None:
        """Put the keyboard on the current note, or else on the first one in sight."""
        cards = self.in_sight()
        current = [card for card in cards if card.identity == self._notes.current]
        if candidates := current or cards:
            candidates[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move(self) -> None:
        """Put the cards where they belong at the present scroll position, those out of sight hidden."""
        for identity, card in self._cards.items():
            slot = self._lane.slots[identity]
            card.setGeometry(self._lane.rect(slot))
            if self._lane.is_in_sight(slot):
                card.show()
            else:
                self._hide(card)

    def move_popover(self) -> None:
        """Put the popover where it belongs at the present scroll position; out of sight, it is closed."""
        if (card := self._popover) is not None:
            slot = self._lane.slots.get(card.identity)
            if slot is None:
                self.close_popover()
            else:
                height = self._notes.height(self._notes.annotations[card.identity], POPOVER_WIDTH)
                card.setGeometry(self._lane.floating_rect(slot, height))
                card.raise_()

    def set_lit(self) -> None:
        """Let the card of the note that is pointed at stand out."""
        for card in self._cards.values():
            card.set_lit(card.identity == self._notes.lit)

    # the popover

    @property
    def popover(self) -> str | None:
        """The id of the annotation whose note the popover shows."""
        return self._popover.identity if self._popover is not None else None

    def open_popover(self, identity: str) -> None:
        """Show a note over the text, beside its glyph."""
        card = self._popover = self._new_card(identity, self._view)
        card.floating = True
        card.left.connect(self.close_popover)
        self._show_note(card)
        self.move_popover()
        card.show()
        card.raise_()
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_popover(self) -> None:
        """Take the popover away."""
        card, self._popover = self._popover, None
        if card is not None:
            self._hide(card)
            card.deleteLater()

    def _new_card(self, identity: str, parent: QWidget) -> NoteCard:
        from desktop.ui.margin.note_card import NoteCard  # late: a window may show no note

        card = NoteCard(identity, parent)
        card.chosen.connect(self.clicked)
        card.reached.connect(self.reached)
        card.activated.connect(self.activated)
        card.remove_requested.connect(self.remove_requested)
        card.more_requested.connect(self.more_requested)
        card.link_activated.connect(self._view.link_activated)
        card.hovered.connect(self.hovered)
        return card

    def _show_note(self, card: NoteCard) -> None:
        annotation = self._notes.annotations[card.identity]
        floating = card is self._popover
        card.show_note(
            self._notes.rendered(annotation, POPOVER_WIDTH if floating else self._lane.card_width()),
            self._notes.appearance,
            self._notes.line(annotation),
            current=annotation.id == self._notes.current and not floating,
            expanded=annotation.id in self._notes.expanded,
            quote=quote_of(annotation),
            by=said_author(annotation),
            keys=keys_of(annotation, self._notes.themes) if self._notes.appearance.has_high_contrast else [],
        )
        card.set_lit(annotation.id == self._notes.lit)

    def _hide(self, card: NoteCard) -> None:
        """Hide a card; the focus goes to the article, not to whatever Qt finds next (and would scroll to)."""
        if card.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        card.hide()
