"""Three-way merging of lines, as diff3 does it: what one side changed is taken, what both changed is told.

Knows nothing of Markdown and annotations. A side may insert next to, or into, what the other side changes: only where
both took away or replaced the same line do they disagree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from desktop.article.differences import shared_ends


@dataclass(frozen=True, slots=True)
class Edit:
    """One side's change: the lines ``[start, end)`` of the base became ``lines``."""

    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Lines that both sides changed."""

    base: str
    ours: str
    theirs: str


def matches(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of the lines that two texts share, in the order of both; white space at their ends is no matter."""
    left, right = [line.rstrip() for line in first], [line.rstrip() for line in second]
    begin, tail = shared_ends(left, right)
    pairs = [(n, n) for n in range(begin)]
    stop_left, stop_right = len(left) - tail, len(right) - tail
    pairs += [(a + begin, b + begin) for a, b in _anchored(left[begin:stop_left], right[begin:stop_right])]
    return pairs + [(stop_left + n, stop_right + n) for n in range(tail)]


def _anchored(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Match lines that stand once on either side first, in their longest common order, and the rest between them."""
    anchors = _in_order(_once(left, right))
    pairs: list[tuple[int, int]] = []
    a = b = 0
    for here, there in [*anchors, (len(left), len(right))]:
        pairs += [(a + x, b + y) for x, y in _common(left[a:here], right[b:there])]
        if here < len(left) or there < len(right):
            pairs.append((here, there))
        a, b = here + 1, there + 1
    return pairs


def _once(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    def places(lines: list[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, line in enumerate(lines):
            found[line] = -1 if line in found else number
        return found

    there = places(right)
    return [(at, there[line]) for line, at in places(left).items() if at >= 0 and there.get(line, -1) >= 0]


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rises on both sides; ``pairs`` rise on the first."""
    pairs.sort()
    keep = longest_increasing_subsequence([b for _, b in pairs])
    return [pairs[n] for n in keep]


def longest_increasing_subsequence(numbers: Sequence[int]) -> list[int]:
    """Return the indices of the longest rising part of a sequence."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(tails, number)
        if at == len(tails):
            tails.append(number)
            ends.append(index)
        else:
            tails[at], ends[at] = number, index
        before.append(ends[at - 1] if at else -1)
    out: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        out.append(index)
        index = before[index]
    return out[::-1]


def _common(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    if not left or not right:
        return []
    pairs: list[tuple[int, int]] = []
    for found in LCSseq.editops(left, right).as_matching_blocks():
        pairs += [(found.a + n, found.b + n) for n in range(found.size)]
    return pairs


def edits(base: Sequence[str], side: Sequence[str], same: Sequence[tuple[int, int]]) -> list[Edit]:
    """Return what a side changed, in the order of the base; ``same`` are their ``matches``."""
    out: list[Edit] = []
    a = b = 0
    for here, there in [*same, (len(base), len(side))]:
        if here > a or there > b:
            out.append(Edit(a, here, tuple(side[b:there])))
        a, b = here + 1, there + 1
    return out


def merge_lines(
    base: Sequence[str],
    ours: Sequence[str],
    theirs: Sequence[str],
    prefer: Callable[[Clash], bool] = lambda _: False,
    *,
    both: bool = False,
) -> tuple[list[str], list[Clash]]:
    """Merge two sides of a base. Returns the lines, and where both changed the same.

    There the result has theirs, unless ``prefer`` says ours; with ``both`` it has ours below theirs. Lines that neither
    side changed are as theirs has them.
    """
    same = matches(base, theirs)
    our_edits, their_edits = edits(base, ours, matches(base, ours)), edits(base, theirs, same)
    kept = list(base)
    for here, there in same:
        kept[here] = theirs[there]
    out: list[str] = []
    clashes: list[Clash] = []
    at = i = j = 0
    while i < len(our_edits) or j < len(their_edits):
        start = min(edit.start for edit in (*our_edits[i : i + 1], *their_edits[j : j + 1]))
        out += kept[at:start]
        end, first, second = start, i, j
        while True:  # all that overlaps, from here on
            if i < len(our_edits) and _touches(our_edits[i], start, end):
                end = max(end, our_edits[i].end)
                i += 1
            elif j < len(their_edits) and _touches(their_edits[j], start, end):
                end = max(end, their_edits[j].end)
                j += 1
            else:
                break
        lines, clash = _settle(kept, our_edits[first:i], their_edits[second:j], start, end, prefer, both)
        out += lines
        clashes += [clash] if clash is not None else []
        at = end
    return [*out, *kept[at:]], clashes


def _touches(edit: Edit, start: int, end: int) -> bool:
    return edit.start < end or edit.start == start == end or edit.start == edit.end == end


def _settle(
    base: Sequence[str],
    our_edits: Sequence[Edit],
    their_edits: Sequence[Edit],
    start: int,
    end: int,
    prefer: Callable[[Clash], bool],
    both: bool,
) -> tuple[list[str], Clash | None]:
    """Return the lines of one region of the base that one side or both changed."""
    ours, theirs = _woven(base, our_edits, (), start, end), _woven(base, (), their_edits, start, end)
    if not their_edits or not our_edits or ours == theirs:
        return (ours if our_edits else theirs), None
    taken = {n for edit in our_edits for n in range(edit.start, edit.end)}
    gone = {n for edit in their_edits for n in range(edit.start, edit.end)}
    if not taken & gone or not any(edit.lines for edit in (*our_edits, *their_edits)):
        return _woven(base, our_edits, their_edits, start, end), None
    clash = Clash("".join(base[start:end]), "".join(ours), "".join(theirs))
    if both:
        return _woven((), [Edit(0, 0, tuple(ours))], [Edit(0, 0, tuple(theirs))], 0, 0), clash
    return (ours if prefer(clash) else theirs), clash


def _woven(
    base: Sequence[str], our_edits: Sequence[Edit], their_edits: Sequence[Edit], start: int, end: int
) -> list[str]:
    """Apply both sides' edits to a region of the base; at the same place the file's come first."""
    out: list[str] = []
    at = start
    rows = [(edit.start, edit.end > edit.start, 0, edit) for edit in their_edits]
    rows += [(edit.start, edit.end > edit.start, 1, edit) for edit in our_edits]
    last = -1
    for place, _, hand, edit in sorted(rows, key=lambda row: row[:3]):
        if place > at:
            out += base[at:place]
            last = -1
        lines = list(edit.lines)
        if out and lines and out[-1].strip() and last not in (-1, hand):
            if not out[-1].endswith(("\n", "\r")):
                out[-1] += "\n"
            if lines[0].strip():
                lines.insert(0, "\n")  # the words of two hands are not to become one paragraph
        out += lines
        last = hand if lines else last
        at = max(at, edit.end)
    return [*out, *base[at:end]]
