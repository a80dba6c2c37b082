"""Which side of a row is the first: its painter reckons from left to right in any window, and says at each thing that
it draws where that stands. In a window that runs from right to left it stands as far from the other side.

Knows no row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt

_FROM_RIGHT = Qt.LayoutDirection.RightToLeft
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft.value, Qt.AlignmentFlag.AlignRight.value
_OTHER = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
_NO_SIDE = (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignJustify).value
Place = TypeVar("Place", QRect, QRectF, QPoint, QPointF)


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a row. ``edges`` is where its two edges are, added, if it runs from right to left; else None."""

    edges: int | None = None

    @property
    def turned(self) -> bool:
        """Whether the row runs from right to left."""
        return self.edges is not None

    def at(self, place: Place) -> Place:
        """Return where stands what was reckoned from left to right, or what was reckoned to be where something stands.

        A point of whole numbers is a pixel, so that a click on the last pixel is one on the first.
        """
        if self.edges is None:
            return place
        if isinstance(place, QRect | QRectF):
            return place.translated(self.edges - place.width() - 2 * place.left(), 0)
        if isinstance(place, QPoint):
            return QPoint(self.edges - 1 - place.x(), place.y())
        return QPointF(self.edges - place.x(), place.y())

    def aligned(self, flags: int) -> int:
        """Return how to draw text that would be drawn with these flags from left to right."""
        if self.edges is None or flags & _NO_SIDE:
            return flags
        return flags ^ (_LEFT | _RIGHT) if flags & (_LEFT | _RIGHT) else flags | _RIGHT


FROM_LEFT = Sides()


def sides_of(rect: QRect, direction: Qt.LayoutDirection) -> Sides:
    """Return the sides of a row, or of a whole list, by the direction of its widget."""
    return FROM_LEFT if direction != _FROM_RIGHT else Sides(2 * rect.left() + rect.width())


def turned_key(key: int, direction: Qt.LayoutDirection) -> int:
    """Return what a key would be from left to right: the arrow back is Left there, and Right from right to left."""
    return key if direction != _FROM_RIGHT else _OTHER.get(Qt.Key(key), key)
