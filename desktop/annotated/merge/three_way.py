"""Three-way merging of lines, as diff3 does it: what one side changed is taken, what both changed is told.

Knows nothing of Markdown and annotations. A side may insert next to, or into, what the other side changes: only where
both took away or replaced the same line do they disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop.anchoring.sequences import common, patience
from desktop.article.differences import shared_ends

_EXACT = "\0"  # stands in no note; behind a line's words it makes white space at their end count
_COMPARED = 40_000_000  # letters of one text times those of the other, above which a change is one run


class Prefer(Enum):
    """What is taken where both sides changed the same."""

    THEIRS = auto()
    OURS = auto()
    BOTH = auto()  # ours below theirs


@dataclass(frozen=True, slots=True)
class Edit:
    """One side's change: the lines ``[start, end)`` of the base became ``lines``."""

    start: int
    end: int
    lines: tuple[str, ...]


_Row = tuple[Edit, Prefer]  # and whose it is


@dataclass(frozen=True, slots=True)
class Clash:
    """Lines that both sides changed."""

    base: str
    ours: str
    theirs: str


def matches(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of the lines that two texts share, in the order of both; white space at their ends is no matter."""
    left, right = [line.rstrip() for line in first], [line.rstrip() for line in second]
    pairs: list[tuple[int, int]] = []
    i = j = 0
    for a, b, n in [*patience(left, right, tells=bool), (len(left), len(right), 0)]:
        pairs += [(i + x + k, j + y + k) for x, y, m in common(left[i:a], right[j:b]) for k in range(m)]
        pairs += [(a + k, b + k) for k in range(n)]
        i, j = a + n, b + n
    return pairs


def between(same: Sequence[tuple[int, int]], first: int, second: int) -> Iterator[tuple[slice, slice]]:
    """Yield the stretches before, between and after ``matches`` of texts with so many lines; they may be empty."""
    a = b = 0
    for here, there in [*same, (first, second)]:
        yield slice(a, here), slice(b, there)
        a, b = here + 1, there + 1


def edits(base: Sequence[str], side: Sequence[str], same: Sequence[tuple[int, int]]) -> list[Edit]:
    """Return what a side changed, in the order of the base; ``same`` are their ``matches``."""
    stretches = between(same, len(base), len(side))
    return [Edit(a.start, a.stop, tuple(side[b])) for a, b in stretches if a.start < a.stop or b.start < b.stop]


def merge_lines(
    base: Sequence[str],
    ours: Sequence[str],
    theirs: Sequence[str],
    prefer: Prefer = Prefer.THEIRS,
) -> tuple[list[str], list[Clash]]:
    """Merge two sides of a base. Returns the lines, and where both changed the same.

    Lines that neither side changed are as theirs has them.
    """
    same = matches(base, theirs)
    kept = list(base)
    for here, there in same:
        kept[here] = theirs[there]
    rows = [(edit, Prefer.THEIRS) for edit in edits(base, theirs, same)]
    rows += [(edit, Prefer.OURS) for edit in edits(base, ours, matches(base, ours))]
    rows.sort(key=lambda row: (row[0].start, row[0].end > row[0].start, row[1] is Prefer.OURS))
    out: list[str] = []
    clashes: list[Clash] = []
    at = n = 0
    while n < len(rows):
        first, start, end = n, rows[n][0].start, rows[n][0].end
        while n < len(rows) and _touches(rows[n][0], start, end):  # all that overlaps, from here on
            end = max(end, rows[n][0].end)
            n += 1
        lines, clash = _settle(kept, rows[first:n], start, end, prefer)
        out += [*kept[at:start], *lines]
        clashes += [clash] if clash is not None else []
        at = end
    return [*out, *kept[at:]], clashes


def _touches(edit: Edit, start: int, end: int) -> bool:
    return edit.start < end or edit.start == start == end or edit.start == edit.end == end


def _settle(
    base: Sequence[str], rows: Sequence[_Row], start: int, end: int, prefer: Prefer
) -> tuple[list[str], Clash | None]:
    """Return the lines of one region of the base that one side or both changed."""
    ours, theirs = ([row for row in rows if row[1] is hand] for hand in (Prefer.OURS, Prefer.THEIRS))
    our_lines, their_lines = _woven(base, ours, start, end), _woven(base, theirs, start, end)
    if ours and theirs and our_lines == their_lines:
        return our_lines, None
    taken, gone = ({n for edit, _ in side for n in range(edit.start, edit.end)} for side in (ours, theirs))
    if not taken & gone or not any(edit.lines for edit, _ in rows):
        return _woven(base, rows, start, end), None
    clash = Clash("".join(base[start:end]), "".join(our_lines), "".join(their_lines))
    if prefer is Prefer.BOTH:
        both = [(Edit(0, 0, tuple(their_lines)), Prefer.THEIRS), (Edit(0, 0, tuple(our_lines)), Prefer.OURS)]
        return _woven((), both, 0, 0), clash
    if prefer is Prefer.OURS:  # with what they put in beside it
        return _woven(base, [row for row in rows if row in ours or row[0].start == row[0].end], start, end), clash
    return their_lines, clash


def _woven(base: Sequence[str], rows: Sequence[_Row], start: int, end: int) -> list[str]:
    """Apply edits in their order to a region of the base; at the same place the file's come first."""
    out: list[str] = []
    at = start
    last: Prefer | None = None
    for edit, hand in rows:
        if edit.start > at:
            out += base[at : edit.start]
            last = None
        lines = list(edit.lines)
        if out and lines and out[-1].strip() and last not in (None, hand):
            if not out[-1].endswith(("\n", "\r")):
                out[-1] += "\n"
            if lines[0].strip():
                lines.insert(0, "\n")  # the words of two hands are not to become one paragraph
        out += lines
        last = hand if lines else last
        at = max(at, edit.end)
    return [*out, *base[at:end]]


def both_notes(base: str, ours: str, theirs: str) -> str:
    """Return a note with what each side made of ``base``; nothing that either wrote is left out."""
    if base in (ours, theirs) or ours == theirs:
        return theirs if ours == base else ours
    merged, _ = merge_lines(_lines(base), _lines(ours), _lines(theirs), Prefer.BOTH)
    return "".join(merged).replace(_EXACT, "").removesuffix("\n")


def _lines(text: str) -> list[str]:
    return [f"{line}{_EXACT}\n" if line else "\n" for line in text.split("\n")] if text else []


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
