"""Results of the child about the pages on show, and its next requests: pictures of parts, and where the
characters of a page stand. Keeps both within bounds, and says when there is more of it.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from desktop.ui.pages.drawer import Characters, PageDrawer, Part, Wish
from desktop.ui.pages.sheets import Sheets
from desktop.ui.pages.tiles import Tiles, small, wanted
from desktop.ui.pages.tint import tinted

_MOST_MEASURED = 60  # pages whose characters are kept, at some 50 kB
_MINIATURES = 8 << 20  # bytes of pages drawn small for a list of them
_MOST_MINIATURES = 20  # that wait to be drawn: no more are in sight at once


class Supply(QObject):
    """Of one file. ``open`` it, ``close`` it; between them say what is in sight by ``want_sight``."""

    opened = Signal(object)  # width and height of each page, in points
    drawn = Signal()  # there is more to paint
    measured = Signal(int)  # the characters of this page are known now
    failed = Signal(str)  # a sentence: no page can be shown

    def __init__(self, fetch: Callable[[], bytes], parent: QObject | None = None) -> None:
        """Make it; ``fetch`` gives the file's bytes, and may raise StoreError."""
        super().__init__(parent)
        self.tiles = Tiles()
        self._miniatures = Tiles(_MINIATURES)
        self._asked_small: dict[Part, None] = {}
        self._refused: dict[int, str] = {}  # by page
        self._measured: OrderedDict[int, array[float]] = OrderedDict()
        self._unmeasured: dict[int, None] = {}  # pages whose characters somebody asked for
        self._parts: list[Part] = []
        self._drawer = PageDrawer(fetch, tinted, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self._drawer.opened.connect(self.opened)
        self._drawer.drawn.connect(self._take_picture)
        self._drawer.measured.connect(self._take_characters)
        self._drawer.refused.connect(self._take_refusal)
        self._drawer.failed.connect(self.failed)

    def open(self) -> None:
        """Have the file opened."""
        self._drawer.start()

    def close(self) -> None:
        """End the child, and keep nothing of what it found out."""
        self._soon.stop()
        self._drawer.stop()
        self.tiles.clear()
        self._miniatures.clear()
        self._measured.clear()

    def busy(self) -> bool:
        """True if something that was wanted is still to come."""
        return self._soon.isActive() or self._drawer.busy()

    def want_sight(self, sheets: Sheets, ratio: float) -> None:
        """Have drawn what is in sight of the pages, and where their characters stand found out."""
        seen = sheets.sight()
        parts = wanted(sheets.layout, seen, ratio, sheets.style.appearance.id, self.tiles.get)
        self.tiles.make_room(sum(part.bytes for part in parts))
        parts = [part for part in parts if part not in self.tiles and part.page not in self._refused]
        if parts != self._parts:
            self._parts = parts
            self._soon.start()
        for page in sheets.layout.pages_between(seen.top(), seen.bottom()):
            self.characters(page)

    def shows_all(self, sheets: Sheets) -> bool:
        """True if no page in sight is white for want of a picture."""
        layout, look, seen = sheets.layout, sheets.style.appearance.id, sheets.sight()
        pages = layout.pages_between(seen.top(), seen.bottom())
        return len(pages) > 0 and all(
            page in self._refused or small(page, layout.rect(page), look) in self.tiles for page in pages
        )

    def miniature(self, part: Part) -> QImage | None:
        """Return a page drawn small for a list; None: it is asked for, and drawn after all that is in sight."""
        image = self._miniatures.get(part)
        if image is None and part.page not in self._refused and part not in self._asked_small:
            self._asked_small[part] = None
            while len(self._asked_small) > _MOST_MINIATURES:  # the user has gone on
                self._asked_small.pop(next(iter(self._asked_small)))
            self._soon.start()
        return image

    def refusal(self, page: int) -> str:
        """Return why a page cannot be shown, or nothing."""
        return self._refused.get(page, "")

    def characters(self, page: int) -> array[float] | None:
        """Return left, top, right and bottom of each character of a page; None: they are asked for."""
        boxes = self._measured.get(page)
        if boxes is not None:
            self._measured.move_to_end(page)
        elif page not in self._refused and page not in self._unmeasured:
            self._unmeasured[page] = None
            while len(self._unmeasured) > _MOST_MEASURED // 2:  # the reader has gone on
                self._unmeasured.pop(next(iter(self._unmeasured)))
            self._soon.start()
        return boxes

    def _ask(self) -> None:
        """Tell the drawer what is wanted: pictures in sight before characters, both before what is further on, and
        last what a list of pages shows.
        """
        wishes: list[Wish] = [*self._parts]
        asked = [Characters(page) for page in reversed(self._unmeasured)]
        in_sight = {part.page for part in self._parts[:4]}
        wishes[4:4] = [wish for wish in asked if wish.page in in_sight or not self._parts]
        wishes += [wish for wish in asked if wish not in wishes]
        wishes += self._asked_small
        self._drawer.want(wishes)

    def _take_picture(self, part: Part, image: QImage) -> None:
        if part in self._asked_small:
            del self._asked_small[part]
            self._miniatures.put(part, image)
        else:
            self.tiles.put(part, image)
        if part in self._parts:
            self._parts.remove(part)
        self.drawn.emit()

    def _take_characters(self, page: int, boxes: array[float]) -> None:
        self._unmeasured.pop(page, None)
        self._measured[page] = boxes
        while len(self._measured) > _MOST_MEASURED:
            self._measured.popitem(last=False)
        self.measured.emit(page)

    def _take_refusal(self, wish: Wish, why: str) -> None:
        self._refused[wish.page] = why
        self._unmeasured.pop(wish.page, None)
        self._asked_small = {part: None for part in self._asked_small if part.page != wish.page}
        if isinstance(wish, Characters):
            self._take_characters(wish.page, array("f"))
        self._parts = [part for part in self._parts if part.page != wish.page]
        self.drawn.emit()
