"""Where what an export put into a text stands in the file, when that was edited since.

The record has every insertion with its place in the source. Words that were written, taken out or exchanged since shift
what follows; so the insertions are looked for in their order, at the places that change the shift least often (the
cheapest path through the shifts, Viterbi 1967). What moved with its paragraph is looked for again by itself. An
insertion that is not found word for word is nobody's business here: ``visible`` recognises it by what it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from desktop.article.ranges import Ranges

IDENTITY = re.compile(r"h-[0-9a-z]{4,40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")  # what is in one insertion only

_CHANGE = 2.0  # what another shift costs
_LEFT_OUT = 2.5  # what an insertion costs that is not found; less than a shift for it alone, there and back
_LABELLED = 6.0  # the same of one that stands in the file once
_BROKEN = 0.25  # what it costs to begin leaving out once something was found: what goes, goes together
_FIRST = itemgetter(0)
_STATES = 24  # shifts that are followed at a time
_BEHIND = 12.0  # and how much more than the cheapest they may cost
_ANCHORS = 3  # insertions that stand in the file once, before and behind, whose shifts are tried


class Tracked(NamedTuple):
    """The insertion of a number, found as ``[start, end)``."""

    number: int
    start: int
    end: int
    shift: int  # how far from where it was put it stands now


class _Row(NamedTuple):
    number: int
    after: int  # the number of the row before, -1 for the first
    at: int  # in the file, had nobody edited it
    put: str


class _State(NamedTuple):
    """A path: what it costs, with which shift and where in the file it ends, its last match, and the path before."""

    cost: float
    shift: int
    end: int
    match: Tracked | None
    before: _State | None

    def further(self, row: _Row, at: int) -> float:
        """Return what it costs to go on with a row at a place: another shift, the further the more, but never much."""
        change = abs(at - row.at - self.shift)
        is_broken = self.match is not None and self.match.number < row.after
        return (_CHANGE + min(1.0, change / 4000) if change else 0.0) + (_BROKEN if is_broken else 0.0)


class _Occurrences:
    """Where in a text what is put in stands, and nothing else does: what is ``taken``. Labels are looked for once."""

    def __init__(self, text: str, taken: Iterable[tuple[int, int]]) -> None:
        self._text = text
        self.taken = Ranges(taken)
        self._known: dict[str, list[int]] = {}
        self._labels: dict[str, list[int]] = {}
        for found in IDENTITY.finditer(text):
            self._labels.setdefault(found[0], []).append(found.start())

    def of(self, put: str) -> list[int]:
        """Return all places of a text, in order. Beside another ``=`` stands no sign of a mark, and a backslash is put
        before nothing but ``#``.
        """
        if put not in self._known:
            label = IDENTITY.search(put)
            if label is not None:
                likely = [at - label.start() for at in self._labels.get(label[0], ())]
                self._known[put] = [at for at in likely if self._text.startswith(put, at)]
            else:
                after = {"=": "(?!=)", "\\": "#"}.get(put[-1], "")
                alone = f"{'(?<!=)' * put.startswith('=')}(?={re.escape(put)}{after})"
                self._known[put] = [found.start() for found in re.finditer(alone, self._text)]
            self._known[put] = [at for at in self._known[put] if not self.taken.meet(at, at + len(put))]
        return self._known[put]

    def shift(self, row: _Row) -> int | None:
        """Return how far what stands once in the text is shifted, or the last label in it: its words may be others."""
        if len(places := self.of(row.put)) == 1:
            return places[0] - row.at
        for label in reversed([*IDENTITY.finditer(row.put)]):
            there = [at for at in self._labels.get(label[0], ()) if not self.taken.hold(at)]
            if len(there) == 1:
                return there[0] - row.at - label.start()
        return None

    def near(self, put: str, wanted: int) -> list[int]:
        """Return where a text stands nearest to a place: there, or before and behind."""
        places = self.of(put)
        index = bisect_left(places, wanted)
        if index < len(places) and places[index] == wanted:
            return [wanted]
        return places[max(0, index - 1) : index + 1]


def track(text: str, insertions: Sequence[tuple[int, str]], taken: Iterable[tuple[int, int]] = ()) -> list[Tracked]:
    """Return the insertions that stand in a text outside ranges that are ``taken``, by place; none overlaps another.

    ``insertions`` are (place in the source, what was put in), in order.
    """
    rows: list[_Row] = []
    length = 0
    for number, (place, put) in enumerate(insertions):
        if put:
            rows.append(_Row(number, rows[-1].number if rows else -1, place + length, put))
        length += len(put)
    where = _Occurrences(text, taken)
    found: list[Tracked] = []
    left = [rows]
    while left:
        run = left.pop()
        path = _path(where, run)
        # a sign alone may be anybody's: only what stands once tells where something moved
        if not path or (found and not any(len(where.of(insertions[one.number][1])) == 1 for one in path)):
            continue
        found += path
        where.taken = Ranges([*where.taken.ranges, *((one.start, one.end) for one in path)])
        left += _runs(run, {one.number for one in path})
    return sorted(found, key=lambda one: one.start)


def _runs(rows: Sequence[_Row], known: Collection[int]) -> list[list[_Row]]:
    """Return the runs of rows that are not known."""
    return [[*run] for is_known, run in groupby(rows, lambda row: row.number in known) if not is_known]


def _path(where: _Occurrences, rows: Sequence[_Row]) -> list[Tracked]:
    """Return the cheapest way to find rows in their order, from its end on."""
    anchored = [(index, shift) for index, row in enumerate(rows) if (shift := where.shift(row)) is not None]
    states = [_State(0.0, 0, 0, None, None)]
    for index, row in enumerate(rows):
        near = bisect_left(anchored, (index,))
        tried = {shift for _, shift in anchored[max(0, near - _ANCHORS) : near + _ANCHORS]}
        tried |= {one.shift for one in states}
        left_out = _LABELLED if len(where.of(row.put)) == 1 else _LEFT_OUT
        now = [_State(one[0] + left_out, *one[1:]) for one in states]
        for at in {at for shift in tried for at in where.near(row.put, row.at + shift)}:
            end = at + len(row.put)
            ways = [(one.cost + one.further(row, at), one) for one in states if one.end <= at]
            if ways and not where.taken.meet(at, end):
                cost, before = min(ways, key=_FIRST)
                now.append(_State(cost, at - row.at, end, Tracked(row.number, at, end, at - row.at), before))
        now.sort(key=_FIRST)
        most = now[0].cost + _BEHIND
        states = [one for one in now[:_STATES] if one.cost <= most]
    path: list[Tracked] = []
    state: _State | None = min(states, key=_FIRST)
    while state is not None and state.match is not None:
        path.append(state.match)
        state = state.before
    return path
