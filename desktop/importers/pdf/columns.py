"""The lines of a page in the order of reading: columns side by side, and what stands across them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from desktop.importers.pdf.lines import Line, joined, runs_of

_FEWEST = 4  # lines that make a column
_NARROWEST = 7.0  # sizes: lines with half the letters of a column are at least as wide; cells of a table are not
_GUTTER = 0.7  # sizes
_LONG = 12  # lines of a column of short ones
_LEVEL = 0.08  # sizes: what is no further apart in height stands in one row of a table ...
_ROWS = 0.5  # ... of which at least so much of the lines of one column do
_INTERRUPTED = 3  # lines of the shorter column are worth as little as one more interruption of both
_NEAR = 3.0  # sizes: lines further apart are not of one part of the page ...
_APART = 1.8  # ... and in a column lines of one text are as near at the most
_NEXT = 6  # lines of a page, in the order of their heights, among which the next one of a column is
_MOST_COLUMNS = 6  # deep that a page is parted
_WIDE = 0.75  # of its column: a line that begins at its edge and is as wide is of the text
_TITLE = 1.2  # times the size of the body: a title is larger; and what is nearly as large as it, is of it
_ASIDE = 2.0  # sizes: blocks of a few lines that stand side by side, as authors and addresses do, are so far apart
_FEW = 3  # lines of such a block, unless it is of an author
_LETTERS = 6  # fewer are a mark, or part of a formula or a plot

_Y = attrgetter("y")


class _Cut(NamedTuple):
    at: float
    left: list[Line]
    right: list[Line]
    across: list[Line]

    @property
    def lines(self) -> list[Line]:
        """All lines from the top."""
        return sorted((*self.left, *self.right, *self.across), key=_Y)


def regions(segments: Sequence[Line], size: float, depth: int = 0) -> Iterator[list[Line]]:
    """Yield the parts of a page in the order of reading, each with its lines from top to bottom.

    A page, or a part of it, is cut where two columns of lines stand side by side; lines across the cut part it into
    bands above one another. ``size`` is that of the body, in points.
    """
    cut = _cut(segments, size) if depth < _MOST_COLUMNS else None
    if cut is None:
        yield from _blocks(segments, size)
        return
    head = _head(cut, size)
    if part := head or _elsewhere(cut, size):
        yield from regions([line for line in segments if line.y < part[0].y], size, depth + 1)
        yield from _titled(head, size) if head else regions(part, size, depth + 1)
        yield from regions([line for line in segments if line.y > part[-1].y], size, depth + 1)
        return
    for band in _bands(cut):
        yield from regions(band.across, size, _MOST_COLUMNS)
        for side in (band.left, band.right):
            yield from regions(side, size, depth + 1)


def _cut(segments: Sequence[Line], size: float) -> _Cut | None:
    """Find where to cut: at a left edge that many lines share, or behind a gutter that none crosses."""
    if len(segments) < 2 * _FEWEST:
        return None
    edges = Counter(round(segment.x0) for segment in segments if segment.x1 - segment.x0 >= _NARROWEST * size)
    best: _Cut | None = None
    common = {edge for edge in edges if edges[edge - 1] + edges[edge] + edges[edge + 1] >= _FEWEST - 1}
    for edge in sorted(common | _behind_gutters(segments, size)):
        cut = _cut_at(segments, edge - 1.6, size)
        if cut is not None and (best is None or _worth(cut) > _worth(best)):
            best = cut
    return best


def _elsewhere(cut: _Cut, size: float) -> list[Line]:
    """Return the lines, from the top, of a part that has its columns at another place: they cross the cut and stand
    beside lines of a column. Nothing, where there is none.
    """
    order = cut.lines
    words = [line for line in (*cut.left, *cut.right) if 2 * (line.x1 - line.x0) >= _NARROWEST * size]
    woven = [line for line in cut.across if any(_are_beside(line, other, size) for other in words)]
    run = max(runs_of(sorted(woven, key=_Y), lambda one, other: other.y - one.y < _NEAR * size), key=len, default=[])
    if len(run) < _FEWEST:
        return []
    part: list[Line] = []
    while len(run) > len(part):
        part, ends = run, (*run[:_NEXT], *run[-_NEXT:])
        run = [line for line in order if part[0].y <= line.y <= part[-1].y or any(_follow(line, end) for end in ends)]
    inner = _cut(part, size)
    return part if inner is not None and abs(inner.at - cut.at) > size else []


def _head(cut: _Cut, size: float) -> list[Line]:
    """Return the lines, from the top, above the columns of the first page and in none of them: a title, authors."""
    order = cut.lines
    if order[0].page:
        return []
    at_edge: set[int] = set()
    top = order[-1].y
    for side in (cut.left, cut.right):
        edges = Counter(round(line.x0) for line in side)
        edge = max(edges, key=lambda x: (edges[x - 1] + edges[x] + edges[x + 1], -x))
        width = sorted(line.x1 for line in side)[int(len(side) * 0.9)] - edge
        beginning = [line for line in side if abs(line.x0 - edge) < size]
        at_edge.update(map(id, beginning))
        text = [line.y for line in beginning if line.x1 - line.x0 > _WIDE * width]
        if len(text) < 2 * _FEWEST:
            return []
        top = min(top, *text)
    gaps = [at for at in range(1, len(order)) if order[at].y <= top and order[at].y - order[at - 1].y > _APART * size]
    head = order[: gaps[-1]] if gaps else []
    beside = [line for line in head if not line.x0 < cut.at < line.x1]
    is_title = any(line.size > _TITLE * size for line in head)
    return head if is_title and 2 * sum(id(line) in at_edge for line in beside) <= len(beside) else []


def _titled(head: Sequence[Line], size: float) -> Iterator[list[Line]]:
    """Yield a title, and what stands below it: names and addresses, which are no headings, block by block."""
    large = max(line.size for line in head)
    end = 1 + max(at for at, line in enumerate(head) if line.size * _TITLE > large)
    yield joined(head[:end])
    for block in _blocks(head[end:], size, titled=True):
        for line in block:
            line.aside = True
        yield block


def _blocks(lines: Sequence[Line], size: float, *, titled: bool = False) -> Iterator[list[Line]]:
    """Yield lines that are in no columns; blocks of a few that stand side by side one after the other.

    Those below a title are of its authors, whose lines are level as those of a table are.
    """
    order = sorted(lines, key=_Y)
    first, end, at = _side_by_side(order, size, titled)
    if first:
        yield joined(order[:first])
    if end > first:
        for left in (True, False):
            yield from _blocks(
                [line for line in order[first:end] if (line.middle[0] < at) is left], size, titled=titled
            )
        yield from _blocks(order[end:], size, titled=titled)


def _side_by_side(order: Sequence[Line], size: float, titled: bool) -> tuple[int, int, float]:
    """Return which are the first lines that stand in two blocks side by side, and where these are parted.

    That is behind the last line, where none stand so.
    """
    start = 0
    while start < len(order):
        line = order[start]
        beside = [other for other in order[start + 1 : start + _NEXT] if _are_beside(line, other, size)]
        if not beside or line.length < _LETTERS:
            start += 1
            continue
        first, second = sorted((line, beside[0]), key=lambda line: line.x0)
        left, right, end = first.x1, second.x0, start
        while end < len(order):
            line = order[end]
            far = end > start and line.y - order[end - 1].y > _APART * line.size
            inner = (max(left, line.x1), right) if line.middle[0] < (left + right) / 2 else (left, min(right, line.x0))
            if far or inner[1] - inner[0] < _ASIDE * size:
                break
            left, right = inner
            end += 1
        sides: tuple[list[Line], list[Line]] = [], []
        for line in order[start:end]:
            sides[line.middle[0] > (left + right) / 2].append(line)
        if all(sides) and (titled or _are_blocks(*sides, size)):
            return start, end, (left + right) / 2
        start = max(end, start + 1)
    return len(order), len(order), 0.0


def _are_blocks(left: Sequence[Line], right: Sequence[Line], size: float) -> bool:
    """True if lines side by side are an address each, or the like; not the rows of a table or parts of a formula."""
    for side in (left, right):
        words = sum(line.length >= _LETTERS for line in side)
        if words < max(_FEW, len(side) - 1) or not _share_edge(side):
            return False
    return not _are_rows(left, right, size)


def _are_beside(line: Line, other: Line, size: float) -> bool:
    return abs(line.y - other.y) < size and (other.x0 >= line.x1 or other.x1 <= line.x0)


def _follow(line: Line, other: Line) -> bool:
    """True if one of two lines stands right below the other."""
    return abs(line.y - other.y) < _APART * line.size and line.x0 < other.x1 and other.x0 < line.x1


def _behind_gutters(segments: Sequence[Line], size: float) -> set[int]:
    edges, end = set(), None
    for segment in sorted(segments, key=lambda segment: segment.x0):
        if end is not None and segment.x0 - end >= _GUTTER * size:
            edges.add(round(segment.x0))
        end = segment.x1 if end is None else max(end, segment.x1)
    return edges


def _worth(cut: _Cut) -> tuple[int, float]:
    """Return how much speaks for a cut: many lines in both columns, and few across them, which interrupt both."""
    bands = sum(1 for _ in _bands(cut))
    return min(len(cut.left), len(cut.right)) - len(cut.across) - _INTERRUPTED * bands, -cut.at


def _cut_at(segments: Sequence[Line], at: float, size: float) -> _Cut | None:
    left = [segment for segment in segments if segment.x1 <= at]
    right = [segment for segment in segments if segment.x0 >= at]
    if min(len(left), len(right)) < _FEWEST or not _are_columns(left, right, size):
        return None
    edge = sorted(segment.x1 for segment in left)[int(len(left) * 0.9)]
    if at + 1.6 - edge < _GUTTER * size:
        return None
    return _Cut(at, left, right, [segment for segment in segments if segment.x0 < at < segment.x1])


def _are_columns(left: Sequence[Line], right: Sequence[Line], size: float) -> bool:
    """True if lines side by side are columns of text, of notes or of short items; not the rows of a table."""
    if _is_text(left, size) and _is_text(right, size):
        return True
    long = min(len(left), len(right)) >= _LONG
    return long and _share_edge(left) and _share_edge(right) and not _are_rows(left, right, size)


def _are_rows(left: Sequence[Line], right: Sequence[Line], size: float) -> bool:
    """True if so many lines of the shorter column are level with those of the other that they are rows of a table."""
    few, many = sorted((left, right), key=len)
    heights = sorted(line.y for line in many)
    beside = 0
    for line in few:
        at = bisect_left(heights, line.y - _LEVEL * size)
        beside += at < len(heights) and heights[at] <= line.y + _LEVEL * size
    return beside >= _ROWS * len(few)


def _share_edge(lines: Sequence[Line]) -> bool:
    """True if most of some lines begin at one edge, or end at one, as notes in the left margin do."""
    for ends in ([round(line.x0) for line in lines], [round(line.x1) for line in lines]):
        edges = Counter(ends)
        if max(edges[edge - 1] + edges[edge] + edges[edge + 1] for edge in ends) * 2 > len(lines):
            return True
    return False


def _is_text(lines: Sequence[Line], size: float) -> bool:
    """True if most letters stand in lines as wide as a column; between them formulas may stand in pieces."""
    wide = sum(line.length for line in lines if line.x1 - line.x0 >= _NARROWEST * size)
    return 2 * wide >= sum(line.length for line in lines)


def _bands(cut: _Cut) -> Iterator[_Cut]:
    """Yield the bands of a page from the top: the lines across it that begin one, then what stands in its columns."""
    parts = cut.left, cut.right, cut.across
    order = sorted(((side, line) for side, lines in enumerate(parts) for line in lines), key=lambda row: row[1].y)
    band: tuple[list[Line], list[Line], list[Line]] = [], [], []
    for side, line in order:
        if side == len(band) - 1 and (band[0] or band[1]):
            yield _Cut(cut.at, *band)
            band = [], [], []
        band[side].append(line)
    if any(band):
        yield _Cut(cut.at, *band)
