"""The positions of pages below each other, one or two in a row, as wide as there is room. No Qt but its rectangles.

Sizes come in points, places go out in pixels from the upper left corner of all pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

GAP = 16.0  # pixels around a page
_LEAST_SIDE = 24.0  # pixels, of a page that is hardly there
_LEAST_ROOM = 120.0
_MOST_SIDE = 100_000.0


class Layout:
    """``sizes`` has width and height of each page in turn; ``across`` is how many stand in a row."""

    def __init__(self, sizes: Sequence[float], room: float = 600.0, across: int = 1, zoom: float = 1.0) -> None:
        self.count = len(sizes) // 2
        self.across = across
        widths = [max(float(sizes[2 * page]), 0.1) for page in range(self.count)]
        heights = [max(float(sizes[2 * page + 1]), 0.1) for page in range(self.count)]
        column = max((room - GAP * (across + 1)) / across, _LEAST_ROOM)
        usual = Counter(round(width) for width in widths).most_common(1)[0][0] or 1 if widths else 1
        self._scales = [_scale(w, h, column, usual) * zoom for w, h in zip(widths, heights, strict=True)]
        # Whole pixels: what is drawn of a page is neither stretched nor between two of them.
        self._widths = [float(round(width * scale)) for width, scale in zip(widths, self._scales, strict=True)]
        self._heights = [float(round(height * scale)) for height, scale in zip(heights, self._scales, strict=True)]
        self.width = max(room, across * column * zoom + GAP * (across + 1))
        self._lefts = [0.0] * self.count
        self._tops: list[float] = []  # of each row
        self._row_heights: list[float] = []
        at = GAP
        for first in range(0, self.count, across):
            row = range(first, min(first + across, self.count))
            left = float(round((self.width - sum(self._widths[page] for page in row) - GAP * (len(row) - 1)) / 2))
            if len(row) < across and first:
                left = min(left, self._lefts[first - across])
            for page in row:
                self._lefts[page] = left
                left += self._widths[page] + GAP
            height = max(self._heights[page] for page in row)
            self._tops.append(at)
            self._row_heights.append(height)
            at += height + GAP
        self.height = at

    def scale(self, page: int) -> float:
        """Return how many pixels a point of a page has."""
        return self._scales[page]

    def rect(self, page: int) -> QRectF:
        """Return where a page stands."""
        return QRectF(self._lefts[page], self._tops[page // self.across], self._widths[page], self._heights[page])

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages of which anything stands between two heights."""
        if not self.count:
            return range(0)
        row = max(0, bisect_right(self._tops, top) - 1)
        if self._tops[row] + self._row_heights[row] < top:
            row += 1
        last = bisect_right(self._tops, bottom) - 1
        return range(min(row * self.across, self.count), min((last + 1) * self.across, self.count))

    def page_at(self, point: QPointF) -> int | None:
        """Return the page nearest to a point; None where there is none: the sizes of the pages are not known yet."""
        row = max(0, bisect_right(self._tops, point.y() + GAP / 2) - 1)
        pages = range(row * self.across, min((row + 1) * self.across, self.count))

        def aside(page: int) -> float:
            return max(self._lefts[page] - point.x(), point.x() - self._lefts[page] - self._widths[page])

        return min(pages, key=aside, default=None)


def _scale(width: float, height: float, column: float, usual: float) -> float:
    """Return the pixels of a point: most pages are as wide as the column, wider ones no wider, tiny ones are seen."""
    scale = min(column / usual, column / width)
    scale = max(scale, min(_LEAST_SIDE / min(width, height), _MOST_SIDE / max(width, height)))
    return min(scale, _MOST_SIDE / max(width, height))
