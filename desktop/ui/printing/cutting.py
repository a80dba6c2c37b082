"""Cutting an article into pages: between lines, so that headings stay with their text and no line stands alone.

Knows lines as heights and nothing of what stands in them. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

_FULL = 0.6  # of a page that stays filled, whatever would better stand together
_PIECE = 0.98  # of a page that one piece of an endless row takes up


class Line(NamedTuple):
    """A line, which no page may cut. ``part`` numbers what it belongs to: a paragraph, or a row of a table.

    ``leads``: what comes next belongs below it, as below a heading. ``whole``: its part is best kept together.
    ``table``: the number of the table whose header is to stand above it where a page begins with it, or -1.
    """

    top: float
    bottom: float
    part: int
    leads: bool = False
    whole: bool = False
    table: int = -1


def merged(lines: Iterable[Line], most: float) -> list[Line]:
    """Return lines from the top, those that overlap as one: cells stand side by side. None is higher than ``most``."""
    apart: list[Line] = []
    for line in sorted(lines):
        if apart and line.top < apart[-1].bottom - 1:
            last = apart[-1]
            apart[-1] = last._replace(bottom=max(last.bottom, line.bottom), leads=last.leads or line.leads)
        else:
            apart.append(line)
    return [piece for line in apart for piece in _pieces(line, most * _PIECE)]


def _pieces(line: Line, most: float) -> list[Line]:
    high = line.bottom - line.top
    count = max(1, -int(-high // most))
    if count == 1:
        return [line]
    edges = [line.top + high * n / count for n in range(count + 1)]
    return [line._replace(top=top, bottom=bottom, whole=False) for top, bottom in pairwise(edges)]


def cut(
    lines: Sequence[Line], height_of: Callable[[int], float], above: Callable[[Line], float] = lambda _: 0.0
) -> list[tuple[int, int]]:
    """Return the first line of each page and the one after its last; ``height_of`` tells a page's height by number.

    ``above`` tells how much of it is taken up by what is repeated above its first line.

    A page ends before a heading that would stand at its foot, keeps two lines of a paragraph together at its ends and
    a row of a table whole, as long as the page stays filled to more than a half.
    """
    pages: list[tuple[int, int]] = []
    start = 0
    while start < len(lines):
        top, high = lines[start].top, height_of(len(pages)) - above(lines[start])
        end = start + 1
        while end < len(lines) and lines[end].bottom - top <= high:
            end += 1
        if end < len(lines):
            end = _better(lines, start, end, top + high * _FULL)
        pages.append((start, end))
        start = end
    return pages


def _better(lines: Sequence[Line], start: int, end: int, least: float) -> int:
    at = end
    while at > start + 1 and lines[at - 1].bottom >= least:
        if _is_good(lines, at):
            return at
        at -= 1
    return end


def _is_good(lines: Sequence[Line], end: int) -> bool:
    before, after = lines[end - 1], lines[end]
    if before.part != after.part:
        return not before.leads
    if before.whole:
        return False
    first = end < 2 or lines[end - 2].part != before.part
    last = end + 1 >= len(lines) or lines[end + 1].part != after.part
    return not first and not last
