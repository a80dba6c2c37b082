"""The common part of two sequences, in the order of both: first what stands once in each (patience), then the longest
common subsequence of what is left between. Knows nothing of what the units are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

U = TypeVar("U")
Stretch = tuple[int, int, int]  # where it begins in the old and in the new sequence, and its length


def rising(numbers: Sequence[int]) -> list[int]:
    """Return the indices of the longest rising part of some numbers (Schensted 1961)."""
    tops: list[int] = []  # smallest number that ends a rising part of each length
    last: list[int] = []  # its index
    back: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(tops, number)
        back.append(last[at - 1] if at else -1)
        tops[at : at + 1], last[at : at + 1] = [number], [index]
    chain: list[int] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(index)
        index = back[index]
    return chain[::-1]


def common(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Return the matching stretches of a longest common subsequence."""
    from rapidfuzz.distance import LCSseq  # 15 ms to import, so only when words must be compared

    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(old, new)
        if code.tag == "equal"
    ]


def patience(old: Sequence[U], new: Sequence[U], *, tells: Callable[[U], object] = lambda _: True) -> list[Stretch]:
    """Return, in order, the stretches of units that stand once in both and in the same order, and what they grow to.

    Only a unit that ``tells`` something is taken for the same because it stands once.
    """
    stack = [(0, len(old), 0, len(new))]
    pieces: list[Stretch] = []
    while stack:
        i, old_end, j, new_end = stack.pop()
        head = 0
        while i + head < old_end and j + head < new_end and old[i + head] == new[j + head]:
            head += 1
        if head:
            pieces.append((i, j, head))
            i, j = i + head, j + head
        tail = 0
        while old_end - tail > i and new_end - tail > j and old[old_end - tail - 1] == new[new_end - tail - 1]:
            tail += 1
        if tail:
            old_end, new_end = old_end - tail, new_end - tail
            pieces.append((old_end, new_end, tail))
        if i == old_end or j == new_end:
            continue
        pairs = _unique_pairs(old, new, i, old_end, j, new_end, tells)
        x, y = i, j
        for a, b in pairs:
            if a < x or b < y:
                continue  # already inside the stretch that the pair before it grew into
            stack.append((x, a, y, b))
            n = 0
            while a + n < old_end and b + n < new_end and old[a + n] == new[b + n]:
                n += 1
            pieces.append((a, b, n))
            x, y = a + n, b + n
        if pairs:
            stack.append((x, old_end, y, new_end))
    return sorted(pieces)


def _unique_pairs(
    old: Sequence[U], new: Sequence[U], i: int, old_end: int, j: int, new_end: int, tells: Callable[[U], object]
) -> list[tuple[int, int]]:
    """Return the places of the units that occur once in each stretch, as the longest rising sequence of pairs."""
    once = Counter(new[j:new_end])
    where = {new[k]: k for k in range(j, new_end) if once[new[k]] == 1 and tells(new[k])}
    twice = Counter(old[i:old_end])
    pairs = [(k, where[old[k]]) for k in range(i, old_end) if twice[old[k]] == 1 and old[k] in where]
    return [pairs[index] for index in rising([b for _, b in pairs])]
