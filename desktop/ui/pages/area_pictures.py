"""The pictures of areas, on cards and in briefs: a part of a page each, drawn by a child and kept within bounds.

One file is open at a time, and no longer than there is something of it to draw. Until a picture is there, and for an
article that has no pages, its card does without. Holds no library and knows no card.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from desktop.article.area import Area

if TYPE_CHECKING:
    from desktop.ui.pages.drawer import PageDrawer, Part, Wish

_USUAL_PAGE = (612.0, 792.0)  # points, of a page whose size is not known yet
_LARGEST = 1.5  # pixels a point: more would show a small area larger than on the page
_KEPT = 200  # pictures
_LINGER = 3000  # milliseconds that a file stays open with nothing to draw: scrolling goes on soon


class File(NamedTuple):
    """The PDF that an article is read from: the id of its version, and what gives its bytes or raises StoreError."""

    version_id: str
    fetch: Callable[[], bytes]


class _Wanted(NamedTuple):
    """One picture: of which article, which area, how wide the card shows it, in which colours."""

    article_id: str
    area: Area
    size: tuple[int, int]  # of the widget's pixels
    ratio: float
    look: str


class AreaPictures(QObject):
    """``file_of`` returns the PDF that an article is read from now, or None where that is none."""

    changed = Signal()  # there are more pictures, or it is known how large some are

    def __init__(self, file_of: Callable[[str], File | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file_of = file_of
        self._versions: dict[str, str] = {}  # of the articles that were asked for, "" where it is no PDF
        self._sizes: dict[str, array[float]] = {}  # of an article's pages, in points: width, height, the next one's
        self._without: set[tuple[str, int]] = set()  # article and page of which nothing can be drawn; -1: no page
        self._kept: OrderedDict[_Wanted, QImage] = OrderedDict()
        self._waiting: OrderedDict[_Wanted, None] = OrderedDict()  # those in sight last come last
        self._open = ""  # the article whose file is open
        self._asked: dict[Part, _Wanted] = {}
        self._drawer: PageDrawer | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)
        self._rest = QTimer(self, singleShot=True, interval=_LINGER)
        self._rest.timeout.connect(self._close)

    def size(self, article: str, area: Area | None, room: QSize) -> QSize | None:
        """Return how large the picture of an area of an article is within a room; None where there is none."""
        if area is None or not self._without.isdisjoint({(article, -1), (article, area.page)}):
            return None
        across, down = self._page(article, area.page)
        width, height = (area.right - area.left) * across, (area.bottom - area.top) * down
        scale = min(_LARGEST, room.width() / width, room.height() / height)
        return QSize(max(round(width * scale), 1), max(round(height * scale), 1))

    def picture(self, article: str, area: Area, size: QSize, ratio: float, look: str) -> QImage | None:
        """Return the picture of an area in the colours of an appearance; None: it is being drawn."""
        wanted = _Wanted(article, area, (size.width(), size.height()), ratio, look)
        if (image := self._kept.get(wanted)) is not None:
            self._kept.move_to_end(wanted)
        elif wanted not in self._waiting:
            self._waiting[wanted] = None
            if len(self._waiting) > _KEPT:
                self._waiting.popitem(last=False)
            self._soon.start()
        return image

    def follow(self, article_ids: Collection[str]) -> None:
        """Draw those of these articles anew that are read from another file by now."""
        gone = {id_ for id_ in article_ids if id_ in self._versions and self._version(id_) != self._versions[id_]}
        if not gone:
            return
        if self._open in gone:
            self._close()
        self._versions = {article: version for article, version in self._versions.items() if article not in gone}
        self._sizes = {article: sizes for article, sizes in self._sizes.items() if article not in gone}
        self._without = {key for key in self._without if key[0] not in gone}
        self._kept = OrderedDict(
            (wanted, image) for wanted, image in self._kept.items() if wanted.article_id not in gone
        )
        self.changed.emit()

    def stop(self) -> None:
        """End what draws, and what waits for it."""
        self._waiting.clear()
        self._soon.stop()
        self._close()

    def busy(self) -> bool:
        """True if a picture is still to come."""
        return bool(self._waiting)

    def _version(self, article_id: str) -> str:
        file = self._file_of(article_id)
        return file.version_id if file is not None else ""

    def _page(self, article_id: str, page: int) -> tuple[float, float]:
        sizes = self._sizes.get(article_id)
        if sizes is None or 2 * page > len(sizes):
            return _USUAL_PAGE
        return sizes[2 * page - 2], sizes[2 * page - 1]

    def _close(self) -> None:
        drawer, self._drawer, self._open = self._drawer, None, ""
        self._rest.stop()
        self._asked.clear()
        if drawer is not None:
            drawer.stop()
            drawer.deleteLater()

    def _go_on(self) -> None:
        """Have drawn what waits, of the open file first."""
        if not self._waiting:
            if self._drawer is not None:
                self._rest.start()
            return
        if self._open and not any(wanted.article_id == self._open for wanted in self._waiting):
            self._close()
        if not self._open:
            self._open_file(next(reversed(self._waiting)).article_id)
        elif self._open in self._sizes and self._drawer is not None:
            self._rest.stop()
            here = [wanted for wanted in reversed(self._waiting) if wanted.article_id == self._open]
            self._asked = {self._part(wanted): wanted for wanted in here}
            self._drawer.want(list(self._asked))

    def _open_file(self, article_id: str) -> None:
        from desktop.ui.pages.drawer import PageDrawer
        from desktop.ui.pages.tint import tinted

        file = self._file_of(article_id)
        self._versions[article_id] = file.version_id if file is not None else ""
        if file is None:
            self._give_up(article_id, -1)
            return
        self._open = article_id
        self._drawer = drawer = PageDrawer(file.fetch, tinted, self)
        drawer.opened.connect(self._take_sizes)
        drawer.drawn.connect(self._take)
        drawer.refused.connect(self._take_refusal)
        drawer.failed.connect(self._take_failure)
        drawer.start()

    def _part(self, wanted: _Wanted) -> Part:
        from desktop.ui.pages.drawer import Part

        area = wanted.area
        width, height = (max(round(side * wanted.ratio), 1) for side in wanted.size)
        across, down = round(width / (area.right - area.left)), round(height / (area.bottom - area.top))
        x, y = round(area.left * across), round(area.top * down)
        return Part(area.page - 1, across, down, x, y, width, height, wanted.look)

    def _take_sizes(self, sizes: array[float]) -> None:
        if self._open not in self._sizes:
            self._sizes[self._open] = sizes
            for wanted in [wanted for wanted in self._waiting if wanted.article_id == self._open]:
                del self._waiting[wanted]  # its card is laid out anew, and asks again at the size that it has
            self.changed.emit()
        self._soon.start()

    def _take(self, part: Part, image: QImage) -> None:
        if (wanted := self._asked.pop(part, None)) is None:
            return
        self._waiting.pop(wanted, None)
        image.setDevicePixelRatio(wanted.ratio)
        self._kept[wanted] = image
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.changed.emit()
        self._soon.start()

    def _take_refusal(self, wish: Wish, _why: str) -> None:
        self._give_up(self._open, wish.page + 1)

    def _take_failure(self, _why: str) -> None:
        self._give_up(self._open, -1)

    def _give_up(self, article_id: str, page: int) -> None:
        """Let the cards of a page, or of a whole article, do without pictures."""
        self._without.add((article_id, page))
        for wanted in [
            wanted for wanted in self._waiting if wanted.article_id == article_id and page in (-1, wanted.area.page)
        ]:
            del self._waiting[wanted]
        if page < 0 and article_id == self._open:
            self._close()
        self.changed.emit()
        self._soon.start()
