"""What stands in the margin lane and where: cards beside their passages, or glyphs; and how it is painted.

Only notes near the viewport are set and laid out; scrolling moves what is there. What the reader does to a note is
decided in ``margin``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from db.records import Annotation, Theme
from desktop.ui.margin.layout import arrange
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.margin.note_shelf import PAD, NoteShelf, Rendered
from desktop.ui.margin.painting import paint_glyph, paint_leader
from desktop.ui.page.highlights import colours_of
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.typography import TypeStyle, mix

LEAST_WIDTH, USUAL_WIDTH, MOST_WIDTH = 192, 320, 480
FOLDED_WIDTH = 30
POPOVER_WIDTH = 300
GAP = 2 * SPACE
_LEFT, _RIGHT = 3 * SPACE, 3 * SPACE
_GLYPH = 18


class Slot(NamedTuple):
    """Where a note stands, in the article's coordinates, and the height of its passage."""

    top: float
    height: float
    wanted: float


class Lane(QWidget):
    """See the module. It lives in the room that ``view`` keeps free for it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._annotations: dict[str, Annotation] = {}
        self._noted: list[tuple[int, str]] = []  # offset and id of what has a note or is being edited
        self._themes: Mapping[str, Theme] = {}
        self._appearance: Appearance = LIGHT
        self._folded = False
        self._wanted_width = USUAL_WIDTH
        self._current: str | None = None
        self._lit: str | None = None
        self._expanded: set[str] = set()
        self._shelf = NoteShelf()
        self._slots: dict[str, Slot] = {}
        self._cards: dict[str, NoteCard] = {}
        self._span = (0.0, -1.0)  # the heights that are laid out
        self._editor: NoteEditor | None = None
        self._popover: NoteCard | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self.setAccessibleName("Notes")
        self.setMouseTracking(True)
        self._view.scrolled.connect(self._on_scrolled)
        self._view.laid_out.connect(self._on_laid_out)
        self._later.timeout.connect(self._read_notes)

    def _new_card(self, identity: str, parent: QWidget) -> NoteCard:
        raise NotImplementedError

    def close_popover(self) -> None:
        """Take the popover away."""
        raise NotImplementedError

    def editing(self) -> str | None:
        """Return the id of the annotation whose note is being edited."""
        return self._editor.identity if self._editor is not None else None

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one note, which gets its true place; None: no note."""
        if identity != self._current:
            self._current = identity
            self.lay_out()

    def set_width(self, width: int) -> None:
        """Let the lane be up to this many pixels wide, where the article leaves so much."""
        self._wanted_width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
        self._take_lane()

    def _take_lane(self) -> None:
        if self._folded:
            self._view.set_lane(self, FOLDED_WIDTH, FOLDED_WIDTH)
        else:
            self._view.set_lane(self, LEAST_WIDTH, self._wanted_width)
        self._view.set_leaders(not self._folded)

    def _collect(self) -> None:
        editing = self.editing()
        self._noted = sorted(
            (a.anchor.start, a.id)
            for a in self._annotations.values()
            if a.anchor.start is not None and (a.note.strip() or a.id == editing)
        )

    def _line_of(self, annotation: Annotation) -> str:
        return self._appearance.line(colours_of(annotation, self._themes))

    def _render(self, annotation: Annotation, width: int) -> Rendered:
        zoom = 100 + (self._view.type_style().zoom - 100) // 2  # notes grow, but by less than the article
        return self._shelf.rendered(annotation, TypeStyle(self._appearance, zoom, note=True), width)

    def _read_notes(self) -> None:
        """Load the Markdown reader, now that the article is painted, and set the notes again."""
        self._shelf.read()
        self.lay_out()

    def _card_width(self) -> int:
        return max(80, self.width() - _LEFT - _RIGHT)

    def _is_expanded(self, identity: str) -> bool:
        return identity in self._expanded

    # laying out

    def lay_out(self) -> None:
        """Give every note near the viewport its place, and place them."""
        height = self._view.viewport().height()
        top = float(self._view.verticalScrollBar().value())
        self._span = (top - height, top + 2 * height)
        shown = self._view.in_sight(height)
        self._slots = {}
        if shown and self._noted:
            first = shown[0].segment.offset
            last = max(one.segment.offset + one.segment.length for one in shown)
            near = self._noted[bisect_left(self._noted, (first, "")) : bisect_right(self._noted, (last + 1, ""))]
            self._slots = self._slot([self._annotations[identity] for _, identity in near])
        self._fill()
        self._move()

    def _slot(self, near: list[Annotation]) -> dict[str, Slot]:
        geometry = self._view.page_geometry()
        wanted = sorted((geometry.edge(a.anchor.start or 0).top(), index, a) for index, a in enumerate(near))
        heights: list[float] = []
        for _, _, annotation in wanted:
            if self._folded:
                heights.append(_GLYPH)
            elif self._editor is not None and self._editor.identity == annotation.id:
                self._editor.set_most(round(self._view.viewport().height() * 0.7))
                heights.append(self._editor.height_at(self._card_width()))
            else:
                rendered = self._render(annotation, self._card_width())
                heights.append(rendered.height(self._is_expanded(annotation.id)))
        tops = [top - (0 if self._folded else PAD - 1) for top, _, _ in wanted]
        ids = [annotation.id for _, _, annotation in wanted]
        chosen = self.editing() or self._current
        current = ids.index(chosen) if chosen in ids and not self._folded else None
        places = arrange(tops, heights, 2 if self._folded else GAP, current)
        return {i: Slot(p, h, t) for i, p, h, t in zip(ids, places, heights, tops, strict=True)}

    def _fill(self) -> None:
        """Have a card for every note that is laid out, and none for the others."""
        editing = self.editing()
        low, high = self._span
        near = {i for i, slot in self._slots.items() if slot.top < high and slot.top + slot.height > low}
        wanted = set() if self._folded else near - {editing}
        for identity in [i for i in self._cards if i not in wanted]:
            card = self._cards.pop(identity)
            self._hide(card)
            card.deleteLater()
        for identity in (i for i in self._slots if i in wanted):  # in the order of the text, as Tab goes
            card = self._cards.get(identity)
            if card is None:
                card = self._cards[identity] = self._new_card(identity, self)
            self._show_card(card)
        if self._popover is not None:
            self._show_card(self._popover)

    def _show_card(self, card: NoteCard) -> None:
        annotation = self._annotations[card.identity]
        floating = card is self._popover
        width = POPOVER_WIDTH if floating else self._card_width()
        card.show_note(
            self._render(annotation, width),
            self._appearance,
            self._line_of(annotation),
            current=annotation.id == self._current and not floating,
            expanded=self._is_expanded(annotation.id),
            quote=annotation.target.quote.exact,
        )
        card.set_lit(annotation.id == self._lit)

    def _move(self) -> None:
        """Put the cards and the editor where they belong at the present scroll position."""
        top = self._view.verticalScrollBar().value()
        width = self._card_width()
        for identity, card in self._cards.items():
            slot = self._slots[identity]
            y = round(slot.top - top)
            card.setGeometry(_LEFT, y, width, round(slot.height))
            if y < self.height() and y + slot.height > 0:
                card.show()
            else:
                self._hide(card)
        if self._editor is not None:
            slot = self._slots.get(self._editor.identity)
            if slot is None:  # scrolled far away: kept out of sight, so that the keyboard stays in it
                self._editor.move(_LEFT, -2 * self._editor.height())
            elif self._folded:
                self._editor.set_most(round(self._view.viewport().height() * 0.7))
                self._float(self._editor, slot, self._editor.height_at(self._floating_width()))
            else:
                self._editor.setGeometry(_LEFT, round(slot.top - top), width, round(slot.height))
        if self._popover is not None:
            if (slot := self._slots.get(self._popover.identity)) is None:
                self.close_popover()
            else:
                rendered = self._render(self._annotations[self._popover.identity], POPOVER_WIDTH)
                self._float(self._popover, slot, rendered.height(self._is_expanded(self._popover.identity)))
        self.update()

    def _hide(self, card: NoteCard) -> None:
        """Hide a card; the focus goes to the article, not to whatever Qt finds next (and would scroll to)."""
        if card.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        card.hide()

    def _floating_width(self) -> int:
        return min(POPOVER_WIDTH, max(120, self.x() - SPACE))

    def _float(self, widget: QWidget, slot: Slot, height: int) -> None:
        """Place a widget beside its glyph, over the text but below the line that it speaks of."""
        y = slot.wanted - self._view.verticalScrollBar().value()
        line = self._view.type_style().pitch()
        width = self._floating_width()
        below = y + line
        if below + height > self._view.height() - SPACE and y - height - SPACE > 0:
            below = y - height - SPACE
        top = min(max(SPACE, below), max(SPACE, self._view.height() - height - SPACE))
        widget.setGeometry(self.x() - width - SPACE, round(top), width, height)
        widget.raise_()

    # what happens around it

    def _on_scrolled(self) -> None:
        height = self._view.viewport().height()
        top = self._view.verticalScrollBar().value()
        if top - height / 2 < self._span[0] or top + 1.5 * height > self._span[1]:
            self.lay_out()
        else:
            self._move()

    def _on_laid_out(self) -> None:
        self._view.set_leaders(not self._folded)
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def _glyph_rect(self, slot: Slot) -> QRectF:
        y = slot.top - self._view.verticalScrollBar().value()
        return QRectF((self.width() - _GLYPH) / 2 - 2, y + 2, _GLYPH, _GLYPH)

    def _glyph_at(self, point: QPointF) -> str | None:
        if not self._folded:
            return None
        for identity, slot in self._slots.items():
            if self._glyph_rect(slot).adjusted(-3, -1, 3, 1).contains(point):
                return identity
        return None

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shelf.unread and not self._later.isActive():
            self._later.start()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._folded:
            for identity, slot in self._slots.items():
                colours = colours_of(self._annotations[identity], self._themes)
                strong = identity in (self._current, self._lit)
                paint_glyph(painter, self._glyph_rect(slot), colours, self._appearance, strong=strong)
        else:
            for identity in dict.fromkeys((self._current, self.editing(), self._lit)):
                if identity is not None and (slot := self._slots.get(identity)) is not None:
                    self._paint_leader(painter, identity, slot)
        painter.end()

    def _paint_leader(self, painter: QPainter, identity: str, slot: Slot) -> None:
        scroll = self._view.verticalScrollBar().value()
        annotation = self._annotations[identity]
        y = self._view.page_geometry().edge(annotation.anchor.start or 0).bottom() + 1 - scroll
        at = min(max(y, slot.top - scroll + 8), slot.top - scroll + slot.height - 4)
        paint_leader(painter, y, QPointF(_LEFT, at), mix(self._line_of(annotation), self._appearance.paper, 0.35))
