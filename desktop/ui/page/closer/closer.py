"""What a reader looks at closer on one page: footnotes beside their references, pictures at their full size."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from desktop.article.content import OBJECT
from desktop.texts import tr
from desktop.ui.page.closer.footnotes import Footnotes
from desktop.ui.page.page import Page
from desktop.ui.page.typeset.formats import footnote_address


class Closer(QObject):
    """Goes with one view and its page."""

    told = Signal(object)  # a sentence

    def __init__(self, view: QTextBrowser, page: Page) -> None:
        super().__init__(view)
        self._view, self._page = view, page
        self.footnotes = Footnotes(view, page)

    def show_footnote(self) -> None:
        """Show the footnote of the next reference in sight, or say that there is none."""
        if not self.footnotes.show_next():
            self.told.emit(tr("No footnote is referred to here."))

    def follow(self, point: QPoint) -> str:
        """Take a click for a link's; return its address, or nothing. Qt follows what has its letters at the point."""
        if address := self._view.anchorAt(self._page.as_scrolled(QPointF(point)).toPoint()):
            return address
        if (label := self.footnotes.label_at(point)) is None:
            return ""
        self._view.anchorClicked.emit(QUrl(footnote_address(label)))
        return footnote_address(label)

    def enlarge_at(self, point: QPointF) -> bool:
        """Show the picture at a point of the viewport at its full size; return False where there is none."""
        return self._enlarge(self._page.offset_at(point, on=True))

    def enlarge(self) -> None:
        """Show the first picture in sight at its full size, or say that there is none."""
        for one in self._page.in_sight():
            segment = one.segment
            text = self._page.geometry.map.text_of(segment)
            at = text.find(OBJECT)
            if at >= 0 and self._enlarge(segment.offset + at):
                return
        self.told.emit(tr("There is no picture here."))

    def _enlarge(self, offset: int) -> bool:
        found = self._page.picture_at(offset)
        if found is None:
            return False
        from desktop.ui.page.closer.picture import EnlargedPicture

        shown = EnlargedPicture(self._page.gallery, *found, self._page.style.appearance, self._view.window())
        shown.closed.connect(self._view.setFocus)
        return True
