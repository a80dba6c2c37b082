"""Joining words to lines: pieces that stand side by side with no wide gap between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from desktop.importers.pdf.words import CLOSE, MIDDLE, PageWords, Run, Word

_GAP = 1.15  # of the size: no space in a line is as wide, or the line is stretched
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BAND = 0.5  # of the size: from the baseline to the top of small letters
_BESIDE = -0.05  # of the larger size is the gap between the bands of what stands side by side in a line at the most ...
_NEAR = 0.35  # ... and that between a line and the indices, powers, numerators and denominators in it
_LEVEL = 0.45  # of the size: how far below its first line's baseline a large letter may end
_NO_SPACE = 0.09  # of the size
_FEW = 2  # letters of an index
_SIDES = 0.15  # of the size: so far apart two letters may stand for the room that is theirs at their sides
_CLOSING = frozenset(".,;:!?)]}’”")  # which no space stands before
_MARK = 6  # letters of an index or a power; longer ones are words of a line of their own
_RAISED = 0.88  # of the line's size: smaller, and it may be a raised mark
_CAP = 1.8  # times the size of the text: a letter that takes two lines of it is as large
_AGAIN = 0.25  # of the size: so near the same words stand only where they are drawn twice, as for a shadow

_Y = attrgetter("y")
_Old = TypeVar("_Old")
_New = TypeVar("_New")


@dataclass(slots=True)
class Line:
    """Words on one baseline of a page. ``words`` stand in the order of reading, ``text`` has a space where the page has
    one; ``size`` is that of most letters.

    ``pieces`` are where wide gaps part it (one, mostly), as numbers of the words that begin them.
    """

    words: Sequence[Word]
    text: str
    page: int
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    length: int  # of its characters without spaces
    pieces: tuple[int, ...] = (0,)
    left: float = 0.0  # of the column that it stands in
    right: float = 0.0
    flush: bool = False  # whether the column is set to end its lines at its edge
    aside: bool = False  # whether it runs in another direction than most of its page
    entry: bool = False  # whether it is one of a list of contents
    loose: bool = False  # whether it stands among lines that are broken where their author wished
    region: int = 0  # numbers the parts of all pages in which lines follow one another

    @property
    def parts(self) -> list[Sequence[Word]]:
        """The words in the pieces that wide gaps make."""
        return [self.words[start:end] for start, end in pairwise((*self.pieces, len(self.words)))]

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the line, by the height of small letters."""
        return (self.x0 + self.x1) / 2, self.y - MIDDLE * self.size


def line_of(words: Sequence[Word], page: int, pieces: tuple[int, ...] = (0,)) -> Line:
    """Measure a line. Its baseline and size are those of most of its letters."""
    sizes: dict[float, int] = {}
    levels: dict[float, int] = {}
    bold = letters = 0
    x0, x1, text = words[0].x0, words[0].x1, ""
    for word in words:
        text += word.text if word.glued or not text else f" {word.text}"
        weight, style = len(word.text), word.style
        sizes[style.size] = sizes.get(style.size, 0) + weight
        levels[word.y] = levels.get(word.y, 0) + weight
        letters += weight
        if style.bold:
            bold += weight
        if word.x0 < x0:
            x0 = word.x0
        if word.x1 > x1:
            x1 = word.x1
    size = max(sizes, key=lambda size: (sizes[size], size)) if len(sizes) > 1 else words[0].style.size
    y = max(levels, key=lambda y: levels[y]) if len(levels) > 1 else words[0].y
    return Line(words, text, page, x0, x1, y, size, bold * 2 > letters, letters, pieces)


def segments(page: PageWords, runs: Iterable[Run]) -> list[Line]:
    """Part PDFium's lines where a gap is wide or the words go elsewhere; what is drawn over itself counts once."""
    lines: list[Line] = []
    by_text: dict[str, list[Line]] = {}
    for run in runs:
        starts = [0, *(at for at in range(1, len(run)) if _goes_elsewhere(run[at - 1], run[at])), len(run)]
        for start, end in pairwise(starts):
            line = line_of(run[start:end], page.number)
            if not _is_again(line, by_text.setdefault(line.text, [])):
                insort(by_text[line.text], line, key=_Y)
                lines.append(line)
    for cap in [line for line in lines if line.length == 1 and line.text.isupper() and not line.words[0].style.math]:
        _join_drop_cap(cap, lines)
    return lines


def _join_drop_cap(cap: Line, lines: list[Line]) -> None:
    """Put a large letter that stands before several lines of a text before the first word of the first of them."""
    beside = [
        line
        for line in lines
        if line.size * _CAP < cap.size
        and line.length > _MARK
        and -line.size < line.x0 - cap.x1 < line.size
        and -cap.size < line.y - cap.y < _LEVEL * line.size
    ]
    if len(beside) > 1:
        first = min(beside, key=_Y)
        start, *rest = first.words
        letter = cap.words[0]._replace(y=start.y, style=start.style)
        lines[lines.index(first)] = line_of([letter, start._replace(glued=True), *rest], first.page)
        lines.remove(cap)


def _is_again(line: Line, alike: Sequence[Line]) -> bool:
    """True if one of the lines of the same words, sorted by height, stands at the same place."""
    near = _AGAIN * line.size
    first = bisect_left(alike, line.y - near, key=_Y)  # a plot may have thousands of one sign
    end = bisect_right(alike, line.y + near, key=_Y)
    return any(max(abs(line.x0 - other.x0), abs(line.y - other.y)) < near for other in alike[first:end])


def _goes_elsewhere(before: Word, word: Word) -> bool:
    gap = max(word.x0 - before.x1, before.x0 - word.x1)
    if gap > _GAP * max(before.style.size, word.style.size):
        return True
    return before.y != word.y and _gap(before.y, before.style.size, word.y, word.style.size) > _BESIDE


def _gap(y: float, size: float, other_y: float, other_size: float) -> float:
    """Return how far two bands of small letters are apart, in the larger size; less than 0 where they meet."""
    gap = max(y - _BAND * size, other_y - _BAND * other_size) - min(y, other_y)
    return gap / max(size, other_size)


def joined(parts: Iterable[Line]) -> list[Line]:
    """Put segments of one column that stand side by side into lines, from top to bottom.

    The longest come first; each goes to the line that it overlaps most. A short one, as an index, a power and the parts
    of a fraction are, need only touch the line in which, or right at the ends of which, it stands.
    """
    rows: list[list[Line]] = []
    heights: list[tuple[float, int]] = []  # of the first of each row, and its number
    order = sorted(parts, key=lambda part: (-part.length, part.y, part.x0))
    reach = 1.5 * max((part.size for part in order), default=0.0)
    for part in order:
        first, end = bisect_left(heights, (part.y - reach,)), bisect_left(heights, (part.y + reach,))
        near = ((gap, number) for _, number in heights[first:end] if (gap := _gap_to(part, rows[number])) is not None)
        if best := min(near, default=None):
            rows[best[1]].append(part)
        else:
            insort(heights, (part.y, len(rows)))
            rows.append([part])
    return sorted(map(_merged, rows), key=lambda line: (line.y, line.x0))


def _gap_to(part: Line, row: Sequence[Line]) -> float | None:
    """Return how far in height a segment is from a row that it is of."""
    line = row[0]
    gap = _gap(part.y, part.size, line.y, line.size)
    small = part.size < _RAISED * line.size
    if gap > _NEAR or (not small and _is_over(part, row)):
        return None
    if gap > (0 if small else _BESIDE) and (
        part.length > _MARK or 2 * part.length > line.length or not _is_beside(part, row)
    ):
        return None
    return gap


def _is_beside(part: Line, row: Sequence[Line]) -> bool:
    room = _GAP * row[0].size
    return any(other.x0 - room < part.x1 and part.x0 < other.x1 + room for other in row)


def _is_over(part: Line, row: Sequence[Line]) -> bool:
    """True if a segment stands above or below words of a row: not in a gap, at an end, or with another part of a stack.

    The first of the row is the longest.
    """
    return any(
        min(word.x1, mine.x1) - max(word.x0, mine.x0) > 0.5 * min(word.x1 - word.x0, mine.x1 - mine.x0)
        and (_is_level(word, other if other.length > _MARK else row[0]) or not _are_apart(word, mine))
        for other in row
        if part.x0 < other.x1 and other.x0 < part.x1
        for word in other.words
        if part.x0 < word.x1 and word.x0 < part.x1
        for mine in part.words
    )


def _is_level(word: Word, line: Line) -> bool:
    return abs(word.y - line.y) <= _NO_SPACE * line.size and word.style.size >= _RAISED * line.size


def _are_apart(word: Word, other: Word) -> bool:
    return _gap(word.y, word.style.size, other.y, other.style.size) >= 0


def _merged(row: list[Line]) -> Line:
    """Make a line of the segments of a row, the first of which is the longest.

    Of those that stand one above the other, as a power and an index do, the one comes first that the file has first.
    """
    if len(row) == 1:
        return row[0]
    line, size = row[0], max(part.size for part in row)
    room = _NO_SPACE * size
    backwards = sum(part.length if _RIGHT_TO_LEFT.match(part.text) else -part.length for part in row) > 0
    units: list[Sequence[Word]] = []
    for part in row:
        units += [part.words] if _RIGHT_TO_LEFT.search(part.text) else [[word] for word in part.words]
    units.sort(key=lambda unit: -unit[0].x1 if backwards else unit[0].x0)
    ordered = [word for unit in (units if backwards else _stacked(units)) for word in unit]
    behind = {id(word): id(before) for part in row for before, word in pairwise(part.words)}
    words = [ordered[0]._replace(glued=False)]
    pieces = [0]
    end = ordered[0].x0 if backwards else ordered[0].x1
    for before, word in pairwise(ordered):
        gap = end - word.x1 if backwards else word.x0 - end
        glued = word.glued
        if behind.get(id(word)) != id(before):
            if gap > _GAP * size:
                pieces.append(len(words))
            stacked = gap < -room and abs(word.y - before.y) > room and word.style.size >= _RAISED * size
            least = CLOSE if word.text[0] in _CLOSING else _SIDES if len(word.text) <= _FEW else _NO_SPACE
            glued = gap < least * size and not stacked
        words.append(word._replace(glued=glued))
        end = min(end, word.x0) if backwards else max(end, word.x1)
    return line_of(words, line.page, tuple(pieces))


def _stacked(units: Iterable[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """Yield words from left to right; those that stand above each other as the file has them, mostly from above."""
    stack: list[Sequence[Word]] = []
    end = 0.0
    for unit in units:
        x0, x1 = unit[0].x0, unit[-1].x1
        if stack and end - x0 <= 0.5 * min(x1 - x0, end - stack[0][0].x0):
            yield from sorted(stack, key=lambda unit: unit[0].first)
            stack.clear()
        end = max(end, x1) if stack else x1
        stack.append(unit)
    yield from sorted(stack, key=lambda unit: unit[0].first)


def is_raised(word: Word, line: Line) -> bool:
    """True if a word is set small and above its line, as the mark of a footnote is."""
    lift = line.y - word.y
    return word.style.size < line.size * _RAISED and 0.12 * line.size < lift < 0.9 * line.size


def in_lines(parts: Iterable[Line | _Old], make: Callable[[list[Line]], Iterable[_New]]) -> Iterator[_Old | _New]:
    """Yield the parts of a text, with what is made of each run of lines in its place."""
    run: list[Line] = []
    for part in parts:
        if isinstance(part, Line):
            run.append(part)
            continue
        yield from make(run)
        yield part
        run = []
    yield from make(run)


def runs_of(items: Iterable[_Old], goes_on: Callable[[_Old, _Old], bool]) -> list[list[_Old]]:
    """Split items, in their order, wherever one does not continue the one before it."""
    runs: list[list[_Old]] = []
    for item in items:
        if runs and goes_on(runs[-1][-1], item):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs
