"""Joining words to lines: pieces that stand side by side with no wide gap between them."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TypeVar

from desktop.importers.pdf.words import CLOSE, MIDDLE, NO_SPACE, RAISED, PageWords, Run, Word
from desktop.importers.pdfium.drawn import Drawn, Kind

_GAP = 1.15  # of the size: no space in a line is as wide, or the line is stretched
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BAND = 0.5  # of the size: from the baseline to the top of small letters
_BESIDE = -0.05  # of the larger size is the gap between the bands of what stands side by side in a line at the most ...
_NEAR = 0.35  # ... and that between a line and the indices, powers, numerators and denominators in it
_FRACTION = 0.7  # of the line's size: further apart than a power and an index are the baselines of its parts, ...
_ROOM = 0.12  # ... so far from what stands before it is a fraction at the least ...
_CENTRED = 0.2  # ... and so far apart are twice the middles of its parts at the most
_BAR = re.compile("[-‒-―]{2,}$")  # of a fraction, as some programs write it
_TERMS = re.compile("[-+−–±]")
_FEW = 2  # letters of an index
_SIDES = 0.15  # of the size: so far apart two letters may stand for the room that is theirs at their sides
_CLOSING = frozenset(".,;:!?)]}’”")  # which no space stands before
_MARK = 6  # letters of an index or a power; longer ones of its size are words of a line of their own
LIFT, _HIGHEST = 0.12, 0.9  # of the size: a raised mark stands so far above its line, and no further
_CAP = 1.8  # times the size of the text: a letter that takes two lines of it is as large
_AGAIN = 0.15  # of the size: no more than twice as far apart stand the same words drawn twice, as for a shadow
_LARGEST = 15.0  # points, of a shape that is a list's sign
_LEAST, _MOST = 0.15, 0.65  # of the size of the line that it stands before, ...
_CLOSEST, _FURTHEST = 0.3, 1.3  # ... so far from it, ...
_LEVEL = 0.2  # ... and no further above or below the middle of its letters

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
    seen: set[tuple[str, int, int]] = set()
    for run in runs:
        starts = [0, *(at for at in range(1, len(run)) if _goes_elsewhere(run[at - 1], run[at])), len(run)]
        for start, end in pairwise(starts):
            line = line_of(run[start:end], page.number)
            at, y = (round(place / (_AGAIN * line.size or 1)) for place in (line.x0, line.y))
            spots = {(line.text, at, y), (line.text, at + 1, y), (line.text, at, y + 1), (line.text, at + 1, y + 1)}
            if seen.isdisjoint(spots):
                lines.append(line)
            seen |= spots
    for cap in [line for line in lines if line.length == 1 and line.text.isupper() and not line.words[0].style.math]:
        _join_drop_cap(cap, lines)
    return lines


def with_signs(pages: Sequence[tuple[Sequence[Line], Iterable[Drawn]]]) -> Iterator[list[Line]]:
    """Yield the lines of each page, with a list's sign before those left of which a small shape is drawn.

    Shapes of its size stand before several lines at its place on the pages.
    """
    signs: list[list[Word | None]] = []
    for lines, drawn in pages:
        boxes = (box for kind, box, *_ in drawn if kind in (Kind.BOX, Kind.SHAPE))
        shapes = sorted(
            (y0 + y1, x0, x1) for x0, y0, x1, y1 in boxes if 0.8 * (x1 - x0) < y1 - y0 < 1.25 * (x1 - x0) < _LARGEST
        )
        signs.append([_sign_of(line, shapes) if shapes else None for line in lines])
    alike = Counter((round(sign.x0), round(sign.x1 - sign.x0)) for of_page in signs for sign in of_page if sign)
    for (lines, _), of_page in zip(pages, signs, strict=True):
        yield [
            line_of([sign, line.words[0]._replace(glued=False), *line.words[1:]], line.page)
            if sign and alike[round(sign.x0), round(sign.x1 - sign.x0)] > 1
            else line
            for line, sign in zip(lines, of_page, strict=True)
        ]


def _sign_of(line: Line, shapes: Sequence[tuple[float, float, float]]) -> Word | None:
    size, middle = line.size, line.middle[1]
    start, end = (bisect_left(shapes, (2 * (middle + side * size),)) for side in (-_LEVEL, _LEVEL))
    for _, x0, x1 in shapes[start:end]:
        if _LEAST * size < x1 - x0 < _MOST * size and _CLOSEST < (line.x0 - x1) / size < _FURTHEST:
            return line.words[0]._replace(text="•", x0=x0, x1=x1, glued=False, hyphen=False)
    return None


def _join_drop_cap(cap: Line, lines: list[Line]) -> None:
    """Put a large letter that stands before several lines of a text before the first word of the first of them."""
    small = [line for line in lines if line.size * _CAP < cap.size and line.length > _MARK]
    near = [line for line in small if -line.size < line.x0 - cap.x1 < line.size]
    beside = [line for line in near if -cap.size < line.y - cap.y < _BAND * line.size]
    if len(beside) > 1:
        first = min(beside, key=_Y)
        start, *rest = first.words
        letter = cap.words[0]._replace(y=start.y, style=start.style)
        lines[lines.index(first)] = line_of([letter, start._replace(glued=True), *rest], first.page)
        lines.remove(cap)


def _goes_elsewhere(before: Word, word: Word) -> bool:
    size, other = before.style.size, word.style.size
    wide = _GAP * (size if size > other else other)
    apart = word.x0 - before.x1 > wide or before.x0 - word.x1 > wide
    return apart or (before.y != word.y and _gap(before.y, size, word.y, other) > _BESIDE)


def _gap(y: float, size: float, other_y: float, other_size: float) -> float:
    """Return how far two bands of small letters are apart, in the larger size; less than 0 where they meet."""
    return (max(y - _BAND * size, other_y - _BAND * other_size) - min(y, other_y)) / max(size, other_size)


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
        near = ((gap, number) for _, number in heights[first:end] if (gap := _gap_to(part, rows[number])))
        if best := min(near, default=None):
            rows[best[1]].append(part)
        else:
            insort(heights, (part.y, len(rows)))
            rows.append([part])
    return sorted(map(_merged, rows), key=lambda line: (line.y, line.x0))


def _gap_to(part: Line, row: Sequence[Line]) -> tuple[bool, float] | None:
    """Return whether a segment of a row is over words of it, as only a small one may be, and how far in height."""
    line = row[0]
    gap = _gap(part.y, part.size, line.y, line.size)
    small = part.size < RAISED * line.size
    if gap > _NEAR or ((over := _is_over(part, row)) and not small):
        return None
    if gap > (0 if small else _BESIDE):
        room = _GAP * line.size
        beside = any(other.x0 - room < part.x1 and part.x0 < other.x1 + room for other in row)
        if not beside or part.length > line.length / 2 or (part.length > _MARK and not small):
            return None
    return over, gap


def _is_over(part: Line, row: Sequence[Line]) -> bool:
    """True if a segment stands above or below words of a row: not in a gap, at an end, or with another part of a stack.

    The first of the row is the longest.
    """

    def is_passed(word: Word, mine: Word, line: Line) -> bool:
        """True if two words stand apart, as parts of a fraction do, and one is its bar or not on its line itself."""
        level = abs(word.y - line.y) <= NO_SPACE * line.size and word.style.size >= RAISED * line.size
        apart = _gap(word.y, word.style.size, mine.y, mine.style.size) >= 0
        return apart and (not level or _BAR.match(word.text) is not None)

    return any(
        _covers(word.x0, word.x1, mine.x0, mine.x1)
        and not is_passed(word, mine, other if other.length > _MARK else row[0])
        for other in row
        if _covers(part.x0, part.x1, other.x0, other.x1)
        for word in other.words
        if part.x0 < word.x1 and word.x0 < part.x1
        for mine in part.words
    )


def _covers(x0: float, x1: float, other_x0: float, other_x1: float) -> bool:
    return min(x1, other_x1) - max(x0, other_x0) > 0.5 * min(x1 - x0, other_x1 - other_x0)


def _merged(row: list[Line]) -> Line:
    """Make a line of the segments of a row, the first of which is the longest.

    Of those that stand one above the other, as a power and an index do, the one comes first that the file has first.
    """
    line, size = row[0], max(part.size for part in row)
    if len(row) == 1:
        return line
    room = NO_SPACE * size
    backwards = sum(part.length if _RIGHT_TO_LEFT.match(part.text) else -part.length for part in row) > 0
    units: list[Sequence[Word]] = []
    for part in row:
        units += [part.words] if _RIGHT_TO_LEFT.search(part.text) else [[word] for word in part.words]
    units.sort(key=lambda unit: -unit[0].x1 if backwards else unit[0].x0)
    ordered: list[Word] = []
    for stack in _stacks(units, line.size) if not backwards else units:
        end = ordered[-1].x1 if ordered else stack[0].x0 - size
        ordered += stack if backwards or len(stack) == 1 else _in_order(stack, line.size, line.y, end)
    behind = {id(word): id(before) for part in row for before, word in pairwise(part.words)}
    words = [ordered[0]._replace(glued=False)]
    pieces = [0]
    end = ordered[0].x0 if backwards else ordered[0].x1
    for before, word in pairwise(ordered):
        gap = end - word.x1 if backwards else word.x0 - end
        if not word.glued and behind.get(id(word)) != id(before):
            if gap > _GAP * size:
                pieces.append(len(words))
            closes = word.text[:1] in _CLOSING
            stacked = gap < -room and abs(word.y - before.y) > room and word.style.size >= RAISED * size
            least = CLOSE if closes else _SIDES if len(word.text) <= _FEW else NO_SPACE
            word = word._replace(glued=gap < least * size and (closes or not stacked))
        words.append(word)
        end = min(end, word.x0) if backwards else max(end, word.x1)
    return line_of(words, line.page, tuple(pieces))


def _stacks(units: Iterable[Sequence[Word]], size: float) -> list[list[Word]]:
    """Return words from left to right, those that stand above each other together, and small ones that stand close."""
    stacks: list[list[Word]] = []
    left, right, small = 0.0, 0.0, False
    for unit in units:
        x0, x1 = unit[0].x0, unit[-1].x1
        is_small = unit[0].style.size < RAISED * size
        if stacks and (_covers(left, right, x0, x1) or (small and is_small and x0 - right < _SIDES * size)):
            stacks[-1] += unit
            right, small = max(right, x1), small and is_small
        else:
            stacks.append([*unit])
            left, right, small = x0, x1, is_small
    return stacks


def _in_order(stack: Sequence[Word], size: float, level: float, end: float) -> list[Word]:
    """Return the words of a stack behind a place as they are read: a fraction with a slash, or as the file has them."""
    parts = [word for word in stack if not _BAR.match(word.text)]
    heights = [word.middle[1] for word in parts] or [0.0]
    axis = (min(heights) + max(heights)) / 2
    sides = [[word for word in parts if (word.middle[1] < axis) is above] for above in (True, False)]
    bases = [max(side, key=lambda word: word.style.size) for side in sides if side]
    if len(bases) < 2 or (len(parts) == len(stack) and not _is_fraction(sides, bases, size, end)):
        return sorted(stack, key=attrgetter("first"))
    words: list[Word] = []
    for side, base in zip(sides, bases, strict=True):
        sign = base._replace(y=level, style=base.style._replace(size=size), glued=True)
        many = any(_TERMS.search(word.text) for word in side)
        words += [sign._replace(text="/")] * bool(words)
        words += [sign._replace(text="(", glued=bool(words))] * many
        scale = size / base.style.size
        for word in side:
            style = word.style._replace(size=scale * word.style.size)
            glued = word.glued or (word is side[0] and bool(words))
            words.append(word._replace(y=level + scale * (word.y - base.y), style=style, glued=glued))
        words += [sign._replace(text=")")] * many
    return words


def _is_fraction(sides: list[list[Word]], bases: list[Word], size: float, end: float) -> bool:
    """True if parts are those of a fraction: small, apart, centred, and not at once behind a letter as indices are."""
    first, second = (side[0].x0 + max(word.x1 for word in side) for side in sides)
    centred = abs(first - second) < _CENTRED * size and min(side[0].x0 for side in sides) - end > _ROOM * size
    small = max(base.style.size for base in bases) < RAISED * size
    return centred and small and bases[1].y - bases[0].y > _FRACTION * size


def is_raised(word: Word, line: Line) -> bool:
    """True if a word is set small and above its line, as the mark of a footnote is.

    Of the words that a scanner read, sizes and heights are guesses.
    """
    is_small = word.style.size < RAISED * line.size and (word.glued or not word.unseen)
    return is_small and LIFT * line.size < line.y - word.y < _HIGHEST * line.size


def in_lines(parts: Iterable[Line | _Old], make: Callable[[list[Line]], Iterable[_New]]) -> Iterator[_Old | _New]:
    """Yield the parts of a text, with what is made of each run of lines in its place."""
    for _, group in groupby(parts, lambda part: isinstance(part, Line)):
        run = list(group)
        yield from make([part for part in run if isinstance(part, Line)])
        yield from (part for part in run if not isinstance(part, Line))


def runs_of(items: Iterable[_Old], goes_on: Callable[[_Old, _Old], bool]) -> list[list[_Old]]:
    """Split items, in their order, wherever one does not continue the one before it."""
    runs: list[list[_Old]] = []
    for item in items:
        if runs and goes_on(runs[-1][-1], item):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs
