"""The marked runs of a text and whose they are, also when it was edited since: those that an export put in, and the
author's own; and where nothing can be marked.

Knows nothing of notes.

The record has every insertion with its place in the source. Words that were written, taken out or moved since shift
what follows. The labels in the file tell how far: an insertion with a label stands where that does, and those between
two labels stand as far from their places as the one before or the one behind. One that does not stand there word for
word is recognised by what it is (``visible``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, islice, pairwise
from typing import NamedTuple

from desktop.anchoring.sequences import common
from desktop.annotated.notes.footnotes import LABEL
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.ranges import Ahead, Ranges, cut_out
from desktop.article.source_masks import flat, unmarkable

_OPEN = re.compile(r"(==|<mark>)\\?\Z")
_CLOSE = re.compile(r"\\?(?:==|</mark>)")
_SIGN = re.compile(r"(?P<closes>(?<=\S)==|</mark>)|==|<mark>")
# which is taken out before, by its keys
_FRONT_MATTER = re.compile(r"\A---[\s\S]*?[\r\n]---[ \t]*(?:\r\n|\r|\n)|\A(?:[a-z0-9_]+: [^\r\n]*(?:\r\n|\r|\n))+")
ESCAPED = re.compile(r"(?<![^\s=>*_~|\[])(\\)(#[\w/-]+)")  # a #word, behind other signs perhaps, so that it is no tag
_BLOCK_ID = re.compile(rf"(?= \^{LABEL}\Z)")
_EQUALS = re.compile(r"(?<![=\\])==(?!=)")
_TAG = re.compile(r"<(/?)mark(?:\s[^<>]*)?>", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")
_LABEL = re.compile(LABEL)
_MANY = 200  # places of a sign between two known ones, of which none is recognised any more
_NEAR = 2  # places of a label that are tried, of those before and of those behind where it was put


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked run: in the file ``[start, end)`` with its signs, ``[inner_start, inner_end)`` without."""

    start: int
    inner_start: int
    inner_end: int
    end: int


class Ours(NamedTuple):
    """The insertions of an export that still stand in a file, and the runs that it marked."""

    spans: tuple[Tracked, ...] = ()
    marks: tuple[Mark, ...] = ()


def tracked_of(text: str, block: MachineBlock | None, taken: Sequence[tuple[int, int]]) -> Ours:
    """Return what of a record's insertions stands in a text, outside ranges that are ``taken``.

    A mark of which one sign is not found counts as not found: it was edited.
    """
    rows = block.insertions if block is not None else None
    if not rows:
        return Ours()
    rows = [(place, _FRONT_MATTER.sub("", put) if number == 0 else put) for number, (place, put) in enumerate(rows)]
    rows = [(place, part) for place, put in rows for part in _BLOCK_ID.split(put)]  # which may be another's by now
    by_number = {span.number: span for span in track(text, rows, taken)}
    marks: dict[int, Mark] = {}
    for opening, closing, opens, closes in signs_of(rows):
        first, last = by_number.get(opening), by_number.get(closing)
        if first is not None and last is not None and first.end <= last.start:
            mark = Mark(first.end - opens, first.end, last.start, last.start + closes)
            put_within = [by_number[number] for number in range(opening + 1, closing) if number in by_number]
            if first.shift == last.shift or _is_whole(text, mark, put_within):
                marks[opening] = mark
                continue
        for number in (opening, closing):
            by_number.pop(number, None)
    spans = sorted(by_number.values(), key=lambda span: span.start)
    return Ours(tuple(spans), tuple(marks.values()))


def _is_whole(text: str, mark: Mark, put_within: Iterable[Tracked]) -> bool:
    """True if the signs that somebody put into a mark make whole marks; else its own are the signs of two by now."""
    low, high = mark.inner_start, mark.inner_end
    cuts = [(put.start - low, put.end - low) for put in put_within if low <= put.start and put.end <= high]
    signs = [*_SIGN.finditer(cut_out(text[low:high], cuts)[0])]
    return not signs or (len(signs) % 2 == 0 and signs[0]["closes"] is None)


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


def authors_among(there: Sequence[str], own: Sequence[str], likely: Sequence[bool]) -> set[int]:
    """Return the numbers of the marks of a file that are the author's ``own``, known by their words.

    Where one of the author's is missing and a mark with other words stands in its place among the others, its words
    were edited, if it is ``likely``.
    """
    known = {b + step: a + step for a, b, size in common(own, there) for step in range(size)}
    missing = sorted(set(range(len(own))) - set(known.values()))
    authors = {*known}
    for number in range(len(there)):  # what moved
        moved = next((index for index in missing if own[index] == there[number]), None)
        if number not in known and moved is not None:
            authors.add(number)
            missing.remove(moved)
    for number in range(len(there)):
        if number in authors or not likely[number]:
            continue
        low = max((known[index] for index in known if index < number), default=-1)
        high = min((known[index] for index in known if index > number), default=len(own))
        place = next((index for index in missing if low < index < high), None)
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
        taken = Ranges([(mark.start, mark.end) for mark in marks])
        blanks = Ahead(_BLANK_LINE, text)
        opening: re.Match[str] | None = None
        for match in pattern.finditer(text):
            if held(match.start()) or taken.hold(match.start()):
                continue
            before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
            opens, closes = (not match[1], match[1]) if pattern is _TAG else (after.strip(), before.strip())
            if opening is not None and pattern is _EQUALS and blanks.within(opening.end(), match.start()):
                opening = None
            if opening is not None and closes:
                marks.append(Mark(opening.start(), opening.end(), match.start(), match.end()))
                opening = None
            elif opens:
                opening = match
    return sorted(marks, key=lambda mark: mark.start)


def authors_marks(source: str) -> list[str]:
    """Return the texts of the marks that a clean source has of its own, for the machine block."""
    return [source[mark.inner_start : mark.inner_end] for mark in scan_marks(source)]


class Tracked(NamedTuple):
    """The insertion of a number, found as ``[start, end)``."""

    number: int
    start: int
    end: int
    shift: int  # how far from where it was put it stands now


def track(text: str, insertions: Sequence[tuple[int, str]], taken: Sequence[tuple[int, int]] = ()) -> list[Tracked]:
    """Return the insertions that stand in a text outside ranges that are ``taken``, by place; none overlaps another.

    ``insertions`` are (place in the source, what was put in), in order.
    """
    search = _Search(text, insertions, taken)
    shifts = search.of_labels()
    search.find(enumerate(shifts))
    search.find(search.between_labels(shifts))
    search.find(search.signs_left())
    rows = sorted(search.spans.values(), key=lambda span: span.start)
    return [span for number, span in enumerate(rows) if not number or rows[number - 1].end <= span.start]


class _Search:
    """What was put into a text is looked for there in steps, each of which says by how much some of it was moved."""

    def __init__(self, text: str, insertions: Sequence[tuple[int, str]], taken: Sequence[tuple[int, int]]) -> None:
        self.text, self.held = text, Ranges(taken)
        self.puts = [put for _, put in insertions]
        lengths = accumulate(map(len, self.puts), initial=0)
        # where each stood in the file, had nobody edited it
        self.places = [place + length for (place, _), length in zip(insertions, lengths, strict=False)]
        pairs = [(first, last) for first, last, _, _ in signs_of(insertions)]
        self.other = {sign: other for first, last in pairs for sign, other in ((first, last), (last, first))}
        self.spans: dict[int, Tracked] = {}
        self.seen: dict[tuple[str, int, int], list[int]] = {}  # where a pattern stands in a range of the text

    def start(self, number: int, shift: int | None) -> int:
        """Return where an insertion stands that was moved by ``shift``; -1 if it does not, or something else was found
        there. No sign of a mark stands beside another "=".
        """
        text, put = self.text, self.puts[number]
        at = self.places[number] + (shift or 0)
        end = at + len(put)
        if shift is None or not put or at < 0 or not text.startswith(put, at) or self.held.meet(at, end):
            return -1
        beside = text[at - 1 : at] * put.startswith("="), text[end : end + 1] * put.endswith("=")
        is_others = put.endswith("\\") and text[end : end + 1] != "#"  # the author's backslash
        return -1 if "=" in beside or is_others else at

    def find(self, shifts: Iterable[tuple[int, int | None]]) -> None:
        """Take the insertions that stand in the text where their shifts, by their numbers, say."""
        for number, shift in [*shifts]:
            if shift is not None and (at := self.start(number, shift)) >= 0:
                put = self.puts[number]
                is_escaped = put.startswith("=") and self.text[at - 1 : at] == "\\"  # by pandoc, within a word
                self.spans[number] = Tracked(number, at - is_escaped, at + len(put), shift)
        self.held = Ranges([*self.held.ranges, *((span.start, span.end) for span in self.spans.values())])

    def of_labels(self) -> list[int | None]:
        """Return how far each was moved that has a label, by the last of its labels that stands in the text too.

        Of the nearest, where that stands more than once, it is one where the whole insertion does, if there is any.
        """
        labels: dict[str, list[int]] = {}
        for match in _LABEL.finditer(self.text):
            if not self.held.hold(match.start()):
                labels.setdefault(match[0], []).append(match.start())

        def shift(number: int) -> int | None:
            put, at = self.puts[number], self.places[number]
            for label in reversed([*_LABEL.finditer(put)]):
                if places := labels.get(label[0]):
                    behind = bisect_left(places, at + label.start())
                    near = [place - label.start() - at for place in places[max(0, behind - _NEAR) : behind + _NEAR]]
                    return min(near, key=lambda shift: (not self.text.startswith(put, max(0, at + shift)), abs(shift)))
            return None

        return [shift(number) for number in range(len(self.puts))]

    def between_labels(self, shifts: Sequence[int | None]) -> Iterator[tuple[int, int | None]]:
        """Yield the shifts of those without a label: of the first between two labels that of the one before, of the
        others that of the one behind, parted where most stand so.
        """
        before, behind = _carried([0, *shifts])[1:], _carried(shifts[::-1])[::-1]
        for has_label, row in groupby(range(len(shifts)), lambda number: shifts[number] is not None):
            if has_label:
                continue
            numbers = [*row]
            last = [self.start(number, behind[number]) for number in numbers]
            first = [self.start(number, before[number]) for number in numbers]
            taken = {*last}
            likely = [*accumulate((at >= 0 and at not in taken for at in first), initial=0)]
            others = [*accumulate((at >= 0 for at in last), initial=0)]
            # no mark has its signs on both sides
            rank = [
                (likely[at] - others[at], self.other.get(number, number) >= number)
                for at, number in enumerate([*numbers, numbers[-1] + 1])
            ]
            cut = rank.index(max(rank))
            yield from ((number, (before if at < cut else behind)[number]) for at, number in enumerate(numbers))

    def signs_left(self) -> Iterator[tuple[int, int]]:
        """Yield the shifts of signs with changed words on both sides: of one that was moved as far as most others
        between the nearest that are found, or stands there once while the other sign of its mark is found.
        """
        for before, behind in pairwise([-1, *sorted(self.spans), len(self.puts)]):
            low = self.spans[before].end if before >= 0 else 0
            high = self.spans[behind].start if behind < len(self.puts) else len(self.text)
            shifts = {number: self._shifts(number, low, high) for number in range(before + 1, behind)}
            votes = Counter(shift for likely in shifts.values() for shift in likely)
            for number, likely in shifts.items():
                most = max((votes[shift] for shift in likely), default=0)
                best = [shift for shift in likely if votes[shift] == most]
                if len(best) == 1 and (most > 1 or self.other.get(number) in self.spans):
                    yield number, best[0]

    def _shifts(self, number: int, low: int, high: int) -> list[int]:
        """Return how far a sign may have been moved within a range, where it can open or close a mark. Nowhere where it
        stands there very often: the text was written anew then, and a sign alone tells nothing.
        """
        put = self.puts[number]
        if not _SIGN.fullmatch(put):
            return []
        pattern = {"==": r"(?<=\S)==" if self.other.get(number, number) < number else r"==(?=\S)"}.get(
            put, re.escape(put)
        )
        if (places := self.seen.get((pattern, low, high))) is None:
            matches = islice(re.compile(pattern).finditer(self.text, low, high), _MANY)
            places = self.seen[pattern, low, high] = [match.start() for match in matches]
        shifts = [place - self.places[number] for place in places]
        return [shift for shift in shifts if self.start(number, shift) >= 0] if len(places) < _MANY else []


def _carried(shifts: Iterable[int | None]) -> list[int | None]:
    """Return shifts with the last that is known before it in the place of each that is not."""
    last: int | None = None
    out = list[int | None]()
    for shift in shifts:
        last = last if shift is None else shift
        out.append(last)
    return out
