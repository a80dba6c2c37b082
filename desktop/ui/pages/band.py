"""A box that is drawn on a page, by dragging or by the arrows: which area it is, and which words stand for it.

It is drawn where a drag begins on a picture or an empty spot, or wherever the user wants it. The view paints it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QApplication

from desktop.article.area import Area
from desktop.article.content import Content, Passage
from desktop.ui.page import text_edges
from desktop.ui.pages.geometry import PagesGeometry
from desktop.ui.pages.sheets import Sheets

_APART = 1.5  # heights of a line that an empty spot is away from words
_FAR = 12  # characters between two parts of a text that are not marked together
_STEP, _LEAST = 8.0, 8.0  # pixels that an arrow moves a side by, and that a box is wide


class Band:
    """One box at a time; ``area`` and ``passage`` are what it is now, None while it is none."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._from: QPointF | None = None  # where a drag began, in the pages' coordinates
        self.anywhere = False  # the next drag draws a box, also from words on
        self.area: Area | None = None
        self.passage: Passage | None = None

    def begin(self, point: QPointF) -> bool:
        """A drag begins at a point of the viewport; return whether it draws a box."""
        self.forget()
        if self.takes(point, anywhere=self.anywhere):
            self._from = self._sheets.fold().to_document(point)
        return self._from is not None

    def takes(self, point: QPointF, *, anywhere: bool = False) -> bool:
        """True if a drag from a point of the viewport draws a box: it is on a page, and apart from its words."""
        geometry, at = self._sheets.geometry, self._sheets.fold().to_document(point)
        page = geometry.layout.page_at(at)
        if page is None or not geometry.layout.rect(page).contains(at) or not geometry.knows(page):
            return False
        return anywhere or geometry.lines_away(at) > _APART

    def is_drawn(self) -> bool:
        """True if a box is being drawn, or there."""
        return self._from is not None

    def drag_to(self, point: QPointF) -> None:
        """Draw the box from where the drag began to a point of the viewport; it stays on its page."""
        if self._from is None:
            return
        at, geometry = self._sheets.fold().to_document(point), self._sheets.geometry
        page = geometry.layout.page_at(self._from)
        least = QApplication.startDragDistance()
        if page is None or abs(at.x() - self._from.x()) < least or abs(at.y() - self._from.y()) < least:
            self.area = self.passage = None
        else:
            self._set(QRectF(self._from, at).normalized(), page)

    def put(self, rect: QRectF) -> bool:
        """Draw a box at a rectangle of the viewport; return whether there is one."""
        self.forget()
        geometry = self._sheets.geometry
        at = rect.translated(self._sheets.fold().to_document(QPointF()))
        page = geometry.layout.page_at(at.center())
        if page is not None and geometry.knows(page):
            self._set(at, page)
        self._from = at.topLeft() if self.area is not None else None
        return self._from is not None

    def move(self, across: int, down: int, *, size: bool) -> None:
        """Move the box by steps, or with ``size`` its lower right corner."""
        if self.area is None:
            return
        page, rect = self.area.page - 1, self._sheets.geometry.area_rect(self.area)
        x, y = across * _STEP, down * _STEP
        if size:
            grown = QSizeF(max(rect.width() + x, _LEAST), max(rect.height() + y, _LEAST))
            self._set(QRectF(rect.topLeft(), grown), page)
            return
        whole = self._sheets.layout.rect(page)
        left = min(max(rect.left() + x, whole.left()), whole.right() - rect.width())
        top = min(max(rect.top() + y, whole.top()), whole.bottom() - rect.height())
        self._set(QRectF(QPointF(left, top), rect.size()), page)

    def forget(self) -> None:
        """Draw no box."""
        self._from = self.area = self.passage = None

    def _set(self, rect: QRectF, page: int) -> None:
        geometry, content = self._sheets.geometry, self._sheets.content
        area = geometry.area_at(rect, page)
        words = _words(geometry, content, area) if area is not None else None
        self.area, self.passage = (area._replace(beside=words[1]), words[0]) if area and words else (None, None)


def _words(geometry: PagesGeometry, content: Content, area: Area) -> tuple[Passage, bool] | None:
    """Return the words in an area, the longest run of them, or the nearest ones and that they are beside it."""
    runs: list[list[int]] = []
    for offset in geometry.offsets_in(area):
        if runs and offset - runs[-1][-1] <= _FAR:
            runs[-1].append(offset)
        else:
            runs.append([offset])
    for run in sorted(runs, key=len, reverse=True)[:1]:
        inside = text_edges.trimmed(content, text_edges.whole_words(content, Passage(run[0], run[-1] + 1)))
        if inside.start < inside.end:
            return inside, False
    near = _nearest(geometry, content, area)
    return (near, True) if near.start < near.end else None


def _nearest(geometry: PagesGeometry, content: Content, area: Area) -> Passage:
    """Return the words of the nearest line of the page; where it has none, the sentence that stands there."""
    rect, page = geometry.area_rect(area), area.page - 1
    if (line := geometry.line_near(rect, page)) is not None:
        y = line.center().y()
        ends = [geometry.offset_at(QPointF(x, y), on=True) for x in (line.left() + 1, line.right() - 1)]
        passage = text_edges.trimmed(content, Passage(min(ends), max(ends) + 1))
        if passage.start < passage.end:
            return text_edges.whole_words(content, passage)
    at = min(geometry.offset_at(rect.center()), max(len(content.text) - 1, 0))
    here = text_edges.sentence_at(content, at)
    return here if here.start < here.end else text_edges.word_at(content, max(len(content.text.rstrip()) - 1, 0))
