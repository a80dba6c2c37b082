"""The part of a text that shows what was found in it, with the words marked: FTS5's own takes ten times as long."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from db.finding.indexes import SPACED
from db.finding.syntax import Query, Term

BEFORE = 40  # code points that are shown before what was found
SHOWN = 120  # code points in all, about
_MATCHES_AT_MOST = 200  # of one text that are looked at
_MARKS = "[\u0300-\u036f]*"  # that may stand over a letter
_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"


def pattern(query: Query, *, in_words: bool) -> re.Pattern[str]:
    """Return the pattern that matches the query's words in a folded text: whole words, or any run of signs."""
    terms = [term for clause in query.wanted for term in clause]
    return re.compile("|".join(f"({_term(term, in_words=in_words)})" for term in terms))


def _term(term: Term, *, in_words: bool) -> str:
    if not in_words:
        return signs(fold(term.text), is_prefix=term.is_prefix)
    words = (_MARKS.join(map(re.escape, fold(word))) + _MARKS for word in term.words)
    return _BEGIN + r"[\W_]+".join(words) + (r"[^\W_]*" if term.is_prefix else _END)


def signs(text: str, *, is_prefix: bool) -> str:
    """Return the pattern of a run of signs: anywhere in a script without spaces, else from where a word begins.

    So "ram" is not found in "pyramid", wherever that stands, and "AI" is in "AIモデル".
    """
    begin = f"(?<!{SPACED})" if re.match(SPACED, text) else ""
    end = f"(?!{SPACED})" if re.match(SPACED, text[-1:]) and not is_prefix else ""
    return begin + re.escape(text) + end


class Snippet(NamedTuple):
    """A part of a text, the words found marked by U+0002 and U+0003, and where in the whole text the first stands."""

    text: str
    start: int = 0
    end: int = 0  # the same as ``start`` where nothing was found


def snippet(text: str, wanted: re.Pattern[str]) -> Snippet:
    """Return the part of a text that holds most of what was looked for; with no mark where nothing is."""
    matches = [match for _, match in zip(range(_MATCHES_AT_MOST), wanted.finditer(fold(text)), strict=False)]
    matches = [match for match in matches if match.end() > match.start()]
    if not matches:
        return Snippet(_cut(text, 0, SHOWN, ()))
    places, terms = [match.span() for match in matches], [match.lastindex for match in matches]
    starts = [start for start, _ in places]

    def how_much(at: int) -> tuple[int, int, int, int]:
        """Rate a part that begins with a match: how many terms it holds, how close together, how many matches."""
        stop = bisect_right(starts, starts[at] + SHOWN - BEFORE)
        firsts = {terms[number]: places[number] for number in range(stop - 1, at - 1, -1)}
        apart = max(end for _, end in firsts.values()) - starts[at] if len(firsts) > 1 else 0
        return len(firsts), -apart, stop - at, -at

    return part(text, places[max(range(len(places)), key=how_much) :])


def part(text: str, places: Sequence[tuple[int, int]]) -> Snippet:
    """Return the part of a text from a little before the first of some places on, with those that it holds marked."""
    start, end = places[0]
    begin = max(0, start - BEFORE)
    if begin:
        begin = text.find(" ", begin, start) + 1 or begin
    return Snippet(_cut(text, begin, max(end, begin + SHOWN), places), start, end)


def _cut(text: str, begin: int, end: int, places: Iterable[tuple[int, int]]) -> str:
    if end < len(text):
        end = max((stop for _, stop in places if stop <= end), default=end) if " " not in text[begin:end] else end
        space = text.rfind(" ", begin, end)
        last = max((stop for _, stop in places if stop <= end), default=begin)
        end = space if space > last else end
    out, at = ["…" if begin else ""], begin
    for start, stop in places:
        if stop > end:
            break
        out += [text[at:start], "\x02", text[start:stop], "\x03"]
        at = stop
    return "".join([*out, text[at:end], "…" if end < len(text) else ""])


def fold(text: str) -> str:
    """Return a text in small letters without accents, each code point where it was."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


@lru_cache(maxsize=20_000)
def _folded(sign: str) -> str:
    plain = unicodedata.normalize("NFKD", sign)[0].lower()
    return plain if len(plain) == 1 else sign
