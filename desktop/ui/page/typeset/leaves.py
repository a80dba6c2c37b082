"""The pages that an article falls into: where one begins and ends from any place, and which comes before and after.

Nothing is kept: a page begins wherever it is turned to, and ends between two lines, never behind a heading. A place to
scroll to, here a value, is TOP above the line that a page begins with; 0 is the top of the article.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from desktop.article.content import BlockKind
from desktop.ui.page.typeset.fold import Fold, Slice
from desktop.ui.page.typeset.geometry import Geometry

TOP, BOTTOM = 12.0, 8.0  # pixels kept free above the first line of a page, and below its last


class Band(NamedTuple):
    """Lines side by side that no page parts, in document coordinates."""

    top: float
    bottom: float
    heading: bool


def bands_of(lines: list[Band]) -> list[Band]:
    """Return lines with those that overlap taken together, from above."""
    bands: list[Band] = []
    for line in sorted(lines):
        if bands and line.top < bands[-1].bottom - 1:
            before = bands.pop()
            line = Band(before.top, max(before.bottom, line.bottom), before.heading and line.heading)
        bands.append(line)
    return bands


def page_end(bands: list[Band], top: float, height: float) -> float:
    """Return where a page ends that begins at ``top``: between bands, not behind a heading, or at its height."""
    limit, end, kept = top + height, top + height, 0.0
    for band in bands:
        if band.bottom <= top + 1:
            continue
        if band.bottom > limit:
            end = min(band.top, limit)
            break
        kept = band.top if band.heading and not kept else kept if band.heading else 0.0
    else:
        return end
    if kept > top + 1:
        end = kept
    return end if end > top + 1 else limit


_CUT = 2.0  # pixels of a line that may be missing at its top


def bands_between(geometry: Geometry, top: float, bottom: float) -> list[Band]:
    """Return the lines between two heights of a document, laying out so far."""
    blocks, lines = geometry.document.content.blocks, []
    for piece in geometry.shown(max(0.0, top), bottom):
        layout = piece.block.layout()
        heading = blocks[piece.segment.block].kind is BlockKind.HEADING
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            y = piece.rect.top() + line.y()
            lines.append(Band(y, y + line.height(), heading))
    return bands_of(lines)


@dataclass(frozen=True)
class Leaves:
    """The leaves of a document, its text set ``width`` pixels wide, in a viewport of this height.

    With two ``columns`` a page has two slices, ``mirrored`` the first of them at the right.
    """

    geometry: Geometry
    height: int
    width: float
    columns: int = 1
    mirrored: bool = False

    @property
    def room(self) -> float:
        """Return how high the lines of a column may be."""
        return self.height - TOP - BOTTOM

    def fold(self, value: float) -> Fold:
        """Return what is seen once the page is scrolled to a value, and where; beyond the last page, that."""
        return self._fold(self._full(value))

    def _fold(self, value: float) -> Fold:
        bands = bands_between(self.geometry, value, value + (self.columns + 1) * self.height)
        begins, slices = value + TOP if value else 0.0, list[Slice]()
        top, shift = self._first(bands, begins) if value else 0.0, -value
        for column in range(self.columns):
            if self.columns > 1 and (value or column):
                begins, shift = top, TOP - top
            across = (self.columns - 1 - column if self.mirrored else column) * self.width
            end = page_end(bands, begins, self.room)
            slices.append(Slice(top, end, QPointF(across, shift)))
            top = begins = self._first(bands, end)
        return Fold(tuple(slices), self.width)

    def _first(self, bands: list[Band], begins: float) -> float:
        """Return where the first line begins that is whole from a height on, or goes on there as it fits no page."""
        for band in bands:
            if band.bottom > begins + 1 and (band.top >= begins - _CUT or band.bottom - band.top > self.room):
                return max(band.top, begins - _CUT)
        return begins

    def beginning_with(self, line: QRectF) -> float:
        """Return the value of the page that begins with a line."""
        bands = bands_between(self.geometry, line.top() - 1, line.bottom())
        return max(0.0, next((band.top for band in bands if band.bottom > line.center().y()), line.top()) - TOP)

    def showing(self, line: QRectF, value: float) -> float:
        """Return the value of a page that shows a line: the one after or before ``value``, else with what precedes."""
        for near in (self.after(value), self.before(value)):
            if self.fold(near).shows(line):
                return near
        return self._full(max(0.0, line.top() - self.height / 3))

    def after(self, value: float) -> float:
        """Return the value of the page after the one at ``value``; the last page is a full one."""
        fold = self.fold(value)
        begins = self._first(bands_between(self.geometry, fold.bottom, fold.bottom + self.height), fold.bottom)
        return max(self._full(begins - TOP), value)

    def _full(self, value: float) -> float:
        """Return a value, or that of the last page with two full columns where it has not so much."""
        if self.columns > 1 and (end := self.geometry.end_by(value + TOP + self.columns * self.room)) is not None:
            return min(value, self.reaching(end))
        return value

    def before(self, value: float) -> float:
        """Return the value of the page before the one at ``value``."""
        return self.reaching(self.fold(value).top) if value else 0.0

    def reaching(self, end: float) -> float:
        """Return the value of the first page that goes on to a height."""
        begins = end - self.columns * self.room
        if begins <= TOP or self._fold(0.0).bottom >= end:
            return 0.0
        bands = bands_between(self.geometry, begins - self.room, end)
        at = bisect_left(bands, end - 1, key=lambda band: self._fold(max(0.0, band.top - TOP)).bottom)
        return max(0.0, bands[min(at, len(bands) - 1)].top - TOP) if bands else begins
