"""The lane beside the article: how wide it is, and where in it each note near the viewport stands.

Only notes near the viewport are laid out; scrolling moves what is there. Where a note ends below the article, the
article can be scrolled so far. Of two columns each has its notes at its outside, and those of the page in sight are
laid out anew whenever it is turned. Knows no cards and no editor.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget

from db.records import AREA, Annotation
from desktop.article.content import Passage
from desktop.article.direction import is_right_to_left
from desktop.ui.margin.layout import arrange
from desktop.ui.margin.note_shelf import PAD
from desktop.ui.margin.notes import Notes
from desktop.ui.page.typeset.fold import Slice, scrolled
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.widgets.appearance import SPACE, TARGET

LEAST_WIDTH, USUAL_WIDTH, MOST_WIDTH = 192, 360, 480
FOLDED_WIDTH = 30
POPOVER_WIDTH = 300
GAP = 2 * SPACE
SIDE = 3 * SPACE  # at the left and right of cards
_GLYPH = 18
_AROUND_GLYPH = (-3, -3, 3, 3)  # what is pressed, to be as large as TARGET
_REACH = 3  # screens above and below whose notes are laid out: many beside one line push each other so far
_LOOKED_AT = 30  # notes that are asked further up whether they push others into sight, once none comes nearer
_FARTHEST = 0.5  # screens that the current note begins below its passage at most
_TRIES = 4  # times that notes are laid out as heights which were guessed turn out to be others


class Slot(NamedTuple):
    """The place of a note, and the height of its passage, below where the article would begin as it is scrolled now."""

    top: float
    height: float
    wanted: float
    left: bool = False  # of the column beside it


class Lane:
    """Lays notes out in ``widget``, which lives in the room that ``view`` keeps free for it."""

    def __init__(self, widget: QWidget, view: ArticleView | Front, notes: Notes) -> None:
        self._widget, self._view, self._notes = widget, view, notes
        self.wanted_width = USUAL_WIDTH  # pixels, where the article leaves so much
        self._span = (0.0, -1.0)  # the heights that are laid out
        self._fold = scrolled(QPointF(), QRect())  # what was seen then
        self._tops: dict[int, float] = {}  # where the lines of offsets begin
        self._foot = 0.0  # where the last note of all ends
        self.folded = False
        self.slots: dict[str, Slot] = {}  # by the annotations' ids, in the order of the text
        view.verticalScrollBar().rangeChanged.connect(self._reach_foot)

    def set_width(self, width: int) -> None:
        """Let the lane be up to this many pixels wide."""
        self.wanted_width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
        self.take()

    def set_folded(self, folded: bool) -> None:
        """Be a lane of glyphs, or of cards."""
        self.folded = folded
        self.take()

    @property
    def mirrored(self) -> bool:
        """True if it is at the left of the article, which runs from right to left."""
        return is_right_to_left(self._view.content().text)

    def forget(self) -> None:
        """Ask the article anew where its passages stand."""
        self._tops.clear()

    def take(self) -> None:
        """Have the article keep the room free."""
        self.forget()
        if self.folded:
            self._view.set_lane(self._widget, FOLDED_WIDTH, FOLDED_WIDTH)
        else:
            self._view.set_lane(self._widget, LEAST_WIDTH, self.wanted_width)
        self._view.surface.marks.set_leaders(not self.folded)

    # laying out

    def lay_out(self, editing: str | None, editor_height: Callable[[int], int]) -> None:
        """Give every note near the viewport its slot; the one being edited is as high as its editor at a width."""
        height = self._view.viewport().height()
        top = float(self._view.verticalScrollBar().value())
        self._fold = fold = self._view.surface.page.fold()
        self._span = (top, top + height) if fold.folds else (top - height, top + 2 * height)
        self.slots, self._foot = {}, 0.0
        if fold.folds:
            for slice_ in fold.slices:
                self.slots |= self._slots_of(self._within(slice_), editing, editor_height, slice_)
        elif near := self._near(_REACH * height):
            self.slots = self._slots_of(near, editing, editor_height)
            slot = self.slots[next(reversed(self.slots))]
            self._foot = slot.top + slot.height + 2 * GAP
            self._reach_foot(0, self._view.verticalScrollBar().maximum())

    def _within(self, slice_: Slice) -> list[Annotation]:
        """Return the notes of the passages that begin in one of two columns."""
        if not (shown := self._view.surface.page.in_sight()):
            return []
        last = shown[-1].segment
        near = self._notes.between(shown[0].segment.offset, last.offset + last.length)
        begin_of = self._view.surface.marks.begin_of
        return [note for note in near if slice_.top <= begin_of(note).center().y() < slice_.bottom]

    def _near(self, reach: float) -> list[Annotation]:
        """Return the notes of what is in sight or ``reach`` pixels from it, and those above that may come so far."""
        if shown := self._view.surface.page.in_sight(reach):
            first = shown[0].segment.offset
            last = max(piece.segment.offset + piece.segment.length for piece in shown)
        else:  # scrolled beyond the article, along the notes of its end
            first = last = len(self._view.content().text)
        near = self._notes.between(first, last)
        if self.folded:
            return near
        return [*self._pushed_into_sight(first), *near]

    def _pushed_into_sight(self, first: int) -> list[Annotation]:
        """Return the notes above ``first`` from the furthest one whose neighbours it may push down into sight."""
        width, used, annotations, kept = self.card_width(), 0.0, list[Annotation](), 0
        least, since = inf, 0  # how far from sight the nearest stack ends, and how many notes further up end no nearer
        for annotation in self._notes.before(first):
            annotations.append(annotation)
            used += self._notes.likely_height(annotation, width) + GAP
            away = self._span[0] - self._top_of(annotation) - used
            if away < 0:
                kept = len(annotations)
            since = since + 1 if away >= least else 0
            least = min(least, away)
            if since > _LOOKED_AT:
                break
        return annotations[:kept][::-1]

    def _top_of(self, annotation: Annotation) -> float:
        if AREA in annotation.extra:
            return self._view.surface.marks.begin_of(annotation).top()
        start = annotation.anchor.start or 0
        if (top := self._tops.get(start)) is None:
            top = self._tops[start] = self._view.surface.marks.begin_of(annotation).top()
        return top

    def _slots_of(
        self,
        near: list[Annotation],
        editing: str | None,
        editor_height: Callable[[int], int],
        column: Slice | None = None,
    ) -> dict[str, Slot]:
        wanted = sorted((self._top_of(annotation), index, annotation) for index, annotation in enumerate(near))
        above, lowest, highest, left = 0.0, 0.0, inf, self.mirrored
        if column is not None:
            lowest, highest = self._span
            above, left = lowest + column.shift.y(), column.shift.x() == 0
        tops = [top + above - (0 if self.folded else PAD - 1) for top, _, _ in wanted]
        ordered = {annotation.id: annotation for _, _, annotation in wanted}
        ids = list(ordered)
        if self.folded:
            begins = arrange(tops, [_GLYPH] * len(tops), TARGET - _GLYPH, low=lowest, high=highest)
            return {i: Slot(b, _GLYPH, t, left) for i, b, t in zip(ids, begins, tops, strict=True)}
        width = self.card_width()
        chosen = editing or self._notes.current
        current = ids.index(chosen) if chosen in ordered else None
        heights = [
            float(editor_height(width) if i == editing else self._notes.likely_height(annotation, width))
            for i, annotation in ordered.items()
        ]
        low, high = self._span
        reach = inf
        if current is not None and column is None:
            if chosen == editing:
                tops[current] = self._in_sight_beside(tops[current], heights[current])
            if low <= tops[current] < high:
                reach = _FARTHEST * self._view.viewport().height()
            else:  # scrolled away from its passage: it leaves those that are in sight their places
                current = None
        arranged = partial(arrange, tops, heights, GAP, current, low=lowest + GAP, high=highest - GAP, reach=reach)
        for _ in range(_TRIES):
            begins = arranged()
            surprised = False
            for index, (begin, identity) in enumerate(zip(begins, ids, strict=True)):
                if begin < high and begin + heights[index] > low and identity != editing:
                    height = float(self._notes.height(ordered[identity], width))
                    surprised |= height != heights[index]
                    heights[index] = height
            if not surprised:
                break
        else:
            begins = arranged()
        return {i: Slot(b, h, t, left) for i, b, h, t in zip(ids, begins, heights, tops, strict=True)}

    def _in_sight_beside(self, top: float, height: float) -> float:
        """Return where the editor begins: beside its line, and higher where it would end below what is in sight."""
        seen = float(self._view.verticalScrollBar().value())
        foot = seen + self._view.viewport().height()
        return max(seen, foot - height - GAP) if seen <= top < foot and top + height + GAP > foot else top

    def _reach_foot(self, _least: int, most: int) -> None:
        """Let the article be scrolled as far as the last note goes on."""
        foot = round(self._foot) - self._view.viewport().height()
        if self._foot and foot > most:
            self._view.verticalScrollBar().setMaximum(foot)

    def near(self) -> set[str]:
        """Return the ids of the notes that stand in the heights that are laid out."""
        low, high = self._span
        return {i for i, slot in self.slots.items() if slot.top < high and slot.top + slot.height > low}

    def reaches(self) -> bool:
        """True if what is in sight, and half as much above and below, is laid out."""
        height, fold = self._view.viewport().height(), self._view.surface.page.fold()
        if fold.folds or self._fold.folds:
            return fold == self._fold
        top = self._view.verticalScrollBar().value()
        return top - height / 2 >= self._span[0] and top + 1.5 * height <= self._span[1]

    # in the widget's coordinates, at the present scroll position

    def direction(self, slot: Slot) -> Qt.LayoutDirection:
        """Return the direction of a card, whose bar is at its text."""
        return Qt.LayoutDirection.RightToLeft if slot.left else Qt.LayoutDirection.LeftToRight

    def _strip(self, *, left: bool) -> QRect:
        """Return the part of the widget that is the lane at one side: all of it, unless there are two columns."""
        strip = self._widget.rect()
        if self._fold.folds:
            strip.setWidth((strip.width() - round(2 * self._fold.width)) // 2)
            if not left:
                strip.moveRight(self._widget.rect().right())
        return strip

    def width(self) -> int:
        """Return how wide it is at each side, in pixels."""
        return self._strip(left=True).width()

    def card_width(self) -> int:
        """Return how wide cards are, in pixels."""
        return max(80, self.width() - 2 * SIDE)

    def rect(self, slot: Slot) -> QRect:
        """Return where a card or the editor stands."""
        top = self._view.verticalScrollBar().value()
        side = self._strip(left=slot.left).left() + SIDE
        return QRect(side, round(slot.top - top), self.card_width(), round(slot.height))

    def is_in_sight(self, slot: Slot) -> bool:
        """True if any of a card is seen."""
        y = round(slot.top - self._view.verticalScrollBar().value())
        return y < self._widget.height() and y + slot.height > 0

    def glyph_rect(self, slot: Slot) -> QRectF:
        """Return where a note's glyph stands in the folded lane."""
        y = slot.top - self._view.verticalScrollBar().value()
        strip = self._strip(left=slot.left)
        left = strip.left() + (strip.width() - _GLYPH) / 2 + (2 if slot.left else -2)
        return QRectF(left, y + 2, _GLYPH, _GLYPH)

    def glyph_at(self, point: QPointF) -> str | None:
        """Return the id of the annotation whose glyph is at a point of the folded lane."""
        if not self.folded:
            return None
        for identity, slot in self.slots.items():
            if self.glyph_rect(slot).adjusted(*_AROUND_GLYPH).contains(point):
                return identity
        return None

    def leader(self, annotation: Annotation, slot: Slot) -> tuple[QPointF, QPointF]:
        """Return where a leader comes in from an annotation's passage, and where it ends at its note."""
        y = self._view.surface.page.fold().to_viewport(self._view.surface.marks.begin_of(annotation)).bottom() + 1
        top = slot.top - self._view.verticalScrollBar().value()
        strip = self._strip(left=slot.left)
        edge, inwards = (strip.left() + strip.width(), -SIDE) if slot.left else (strip.left(), SIDE)
        card = edge + inwards
        return QPointF(edge, y), QPointF(card, min(max(y, top + 8), top + slot.height - 4))

    def grip(self, x: float) -> int:
        """Return by how many pixels the lane gains for one to the right, dragged at a place across; 0 at no edge.

        One lane is dragged at its edge to the article, up to the cards: as the page stays in the middle, that moves
        by half of what the lane gains. Of two columns, which meet in the middle, each lane is dragged at its outside.
        """
        left, right = x < SIDE, x > self._widget.width() - SIDE
        if self.folded or not (left or right):
            return 0
        if self._fold.folds:
            return -1 if left else 1
        return (2 if right else 0) if self.mirrored else (-2 if left else 0)

    # over the text, in the article's coordinates

    def floating_rect(self, slot: Slot, height: int) -> QRect:
        """Return a rectangle beside a glyph, over the text but below the line that it speaks of."""
        view = self._view
        y = slot.wanted - view.verticalScrollBar().value()
        room = view.viewport().width() if self.mirrored or self._fold.folds else self._widget.x()
        width = min(POPOVER_WIDTH, max(120, room - SPACE))
        below = y + view.type_style().pitch()
        if below + height > view.height() - SPACE and y - height - SPACE > 0:
            below = y - height - SPACE
        top = min(max(SPACE, below), max(SPACE, view.height() - height - SPACE))
        lane = self._strip(left=slot.left).translated(self._widget.pos())
        left = lane.x() + lane.width() + SPACE if slot.left else lane.x() - width - SPACE
        return QRect(left, round(top), width, height)

    def foot_width(self) -> int:
        """Return how wide the editor is below the article, where the lane is folded, in pixels."""
        return min(2 * POPOVER_WIDTH, max(120, self._view.width() - 2 * SPACE))

    def foot_rect(self, height: int) -> QRect:
        """Return where the editor stands then: in the middle, at the foot of the view."""
        left = max(0, self._view.width() - self.foot_width()) // 2
        return QRect(left, self._view.height() - SPACE - height, self.foot_width(), height)

    def scroll_to_passage(self, identity: str, y: float) -> None:
        """Scroll to the passage of a note if others pushed the note so far away; it stays at ``y`` on the screen."""
        slot, bar = self.slots.get(identity), self._view.verticalScrollBar()
        if slot is None or self.folded or self._fold.folds:
            return
        if not bar.value() <= slot.wanted < bar.value() + self._view.viewport().height():
            bar.setValue(round(slot.wanted - y))  # where it is given its place anew
            slot = self.slots.get(identity, slot)
            bar.setValue(round(min(slot.top - y, slot.wanted - GAP)))

    def bring_in_sight(self, annotation: Annotation) -> None:
        """Scroll or turn the article so far that an annotation's note is seen, and scrolled, is seen whole.

        Where it is folded, so far that its passage begins in sight, and no further.
        """
        if annotation.id not in self.slots:
            self._view.scroll_near(Passage(annotation.anchor.start or 0, annotation.anchor.end or 0))
        if self.folded:
            begins, bar = self._view.surface.marks.begin_of(annotation), self._view.verticalScrollBar()
            bar.setValue(max(bar.value(), round(self._view.surface.page.ending_with(begins, GAP))))
            return
        if (slot := self.slots.get(annotation.id)) is None or self._fold.folds:
            return
        bar = self._view.verticalScrollBar()
        height = self._view.viewport().height()
        y = slot.top - bar.value()
        if y < 0:
            bar.setValue(round(slot.top - 2 * GAP))
        elif y + slot.height > height:
            bar.setValue(round(min(slot.top - 2 * GAP, slot.top + slot.height - height + 2 * GAP)))
