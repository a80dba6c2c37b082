"""The flow of notes through the margins of the pages: each begins beside its line, and a long one goes on at the foot.

What a page has no room for goes on at the foot of a next one, and in the end in columns behind the article: nothing is
left out. No Qt.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.ui.margin.layout import arrange

GAP = 10.0
_AT_FOOT = 1000.0  # the weight of what goes on at a page's foot: it stays there
_LEAST = 2  # lines of a note that stand together where it is cut


@dataclass(frozen=True, slots=True)
class Slip:
    """A note to be set: the page that its passage begins on and how far from the top, and how its lines stand.

    ``tops`` and ``bottoms`` are those of its lines, one at least, below its head, which is ``head`` high and stands
    above each piece.
    """

    page: int
    top: float
    head: float
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    def height(self, first: int = 0, end: int | None = None) -> float:
        """Return how high a piece of it is."""
        return self.head + self.bottoms[-1 if end is None else end - 1] - self.tops[first]

    def end(self, first: int, room: float) -> int:
        """Return up to which line a piece from ``first`` goes that a height has room for; ``first``: there is none."""
        last = len(self.tops)
        if self.height(first) <= room:
            return last
        end = first
        while end < last and self.height(first, end + 1) <= room:
            end += 1
        end = min(end, max(first, last - _LEAST))
        return end if end - first >= _LEAST else first


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines ``first`` to ``end`` (excluded) of note number ``slip``, so far from the top of the lane."""

    slip: int
    first: int
    end: int
    top: float
    beside: bool  # it stands on the page of its passage, and begins there


def flow(slips: Sequence[Slip], pages: int, heights: Sequence[float]) -> list[list[Piece]]:
    """Return the pieces on each page, and after the pages those of each further column.

    ``slips`` are in the order of the text. ``heights`` are the lane's on each page; the last one is a column's.
    """
    rest: deque[tuple[int, int]] = deque()  # a note, and the first line of it that stands nowhere yet
    placed: list[list[Piece]] = []
    at = 0
    for page in range(pages):
        own: list[int] = []
        while at < len(slips) and slips[at].page <= page:
            own.append(at)
            at += 1
        placed.append(_page(slips, own, rest, heights[page]))
    rest.extend((number, 0) for number in range(at, len(slips)))
    while rest:
        column, top = list[Piece](), 0.0
        for number, first, end in _continued(slips, rest, heights[-1], empty=True):
            column.append(Piece(number, first, end, top, beside=False))
            top += slips[number].height(first, end) + GAP
        placed.append(column)
    return placed


def _page(slips: Sequence[Slip], own: Sequence[int], rest: deque[tuple[int, int]], room: float) -> list[Piece]:
    """Return what stands in the lane of one page: its own notes, then what ``rest`` has, from which it is taken."""
    level = _level([slips[number].height() + GAP for number in own], room + GAP) - GAP
    taken: list[tuple[int, int, int]] = []
    left = room
    for number in own:
        slip = slips[number]
        end = slip.end(0, min(left, max(level, slip.height(0, min(_LEAST, len(slip.tops))))))
        if end:
            taken.append((number, 0, end))
            left -= slip.height(0, end) + GAP
        if end < len(slip.tops):
            rest.append((number, end))
    beside = len(taken)
    taken += _continued(slips, rest, left, empty=not taken)
    tops = [slips[number].top if n < beside else room for n, (number, _, _) in enumerate(taken)]
    high = [slips[number].height(first, end) for number, first, end in taken]
    weights = [1.0 if n < beside else _AT_FOOT for n in range(len(taken))]
    begins = arrange(tops, high, GAP, weights=weights, low=0, high=room)
    return [Piece(*bounds, begin, n < beside) for n, (bounds, begin) in enumerate(zip(taken, begins, strict=True))]


def _level(heights: Sequence[float], room: float) -> float:
    """Return how high notes may be so that all have room: the shorter ones are whole, and the longer ones equal."""
    left = room
    for number, height in enumerate(sorted(heights)):
        share = left / (len(heights) - number)
        if height > share:
            return share
        left -= height
    return room


def _continued(
    slips: Sequence[Slip], rest: deque[tuple[int, int]], room: float, *, empty: bool
) -> list[tuple[int, int, int]]:
    """Take from ``rest`` what a height has room for; of an ``empty`` one at least a line is used."""
    taken: list[tuple[int, int, int]] = []
    while rest:
        number, first = rest[0]
        end = slips[number].end(first, room)
        if end == first:
            if taken or not empty:
                break
            end = first + 1
        rest.popleft()
        taken.append((number, first, end))
        room -= slips[number].height(first, end) + GAP
        if end < len(slips[number].tops):
            rest.appendleft((number, end))
            break
    return taken
