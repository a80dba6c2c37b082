"""Where passages lie on the laid-out page, in document coordinates, line by line.

Right in both writing directions: a passage of a line that holds right-to-left text may give several rectangles.
Asks only for blocks that it is asked about, so that Qt's lazy layout stays lazy.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextLine, QTextTable

from desktop.article.content import OBJECT, Passage
from desktop.ui.page.typeset.document import ArticleDocument
from desktop.ui.page.typeset.long_text import RIGHT_TO_LEFT
from desktop.ui.page.typeset.position_map import Segment

_SLACK = 24  # a block's lines may stand this far below the rectangle that Qt gives for it
_NEAR = 48.0  # how far around a point a block is looked for
_STEP_BACK = 64  # segments of a table that may still be in sight above its first visible one


class ShownSegment(NamedTuple):
    """A segment in sight: its number, itself, its block in Qt and where that stands in the document."""

    number: int
    segment: Segment
    block: QTextBlock
    rect: QRectF


class Fragment(NamedTuple):
    """The part of a passage on one line: the height of the text around it, and the text's baseline."""

    rect: QRectF
    baseline: float
    line: QRectF  # the whole line, for hit tests
    last: bool  # the passage ends in this fragment


@lru_cache(maxsize=64)
def _metrics(key: str) -> tuple[float, float]:
    font = QFont()
    font.fromString(key)
    metrics = QFontMetricsF(font)
    return metrics.ascent(), metrics.descent()


class Geometry:
    """Answers for one document. Make a new one when the document is built again."""

    def __init__(self, document: ArticleDocument) -> None:
        self.document = document
        self.map = document.map
        self._layout = document.documentLayout()
        self._two_ways: dict[int, bool] = {}
        self._heights: dict[int, tuple[float, float]] = {}
        self._known = 0  # a segment up to which the page is laid out

    def shown(self, top: float, bottom: float) -> list[ShownSegment]:
        """Return the segments that stand between two heights, in the order of the text."""
        pieces: list[ShownSegment] = []
        segments = self.map.segments
        if not segments:
            return pieces
        layout, document = self._layout, self.document
        index = self.index_at(top)
        cell = document.content.blocks[segments[index].block].cell
        if cell is not None and cell.table in document.table_ends:
            index = max(document.table_ends[cell.table][0], index - _STEP_BACK)
        while index < len(segments):
            segment = segments[index]
            block = document.findBlock(segment.position)
            rect = layout.blockBoundingRect(block)
            if rect.bottom() + _SLACK >= top and rect.top() <= bottom:
                pieces.append(ShownSegment(index, segment, block, rect))
            elif rect.top() > bottom:
                cell = document.content.blocks[segment.block].cell
                if cell is None or cell.column == 0:
                    break
            index += 1
        return pieces

    def forget(self) -> None:
        """Search from the top again: the page is being laid out at another width."""
        self._known = 0

    def known(self) -> tuple[int, float]:
        """Return a segment up to which the page is laid out, and where it begins."""
        return self._known, self.segment_rect(self._known).top() if self.map.segments else 0.0

    def index_at(self, height: float) -> int:
        """Return the index of the last segment that begins at or above a height (0 if there is none).

        Qt's own hit test lands anywhere where the page is not laid out yet; this walks on from what was found last,
        and lays out no further than a few blocks below ``height``.
        """
        last = len(self.map.segments) - 1
        index = min(self._known, last)
        if self.segment_rect(index).top() > height:  # all above is laid out: search there
            index = max(0, bisect_right(range(index), height, key=lambda i: self.segment_rect(i).top()) - 1)
        else:
            for step in (32, 8, 2, 1):
                while index + step <= last and self.segment_rect(index + step).top() <= height:
                    index += step
        self._known = index
        return index

    def end_by(self, height: float) -> float | None:
        """Return where the page ends if that is above a height, laying out so far; else None."""
        last = len(self.map.segments) - 1
        if self.document.goes_on or self.index_at(height) < last:
            return None
        rect = self.segment_rect(last)
        lines = self.document.findBlock(self.map.segments[last].position).layout().boundingRect()
        return rect.top() + lines.bottom()

    def position_at(self, point: QPointF, *, on: bool = False) -> int:
        """Return the QTextCursor position nearest to a point; ``on``: of the character that it is on."""
        shown = self.shown(point.y() - _NEAR, point.y() + _NEAR)
        if not shown:
            index = self.index_at(point.y())
            segment = self.map.segments[index]
            block = self.document.findBlock(segment.position)
            shown = [ShownSegment(index, segment, block, self._layout.blockBoundingRect(block))]

        def distance(piece: ShownSegment) -> tuple[float, float]:
            lines = piece.block.layout().boundingRect().translated(piece.rect.topLeft())
            down = max(lines.top() - point.y(), 0.0, point.y() - lines.bottom())
            return down, max(piece.rect.left() - point.x(), 0.0, point.x() - piece.rect.right())

        nearest = min(shown, key=distance)
        layout = nearest.block.layout()
        y = point.y() - nearest.rect.top()
        line = layout.lineAt(0)
        for number in range(1, layout.lineCount()):
            following = layout.lineAt(number)
            if (line.y() + line.height() + following.y()) / 2 > y:
                break
            line = following
        if not line.isValid():
            return nearest.segment.position
        which = QTextLine.CursorPosition.CursorOnCharacter if on else QTextLine.CursorPosition.CursorBetweenCharacters
        return nearest.segment.position + line.xToCursor(point.x() - nearest.rect.left(), which)

    def mirrored_step(self, offset: int, by: int, *, upright: bool) -> int | None:
        """Return where the caret comes that goes into or out of a cell of a mirrored table; None where Qt knows it.

        To the right (1) or the left (-1), or ``upright`` down or up. Qt has the cells of a row the other way round.
        """
        segments, index = self.map.segments, self.map.segment_index(offset)
        if not (self.document.mirrored and self.document.table_ends):
            return None
        here, block = segments[index], self.document.findBlock(segments[index].position)
        at, in_cell = self.map.position(offset) - here.position, self._is_set_in_table(here)
        if upright:
            forward, lines = by > 0, block.layout()
            line = lines.lineForTextPosition(at).lineNumber()
            leaves = not in_cell and line == (lines.lineCount() - 1 if forward else 0)
        else:
            along = (by < 0) == (block.textDirection() == Qt.LayoutDirection.RightToLeft)
            forward = by < 0 if in_cell else along  # from cell to cell as they stand, whatever is in them
            leaves = at == (block.length() - 1 if along else 0)
        beside = min(max(0, index + (1 if forward else -1)), len(segments) - 1)
        there = segments[beside]
        if not leaves or not (in_cell or self._is_set_in_table(there)):
            return None
        if beside != index and there.block == here.block:  # a very long one
            return None
        return offset if beside == index else there.offset if forward else there.offset + there.length

    def table_rect(self, table: QTextTable) -> QRectF:
        """Return where a table stands, from edge to edge: what Qt says begins within its first cell, as wide as all."""
        form, first = table.format(), table.cellAt(0, 0).format().toTableCellFormat()
        rect = self._layout.frameBoundingRect(table).translated(-first.leftPadding(), -first.topPadding())
        return rect.adjusted(0, 0, -form.leftMargin() - form.rightMargin(), -form.topMargin() - form.bottomMargin())

    def _is_set_in_table(self, segment: Segment) -> bool:
        cell = self.document.content.blocks[segment.block].cell
        return cell is not None and cell.table in self.document.table_ends

    def segment_rect(self, index: int) -> QRectF:
        """Return where a segment's block stands."""
        return self._layout.blockBoundingRect(self.document.findBlock(self.map.segments[index].position))

    def fragments(
        self, shown: ShownSegment, start: int, end: int, *, top: float = -1e9, bottom: float = 1e9
    ) -> Iterator[Fragment]:
        """Yield the fragments of the offsets ``[start, end)`` in one segment, only lines between two heights."""
        segment, block, rect = shown.segment, shown.block, shown.rect
        a, b = self.map.within(segment, start, end)
        if a >= b:
            return
        layout = block.layout()
        x, y = rect.left(), rect.top()
        ascent, descent = self._text_height(shown)
        ends_here = end <= segment.offset + segment.length
        count = layout.lineCount()
        number = layout.lineForTextPosition(a).lineNumber() if a else 0
        two_ways = self._both_directions(shown)
        while 0 <= number < count:
            line = layout.lineAt(number)
            number += 1
            first, length = line.textStart(), line.textLength()
            if first >= b:
                return
            line_top = y + line.y()
            if line_top > bottom:
                return
            if line_top + line.height() < top:
                continue
            p, q = max(a, first), min(b, first + length)
            baseline = line_top + line.ascent()
            high, low = baseline - ascent, baseline + descent
            if OBJECT in block.text()[p:q]:
                high, low = min(high, line_top), max(low, line_top + line.height())
            whole = QRectF(x + line.x(), high - 4, max(line.width(), 1), low - high + 8)
            last = ends_here and q == b
            spans = _visual_spans(line, p, q) if two_ways else _plain_span(line, p, q)
            for left, right in spans:
                yield Fragment(QRectF(x + left, high, max(1.0, right - left), low - high), baseline, whole, last)

    def passage_rect(self, passage: Passage) -> QRectF:
        """Return a rectangle around a passage, of more than a line as wide as its paragraphs, laying out as far as
        needed.
        """
        ends = (passage.start, max(passage.start, passage.end - 1))
        first, last = map(self.edge, ends)
        rect = first.united(last)
        if last.top() <= first.top():
            return rect
        for offset in ends:
            segment = self.map.segments[self.map.segment_index(offset)]
            block = self._layout.blockBoundingRect(self.document.findBlock(segment.position))
            rect |= QRectF(block.left(), first.top(), block.width(), first.height())
        return rect

    def edge(self, offset: int) -> QRectF:
        """Return the rectangle of the character at ``offset``, one pixel wide, as high as the text."""
        index = self.map.segment_index(offset)
        segment = self.map.segments[index]
        block = self.document.findBlock(segment.position)
        rect = self._layout.blockBoundingRect(block)
        a, _ = self.map.within(segment, offset, offset)
        layout = block.layout()
        line = layout.lineForTextPosition(a)
        if not line.isValid():
            return QRectF(rect.left(), rect.top(), 1, max(1.0, rect.height()))
        ascent, descent = self._text_height(ShownSegment(index, segment, block, rect))
        baseline = rect.top() + line.y() + line.ascent()
        return QRectF(rect.left() + _x(line, a), baseline - ascent, 1, ascent + descent)

    def _text_height(self, shown: ShownSegment) -> tuple[float, float]:
        metrics = self._heights.get(shown.segment.block)
        if metrics is None:
            metrics = self._heights[shown.segment.block] = _metrics(shown.block.charFormat().font().toString())
        return metrics

    def _both_directions(self, shown: ShownSegment) -> bool:
        mixed = self._two_ways.get(shown.number)
        if mixed is None:
            text = self.map.text_of(shown.segment)
            mixed = not text.isascii() and RIGHT_TO_LEFT.search(text) is not None
            self._two_ways[shown.number] = mixed
        return mixed


def _x(line: QTextLine, position: int) -> float:
    x = cast("tuple[float, int] | float", line.cursorToX(position))  # the stub says no more than object
    return x[0] if isinstance(x, tuple) else x


def _plain_span(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    natural = line.naturalTextRect().right()
    left = _x(line, first)
    right = natural if last >= line.textStart() + line.textLength() else min(_x(line, last), natural)
    return [(left, right)] if right > left else []


def _visual_spans(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return the stretches of a line that the characters take up, from left to right.

    From the glyphs: Qt's cursor positions are off by the trailing space in a wrapped right-to-left line.
    """
    cells: list[tuple[float, float]] = []
    for run in line.glyphRuns(first, last - first):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for place, advance in zip(run.positions(), advances, strict=False):
            if advance.x() > 0:
                cells.append((place.x(), place.x() + advance.x()))
    cells.sort()
    merged: list[tuple[float, float]] = []
    for left, right in cells:
        if merged and left <= merged[-1][1] + 0.6:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged
