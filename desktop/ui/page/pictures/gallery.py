"""The pictures of one page: their sizes, those that are drawn, and why one never will be.

Their sizes come from their headers, so that the page is laid out before any is drawn; no decoder runs in this
process. What is in sight is drawn first, then what lies near it; how much is kept is bounded, and what of the pictures
in sight is beyond the bound is marked as such.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from db.errors import StoreError
from desktop.texts import later, tr
from desktop.ui.page.pictures.drawer import Drawer, Wish

if TYPE_CHECKING:
    from desktop.importers.images import ImageSize

MOST_DRAWN = 4_000_000  # pixels that one picture is drawn with: a very tall one covers more than that
MOST_KEPT = 40_000_000  # bytes of drawn pictures
CROWDED = later("There is no room for this picture beside the others that are in sight.")


class Gallery(QObject):
    """See the module. Made for one content; it stays when the page is set at another size."""

    changed = Signal()  # a picture came, or will never come
    asked = Signal()  # somebody looked for a picture that is not there: say by ``want`` what is in sight
    settled = Signal()  # all that is in sight or near it is drawn or given up

    def __init__(self, resources: Mapping[str, bytes] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.resources = resources or {}
        self._sizes: dict[str, ImageSize | None] = {}
        self._fitted: dict[str, QSize] = {}  # in pixels of the screen
        self._drawn: OrderedDict[str, QImage] = OrderedDict()  # the one looked at last at the end
        self._sizes_drawn: dict[str, QSize] = {}
        self._refused: dict[str, str] = {}
        self._crowded: set[str] = set()
        self._looked_at: dict[str, None] = {}  # since what is wanted was said last, in the order of painting
        self._drawer = Drawer(self._fetch, self)
        self._drawer.drawn.connect(self._take)
        self._drawer.refused.connect(self._refuse)
        self._drawer.rested.connect(self.settled)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self.asked)

    def size(self, source: str) -> QSize | None:
        """Return a picture's own size in pixels, None if there is none that may be shown."""
        if source not in self._sizes:
            from desktop.importers.images import image_size, may_be_shown  # late: most articles have none

            data = self._fetch(source)
            self._sizes[source] = image_size(data) if data and may_be_shown(data) else None
        size = self._sizes[source]
        return None if size is None else QSize(size.width, size.height)

    def forget_fits(self) -> None:
        """Forget the sizes that pictures were fitted to, as the page is set anew; what is drawn serves until then."""
        self._fitted.clear()

    def fit(self, source: str, size: QSize, scale: float) -> None:
        """Record that a picture is shown at a size, ``scale`` pixels of the screen for each of its pixels."""
        pixels = size * scale
        if (area := pixels.width() * pixels.height()) > MOST_DRAWN:
            pixels = pixels * math.sqrt(MOST_DRAWN / area)
        own = self.size(source) or pixels
        known = self._fitted.get(source, QSize(1, 1))
        self._fitted[source] = pixels.boundedTo(own).expandedTo(known)

    def image(self, source: str) -> QImage | None:
        """Return a drawn picture; None where it is not there, which then is asked for unless it never will be."""
        self._looked_at[source] = None
        image = self._drawn.get(source)
        if image is not None:
            self._drawn.move_to_end(source)
        if self._is_wanted(source) and source not in self._crowded:
            self._asking.start()
        return image

    def why_not(self, source: str) -> str:
        """Return the sentence that says why there is no picture; "" if there is one, or one may come."""
        return self._refused.get(source) or (tr(CROWDED) if source in self._crowded else "")

    def is_settled(self) -> bool:
        """True if nothing is being drawn, and nothing was looked for since."""
        return not self._asking.isActive() and not self._drawer.busy()

    def want(self, in_sight: Iterable[str], near: Iterable[str] = ()) -> None:
        """Draw what was looked at, then what else is in sight, then what is near, as far as there is room for it."""
        room, keep, crowded = MOST_KEPT, list[str](), set[str]()
        wanted = dict.fromkeys((*self._looked_at, *in_sight), True)
        self._looked_at.clear()
        for source in near:
            wanted.setdefault(source, False)
        for source, seen in wanted.items():
            pixels = self._fitted.get(source)
            if pixels is None or source in self._refused or self.size(source) is None:
                continue
            needed = 4 * pixels.width() * pixels.height()
            if needed <= room:
                room -= needed
                keep.append(source)
            elif seen:
                crowded.add(source)
        if crowded != self._crowded:
            self._crowded = crowded
            self.changed.emit()
        self._make_room(keep)
        wishes = [self._wish(source) for source in keep if self._is_wanted(source)]
        self._drawer.draw(wishes)

    def close(self) -> None:
        """Stop drawing: nobody looks at the page any more."""
        self._asking.stop()
        self._drawer.stop()

    def _is_wanted(self, source: str) -> bool:
        """True if a picture is to be drawn: it is not yet, or was for another size."""
        fitted = self._fitted.get(source)
        return fitted is not None and source not in self._refused and self._sizes_drawn.get(source) != fitted

    def _wish(self, source: str) -> Wish:
        size, kind = self._fitted[source], self._sizes[source]
        assert kind is not None
        return Wish(source, kind.kind, size.width(), size.height())

    def _make_room(self, keep: list[str]) -> None:
        """Let go of pictures that nobody looks at, the longest ago first, so that those to be kept have room."""
        fitted = (self._fitted[source] for source in keep)
        total = sum(4 * size.width() * size.height() for size in fitted)
        kept = set(keep)
        for source in [source for source in reversed(self._drawn) if source not in kept]:
            total += self._drawn[source].sizeInBytes()
            if total > MOST_KEPT:
                del self._drawn[source], self._sizes_drawn[source]

    def _fetch(self, source: str) -> bytes | None:
        try:
            return self.resources.get(source)
        except StoreError:
            return None

    def _take(self, wish: Wish, image: QImage) -> None:
        self._drawn[wish.source] = image
        self._sizes_drawn[wish.source] = QSize(wish.width, wish.height)
        self.changed.emit()

    def _refuse(self, source: str, why: str) -> None:
        self._refused[source] = why
        self._drawn.pop(source, None)
        self.changed.emit()
