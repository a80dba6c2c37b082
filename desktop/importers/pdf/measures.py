"""What is usual in one document: the size of its text, how far apart its lines stand, where its columns begin and end.

Measured once over all pages, and asked by everything that tells a heading from a paragraph or an end from a break.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.importers.pdf.lines import Line

_ALIKE = 0.08  # two sizes that differ by less are one
_AROUND = 6  # lines above and below one that show how wide its column is: further off another block may begin
_FEWEST = 3  # lines: fewer show no edge, as a paragraph's last one is short
_INSET = 0.6  # sizes: what begins further in than its column is a block of its own width
_TYPED = 4  # times the other letters: with fewer typewritten ones these are code, as the text is in another face
_MANY = 0.4  # of the lines: with a last line in each paragraph and formulas, so many of justified ones end at the edge


@dataclass(frozen=True)
class Measures:
    """``size`` is that of most of the text, in points; ``bold`` says how most of it is set, ``mono`` how nearly all,
    ``pitches`` is the distance of two lines by their size."""

    size: float
    bold: bool
    mono: bool = False
    pitches: dict[float, float] = field(default_factory=dict)

    def pitch(self, line: Line) -> float:
        """Return how far apart lines of this line's size stand."""
        return self.pitches.get(line.size, line.size * self.leading)

    @property
    def leading(self) -> float:
        """The distance of the body's lines, in its sizes."""
        return self.pitches.get(self.size, self.size * 1.25) / self.size

    def is_body(self, line: Line) -> bool:
        """True if a line is set in the size of most of the text."""
        return alike(line.size, self.size)


def alike(one: float, other: float) -> bool:
    """True if two sizes are meant to be one."""
    return abs(one - other) <= _ALIKE * max(one, other)


def body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters are set, in points; 10 where there are none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += line.length
    return max(sizes, key=lambda size: sizes[size]) if sizes else 10.0


def measured(regions: Sequence[Sequence[Line]]) -> Measures:
    """Measure a document, and write on each line where its column begins and ends."""
    lines = [line for region in regions for line in region]
    size = body_size(lines)
    heavy = sum(line.length if line.bold else -line.length for line in lines if alike(line.size, size))
    _measure_columns(regions, size)
    typed = sum(len(word.text) * (1 if word.style.mono else -_TYPED) for line in lines for word in line.words)
    return Measures(size, heavy > 0, typed > 0, _pitches(regions))


def _pitches(regions: Sequence[Sequence[Line]]) -> dict[float, float]:
    """Return the smallest distance of two lines that is common, by their size."""
    by_size: dict[float, Counter[float]] = {}
    for region in regions:
        for line, other in pairwise(region):
            distance = other.y - line.y
            if line.size == other.size and 0.8 * line.size < distance < 3 * line.size:
                by_size.setdefault(line.size, Counter())[round(distance * 4) / 4] += 1
    pitches = {}
    for size, distances in by_size.items():
        most = max(distances[d] + distances[d + 0.25] for d in distances)
        pitches[size] = min(d for d in distances if distances[d] + distances[d + 0.25] >= max(1, 0.3 * most))
    return pitches


def _measure_columns(regions: Sequence[Sequence[Line]], size: float) -> None:
    """Write left, right and flush on the lines, each as the lines around it stand that begin where it does.

    Where too few stand around it, those of all pages that begin at one place tell.
    """
    lefts = [_left(region) for region in regions]
    keys = [round(left / size) for left in lefts]
    pools: dict[int, list[Line]] = {key: [] for key in keys}
    for key, region in zip(keys, regions, strict=True):
        pools[key] += [line for line in region if alike(line.size, size)] or region
    usual = {
        key: _right(pool) if len(pool) > _FEWEST else (max(line.x1 for line in pool), False)
        for key, pool in pools.items()
    }
    for number, (key, left, region) in enumerate(zip(keys, lefts, regions, strict=True)):
        for at, line in enumerate(region):
            x0, x1, high = line.x0, line.x1, line.size
            around = [
                other
                for other in region[max(at - _AROUND, 0) : at + _AROUND + 1]
                if -_ALIKE * high <= other.size - high <= _ALIKE * other.size
                and (other.x1 if other.x1 < x1 else x1) - (other.x0 if other.x0 > x0 else x0)
                > 0.5 * min(other.x1 - other.x0, x1 - x0)
            ]
            own = [other for other in around if abs(other.x0 - line.x0) < _INSET * line.size]
            if line.x0 > left + _INSET * line.size and len(own) > _FEWEST:
                around = own
            right, flush = _right(around) if len(around) >= _FEWEST else usual[key]
            line.left, line.region = left, number
            line.right, line.flush = (right, flush) if line.x1 <= right + 0.5 * line.size else (line.x1, False)


def _left(region: Sequence[Line]) -> float:
    counts = Counter([round(line.x0) for line in region])
    there = {x: count + counts.get(x + 1, 0) for x, count in counts.items()}
    least = max(1, 0.3 * max(there.values()))
    usual = min(x for x, count in there.items() if count >= least)
    return min(line.x0 for line in region if abs(line.x0 - usual) <= 1.5)


def _right(lines: Sequence[Line]) -> tuple[float, bool]:
    """Return where lines end, and whether many end there exactly; else it is the last but the few that stick out."""
    ends = Counter([round(line.x1 * 2) for line in lines])
    there, most = max((ends.get(x - 1, 0) + count + ends.get(x + 1, 0), x) for x, count in ends.items())
    if there >= 2 and there >= _MANY * len(lines):
        return most / 2, True
    far = sorted(line.x1 for line in lines)
    return far[min(len(far) - 1, int(len(far) * 0.97))], False
