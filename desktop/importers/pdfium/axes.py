"""Places on a page: its two frames, the file's axes (y up) and that of its words (y down, x along the line), and where
a character stands.

PDFium tells of one character at a time, and each word asks for some. So it is called with plain numbers for addresses,
which ctypes hands on in half the time that its pointers take.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ctypes import CFUNCTYPE, addressof, c_double, c_float, c_int, c_void_p, cast, sizeof
from math import isfinite
from typing import Any

import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # the sides with the lower numbers, then those with the higher ones
NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
_MOST_QUADS = 2000  # of one annotation or link that are looked at


def plain(function: Any, outcome: Any, *arguments: Any) -> Any:
    """Return a function of PDFium that takes addresses as numbers."""
    return CFUNCTYPE(outcome, *arguments)(cast(function, c_void_p).value or 0)


_OBJECT = plain(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
_BOX = plain(pdfium.FPDFText_GetCharBox, c_int, c_void_p, c_int, *(4 * [c_void_p]))
_ORIGIN = plain(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
_MATRIX = plain(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
_ROOM = plain(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
_SIZE = plain(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
font_of = plain(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)  # addresses of a font and of its text object
render_mode_of = plain(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
count_marks = plain(pdfium.FPDFPageObj_CountMarks, c_int, c_void_p)
marked_as = plain(pdfium.FPDFPageObj_GetMarkedContentID, c_int, c_void_p)


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


def marked_boxes(marked: Any, count: Any, quad_of: Any, rectangle_of: Any) -> list[Box]:
    """Return where an annotation or a link stands: its quadrilaterals, else its rectangle, asked by three functions."""
    quads = [pdfium.FS_QUADPOINTSF() for _ in range(min(count(marked), _MOST_QUADS))]
    there = [quad for number, quad in enumerate(quads) if quad_of(marked, number, quad)]
    if there:
        return [box_of(((q.x1, q.y1), (q.x2, q.y2), (q.x3, q.y3), (q.x4, q.y4))) for q in there]
    sides = pdfium.FS_RECTF()
    return [box_of(((sides.left, sides.bottom), (sides.right, sides.top)))] if rectangle_of(marked, sides) else []


def box_of(places: Sequence[tuple[float, float]]) -> Box:
    """Return the smallest box that holds some places."""
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return min(xs), min(ys), max(xs), max(ys)


def paper_of(page: Any) -> Box:
    """Return which part of an open page is shown."""
    sides = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, sides)
    left, bottom, right, top = sound(sides.left, sides.bottom, sides.right, sides.top)
    return left, bottom, right, top


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box that holds some boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def common(box: Box, other: Box) -> Box:
    """Return what two boxes share, turned inside out where that is nothing."""
    return max(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), min(box[3], other[3])


def middle_of(box: Box) -> tuple[float, float]:
    """Return the place in the middle of a box."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def is_in(place: tuple[float, float], box: Box, room: float = 0.0) -> bool:
    """True if a place is in a box, or no further beside it than there is ``room``."""
    return box[0] - room <= place[0] <= box[2] + room and box[1] - room <= place[1] <= box[3] + room


def meet(one: Box, other: Box, room: float = 0.0) -> bool:
    """True if two boxes touch, or are no further apart than there is ``room``."""
    across = one[0] <= other[2] + room and other[0] <= one[2] + room
    return across and one[1] <= other[3] + room and other[1] <= one[3] + room


def grown(box: Box, room: float) -> Box:
    """Return a box with so much room around it."""
    return box[0] - room, box[1] - room, box[2] + room, box[3] + room


def is_upright(box: Box) -> bool:
    """True if a box is higher than it is wide."""
    return box[3] - box[1] > box[2] - box[0]


class Characters:
    """Answers for the text of one page, which is open as long as this is used."""

    def __init__(self, text: Any) -> None:
        self._text = cast(text, c_void_p).value
        self._sides = (c_double * 4)()
        first = addressof(self._sides)
        self._addresses = [first + number * sizeof(c_double) for number in range(4)]
        self._matrix = (c_float * 6)()
        self._address_of_matrix = addressof(self._matrix)
        self._rectangle = (c_float * 4)()
        self._address_of_rectangle = addressof(self._rectangle)

    def box(self, index: int) -> Box:
        """Return where a character stands, in the file's axes; all 0 where the file does not say so."""
        if not _BOX(self._text, index, *self._addresses):
            return NOWHERE
        left, right, bottom, top = self._sides[:]
        return (left, bottom, right, top) if isfinite(left + right + bottom + top) else NOWHERE

    def room(self, index: int) -> Box:
        """Return where a character stands with the room that its font gives it, in the file's axes."""
        if not _ROOM(self._text, index, self._address_of_rectangle):
            return NOWHERE
        x, y, other_x, other_y = self._rectangle
        box = min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)
        return box if isfinite(x + y + other_x + other_y) else NOWHERE

    def object(self, index: int) -> int:
        """Return the address of the text object that a character is of, 0 for one that PDFium has put in."""
        return _OBJECT(self._text, index) or 0

    def origin(self, index: int) -> tuple[float, float]:
        """Return where a character stands on its baseline, in the file's axes."""
        _ORIGIN(self._text, index, *self._addresses[:2])
        x, y = self._sides[:2]
        return (x, y) if isfinite(x + y) else (0.0, 0.0)

    def matrix(self, index: int) -> tuple[float, ...]:
        """Return the four numbers that say how a character is stretched and turned (ISO 32000-1, 8.3.3)."""
        _MATRIX(self._text, index, self._address_of_matrix)
        return sound(*self._matrix[:4])

    def size(self, index: int) -> float:
        """Return the size that a character's font is set in, as told."""
        return float(_SIZE(self._text, index))
