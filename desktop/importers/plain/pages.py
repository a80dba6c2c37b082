"""The page breaks of a printed text: their running heads and feet, which are no words of the text.

A page ends with a form feed, else below a foot: a line that recurs, the same but for a number that rises by
one, or by two where left and right pages differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

PAGE_END = "\f"  # a line of its own in what is returned
_NUMBER = re.compile(r"\d+")
_DEEPEST = 3  # lines of a head
_COLUMNS = re.compile(r"\S {3,}\S.* {3,}\S")  # left, middle and right, as heads and feet are set
_GAP = re.compile(r"\S {3,}\S|^ {20,}\S")
_FEWEST = 3  # pages on which a line recurs before it is taken for a running one


def without_running_lines(lines: Sequence[str]) -> list[str]:
    """Return the lines without running heads and feet; PAGE_END stands for what was between two pages."""
    lines = [part for line in lines for part in _parted(line)]
    ends = [at for at, line in enumerate(lines) if line == PAGE_END]
    feet = _rising(lines)
    if not ends:
        if not feet:
            return lines
        ends = [at + 1 for at in sorted(feet)]
        for at in reversed(ends):
            lines.insert(at, PAGE_END)
        ends = [at + number for number, at in enumerate(ends)]
        feet = {at - 1 for at in ends}
    for _ in range(_DEEPEST):
        lines, before = _cleared(lines, ends, feet), len(lines)
        if len(lines) == before:
            break
        ends, feet = [at for at, line in enumerate(lines) if line == PAGE_END], set()
    return lines


def _parted(line: str) -> Iterable[str]:
    if PAGE_END not in line:
        yield line
        return
    for number, part in enumerate(line.split(PAGE_END)):
        if number:
            yield PAGE_END
        if part.strip():
            yield part


def _shape(line: str) -> str:
    return " ".join(_NUMBER.sub("#", line).split())


def _rising(lines: Sequence[str]) -> set[int]:
    """Return where lines stand that are the same but for a number, which rises by one from each to the next."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        alone = (not at or not lines[at - 1].strip()) or at + 1 == len(lines) or not lines[at + 1].strip()
        if alone and len(line) < 120 and _NUMBER.search(line):
            places.setdefault(_shape(line), []).append(at)
    rising: set[int] = set()
    for shape, positions in places.items():
        if len(positions) < _FEWEST or not any(character.isalpha() for character in shape) or _too_near(positions):
            continue
        numbers = [int(_NUMBER.findall(lines[at])[-1][:9]) for at in positions]
        steps = sum(1 for before, after in pairwise(numbers) if after - before in (1, 2))
        if steps * 5 >= (len(numbers) - 1) * 4 and _GAP.search(lines[positions[0]]):
            rising |= set(positions)
    return rising


def _too_near(places: Sequence[int]) -> bool:
    """True if lines stand nearer to each other than the lines of a page allow."""
    return any(after - before < 20 for before, after in pairwise(places))


def _cleared(lines: list[str], ends: Sequence[int], feet: set[int]) -> list[str]:
    above = [_nearest(lines, at, -1) for at in (*ends, len(lines))]
    below = [_nearest(lines, at, 1) for at in ends]
    running = set(feet)
    for side in (above, below):
        shapes = Counter(_shape(lines[at]) for at in side if at is not None)
        often = max(_FEWEST, len(ends) // 4)
        running |= {at for at in side if at is not None and shapes[_shape(lines[at])] >= often}
    last = above[-1]
    foot = _shape(lines[last]) if last is not None else ""
    for at, after in zip(above, below, strict=False):  # of few pages: heads and feet are set in columns
        if at is None or after is None or not (_COLUMNS.search(lines[at]) and _COLUMNS.search(lines[after])):
            continue
        if at in running or _shape(lines[at]) == foot:
            running |= {at, after}
    if last is not None and foot in {_shape(lines[at]) for at in running}:
        running.add(last)
    return [line for at, line in enumerate(lines) if at not in running]


def _nearest(lines: Sequence[str], end: int, step: int) -> int | None:
    """Return the line next to the end of a page that is not blank, if it stands on the page that is left or begun."""
    at = end + step
    while 0 <= at < len(lines) and lines[at] != PAGE_END:
        if lines[at].strip():
            return at
        at += step
    return None
