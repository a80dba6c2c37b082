"""Which annotations lie where in an article, found by range, and the level that each is drawn on. No Qt.

An article with thousands of annotations changes by one at a time, so an index is brought up to date and not made anew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from heapq import heappop, heappush
from operator import itemgetter
from typing import NamedTuple

from db.records import Annotation
from desktop.annotations import changed_between
from desktop.article.content import Passage

_IN_ORDER = itemgetter(0, 1, 2, 3)
_MOST_AT_ONCE = 100  # changes beyond which an index is made anew

Row = tuple[int, int, str, str, Annotation]  # start, -end, created, id: the order of the marks


class Mark(NamedTuple):
    """One annotation in the article: its place and the level it is drawn on (0 is the fill, 1 and up the lanes)."""

    annotation: Annotation
    start: int
    end: int
    level: int

    @property
    def passage(self) -> Passage:
        """The range of the text that is marked."""
        return Passage(self.start, self.end)


class MarkIndex:
    """The annotations that have a place, found by range.

    In the order of their starts, with the furthest end up to each, as an augmented interval tree has it for its
    subtrees: a search starts at the last mark that begins in the range and goes back while a mark may still reach it.
    """

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._given = list(annotations)
        self._make()

    def _make(self) -> None:
        self.marks = _assign_lanes(sorted(_rows(self._given), key=_IN_ORDER))
        self._starts = [mark.start for mark in self.marks]
        self._reach = _reaches(self.marks)  # the furthest end so far
        self.by_id = {mark.annotation.id: mark for mark in self.marks}

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that overlap ``[start, end)``, in the order of the text."""
        index = bisect_left(self._starts, end) - 1
        marks = []
        while index >= 0 and self._reach[index] > start:
            if self.marks[index].end > start:
                marks.append(self.marks[index])
            index -= 1
        marks.reverse()
        return marks

    def update(self, annotations: Iterable[Annotation]) -> None:
        """Hold these annotations instead; what is the same object as before costs next to nothing."""
        before, self._given = self._given, list(annotations)
        gone, come = changed_between(before, self._given)
        if len(gone) + len(come) > _MOST_AT_ONCE:
            self._make()
            return
        for annotation in gone:
            if (mark := self.by_id.pop(annotation.id, None)) is not None:
                self._change(mark.start, mark.end, without=annotation.id)
        for row in _rows(come):
            self._change(row[0], -row[1], new=row)

    def _change(self, start: int, end: int, *, without: str = "", new: Row | None = None) -> None:
        """Assign lanes anew to the marks that hang together with ``[start, end)`` by overlaps, and to no others."""
        starts, reach = self._starts, self._reach
        first = bisect_left(starts, start)
        if first and reach[first - 1] > start:
            first -= 1
            while first and reach[first - 1] > starts[first]:
                first -= 1
        after, furthest = first, end
        while after < len(starts) and (starts[after] < furthest or starts[after] == start):
            furthest = max(furthest, self.marks[after].end)
            after += 1
        rows = [
            (mark.start, -mark.end, mark.annotation.created, mark.annotation.id, mark.annotation)
            for mark in self.marks[first:after]
            if mark.annotation.id != without
        ]
        if new is not None:
            rows.append(new)
        marks = _assign_lanes(sorted(rows, key=_IN_ORDER))
        self.marks[first:after] = marks
        starts[first:after] = [mark.start for mark in marks]
        reach[first:after] = _reaches(marks)
        for mark in marks:
            self.by_id[mark.annotation.id] = mark


def _rows(annotations: Iterable[Annotation]) -> list[Row]:
    return [
        (anchor.start, -anchor.end, a.created, a.id, a)
        for a in annotations
        if (anchor := a.anchor).start is not None
        and anchor.end is not None
        and anchor.start < anchor.end
        and a.deleted is None
    ]


def _reaches(marks: list[Mark]) -> list[int]:
    furthest, reaches = -1, []
    for mark in marks:
        furthest = max(furthest, mark.end)
        reaches.append(furthest)
    return reaches


def _assign_lanes(placed: list[Row]) -> list[Mark]:
    """Return each annotation the lowest level that none of those it overlaps has. ``placed`` is in order.

    Interval partitioning (Kleinberg and Tardos, Algorithm Design, 4.1), in O(n log n): taken by their starts, with the
    levels that are free in a heap, no more levels are used than annotations overlap at one place.
    """
    marks: list[Mark] = []
    busy: list[tuple[int, int]] = []  # end, level
    free: list[int] = []
    highest, reach = 0, -1
    for start, minus_end, _, _, annotation in placed:
        end = -minus_end
        if reach <= start:  # the usual case: everything before has ended
            busy, free, highest, level = [(end, 0)], [], 1, 0
        else:
            while busy and busy[0][0] <= start:
                heappush(free, heappop(busy)[1])
            if free:
                level = heappop(free)
            else:
                level, highest = highest, highest + 1
            heappush(busy, (end, level))
        reach = max(reach, end)
        marks.append(Mark(annotation, start, end, level))
    return marks
