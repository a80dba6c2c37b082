"""The marked runs of a text and whose they are: those that an export put in, found where its record says, and the
author's own; and where nothing can be marked. Knows nothing of notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desktop.anchoring.sequences import common
from desktop.annotated.notes.footnotes import LABEL, REFERENCE
from desktop.annotated.read.tracking import IDENTITY, Tracked, track
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.ranges import Ahead, Ranges, cut_out
from desktop.article.source_masks import flat, unmarkable

_OPEN = re.compile(r"(\{==|==|<mark>)\\?\Z")
_CLOSE = re.compile(r"\\?(?:==\}|==|</mark>)")
_SIGN = re.compile(r"(?P<closes>(?<=\S)==|</mark>)|==|<mark>")
# which is taken out before, by its keys
_FRONT_MATTER = re.compile(r"\A---[\s\S]*?[\r\n]---[ \t]*(?:\r\n|\r|\n)|\A(?:[a-z0-9_]+: [^\r\n]*(?:\r\n|\r|\n))+")
_BLOCK_ID = re.compile(rf"(?= \^{LABEL}\Z)")
ALIKE = 0.5  # of the pairs of letters
_EQUALS = re.compile(r"(?<![=\\])==(?!=)")
_TAG = re.compile(r"<(/?)mark(?:\s[^<>]*)?>", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")


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


def likely_authors_marks(text: str) -> list[list[str]]:
    """Return different guesses which marks of a file without machine block are the author's own: by their texts."""
    guesses: list[list[str]] = [[], [], []]
    for one in scan_marks(text):
        inner = text[one.inner_start : one.inner_end]
        plain = REFERENCE.sub("", inner)
        if REFERENCE.match(text, one.end):
            continue
        guesses[2].append(plain)
        if plain == inner:
            guesses[1].append(plain)
    guesses += [[one] for one in guesses[2][:30]]
    return [one for number, one in enumerate(guesses) if one not in guesses[:number]]
