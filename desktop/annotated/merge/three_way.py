"""Three-way merging of lines, as diff3 does it: what one side changed is taken, what both changed is told.

Knows nothing of Markdown and annotations. A side may insert next to, or into, what the other side changes: only where
both took away or replaced the same line do they disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from db.quick import dataclass
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
        lines, clash = _settle(kept, our_edits[first:i], their_edits[second:j], start, end, prefer)
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
    prefer: Prefer,
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
    if prefer is Prefer.BOTH:
        return _woven((), [Edit(0, 0, tuple(ours))], [Edit(0, 0, tuple(theirs))], 0, 0), clash
    if prefer is Prefer.OURS:  # with what they put in beside it
        return _woven(base, our_edits, [edit for edit in their_edits if edit.start == edit.end], start, end), clash
    return theirs, clash


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
