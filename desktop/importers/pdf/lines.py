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
_LEVEL = 0.45  # of the size: how far from its line's baseline a word may stand
_NO_SPACE = 0.09  # of the size
_FEW = 2  # letters of an index
_SIDES = 0.15  # of the size: so far apart two letters may stand for the room that is theirs at their sides
_CLOSING = frozenset(".,;:!?)]}’”")  # which no space stands before
_MARK = 6  # letters of an index or a power; longer ones are words of a line of their own
_HIGHEST, _LOWEST = 0.75, 0.5  # of the line's size: how far above and below its baseline those stand
_TALL = 1.15  # of its size: so high are only sums, integrals and large brackets
_SAME = 0.3  # of the size: so near begin what is raised and what is lowered behind one letter, further apart in height
_STACKED = 0.8  # of the line's size: so far do the parts of a fraction, above and below a gap of the line
_RAISED = 0.88  # of the line's size: smaller, and it may be a raised mark
_CAP = 1.8  # times the size of the text: a letter that takes two lines of it is as large
_AGAIN = 0.25  # of the size: so near the same words stand only where they are drawn twice, as for a shadow
_BAR = re.compile("[-_‒-―]{2,}$")  # of a fraction, as some programs write it

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
    size = max(before.style.size, word.style.size)
    gap = max(word.x0 - before.x1, before.x0 - word.x1)
    return gap > _GAP * size or abs(word.y - before.y) > _LEVEL * size


def joined(parts: Iterable[Line]) -> list[Line]:
    """Put segments of one column that stand side by side into one line, from top to bottom.

    What is set small or is short beside a line, as indices and powers are, goes to the line that it stands nearest to.
    """
    rows: list[list[Line]] = []
    marks: list[Line] = []
    order = sorted(parts, key=lambda part: (part.y, part.x0))
    for number, part in enumerate(order):
        if part.length <= _MARK and _is_beside(part, order, number):
            marks.append(part)
            continue
        row = next((row for row in rows[-3:] if _on_one_line(row, part)), None)
        if row is None:
            rows.append([part])
        else:
            row.append(part)
    lines = [list(row) for row in rows]
    for mark in sorted(marks, key=lambda mark: not any(map(_is_tall, mark.words))):
        beside = [
            (abs(mark.middle[1] - part.middle[1]), number)
            for number, row in enumerate(lines)
            for part in row
            if _is_mark_of(mark, part, free=not _is_over(mark, row))
        ]
        tall = (number for number, row in enumerate(rows) if any(_is_limit_of(mark, part) for part in row))
        if (at := next(tall, min(beside)[1] if beside else None)) is not None:
            rows[at].append(mark)
        else:
            rows.append([mark])
    return sorted((_merged(row) for row in rows), key=lambda line: (line.y, line.x0))


def _is_tall(word: Word) -> bool:
    return word.bottom - word.top > _TALL * word.style.size


def _is_limit_of(mark: Line, part: Line) -> bool:
    """True if a short segment stands right above or below a tall sign, as the limits of a sum do."""
    room = _LEVEL * part.size
    return any(
        word.x0 - room < mark.middle[0] < word.x1 + room and word.top - room < mark.y < word.bottom + 2 * room
        for word in part.words
        if _is_tall(word)
    )


def _on_one_line(row: Sequence[Line], part: Line) -> bool:
    if _is_over(part, row):
        return False
    large = max(row, key=attrgetter("length"))
    small, high = sorted((large.size, part.size))
    return abs(large.y - part.y) <= _LEVEL * (high if small < high * _RAISED else small)


def _is_over(part: Line, row: Sequence[Line]) -> bool:
    """True if a segment stands above or below words of a row, and not in a gap between them or at an end."""
    beside = [
        other
        for other in row
        if min(other.x1, part.x1) - max(other.x0, part.x0) > 0.5 * min(other.x1 - other.x0, part.x1 - part.x0)
    ]
    room = _NO_SPACE * part.size
    return bool(beside) and (
        part.length > _MARK
        or any(
            min(word.x1, part.x1) - max(word.x0, part.x0) > room and not _BAR.match(word.text)
            for other in beside
            for word in other.words
        )
    )


def _is_beside(part: Line, order: Sequence[Line], number: int) -> bool:
    """True if a short segment stands at one that is longer, and is smaller or not level with it."""
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(order) and abs(order[at].y - part.y) <= order[at].size:
            line = order[at]
            uneven = part.size < _RAISED * line.size or abs(line.y - part.y) > _NO_SPACE * line.size
            if line.length > 2 * part.length and uneven and _is_mark_of(part, line, free=not _is_over(part, [line])):
                return True
            at += step
    return False


def _is_mark_of(part: Line, line: Line, *, free: bool) -> bool:
    """True if a short segment stands within a line or right at its ends, raised or lowered; ``free``: in a gap."""
    room = _GAP * line.size
    if not line.x0 - room <= part.x0 <= part.x1 <= line.x1 + room:
        return False
    lift = line.y - part.y
    smaller = part.size < _RAISED * line.size
    if free and not smaller and abs(lift) <= _STACKED * line.size:
        return True
    return -(_LOWEST if smaller else _LEVEL) * line.size <= lift <= (_HIGHEST if smaller else _LEVEL) * line.size


def _merged(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    words: list[Word] = []
    pieces: list[int] = []
    size = max(part.size for part in row)
    end, low, last = None, 0.0, 0.0
    backwards = sum(part.length if _RIGHT_TO_LEFT.match(part.text) else -part.length for part in row) > 0
    if not backwards:
        row = [piece for part in row for piece in _cut(part, row)]
    ordered = sorted(row, key=lambda part: -part.x1 if backwards else part.x0)
    for at in range(1, len(ordered)):
        while at and _is_before(ordered[at], ordered[at - 1], size):
            ordered[at - 1 : at + 1] = ordered[at], ordered[at - 1]
            at -= 1
    for part in ordered:
        gap = None if end is None else (end - part.x1 if backwards else part.x0 - end)
        if gap is None or gap > _GAP * size:
            pieces.append(len(words))
        stacked = gap is not None and gap < -0.5 * (part.x1 - part.x0) and abs(part.y - low) > _LEVEL * size
        sides = _SIDES if part.size <= last and part.length <= _FEW else _NO_SPACE  # a longer one is a word of its own
        least = (CLOSE if part.text[0] in _CLOSING else sides) * size
        glued = gap is not None and gap < least and not (stacked and part.size >= _RAISED * size)
        words += [part.words[0]._replace(glued=glued), *part.words[1:]]
        end, low, last = part.x0 if backwards else part.x1, part.y, part.size
    return line_of(words, row[0].page, tuple(pieces))


def _is_before(part: Line, other: Line, size: float) -> bool:
    """True if a segment comes before another one though it begins no further left.

    It is a power and the other an index behind the same letter of a line of that size, which the file has in their
    order; or both are short and it stands right above, as a numerator does.
    """
    first, second = part.words[0], other.words[0]
    if first.first < second.first and max(first.style.size, second.style.size) < _RAISED * size:
        return abs(first.x0 - second.x0) < _SAME * size < abs(first.y - second.y)
    short = max(part.length, other.length) <= _MARK and len(other.words) == 1
    return short and part.y < other.y and (other.x0 < part.middle[0] < other.x1 or part.x0 < other.middle[0] < part.x1)


def _cut(part: Line, row: Sequence[Line]) -> Iterator[Line]:
    """Yield the pieces of a segment between which others of its row stand in gaps of it."""
    inner = [other for other in row if other is not part and part.x0 < other.x0 and other.x1 < part.x1]
    gaps = sorted(other.x0 for other in inner if not _is_over(other, [part]))
    start = 0
    for gap in gaps:
        at = next((at for at in range(start, len(part.words)) if part.words[at].x0 > gap), start)
        if at > start:
            yield line_of(part.words[start:at], part.page)
            start = at
    yield line_of(part.words[start:], part.page) if start else part


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
