"""The positions of notes in the margin: each as near to its passage's height as the others let it. No Qt.

Used by the lane beside the article, and by the pages that are printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf


def arrange(
    tops: Sequence[float],
    heights: Sequence[float],
    gap: float,
    current: int | None = None,
    *,
    weights: Sequence[float] | None = None,
    low: float = -inf,
    high: float = inf,
    reach: float = inf,
) -> list[float]:
    """Return where each note begins, so that none overlaps another and they stand as near to ``tops`` as can be.

    ``tops`` are the heights of their passages, ascending; the order stays. No note begins above ``low``, and none ends
    below ``high`` unless all of them together are higher than that: then they go on below it. The ``current`` note gets
    its true place as far as the others still have room between ``low`` and ``high``, and begins no more than ``reach``
    below it: those before it go above ``low`` for that. What is least is the sum of the squared ways, each times its
    note's weight (1 where none is given), with the current note where it is.

    With the heights of those before it taken away, a note's place must be no less than that of the one before: isotonic
    regression, solved by pooling adjacent violators in O(n) (Barlow et al., Statistical Inference under Order
    Restrictions, 1972, 1.2); bounds only clip what that gives.
    """
    if not tops:
        return []
    before = [0.0, *accumulate(height + gap for height in heights)]
    ceiling = max(low, high - before[-1] + gap)
    wanted = [top - above for top, above in zip(tops, before, strict=False)]
    heavy = list(weights) if weights is not None else [1.0] * len(wanted)
    if current is None or not 0 <= current < len(wanted):
        levels = _pooled(wanted, heavy, low, ceiling)
    else:
        level = min(max(wanted[current], low), ceiling, wanted[current] + reach)
        levels = _pooled(wanted[:current], heavy[:current], low, level)
        levels += [level, *_pooled(wanted[current + 1 :], heavy[current + 1 :], level, ceiling)]
    return [level + above for level, above in zip(levels, before, strict=False)]


def _pooled(wanted: Sequence[float], weights: Sequence[float], low: float, high: float) -> list[float]:
    """Return the numbers that do not descend, lie between two bounds, and are nearest to ``wanted``."""
    pools: list[tuple[float, float, int]] = []  # the mean, the weight and the count of neighbours that share a level
    for value, weight in zip(wanted, weights, strict=True):
        count = 1
        while pools and pools[-1][0] >= value:
            mean, other, more = pools.pop()
            value += (mean - value) * other / (weight + other)
            weight, count = weight + other, count + more
        pools.append((value, weight, count))
    return [min(max(mean, low), high) for mean, _, count in pools for _ in range(count)]
