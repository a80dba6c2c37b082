"""The page with its highlights: which annotation is where, how it looks, and the ends that can be dragged.

Knows annotations and themes as data. What the mouse and the keys mean is decided in ``article_view``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from db.records import Annotation, Theme
from desktop.article.content import Content, Passage
from desktop.ui.page import text_edges
from desktop.ui.page.flash import Flash
from desktop.ui.page.geometry import Shown
from desktop.ui.page.highlights import (
    Look,
    colours_of,
    handle_points,
    paint_handles,
    paint_highlights,
    paint_matches,
    placed_pieces,
)
from desktop.ui.page.mark_index import Mark, MarkIndex
from desktop.ui.page.pane import ReadingPane
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.widgets.typography import TypeStyle, mix

_GRIP = 9.0  # how near to a handle the pointer must be, in pixels


class MarkedPane(ReadingPane):
    """See the module."""

    passage_change_requested = Signal(str, object)  # an annotation's id, its new Passage
    hovered_changed = Signal(str)  # the id of the annotation under the pointer, or ""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._index = MarkIndex()
        self._themes: dict[str, Theme] = {}
        self._look = Look(style=TypeStyle(), themes=self._themes)
        self._dragged: tuple[str, bool] | None = None  # the current annotation, whether by its start
        self._matches: list[Passage] = []
        self._match = -1
        self._leaders = False
        super().__init__(parent)
        self._flash = Flash(self)
        self._flash.changed.connect(self.viewport().update)

    # what to show

    def set_content(self, content: Content, resources: Mapping[str, bytes] | None = None) -> None:
        """Show a content from its beginning, as yet without annotations."""
        self._index = MarkIndex()
        self._look.current = self._look.hovered = None
        self._look.rivals, self._look.preview = frozenset(), None
        self._dragged = None
        self._flash.stop()
        self._matches, self._match = [], -1
        super().set_content(content, resources)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; those without a place (orphans) are passed over."""
        self._index.update(annotations)
        known = self._index.by_id
        if self._look.current not in known:
            self._look.current = None
        if self._look.hovered not in known:
            self._look.hovered, self._look.rivals = None, frozenset()
        self._look.preview = None
        self._dragged = None
        self.viewport().update()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Use these themes, by id; their colours are their annotations'."""
        self._themes = dict(themes)
        self._look.themes = self._themes
        self.viewport().update()

    def current_annotation(self) -> str | None:
        """Return the id of the emphasised annotation."""
        return self._look.current

    def marks(self) -> MarkIndex:
        """Return the annotations by place."""
        return self._index

    def reveal(self, passage: Passage, flash: bool = True) -> None:
        """Bring a passage in sight and, if asked, let it light up for a moment."""
        self.scroll_near(passage)
        if flash:
            self._flash.start(passage)

    def set_matches(self, matches: Sequence[Passage], index: int = -1) -> None:
        """Show what a search found, in the order of the text; ``index`` is the one that the reader is at."""
        self._matches = list(matches)
        self._match = index
        self.viewport().update()

    def follow_footnote(self, passage: Passage) -> None:
        self.reveal(passage)

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one annotation, or none."""
        identity = identity if identity in self._index.by_id else None
        if identity != self._look.current:
            self._look.current = identity
            self._look.preview = None
            self.viewport().update()

    def set_leaders(self, leaders: bool) -> None:
        """Draw, or not, the line that leads from the current or hovered passage towards its note."""
        if leaders != self._leaders:
            self._leaders = leaders
            self.viewport().update()

    def set_hovered(self, identity: str | None) -> None:
        """Let one annotation stand out a little, as if the pointer were on it (its note is pointed at)."""
        self._isolate(identity if identity in self._index.by_id else None, ())

    def _isolate(self, chosen: str | None, ids: tuple[str, ...]) -> None:
        rivals = frozenset(ids) - {chosen} if chosen else frozenset()
        if (chosen, rivals) != (self._look.hovered, self._look.rivals):
            self._look.hovered, self._look.rivals = chosen, frozenset(r for r in rivals if r)
            self.viewport().update()
            self.hovered_changed.emit(chosen or "")

    def leaveEvent(self, event: QEvent) -> None:
        self._isolate(None, ())
        super().leaveEvent(event)

    # what is where

    def marks_at(self, point: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the shortest (most particular) first."""
        at = point - self.page_offset()
        offset = self.offset_at(point)
        near = self._index.between(max(0, offset - 1), offset + 1)
        if not near:
            return []
        shown = self.page_geometry().shown(at.y() - 1, at.y() + 1)
        found = []
        for mark in near:
            around = Passage(max(mark.start, offset - 2), min(mark.end, offset + 2))
            for piece in placed_pieces(self.page_geometry(), shown, around):
                if piece.rect.adjusted(-1.5, -3, 1.5, 10).contains(at):
                    found.append(mark)
                    break
        found.sort(key=lambda mark: (mark.end - mark.start, mark.level))
        return found

    def _handle_at(self, point: QPointF) -> bool | None:
        """Return True at the current annotation's start handle, False at its end handle, else None."""
        mark = self._index.by_id.get(self._look.current or "")
        if mark is None:
            return None
        at = point - self.page_offset()
        start, end = handle_points(self.page_geometry(), mark.passage)
        for edge, knob_y, is_start in ((start, start.top() - 3, True), (end, end.bottom() + 3, False)):
            if abs(at.x() - edge.left()) <= _GRIP and abs(at.y() - knob_y) <= _GRIP:
                return is_start
        return None

    # dragging an end of the current annotation

    def _drag_to(self, point: QPointF) -> None:
        if self._dragged is None or (mark := self._index.by_id.get(self._dragged[0])) is None:
            return
        beyond = min(0.0, point.y()) + max(0.0, point.y() - self.viewport().height())
        if beyond:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(max(-40.0, min(40.0, beyond))))
        offset = self.offset_at(point)
        if self._dragged[1]:
            wanted = Passage(min(offset, mark.end - 1), mark.end)
        else:
            wanted = Passage(mark.start, max(offset, mark.start + 1))
        wanted = text_edges.trimmed(self._content, wanted)
        if wanted.start < wanted.end:
            self._look.preview = (mark.annotation.id, wanted)
            self.viewport().update()

    def _drop_handle(self) -> None:
        preview, self._dragged = self._look.preview, None
        mark = self._index.by_id.get(preview[0]) if preview else None
        if preview is not None and mark is not None and preview[1] != mark.passage:
            self.passage_change_requested.emit(*preview)
        self._look.preview = None
        self.viewport().update()

    # painting

    def paint_under(self, painter: QPainter, shown: list[Shown], top: float, bottom: float) -> None:
        self._look.style = self._style
        paint_highlights(painter, self.page_geometry(), shown, self._index, self._look, top, bottom)
        if self._matches:
            paint_matches(painter, self.page_geometry(), shown, self._matches, self._match, self._style.appearance)
        passage = self._flash.passage
        if passage is not None:
            self._flash.paint(painter, placed_pieces(self.page_geometry(), shown, passage), self._style.appearance)

    def paint_over(self, painter: QPainter, shown: list[Shown]) -> None:
        if self._leaders:
            for identity in dict.fromkeys((self._look.current, self._look.hovered)):
                if (mark := self._in_sight(identity, shown)) is not None and mark.annotation.note:
                    self._paint_leader(painter, mark)
        mark = self._in_sight(self._look.current, shown)
        if mark is not None:
            passage = self._look.preview[1] if self._look.preview else mark.passage
            ends = handle_points(self.page_geometry(), passage)
            paint_handles(painter, ends, self._line_colour(mark), QColor(self._style.appearance.paper))

    def _in_sight(self, identity: str | None, shown: list[Shown]) -> Mark | None:
        mark = self._index.by_id.get(identity or "")
        if mark is None or not shown:
            return None
        first, last = shown[0].segment, shown[-1].segment
        return mark if mark.end >= first.offset and mark.start <= last.offset + last.length else None

    def _line_colour(self, mark: Mark) -> QColor:
        return QColor(self._style.appearance.line(colours_of(mark.annotation, self._themes)))

    def _paint_leader(self, painter: QPainter, mark: Mark) -> None:
        """Lead through the gutter, at the foot of the passage's first line; the margin leads on from there."""
        y = self.page_geometry().edge(mark.start).bottom() + 1
        right = float(self.viewport().width())
        painter.setPen(QPen(mix(self._line_colour(mark), self._style.appearance.paper, 0.35), 1))
        painter.drawLine(QPointF(right - GUTTER + 8, y), QPointF(right, y))
