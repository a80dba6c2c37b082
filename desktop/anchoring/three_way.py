"""Three-way merging of lines, as diff3 does it: what one side changed is taken, and where both changed the same, what
both wrote stands in the result, and is told.

Knows nothing of Markdown and annotations. A side may insert next to, or into, what the other side changes: only where
both took away or replaced the same line did they change the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from desktop.anchoring.sequences import common, patience
from desktop.article.differences import shared_ends

_COMPARED = 40_000_000  # units of one text times those of the other, above which a change is one run


@dataclass(frozen=True, slots=True)
class Edit:
    """One side's change: the lines ``[start, end)`` of the base became ``lines``."""

    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Lines that both sides changed: as they were, and as each side has them."""

    base: str
    ours: str
    theirs: str


def merge_lines(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[Clash]]:
    """Merge two sides of a base. Return the lines, and where both changed the same, with theirs first."""
    sides = [*((edit, True) for edit in edits(base, theirs)), *((edit, False) for edit in edits(base, ours))]
    sides.sort(key=lambda side: (side[0].start, side[0].end > side[0].start, not side[1]))
    merged: list[str] = []
    clashes: list[Clash] = []
    at = n = 0
    while n < len(sides):
        first, start, end = n, sides[n][0].start, sides[n][0].end
        while n < len(sides) and _touches(sides[n][0], start, end):  # all that overlaps, from here on
            end = max(end, sides[n][0].end)
            n += 1
        lines, clash = _settled(base, sides[first:n], range(start, end))
        merged += [*base[at:start], *lines]
        clashes += [clash] if clash is not None else []
        at = end
    return [*merged, *base[at:]], clashes


def edits(base: Sequence[str], side: Sequence[str]) -> list[Edit]:
    """Return what a side changed, in the order of the base."""
    stretches = _between(_matches(base, side), len(base), len(side))
    return [Edit(a.start, a.stop, tuple(side[b])) for a, b in stretches if a.start < a.stop or b.start < b.stop]


def both_notes(base: str, ours: str, theirs: str) -> str:
    """Return a note with what each side made of ``base``; nothing that either wrote is left out."""
    if base in (ours, theirs) or ours == theirs:
        return theirs if ours == base else ours
    sides = ([f"{line}\n" for line in text.split("\n")] if text else [] for text in (base, ours, theirs))
    return "".join(merge_lines(*sides)[0]).removesuffix("\n")


def carried_place(old: str, new: str, place: int) -> int:
    """Return where an offset of ``old`` is in ``new``: behind the same letters."""
    head, tail = shared_ends(old, new)
    if place <= head:
        return place
    if place >= len(old) - tail:
        return len(new) - (len(old) - place)
    ours, theirs = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(ours) * len(theirs) > _COMPARED:
        return head + len(theirs)
    within, same = place - head, [*common(ours, theirs), (len(ours), len(theirs), 0)]
    return head + next(b + max(0, within - a) for a, b, n in same if within <= a + n)


def _matches(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of the lines that two texts share, in the order of both: first those at the margin that stand once,
    as the first line of each note; blank ones only beside others.
    """
    pairs: list[tuple[int, int]] = []
    i = j = 0
    for a, b, n in [*patience(first, second, tells=lambda line: line[:1].strip()), (len(first), len(second), 0)]:
        if (a - i) * (b - j) <= _COMPARED:
            pairs += [(i + x + k, j + y + k) for x, y, m in common(first[i:a], second[j:b]) for k in range(m)]
        pairs += [(a + k, b + k) for k in range(n)]
        i, j = a + n, b + n
    return pairs


def _between(same: Sequence[tuple[int, int]], first: int, second: int) -> Iterator[tuple[slice, slice]]:
    """Yield the stretches before, between and after matches of texts with so many lines; they may be empty."""
    a = b = 0
    for here, there in [*same, (first, second)]:
        yield slice(a, here), slice(b, there)
        a, b = here + 1, there + 1


def _touches(edit: Edit, start: int, end: int) -> bool:
    return edit.start < end or edit.start == start == end or edit.start == edit.end == end


def _settled(base: Sequence[str], sides: Sequence[tuple[Edit, bool]], region: range) -> tuple[list[str], Clash | None]:
    """Return the lines of one region of the base that one side or both changed."""
    theirs, ours = ([edit for edit, is_theirs in sides if is_theirs is hand] for hand in (True, False))
    their_lines, our_lines = (_applied(base, hand, region) for hand in (theirs, ours))
    if not (ours and theirs) or their_lines == our_lines:
        return (their_lines if theirs else our_lines), None
    gone, taken = ({n for edit in hand for n in range(edit.start, edit.end)} for hand in (theirs, ours))
    clash = None
    if gone & taken and any(edit.lines for edit, _ in sides):
        clash = Clash("".join(base[region.start : region.stop]), "".join(our_lines), "".join(their_lines))
    written = [{line for edit in hand for line in edit.lines if line.strip()} for hand in (theirs, ours)]
    if clash is None and written[0].isdisjoint(written[1]):
        merged: list[str] = []
        at = region.start
        for edit, _ in sides:  # each in its place
            merged += [base[n] for n in range(at, edit.start)]
            _append(merged, edit.lines)
            at = max(at, edit.end)
        return [*merged, *(base[n] for n in range(at, region.stop))], None
    left, right = _applied(base, theirs, region, taken), _applied(base, ours, region, gone)
    union: list[str] = []
    for mine, other in _between(_matches(left, right), len(left), len(right)):
        union += left[mine]
        _append(union, right[other])
        union += left[mine.stop : mine.stop + 1]  # which both have
    return union, clash


def _applied(base: Sequence[str], side: Sequence[Edit], region: range, without: Collection[int] = ()) -> list[str]:
    """Return a region of the base with one side's edits, without lines that the other side took away."""
    lines: list[str] = []
    at = region.start
    for edit in [*side, Edit(region.stop, region.stop, ())]:
        lines += [base[n] for n in range(at, edit.start) if n not in without]
        lines += edit.lines
        at = edit.end
    return lines


def _append(merged: list[str], lines: Sequence[str]) -> None:
    """Add the lines of the other hand: the words of two hands are not to become one paragraph."""
    if merged and lines and merged[-1].strip():
        newline = merged[-1][len(merged[-1].rstrip("\r\n")) :]
        if not newline:
            merged[-1] += "\n"
        if lines[0].strip():
            merged.append(newline or "\n")
    merged += lines
