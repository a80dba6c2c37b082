"""The alignment of an old text with a new one: which stretches stand in both, in the same order.

First common ends are cut off, then lines that occur once in each text split it (patience), then what is left
between them is compared word by word (longest common subsequence, by rapidfuzz, imported only then). Words are
compared in their normal form and white space not at all, so a reflowed paragraph aligns whole. Knows nothing of
annotations.
"""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from desktop.anchoring.sequences import common, patience
from desktop.anchoring.tokens import Token, tokens_of, weights_of

# The word comparison works on a bit matrix of old x new words: this many cells take 30 MB and some 40 ms.
CELLS = 250_000_000
COMPARED = 6_000_000  # characters between two shared lines that are still compared by words, some 3 s
SHINGLE = 6  # words in a row that, occurring once in each text, split it when lines do not


class Run(NamedTuple):
    """A stretch that stands in both texts: the same words; the same length, so that offsets carry over by a shift."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(slots=True)
class Alignment:
    """The runs that two texts share, in order. Not ``complete`` when time ran out and parts were left unaligned."""

    runs: list[Run] = field(default_factory=list)
    complete: bool = True
    old_starts: list[int] = field(default_factory=list)

    def within(self, start: int, end: int) -> Iterator[Run]:
        """Give the parts of the runs that lie between two offsets of the old text."""
        for run in self.runs[max(0, bisect_right(self.old_starts, start) - 1) : bisect_left(self.old_starts, end)]:
            low, high = max(run.old_start, start), min(run.old_end, end)
            if low < high:
                shift = run.new_start - run.old_start
                yield Run(low, high, low + shift, high + shift)

    def around(self, start: int, end: int) -> tuple[Run | None, Run | None]:
        """Return the last run that begins before ``start`` and the first that ends after ``end`` (old text)."""
        before = bisect_left(self.old_starts, start) - 1
        after = bisect_left(self.old_starts, end)
        if after > 0 and self.runs[after - 1].old_end > end:
            after -= 1
        return (
            self.runs[before] if before >= 0 else None,
            self.runs[after] if after < len(self.runs) else None,
        )


def align(old: str, new: str, *, deadline: float | None = None, tick: Callable[[], None] | None = None) -> Alignment:
    """Return the alignment of ``old`` with ``new``; what is not reached by ``deadline`` (monotonic) stays unaligned.

    ``tick`` is called now and then and may raise to stop.
    """
    work = _Work(old, new, deadline, tick)
    if old == new:
        work.runs.append(Run(0, len(old), 0, len(new)))
    else:
        work.lines()
    runs = sorted(work.runs)
    return Alignment(runs, work.complete, [run.old_start for run in runs])


class _Work:
    """The state of one alignment."""

    def __init__(self, old: str, new: str, deadline: float | None, tick: Callable[[], None] | None) -> None:
        self.old, self.new, self.deadline, self.tick = old, new, deadline, tick
        self.runs: list[Run] = []
        self.complete = True

    def late(self) -> bool:
        if self.tick is not None:
            self.tick()
        if self.deadline is not None and time.monotonic() > self.deadline:
            self.complete = False
            return True
        return False

    def lines(self) -> None:
        """Split the texts at the lines that they share, compare the rest by words."""
        old, new = self.old.splitlines(keepends=True), self.new.splitlines(keepends=True)
        old_at, new_at = _offsets(old), _offsets(new)
        same = [*patience(old, new, tells=str.strip), (len(old), len(new), 0)]  # an empty line says nothing
        i = j = 0
        for a, b, n in same:
            if a > i or b > j:
                self.words(old_at[i], old_at[a], new_at[j], new_at[b])
            if n:
                self.equal(old_at[a], old_at[a + n], new_at[b])
            i, j = a + n, b + n

    def equal(self, start: int, end: int, new_start: int) -> None:
        self.runs.append(Run(start, end, new_start, new_start + end - start))

    def words(self, old_start: int, old_end: int, new_start: int, new_end: int) -> None:
        """Compare two stretches word by word."""
        if old_start == old_end or new_start == new_end or self.late():
            return
        if max(old_end - old_start, new_end - new_start) > COMPARED:
            self.complete = False
            return
        old, new = tokens_of(self.old, old_start, old_end), tokens_of(self.new, new_start, new_end)
        for a, b, n in tidy(old, new, self.common_words(old, new)):
            self.add(old, new, a, b, n)

    def common_words(self, old: Sequence[Token], new: Sequence[Token]) -> list[tuple[int, int, int]]:
        """Return (old index, new index, count) of the words in common, splitting until the pieces are small enough."""
        a, b = [t.form for t in old], [t.form for t in new]
        if len(a) * len(b) <= CELLS:
            return common(a, b)
        result: list[tuple[int, int, int]] = []
        same = [*patience(_shingles(a), _shingles(b)), (len(a), len(b), 0)]
        i = j = 0
        for x, y, n in same:
            if x < i or y < j:
                cut = max(i - x, j - y)
                x, y, n = x + cut, y + cut, n - cut
                if n <= 0:
                    continue
            if (x - i) * (y - j) <= CELLS and not self.late():
                result += [(i + p, j + q, m) for p, q, m in common(a[i:x], b[j:y])]
            elif x > i and y > j:
                self.complete = False
            if n:
                n += SHINGLE - 1
                result.append((x, y, n))
            i, j = x + n, y + n
        return result

    def add(self, old: Sequence[Token], new: Sequence[Token], a: int, b: int, n: int) -> None:
        """Add the run of ``n`` words, cut wherever white space or a form makes the shift change."""
        first = 0
        for k in range(n):
            x, y = old[a + k], new[b + k]
            if k > first and x.start - y.start != old[a + first].start - new[b + first].start:
                self.cut(old, new, a, b, first, k)
                first = k
            if x.end - x.start != y.end - y.start:
                self.cut(old, new, a, b, first, k + 1)
                first = k + 1
        if first < n:
            self.cut(old, new, a, b, first, n)

    def cut(self, old: Sequence[Token], new: Sequence[Token], a: int, b: int, first: int, last: int) -> None:
        run = Run(old[a + first].start, old[a + last - 1].end, new[b + first].start, new[b + last - 1].end)
        self.runs.append(run)


def _offsets(lines: Sequence[str]) -> list[int]:
    at, offsets = 0, [0]
    for line in lines:
        at += len(line)
        offsets.append(at)
    return offsets


def _shingles(forms: Sequence[str]) -> list[int]:
    return [hash(tuple(forms[i : i + SHINGLE])) for i in range(max(0, len(forms) - SHINGLE + 1))]


def tidy(
    old: Sequence[Token], new: Sequence[Token], same: Sequence[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """Drop the matches that are outweighed by the differences on both sides of them.

    A longest common subsequence finds some "the" and "of" in any two paragraphs. The rule is that of the semantic
    clean-up of diff-match-patch: a match no heavier than the change before it and the change after it is no match.
    """
    if not same:
        return []
    old_sum, new_sum = _sums(old), _sums(new)
    kept: list[tuple[int, int, int]] = []
    rest = list(reversed(same))

    def gap(one: tuple[int, int, int] | None, other: tuple[int, int, int] | None) -> float:
        i, j = (one[0] + one[2], one[1] + one[2]) if one else (0, 0)
        a, b = (other[0], other[1]) if other else (len(old), len(new))
        return max(old_sum[a] - old_sum[i], new_sum[b] - new_sum[j])

    while rest:
        this = rest.pop()
        before = kept[-1] if kept else None
        after = rest[-1] if rest else None
        weight = old_sum[this[0] + this[2]] - old_sum[this[0]]
        if weight <= gap(before, this) and weight <= gap(this, after):
            if kept:
                rest.append(kept.pop())  # what stood before it now has a larger change after it
        else:
            kept.append(this)
    return kept


def _sums(tokens: Sequence[Token]) -> list[float]:
    return list(accumulate(weights_of(tokens), initial=0.0))
