"""Where a passage should be now, by what is already certain: its neighbours, or the alignment with the old text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from desktop.anchoring.align import Alignment
from desktop.anchoring.sequences import rising

NEAR = 400  # code points off the expected place at which the place still speaks half for a candidate
BETWEEN = 0.75  # how much it says that a candidate keeps the order of the annotations, though the shift is unknown
UNKNOWN = -1.0


class Expected(NamedTuple):
    """The range in which a passage should begin: between ``low`` and ``high``, most likely at one of ``likely``."""

    low: int
    high: int
    likely: tuple[int, ...]
    bounded: bool = True  # False when nothing is certain yet: then only nearness speaks

    def agrees(self, start: int) -> float:
        """Return from 0 to 1 how well a candidate that begins at ``start`` fits, UNKNOWN when nothing can be said."""
        off = min((abs(start - at) for at in self.likely), default=None)
        near = 0.5 if off is None else NEAR / (NEAR + off)
        if not self.bounded:
            return near if near > 0.5 else UNKNOWN
        if self.low <= start <= self.high:
            return max(BETWEEN, near) if self.likely else near
        return min(near, NEAR / (NEAR + min(abs(start - self.low), abs(start - self.high)))) * BETWEEN


class Pins:
    """The passages that were found beyond doubt, as (old start, new start): what lies between them keeps between."""

    def __init__(self, pairs: Iterable[tuple[int, int]], new_length: int) -> None:
        every = sorted(set(pairs))
        self.pairs = [every[index] for index in rising([new for _, new in every])]
        self.olds = [old for old, _ in self.pairs]
        self.new_length = new_length

    def expected(self, start: int) -> Expected:
        """Return where what began at ``start`` should begin now; below 0 that is not known, and neither is this."""
        if start < 0:
            return Expected(0, self.new_length, (), bounded=False)
        at = bisect_left(self.olds, start)
        before = self.pairs[at - 1] if at else None
        after = self.pairs[at] if at < len(self.pairs) else None
        if before is None and after is None:
            return Expected(0, self.new_length, (start,), bounded=False)
        likely = tuple({pin[1] + start - pin[0] for pin in (before, after) if pin is not None})
        return Expected(before[1] if before else 0, after[1] if after else self.new_length, likely)


def expected_by(alignment: Alignment, start: int, end: int, new_length: int) -> Expected:
    """Return where the alignment says that the old passage should begin now."""
    inside = next(iter(alignment.within(start, end)), None)
    before, after = alignment.around(start, end)
    low = before.new_end if before and before.old_end <= start else None
    if before and low is None:
        low = before.new_start + start - before.old_start
    high = after.new_start if after and after.old_start >= end else None
    likely = set()
    if inside:
        likely.add(inside.new_start - (inside.old_start - start))
    if before:
        likely.add(before.new_start + start - before.old_start)
    if after:
        likely.add(after.new_start + start - after.old_start)
    low = low or 0
    bounded = before is not None or after is not None
    return Expected(low, max(low, new_length if high is None else high), tuple(likely), bounded)
