"""The two ends of a selection in the one text, how a drag of the mouse moves them, and what else the parts of a view
ask of a selection. Knows no widget.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from desktop.article.content import Passage
from desktop.ui.page import text_edges
from desktop.ui.page.typeset.standing import Around, Standing


class Ends:
    """Two offsets: ``anchor``, where the selection began, and ``head``, where it ends now and the caret is."""

    def __init__(self, page: Standing) -> None:
        self._page = page
        self.anchor = self.head = 0
        self._first = Passage(0, 0)  # what a drag began with: a place, or a word, a paragraph ...
        self._around: Around | None = None  # ... and what it goes on by

    def untrimmed(self) -> Passage:
        """Return exactly what is selected; an empty passage if that is nothing."""
        return Passage(min(self.anchor, self.head), max(self.anchor, self.head))

    def empty(self) -> Passage:
        """Return the empty passage at which the caret is."""
        return Passage(self.head, self.head)

    def trimmed(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""
        chosen = text_edges.trimmed(self._page.content, self.untrimmed())
        return chosen if chosen.start < chosen.end else None

    def put(self, anchor: int, head: int) -> Passage:
        """Take two ends, as far as there is text; return what was selected before."""
        most, before = len(self._page.content.text), self.untrimmed()
        self.anchor, self.head = min(max(0, anchor), most), min(max(0, head), most)
        return before

    def begun(self, point: QPointF, around: Around | None) -> Passage:
        """Return what a drag from a point of the viewport selects first; with ``around``, what that gives there."""
        self._around = around
        self._first = self._part(self._page.offset_at(point, on=around is not None))
        return self._first

    def go_on(self) -> None:
        """Let a drag go on from where the selection began."""
        self._around, self._first = None, Passage(self.anchor, self.anchor)

    def dragged(self, point: QPointF, *, whole_words: bool) -> tuple[int, int]:
        """Return the ends once a drag came to a point of the viewport; with ``whole_words``, around no part of one."""
        at = self._page.offset_at(point, on=self._around is not None)
        back = at < self._first.start
        return text_edges.dragged(self._page.content, self._first, self._part(at), back=back, by_words=whole_words)

    def _part(self, at: int) -> Passage:
        return Passage(at, at) if self._around is None else self._around(self._page.content, at)


class Selecting(Protocol):
    """The selection of the text or of pages, as the mouse and the caret change it and the bar beside it asks."""

    ends: Ends
    pinned: bool  # the caret stays on the page, whatever the mouse does

    def passage(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""

    def box(self) -> QRectF | None:
        """Return where the box is that is selected, in the article's coordinates; None if that is words."""

    def select(self, passage: Passage) -> None:
        """Select a passage; an empty one is where the caret stands then."""

    def begin(self, point: QPointF, around: Around | None = None) -> None:
        """Select from a point of the viewport on; with ``around``, what that gives there, and by such parts."""

    def drag_to(self, point: QPointF, *, whole_words: bool) -> None:
        """Select from what was begun with to a point of the viewport; with ``whole_words``, no part of a word."""

    def offer_to_paste(self) -> None:
        """Give what is selected to the middle button, where the desktop has such a thing."""

    def show_caret(self, shown: bool) -> None:
        """Show the caret, for the keyboard to select by, or hide it."""

    def pin_caret(self, pinned: bool) -> None:
        """Let the caret stay on the page, or put it away."""

    def put_caret(self, offset: int) -> None:
        """Stand at an offset, with nothing selected."""

    def bring_caret(self) -> None:
        """Show the caret, and take it along if it was left behind out of sight."""

    def fetch_caret(self) -> None:
        """Put the caret at the first line in sight, unless it is in sight."""

    def move_to(self, offset: int, *, select: bool) -> None:
        """Move the caret; with ``select``, select from where the selection began."""
