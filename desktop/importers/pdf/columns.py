"""The lines of a page in the order of reading: columns side by side, and what stands across them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from desktop.article.content import OBJECT
from desktop.importers.pdf.figures.finding import PART, is_named
from desktop.importers.pdf.lines import Line, joined, runs_of

_FEWEST = 4  # lines that make a column
_NARROWEST = 7.0  # sizes: lines with half the letters of a column are at least as wide; cells of a table are not
_GUTTER = 0.7  # sizes
_LONG = 12  # lines of a column of short ones
_LEVEL = 0.08  # sizes: what is no further apart in height stands in one row of a table ...
_ROWS = 0.5  # ... of which at least so much of the lines of one column do
_INTERRUPTED = 3  # lines of the shorter column are worth as little as one more interruption of both
_APART = 1.8  # sizes: as near are lines of one text at the most
_DEEPEST = 20  # that a page is parted
_UNEVEN = 2.5  # times as far: the marks of items and the labels of fields, in other fonts than what they stand before
_WIDE = 0.75  # of its column: a line that begins at its edge and is as wide is of the text
_TITLE = 1.2  # times the size of the body: a title is larger; and what is nearly as large as it, is of it
_ASIDE = 2.0  # sizes: blocks of a few lines that stand side by side, as authors and addresses do, are so far apart
_FEW = 3  # lines of such a block, unless it is of an author
_OVER = 0.1  # of a table's or a picture's width: so much of it may hang over the edge of its column
_LETTERS = 6  # fewer are a mark, or part of a formula or a plot

_Y = attrgetter("y")
_Band = tuple[list[Line], list[Line], list[Line]]  # lines across a cut, and those below them at its left and right


def _are_near(above: Line, line: Line) -> bool:
    return line.y - above.y <= _APART * line.size


class _Cut(NamedTuple):
    """A strip without words, the bands of lines that it parts, and all lines at its left and right."""

    at: float
    bands: Sequence[_Band]
    worth: float
    left: list[Line]
    right: list[Line]
    note: list[Line]  # that stands beside a text

    def parts(self, order: Sequence[Line]) -> list[list[Line]]:
        """Return the parts of some lines in the order of reading."""
        columns = [self.note] if self.note else [part for band in self.bands for part in band][1:]
        there = {id(line) for part in columns for line in part}
        start = len(order) if self.note else next(at for at, line in enumerate(order) if id(line) in there)
        above, below = ([line for line in side if id(line) not in there] for side in (order[:start], order[start:]))
        return [above, *columns, below]


def regions(segments: Sequence[Line], size: float, depth: int = 0, *, titled: bool = False) -> Iterator[list[Line]]:
    """Yield the parts of a page in the order of reading, each with its lines from top to bottom.

    A page, or a part of it, is cut where a strip without words parts lines that stand side by side, over the heights
    where it does. ``size`` is that of the body, in points. Below a title stand authors, whose lines are level as those
    of a table are.
    """
    order = sorted(segments, key=_Y)
    cut = _cut(order, size, titled) if depth < _DEEPEST else None
    if cut is None:
        if order:
            yield joined(order)
        return
    head = _head(order, cut, size)
    if head:
        yield from _titled(head, size)
    for part in [order[len(head) :]] if head else cut.parts(order):
        yield from regions(part, size, depth + 1, titled=titled and not head)


def _cut(order: Sequence[Line], size: float, titled: bool) -> _Cut | None:
    """Find where to cut lines: at columns, at a note beside a text, or at blocks of a few lines side by side."""
    behind: set[int] = set()  # a gutter, with words at both sides
    woven: set[int] = set()  # lines that have others beside them
    for at, line in enumerate(order):
        for other in order[at + 1 :]:
            if other.y - line.y >= size:
                break
            first, last = (line, other) if line.x0 < other.x0 else (other, line)
            if first.x1 <= last.x0:
                woven |= {id(line), id(other)}
                if last.x0 - first.x1 >= _GUTTER * size and min(line.length, other.length) >= _LETTERS:
                    behind.add(id(last))
    edges = _edges(line.x0 for line in order if line.x1 - line.x0 >= _NARROWEST * size)
    common = {edge for edge, count in edges.items() if count >= _FEWEST - 1}
    both = sorted(common | _behind_gutters(order, size)) if woven else ()
    cuts = [cut for edge in both if (cut := _cut_at(order, edge - 1.6, woven))]
    if columns := [cut for cut in cuts if _are_columns(cut, size)]:
        return max(columns, key=attrgetter("worth"))
    for cut in cuts:
        for text, note in ((cut.left, cut.right), (cut.right, cut.left)):
            if _is_note(text, note, size):
                return cut._replace(note=note)
    for run in runs_of(order, _are_near):
        tried = (_cut_at(run, edge, woven) for edge in sorted({line.x0 for line in run if id(line) in behind}))
        if blocks := [cut for cut in tried if cut and _are_blocks(cut, size, titled)]:
            return max(blocks, key=attrgetter("worth"))
    return None


def _cut_at(order: Sequence[Line], at: float, woven: Container[int]) -> _Cut | None:
    """Return the bands that follow one another for which a cut is worth most, if they have lines at both sides.

    Each is worth the lines of its shorter side; those across it that stand beside others interrupt both sides.
    """
    best = worth = start = first = end = 0
    bands = list(_bands(order, at))
    for number, (across, *sides) in enumerate(bands):
        count = sum(id(line) in woven for line in across)
        cost, gain = count + _INTERRUPTED * bool(count), min(map(len, sides))
        start, worth = (number, gain) if worth <= cost else (start, worth - cost + gain)
        if worth > best:
            best, first, end = worth, start, number + 1
    if not best:
        return None
    inner = bands[first:end]
    if end < len(bands) and any(id(line) in woven for line in bands[end][0]):
        inner[-1] = _trimmed(inner[-1])
    left, right = ([line for band in inner for line in band[side]] for side in (1, 2))
    return _Cut(at, inner, best, left, right, [])


def _trimmed(band: _Band) -> _Band:
    """Return a band without the lines behind its last gap, which are of what is woven below."""
    across, *sides = band
    gone = set(map(id, runs_of(sorted((*sides[0], *sides[1]), key=_Y), _are_near)[-1]))
    left, right = ([line for line in side if id(line) not in gone] for side in sides)
    return (across, left, right) if left and right else band


def _head(order: list[Line], cut: _Cut, size: float) -> list[Line]:
    """Return the lines, from the top, above the columns of the first page and in none of them: a title, authors."""
    if order[0].page:
        return []
    at_edge: set[int] = set()
    top = order[-1].y
    for side in (cut.left, cut.right):
        edges = _edges(line.x0 for line in side)
        edge = max(edges, key=lambda x: (edges[x], -x))
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
    levels = Counter(line.y for line in head)
    end = 1 + max(at for at, line in enumerate(head) if line.size * (_TITLE if levels[line.y] == 1 else 1) >= large)
    yield joined(head[:end])
    for block in regions(head[end:], size, titled=True):
        for line in block:
            line.aside = True
        yield block


def _behind_gutters(segments: Sequence[Line], size: float) -> set[int]:
    order = sorted(segments, key=attrgetter("x0"))
    ends = accumulate((line.x1 for line in order), max)
    return {round(line.x0) for line, end in zip(order[1:], ends, strict=False) if line.x0 - end >= _GUTTER * size}


def _are_columns(cut: _Cut, size: float) -> bool:
    """True if lines side by side are columns of text, of notes or of short items; not the rows of a table."""
    left, right = cut.left, cut.right
    few = min(len(left), len(right))
    if few < _FEWEST or cut.at + 1.6 - sorted(line.x1 for line in left)[int(len(left) * 0.9)] < _GUTTER * size:
        return False
    if _is_text(left, size) and _is_text(right, size):
        return True
    return few >= _LONG and _share_edge(left) and _share_edge(right) and not _are_rows(left, right, size)


def _is_note(text: Sequence[Line], note: Sequence[Line], size: float) -> bool:
    """True if lines stand beside a text and level with none of its lines, as a figure and its caption in the margin."""
    first, last = sorted((text, note), key=lambda side: min(line.x0 for line in side))
    if len(text) < _FEWEST or min(line.x0 for line in last) - max(line.x1 for line in first) < size:
        return False
    words = sum(line.length for line in note if line.length >= _LETTERS or line.text == OBJECT)
    is_short = 1 < len(note) < _FEWEST and text[0].y < note[0].y  # as a small figure with its caption
    is_note = 2 * words >= sum(line.length for line in note) and (is_short or not _is_text(note, size))
    return is_note and _is_text(text, size) and not _are_rows(text, note, size * _UNEVEN)


def _are_blocks(cut: _Cut, size: float, titled: bool) -> bool:
    """True if lines side by side are an address each, or the like; not the rows of a table or parts of a formula."""
    if min(line.x0 for line in cut.right) - max(line.x1 for line in cut.left) < _ASIDE * size:
        return False
    parts = [sum(PART.fullmatch(line.words[0].text) is not None for line in side) for side in (cut.left, cut.right)]
    if parts == [1, 1] or all(any(is_named(line.text) for line in side) for side in (cut.left, cut.right)):
        return True  # captions of figures, or of their parts, side by side
    for side in map(joined, (cut.left, cut.right)):
        words = sum(line.length >= _LETTERS or line.text == OBJECT for line in side)
        if not titled and (words < max(_FEW, len(side) - 1) or not _share_edge(side)):
            return False
    return titled or not _are_rows(cut.left, cut.right, size)


def _are_rows(left: Sequence[Line], right: Sequence[Line], size: float) -> bool:
    """True if so many lines of the shorter column are level with those of the other that they are rows of a table."""
    few, many = sorted((left, right), key=len)
    heights, near = sorted(line.y for line in many), _LEVEL * size
    beside = sum(bisect_left(heights, line.y - near) < bisect_right(heights, line.y + near) for line in few)
    return beside >= _ROWS * len(few)


def _share_edge(lines: Sequence[Line]) -> bool:
    """True if most of some lines begin or end at one edge, as notes in the left margin do, or have one middle."""
    sides = ([line.x0 for line in lines], [line.x1 for line in lines], [line.middle[0] for line in lines])
    return any(2 * max(_edges(ends).values()) > len(lines) for ends in sides)


def _edges(ends: Iterable[float]) -> dict[int, int]:
    """Count how many lines begin or end at each point, or next to it."""
    counts = Counter(map(round, ends))
    return {end: counts[end - 1] + counts[end] + counts[end + 1] for end in counts}


def _is_text(lines: Sequence[Line], size: float) -> bool:
    """True if most letters stand in lines as wide as a column; between them formulas may stand in pieces."""
    wide = sum(line.length for line in lines if line.x1 - line.x0 >= _NARROWEST * size)
    return 2 * wide >= sum(line.length for line in lines)


def _bands(order: Sequence[Line], at: float) -> Iterator[_Band]:
    """Yield the bands of lines from the top: those across a cut that begin one, then those at its sides."""
    across, left, right = list[Line](), list[Line](), list[Line]()
    for line in order:
        over = _OVER * (line.x1 - line.x0) if line.text == OBJECT else 0.0
        side = left if line.x1 - over <= at else right if line.x0 + over >= at else across
        if side is across and (left or right):
            yield across, left, right
            across, left, right = [line], [], []
        else:
            side.append(line)
    yield across, left, right
