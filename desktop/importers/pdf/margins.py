"""What stands around the text of a page and is none of it: running heads and feet, page numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from desktop.importers.pdf.lines import Line, is_raised, joined

_OUTERMOST = 5  # lines at the top, and at the bottom, that may be such ...
_OUTER = 3  # ... if most pages have them, where they are so deep: slides go on so from one to the next
_HEIGHTS = 20  # at which they and the line next to them stand at most, with what is raised or lowered in them
_NEAR = 3.0  # points: as far apart are running heads of different pages
_NUMBER = re.compile(
    r"(\W*(\d{1,5}|[ivxlcdm]{1,8})\W*){1,2}|[^\W\d]{1,10}\.? \d{1,5}(\W+[^\W\d]{1,5}\W+\d{1,5})?", re.IGNORECASE
)
_VARYING = re.compile(r"\d+|^\W*[ivxlc]{1,8}\b|\b[ivxlc]{1,8}\W*$")
_IMPRINT = re.compile(r"©|\b97[89]-\d")
_APART = 1.35  # sizes, from baseline to baseline: the lines of a text stand closer ...
_HEADED = 3.0  # ... and the rows of a table, for the most part
_ALONE = 3.0  # sizes: so far from the text stands an imprint
_YEARS = range(1900, 2100)  # which lines end with, too
_NEARBY = 2  # pages: a running head returns on the next page of its side
_FEWEST = 3  # pages: two may have a number or words at one place by chance
_COUNTED = 0.15  # of the pages: so many have numbers that count with them, if they are the pages'
_LARGER = 1.2  # than the body: a slide's title, which may repeat and is no running head where less than half do
_MOST = 0.4  # of the pages: nearly all left or all right ones
_SPREAD = 0.7  # ... and on so many lie the first and the last of them: slides that go on are a few in the middle
_USUAL = 0.25  # of the pages: where so many have a running line, what stands there is one


class _Edge(NamedTuple):
    """One of a page's outermost lines. ``room`` is what parts it from the next one."""

    line: Line
    page: int
    below: bool
    depth: int  # of lines further out
    room: float

    @property
    def shape(self) -> str:
        """The text without its numbers."""
        return _shape(self.line.text)

    @property
    def is_number(self) -> bool:
        """True if it may be the number of a page and nothing else."""
        return bool(_NUMBER.fullmatch(self.line.text.strip()))

    @property
    def places(self) -> list[tuple[bool, int]]:
        """The side and the heights at which it meets those of other pages that are near."""
        return [(self.below, round(self.line.y / _NEAR) + more) for more in (0, 1)]

    @property
    def leads(self) -> set[int]:
        """By how much the numbers that begin and end it are ahead of its page, which is counted from 0."""
        words = self.line.text.split()
        ends = {word.strip("-–—|.·[]()") for word in (words[0], words[-1])}
        numbers = {int(end) for end in ends if end.isdecimal() and len(end) < 6}
        return {number - self.page for number in numbers.difference(_YEARS)}


class _Running:
    """What returns among the outermost lines of all pages, so many; ``size`` is that of the body."""

    def __init__(self, edges: Sequence[_Edge], size: float, count: int) -> None:
        self.size, self.count = size, count
        self._met: dict[tuple[bool, int, str | int], set[int]] = defaultdict(set)  # pages by what they have there
        leads: dict[int, set[int]] = defaultdict(set)
        for edge in edges:
            for lead in edge.leads:
                leads[lead].add(edge.page)
            for place in edge.places:
                for told in (edge.shape, *(() if edge.is_number else edge.leads)):
                    self._met[*place, told].add(edge.page)
        most = max(leads, key=lambda lead: len(leads[lead]), default=None)
        self._lead = most if most is not None and len(leads[most]) >= max(_FEWEST, count * _COUNTED) else None
        self._usual = Counter((edge.below, round(edge.line.y), edge.line.size) for edge in edges if self.has(edge, ""))

    def _pages(self, edge: _Edge) -> set[int]:
        return max((self._met[*place, edge.shape] for place in edge.places), key=len)

    def counts(self, edge: _Edge) -> bool:
        """True if a line has a number that counts as those of other pages do; beside words, at the same height."""
        lead = self._lead
        if lead is None or lead not in edge.leads:
            return False
        return edge.is_number or any(len(self._met[*place, lead]) > 1 for place in edge.places)

    def is_sure(self, edge: _Edge) -> bool:
        """True if a line counts, or as many pages have it as there are left or right ones."""
        pages = self._pages(edge)
        often = len(pages) >= max(_FEWEST, self.count * _MOST) and max(pages) - min(pages) + 1 >= self.count * _SPREAD
        return (often and min(pages) < edge.page) if self.is_large(edge) else (often or self.counts(edge))

    def has(self, edge: _Edge, label: str) -> bool:
        """True if a line returns on other pages, but for the numbers in it, or is the number of its page."""
        line = edge.line
        if is_raised(line.words[0], line):  # the mark of a footnote
            return False
        if self.is_sure(edge):
            return True
        if edge.depth >= _OUTER or self.is_large(edge):
            return False
        if any(0 < abs(page - edge.page) <= _NEARBY for page in self._pages(edge)):
            return True
        if not edge.is_number or edge.room < _APART * self.size:
            return False
        return not {label.casefold(), str(edge.page + 1)}.isdisjoint(re.findall(r"\w+", line.text.casefold()))

    def stands(self, edge: _Edge) -> bool:
        """True if a line stands where those of many pages do that return."""
        count = sum(self._usual[edge.below, round(edge.line.y) + more, edge.line.size] for more in (-1, 0, 1))
        return count >= max(2, self.count * _USUAL) and edge.room > 1.8 * edge.line.size and not self.is_large(edge)

    def is_large(self, edge: _Edge) -> bool:
        """True if a line is larger than the body, as titles are; and not the number of a page."""
        is_lone = edge.is_number and len(edge.line.words) == 1
        return edge.line.size >= self.size * _LARGER and not is_lone


def without_artifacts(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the segments of each page without those that the file says are no content, where that can be believed.

    That is of numbers, and where others are that differ in their numbers alone: forms say it of their labels, too.
    """
    said = [[line for line in page if all(word.artifact for word in line.words)] for page in pages]
    if 2 * sum(map(_letters, said)) >= sum(map(_letters, pages)):
        return list(pages)
    counts = Counter(shape for page in said for shape in {_shape(line.text) for line in page})
    gone = {id(line) for page in said for line in page if counts[_shape(line.text)] > 1 or _NUMBER.fullmatch(line.text)}
    return [[line for line in page if id(line) not in gone] for page in pages]


def without_margins(pages: Sequence[Sequence[Line]], labels: Sequence[str], size: float) -> list[list[Line]]:
    """Return the segments of each page without those of running heads and feet. ``size`` is that of the body.

    One is known by its return on other pages at the same height, with other numbers in it, or with a number that counts
    as the pages do; a page's number also by being that of its page. A line that stands where many pages have such a one
    is one too, as is what stands below the number at a page's foot.
    """
    edges = [list(_edges(page, number)) for number, page in enumerate(pages)]
    running = _Running([edge for page in edges for edge in page], size, len(pages))
    left = []
    for segments, page, label in zip(pages, edges, labels, strict=True):
        sides = ([edge for edge in page if edge.below is below] for below in (False, True))
        gone = [edge for side in sides for edge in _gone(side, running, label)]
        kept = [segment for segment in segments if not any(segment.words[0] in edge.line.words for edge in gone)]
        left.append(kept or [segment for segment in segments if re.search(r"[^\W\d]{4}", segment.text)])
    return left


def _gone(side: Sequence[_Edge], running: _Running, label: str) -> Sequence[_Edge]:
    """Return those of a page's outermost lines, from the outermost, that are none of its text."""
    outer = list(takewhile(lambda edge: running.has(edge, label) or running.stands(edge), side))
    while outer and not outer[-1].is_number:
        line, inner = outer[-1].line, [edge.line for edge in side[len(outer) :]]
        near = _HEADED if _is_row(line, inner) else _APART
        if outer[-1].room >= near * max(line.size, 0.8 * running.size):
            break
        outer.pop()  # right at the text it is of it, as the heads of a table that goes on are
    rest = side[len(outer) :]
    sure = [edge.depth for edge in rest if edge.below and running.has(edge, label) and running.is_sure(edge)]
    if sure and not any(map(running.is_large, rest)):
        return side[: sure[0] + 1]
    if rest and rest[0].below and rest[0].room > _ALONE * running.size and _IMPRINT.search(rest[0].line.text):
        return side[: len(outer) + 1]
    return outer


def beside(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return what runs up or down each page, without what others have as far from the edge but for numbers in it."""

    def key(line: Line) -> tuple[str, int]:
        return _shape(line.text), round(line.y / _NEAR)

    counts = Counter(place for page in pages for place in {key(line) for line in page})
    kept = [[line for line in page if counts[key(line)] < 2] for page in pages]
    for line in (line for page in kept for line in page):
        line.aside = True
    return kept


def _letters(lines: Sequence[Line]) -> int:
    return sum(line.length for line in lines)


def _shape(text: str) -> str:
    return _VARYING.sub("#", text.casefold())


def _edges(segments: Sequence[Line], page: int) -> Iterator[_Edge]:
    heights = sorted({segment.y for segment in segments})
    for below, near in ((False, heights[:_HEIGHTS]), (True, heights[-_HEIGHTS:])):
        rows = joined([segment for segment in segments if near[0] <= segment.y <= near[-1]])
        if below:
            rows.reverse()
        for depth, line in enumerate(rows[:_OUTERMOST]):
            room = abs(rows[depth + 1].y - line.y) if depth + 1 < len(rows) else 1000.0
            yield _Edge(line, page, below, depth, room)


def _is_row(line: Line, inner: Sequence[Line]) -> bool:
    """True if a line has cells, and so have those next to it, with the same gaps between them."""
    ends = [(before[-1].x1, words[0].x0) for before, words in pairwise(line.parts)]
    spans = [(words[0].x0, words[-1].x1) for row in inner for words in row.parts]
    gaps = [sum(gap) / 2 for gap in ends if not any(x0 < sum(gap) / 2 < x1 for x0, x1 in spans)]
    return len(gaps) > 1 and len({bisect_left(gaps, x0) for x0, _ in spans}) > 1
