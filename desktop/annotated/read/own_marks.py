"""The marked runs of a text and whose they are, also when it was edited since: those that an export put in, and the
author's own; and where nothing can be marked.

Knows nothing of notes.

The record has every insertion with its place in the source. Words that were written, taken out or exchanged since shift
what follows; so the insertions are looked for in their order, at the places that change the shift least often (the
cheapest path through the shifts, Viterbi 1967). What moved with its paragraph is looked for again by itself. An
insertion that is not found word for word is recognised by what it is (``visible``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import inf
from operator import itemgetter
from typing import NamedTuple

from desktop.anchoring.sequences import common
from desktop.annotated.notes.footnotes import LABEL
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.ranges import Ahead, Ranges, cut_out
from desktop.article.source_masks import flat, unmarkable

_OPEN = re.compile(r"(\{==|==|<mark>)\\?\Z")
_CLOSE = re.compile(r"\\?(?:==\}|==|</mark>)")
_SIGN = re.compile(r"(?P<closes>(?<=\S)==|</mark>)|==|<mark>")
# which is taken out before, by its keys
_FRONT_MATTER = re.compile(r"\A---[\s\S]*?[\r\n]---[ \t]*(?:\r\n|\r|\n)|\A(?:[a-z0-9_]+: [^\r\n]*(?:\r\n|\r|\n))+")
ESCAPED = re.compile(r"(?<![^\s=>])(\\)(#[\w/-]+)")  # a #word that is no tag elsewhere, behind signs of marks perhaps
_BLOCK_ID = re.compile(rf"(?= \^{LABEL}\Z)")
ALIKE = 0.5  # of the pairs of letters
_EQUALS = re.compile(r"(?<![=\\])==(?!=)")
_TAG = re.compile(r"<(/?)mark(?:\s[^<>]*)?>", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")
IDENTITY = re.compile(r"h-[0-9a-z]{4,40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")  # what is in one insertion only

_CHANGE = 2.0  # what another shift costs
_LEFT_OUT = 2.5  # what an insertion costs that is not found; less than a shift for it alone, there and back
_LABELLED = 6.0  # the same of one that stands in the file once
_BROKEN = 0.25  # what it costs to begin leaving out once something was found: what goes, goes together
_FIRST = itemgetter(0)
_STATES = 24  # shifts that are followed at a time
_BEHIND = 12.0  # and how much more than the cheapest they may cost
_ANCHORS = 3  # insertions that stand in the file once, before and behind, whose shifts are tried


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked run: in the file ``[start, end)`` with its signs, ``[inner_start, inner_end)`` without."""

    start: int
    inner_start: int
    inner_end: int
    end: int


class Ours(NamedTuple):
    """What an export put into a file and still stands there, and the runs that it marked."""

    spans: tuple[Tracked, ...] = ()
    marks: tuple[Mark, ...] = ()


def tracked_of(text: str, block: MachineBlock | None, taken: Iterable[tuple[int, int]]) -> Ours:
    """Return what of a record's insertions stands in a text, outside ranges that are ``taken``.

    A mark of which one sign is not found counts as not found: it was edited. So does one that no label vouches for,
    around words that were not marked, or that the author marked.
    """
    rows = block.insertions if block is not None and not block.header_edited else None
    if block is None or not rows:
        return Ours()
    rows = [(place, _FRONT_MATTER.sub("", put) if number == 0 else put) for number, (place, put) in enumerate(rows)]
    rows = [(place, part) for place, put in rows for part in _BLOCK_ID.split(put)]  # which may be another's by now
    found = {one.number: one for one in track(text, rows, taken)}
    quotes: set[str] = set()
    vouched, authors = _vouched(rows, found), {*block.authors_marks}
    marks: dict[int, Mark] = {}
    for opening, closing, opens, closes in signs_of(rows):
        first, last = found.get(opening), found.get(closing)
        if first is not None and last is not None and first.end <= last.start:
            mark = Mark(first.end - opens, first.end, last.start, last.start + closes)
            shifts = vouched[opening] | vouched[closing]
            begin, end = mark.inner_start, mark.inner_end
            inner = text[begin:end]
            put = [one for one in map(found.get, range(opening, closing)) if one and begin <= one.start < end]
            signs = [*_SIGN.finditer(cut_out(inner, [(one.start - begin, one.end - begin) for one in put])[0])]
            # where whole marks stand within, somebody put them there
            is_whole = not signs or (len(signs) % 2 == 0 and signs[0]["closes"] is None)
            is_divided = first.shift != last.shift and not is_whole
            is_likely = not is_divided and {first.shift, last.shift} <= shifts
            if not (is_divided or is_likely or inner in authors):
                quotes = quotes or _pairs("\n".join(one.target.quote.exact for one in block.annotations))
                is_likely = _is_of(quotes, inner)
            if is_likely:
                marks[opening] = mark
                continue
        for number in (opening, closing):
            found.pop(number, None)
    spans = sorted(found.values(), key=lambda one: one.start)
    return Ours(tuple(spans), tuple(marks.values()))


def _vouched(rows: Sequence[tuple[int, str]], found: Mapping[int, Tracked]) -> dict[int, set[int]]:
    """Return for each row that was found the shifts of the labelled ones next to it, on either side; its own if it
    is labelled. Where there is none on a side, that side says nothing.
    """
    out: dict[int, set[int]] = {number: set() for number in found}
    for order in (sorted(found), sorted(found, reverse=True)):
        shift: int | None = None
        for number in order:
            shift = found[number].shift if IDENTITY.search(rows[number][1]) else shift
            out[number] |= {shift} if shift is not None else set()
    return out


def signs_of(rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int, int, int]]:
    """Yield for each mark that was put in the rows of its two signs, and the lengths of these."""
    opened: tuple[int, int] | None = None
    for number, (_, put) in enumerate(rows):
        close = _CLOSE.match(put) if opened is not None else None
        if close is not None and opened is not None:
            yield opened[0], number, opened[1], close.end()
            opened = None
        if opened is None and (opening := _OPEN.search(put, close.end() if close is not None else 0)) is not None:
            opened = number, len(opening[0])


def _pairs(words: str) -> set[str]:
    letters = "".join(one for one in words if one.isalnum())
    return {letters[at : at + 2] for at in range(len(letters))}


def _is_of(quotes: Collection[str], words: str) -> bool:
    """True if most pairs of letters of some words stand in quotes: a word in them may be another one now."""
    pairs = _pairs(words)
    return sum(one in quotes for one in pairs) >= len(pairs) * ALIKE


def authors_among(found: Sequence[str], own: Sequence[str], likely: Sequence[bool]) -> set[int]:
    """Return the numbers of the marks of a file that are the author's ``own``, known by their words.

    Where one of the author's is missing and a mark with other words stands in its place among the others, its words
    were edited, if it is ``likely``.
    """
    known = {b + step: a + step for a, b, size in common(own, found) for step in range(size)}
    missing = sorted(set(range(len(own))) - set(known.values()))
    authors = {*known}
    for number in range(len(found)):  # what moved
        moved = next((one for one in missing if own[one] == found[number]), None)
        if number not in known and moved is not None:
            authors.add(number)
            missing.remove(moved)
    for number in range(len(found)):
        if number in authors or not likely[number]:
            continue
        low = max((known[one] for one in known if one < number), default=-1)
        high = min((known[one] for one in known if one > number), default=len(own))
        place = next((one for one in missing if low < one < high), None)
        if place is not None:
            authors.add(number)
            known[number] = place  # and so those that follow stand behind it
    return authors


@lru_cache(maxsize=2)  # the same text is looked at for marks and for references
def closed_of(flat_text: str) -> Ranges:
    """Return the ranges of a flat text in which nothing can be marked: code, comments and the like."""
    return Ranges(unmarkable(flat_text))


def scan_marks(text: str, is_code: Callable[[int], bool] | None = None) -> list[Mark]:
    """Return the marked runs of a Markdown text, in order: ``==`` and ``<mark>``, outside code.

    ``is_code`` tells of code, if that is known already.
    """
    text = flat(text)
    held = is_code or closed_of(text).hold
    marks: list[Mark] = []
    for pattern in (_TAG, _EQUALS):
        taken = Ranges([(one.start, one.end) for one in marks])
        blanks = Ahead(_BLANK_LINE, text)
        opening: re.Match[str] | None = None
        for found in pattern.finditer(text):
            if held(found.start()) or taken.hold(found.start()):
                continue
            before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            opens, closes = (not found[1], found[1]) if pattern is _TAG else (after.strip(), before.strip())
            if opening is not None and pattern is _EQUALS and blanks.within(opening.end(), found.start()):
                opening = None
            if opening is not None and closes:
                marks.append(Mark(opening.start(), opening.end(), found.start(), found.end()))
                opening = None
            elif opens:
                opening = found
    return sorted(marks, key=lambda one: one.start)


def authors_marks(source: str) -> list[str]:
    """Return the texts of the marks that a clean source has of its own, for the machine block."""
    return [source[one.inner_start : one.inner_end] for one in scan_marks(source)]


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
        """Return all places of a text, in order.

        Beside another ``=`` stands no sign of a mark, and a backslash is put before nothing but ``#``.
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
            shift, cost, cheapest = at - row.at, inf, None
            for one in states:
                if one.end <= at and one.cost < cost:
                    further = one.cost
                    if one.match is not None and one.match.number < row.after:
                        further += _BROKEN
                    if change := abs(shift - one.shift):  # another shift, the further the more, but never much
                        further += _CHANGE + min(1.0, change / 4000)
                    if further < cost:
                        cost, cheapest = further, one
            if cheapest is not None and not where.taken.meet(at, end):
                now.append(_State(cost, shift, end, Tracked(row.number, at, end, shift), cheapest))
        now.sort(key=_FIRST)
        most = now[0].cost + _BEHIND
        states = [one for one in now[:_STATES] if one.cost <= most]
    path: list[Tracked] = []
    state: _State | None = min(states, key=_FIRST)
    while state is not None and state.match is not None:
        path.append(state.match)
        state = state.before
    return path
