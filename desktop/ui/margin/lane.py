"""The lane beside the article: how wide it is, and where in it each note near the viewport stands.

Only notes near the viewport are laid out; scrolling moves what is there. Knows no cards and no editor.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.article.content import Passage
from desktop.ui.margin.layout import arrange
from desktop.ui.margin.note_shelf import PAD
from desktop.ui.margin.notes import Notes
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import SPACE

LEAST_WIDTH, USUAL_WIDTH, MOST_WIDTH = 192, 320, 480
FOLDED_WIDTH = 30
POPOVER_WIDTH = 300
GAP = 2 * SPACE
LEFT, _RIGHT = 3 * SPACE, 3 * SPACE
_GLYPH = 18


class Slot(NamedTuple):
    """Where a note stands, in the article's coordinates, and the height of its passage."""

    top: float
    height: float
    wanted: float


class Lane:
    """Lays notes out in ``widget``, which lives in the room that ``view`` keeps free for it."""

    def __init__(self, widget: QWidget, view: ArticleView, notes: Notes) -> None:
        self._widget, self._view, self._notes = widget, view, notes
        self._width = USUAL_WIDTH
        self._span = (0.0, -1.0)  # the heights that are laid out
        self.folded = False
        self.slots: dict[str, Slot] = {}  # by the annotations' ids, in the order of the text

    @property
    def wanted_width(self) -> int:
        """How many pixels wide the lane is to be where the article leaves so much."""
        return self._width

    def set_width(self, width: int) -> None:
        """Let the lane be up to this many pixels wide."""
        self._width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
        self.take()

    def set_folded(self, folded: bool) -> None:
        """Be a lane of glyphs, or of cards."""
        self.folded = folded
        self.take()

    def take(self) -> None:
        """Have the article keep the room free."""
        if self.folded:
            self._view.set_lane(self._widget, FOLDED_WIDTH, FOLDED_WIDTH)
        else:
            self._view.set_lane(self._widget, LEAST_WIDTH, self._width)
        self._view.set_leaders(not self.folded)

    # laying out

    def lay_out(self, editing: str | None, editor_height: Callable[[int], int]) -> None:
        """Give every note near the viewport its slot; the one being edited is as high as its editor at a width."""
        height = self._view.viewport().height()
        top = float(self._view.verticalScrollBar().value())
        self._span = (top - height, top + 2 * height)
        shown = self._view.in_sight(height)
        self.slots = {}
        if shown:
            first = shown[0].segment.offset
            last = max(one.segment.offset + one.segment.length for one in shown)
            if near := self._notes.between(first, last):
                self.slots = self._slots_of(near, editing, editor_height)

    def _slots_of(
        self, near: list[Annotation], editing: str | None, editor_height: Callable[[int], int]
    ) -> dict[str, Slot]:
        geometry = self._view.page_geometry()
        wanted = sorted((geometry.edge(a.anchor.start or 0).top(), index, a) for index, a in enumerate(near))
        width = self.card_width()
        heights: list[float] = []
        for _, _, annotation in wanted:
            if self.folded:
                heights.append(_GLYPH)
            elif annotation.id == editing:
                heights.append(editor_height(width))
            else:
                heights.append(self._notes.height(annotation, width))
        tops = [top - (0 if self.folded else PAD - 1) for top, _, _ in wanted]
        ids = [annotation.id for _, _, annotation in wanted]
        chosen = editing or self._notes.current
        current = ids.index(chosen) if chosen in ids and not self.folded else None
        begins = arrange(tops, heights, 2 if self.folded else GAP, current)
        return {i: Slot(b, h, t) for i, b, h, t in zip(ids, begins, heights, tops, strict=True)}

    def near(self) -> set[str]:
        """Return the ids of the notes that stand in the heights that are laid out."""
        low, high = self._span
        return {i for i, slot in self.slots.items() if slot.top < high and slot.top + slot.height > low}

    def reaches(self) -> bool:
        """Tell whether what is in sight, and half as much above and below, is laid out."""
        height = self._view.viewport().height()
        top = self._view.verticalScrollBar().value()
        return top - height / 2 >= self._span[0] and top + 1.5 * height <= self._span[1]

    # in the widget's coordinates, at the present scroll position

    def card_width(self) -> int:
        """Return how wide cards are, in pixels."""
        return max(80, self._widget.width() - LEFT - _RIGHT)

    def rect(self, slot: Slot) -> QRect:
        """Return where a card or the editor stands."""
        top = self._view.verticalScrollBar().value()
        return QRect(LEFT, round(slot.top - top), self.card_width(), round(slot.height))

    def is_in_sight(self, slot: Slot) -> bool:
        """Tell whether any of a card is seen."""
        y = round(slot.top - self._view.verticalScrollBar().value())
        return y < self._widget.height() and y + slot.height > 0

    def glyph_rect(self, slot: Slot) -> QRectF:
        """Return where a note's glyph stands in the folded lane."""
        y = slot.top - self._view.verticalScrollBar().value()
        return QRectF((self._widget.width() - _GLYPH) / 2 - 2, y + 2, _GLYPH, _GLYPH)

    def glyph_at(self, point: QPointF) -> str | None:
        """Return the id of the annotation whose glyph is at a point of the folded lane."""
        if not self.folded:
            return None
        for identity, slot in self.slots.items():
            if self.glyph_rect(slot).adjusted(-3, -1, 3, 1).contains(point):
                return identity
        return None

    def leader(self, annotation: Annotation, slot: Slot) -> tuple[float, QPointF]:
        """Return the height at which a leader comes in from an annotation's passage, and where it ends at its note."""
        scroll = self._view.verticalScrollBar().value()
        y = self._view.page_geometry().edge(annotation.anchor.start or 0).bottom() + 1 - scroll
        top = slot.top - scroll
        return y, QPointF(LEFT, min(max(y, top + 8), top + slot.height - 4))

    # over the text, in the article's coordinates

    def floating_width(self) -> int:
        """Return how wide the editor is over the text, in pixels."""
        return min(POPOVER_WIDTH, max(120, self._widget.x() - SPACE))

    def floating_rect(self, slot: Slot, height: int) -> QRect:
        """Return a rectangle beside a glyph, over the text but below the line that it speaks of."""
        view = self._view
        y = slot.wanted - view.verticalScrollBar().value()
        width = self.floating_width()
        below = y + view.type_style().pitch()
        if below + height > view.height() - SPACE and y - height - SPACE > 0:
            below = y - height - SPACE
        top = min(max(SPACE, below), max(SPACE, view.height() - height - SPACE))
        return QRect(self._widget.x() - width - SPACE, round(top), width, height)

    def bring_in_sight(self, annotation: Annotation) -> None:
        """Scroll the article so far that an annotation's note is seen whole."""
        if annotation.id not in self.slots:
            self._view.scroll_near(Passage(annotation.anchor.start or 0, annotation.anchor.end or 0))
        if (slot := self.slots.get(annotation.id)) is None:
            return
        bar = self._view.verticalScrollBar()
        height = self._view.viewport().height()
        y = slot.top - bar.value()
        if y < 0:
            bar.setValue(round(slot.top - 2 * GAP))
        elif y + slot.height > height:
            bar.setValue(round(min(slot.top - 2 * GAP, slot.top + slot.height - height + 2 * GAP)))
