"""Find a quote whose wording has changed: candidate places by rare words, each judged word by word.

Holds the weights of the evidence. Knows nothing of other annotations: how likely a place is, by the neighbours or
by the old text, comes in as ``place``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.anchoring.sequences import common
from desktop.anchoring.tokens import Token, tokens_of, weights_of


@dataclass(frozen=True, slots=True)
class Gap:
    """The words of a text from a kept word of the quote outwards, up to the next kept one; ``edge`` is the quote's."""

    text: str
    tokens: Sequence[Token]  # the nearest first
    kept: Token
    edge: int = -1

    def lines(self) -> list[int]:
        """Return for each word how many line ends stand between it and the kept one."""
        count = self.text.count
        return [
            count("\n", self.kept.end, token.start)
            if token.start >= self.kept.end
            else count("\n", token.end, self.kept.start)
            for token in self.tokens
        ]

    def ends_line(self) -> bool:
        """True if the quote's edge is that of a line, and so of a cell, an item, a paragraph."""
        onwards = self.edge >= self.kept.end
        beyond = self.text[self.edge : self.edge + 1] if onwards else self.text[max(0, self.edge - 1) : self.edge]
        return beyond in ("", "\n")


def replaced(old: Gap, lost: int, new: Gap, met: bool) -> int:
    """Return how many words of ``new`` stand in the place of the first ``lost`` of ``old``, which the quote ended with.

    ``met``: both gaps end at the same kept word. So those between stand for each other where the quote's are all,
    or where they are as many. Before that cells and lines count, if the quote had its last one whole.
    """
    if met and lost == len(old.tokens):
        return len(new.tokens)
    if old.ends_line():
        line, lines = old.lines()[lost - 1], new.lines()
        taken = bisect_right(lines, line)
        if taken and lines[taken - 1] == line:
            return taken
    return lost if met and len(old.tokens) == len(new.tokens) else 0


# What speaks for a candidate. The weights add up to 1, so a score lies between 0 and 1.
QUOTE = 0.58  # the words of the quote themselves say most
PREFIX = 0.12  # the words before it
SUFFIX = 0.12  # and after it: on both sides alike
PLACE = 0.18  # where the neighbours or the old text say that it should be

GAP = 0.2  # what a foreign letter between two kept words costs, a kept letter counting 1
SIGN = 0.1  # what a sign counts beside a letter when the kept words are chosen
LEAST = 0.2  # of a quote's words must be there at all, or the place is not looked at
AROUND = 256  # code points of context that are looked at, however many a foreign target brings


@dataclass(frozen=True, slots=True)
class Judged:
    """One candidate place and what speaks for it, from 0 to 1; context and place are -1 when unknown."""

    start: int
    end: int
    quote: float  # letters kept, against the letters of the quote and of the place together (Dice)
    kept: float  # letters kept, against the letters of the quote
    prefix: float = -1.0  # letters before the quote that stand before the place
    suffix: float = -1.0
    place: float = -1.0

    @property
    def score(self) -> float:
        """Weigh the evidence; what is not known counts as much as the rest does."""
        total, weights = QUOTE * self.quote, QUOTE
        for value, weight in ((self.prefix, PREFIX), (self.suffix, SUFFIX), (self.place, PLACE)):
            if value >= 0:
                total, weights = total + weight * value, weights + weight
        return total / weights

    @property
    def context(self) -> float:
        """The mean of what is known of the words around, 0.5 when nothing is."""
        known = [value for value in (self.prefix, self.suffix) if value >= 0]
        return sum(known) / len(known) if known else 0.5

    def at(self, place: float) -> Judged:
        """Return this place with the evidence of where it lies, from 0 to 1, added."""
        return replace(self, place=place)


class Snippet:
    """The words of a quote with those around it; ``first`` and ``last`` bound the quote's own (half-open)."""

    def __init__(self, prefix: str, exact: str, suffix: str) -> None:
        prefix, suffix = prefix[-AROUND:], suffix[:AROUND]
        self.start, self.end = len(prefix), len(prefix) + len(exact)
        self.text = prefix + exact + suffix
        self.tokens = tokens_of(self.text)
        self.first = next((k for k, t in enumerate(self.tokens) if t.end > self.start), len(self.tokens))
        self.last = next((k for k, t in enumerate(self.tokens) if t.start >= self.end), len(self.tokens))
        self.forms = [token.form for token in self.tokens]
        self.weights = weights_of(self.tokens, SIGN)

    @property
    def letters(self) -> float:
        """The letters of the quote's own words (long ones count less)."""
        return self.weight(self.first, self.last)

    def weight(self, low: int, high: int) -> float:
        """Return the letters of the words from one index up to another (long ones count less)."""
        return sum(self.weights[low:high])


def judge(snippet: Snippet, tokens: Sequence[Token], text: str) -> Judged | None:
    """Return the best place for the snippet among ``tokens`` of ``text``, None when hardly a word of it is there."""
    forms = [token.form for token in tokens]
    there = set(forms)
    low, high = snippet.first, snippet.last
    total = snippet.weight(low, high)
    if sum(snippet.weights[k] for k in range(low, high) if snippet.forms[k] in there) < LEAST * total:
        return None
    same = common(snippet.forms, forms)
    inside = []
    for k, w, n in same:
        a, b = max(k, snippet.first), min(k + n, snippet.last)
        if a < b:
            inside.append((a, w + a - k, b - a))
    if not inside:
        return None
    weights = weights_of(tokens, SIGN)
    low, high = _best_stretch(snippet, inside, weights)
    low, high = _widened(snippet, inside, same, low, high)
    runs = inside[low : high + 1]
    first, last = runs[0], runs[-1]
    kept = sum(snippet.weight(a, a + n) for a, _, n in runs)
    begin, end = _edges(snippet, same, weights, tokens, text, first, last)
    span = max(kept, sum(weights[begin:end]))
    # Context counts when it stands about as far away as it did.
    reach_before = begin - 2 * snippet.first - 4
    reach_after = end + 2 * (len(snippet.tokens) - snippet.last) + 4
    start_at, end_at = tokens[begin].start, tokens[end - 1].end
    head, tail = snippet.tokens[first[0]], snippet.tokens[last[0] + last[2] - 1]
    if begin == first[1] and head.start < snippet.start:  # the quote begins inside a word
        start_at = min(start_at + snippet.start - head.start, end_at)
    if end == last[1] + last[2] and tail.end > snippet.end:
        end_at = max(end_at - (tail.end - snippet.end), start_at)
    if start_at == end_at:  # the quote was a part of a word that has no counterpart
        return None
    return Judged(
        start_at,
        end_at,
        quote=2 * kept / (total + span),
        kept=kept / total,
        prefix=_share(snippet, same, 0, snippet.first, reach_before, begin),
        suffix=_share(snippet, same, snippet.last, len(snippet.tokens), end, reach_after),
    )


def _best_stretch(
    snippet: Snippet, inside: Sequence[tuple[int, int, int]], weights: Sequence[float]
) -> tuple[int, int]:
    """Return the first and last of the runs between which most is kept for the foreign words in between."""
    best, best_value, value, begin = (0, 0), -1.0, 0.0, 0
    for index, (a, w, n) in enumerate(inside):
        gain = snippet.weight(a, a + n)
        cost = 0.0
        if index:
            _, before, count = inside[index - 1]
            cost = GAP * sum(weights[before + count : w])
        if index and value > cost:
            value += gain - cost
        else:
            value, begin = gain, index
        if value > best_value:
            best_value, best = value, (begin, index)
    return best


def _widened(
    snippet: Snippet,
    inside: Sequence[tuple[int, int, int]],
    same: Sequence[tuple[int, int, int]],
    low: int,
    high: int,
) -> tuple[int, int]:
    """Take in the quote's first and last words, far off though they be, when they still join on to the context."""
    if low and any(k < snippet.first < k + n for k, _, n in same):
        low = 0
    if high < len(inside) - 1 and any(k < snippet.last < k + n for k, _, n in same):
        high = len(inside) - 1
    return low, high


def _edges(
    snippet: Snippet,
    same: Sequence[tuple[int, int, int]],
    weights: Sequence[float],
    tokens: Sequence[Token],
    text: str,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
) -> tuple[int, int]:
    """Return the range of words, with reworded edges taken in where what stands around them marks them off."""
    begin, end = first[1], last[1] + last[2]
    kept = snippet.weight(first[0], last[0] + last[2])
    lost = snippet.weight(snippet.first, first[0])
    if lost:
        met = next(((k + n, w + n) for k, w, n in reversed(same) if k + n <= snippet.first and w + n <= begin), None)
        known, low = met or (0, 0)
        old = snippet.tokens[known : first[0]][::-1]
        taken = replaced(
            Gap(snippet.text, old, snippet.tokens[first[0]], snippet.start),
            first[0] - snippet.first,
            Gap(text, tokens[low:begin][::-1], tokens[begin]),
            met is not None,
        )
        if sum(weights[begin - taken : begin]) <= max(2 * lost + 8, kept):
            begin -= taken
    at = last[0] + last[2]
    lost = snippet.weight(at, snippet.last)
    if lost:
        met = next(((k, w) for k, w, _ in same if k >= snippet.last and w >= end), None)
        known, high = met or (len(snippet.tokens), len(tokens))
        taken = replaced(
            Gap(snippet.text, snippet.tokens[at:known], snippet.tokens[at - 1], snippet.end),
            snippet.last - at,
            Gap(text, tokens[end:high], tokens[end - 1]),
            met is not None,
        )
        if sum(weights[end : end + taken]) <= max(2 * lost + 8, kept):
            end += taken
    return begin, end


def _share(snippet: Snippet, same: Sequence[tuple[int, int, int]], low: int, high: int, near: int, far: int) -> float:
    """Return how much of the snippet's words from ``low`` to ``high`` stand between ``near`` and ``far``."""
    whole = snippet.weight(low, high)
    if not whole:
        return -1.0
    got = 0.0
    for k, w, n in same:
        shift = w - k
        got += snippet.weight(max(k, low, near - shift), max(0, min(k + n, high, far - shift)))
    return got / whole


def share_before(snippet: Snippet, tokens: Sequence[Token]) -> float:
    """Return how much of the words before the quote stand among ``tokens``, -1 when it had none before it."""
    return _share_among(snippet, 0, snippet.first, tokens)


def share_after(snippet: Snippet, tokens: Sequence[Token]) -> float:
    """Return how much of the words after the quote stand among ``tokens``, -1 when it had none after it."""
    return _share_among(snippet, snippet.last, len(snippet.tokens), tokens)


def _share_among(snippet: Snippet, low: int, high: int, tokens: Sequence[Token]) -> float:
    same = [(k + low, w, n) for k, w, n in common(snippet.forms[low:high], [token.form for token in tokens])]
    return _share(snippet, same, low, high, 0, len(tokens))
