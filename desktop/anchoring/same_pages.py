"""The same pages read otherwise: their words in another order, with others between them, or without some.

They need not be looked for as those of another text must be: a page has the letters that it had. What stands once on a
page in both readings is the same, and so are the letters beside it (Heckel 1978); what is left is compared again by
shorter pieces. Words that a page repeats are told apart by what stands around them, or not at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from db.message import Message
from db.records import Anchor, AnchorState
from desktop.anchoring.letters import Letters, letters_of
from desktop.anchoring.set_anew import SAME
from desktop.article.content import OBJECT, Content, Passage, SpanKind

_PIECES = (32, 16, 8, 4)  # letters; shorter pieces stand once on a page by chance
_LOSS = 0.1  # of a letter: what one of another passage takes away from those that it parts
_ALL = 0.9  # of a passage's letters; the rest were bullets, numbers of lines, signs of a formula
_BESIDE = 3  # digits: the number of a line, which is read no more
_FEW = 8  # letters that say nothing by themselves: those beside them must have stayed there
_PAIRS, _SHARED = 3, 0.8  # of letters: so many, and which part of them, tell a picture that has them; half, beside it
_MOST = 0.5  # with fewer the passage is not there
_GONE, _HERE = "\0", "\1"  # what letters that were followed are replaced with, in the old reading and in the new one
_LEFT = re.compile("[^\0\1]+")
_PICTURE = "\ua66e"  # a letter that stands for a picture
_COMPARED = 60_000  # letters, some 20 pages and half a second: of pages that have more, none are followed


class _Page(NamedTuple):
    """The letters of a page, or of some: where they begin and end in the old reading, and in the new one."""

    old: int
    old_end: int
    new: int
    new_end: int


class _Reading:
    """The letters of a reading; ``lines`` are the numbers of those with which its blocks begin, ``pages`` of its pages
    the first letter and the next page's."""

    def __init__(self, content: Content, pictured: Mapping[str, str]) -> None:
        self.text = content.text.replace(OBJECT, _PICTURE)
        self.letters = Letters(self.text)
        self.lines = {self.letters.number(start) for start in content.starts}
        self.pictured = {
            self.letters.number(start + span.start): letters_of(f"{pictured.get(span.target, '')} {span.label}")
            for start, block in zip(content.starts, content.blocks, strict=True)
            for span in block.spans
            if span.kind is SpanKind.IMAGE
        }
        starts = [*(self.letters.number(mark.offset) for mark in content.pages), len(self.letters.letters)]
        self.pages = {
            mark.number: ends for mark, ends in zip(content.pages, pairwise(starts), strict=True) if mark.number
        }


class SamePages:
    """Two readings of the same pages; passages of the first are followed into the second."""

    def __init__(self, old: Content, new: Content, pictured: Mapping[str, str]) -> None:
        self._old, self._new = _Reading(old, {}), _Reading(new, pictured)
        after = self._new.pages
        self._pages = [_Page(*ends, *after[number]) for number, ends in self._old.pages.items() if number in after]
        self._whole, self._places = _Page(0, 0, 0, 0), list[int]()  # of the pages that were compared last

    def anchor(self, passage: Passage) -> Anchor | None:
        """Return where a passage of the old reading stands in the new one; None where most of it is not there."""
        first, last = self._old.letters.number(passage.start), self._old.letters.number(passage.end)
        low, places = self._followed(first, last)
        length, first, last = last - first, max(first, low), min(last, low + len(places))
        own, letters = places[first - low : last - low], self._new.letters.letters
        followed = [place for place in own if place >= 0]
        if not followed:
            return None
        start, end, kept = _together(sorted(followed))
        among = set(range(start, end)) - set(followed)
        lost = Counter(at for at, place in zip(self._old.letters.letters[first:last], own, strict=True) if place < 0)
        kept += (stray := (lost & Counter(letters[at] for at in among)).total())
        share, others = kept / length, len(among) - stray
        if share < _MOST:
            return None
        there = self._new.letters.passage(start, end, self._old.text[passage.start : passage.end])
        if not self._is_told(places, first - low, last - low, low):
            reason = Message("The same words stand at several places; this one is the likeliest.")
            return Anchor(AnchorState.CHANGED, *there, 0.5, reason)
        if self._old.letters.letters[first:last] == letters[start:end]:
            return Anchor(AnchorState.IN_PLACE, *there, 1.0, SAME)
        if others <= kept and (share >= _ALL or (length - kept <= _BESIDE < kept / 2 and "".join(lost).isdecimal())):
            reason = Message("The same words stand at another place, or among other words.")
            return Anchor(AnchorState.MOVED, *there, round(share, 3), reason)
        reason = Message("All the words are there, with others among them.")
        if share < 1:
            reason = Message("The wording differs: {share} % of the words are still there.", share=round(100 * share))
        return Anchor(AnchorState.CHANGED, *there, round(kept / (length + others), 3), reason)

    def _is_told(self, places: Sequence[int], first: int, last: int, low: int) -> bool:
        """True if a passage stands once on its page, with what stayed beside it in its line; else by both sides."""
        old, new = self._old, self._new
        ends = {at for at, place in enumerate(places) if low + at in old.lines or place in new.lines}
        (before, after), (left, right) = _beside(places, first, last, set()), _beside(places, first, last, ends)
        line = old.letters.letters[low + first - left : low + last + right]
        pages = [page for page in self._pages if page.old < low + last and page.old_end > low + first]
        stands_once = old.letters.letters.count(line, pages[0].old, pages[-1].old_end) == 1
        there = new.pictured.get(places[first]) if {*places[first:last]} == {places[first]} else None
        words = old.pictured.get(low + first) if last - first == 1 else there
        if there is not None and (words is None or _share(words, Counter(pairwise(there))) >= _SHARED / 2):
            return True  # it is in a picture, or is one
        return before + last - first + after >= _FEW if stands_once else min(before, after) >= _FEW

    def _followed(self, first: int, last: int) -> tuple[int, list[int]]:
        """Return where the letters of some pages stand among the new ones, -1 for those that do not.

        The pages are those of some old letters and the next on both sides; with it, which letter is their first one.
        """
        on = [number for number, page in enumerate(self._pages) if page.old < last and page.old_end > first]
        pages = self._pages[max(0, on[0] - 1) : on[-1] + 2] if on else []
        low, high = (pages[0].old, pages[-1].old_end) if on else (first, first)
        new = [letter for page in pages for letter in (page.new, page.new_end)]
        if not on or max(high - low, max(new) - min(new)) > _COMPARED:
            return first, []
        whole = _Page(low, high, min(new), max(new))
        if whole != self._whole:
            self._whole, self._places = whole, _compared(self._old, self._new, [*pages, whole])
        return low, self._places


def _compared(old: _Reading, new: _Reading, parts: Sequence[_Page]) -> list[int]:
    """Return for each letter of the last part, which is all others, where it stands in the new reading, or -1."""
    low, high, new_low, new_high = parts[-1]
    before, after = list(old.letters.letters[low:high]), list(new.letters.letters[new_low:new_high])
    lines = {line - low for line in old.lines if low < line < high}
    new_lines = {line - new_low for line in new.lines if new_low < line < new_high}
    places = [-1] * len(before)

    def take(start: int, end: int, shift: int) -> None:
        places[start:end] = range(new_low + start + shift, new_low + end + shift)
        before[start:end], after[start + shift : end + shift] = [_GONE] * (end - start), [_HERE] * (end - start)

    for length, part in product(_PIECES, parts):
        there = _once(after, new_lines, part.new - new_low, part.new_end - new_low, length)
        for piece, start in _once(before, lines, part.old - low, part.old_end - low, length).items():
            shift, end = there.get(piece, -1) - start, start + length
            if start >= 0 and start + shift >= 0 and before[start:end] == after[start + shift : end + shift]:
                take(start, end, shift)  # else it recurs, or another one was taken over it
    for step, numbers in ((1, range(1, len(before))), (-1, range(len(before) - 2, -1, -1))):  # over the ends of lines
        for number in numbers:
            to = places[number - step] + step - new_low
            if places[number] < 0 <= places[number - step] and 0 <= to < len(after) and before[number] == after[to]:
                take(number, number + 1, to - number)
    pictures = {to: Counter(pairwise(words)) for to, words in new.pictured.items() if new_low <= to < new_high}
    for gone in _LEFT.finditer("".join(before)):  # they are cut from the page with a picture that has them
        start, end = gone.span()
        beside = {places[start - 1] + 1 if start else -1, places[end] - 1 if end < len(before) else -1}
        words = gone[0] + "".join(old.pictured.get(low + at, "") for at in range(start, end))
        shares = {to: _share(words, pairs) * (2 if to in beside else 1) for to, pairs in pictures.items()}
        likeliest = [to for to, share in shares.items() if share >= max(_SHARED, *shares.values())]
        if len(likeliest) == 1:
            places[start:end] = likeliest * (end - start)
    return places


def _share(words: str, pairs: Counter[tuple[str, str]]) -> float:
    """Return which part of the pairs of some letters are among others: formulas have few longer pieces in one order."""
    wanted = Counter(pairwise(words))
    return (wanted & pairs).total() / wanted.total() if wanted.total() >= _PAIRS else 0.0


def _once(letters: Sequence[str], lines: set[int], start: int, end: int, length: int) -> dict[str, int]:
    """Return where each piece of one length begins that was not followed yet, and is of a line; -1 if it recurs."""
    pieces: dict[str, int] = {}
    text = "".join(letters)
    for line, next_line in pairwise(sorted({start, end, *(line for line in lines if start < line < end)})):
        for run in _LEFT.finditer(text, line, next_line):
            for at in range(run.start(), run.end() - length + 1):
                piece = text[at : at + length]
                pieces[piece] = -1 if piece in pieces else at
    return pieces


def _beside(places: Sequence[int], first: int, last: int, ends: set[int]) -> tuple[int, int]:
    """Return how many letters before some, and behind them, stand beside them in the new reading too, before an end."""
    start, end = first, last
    while 0 < start < len(places) and places[start - 1] == places[start] - 1 >= 0 and start not in ends:
        start -= 1
    while 0 < end < len(places) and places[end] == places[end - 1] + 1 > 0 and end not in ends:
        end += 1
    return first - start, end - last


def _together(places: Sequence[int]) -> tuple[int, int, int]:
    """Return from where to where most of some rising places stand, and how many of them do: none far off."""
    best, worth = 0.0, 0.0
    start = end = kept = begin = count = 0
    for before, place in pairwise([places[0], *places]):
        worth -= _LOSS * max(0, place - before - 1)
        if worth <= 0:
            worth, begin, count = 0.0, place, 0
        worth, count = worth + 1, count + 1
        if worth > best:
            best, start, end, kept = worth, begin, place + 1, count
    return start, end, kept
