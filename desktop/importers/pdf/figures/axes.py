"""The two frames of places on a page: the file's axes (y up), and that of its words (y down, x along the line)."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

Box = tuple[float, float, float, float]  # the sides with the lower numbers, then those with the higher ones


def sound(*sides: float) -> tuple[float, ...]:
    """Return sides of a box, or 0 for each where one is no number: in a damaged file PDFium reckons with anything."""
    return sides if isfinite(sum(sides)) else (0.0,) * len(sides)


def turned(x: float, y: float, turns: int) -> tuple[float, float]:
    """Return a place of the file's axes (y up) in the frame of text that runs in ``turns`` (y down); and back again."""
    return ((x, -y), (y, x), (-x, y), (-y, -x))[turns]


def turned_box(box: Box, turns: int) -> Box:
    """Return a box of the file's axes in the frame of text that runs in ``turns``; and back again."""
    (ax, ay), (bx, by) = turned(box[0], box[1], turns), turned(box[2], box[3], turns)
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box that holds some boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def is_upright(box: Box) -> bool:
    """True if a box is higher than it is wide."""
    return box[3] - box[1] > box[2] - box[0]
