"""Emphasis with ``*`` and ``_``, by the rules of CommonMark."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as etree

from markdown.util import ETX, STX

from desktop.importers.gfm.inlines import Pattern, Stash, Taking

_RUN = re.compile(r"\*+|_+")
MAX_DEPTH = 40  # emphasis inside emphasis: what lies deeper keeps the look of what holds it


@dataclass(slots=True)
class _Run:
    """A run of one mark, as far as it is not used up: it opens at its right end and closes at its left."""

    mark: str
    start: int
    end: int
    length: int  # at first
    opens: bool
    closes: bool
    order: int


class Emphases:
    """Takes out what is emphasised in a text; ``later`` patterns look at its words."""

    def __init__(self, stash: Stash, later: Sequence[Pattern]) -> None:
        self._stash, self._later = stash, later

    def __call__(self, text: str) -> str:
        if "*" not in text and "_" not in text:
            return text
        pairs = sorted(_pairs(_runs(text)), key=lambda pair: (pair[0], -pair[1]))
        return self._placed(text, 0, len(text), deque(pairs), 0)

    def _placed(self, text: str, start: int, end: int, pairs: deque[tuple[int, int, int]], depth: int) -> str:
        """Return a part of a text with placeholders for the pairs in it, which are taken from the left."""
        takings = []
        while pairs and pairs[0][0] < end:
            low, high, width = pairs.popleft()
            if depth < MAX_DEPTH:
                element = etree.Element("strong" if width == 2 else "em")
                element.text = self._placed(text, low + width, high - width, pairs, depth + 1)
                takings.append(Taking(low, high, element, width))
        return self._stash.put_all(text, (start, end), takings, self._later)


def _runs(data: str) -> list[_Run]:
    runs = []
    for order, match in enumerate(_RUN.finditer(data)):
        mark, start, end = match.group()[0], match.start(), match.end()
        before = _kind(data[start - 1] if start else " ")
        after = _kind(data[end] if end < len(data) else " ")
        left = after == "letter" or (after == "mark" and before != "letter")
        right = before == "letter" or (before == "mark" and after != "letter")
        if mark == "*":
            opens, closes = left, right
        else:
            opens = left and (not right or before == "mark")
            closes = right and (not left or after == "mark")
        runs.append(_Run(mark, start, end, end - start, opens, closes, order))
    return runs


def _kind(character: str) -> str:
    """Return whether a neighbour counts as white space, as punctuation (a placeholder does) or as a letter."""
    if character.isalnum():
        return "letter"
    if character.isspace():
        return "space"
    if character in (STX, ETX) or unicodedata.category(character)[0] in "PS":
        return "mark"
    return "letter"


def _pairs(runs: list[_Run]) -> list[tuple[int, int, int]]:
    """Return (start, end, width) of each pair of marks, by the algorithm of the CommonMark specification."""
    pairs: list[tuple[int, int, int]] = []
    openers: list[_Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}  # for such a closer, no opener up to this one will do
    for closer in runs:
        while closer.closes and closer.start < closer.end:
            key = (closer.mark, closer.opens, closer.length % 3)
            bottom = bottoms.get(key, -1)
            at = len(openers) - 1
            while at >= 0 and openers[at].order > bottom and not _fits(openers[at], closer):
                at -= 1
            if at < 0 or openers[at].order <= bottom:
                bottoms[key] = openers[-1].order if openers else closer.order - 1
                break
            opener = openers[at]
            del openers[at + 1 :]
            width = 2 if opener.end - opener.start >= 2 and closer.end - closer.start >= 2 else 1
            pairs.append((opener.end - width, closer.start + width, width))
            opener.end -= width
            closer.start += width
            if opener.start == opener.end:
                openers.pop()
        if closer.opens and closer.start < closer.end:
            openers.append(closer)
    return pairs


def _fits(opener: _Run, closer: _Run) -> bool:
    if opener.mark != closer.mark:
        return False
    odd = (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0
    return not odd or (opener.length % 3 == 0 and closer.length % 3 == 0)
