"""A sheet of paper: how large it is, and where on it text, notes, header and foot stand. No Qt.

All is measured in units of which the running text is 18 high, as on the screen; ``POINT`` says what one is on paper.
"""

from __future__ import annotations

from dataclasses import dataclass

POINT = 10.5 / 18  # points, of which 72 are an inch: the running text is printed at 10.5
SIZES = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}  # points

_SIDE = 74.0
_TOP, _FOOT = 92.0, 92.0
_LANE, _BETWEEN = 252.0, 34.0
_MEASURE = 640.0  # the widest column, where there is no lane beside it
_HEADER, _LEGEND = 50.0, 56.0  # from the sheet's edges
MOST_PICTURE = 0.72  # of the text's height that a picture may take up


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the sheet."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of sheet. ``noted``: a lane for notes is kept; ``mirrored``: at the left, as for right-to-left text."""

    size: str = "a4"
    noted: bool = True
    mirrored: bool = False

    @property
    def points(self) -> tuple[float, float]:
        """The width and height in points."""
        return SIZES[self.size]

    @property
    def width(self) -> float:
        """The sheet's width."""
        return self.points[0] / POINT

    @property
    def height(self) -> float:
        """The sheet's height."""
        return self.points[1] / POINT

    @property
    def text(self) -> Box:
        """Return where the article stands on a page."""
        room = self.width - 2 * _SIDE
        high = self.height - _TOP - _FOOT
        if not self.noted:
            width = min(room, _MEASURE)
            return Box((self.width - width) / 2, _TOP, width, high)
        left = _SIDE + (_LANE + _BETWEEN if self.mirrored else 0)
        return Box(left, _TOP, room - _LANE - _BETWEEN, high)

    @property
    def lane(self) -> Box:
        """Return where the notes stand beside it."""
        left = _SIDE if self.mirrored else self.width - _SIDE - _LANE
        return Box(left, _TOP, _LANE, self.height - _TOP - _FOOT)

    @property
    def head(self) -> Box:
        """The line above the text."""
        return Box(_SIDE, _HEADER, self.width - 2 * _SIDE, 24)

    @property
    def foot(self) -> Box:
        """The line below it."""
        return Box(_SIDE, self.height - _LEGEND, self.width - 2 * _SIDE, 24)

    def columns(self) -> list[Box]:
        """Return the columns of a page that has only notes, in the order of reading."""
        room, count = self.width - 2 * _SIDE, 3
        gap = (room - count * _LANE) / (count - 1)
        lanes = [Box(_SIDE + n * (_LANE + gap), _TOP, _LANE, self.lane.height) for n in range(count)]
        return lanes[::-1] if self.mirrored else lanes
