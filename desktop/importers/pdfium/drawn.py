"""What is drawn on a page besides its words: rules, filled boxes, shapes and pictures, each with where it stands.

Told by how each path is made, also within forms (ISO 32000-1, 8.10): thin straight ones are rules, and a frame or a
grid is several of them; what has a curve or a slope is a shape. What they mean is not its business. Places are in the
frame of the page's words (``words``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from ctypes import addressof, byref, c_float, c_int, c_uint, c_ulong, c_void_p, cast
from enum import IntEnum
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from desktop.importers.pdfium.axes import Box, around, box_of, common, grown, paper_of, plain, sound, turned_box

_MOST = 20_000  # things on a page that are looked at
_MOST_STEPS = 20_000  # of their outlines together; a map has more, and is no table
_MOST_CORNERS = 8  # of a clipping path that is looked at; others show about what is drawn
_DEEPEST = 4  # forms within forms
_SMALL = 30.0  # points: what is smaller is shown as a whole, or hardly matters
_THIN = 2.5  # points: what is no thicker is a rule
_HAIR = 1.0  # points: so is a picture, as some printers made rules; one in strips has thicker ones
_WHITE = 250  # of each colour: nothing is seen of a box so light
_FAINT = 8  # of 255: what lets so much through shows nothing
_MOST_COMPARED = 500_000  # texts with white boxes drawn after them
_CORNERS = 6  # of a box's outline
_EDGE = 2.0  # points: so far may a text stick out under a box
_WHOLE = 0.8  # of a page: what covers as much is its paper

_OBJECT = plain(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
_INNER = plain(pdfium.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
_TYPE = plain(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
_SEGMENT = plain(pdfium.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
_CLIP_SEGMENT = plain(pdfium.FPDFClipPath_GetPathSegment, c_void_p, c_void_p, c_int, c_int)
_KIND_OF = plain(pdfium.FPDFPathSegment_GetType, c_int, c_void_p)  # and what follows, of a segment
_POINT = plain(pdfium.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
_IS_CLOSED = plain(pdfium.FPDFPathSegment_GetClose, c_int, c_void_p)

Matrix = tuple[float, float, float, float, float, float]


class Kind(IntEnum):
    """The kind of a drawn object."""

    RULE = 0
    BOX = 1
    SHAPE = 2
    PICTURE = 3
    PAPER = 4  # a picture of the whole page: of a scan, or a layout's ground


class Drawn(NamedTuple):
    """One thing on a page. ``number`` is that of a picture among the page's objects, where it stands upright, or -1;
    ``length`` is that of its bytes in the file."""

    kind: Kind
    box: Box
    number: int = -1
    length: int = 0


def drawn_on(page: Any, turns: int) -> tuple[tuple[Drawn, ...], set[int]]:
    """Return what is drawn on an open page, in the frame of text that runs in ``turns``, and which text is under it.

    That is told by the addresses of its objects, and only where a white box hides it.
    """
    left, bottom, right, top = paper = paper_of(page)
    most = _WHOLE * max((right - left) * (top - bottom), 1.0)
    seen = []
    looking = _Looking(page)
    for drawn in looking.all():
        x0, y0, x1, y1 = drawn.box
        if x0 > right or x1 < left or y0 > top or y1 < bottom:
            continue
        box = common(drawn.box, paper)  # a line may be drawn to far beside the page
        if (box[2] - box[0]) * (box[3] - box[1]) < most:
            seen.append(drawn._replace(box=turned_box(box, turns)))
        elif drawn.kind is Kind.PICTURE:
            seen.append(Drawn(Kind.PAPER, turned_box(box, turns)))
    return tuple(seen), looking.covered


class _Looking:
    """Looks through the objects of one page; places are those of the file's axes."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._texts: list[int] = []  # above which no box is drawn yet
        self._below: list[tuple[int, Box]] = []  # the addresses and places of those before them
        self._compared = 0
        self.covered: set[int] = set()
        self._left = _MOST
        self._steps = _MOST_STEPS
        self._sides = [c_float() for _ in range(4)]
        self._refs = [byref(side) for side in self._sides]

    def all(self) -> Iterator[Drawn]:
        """Yield what is drawn on the page."""
        count = pdfium.FPDFPage_CountObjects(self._page)
        page = cast(self._page.raw, c_void_p)
        yield from self._of((_OBJECT(page, number) for number in range(count)), (), 0)

    def _of(self, addresses: Iterable[int], outer: tuple[Matrix, ...], depth: int) -> Iterator[Drawn]:
        for number, address in enumerate(addresses):
            self._left -= 1
            if self._left < 0:
                return
            kind = _TYPE(address)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:  # as most are
                if not depth:
                    self._texts.append(address)
                continue
            drawn = cast(address, pdfium.FPDF_PAGEOBJECT)
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                count = pdfium.FPDFFormObj_CountObjects(drawn)
                inner = (_INNER(address, at) for at in range(max(count, 0)))
                yield from self._of(inner, (_matrix(drawn), *outer), depth + 1)
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                yield from self._path(drawn, outer)
            elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
                if (box := self._clipped(drawn, outer)) is None:
                    continue
                if _is_thin(box, _HAIR):
                    yield Drawn(Kind.RULE, box)
                elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
                    yield Drawn(Kind.SHAPE, box)
                else:
                    a, b, c, d, _, _ = _matrix(drawn)
                    upright = not depth and a > 0 and d > 0 and abs(b) + abs(c) < 0.01 * (a + d)
                    length = pdfium.FPDFImageObj_GetImageDataRaw(drawn, None, 0)
                    yield Drawn(Kind.PICTURE, box, number if upright else -1, length)

    def _path(self, drawn: Any, outer: tuple[Matrix, ...]) -> Iterator[Drawn]:
        fill, stroke = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
        filled = bool(fill.value) and self._is_seen(drawn)
        if fill.value and not filled and not outer and self._compared < _MOST_COMPARED:
            self._cover(drawn)
        box = self._bounds(drawn, outer) if filled or stroke.value else None
        if box is None:
            return
        if _is_thin(box):
            yield Drawn(Kind.RULE, box)
            return
        count = pdfium.FPDFPath_CountSegments(drawn)
        self._steps -= count
        outlines: list[list[Box] | None] = list(_straight(drawn, count, outer)) if self._steps >= 0 else [None]
        is_shape = None in outlines
        lines = [] if is_shape else [outline for outline in outlines if outline]
        rules = [line for outline in lines for line in outline] if stroke.value else []
        parts = [around(outline) for outline in lines]
        if filled and parts and all(map(_is_thin, parts)):  # the rules of a row, filled at once
            rules = parts
        elif (filled or is_shape) and (clipped := self._clipped(drawn, outer)) is not None:
            yield Drawn(Kind.SHAPE if is_shape else Kind.BOX, clipped)
        yield from (Drawn(Kind.RULE, rule) for rule in rules)

    def _cover(self, drawn: Any) -> None:
        """Note which texts are under a white box that hides them."""
        count = pdfium.FPDFPath_CountSegments(drawn)
        if count > _CORNERS or None in _straight(drawn, count, ()) or pdfium.FPDFPageObj_HasTransparency(drawn):
            return
        clip = pdfium.FPDFPageObj_GetClipPath(drawn)
        parts = range(pdfium.FPDFClipPath_CountPaths(clip) if clip else 0)
        has_hole = any(pdfium.FPDFClipPath_CountPathSegments(clip, number) > _CORNERS for number in parts)
        if has_hole or not (box := self._clipped(drawn, ())):
            return
        measured = ((text, self._bounds(cast(text, pdfium.FPDF_PAGEOBJECT), ())) for text in self._texts)
        self._below += [(address, its) for address, its in measured if its]
        self._texts.clear()
        self._compared += len(self._below)
        left, bottom, right, top = grown(box, _EDGE)
        self.covered.update(
            address
            for address, its in self._below
            if left <= its[0] and bottom <= its[1] and its[2] <= right and its[3] <= top
        )

    def _is_seen(self, drawn: Any) -> bool:
        parts = [c_uint() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetFillColor(drawn, *(byref(part) for part in parts)):
            return True
        return parts[3].value > _FAINT and min(part.value for part in parts[:3]) < _WHITE

    def _bounds(self, drawn: Any, outer: Sequence[Matrix]) -> Box | None:
        if not pdfium.FPDFPageObj_GetBounds(drawn, *self._refs):
            return None
        left, bottom, right, top = sound(*(side.value for side in self._sides))
        return box_of([_placed(x, y, outer) for x in (left, right) for y in (bottom, top)])

    def _clipped(self, drawn: Any, outer: Sequence[Matrix]) -> Box | None:
        """Return where a thing stands, as far as its clipping path shows it."""
        box = self._bounds(drawn, outer)
        if box is None or max(box[2] - box[0], box[3] - box[1]) < _SMALL:
            return box
        clip = pdfium.FPDFPageObj_GetClipPath(drawn)
        for number in range(min(pdfium.FPDFClipPath_CountPaths(clip), _DEEPEST) if clip else 0):
            count = pdfium.FPDFClipPath_CountPathSegments(clip, number)
            if box is None or not 0 < count <= _MOST_CORNERS:
                continue
            steps = (_CLIP_SEGMENT(cast(clip, c_void_p), number, at) for at in range(count))
            box = common(box, box_of([_placed(*_point(step), outer) for step in steps]))
            box = box if box[0] < box[2] and box[1] < box[3] else None
        return box


def _straight(drawn: Any, count: int, outer: tuple[Matrix, ...]) -> Iterator[list[Box] | None]:
    """Yield the lines of each outline of a path, and None where one is curved or slopes."""
    matrices, address = (_matrix(drawn), *outer), cast(drawn, c_void_p).value
    begun = before = (0.0, 0.0)
    lines: list[Box] = []
    for number in range(count):
        step = _SEGMENT(address, number)
        kind = _KIND_OF(step)
        at = _placed(*_point(step), matrices)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield lines
            begun, lines = at, []
        else:
            lines.append(box_of([before, at]))
        before = at
        if _IS_CLOSED(step):
            lines.append(box_of([before, begun]))
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO or not all(map(_is_thin, lines[-2:])):  # of this step
            yield None
            return
    yield lines


def _matrix(drawn: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    a, b, c, d, e, f = sound(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    return a, b, c, d, e, f


def _point(step: int) -> tuple[float, float]:
    x, y = c_float(), c_float()
    _POINT(step, addressof(x), addressof(y))
    across, up = sound(x.value, y.value)
    return across, up


def _placed(x: float, y: float, matrices: Iterable[Matrix]) -> tuple[float, float]:
    for a, b, c, d, e, f in matrices:
        x, y = a * x + c * y + e, b * x + d * y + f
    return x, y


def _is_thin(box: Box, most: float = _THIN) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) < most
