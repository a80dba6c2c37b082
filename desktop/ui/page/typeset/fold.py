"""Where what is laid out as one tall column is seen: the slices of it that the viewport shows.

Scrolled, that is one slice, as high as the viewport; page by page, it ends between two lines, and there can be two side
by side.
Whoever needs a place of the document in the viewport, or the other way round, asks the fold. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF

_LEAST = 0.5  # pixels that a point stays away from the end of a slice


class Slice(NamedTuple):
    """A part of the column, from one height to another, and what to add to its places to get the viewport's."""

    top: float
    bottom: float
    shift: QPointF


@dataclass(frozen=True, slots=True)
class Fold:
    """The slices in the order of the text, ``width`` pixels wide; ``parted``: nothing is seen beyond their ends."""

    slices: tuple[Slice, ...]
    width: float
    parted: bool = True

    @property
    def top(self) -> float:
        """Return where what is seen begins, in document coordinates."""
        return self.slices[0].top

    @property
    def bottom(self) -> float:
        """Return where what is seen ends, in document coordinates."""
        return self.slices[-1].bottom

    @property
    def folds(self) -> bool:
        """True if slices stand side by side."""
        return len(self.slices) > 1

    def foot(self) -> tuple[QPointF, QPointF]:
        """Return where what is seen ends in the viewport: the left and the right end of its last line."""
        last = self.slices[-1]
        left, y = max(0.0, last.shift.x()), last.bottom + last.shift.y()
        return QPointF(left, y), QPointF(left + self.width - 1, y)

    def to_document(self, point: QPointF) -> QPointF:
        """Return the place of the document that a point of the viewport is at, or the nearest that is seen."""
        if not self.parted:
            return point - self.slices[0].shift
        slice_ = min(self.slices, key=lambda other: abs(other.shift.x() + self.width / 2 - point.x()))
        at = point - slice_.shift
        return QPointF(at.x(), min(max(at.y(), slice_.top), slice_.bottom - _LEAST))

    def to_viewport(self, rect: QRectF) -> QRectF:
        """Return where a rectangle of the document is in the viewport; what is not seen lies beyond its edges."""
        return rect.translated(self.slice_of(rect).shift)

    def slice_of(self, rect: QRectF) -> Slice:
        """Return the slice that shows the middle of a rectangle, or the one that is nearest to it."""
        middle = rect.center().y()
        return next((slice_ for slice_ in self.slices if middle < slice_.bottom), self.slices[-1])

    def shows(self, rect: QRectF) -> bool:
        """True if any of a rectangle's height is in one of the slices."""
        return any(rect.top() < slice_.bottom and rect.bottom() > slice_.top for slice_ in self.slices)

    def parts(self, exposed: QRectF) -> Iterator[tuple[Slice, QRectF]]:
        """Yield each slice that stands in a part of the viewport, and the rectangle there that is to be painted."""
        for slice_ in self.slices:
            left = slice_.shift.x() if self.parted else 0.0
            whole = QRectF(left, slice_.top + slice_.shift.y(), self.width, slice_.bottom - slice_.top)
            if not (part := whole.intersected(exposed)).isEmpty():
                yield slice_, part


def scrolled(shift: QPointF, port: QRect) -> Fold:
    """Return the fold of what is scrolled in a viewport; ``shift`` is what to add to document coordinates."""
    return Fold((Slice(-shift.y(), port.height() - shift.y(), shift),), port.width(), parted=False)
