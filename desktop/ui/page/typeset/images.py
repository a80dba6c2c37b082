"""The pictures of one document, by number: the size of each and what is painted there.

It decodes nothing: the page's gallery gives each once it is drawn, and its space stands there until then.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QImage

from desktop.article.content import OBJECT, Block, SpanKind
from desktop.ui.page.pictures.box import box_size, caption, draw_box, placeholder, space
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.widgets.typography import TypeStyle

_MOST_BOXES = 8_000_000  # bytes of drawn boxes, the ones painted last


class Pictures:
    """See the module; ``image`` never fails and never gives a null image. Without a gallery all are boxes."""

    def __init__(self, gallery: Gallery | None, style: TypeStyle, column: int, scale: float = 1.0) -> None:
        self._gallery = gallery
        self._style = style
        self.column = max(16, column)
        self._scale = max(1.0, scale)
        self._wanted: list[tuple[str, str, QSize]] = []  # source, alternative text, size to draw at
        self._boxes: OrderedDict[tuple[int, str], QImage] = OrderedDict()  # by number and why it is one
        self._kept = 0  # bytes of them
        if gallery is not None:
            gallery.forget_fits()

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def add(self, source: str, label: str, *, alone: bool, room: int = 0) -> tuple[int, QSize]:
        """Take a picture into the document; return its number and the size to set it at, at most ``room`` wide."""
        room = min(room or self.column, self.column)
        size = self._own_size(source)
        if size is None:
            size = box_size(self._style, caption(source, label), self.column, alone=alone).boundedTo(
                QSize(room, 1 << 24)
            )
        else:
            if size.width() > room:
                size = QSize(room, max(1, round(size.height() * room / size.width())))
            assert self._gallery is not None
            self._gallery.fit(source, size, self._scale)
        self._wanted.append((source, label, size))
        return len(self._wanted) - 1, size

    def _own_size(self, source: str) -> QSize | None:
        return self._gallery.size(source) if self._gallery is not None else None

    def widest(self, cells: Iterable[Block]) -> dict[int, int]:
        """Return how wide the pictures, or the boxes in their stead, are in the columns of a table that have some."""
        widest: dict[int, int] = {}
        for block in cells:
            if OBJECT in block.text and block.cell is not None:
                images = [span for span in block.spans if span.kind is SpanKind.IMAGE]
                widths = [(self._own_size(i.target) or self._framed(i.target, i.label)).width() for i in images]
                widest[block.cell.column] = max(*widths, widest.get(block.cell.column, 0), 0)
        return widest

    def _framed(self, source: str, label: str) -> QSize:
        """Return the size of a box, as wide as its words and the frame of one that stands alone."""
        box = box_size(self._style, caption(source, label), self.column, alone=False)
        return box.grownBy(QMargins(0, 0, self._style.em(1), 0))

    def image(self, number: int) -> QImage:
        """Return picture ``number`` as far as it is there: drawn, or its space, or a box that says why it is none."""
        if not 0 <= number < len(self._wanted):
            return placeholder()
        source, label, size = self._wanted[number]
        why = ""
        if self._gallery is not None and self._gallery.size(source) is not None:
            if (image := self._gallery.image(source)) is not None:
                return image
            if not (why := self._gallery.why_not(source)):
                return space(self._style)
        image = self._boxes.get((number, why))
        if image is None:
            words, address = caption(source, label)
            image = self._boxes[number, why] = draw_box(self._style, (words, why or address), size, self._scale)
            self._kept += image.sizeInBytes()
        self._boxes.move_to_end((number, why))
        while self._kept > _MOST_BOXES and len(self._boxes) > 1:
            self._kept -= self._boxes.popitem(last=False)[1].sizeInBytes()
        return image
