"""The marked runs of a text and whose they are, also when it was edited since: those that an export put in, and the
author's own; and where nothing can be marked.

Knows nothing of notes.

The record has every insertion with its place in the source. Words that were written, taken out or moved since shift
what follows. The labels in the file tell how far: an insertion with a label stands where that does, and all others are
looked for as far from their places as the next one with a label, behind or before. One that does not stand there word
for word is recognised by what it is (``visible``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
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
ESCAPED = re.compile(r"(?<![^\s=>])(\\)(#[\w/-]+)")  # a #word that is no tag elsewhere, behind signs of marks perhaps
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

    ``insertions`` are (place in the source, what was put in), in order. A sign with changed words on both sides
    is found where it stands once between the nearest ones that are.
    """
    held = Ranges(taken)
    labels: dict[str, list[int]] = {}
    for match in _LABEL.finditer(text):
        if not held.hold(match.start()):
            labels.setdefault(match[0], []).append(match.start())
    places, length = list[int](), 0  # of the insertions in the file, had nobody edited it
    for place, put in insertions:
        places.append(place + length)
        length += len(put)
    puts = [put for _, put in insertions]
    spans: dict[int, Tracked] = {}
    for shifts in _shifts_tried(text, puts, places, labels):
        for number, (put, at, shift) in enumerate(zip(puts, places, shifts, strict=True)):
            if number not in spans and shift is not None and put and _stands(put, at + shift, text, held):
                spans[number] = Tracked(number, at + shift, at + shift + len(put), shift)
        held = Ranges([*taken, *((span.start, span.end) for span in spans.values())])
    for number, low, high in [*_gaps(spans, len(puts), len(text))]:
        put = puts[number]
        if number in spans or not _SIGN.fullmatch(put):
            continue
        candidates = [*islice(_places_of(put, text, low, high), _MANY)]
        if len(candidates) == _MANY:  # the text was written anew: a sign alone tells nothing
            continue
        starts = [at for at in candidates if _stands(put, at, text, held)]
        if len(starts) > 1 and number + 1 < len(puts) and _SIGN.fullmatch(puts[number + 1]):  # by the words in between
            size = places[number + 1] - places[number]
            starts = [at for at in starts if _stands(puts[number + 1], at + size, text[:high], held)]
            if len(starts) == 1:
                end = starts[0] + size
                spans[number + 1] = Tracked(number + 1, end, end + len(puts[number + 1]), end - places[number + 1])
        if len(starts) == 1:
            spans[number] = Tracked(number, starts[0], starts[0] + len(put), starts[0] - places[number])
    rows = sorted(spans.values(), key=lambda span: span.start)
    return [span for number, span in enumerate(rows) if not number or rows[number - 1].end <= span.start]


def _places_of(put: str, text: str, low: int, high: int) -> Iterator[int]:
    """Yield where something stands in a range of a text."""
    while (low := text.find(put, low, high)) >= 0:
        yield low
        low += 1


def _shifts_tried(
    text: str, puts: Sequence[str], places: Sequence[int], labels: Mapping[str, Sequence[int]]
) -> Iterator[Sequence[int | None]]:
    """Yield shifts of insertions, the surest first: of those with a label, then those of the next label behind, and of
    the one before, for all others.
    """
    own = [_shift(put, at, text, labels) for put, at in zip(puts, places, strict=True)]
    yield own
    for side in (_carried(own[::-1])[::-1], _carried([0, *own])[1:]):
        yield [shift if mine is None else None for shift, mine in zip(side, own, strict=True)]


def _gaps(spans: Mapping[int, Tracked], count: int, length: int) -> Iterator[tuple[int, int, int]]:
    """Yield each number that is not found, and the range of the text between the nearest that are."""
    for before, behind in pairwise([-1, *sorted(spans), count]):
        low = spans[before].end if before >= 0 else 0
        high = spans[behind].start if behind < count else length
        yield from ((number, low, high) for number in range(before + 1, behind))


def _shift(put: str, at: int, text: str, labels: Mapping[str, Sequence[int]]) -> int | None:
    """Return how far from ``at`` an insertion stands in a text, by the last label in it that stands there too.

    Of the nearest, where that stands more than once, it is one where the whole insertion does, if there is any.
    """
    for label in reversed([*_LABEL.finditer(put)]):
        if places := labels.get(label[0]):
            behind = bisect_left(places, at + label.start())
            shifts = (place - label.start() - at for place in places[max(0, behind - _NEAR) : behind + _NEAR])
            return min(shifts, key=lambda shift: (not text.startswith(put, max(0, at + shift)), abs(shift)))
    return None


def _carried(shifts: Iterable[int | None]) -> list[int | None]:
    """Return shifts with the last that is known before it in the place of each that is not."""
    last: int | None = None
    out = list[int | None]()
    for shift in shifts:
        last = last if shift is None else shift
        out.append(last)
    return out


def _stands(put: str, at: int, text: str, held: Ranges) -> bool:
    """True if an insertion stands at a place where nothing else was found.

    Beside another ``=`` stands no sign of a mark.
    """
    end = at + len(put)
    is_apart = "=" not in (text[at - 1 : at] * put.startswith("="), text[end : end + 1] * put.endswith("="))
    return at >= 0 and text.startswith(put, at) and is_apart and not held.meet(at, end)
