"""A text as its letters and digits alone, in one case, with the way back to its code points. Pure.

What programs change of the words that are marked is between the letters: white space, hyphens at the ends of lines,
quote marks, pictures and formulas. Letters that agree in a long run are the same words.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from desktop.anchoring.normalise import level
from desktop.article.content import Passage

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]")
_AT_A_TIME = 100_000  # code points
PLACES_AT_MOST = 2000  # of one quote, that are told
_BY_THEMSELVES = 24  # letters that stand for themselves; fewer must be whole words


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, without accents, ligatures taken apart, in one case."""
    return "".join(_folded(word[0]) for word in _WORD.finditer(text))


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that are taken in at a time, none of which ends within a word."""
    low = 0
    while low < len(text):
        end = _NO_WORD.search(text, low + _AT_A_TIME)
        high = end.start() if end is not None else len(text)
        yield low, high
        low = high


class Letters:
    """The letters of a text, in which quotes are looked for; ``letters`` are all in a row."""

    def __init__(self, text: str) -> None:
        self._text = text
        pieces: list[str] = []
        self._words: list[int] = []  # where each word begins in the text
        self._starts: list[int] = []  # and in the letters
        at = 0
        for low, high in _stretches(text):  # in one go no other thread would have its turn
            part = text[low:high]
            folded = [word.lower() if word.isascii() else _folded(word) for word in _WORD.findall(part)]
            *starts, at = accumulate(map(len, folded), initial=at)
            pieces += folded
            self._words += [low + word.start() for word in _WORD.finditer(part)]
            self._starts += starts
        self.letters = "".join(pieces)

    def number(self, offset: int) -> int:
        """Return how many letters stand before an offset of the text."""
        word = bisect_right(self._words, offset) - 1
        if word < 0:
            return 0
        inside = _WORD.match(self._text, self._words[word], offset)
        return self._starts[word] + (len(_folded(inside[0])) if inside else 0)

    def places(self, quote: str, prefix: str = "", suffix: str = "") -> list[Passage]:
        """Return where the letters of a quote stand, PLACES_AT_MOST at most.

        Where some of them agree with what stood before and after it, those alone.
        """
        letters = letters_of(quote)
        before, after = letters_of(prefix)[-_BY_THEMSELVES:], letters_of(suffix)[:_BY_THEMSELVES]
        passages, agreeing = [], []
        for start, is_whole in self._occurrences(letters):
            end = start + len(letters)
            agrees = self.letters.endswith(before, 0, start) and self.letters.startswith(after, end)
            if agrees and (before or after) and (is_whole or len(before) + len(letters) + len(after) >= _BY_THEMSELVES):
                agreeing.append(self.passage(start, end, quote))
            elif is_whole:
                passages.append(self.passage(start, end, quote))
            if len(passages) + len(agreeing) == PLACES_AT_MOST:
                break
        return agreeing or passages

    def _occurrences(self, letters: str) -> Iterator[tuple[int, bool]]:
        """Yield where letters stand, and whether they stand for themselves: whole words, or many."""
        start = self.letters.find(letters) if letters else -1
        while start >= 0:
            is_long = len(letters) >= _BY_THEMSELVES
            yield start, is_long or (self._is_edge(start) and self._is_edge(start + len(letters)))
            start = self.letters.find(letters, start + 1)

    def _is_edge(self, place: int) -> bool:
        """True if a word begins or ends here."""
        if place == len(self.letters):
            return True
        return self._starts[bisect_right(self._starts, place) - 1] == place

    def passage(self, start: int, end: int, quote: str) -> Passage:
        """Return the code points of some letters, with the signs at both ends that a quote, which has some, has too."""
        first, last = self._code_point(start), self._code_point(end - 1) + 1
        words = [word.span() for word in _WORD.finditer(quote)]
        lead, tail = level(quote[: words[0][0]]).strip(), level(quote[words[-1][1] :]).strip()
        while last < len(self._text) and (unicodedata.combining(self._text[last]) or tail):
            sign = level(self._text[last])
            if not unicodedata.combining(self._text[last]):
                if sign and not tail.startswith(sign):
                    break
                tail = tail[len(sign) :]
            last += 1
        while first > 0 and lead:
            sign = level(self._text[first - 1])
            if not sign or not lead.endswith(sign):
                break
            lead = lead[: -len(sign)]
            first -= 1
        return Passage(first, last)

    def _code_point(self, place: int) -> int:
        """Return where a letter stands in the text."""
        number = bisect_right(self._starts, place) - 1
        at, left = self._words[number], place - self._starts[number]
        while left >= (width := len(_folded(self._text[at]))):
            left -= width
            at += 1
        return at
