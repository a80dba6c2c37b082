"""Which parts of a page are figures: pictures and drawings, with the labels in and at them, which are no running text.

What parts figures is the page's running text: the lines that are sentences, or keep their edges. Drawn things that
touch or stand near each other with none of it between are one cluster. It is a figure where it shows a picture, curves
or slopes, or where a caption stands at it; not where it holds sentences, as boxes around text do, nor where it is rules
alone, as a table is. What stands between a figure's caption and the text above it is of the figure, whatever draws it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from operator import attrgetter
from statistics import median

from desktop.importers.pdf.lines import Line, runs_of
from desktop.importers.pdf.words import PageWords, Run, Word
from desktop.importers.pdfium.axes import Box, around, grown, is_in, meet, middle_of, turned_box
from desktop.importers.pdfium.drawn import Drawn, Kind

_FIGURES = (
    r"fig(u?ur[ae]?|\.)?|abb(ildung|\.)?|scheme|chart|plate|exhibit|gra(ph|fi[ck]o?)|gráfico|image[mn]?|photo|foto|map"
    r"|diagram|rys(unek|\.)?|obr(ázek|\.)?|bild|рис(унок|\.)?|図|图|그림"
)
_TABLES = r"tab(el|elle|la|ela|le|leau|\.)?|[cq]uadro|listing|algorith?me?|algoritmo|табл(ица|\.)?|表|표"
_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
CAPTION = re.compile(
    rf"(({_FIGURES}|{_TABLES})\s*([a-z]?\d+([.\-–]\d+)*[a-z]?|[a-z][.-]\d+|[ivx]+)|(figur[ae]|fig\.|abbildung)(?=:\s))"
    rf"(?P<behind>\s*[.:|–—−-]+(\s|$)|\s*：|\s\S|[{_CJK}]|$)",
    re.IGNORECASE,
)
OF_FIGURE = re.compile(_FIGURES, re.IGNORECASE)
_NO_TITLE = re.compile(r"[.。]\W*$|[，。；]")  # in what begins a sentence
_CELL = 4.0  # points: as finely as it is told which things touch
_TOUCH = 5.0  # points: bars of a chart, and dashes, stand closer
_SMALLEST = (60.0, 36.0)  # points: smaller ones are signs and ornaments, or half as high with a caption
_MOST_PAGES = 2  # that show a figure in the same place: more, and it is part of the layout
_ALL = 0.95  # of a figure: it is one picture
_SHOWN = 0.25  # of a cluster: so much of it is picture, or it is a text with a small one
_SHAPES = 3  # in a drawing without a caption
_FEWEST = 6  # things in a drawing of straight lines and boxes alone, which a caption tells from a table
_RULES = 6  # for each piece of text in a chart of rules alone; a table's cell has four at most
_SENTENCE = 30  # letters of a line of text; labels, and captions of parts that are in the picture, are shorter
_MOST_SENTENCES = 2  # in a drawing, as a legend may have
PART = re.compile(r"\([a-l]\)")
_NUMBERED = re.compile(r"[IVX]{1,5}\.\s+[^\W\d_]|\d{1,2}(\.\d{1,2})+\.?\s+[^\W\d_]{4}")  # a heading, however small
_SMALL = 0.93  # of the body's size: labels are set smaller, but for numbers
_TINY = 0.7  # of it: no table or form is set so small beside a text
_SPACED = 2.2  # sizes from line to line of a text, at the most
_OFTEN = 0.1  # of the sentences begin at an edge of a column
_TITLE = 1.2  # of it: no label is so large, but for a chart's title
_HEADING = 1.05  # of the body's size: what is set larger at the edge of a text is a heading
_NEAR = 1.3  # sizes between a figure and the labels at it
_ROUNDS = 3  # of labels, each at those before
_CAPTION_AT = 36.0  # points between a drawing and its caption
_FURTHER = 100.0  # points, with names of its axes and a legend between
_BESIDE = 20.0  # points between two parts of one figure
_COVERED = 0.3  # of a box: so much is a text that it is drawn around, more than the words in a drawing
_SCANNED = 0.5  # of a page's letters: where more stand on pictures, it is a scan with its words behind it
_MOST_LETTERS = 0.8  # of a page: where figures without a caption take more, its words are what it is about
_SPACE = 2  # characters between two words: a space, or the end of a line
IsGrid = Callable[[Sequence[Drawn], Sequence[Line]], bool]  # whether things are those of a table around segments
_NAME = 14  # letters: what is shorter is a name of something in a figure and no line of a text
_PITCH, _IN = 1.6, 4.0  # sizes from line to line of a text, and how far in one may begin
_WORD = re.compile(r"[^\W\d_]{3}")
_DIGITS = re.compile(r"\d+")
_Y = attrgetter("y")


@dataclass(frozen=True)
class Figure:
    """A part of a page (from 0), in the file's axes, under the name by which the content calls it. ``drawn`` is the
    number of the one upright picture that it is, or -1; ``first`` and ``length`` are characters of the page that stand
    in it, ``words`` what was read there; ``formula`` is the text of a displayed formula."""

    page: int
    box: Box
    name: str
    drawn: int = -1
    first: int = 0
    length: int = 0
    formula: str = ""
    words: str = ""


def is_named(text: str) -> bool:
    """True if a text begins as only captions do: with a name and number, and behind them a sign, nothing or a title."""
    match = CAPTION.match(text)
    sign = match["behind"].strip()[:1] if match else " "
    is_title = sign.isupper() or re.match(f"[{_CJK}]", sign) is not None
    return sign in tuple(".:|–—−-：") or not sign or (is_title and not _NO_TITLE.search(text))


@dataclass(frozen=True)
class Split:
    """Where the figures of a page stand, they themselves, and the segments and sideways runs that stand in none."""

    boxes: list[Box]
    figures: list[Figure]
    segments: list[Line]
    aside: list[Run]


def figures_of(pages: Sequence[PageWords], parts: Sequence[list[Line]], size: float, is_grid: IsGrid) -> list[Split]:
    """Return the figures of pages by their segments and the body's size, without what comes back in one place."""
    tops = [min(segments, key=_Y, default=None) for segments in parts]
    heads = [top and (round(top.y / _IN), _DIGITS.sub("", top.text)) for top in tops]
    often = {head for head, count in Counter(heads).items() if count > _MOST_PAGES}
    heights = [top.y if top and head in often else -math.inf for top, head in zip(tops, heads, strict=True)]
    common = _edges(parts)
    edges = [common | _edges([segments]) for segments in parts]
    finders = [_Finder(*page, size) for page in zip(pages, parts, heights, edges, strict=True)]
    boxes = [finder.boxes(is_grid) if finder.may_find else [] for finder in finders]
    alike = [[(*map(round, box), _sum(page, box)) for box in here] for page, here in zip(pages, boxes, strict=True)]
    counts = Counter(figure for here in alike for figure in set(here))
    return [
        finder.split([box for box, figure in zip(here, figures, strict=True) if counts[figure] <= _MOST_PAGES] + whole)
        for finder, here, figures, whole in zip(finders, boxes, alike, _whole(pages, parts), strict=True)
    ]


def _whole(pages: Sequence[PageWords], parts: Sequence[list[Line]]) -> list[list[Box]]:
    """Return the box of each page that is one picture and no word; none where most pages lie on pictures."""
    papers = [[thing.box for thing in page.drawn if thing.kind is Kind.PAPER] for page in pages]
    written = [any(_WORD.search(line.text) for line in segments) for segments in parts]
    plain = sum(words and not paper for paper, words in zip(papers, written, strict=True))
    are_set = 2 * plain > len(pages)
    return [paper[:1] if are_set and not words else [] for paper, words in zip(papers, written, strict=True)]


def _sum(page: PageWords, box: Box) -> int:
    """Return a number by which two drawings in one place are told apart: of what they consist, and where it stands."""
    return round(sum(sum(drawn.box) + drawn.length for drawn in page.drawn if is_in(middle_of(drawn.box), box)))


class _Finder:
    """Finds the figures of one page. ``head`` is where its running head ends, ``edges`` where its text begins."""

    def __init__(self, page: PageWords, segments: list[Line], head: float, edges: frozenset[int], size: float) -> None:
        self.page = page
        self._segments = segments
        self._size = size
        self._captions = [line for line in segments if OF_FIGURE.match(line.text) and CAPTION.match(line.text)]
        self.may_find = any(thing.kind is not Kind.RULE or self._captions for thing in page.drawn)
        self._named = [line for line in self._captions if is_named(line.text)]
        self._text: list[Line] = _running(segments, edges, head, size) if self.may_find else []
        self._known = set(map(id, self._text))
        self._labels = list(self._all_labels()) if self.may_find else []

    def boxes(self, is_grid: IsGrid) -> list[Box]:
        """Return where the figures stand."""
        pictures = [drawn.box for drawn in self.page.drawn if drawn.kind is Kind.PICTURE]
        is_scan = self._share([box for box in pictures if box[2] - box[0] > _SMALLEST[0]]) > _SCANNED
        most = Kind.PICTURE if is_scan else Kind.PAPER
        things = [thing for thing in self.page.drawn if thing.kind < most and not self._is_backdrop(thing)]
        boxes: list[Box] = []
        parts: list[Box] = []  # of figures, perhaps
        alone: list[Box] = []
        for cluster in self._grouped(list(_clusters(things))):
            box = around(thing.box for thing in cluster)
            if self._is_figure(cluster, box):
                if not is_grid([thing for thing in things if is_in(middle_of(thing.box), box)], self._segments):
                    boxes.append(box)
            elif wordless := self._wordless(cluster, box):
                alone += wordless
            elif not self._is_table(cluster, box) or (len(cluster) > 1 and not is_grid(cluster, self._segments)):
                parts.append(box)
        for caption in self._named:
            claimed = self._claimed(caption, [*boxes, *alone], parts)
            boxes = [box for box in boxes if not any(is_in(middle_of(box), whole) for whole in claimed)] + claimed
        joined = self._grouped([[Drawn(Kind.BOX, self._with_labels(box))] for box in boxes])
        boxes = [*(self._with_labels(around(part.box for part in group)) for group in joined), *alone]
        boxes = [box for box in boxes if not any(box != other == around((box, other)) for other in boxes)]
        few = self._captions or self._share(boxes) <= _MOST_LETTERS
        return boxes if few else self._wordless(things, around(thing.box for thing in things))

    def split(self, boxes: list[Box]) -> Split:
        """Return the figures that stand in some boxes, and what stands outside them, with all running text."""
        inside: list[list[Word]] = [[] for _ in boxes]
        kept = []
        for line in self._segments:
            at = [number for number, box in enumerate(boxes) if id(line) not in self._known and is_in(line.middle, box)]
            if at:
                inside[at[0]] += line.words
            else:
                kept.append(line)
        aside = []
        for run in self.page.aside:
            there = [turned_box(turned_box(box, self.page.turns), run[0].turns) for box in boxes]
            aside.append(tuple(word for word in run if not any(is_in(word.middle, box) for box in there)))
        figures: list[Figure] = []
        things = [thing for thing in self.page.drawn if thing.kind not in (Kind.RULE, Kind.PAPER)]
        for box, words in zip(boxes, inside, strict=True):
            within = [thing for thing in things if is_in(middle_of(thing.box), box)]
            alone = len(within) == 1 and not words and _area(within[0].box) > _ALL * _area(box)
            name, number = f"page-{self.page.number + 1}-{len(figures) + 1}", within[0].number if alone else -1
            place = turned_box(box, self.page.turns)
            first, length = _longest((word.first, word.first + len(word.text)) for word in words)
            text = " ".join(word.text for word in words)
            figures.append(Figure(self.page.number, place, name, number, first, length, words=text))
        return Split(boxes, figures, kept, [run for run in aside if run])

    def _claimed(self, caption: Line, boxes: list[Box], parts: list[Box]) -> list[Box]:
        """Return what is drawn between a figure's caption and the text above: as one, or the large parts beside one."""
        beside = [line for line in self._text if line.x0 < caption.x1 and line.x1 > caption.x0]
        above = max((line.y for line in beside if line.y < caption.y), default=-math.inf)
        left = min(caption.x0, median(line.x0 for line in beside))
        room = left, above, max(caption.x1, median(line.x1 for line in beside)), caption.y - caption.size
        there = [box for box in parts if meet(box, room) and above < middle_of(box)[1] < room[3]]
        here = [*(box for box in boxes if _is_at(caption, box)), *there]
        there = [around(here)] if here and self._is_whole(here) else there
        is_scan = any(thing.kind is Kind.PAPER for thing in self.page.drawn)
        loose = [line for line in self._segments if is_scan and id(line) not in self._known]
        if not here and any(is_in(line.middle, room) for line in loose):
            there = [(left, max(above, min(line.y - line.size for line in loose)), *room[2:])]
        return [box for box in there if _is_large(box, _SMALLEST[1] / 2) and self._is_whole([box])]

    def _share(self, boxes: Sequence[Box]) -> float:
        """Return which part of the page's letters stands in some boxes."""
        on = sum(line.length for line in self._segments if any(is_in(line.middle, box) for box in boxes))
        return on / max(sum(line.length for line in self._segments), 1)

    def _is_backdrop(self, drawn: Drawn) -> bool:
        """True if a text stands on a thing, so that it is drawn behind it or around it."""
        if drawn.kind is Kind.RULE or drawn.box[2] - drawn.box[0] < _SMALLEST[0]:
            return False
        lines = [line for line in self._text if _parts(line, drawn.box)]
        covered = sum(line.size * (line.x1 - line.x0) for line in lines)
        is_frame = drawn.kind is not Kind.PICTURE and covered > _COVERED * _area(drawn.box)
        return is_frame or sum(line.length > _SENTENCE for line in lines) > _MOST_SENTENCES

    def _grouped(self, clusters: Sequence[list[Drawn]]) -> Iterator[list[Drawn]]:
        """Yield clusters, put together where they stand near each other and no text parts them; rules stay alone."""
        boxes = [around(drawn.box for drawn in cluster) for cluster in clusters]
        words = [] if self._named else [line for line in self._segments if _WORD.search(line.text)]
        words = [line for line in words if line.length > _NAME or not any(is_in(line.middle, box) for box in boxes)]
        things = []
        for at, cluster in enumerate(clusters):
            if all(drawn.kind is Kind.RULE for drawn in cluster):
                yield cluster
            else:
                things.append(Drawn(Kind.BOX, boxes[at], at))
        for near in _clusters(things, _BESIDE / 2):
            group = [clusters[drawn.number] for drawn in near]
            if len(near) == 1 or self._is_whole([drawn.box for drawn in near], words):
                yield [drawn for cluster in group for drawn in cluster]
            else:
                yield from group

    def _is_whole(self, boxes: Sequence[Box], words: Sequence[Line] = ()) -> bool:
        """True if boxes may be one figure: no text, or words, between them, and no captions beside each other below."""
        whole = around(boxes)
        under = [line for line in self._named if _is_at(line, whole)]
        are_level = any(abs(line.y - other.y) < line.size for line, other in combinations(under, 2))
        return not are_level and not any(_parts(line, whole) for line in (*self._text, *words))

    def _wordless(self, cluster: Sequence[Drawn], box: Box) -> list[Box]:
        """Return the pictures of a cluster that is no figure, or all of one with a shape, if no words are on it."""
        boxes = [drawn.box for drawn in cluster if drawn.kind is Kind.PICTURE]
        shapes = (drawn for drawn in cluster if drawn.kind is Kind.SHAPE)
        if not boxes and len(cluster) > 1 and any(_area(drawn.box) > _SHOWN * _area(box) for drawn in shapes):
            boxes = [box]  # a single one may be an arrow or an ornament
        return [box for box in boxes if _is_large(box) and not any(is_in(line.middle, box) for line in self._segments)]

    def _is_figure(self, cluster: Sequence[Drawn], box: Box) -> bool:
        lines = (line for line in self._text if line.length > _SENTENCE or not self._named)
        if not _is_large(box) or sum(_parts(line, box) for line in lines) > _MOST_SENTENCES:
            return False
        if sum(_area(drawn.box) for drawn in cluster if drawn.kind is Kind.PICTURE) > _SHOWN * _area(box):
            return True
        shapes = [drawn for drawn in cluster if drawn.kind is Kind.SHAPE]
        inside = [line for line in self._segments if is_in(line.middle, box)]
        if inside and self._known.issuperset(map(id, inside)):
            return False
        tiny = inside and all(line.size <= _TINY * self._size and line.length < _SENTENCE for line in inside)
        if (shapes and tiny and len(cluster) > _FEWEST) or (
            len(shapes) >= _SHAPES and _area(around(drawn.box for drawn in shapes)) > _SHOWN * _area(box)
        ):
            return True
        whole = self._with_labels(box) if self._captions else box
        return not self._is_table(cluster, box) and any(_is_at(line, whole) for line in self._captions)

    def _is_table(self, cluster: Sequence[Drawn], box: Box) -> bool:
        """True if rules alone stand around words, or part them."""
        words = sum(is_in(line.middle, box) for line in self._segments)
        return all(drawn.kind is Kind.RULE for drawn in cluster) and len(cluster) < max(_RULES * words, _FEWEST)

    def _all_labels(self) -> Iterator[tuple[Box, float]]:
        """Yield where labels may be, and how near to a figure: short small lines, numbers, what runs sideways.

        Names of parts have that below 0: they alone stand above or below a photograph.
        """
        others = (line for line in self._segments if id(line) not in self._known)
        for line in (line for line in others if not _NUMBERED.match(line.text)):
            label = line.length <= _SENTENCE and (line.size < _SMALL * self._size or not _WORD.search(line.text))
            box = line.x0, line.y - 0.8 * line.size, line.x1, line.y + 0.2 * line.size
            yield box, _NEAR * line.size * label * (-1 if PART.match(line.text) else 1)
        for run in self.page.aside:
            size = run[0].style.size
            box = around((word.x0, word.y - 0.8 * size, word.x1, word.y + 0.2 * size) for word in run)
            label = sum(len(word.text) for word in run) <= _SENTENCE
            yield turned_box(turned_box(box, run[0].turns), self.page.turns), 1.5 * _NEAR * size * label

    def _with_labels(self, box: Box) -> Box:
        """Return a figure's box with the labels at it and before its caption, as far as no text comes into it."""
        foot = max((line.y - line.size for line in self._named if _is_at(line, box)), default=-math.inf)
        drawn = box
        bare = any(around((box, thing.box)) == thing.box for thing in self.page.drawn if thing.kind is Kind.PICTURE)
        for label, near in _ROUNDS * self._labels:
            x, y = middle_of(label)
            inner = box[0] < x < box[2] and box[1] < y < max(box[3], foot)
            is_name = y < foot and meet(drawn, label, _BESIDE)
            if inner or is_name or (near and (near < 0 or not bare) and meet(box, label, abs(near))):
                wider = around((box, label))
                if wider != box and not any(_parts(line, wider) and not _parts(line, box) for line in self._text):
                    box = wider
        return box


def _edges(parts: Sequence[Sequence[Line]]) -> frozenset[int]:
    """Return where many sentences of a document begin that go on below."""
    counts: Counter[int] = Counter()
    for segments in parts:
        order = sorted(segments, key=lambda line: (round(line.x0 / _IN), line.y))
        for line, below in pairwise(order):
            if line.length > _SENTENCE and 0 < below.y - line.y < _SPACED * line.size == _SPACED * below.size:
                counts.update(range(round(line.x0) - 1, round(line.x0) + 2))
    least = max(1, _OFTEN * counts.total() / 3)
    return frozenset(x for x, count in counts.items() if count > least)


def _running(segments: Sequence[Line], edges: frozenset[int], head: float, size: float) -> list[Line]:
    """Return the lines that are no labels: sentences, what is set as they are, headings, captions, the page's head."""
    text: dict[int, Line] = {}
    columns: list[list[Line]] = []  # that may go on below
    titles = [line for line in segments if line.size > _TITLE * size and _WORD.search(line.text)]
    few = len(titles) <= _MOST_SENTENCES and not any(is_named(line.text) for line in segments)  # none is a chart's
    for line in sorted(segments, key=attrgetter("y", "x0")):
        columns = [lines for lines in columns if line.y - lines[-1].y < _PITCH * lines[-1].size]
        before = max((lines for lines in columns if _is_next(line, lines[-1])), key=len, default=[])
        sentences = sum(other.length > _SENTENCE for other in (*before[-1:], line))
        heavy = line.size >= _SMALL * size and (line.bold or line.size > _HEADING * size)
        sized = line.size >= _TINY * size and (heavy or line.length > _NAME)
        edge = sized and round(line.x0) in edges
        large = line.size >= _SMALL * size and (line.length > _SENTENCE or len(before) > _MOST_SENTENCES)
        part = line.length > _SENTENCE and PART.match(line.text)
        told = CAPTION.match(line.text) or part or (few and line in titles)
        if told or line.y < head + _IN or edge or large or sentences > 1:
            text |= {id(other): other for other in (*before, line)}
        elif before and id(before[-1]) in text:
            text[id(line)] = line
        if line.length > _NAME or id(line) in text:
            columns.append([*before, line])
    return list(text.values())


def _is_next(line: Line, other: Line) -> bool:
    """True if two lines are set as those of one text are, one below the other."""
    size = line.size
    is_near = size == other.size and 0.8 * size < abs(line.y - other.y) < _PITCH * size
    return is_near and abs(line.x0 - other.x0) < _IN * size


def _is_at(caption: Line, box: Box) -> bool:
    """True if a caption stands at a box, or further below it."""
    left, top, right, bottom = box
    beside = left - _CAPTION_AT <= caption.x1 and caption.x0 <= right  # its words may stand apart from its number
    return beside and top - _CAPTION_AT < caption.y and caption.y - caption.size < bottom + _FURTHER


def _clusters(things: Sequence[Drawn], reach: float = _TOUCH / 2) -> Iterator[list[Drawn]]:
    """Yield the things of a page in groups of those that touch; a rule touches only what it meets."""
    parents: dict[tuple[int, int], tuple[int, int]] = {}  # of the cells that something covers

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while (above := parents.setdefault(cell, cell)) != cell:
            parents[cell] = cell = parents[above]
        return cell

    rooms = (grown(drawn.box, 1.0 if drawn.kind is Kind.RULE else reach) for drawn in things)
    places = [(int(x0 // _CELL), int(y0 // _CELL), int(x1 // _CELL), int(y1 // _CELL)) for x0, y0, x1, y1 in rooms]
    for here in places:
        left, top, right, bottom = here
        before = first = root((left, top))
        if (right - left + 1) * (bottom - top + 1) > len(places):
            others = [root(place[:2]) for place in places if meet(here, place)]
        else:
            cells = product(range(left, right + 1), range(top, bottom + 1))
            others = [parents.setdefault(cell, first) for cell in cells]
        for other in others:
            if other != before:  # which it is mostly, where large things lie over each other
                parents[root(other)], before = first, other
    groups: dict[tuple[int, int], list[Drawn]] = {}
    for place, drawn in zip(places, things, strict=True):
        groups.setdefault(root(place[:2]), []).append(drawn)
    yield from groups.values()


def _parts(line: Line, box: Box) -> bool:
    """True if a line stands on a box, or a part of it does."""
    return box[1] <= line.middle[1] <= box[3] and line.x0 < box[2] and line.x1 > box[0]


def _longest(characters: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return the longest run of characters, as its first and its length."""
    runs = runs_of(sorted(characters), lambda before, word: word[0] - before[1] <= _SPACE)
    return max(((run[0][0], run[-1][1] - run[0][0]) for run in runs), key=lambda run: run[1], default=(0, 0))


def _is_large(box: Box, height: float = _SMALLEST[1]) -> bool:
    return box[2] - box[0] > _SMALLEST[0] and box[3] - box[1] > height


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
