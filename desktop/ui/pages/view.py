"""The pages of an article as the user works with them: the one widget, which hands Qt's events to its parts.

It gives and takes what ``ArticleView`` does, of the same text: annotations, themes, the appearance come in by
``set_...``, what the user does goes out by signals. Holds no library and no PDF; a child draws (``Supply``).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.article.area import Area
from desktop.article.content import Content, Passage
from desktop.article.direction import is_right_to_left
from desktop.texts import later, tr
from desktop.ui.page.keys import tab_to_bar
from desktop.ui.page.marks import Marks
from desktop.ui.page.surface.surface import OnSurface, Surface
from desktop.ui.pages.drawer import Part
from desktop.ui.pages.keys import press
from desktop.ui.pages.original import OpenOriginal
from desktop.ui.pages.painting import paint_marks, paint_pages, paint_sentence
from desktop.ui.pages.place_keeper import PagesPlace
from desktop.ui.pages.room import Room
from desktop.ui.pages.selecting import PagesSelection
from desktop.ui.pages.sheets import Sheets
from desktop.ui.widgets.appearance import Appearance

LEAST_ZOOM, MOST_ZOOM = 25, 400  # per cent of the width that there is
_NOT_FOUND_YET = later("Where the words stand on the pages is still being found out.")


class PagesView(QAbstractScrollArea, OnSurface):
    """See the module."""

    drawn = Signal()  # there is more to see, also of the pages drawn small

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = Sheets(self)
        self._original = OpenOriginal(self.has_pictures, self)
        self._room = Room(self, self._sheets, self.setViewportMargins)
        self._place = PagesPlace(self._sheets, self.verticalScrollBar(), self)
        self._marks = Marks(self._sheets, self, lambda annotation: self._sheets.geometry.box_of(annotation))
        self._selection = PagesSelection(self._sheets, self)
        self.surface = Surface(self, self._sheets, self._marks, self._selection, self._place, self._link_at)
        self._pointing = self.surface.pointing
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages"))
        self.setAccessibleDescription(tr("The pages of the article as they were printed. Its text is in Text."))
        self._connect_signals()

    def _connect_signals(self) -> None:
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.scrolled)
        self.verticalScrollBar().valueChanged.connect(self._place.follow_scroll)
        self._selection.changed.connect(self.viewport().update)
        self._selection.changed.connect(self.surface.follow_selection)
        self.surface.tell_by(self)
        self._selection.moved.connect(lambda offset: self._place.show(Passage(offset, offset + 1)))
        self._selection.moved.connect(self._pointing.meet_annotation)
        self.laid_out.connect(self.viewport().update)
        self._place.changed.connect(self.place_changed)
        self._marks.changed.connect(self.viewport().update)
        original = self._original
        original.opened.connect(self._take_sizes)
        original.placed.connect(self._take_stretches)
        original.measured.connect(self._take_characters)
        original.drawn.connect(self.viewport().update)
        original.drawn.connect(self.drawn)
        original.failed.connect(self.viewport().update)
        original.told.connect(self.told)

    # what to show

    def set_content(self, content: Content, fetch: Callable[[], bytes], text_sha256: str) -> None:
        """Show the pages of a content from their beginning; ``fetch`` gives its PDF, and may raise StoreError."""
        self.close_pages()
        self._sheets.set_content(content, self._original.characters)
        self._original.open(content, fetch, text_sha256)

    def close_pages(self) -> None:
        """Show nothing, and end what is under way."""
        self._original.close()
        self.surface.forget()
        self._place.forget()
        self._sheets.set_content(Content(()), lambda _page: None)
        self._selection.forget()
        self.surface.tell()
        self._lay_out()

    def is_settled(self) -> bool:
        """True if all that is in sight is drawn, and known where it stands, or given up."""
        return self._original.is_settled()

    def has_pictures(self) -> bool:
        """True if no page in sight is white for want of a picture."""
        return self._original.supply is not None and self._original.supply.shows_all(self._sheets)

    def _take_sizes(self, sizes: Sequence[float]) -> None:
        self._sheets.set_sizes(sizes)
        self._lay_out()

    def _take_stretches(self, rows: array[int]) -> None:
        self._sheets.geometry.set_stretches(rows)
        self._place.restore()
        self.laid_out.emit()

    def _take_characters(self, page: int) -> None:
        seen = self._sheets.sight()
        self._place.restore()
        if page in self._sheets.layout.pages_between(seen.top() - seen.height(), seen.bottom() + seen.height()):
            self.laid_out.emit()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours; the place stays."""
        self._sheets.style = replace(self._sheets.style, appearance=appearance)
        self.surface.offer.set_appearance(appearance)
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show pages at this many per cent of the width that there is; the place stays."""
        self._room.zoom = min(max(percent, LEAST_ZOOM), MOST_ZOOM)
        self._lay_out()

    def set_two_up(self, two: bool) -> None:
        """Show two pages beside each other, or one."""
        self._room.in_row = 2 if two else 1
        self._lay_out()

    def set_lane(self, lane: QWidget | None, least: int = 0, most: int = 0) -> None:
        """Keep room at the right for a widget, between two widths in pixels; it is placed there."""
        self._room.set_lane(lane, least, most)
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the pages out anew; the place stays."""
        with self._place.hold():
            self._room.arrange()
        self._place.restore()
        self.laid_out.emit()

    # the pages, each as a whole

    def page_labels(self) -> list[str]:
        """Return what each page is called: what is printed on it, else its number."""
        labels = [str(number + 1) for number in range(self._sheets.layout.count)]
        for mark in self._sheets.content.pages:
            if 0 < mark.number <= len(labels) and mark.label:
                labels[mark.number - 1] = mark.label
        return labels

    def page_count(self) -> int:
        """Return how many pages there are, as far as that is known."""
        return self._sheets.layout.count

    def page_size(self, page: int) -> QSize:
        """Return how large a page, counted from 0, stands on the screen."""
        return self._sheets.layout.rect(page).size().toSize()

    def page_here(self) -> int:
        """Return the page at a third of the height, or -1."""
        seen = self._sheets.sight()
        page = self._sheets.layout.page_at(QPointF(seen.center().x(), seen.top() + seen.height() / 3))
        return -1 if page is None else page

    def miniature(self, page: int, size: QSize, ratio: float) -> QImage | None:
        """Return a page drawn small; None: it is being drawn, and ``drawn`` tells of it."""
        across, down = round(size.width() * ratio), round(size.height() * ratio)
        part = Part(page, across, down, 0, 0, across, down, self._sheets.style.appearance.id)
        return self._original.supply.miniature(part) if self._original.supply is not None else None

    def offset_of_page(self, page: int) -> int:
        """Return where the text of a page begins."""
        return self._sheets.geometry.offset_of_page(page)

    def show_page(self, page: int) -> None:
        """Scroll to the head of a page."""
        self._place.show_page(page)

    # places

    def is_at_end(self) -> bool:
        """True if there is nothing to scroll to any more."""
        return self.verticalScrollBar().value() >= self.verticalScrollBar().maximum()

    def scroll_near(self, passage: Passage) -> None:
        """Bring a passage in sight, at a third of the height, if it is not comfortably there already.

        Of the current annotation where it is a box on a page, bring that.
        """
        self._place.show(passage, self._marks.current_area(passage))

    def reveal(self, passage: Passage, flash: bool = True) -> None:
        """Bring a passage in sight and, if asked, let it light up for a moment."""
        self.scroll_near(passage)
        self.surface.caret.put(passage.start)
        if flash and self._marks.current_area(passage) is None:
            self._marks.flash.start(passage)

    def _link_at(self, point: QPoint) -> str:
        """Return the address of the link at a point of the viewport, or nothing."""
        return self._sheets.link_at(QPointF(point))

    def follow_link(self, address: str) -> None:
        """Tell that the reader wants to follow a link."""
        self.link_activated.emit(address)

    # the selection

    def selected_area(self, passage: Passage) -> Area | None:
        """Return the box that is selected and that a passage stands for; None where words are selected."""
        return self._selection.band.area if self._selection.passage() == passage else None

    def select_area(self) -> bool:
        """Select a box on the page, for the arrows to move; return True if there can be one."""
        return self._selection.select_area(QRectF(self.viewport().rect()))

    def stands_by(self, passage: Passage) -> bool:
        """True if it is known where a passage stands: the child that told gave the very text that is kept."""
        if self._sheets.geometry.is_placed():
            return True
        self.told.emit(tr(_NOT_FOUND_YET))
        return False

    # what Qt asks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._selection.band.anywhere = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._pointing.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.drag(event):
            self._pointing.hover(event)
            if self.viewport().cursor().shape() != Qt.CursorShape.SizeHorCursor:  # an end of an annotation
                anywhere = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self.viewport().setCursor(self._selection.cursor_at(event.position(), anywhere=anywhere))
        if self._pointing.is_selecting():
            height, y = self.viewport().height(), event.position().y()
            beyond = min(0.0, y) + max(0.0, y - height)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(max(-40.0, min(40.0, beyond))))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.drop():
            pressed = self._pointing.release(event)
            if pressed is not None:
                self._pointing.finish(pressed, event.position())
            link = self._link_at(event.position().toPoint())
            if link and pressed is not None and self.surface.selection.passage() is None:
                self.link_activated.emit(link)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointing.double_click(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._marks.isolate(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        marks = self._marks.at(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), marks[0].annotation.id if marks else "")
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._pointing.turn(event, self._room.zoom):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, self.surface, self._selection, self.annotation_activated.emit, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return (forward and tab_to_bar(self.surface)) or super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.surface.offer.has_focus():
            self.surface.offer.put_off()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        exposed, offset = event.rect(), self._sheets.fold().to_viewport(QRectF()).topLeft()
        appearance = self._sheets.style.appearance
        painter.fillRect(exposed, appearance.chrome)
        if self._original.failure or (supply := self._original.supply) is None:
            paint_sentence(painter, QRectF(self.viewport().rect()), self._original.failure, appearance)
            return
        painter.setClipRect(exposed)
        painter.translate(offset)
        seen = QRectF(exposed).translated(-offset)
        paint_pages(painter, supply, self._sheets, seen)
        paint_marks(painter, self._sheets, self._marks, self._selection, seen)
        shown = self._sheets.geometry.shown(seen.top(), seen.bottom())
        left = is_right_to_left(self._sheets.content.text)
        self._marks.paint_over(painter, shown, -offset.x() + (0 if left else self.viewport().width()), left=left)
        painter.end()
        supply.want_sight(self._sheets, self.devicePixelRatioF())
