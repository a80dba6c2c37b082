"""The pictures of pages on paper: none higher than a page, and drawn with the dots that paper has.

In the window they come from a child, like all; in the child that prints, which has limits of its own, they are decoded
where they are painted.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop.importers.images import image_size
from desktop.texts import later, tr
from desktop.ui.page.pictures.drawing import decoded
from desktop.ui.page.pictures.gallery import Gallery

NOT_DRAWN = later("This picture could not be drawn.")


class PaperGallery(Gallery):
    """A gallery whose pictures are set no higher than ``most``."""

    def __init__(self, resources: Mapping[str, bytes], most: float) -> None:
        super().__init__(resources)
        self._most = most

    def size(self, source: str) -> QSize | None:
        """Return the size to set a picture at; it may be drawn larger."""
        return _bounded(super().size(source), self._most)


class PrintedGallery(PaperGallery):
    """One that decodes in this process, at once: for the child that prints."""

    def __init__(self, resources: Mapping[str, bytes], most: float) -> None:
        super().__init__(resources, most)
        self._bytes = resources
        self._images: dict[str, QImage | None] = {}
        self._pixels: dict[str, QSize] = {}

    def fit(self, source: str, size: QSize, scale: float) -> None:
        """Take note of how large a picture is to be drawn."""
        known = self._pixels.get(source, QSize(1, 1))
        self._pixels[source] = (size * scale).expandedTo(known)

    def image(self, source: str) -> QImage | None:
        """Return a picture, decoded the first time that it is asked for."""
        if source not in self._images:
            data = self._bytes[source]
            kind = image_size(data)
            own = QSize(kind.width, kind.height) if kind else QSize(1, 1)
            size = self._pixels.get(source, own).boundedTo(own)
            self._images[source] = decoded(data, kind.kind if kind else "", size)
        return self._images[source]

    def why_not(self, source: str) -> str:
        """Return the sentence that says why there is no picture."""
        return tr(NOT_DRAWN) if self._images.get(source) is None else ""


def _bounded(size: QSize | None, most: float) -> QSize | None:
    if size is None or size.height() <= most:
        return size
    return QSize(max(1, round(size.width() * most / size.height())), int(most))
