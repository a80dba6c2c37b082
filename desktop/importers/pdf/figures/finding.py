"""Which parts of a page are figures: pictures and drawings, with the labels in and at them, which are no running text.

Drawn things that touch are one cluster. It is a figure where it shows a picture, curves or slopes, or where a caption
stands at it; not where it holds sentences, as boxes around text do, nor where it is rules alone, as a table is.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from desktop.importers.pdf.lines import Line, line_of, runs_of
from desktop.importers.pdf.words import PageWords, Run
from desktop.importers.pdfium.axes import Box, around, is_in, meet, middle_of, turned_box
from desktop.importers.pdfium.drawn import Drawn, Kind

CAPTION = re.compile(
    r"(fig(ure|ura|\.)?|abb(ildung|\.)?|table(au)?|tab(elle|la|ela|\.)?|listing|algorithm|scheme|chart|plate|exhibit"
    r"|rys(unek|\.)?|obr(ázek|\.)?|bild|рис(унок|\.)?|табл(ица|\.)?|図|表|图)\s*(s?\d+([.\-–]\d+)*|[ivx]+)"
    r"(?P<behind>\s*[.:|–—](\s|$)|\s*：|\s\S|$)",
    re.IGNORECASE,
)
OF_FIGURE = re.compile(r"fig|abb|scheme|chart|plate|exhibit|rys|obr|bild|рис|図|图", re.IGNORECASE)
_CELL = 4.0  # points: as finely as it is told which things touch
_TOUCH = 5.0  # points: bars of a chart, and dashes, stand closer
_SMALLEST = (60.0, 36.0)  # points: smaller ones are signs and ornaments
_MOST_PAGES = 2  # that show a figure in the same place: more, and it is part of the layout
_ALL = 0.95  # of a figure: it is one picture
_SHOWN = 0.25  # of a cluster: so much of it is picture, or it is a text with a small one
_SHAPES = 3  # in a drawing without a caption
_FEWEST = 6  # things in a drawing of straight lines and boxes alone, which a caption tells from a table
_RULES = 6  # for each piece of text in a chart of rules alone; a table's cell has four at most
_SENTENCE = 30  # letters of a line of text; labels are shorter
_MOST_SENTENCES = 2  # in a drawing, as a legend may have
_LABEL = 28  # letters
_SMALL = 0.93  # of the body's size: labels are set smaller, but for numbers
_NEAR = 1.3  # sizes between a figure and the labels at it
_ROUNDS = 3  # of labels, each at those before
_CAPTION_AT = 36.0  # points between a drawing and its caption
_FURTHER = 100.0  # points, with names of its axes and a legend between
_BESIDE = 20.0  # points between two parts of one figure
_FILLED = 0.5  # of the smaller one's side: parts of one figure stand level
_SCANNED = 0.5  # of a page's letters: where more stand on pictures, it is a scan with its words behind it
_MOST_LETTERS = 0.8  # of a page: where figures without a caption take more, its words are what it is about
_SPACE = 2  # characters between two words: a space, or the end of a line
Label = tuple[Box, float]  # where it stands, and how near to a figure at the most
IsGrid = Callable[[Sequence[Drawn], Sequence[Line]], bool]  # whether things are those of a table around segments
_NAME = 14  # letters: what is shorter is a name of something in a figure and no line of a text
_PITCH, _IN = 1.6, 4.0  # sizes from line to line of a text, and how far in one may begin
_NO_WORD = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True)
class Figure:
    """A part of a page (from 0), in the file's axes, under the name by which the content calls it. ``drawn`` is the
    number of the one upright picture that it is, or -1; ``first`` and ``length`` are characters of the page that stand
    in it; ``formula`` is the text of a displayed formula."""

    page: int
    box: Box
    name: str
    drawn: int = -1
    first: int = 0
    length: int = 0
    formula: str = ""


def is_named(text: str) -> bool:
    """True if a text begins as only captions do: with a name and number, and a sign behind them."""
    match = CAPTION.match(text)
    return match is not None and match["behind"].strip()[:1] in tuple(".:|–—：")


def figures_on(page: PageWords, segments: Sequence[Line], size: float, is_grid: IsGrid) -> list[Box]:
    """Return where the figures of a page stand. ``size`` is that of the body, in points."""
    if not page.drawn:
        return []
    sentences = [line for line in segments if line.length > _SENTENCE]
    things = [drawn for drawn in _without_scans(page, segments) if not _is_backdrop(drawn, sentences)]
    labels = _labels(page, segments, size)
    captions = [line for line in segments if CAPTION.match(line.text)]
    boxes: list[Box] = []
    parts: list[Box] = []  # of figures, perhaps
    axes: list[Box] = []  # or tables
    alone: list[Box] = []
    for cluster in _clusters(things):
        box = around(drawn.box for drawn in cluster)
        if _is_figure(cluster, box, labels, segments, captions):
            if is_grid([drawn for drawn in things if is_in(middle_of(drawn.box), box)], segments):
                continue
            boxes.append(_with_labels(box, labels, segments))
        elif wordless := _wordless(cluster, box, segments):
            alone += wordless
        elif not _is_table(cluster, box, segments):
            parts.append(box)
        elif len(cluster) > 1:
            axes.append(box)
    prose = [line for line in sentences if line.size >= _SMALL * size] + captions
    for line in captions:
        if is_named(line.text) and OF_FIGURE.match(line.text) and not any(_is_at(line, box, []) for box in boxes):
            boxes += _claimed(line, parts, axes, prose)
    boxes = [_with_labels(box, labels, segments) for box in _merged(boxes, parts, segments)]
    boxes = [part for box in boxes for part in _between(box, captions)]
    boxes += (box for box in alone if not any(meet(box, other, 0.0) for other in boxes))
    told = any(OF_FIGURE.match(line.text) for line in captions)
    return boxes if told or _share_on(boxes, segments) <= _MOST_LETTERS else []


def _claimed(caption: Line, parts: Sequence[Box], axes: Sequence[Box], prose: Sequence[Line]) -> list[Box]:
    """Return around the parts of a figure that stand between its caption and the next text above, as far as it is one,
    or nothing: each may be too small for one."""
    left, right = caption.x0, caption.x1
    beside = (line.y for line in prose if line.y < caption.y and line.x0 < right and line.x1 > left)
    above = max(beside, default=-math.inf)
    across = [box for box in (*parts, *axes) if box[0] < right and box[2] > left]
    there = [box for box in across if above < middle_of(box)[1] < caption.y]
    here = [box for box in there if box in parts]
    box = around(box for box in there if any(meet(box, other, 0.0) for other in here)) if here else (0.0,) * 4
    return [box] if _is_large(box) and not any(_parts(line, box) for line in prose) else []


def _between(box: Box, captions: Sequence[Line]) -> Iterator[Box]:
    """Yield the parts of a figure's box above, between and below the captions that stand on it."""
    left, top, right, bottom = box
    for line in sorted((line for line in captions if is_named(line.text) and _is_on(line, box)), key=lambda on: on.y):
        if line.y - line.size - top > _SMALLEST[1]:
            yield left, top, right, line.y - line.size
        top = max(top, line.y)
    if top == box[1] or bottom - top > _SMALLEST[1]:
        yield left, top, right, bottom


def _share_on(boxes: Sequence[Box], segments: Sequence[Line]) -> float:
    """Return which part of a page's letters stands in some boxes."""
    on = sum(line.length for line in segments if any(_is_on(line, box) for box in boxes)) if boxes else 0
    return on / max(sum(line.length for line in segments), 1)


def _without_scans(page: PageWords, segments: Sequence[Line]) -> Sequence[Drawn]:
    """Return what is drawn, without pictures on which most words of the page stand, as on those of a scan."""
    pictures = [drawn.box for drawn in page.drawn if drawn.kind is Kind.PICTURE]
    pictures = [box for box in pictures if box[2] - box[0] > _SMALLEST[0]]
    is_scan = _share_on(pictures, segments) > _SCANNED
    return [drawn for drawn in page.drawn if drawn.kind is not Kind.PICTURE] if is_scan else page.drawn


def of_content(pages: Sequence[PageWords], boxes: Sequence[Sequence[Box]]) -> list[list[Box]]:
    """Return the figures of all pages without those that come back in one place: they are part of the layout."""
    alike = [[(*map(round, box), _sum(page, box)) for box in here] for page, here in zip(pages, boxes, strict=True)]
    counts = Counter(figure for here in alike for figure in set(here))
    return [
        [box for box, figure in zip(*both, strict=True) if counts[figure] <= _MOST_PAGES]
        for both in zip(boxes, alike, strict=True)
    ]


def _sum(page: PageWords, box: Box) -> int:
    """Return a number by which two drawings in one place are told apart: of what they consist, and where it stands."""
    return round(sum(sum(drawn.box) + drawn.length for drawn in page.drawn if is_in(middle_of(drawn.box), box)))


def split_figures(page: PageWords, segments: Sequence[Line], boxes: Sequence[Box]) -> Split:
    """Return the figures that stand in some boxes of a page, and what stands outside them."""
    if not boxes:
        return Split([], list(segments), list(page.aside))
    inside: list[list[tuple[int, int]]] = [[] for _ in boxes]
    text = _of_text(segments, boxes)
    kept = [rest for line in segments if (rest := line if line in text else _outside(line, boxes, inside)) is not None]
    aside = []
    for run in page.aside:
        there = [turned_box(turned_box(box, page.turns), run[0].turns) for box in boxes]
        aside.append(tuple(word for word in run if not any(is_in(word.middle, box) for box in there)))
    figures: list[Figure] = []
    for box, characters in zip(boxes, inside, strict=True):
        within = [drawn for drawn in page.drawn if drawn.kind is not Kind.RULE and is_in(middle_of(drawn.box), box)]
        alone = len(within) == 1 and not characters and _area(within[0].box) > _ALL * _area(box)
        name = f"page-{page.number + 1}-{len(figures) + 1}"
        number = within[0].number if alone else -1
        figures.append(Figure(page.number, turned_box(box, page.turns), name, number, *_longest(characters)))
    return Split(figures, kept, [run for run in aside if run])


def _of_text(segments: Sequence[Line], boxes: Sequence[Box]) -> list[Line]:
    """Return the segments on figures that are lines of a text which goes on beside them."""
    long = [line for line in segments if line.length > _NAME]
    on = [line for line in long if any(_is_on(line, box) for box in boxes)]
    beside = [line for line in long if line not in on] if on else []
    text: list[Line] = []
    while more := [line for line in on if any(_is_next(line, other) for other in beside)]:
        text, beside = text + more, more
        on = [line for line in on if line not in more]
    return text


def _is_next(line: Line, other: Line) -> bool:
    """True if two lines are set as those of one text are, one below the other."""
    size = line.size
    if size != other.size or not 0.8 * size < abs(line.y - other.y) < _PITCH * size:
        return False
    return line.bold == other.bold and abs(line.x0 - other.x0) < _IN * size


@dataclass(frozen=True)
class Split:
    """The figures of a page, the segments that stand in none, and the runs in another direction that do not."""

    figures: list[Figure]
    segments: list[Line]
    aside: list[Run]


def _is_backdrop(drawn: Drawn, sentences: Sequence[Line]) -> bool:
    """True if sentences stand on a thing, so that it is drawn behind a text or around it."""
    if drawn.kind is Kind.RULE or drawn.box[2] - drawn.box[0] < _SMALLEST[0]:
        return False
    return sum(_parts(line, drawn.box) for line in sentences) > _MOST_SENTENCES


def _clusters(things: Sequence[Drawn]) -> Iterator[list[Drawn]]:
    """Yield the things of a page in groups of those that touch; a rule touches only what it meets."""
    parents = list(range(len(things)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    taken: dict[tuple[int, int], int] = {}
    for number, drawn in enumerate(things):
        room = 1.0 if drawn.kind is Kind.RULE else _TOUCH / 2
        left, top, right, bottom = drawn.box
        across = range(int((left - room) // _CELL), int((right + room) // _CELL) + 1)
        down = range(int((top - room) // _CELL), int((bottom + room) // _CELL) + 1)
        before = number
        for cell in product(across, down):
            other = taken.setdefault(cell, number)
            if other != before:  # which it is mostly, where large things lie over each other
                parents[root(number)] = root(other)
                before = other
    groups: dict[int, list[Drawn]] = {}
    for number, drawn in enumerate(things):
        groups.setdefault(root(number), []).append(drawn)
    yield from groups.values()


def _wordless(cluster: Sequence[Drawn], box: Box, segments: Sequence[Line]) -> list[Box]:
    """Return the pictures of a cluster that is no figure, or all of it where it has a shape, if no words are on it."""
    boxes = [drawn.box for drawn in cluster if drawn.kind is Kind.PICTURE]
    shapes = (drawn for drawn in cluster if drawn.kind is Kind.SHAPE)
    if not boxes and len(cluster) > 1 and any(_area(drawn.box) > _SHOWN * _area(box) for drawn in shapes):
        boxes = [box]  # a single one may be an arrow or an ornament
    return [box for box in boxes if _is_large(box) and not any(_is_on(line, box) for line in segments)]


def _is_figure(
    cluster: Sequence[Drawn], box: Box, labels: Sequence[Label], segments: Sequence[Line], captions: Sequence[Line]
) -> bool:
    if not _is_large(box):
        return False
    if sum(line.length > _SENTENCE and _parts(line, box) for line in segments) > _MOST_SENTENCES:
        return False
    if sum(_area(drawn.box) for drawn in cluster if drawn.kind is Kind.PICTURE) > _SHOWN * _area(box):
        return True
    shapes = [drawn for drawn in cluster if drawn.kind is Kind.SHAPE]
    if len(shapes) >= _SHAPES and _area(around(drawn.box for drawn in shapes)) > _SHOWN * _area(box):
        return True
    if _is_table(cluster, box, segments) or (not shapes and len(cluster) < _FEWEST):
        return False
    whole = _with_labels(box, labels, segments) if captions else box
    return any(OF_FIGURE.match(line.text) and _is_at(line, whole, segments) for line in captions)


def _is_at(caption: Line, box: Box, segments: Sequence[Line]) -> bool:
    """True if a caption stands at a box, or further below it with no sentence between."""
    left, top, right, bottom = box
    high = caption.y - caption.size
    if caption.x1 < left - _CAPTION_AT or caption.x0 > right:  # where its words stand apart from its number
        return False
    if top - _CAPTION_AT < caption.y and high < bottom + _CAPTION_AT:
        return True
    between = sum(_parts(line, (left, bottom, right, high)) for line in segments)  # an axis' name may be as long
    return bottom < high < bottom + _FURTHER and between < 2


def _is_table(cluster: Sequence[Drawn], box: Box, segments: Sequence[Line]) -> bool:
    """True if rules alone stand around words, or part them."""
    words = sum(_is_on(line, box) for line in segments)
    return all(drawn.kind is Kind.RULE for drawn in cluster) and len(cluster) < max(_RULES * words, _FEWEST)


def _labels(page: PageWords, segments: Sequence[Line], size: float) -> list[Label]:
    """Return where a page has what may be labels, and within which distance of a figure they are: what is short, and
    small or a number, or runs in another direction; what is none of this belongs to a figure that it stands in."""
    labels = []
    for line in (line for line in segments if line.length <= _SENTENCE):
        label = line.length <= _LABEL and (line.size < _SMALL * size or not _NO_WORD.search(line.text))
        near = _NEAR * line.size if label and not CAPTION.match(line.text) else 0.0
        labels.append(((line.x0, line.y - 0.8 * line.size, line.x1, line.y + 0.2 * line.size), near))
    for run in page.aside:
        size = run[0].style.size
        box = around((word.x0, word.y - 0.8 * size, word.x1, word.y + 0.2 * size) for word in run)
        label = sum(len(word.text) for word in run) <= _LABEL
        labels.append((turned_box(turned_box(box, run[0].turns), page.turns), 1.5 * _NEAR * size * label))
    return labels


def _with_labels(box: Box, labels: Sequence[Label], segments: Sequence[Line]) -> Box:
    """Return a figure's box with the labels in and at it, as far as no sentence comes into it with them."""
    for _ in range(_ROUNDS):
        before = box
        for label, near in labels:
            if is_in(middle_of(label), box) or (near and meet(box, label, near)):
                wider = around((box, label))
                if wider != box and not any(_parts(line, wider) and not _parts(line, box) for line in segments):
                    box = wider
        if box == before:
            break
    return box


def _merged(boxes: Sequence[Box], parts: Sequence[Box], segments: Sequence[Line]) -> list[Box]:
    """Put parts of one figure together that stand beside or below each other, with no sentence between."""
    figures, others = list(boxes), list(parts)
    for _ in range(len(boxes) + len(parts)):
        pairs = ((one, other) for at, one in enumerate(figures) for other in (*figures[at + 1 :], *others))
        pair = next((pair for pair in pairs if _are_one(*pair, segments)), None)
        if pair is None:
            break
        figures = [box for box in figures if box not in pair] + [around(pair)]
        others = [box for box in others if box not in pair]
    return figures


def _are_one(one: Box, other: Box, segments: Sequence[Line]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    level = down > _FILLED * min(one[3] - one[1], other[3] - other[1]) and across > -_BESIDE
    below = across > _FILLED * min(one[2] - one[0], other[2] - other[0]) and down > -_BESIDE
    if not level and not below:
        return False
    both = around((one, other))
    return not any(_parts(line, both) and not _parts(line, one) for line in segments)


def _parts(line: Line, box: Box) -> bool:
    """True if a sentence or a caption stands on a box, or a part of it does."""
    if line.length <= _SENTENCE and not CAPTION.match(line.text):
        return False
    return box[1] <= line.middle[1] <= box[3] and line.x0 < box[2] and line.x1 > box[0]


def _outside(line: Line, boxes: Sequence[Box], inside: Sequence[list[tuple[int, int]]]) -> Line | None:
    """Return what of a segment stands in no figure, or None; ``inside`` takes the characters of what does."""
    at = [next((number for number, box in enumerate(boxes) if is_in(word.middle, box)), -1) for word in line.words]
    words = [word for word, number in zip(line.words, at, strict=True) if number < 0]
    if len(words) == len(line.words) or (line.length > _SENTENCE and 2 * len(words) > len(line.words)):
        return line
    for word, number in zip(line.words, at, strict=True):
        if number >= 0:
            inside[number].append((word.first, word.first + len(word.text)))
    return line_of(words, line.page) if words else None


def _longest(characters: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return the longest run of characters, as its first and its length."""
    runs = runs_of(sorted(characters), lambda before, word: word[0] - before[1] <= _SPACE)
    return max(((run[0][0], run[-1][1] - run[0][0]) for run in runs), key=lambda run: run[1], default=(0, 0))


def _is_on(line: Line, box: Box) -> bool:
    return is_in(line.middle, box)


def _is_large(box: Box) -> bool:
    return box[2] - box[0] > _SMALLEST[0] and box[3] - box[1] > _SMALLEST[1]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
