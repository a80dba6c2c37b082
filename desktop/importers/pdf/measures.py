"""What is usual in one document: the size of its text, how far apart its lines stand, where its columns begin and end.

Measured once over all pages, and asked by everything that tells a heading from a paragraph or an end from a break.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.importers.pdf.lines import Line

_EARLY = 6.0  # sizes: where so much room is left, a paragraph does not go on overleaf
_ALIKE = 0.08  # two sizes that differ by less are one


@dataclass(frozen=True)
class Measures:
    """``size`` is that of most of the text, in points; ``pitches`` the distance of two lines by their size;
    ``indented``: paragraphs begin with an indent; ``spaced``: with a larger distance."""

    size: float
    bold: bool
    pitches: dict[float, float] = field(default_factory=dict)
    indented: bool = False

    def pitch(self, line: Line) -> float:
        """Return how far apart lines of this line's size stand."""
        return self.pitches.get(line.size, line.size * self.leading)

    @property
    def leading(self) -> float:
        """The distance of the body's lines, in its sizes."""
        return self.pitches.get(self.size, self.size * 1.25) / self.size

    def is_body(self, line: Line) -> bool:
        """Tell whether a line is set in the size of most of the text."""
        return alike(line.size, self.size)


def alike(one: float, other: float) -> bool:
    """Tell whether two sizes are meant to be one."""
    return abs(one - other) <= _ALIKE * max(one, other)


def body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters are set, in points; 10 where there are none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += line.length
    return max(sizes, key=lambda one: sizes[one]) if sizes else 10.0


def measured(regions: Sequence[Sequence[Line]]) -> Measures:
    """Measure a document, and write on each line where its column begins and ends."""
    lines = [line for region in regions for line in region]
    size = body_size(lines)
    heavy = sum(line.length if line.bold else -line.length for line in lines if alike(line.size, size))
    _measure_columns(regions, size)
    return Measures(size, heavy > 0, _pitches(regions), _is_indented(regions, size))


def _pitches(regions: Sequence[Sequence[Line]]) -> dict[float, float]:
    """Return the smallest distance of two lines that is common, by their size."""
    found: dict[float, Counter[float]] = {}
    for region in regions:
        for one, other in pairwise(region):
            distance = other.y - one.y
            if one.size == other.size and 0.8 * one.size < distance < 3 * one.size:
                found.setdefault(one.size, Counter())[round(distance * 4) / 4] += 1
    pitches = {}
    for size, distances in found.items():
        most = max(distances[d] + distances[d + 0.25] for d in distances)
        usual = min(d for d in distances if distances[d] + distances[d + 0.25] >= max(1, 0.3 * most))
        pitches[size] = usual + (0.25 if distances[usual + 0.25] > distances[usual] else 0)
    return pitches


def _measure_columns(regions: Sequence[Sequence[Line]], size: float) -> None:
    """Write left, right and flush on the lines. Columns of all pages that begin at one place are taken together."""
    pools: dict[int, list[Line]] = {}
    lefts = [_left(region, size) for region in regions]
    for region, left in zip(regions, lefts, strict=True):
        pools.setdefault(round(left / size), []).extend(line for line in region if alike(line.size, size))
    ends = sorted(region[-1].y for region in regions)
    floor = ends[int(len(ends) * 0.9)] if ends else 0.0
    edges = {key: _right(pool, size) for key, pool in pools.items()}
    for number, (region, left) in enumerate(zip(regions, lefts, strict=True)):
        key = round(left / size)
        near = [k for k in (key, key - 1, key + 1) if len(pools.get(k, ())) >= 3]
        widest = max(line.x1 for line in region)
        right, flush = edges[near[0]] if near else (widest, False)
        for line in region:
            line.left, line.flush, line.region = left, flush, number
            line.early = region[-1].y < floor - _EARLY * size
            line.right = right if line.x1 <= right + size or flush else widest


def _left(region: Sequence[Line], size: float) -> float:
    counts: Counter[int] = Counter(round(line.x0) for line in region)
    most = max(counts[x] + counts[x + 1] for x in counts)
    usual = min(x for x in counts if counts[x] + counts[x + 1] >= max(1, 0.3 * most))
    return min(line.x0 for line in region if abs(line.x0 - usual) <= 1.5)


def _right(pool: Sequence[Line], size: float) -> tuple[float, bool]:
    """Return where lines end, and whether most end there exactly."""
    if not pool:
        return 0.0, False
    ends: Counter[int] = Counter(round(line.x1 * 2) for line in pool)
    most = max(ends, key=lambda x: (ends[x - 1] + ends[x] + ends[x + 1], x))
    there = ends[most - 1] + ends[most] + ends[most + 1]
    if len(pool) >= 4 and there >= 0.4 * len(pool):
        return most / 2, True
    far = sorted(line.x1 for line in pool)
    return far[min(len(far) - 1, int(len(far) * 0.995))], False


def _is_indented(regions: Sequence[Sequence[Line]], size: float) -> bool:
    """Tell whether paragraphs begin with an indent: many lines do that stand between two that do not."""
    indented = plain = 0
    for region in regions:
        for one, line, other in zip(region, region[1:], region[2:], strict=False):
            if not alike(line.size, size):
                continue
            indent = line.x0 - line.left
            if 0.6 * size < indent < 4 * size and other.x0 - other.left < 0.4 * size and one.x0 - one.left < 0.4 * size:
                indented += 1
            else:
                plain += 1
    return indented > 0.04 * (indented + plain)
