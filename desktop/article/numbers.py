"""Numbers that stand in a text and are no words of it: of footnotes, of lines of verse, of printed pages.

They keep their place in the text, which every offset speaks of, and are left out where words are shown as a quote,
copied, exported or searched. An annotation has where they stand in its quote in its ``extra``, under KEY; the quote
itself is stored as the text has it. Knows neither records nor the library.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from desktop.article.content import Content, Passage

KEY = "postil:numbers"
_LONGEST = 16  # characters of a number; what an import calls one may hide no words
_MOST = 10_000


def numbers_in(content: Content, passage: Passage) -> list[Passage]:
    """Return where numbers stand in a passage, in order, as ranges of the content's text."""
    numbers = content.numbers
    first = bisect_right(numbers, passage.start, key=lambda number: number[1])
    last = bisect_left(numbers, passage.end, first, key=lambda number: number[0])
    return [Passage(max(passage.start, start), min(passage.end, end)) for start, end in numbers[first:last]]


def words_in(content: Content, passage: Passage) -> str:
    """Return the words of a passage, without the numbers in it."""
    ranges = [Passage(a - passage.start, b - passage.start) for a, b in numbers_in(content, passage)]
    return _without(content.text[passage.start : passage.end], ranges)


def within_numbers(content: Content, passage: Passage) -> Passage:
    """Return a passage without the numbers that it begins and ends with; a number alone as it is."""
    start, end = passage
    numbers = numbers_in(content, passage)
    for number in numbers:
        start = number.end if number.start == start else start
    for number in reversed(numbers):
        end = number.start if number.end == end else end
    return Passage(start, end) if start < end else passage


def as_extra(content: Content, passage: Passage) -> dict[str, Any]:
    """Return what an annotation's ``extra`` says of the numbers in its quote; of none, nothing."""
    ranges = numbers_in(content, passage)
    return {KEY: [[start - passage.start, end - passage.start] for start, end in ranges]} if ranges else {}


def words_of_quote(quote: str, extra: Mapping[str, Any]) -> str:
    """Return a quote without the numbers that ``extra`` tells of, as far as that can be believed."""
    return _without(quote, _believed(extra[KEY], len(quote))) if KEY in extra else quote


def _believed(told: object, length: int) -> list[Passage]:
    ranges: list[Passage] = []
    for pair in told[:_MOST] if isinstance(told, list) else ():
        if not isinstance(pair, list) or len(pair) != 2 or not all(type(at) is int for at in pair):
            continue
        start, end = pair
        if (ranges[-1].end if ranges else 0) <= start < end <= min(length, start + _LONGEST):
            ranges.append(Passage(start, end))
    return ranges


def _without(text: str, ranges: Iterable[Passage]) -> str:
    """Return a text without ranges of it, and without the blank before one that a blank follows."""
    parts, at = [], 0
    for start, end in ranges:
        part, after = text[at:start], text[end : end + 1]
        parts.append(part.rstrip(" \u00a0") if not after or after.isspace() else part)
        at = end
    words = "".join([*parts, text[at:]])
    return words if words.strip() else text
