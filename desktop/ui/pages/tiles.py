"""The pictures of parts of pages that are at hand, in one budget of memory, and which of them a sight needs.

A page is drawn in tiles, at the screen's own scale, and once small, to be shown blurred until its tiles are there.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from desktop.ui.pages.drawer import Part
from desktop.ui.pages.layout import Layout

BUDGET = 48 << 20  # bytes
SIDE = 1024  # pixels of a tile, at most
_SMALL = 240  # pixels of the longer side of a page drawn small
_AHEAD = 0.8  # screens below that are drawn before the reader comes there
_AROUND = 3  # pages on either side that are drawn small


class Tiles:
    """Keeps what was used last, as much of it as the budget holds."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._kept: OrderedDict[Part, QImage] = OrderedDict()
        self.bytes = 0

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self.bytes = 0

    def make_room(self, wanted: int) -> None:
        """Hold so many bytes, where that is more than the budget: a very large screen is to be filled."""
        self._budget = max(BUDGET, wanted)

    def put(self, part: Part, image: QImage) -> None:
        """Keep a picture; those that were not used for longest go."""
        self.bytes += image.sizeInBytes() - (self._kept[part].sizeInBytes() if part in self._kept else 0)
        self._kept[part] = image
        self._kept.move_to_end(part)
        while self.bytes > self._budget and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self.bytes -= gone.sizeInBytes()

    def get(self, part: Part) -> QImage | None:
        """Return a picture that is at hand."""
        image = self._kept.get(part)
        if image is not None:
            self._kept.move_to_end(part)
        return image

    def __contains__(self, part: Part) -> bool:
        return part in self._kept


def small(page: int, rect: QRectF, look: str) -> Part:
    """Return a whole page drawn small; ``rect`` is where it stands."""
    scale = min(1.0, _SMALL / max(rect.width(), rect.height(), 1.0))
    across, down = max(1, round(rect.width() * scale)), max(1, round(rect.height() * scale))
    return Part(page, across, down, 0, 0, across, down, look)


def tiles(page: int, rect: QRectF, sight: QRectF, ratio: float, look: str) -> Iterator[Part]:
    """Yield the tiles of a page that a rectangle touches; ``ratio`` is how many pixels the screen has for one."""
    across, down = max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio))
    seen = sight.intersected(rect).translated(-rect.topLeft())
    if seen.isEmpty():
        return
    left, top = int(seen.left() * ratio) // SIDE, int(seen.top() * ratio) // SIDE
    right, bottom = int(seen.right() * ratio) // SIDE, int(seen.bottom() * ratio) // SIDE
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            x, y = column * SIDE, row * SIDE
            if x < across and y < down:
                yield Part(page, across, down, x, y, min(SIDE, across - x), min(SIDE, down - y), look)


def wanted(
    layout: Layout, seen: QRectF, ratio: float, look: str, picture: Callable[[Part], QImage | None]
) -> list[Part]:
    """Return the parts that a sight needs: pages without a picture small, those in sight sharp, then what is next."""
    pages = layout.pages_between(seen.top(), seen.bottom())
    if not pages:
        return []
    sharp = [part for page in pages for part in tiles(page, layout.rect(page), seen, ratio, look)]
    bare = {part.page for part in sharp if picture(part) is None}
    parts = [small(page, layout.rect(page), look) for page in pages if page in bare] + sharp
    below = seen.translated(0, seen.height() * _AHEAD)
    for page in layout.pages_between(below.top(), below.bottom()):
        parts += tiles(page, layout.rect(page), below, ratio, look)
    around = [*range(pages[-1] + 1, pages[-1] + 1 + _AROUND), *range(pages[0] - 1, pages[0] - 1 - _AROUND, -1)]
    parts += [small(page, layout.rect(page), look) for page in around if 0 <= page < layout.count]
    return list(_within(BUDGET, dict.fromkeys(parts), len(sharp)))


def _within(budget: int, parts: Iterable[Part], least: int) -> Iterator[Part]:
    """Yield as many parts as a budget of bytes holds, and ``least`` at least: more would drive each other out."""
    for number, part in enumerate(parts):
        budget -= part.bytes
        if budget < 0 and number >= 2 * least:
            return
        yield part
