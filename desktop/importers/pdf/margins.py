"""What stands around the text of a page and is none of it: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.importers.pdf.lines import Line, is_raised, joined

_OUTERMOST = 3  # lines at the top, and at the bottom, that may be such
_HEIGHTS = 16  # at which they and the line next to them stand at most, with what is raised or lowered in them
_NEAR = 3.0  # points: as far apart are running heads of different pages
_NUMBER = re.compile(
    r"(\W*(\d{1,5}|[ivxlcdm]{1,8})\W*){1,2}|[^\W\d]{1,10}\.? \d{1,5}(\W+[^\W\d]{1,5}\W+\d{1,5})?", re.IGNORECASE
)
_APART = 1.35  # sizes, from baseline to baseline: the lines of a text stand closer
_NEARBY = 2  # pages: a running head returns on the next page of its side
_FEWEST, _COUNTED = 3, 0.3  # pages, and of all: so many have numbers that count with them, if they are the pages'
_TOGETHER = 2  # pages: so many have a line with words and their number at one height, if that is a head
_LARGER = 1.2  # than the body: a slide's title, which may repeat and is no running head


_Shapes = dict[tuple[bool, str, int], list[int]]  # the pages that have such a line at such a height


class _Edge(NamedTuple):
    """One of a page's outermost lines. ``room`` is what parts it from the text."""

    line: Line
    below: bool
    room: float

    @property
    def shape(self) -> str:
        """The text without its numbers."""
        return _shape(self.line.text)


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

    One is known by its return on other pages at the same height, with other numbers in it; a page's number also by
    being the number of its page, or by counting as those of other pages do, whatever stands further out. A line that
    stands where most pages have such a one is one too.
    """
    edges = [list(_edges(page)) for page in pages]
    shapes: _Shapes = {}
    for number, page in enumerate(edges):
        for below, shape, height in {(edge.below, edge.shape, at) for edge in page for _, at in _heights(edge)}:
            shapes.setdefault((below, shape, height), []).append(number)
    counts = Counter(
        lead for number, page in enumerate(edges) for lead in set().union(*(_leads(edge, number) for edge in page))
    )
    leads = {lead for lead, count in counts.most_common(1) if count >= max(_FEWEST, _COUNTED * len(pages))}
    counted = _counted(edges, leads)
    known = [_of_page(page, number, labels[number], shapes, counted, size) for number, page in enumerate(edges)]
    places = Counter(
        key for page in known for key in {(edge.below, round(edge.line.y), edge.line.size) for edge in page}
    )
    left = []
    for segments, page, running in zip(pages, edges, known, strict=True):
        usual = [edge for edge in page if not _is_large(edge, size) and _stands_as_usual(edge, places, len(pages))]
        gone = [edge.line for edge in (*running, *usual)]
        kept = [segment for segment in segments if not any(segment.words[0] in line.words for line in gone)]
        left.append(kept or [segment for segment in segments if re.search(r"[^\W\d]{4}", segment.text)])
    return left


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
    return re.sub(r"\d+", "#", text.casefold())


def _edges(segments: Sequence[Line]) -> Iterator[_Edge]:
    heights = sorted({segment.y for segment in segments})
    for below, near in ((False, heights[:_HEIGHTS]), (True, heights[-_HEIGHTS:])):
        rows = joined([segment for segment in segments if near[0] <= segment.y <= near[-1]])
        if below:
            rows.reverse()
        for depth, line in enumerate(rows[:_OUTERMOST]):
            room = abs(rows[depth + 1].y - line.y) if depth + 1 < len(rows) else 1000.0
            yield _Edge(line, below, room)


def _heights(edge: _Edge) -> list[tuple[bool, int]]:
    """Return the side and the heights at which an edge meets those of other pages that are near."""
    return [(edge.below, round(edge.line.y / _NEAR) + more) for more in (0, 1)]


def _leads(edge: _Edge, number: int) -> set[int]:
    """Return by how much the numbers that begin and end a line are ahead of its page, which is counted from 0."""
    words = edge.line.text.split()
    ends = {word.strip("-–—|.·[]()") for word in (words[0], words[-1])}
    return {int(end) - number for end in ends if end.isdecimal() and len(end) < 6}


def _counted(pages: Sequence[Sequence[_Edge]], leads: set[int]) -> set[int]:
    """Return the ids of the lines that begin or end with their page's number, alone or as lines of other pages do.

    Beside words it may stand by chance, as in the heading "4. Methods" on page 4.
    """
    numbered = [edge for number, page in enumerate(pages) for edge in page if _leads(edge, number) & leads]
    heights = Counter(key for edge in numbered if not _is_number(edge) for key in _heights(edge))
    usual = {key for key, count in heights.items() if count >= _TOGETHER}
    return {id(edge.line) for edge in numbered if _is_number(edge) or usual.intersection(_heights(edge))}


def _of_page(
    page: Sequence[_Edge], number: int, label: str, shapes: _Shapes, counting: set[int], size: float
) -> list[_Edge]:
    edges: list[_Edge] = []
    for below in (False, True):
        known: list[_Edge] = []
        text = False  # stands further out
        for edge in (edge for edge in page if edge.below is below):
            counted, alone = id(edge.line) in counting, _is_number(edge)
            large = _is_large(edge, size) and not (alone and len(edge.line.words) == 1)
            raised = is_raised(edge.line.words[0], edge.line)  # the mark of a footnote
            told = counted or _repeats(edge, shapes, number) or _is_of_page(edge, number, label, size)
            text = text or not told or large or raised
            if not text:
                known.append(edge)
            elif counted and alone and not large:
                edges.append(edge)
        while known and known[-1].room < _APART * max(known[-1].line.size, 0.8 * size) and not _is_number(known[-1]):
            known.pop()  # right at the text it is of it, as the heads of a table that goes on are
        edges += known
    return edges


def _is_large(edge: _Edge, size: float) -> bool:
    return edge.line.size >= size * _LARGER


def _is_number(edge: _Edge) -> bool:
    return bool(_NUMBER.fullmatch(edge.line.text.strip()))


def _repeats(edge: _Edge, shapes: _Shapes, number: int) -> bool:
    """True if an edge returns on a page nearby: what does so far away is a heading like another."""
    pages = max((shapes.get((below, edge.shape, at), []) for below, at in _heights(edge)), key=len)
    return any(0 < abs(page - number) <= _NEARBY for page in pages)


def _is_of_page(edge: _Edge, number: int, label: str, size: float) -> bool:
    if not _is_number(edge) or edge.room < 1.5 * size:
        return False
    words = set(re.findall(r"\w+", edge.line.text.casefold()))
    return bool(words & {label.casefold(), str(number + 1)})


def _stands_as_usual(edge: _Edge, places: Counter[tuple[bool, int, float]], pages: int) -> bool:
    at = round(edge.line.y)
    count = sum(places[edge.below, at + k, edge.line.size] for k in (-1, 0, 1))
    return count >= max(2, pages * 0.25) and edge.room > (1.5 if count > 2 else 2.2) * edge.line.size
