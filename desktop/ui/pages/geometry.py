"""The positions of passages on the pages, in pixels of all pages together, line by line.

It joins two things that a child found out: which characters of which page a stretch of the text is, and where on its
page each of those stands. A page whose characters are not known yet is asked for, and answers roughly till then.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTextBlock

from db.records import Annotation
from desktop.article.area import Area, area_in
from desktop.article.content import Content, Passage
from desktop.ui.page.typeset.geometry import Fragment, ShownSegment
from desktop.ui.page.typeset.position_map import Segment
from desktop.ui.pages.layout import Layout

ROW = 5  # numbers of a stretch: start, end, page, first character on the page, how many
_NO_BLOCK = QTextBlock()
_ROUGH = 14.0  # pixels: the height of a line that is not known yet
_DESCENT = 0.22  # of a line's height
_LINES_APART = 200  # half lines, between which another line is looked for: more than there is on a page
_WORDS_APART = 1.2  # of a line's height: what is further apart than this is no one line

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points of the page


class Stretch(NamedTuple):
    """A stretch of the text, and the characters of a page that it is."""

    start: int
    end: int
    page: int
    first: int
    length: int

    def characters(self, start: int, end: int) -> range:
        """Return the characters of the page that are the offsets ``[start, end)``, as far as they are in here."""
        a, b = max(start, self.start) - self.start, min(end, self.end) - self.start
        wide = self.end - self.start
        if wide == self.length:
            return range(self.first + a, self.first + b)
        low, high = -(-a * self.length // wide), -(-b * self.length // wide)  # a ligature has one box for its letters
        return range(self.first + min(low, self.length - 1), self.first + max(high, low + 1))

    def offset(self, character: int) -> int:
        """Return the offset of one of the page's characters."""
        return self.start + (character - self.first) * (self.end - self.start) // max(self.length, 1)


class PagesGeometry:
    """Answers for one content, its stretches, and a layout, which may be another later (``set_layout``)."""

    def __init__(self, content: Content, layout: Layout, characters: Callable[[int], Sequence[float] | None]) -> None:
        """``characters`` returns the boxes of a page, or None and has them fetched."""
        self._content, self.layout = content, layout
        self._characters = characters
        self._stretches: list[Stretch] = []
        self._starts: list[int] = []
        self._of_page: dict[int, list[int]] = {}
        self._lines: dict[int, list[tuple[int, Box]]] = {}  # stretches of a page with the boxes around them
        self._shown: dict[int, list[ShownSegment]] = {}

    def set_layout(self, layout: Layout) -> None:
        """Answer for another layout of the same pages."""
        self.layout = layout
        self._shown = {}

    def set_stretches(self, rows: array[int]) -> None:
        """Take where the text stands, as rows of ROW numbers in the order of the text."""
        count = self.layout.count
        stretches = (Stretch(*rows[at : at + ROW]) for at in range(0, len(rows) - ROW + 1, ROW))
        whole = (stretch for stretch in stretches if stretch.start < stretch.end and stretch.length > 0)
        self._stretches = [stretch for stretch in whole if 0 <= stretch.page < count]
        self._stretches.sort()
        self._starts = [stretch.start for stretch in self._stretches]
        self._of_page = {}
        for index, stretch in enumerate(self._stretches):
            self._of_page.setdefault(stretch.page, []).append(index)
        self._lines, self._shown = {}, {}

    def is_placed(self) -> bool:
        """True if it is known where the text stands."""
        return bool(self._stretches)

    def page_of(self, offset: int) -> int:
        """Return the page that an offset stands on, as exactly as is known."""
        if self._stretches:
            return self._stretches[self._index(offset)].page
        mark = self._content.page_at(offset)
        return min(max(mark.number - 1, 0), max(self.layout.count - 1, 0)) if mark is not None else 0

    def offset_of_page(self, page: int) -> int:
        """Return where the text of a page begins, counted from 0."""
        if self._of_page.get(page):
            return self._stretches[self._of_page[page][0]].start
        at = bisect_left(self._content.pages, page + 1, key=lambda mark: mark.number)
        return self._content.pages[at].offset if at < len(self._content.pages) else len(self._content.text)

    def knows(self, page: int) -> bool:
        """True if the places on a page are known exactly; where not, they are fetched."""
        return bool(self._stretches) and self._characters(page) is not None

    # what Marks and the others ask: ``Places``

    def shown(self, top: float, bottom: float) -> list[ShownSegment]:
        """Return the stretches on the pages between two heights, in the order of the text."""
        pages = self.layout.pages_between(top, bottom)
        pieces = [piece for page in pages for piece in self._on_page(page)]
        if len(pages) > 1:
            pieces.sort(key=lambda piece: piece.number)
        return pieces

    def fragments(
        self, shown: ShownSegment, start: int, end: int, *, top: float = -1e9, bottom: float = 1e9
    ) -> Iterator[Fragment]:
        """Yield the fragments of the offsets ``[start, end)`` in one stretch, only lines between two heights."""
        stretch = self._stretches[shown.number]
        boxes = self._characters(stretch.page)
        if boxes is None or min(end, stretch.end) <= max(start, stretch.start):
            return
        ends_here = end <= stretch.end
        lines = list(_lines_of(boxes, stretch.characters(start, end)))
        for number, line in enumerate(lines):
            rect = self._rect(stretch.page, line)
            if number == len(lines) - 1 and not ends_here:
                rect = self._up_to_next(shown.number, end, rect)
            if rect.bottom() < top or rect.top() > bottom:
                continue
            baseline = rect.bottom() - _DESCENT * rect.height()
            yield Fragment(rect, baseline, rect, ends_here and number == len(lines) - 1)

    def edge(self, offset: int) -> QRectF:
        """Return the rectangle of the character at ``offset``, one pixel wide, as high as the text."""
        if not self._stretches:
            return self._rough(self.page_of(offset))
        stretch = self._stretches[self._index(offset)]
        boxes = self._characters(stretch.page)
        if boxes is None:
            return self._rough(stretch.page)
        behind = offset >= stretch.end
        at = stretch.end - 1 if behind else max(offset, stretch.start)
        box = _box(boxes, stretch.characters(at, at + 1)[0])
        if box is None:
            return self._rough(stretch.page)
        rect = self._rect(stretch.page, box)
        return QRectF(rect.right() if behind else rect.left(), rect.top(), 1, rect.height())

    def passage_rect(self, passage: Passage) -> QRectF:
        """Return a rectangle around a passage; of one that goes on in a column higher up, around its first letter."""
        first, last = self.edge(passage.start), self.edge(max(passage.start, passage.end - 1))
        if last.top() < first.top():
            return first
        page = self.page_of(passage.start)
        pieces = self._on_page(page) if self.knows(page) else []
        lines = (line.rect for piece in pieces for line in self.fragments(piece, passage.start, passage.end))
        return reduce(QRectF.united, lines, first.united(last))

    def offset_at(self, point: QPointF, *, on: bool = False) -> int:
        """Return the offset nearest to a point; ``on``: of the character that it is on."""
        page = self.layout.page_at(point)
        if page is None or not (lines := self._lines_on(page)):
            return self.offset_of_page(page or 0)
        scale, corner = self.layout.scale(page), self.layout.rect(page).topLeft()
        x, y = (point.x() - corner.x()) / scale, (point.y() - corner.y()) / scale
        index, _ = min(lines, key=lambda line: _far(line[1], x, y))
        stretch, boxes = self._stretches[index], self._characters(page)
        assert boxes is not None
        best, least = stretch.first, float("inf")
        for character in range(stretch.first, stretch.first + stretch.length):
            box = _box(boxes, character)
            if box is not None and (far := _far(box, x, y)) < least:
                best, least = character, far
        offset, box = stretch.offset(best), _box(boxes, best)
        beyond = box is not None and (x > (box[0] + box[2]) / 2) != self._runs_left(stretch, boxes)
        return min(offset + 1, stretch.end) if beyond and not on else offset

    def beyond(self, offset: int, by: int, across: float) -> int:
        """Return the offset nearest to ``across`` on the next line down (1) or up (-1); at the ends, the same."""
        here = self.edge(offset)
        step = by * here.height() / 2
        for number in range(1, _LINES_APART):
            to = self.offset_at(QPointF(across, here.center().y() + number * step))
            if by * (self.edge(to).center().y() - here.center().y()) > here.height() / 2:
                return to
        return offset

    def lines_away(self, point: QPointF) -> float:
        """Return how far a point is from the nearest words of its page, in heights of their line."""
        page = self.layout.page_at(point)
        if page is None:
            return float("inf")
        scale, corner = self.layout.scale(page), self.layout.rect(page).topLeft()
        x, y = (point.x() - corner.x()) / scale, (point.y() - corner.y()) / scale
        return min((_far(box, x, y) / (box[3] - box[1]) for _, box in self._lines_on(page)), default=float("inf"))

    # areas of pages

    def box_of(self, annotation: Annotation) -> QRectF | None:
        """Return the box that an annotation is shown as; None: it is shown at its words."""
        area = area_in(annotation.extra)
        return self.area_rect(area) if area is not None and area.page <= self.layout.count else None

    def area_rect(self, area: Area) -> QRectF:
        """Return where an area of a page is; of a page that there is not, nowhere."""
        if not 0 < area.page <= self.layout.count:
            return QRectF()
        page, (left, top, right, bottom) = self.layout.rect(area.page - 1), area.box
        corner = QPointF(page.left() + left * page.width(), page.top() + top * page.height())
        return QRectF(corner, QSizeF((right - left) * page.width(), (bottom - top) * page.height()))

    def area_at(self, rect: QRectF, page: int) -> Area | None:
        """Return the area that a rectangle is on a page, counted from 0; None where it is not on it."""
        whole = self.layout.rect(page)
        within = rect.intersected(whole).translated(-whole.topLeft())
        if within.width() < 1 or within.height() < 1:
            return None
        across, down = whole.width(), whole.height()
        left, top, right, bottom = (
            round(side, 5)
            for side in (within.left() / across, within.top() / down, within.right() / across, within.bottom() / down)
        )
        return Area(page + 1, max(left, 0.0), max(top, 0.0), min(right, 1.0), min(bottom, 1.0))

    def offsets_in(self, area: Area) -> list[int]:
        """Return the offsets of the characters whose middles are in an area, in the order of the text."""
        boxes, page = self._characters(area.page - 1), self.layout.rect(area.page - 1)
        scale, (left, top, right, bottom) = self.layout.scale(area.page - 1), area.box
        across, down = page.width() / scale, page.height() / scale
        offsets = []
        for index in self._of_page.get(area.page - 1, ()) if boxes is not None else ():
            stretch = self._stretches[index]
            for character in range(stretch.first, stretch.first + stretch.length):
                box = _box(boxes or (), character)
                x, y = ((box[0] + box[2]) / 2 / across, (box[1] + box[3]) / 2 / down) if box is not None else (-1, -1)
                if left <= x <= right and top <= y <= bottom:
                    offsets.append(stretch.offset(character))
        return sorted(offsets)

    def line_near(self, rect: QRectF, page: int) -> QRectF | None:
        """Return the line of a page that is nearest to a rectangle; None where the page has no words."""
        lines = (self._rect(page, box) for _, box in self._lines_on(page))
        return min(lines, key=lambda line: _apart(line, rect), default=None)

    def first_in_sight(self, top: float) -> int | None:
        """Return the offset of the line that stands first below a height; None where that is not known."""
        for page in self.layout.pages_between(top, top + 1e9)[:2]:
            lines = self._lines_on(page)
            scale, corner = self.layout.scale(page), self.layout.rect(page).top()
            below = [(index, box) for index, box in lines if corner + box[1] * scale >= top]
            if below:
                least = min(box[1] for _, box in below)
                height = min(box[3] - box[1] for _, box in below)
                return min(self._stretches[index].start for index, box in below if box[1] < least + height / 2)
            if not lines and self._of_page.get(page):
                return None
        return None

    # how it is found out

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _on_page(self, page: int) -> list[ShownSegment]:
        pieces = self._shown.get(page)
        if pieces is None:
            rect, pieces = self.layout.rect(page), []
            for index in self._of_page.get(page, ()):
                stretch = self._stretches[index]
                segment = Segment(stretch.start, stretch.end - stretch.start, 0, 0)
                pieces.append(ShownSegment(index, segment, _NO_BLOCK, rect))
            self._shown[page] = pieces
        return pieces

    def _lines_on(self, page: int) -> list[tuple[int, Box]]:
        """Return the stretches of a page with the boxes around them; none where they are not known yet."""
        lines = self._lines.get(page)
        if lines is None:
            boxes = self._characters(page)
            if boxes is None:
                return []
            lines = []
            for index in self._of_page.get(page, ()):
                stretch = self._stretches[index]
                for line in _lines_of(boxes, range(stretch.first, stretch.first + stretch.length)):
                    lines.append((index, line))
            self._lines[page] = lines
        return lines

    def _up_to_next(self, number: int, end: int, rect: QRectF) -> QRectF:
        """Return a line of a passage drawn out to what goes on right beside it."""
        if number + 1 >= len(self._stretches):
            return rect
        stretch, following = self._stretches[number], self._stretches[number + 1]
        boxes = self._characters(stretch.page)
        if following.page != stretch.page or following.start >= end or boxes is None:
            return rect
        box = _box(boxes, following.first)
        if box is None:
            return rect
        beside = self._rect(stretch.page, box)
        gap = beside.left() - rect.right()
        if 0 < gap < _WORDS_APART * rect.height() and abs(beside.center().y() - rect.center().y()) < rect.height() / 2:
            return rect.adjusted(0, 0, gap, 0)
        return rect

    @staticmethod
    def _runs_left(stretch: Stretch, boxes: Sequence[float]) -> bool:
        first, last = _box(boxes, stretch.first), _box(boxes, stretch.first + stretch.length - 1)
        return first is not None and last is not None and last[2] < first[0]

    def _rect(self, page: int, box: Box) -> QRectF:
        scale, corner = self.layout.scale(page), self.layout.rect(page).topLeft()
        left, top, right, bottom = box
        return QRectF(
            corner.x() + left * scale, corner.y() + top * scale, (right - left) * scale, (bottom - top) * scale
        )

    def _rough(self, page: int) -> QRectF:
        if page >= self.layout.count:
            return QRectF(0, 0, 1, _ROUGH)
        rect = self.layout.rect(page)
        return QRectF(rect.left(), rect.top(), 1, _ROUGH)


def _box(boxes: Sequence[float], character: int) -> Box | None:
    at = 4 * character
    if not 0 <= at < len(boxes):
        return None
    left, top, right, bottom = boxes[at : at + 4]
    return (left, top, right, bottom) if right > left and bottom > top else None


def _far(box: Box, x: float, y: float) -> float:
    """Return how far a point is from a box; up and down counts more than aside, for lines are long."""
    aside = max(box[0] - x, x - box[2], 0.0)
    return aside + 3 * max(box[1] - y, y - box[3], 0.0)


def _apart(one: QRectF, other: QRectF) -> float:
    """Return how far two rectangles are apart; across counts double, for what belongs to a picture is below it."""
    across = max(one.left() - other.right(), other.left() - one.right(), 0.0)
    return 2 * across + max(one.top() - other.bottom(), other.top() - one.bottom(), 0.0)


def _lines_of(boxes: Sequence[float], characters: range) -> Iterator[Box]:
    """Yield a box around each line of some characters that follow each other."""
    line: Box | None = None
    for character in characters:
        box = _box(boxes, character)
        if box is None:
            continue
        if line is not None:
            middle = (box[1] + box[3]) / 2
            if line[1] <= middle <= line[3]:
                line = min(line[0], box[0]), min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3])
                continue
            yield line
        line = box
    if line is not None:
        yield line
