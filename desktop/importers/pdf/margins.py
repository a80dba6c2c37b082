"""What stands around the text of a page and is none of it: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, takewhile
from operator import attrgetter

from desktop.importers.pdf.figures.finding import is_named
from desktop.importers.pdf.lines import Line, is_raised, joined, line_of
from desktop.importers.pdf.words import Word

_OUTERMOST = 5  # lines at the top, and at the bottom, that may be such ...
_OUTER = 3  # ... if most pages have them, where they are so deep: slides go on so from one to the next
_SHORT = 4  # pages: the head of a letter is content where it stands first ...
_NEAR, _LINE = 3.0, 12.0  # points: as far apart are running heads of different pages, and those with their numbers
_NUMBER = re.compile(
    r"(\W*(\d{1,5}|[ivxlcdm]{1,8})\W*){1,2}|[^\W\d]{1,10}\.? \d{1,5}(\W+[^\W\d]{1,5}\W+\d{1,5})?", re.IGNORECASE
)
_OF = re.compile(r"\b(\d{1,4})(?:/| [^\W\d]{2,3} )\d{1,4}")  # “page 2 of 9”
_VARYING = re.compile(r"\d+|^\W*[ivxlc]{1,8}\b|\b[ivxlc]{1,8}\W*$")
_IMPRINT = re.compile(r"©|\b97[89]-\d|\d/\d\d/?\$\d")
_APART = 1.35  # sizes, from baseline to baseline: the lines of a text stand closer ...
_ALONE = 3.0  # ... and the rows of a table, for the most part; so far from the text stands an imprint ...
_SMALL = 0.9  # ... that is not as small, which may stand right below the text
_NEARBY = 4  # pages: a running head returns on the next ones of its side
_FEWEST = 3  # pages: two may have a number or words at one place by chance
_MARK = 3  # letters of the mark of a note, at most: words are small in heads of several sizes
_COUNTED = 0.25  # of the pages: so many have numbers that count with them, if they are the pages'
_LARGER = 1.2  # than the body: a slide's title, which may repeat and is no running head where less than half do ...
_TITLE = 1.08  # ... or nearly its size, above many pages, of which a running head has so many
_MOST = 0.4  # of the pages: nearly all left or all right ones
_SPREAD = 0.7  # ... and on so many lie the first and the last of them: slides that go on are a few in the middle
_USUAL = 0.25  # of the pages: where so many have a running line, what stands there is one


@dataclass(frozen=True)
class _Edge:
    """One of a page's outermost lines. ``room`` is what parts it from the next one."""

    line: Line
    page: int
    below: bool
    depth: int  # of lines further out
    room: float

    @cached_property
    def shape(self) -> str:
        """The words without its numbers, in one order at left and right pages."""
        shape = _shape(self.line.text)
        return " ".join(sorted(word for word in shape.split() if word.strip("#"))) or shape

    @cached_property
    def is_number(self) -> bool:
        """True if it may be the number of a page and nothing else."""
        return bool(_NUMBER.fullmatch(self.line.text.strip()))

    @property
    def is_told(self) -> bool:
        """True if the file says that it is of a heading, a list or a table."""
        return any(word.tag and word.tag.is_part for word in self.line.words)

    def keys(self, told: str | int) -> list[tuple[bool, float, int, str | int]]:
        """Return under what it meets lines of other pages of which the same is told, by the heights that are near.

        Apart from the text, “page 2 of 9” and the numbers of a head may be a line higher or lower; the last row of a
        table may count as the pages do.
        """
        counts = _OF.search(self.line.text) or (isinstance(told, int) and not self.below)
        nears = (_NEAR, _LINE) if counts and self.room > _APART * self.line.size else (_NEAR,)
        return [(self.below, near, round(self.line.y / near) + more, told) for near in nears for more in (0, 1)]

    @cached_property
    def leads(self) -> set[int]:
        """By how much the numbers that begin and end it are ahead of its page, which is counted from 0."""
        words = self.line.text.split(" ")
        ends = {word.strip("-–—|.·[]()") for word in (words[0], words[-1], *_OF.findall(self.line.text))}
        numbers = {int(end) for end in ends if end.isdecimal() and len(end) < 6}
        return {number - self.page for number in numbers.difference(range(1900, 2100))}  # no years


class _Running:
    """What returns among the outermost lines of all pages, which have labels; ``size`` is that of the body."""

    def __init__(self, edges: Sequence[_Edge], size: float, labels: Sequence[str]) -> None:
        self.size, self.labels, self.count = size, labels, len(labels)
        self._met: dict[tuple[bool, float, int, str | int], set[int]] = defaultdict(set)  # pages: what they have there
        leads: dict[int, set[int]] = defaultdict(set)
        for edge in edges:
            for lead in edge.leads:
                leads[lead].add(edge.page)
            leading = () if edge.line.text.isdecimal() else edge.leads
            for told in {edge.shape, edge.line.text, *leading, *map(str, edge.leads)}:
                for key in edge.keys(told):
                    self._met[key].add(edge.page)
        most = max(leads, key=lambda lead: len(leads[lead]), default=0)
        self._lead = most if len(leads[most]) >= max(_FEWEST, self.count * _COUNTED) else 10**6  # no page counts so
        self._usual = Counter((edge.below, round(edge.line.y), edge.line.size) for edge in edges if self.has(edge, 1))

    def _pages(self, edge: _Edge, told: str | int) -> set[int]:
        return max((self._met[key] for key in edge.keys(told)), key=len)

    def is_first(self, edge: _Edge) -> bool:
        """True if a line returns on later pages and stands on none before."""
        return min(self._pages(edge, edge.shape)) == edge.page < max(self._pages(edge, edge.shape))

    def counts(self, edge: _Edge) -> bool:
        """True if a line has a number that counts as those of other pages do; beside words, at the same height."""
        return self._lead in edge.leads and (edge.line.text.isdecimal() or len(self._pages(edge, self._lead)) > 1)

    def is_sure(self, edge: _Edge) -> bool:
        """True if a line counts, or as many pages have it as there are left or right ones."""
        counts, is_large = self.counts(edge), self.is_large(edge)
        pages = self._pages(edge, edge.line.text if is_large and not counts else edge.shape)  # no “Chapter 2”
        often = len(pages) >= max(_FEWEST, self.count * _MOST) and max(pages) - min(pages) + 1 >= self.count * _SPREAD
        return often and (counts or min(pages) < edge.page) if is_large else often or counts

    def has(self, edge: _Edge, others: int = _FEWEST - 1) -> bool:
        """True if a line returns on so many other pages, but for the numbers in it, or is the number of its page."""
        line, label = edge.line, self.labels[edge.page]
        if edge.is_told or is_named(line.text) or (is_raised(line.words[0], line) and len(line.words[0].text) <= _MARK):
            return False
        if self.is_sure(edge):
            return True
        if edge.depth >= _OUTER or self.is_large(edge):
            return False
        told = edge.shape if others > 1 or len(self._pages(edge, edge.shape)) >= _FEWEST else line.text
        near = (page for page in self._pages(edge, told) if abs(page - edge.page) <= _NEARBY)
        if sum(self.labels[page] != label for page in near) >= (others if self.count > _SHORT else 1):  # no parts
            return True
        if not edge.is_number or edge.room < _APART * self.size:
            return False
        return not {label.casefold(), str(edge.page + 1)}.isdisjoint(re.findall(r"\w+", line.text.casefold()))

    def stands(self, edge: _Edge) -> bool:
        """True if a line stands where those of many pages do that return."""
        count = sum(self._usual[edge.below, round(edge.line.y) + more, edge.line.size] for more in (-1, 0, 1))
        is_part = self.is_large(edge) or edge.is_told
        return count >= max(2, self.count * _USUAL) and edge.room > 1.8 * edge.line.size and not is_part

    def numbers(self, edge: _Edge) -> list[Word]:
        """Return the numbers that stand apart from all else where many pages have theirs, and count as these do."""
        there = edge.line.parts if len(self._pages(edge, str(self._lead))) >= _FEWEST else []
        return [words[0] for words in there if len(words) == 1 and words[0].text == str(edge.page + self._lead)]

    def is_large(self, edge: _Edge) -> bool:
        """True if a line is larger than the body, as titles are; no number of a page."""
        least = self.size * (_LARGER if edge.below or self.count <= 2 * _SHORT or "#" in edge.shape else _TITLE)
        return edge.line.size >= least and not (edge.is_number and len(edge.line.words) == 1)


def without_margins(pages: Sequence[Sequence[Line]], labels: Sequence[str], size: float) -> list[list[Line]]:
    """Return the segments of each page without those of running heads and feet. ``size`` is that of the body.

    One is known by its return on other pages at the same height, with other numbers in it, or with a number that counts
    as the pages do; a page's number also by being that of its page, and beside others where many pages have theirs. A
    line that stands where many pages have such a one is one too, as is what stands below the number at a page's foot.
    """
    heights = sorted({round(line.y) for page in pages for line in page}) or [0]
    edges = [list(_edges(page, number, heights[len(heights) // 2])) for number, page in enumerate(pages)]
    running = _Running([edge for page in edges for edge in page], size, labels)
    left = []
    for segments, page in zip(pages, edges, strict=True):
        sides = ([edge for edge in page if not edge.below], [edge for edge in reversed(page) if edge.below])
        gone = {word for side in sides for edge in _gone(side, running) for word in edge.line.words}
        gone.update(word for edge in page for word in running.numbers(edge))
        kept = [segment for segment in segments if segment.words[0] not in gone]
        left.append(kept or [segment for segment in segments if re.search(r"[^\W\d]{4}", segment.text)])
    return _without_line_numbers(_without_line_numbers(left, 0), -1)


def _without_line_numbers(pages: list[list[Line]], end: int) -> list[list[Line]]:
    """Return the segments of each page without numbers at one end of all text that count its lines, if most have them.

    ``end`` is that of a line's words: 0 or -1. Items may end in numbers, too, which stand close.
    """
    outer, counted = [], 0
    for page in pages:
        ends = [line.words[end] for line in sorted(page, key=attrgetter("y"))]
        numbers = [word for word in ends if word.text.isdecimal()]
        text = {word for line in page for word in line.words}.difference(numbers)
        left, right = min((word.x0 for word in text), default=0.0), max((word.x1 for word in text), default=0.0)
        outer.append([word for word in numbers if (word.x0 > right + word.style.size if end else word.x1 < left)])
        steps = {int(after.text) - int(word.text) for word, after in pairwise(outer[-1])}
        counted += len(outer[-1]) > _FEWEST and len(steps) == 1 and min(steps) > 0
    if 2 * counted <= len(pages):
        return pages
    return [
        [line_of(words, number) for line in page if (words := [word for word in line.words if word not in gone])]
        for number, (page, gone) in enumerate(zip(pages, outer, strict=True))
    ]


def _gone(side: Sequence[_Edge], running: _Running) -> Sequence[_Edge]:
    """Return those of a page's outermost lines, from the outermost, that are none of its text."""
    outer = list(takewhile(lambda edge: running.has(edge) or running.stands(edge), side))
    while outer and not outer[-1].is_number:
        are_rows = not outer[0].below and all(len(edge.line.pieces) > 2 for edge in side[len(outer) - 1 :])
        if outer[-1].room >= (_ALONE if are_rows else _APART) * max(outer[-1].line.size, 0.8 * running.size):
            break
        outer.pop()  # right at the text it is of it, as the heads of a table that goes on are
    is_letter = running.count <= _SHORT and not any(1 in edge.leads for edge in outer)
    if len(outer) > _OUTER - is_letter and not outer[0].below and all(map(running.is_first, outer)):
        return []
    rest = side[len(outer) :]
    sure = [edge.depth for edge in rest if edge.below and running.has(edge) and running.is_sure(edge)]
    if sure and not any(map(running.is_large, rest)):
        return side[: sure[0] + 1]
    room = (_APART if rest and rest[0].line.size < _SMALL * running.size else _ALONE) * running.size
    if rest and rest[0].below and rest[0].room > room and _IMPRINT.search(rest[0].line.text):
        return side[: len(outer) + 1]
    return outer


def beside(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return what runs up or down each page, without what others have as far from the edge but for numbers in it."""
    places = Counter((_shape(line.text), round(line.y / _NEAR)) for page in pages for line in page)
    return [
        [replace(line, aside=True) for line in page if places[_shape(line.text), round(line.y / _NEAR)] < 2]
        for page in pages
    ]


def _shape(text: str) -> str:
    return _VARYING.sub("#", text.casefold())


def _edges(segments: Sequence[Line], page: int, middle: float) -> Iterator[_Edge]:
    """Yield the outermost lines of a page, of which each half has some, from top to bottom."""
    rows = joined(segments)
    for at, line in enumerate(rows):
        below = line.y >= middle
        depth, inner = (len(rows) - 1 - at, at - 1) if below else (at, at + 1)
        if depth < _OUTERMOST:
            yield _Edge(line, page, below, depth, abs(rows[inner].y - line.y) if 0 <= inner < len(rows) else 1000.0)
