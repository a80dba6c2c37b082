"""Dragging an end of the current annotation by its handle, or moving it by words.

Nothing changes by it: ``passage_wanted`` tells what the user wants, and the annotation comes back in with it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.article.content import Passage
from desktop.ui.page import text_edges
from desktop.ui.page.highlights import handle_points
from desktop.ui.page.marks import Marks
from desktop.ui.page.typeset.standing import Standing
from desktop.ui.widgets.appearance import TARGET

_GRIP = TARGET / 2  # how near to a handle the pointer must be, in pixels
_FASTEST = 40.0  # pixels that one step of the pointer outside the page scrolls by, at most


class HandleDrag(QObject):
    """Holds the end that is being dragged, if any."""

    passage_wanted = Signal(str, object)  # an annotation's id, its new Passage

    def __init__(self, view: QAbstractScrollArea, page: Standing, marks: Marks) -> None:
        super().__init__(view)
        self._view, self._page, self._marks = view, page, marks
        self._dragged: tuple[str, bool] | None = None  # the annotation, whether by its start

    def is_active(self) -> bool:
        """True if an end is being dragged."""
        return self._dragged is not None

    def at(self, point: QPointF) -> bool | None:
        """Return True at the current annotation's start handle, False at its end handle, else None."""
        mark = self._marks.current_mark()
        if mark is None or self._marks.box_of(mark) is not None:
            return None
        at = self._page.fold().to_document(point)
        start, end = handle_points(self._page.geometry, mark.passage)
        away = {
            is_start: max(abs(at.x() - edge.left()), abs(at.y() - knob_y))
            for edge, knob_y, is_start in ((start, start.top() - 3, True), (end, end.bottom() + 3, False))
        }
        nearest = min(away, key=away.__getitem__)
        return nearest if away[nearest] <= _GRIP else None

    def take(self, point: QPointF) -> bool:
        """Begin to drag the handle at a point of the viewport; return whether there is one."""
        grip, current = self.at(point), self._marks.look.current
        if grip is None or current is None:
            return False
        self._dragged = (current, grip)
        return True

    def drag_to(self, point: QPointF, *, whole_words: bool) -> None:
        """Move the end to a point of the viewport; beyond its upper or lower edge, the page is scrolled.

        With ``whole_words``, the end takes in the whole of the word that it is moved into.
        """
        if self._dragged is None or (mark := self._marks.index.by_id.get(self._dragged[0])) is None:
            return
        beyond = min(0.0, point.y()) + max(0.0, point.y() - self._view.viewport().height())
        if beyond:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(max(-_FASTEST, min(_FASTEST, beyond))))
        at_start, content = self._dragged[1], self._page.content
        offset = self._page.offset_at(point)
        edge = min(offset, mark.end - 1) if at_start else max(offset, mark.start + 1)
        if whole_words:
            edge = text_edges.word_edge(content, edge, end=not at_start)
        wanted = text_edges.trimmed(content, Passage(edge, mark.end) if at_start else Passage(mark.start, edge))
        if wanted.start < wanted.end:
            self._marks.set_preview((mark.annotation.id, wanted))

    def drop(self) -> None:
        """Let go of the end, and ask for its new passage where it is another."""
        preview, self._dragged = self._marks.look.preview, None
        mark = self._marks.index.by_id.get(preview[0]) if preview else None
        if preview is not None and mark is not None and preview[1] != mark.passage:
            self.passage_wanted.emit(*preview)
        self._marks.set_preview(None)

    def cancel(self) -> None:
        """Let go of the end as if it had never been taken."""
        self._dragged = None
        self._marks.set_preview(None)

    def move_by_words(self, which: str, delta: int) -> bool:
        """Ask for the current annotation's "start" or "end" to move by ``delta`` words; return whether it can."""
        mark = self._marks.current_mark()
        if mark is None or not delta:
            return False
        at_start = which == "start"
        edge = mark.start if at_start else mark.end
        for _ in range(abs(delta)):
            edge = text_edges.next_word_edge(self._page.content, edge, 1 if delta > 0 else -1, end=not at_start)
        changed = Passage(edge, mark.end) if at_start else Passage(mark.start, edge)
        if changed.start >= changed.end or changed == mark.passage:
            return False
        self.passage_wanted.emit(mark.annotation.id, changed)
        return True
