"""The parts of a page that a reader looks at closer: footnotes beside their references, pictures at their full size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QUrl, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from desktop.article.content import OBJECT
from desktop.texts import tr
from desktop.ui.page.closer.footnotes import Footnotes
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.typeset.formats import footnote_address

if TYPE_CHECKING:
    from desktop.ui.page.closer.over_window import OverWindow
    from desktop.ui.page.closer.picture import EnlargedPicture
    from desktop.ui.page.closer.table import EnlargedTable
    from desktop.ui.page.surface.text import TextOnSurface


class Closer(QObject):
    """Goes with one view and its page."""

    told = Signal(object)  # a sentence
    shown = Signal(str)  # a footnote, by its key: its words
    page_requested = Signal(int)  # a click on a picture, by its offset, whose page can be shown

    def __init__(self, view: TextOnSurface, page: LaidOutText) -> None:
        super().__init__(view)
        self._view, self._page = view, page
        self.footnotes = Footnotes(view, page)
        self.leads_to_pages = False  # a click on a picture leads to its page, and does not show it larger
        self._over: EnlargedPicture | EnlargedTable | None = None  # what lies over the window

    def hint(self, event: QHelpEvent) -> None:
        """Say that a click enlarges what the pointer rests on, where it does."""
        offset = self._page.offset_at(QPointF(self._view.viewport().mapFromGlobal(event.globalPos())), on=True)
        if self._page.picture_at(offset) is not None:
            told = tr("A click shows it on its page") if self.leads_to_pages else tr("A click shows it larger")
            QToolTip.showText(event.globalPos(), told, self._view.viewport())
        elif self._page.crowded_table_at(offset).stop:
            QToolTip.showText(event.globalPos(), tr("A click shows the whole table"), self._view.viewport())
        else:
            QToolTip.hideText()

    def show_footnote(self) -> None:
        """Show the footnote of the next reference in sight, or say that there is none."""
        if self.footnotes.show_next():
            self.shown.emit(self.footnotes.box.accessibleName())
        else:
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
        """Show the picture or crowded table at a point at its full size, or its page; tell if there is one."""
        offset = self._page.offset_at(point, on=True)
        if self.leads_to_pages and self._page.picture_at(offset) is not None:
            self.page_requested.emit(offset)
            return True
        return self._enlarge(offset)

    def enlarge(self) -> None:
        """Show the first picture or crowded table in sight at its full size, or say that there is none."""
        for piece in self._page.in_sight():
            segment = piece.segment
            text = self._page.geometry.map.text_of(segment)
            if self._enlarge(segment.offset + max(0, text.find(OBJECT))):
                return
        self.told.emit(tr("There is no picture here, and no table that is wider than the page."))

    def _enlarge(self, offset: int) -> bool:
        page, window = self._page, self._view.window()
        shown: EnlargedPicture | EnlargedTable
        if (picture := page.picture_at(offset)) is not None:
            from desktop.ui.page.closer.picture import EnlargedPicture

            shown = EnlargedPicture(page.gallery, *picture, page.style.appearance, window)
        elif (cells := page.crowded_table_at(offset)).stop:
            from desktop.ui.page.closer.table import EnlargedTable

            shown = EnlargedTable(self._view, page, cells, window)
        else:
            return False
        shown.closed.connect(self._view.setFocus)
        self.leave()  # one at a time
        self._over = shown
        shown.left.connect(partial(self._forget, shown))
        return True

    def _forget(self, shown: OverWindow) -> None:
        if self._over is shown:
            self._over = None

    def leave(self) -> None:
        """Put away what is shown larger: another content is to be shown."""
        if self._over is not None:
            self._over.leave()
