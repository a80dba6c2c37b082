"""The article as the reader works with it: the one widget of the page, which hands Qt's events to its parts.

Holds no library. Annotations, themes and the appearance come in by ``set_...``; what the reader does goes out by
signals, and nothing changes here until it comes back in. Pictures come from the document alone, links are told and
never followed, and what is copied is the one text.

The parts: ``Page`` (what is set, and where it stands), ``Guard``, ``Column``, ``PlaceKeeper``, ``Marks``,
``HandleDrag``, ``Selection``, ``Caret``, ``Offer``, ``Pointing`` and ``Keys``; each keeps what it knows to itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from db.records import Annotation, Theme
from desktop.article.content import Content, Passage
from desktop.texts import tr
from desktop.ui.page.caret import Caret
from desktop.ui.page.closed_browser import ClosedBrowser
from desktop.ui.page.closer.closer import Closer
from desktop.ui.page.column import Column
from desktop.ui.page.guard import Guard
from desktop.ui.page.handles import HandleDrag
from desktop.ui.page.keys import Keys
from desktop.ui.page.mark_index import MarkIndex
from desktop.ui.page.marks import Marks
from desktop.ui.page.offer.bar import OfferBar
from desktop.ui.page.offer.offer import Offer
from desktop.ui.page.page import Page
from desktop.ui.page.painting import Painting
from desktop.ui.page.place import PlaceKeeper
from desktop.ui.page.pointing import LEAST_ZOOM, MOST_ZOOM, Pointing
from desktop.ui.page.selection import Selection
from desktop.ui.page.typeset.geometry import Geometry, Shown
from desktop.ui.page.typeset.head import Head
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import TypeStyle, dress_page


class ArticleView(ClosedBrowser):
    """See the module."""

    place_changed = Signal(int)
    zoom_requested = Signal(int)  # the wanted zoom in per cent
    link_activated = Signal(str)  # the address as written; nothing was opened
    leaving = Signal()  # a footnote is gone to: here is a place to come back to
    laid_out = Signal()  # passages stand elsewhere than before: zoom, width, another content
    scrolled = Signal()
    passage_selected = Signal(object)  # a Passage, or None
    passage_change_requested = Signal(str, object)  # an annotation's id, its new Passage
    told = Signal(object)
    hovered_changed = Signal(str)  # the id of the annotation under the pointer, or ""
    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)  # double click or Enter: the reader wants its note
    current_cleared = Signal()  # a click beside every annotation
    menu_requested = Signal(QPoint, str)  # a point of the screen, the id of the annotation there or ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = Page(self)
        self._guard = Guard(self._page, self)
        self._column = Column(self, self._page)
        self._place = PlaceKeeper(self._page, self.verticalScrollBar(), self)
        self._marks = Marks(self._page, self)
        self._handles = HandleDrag(self, self._page, self._marks)
        self._selection = Selection(self, self._page, self._place)
        self.caret = Caret(self._page, self._selection, self)
        self.offer = Offer(self, self._page, self._marks, self._selection)
        self.closer = Closer(self, self._page)
        self._pointing = Pointing(self, self._marks, self._handles, self._selection, self.offer, self.closer.follow)
        self._keys = Keys(self, self._marks, self._handles, self._selection, self.caret, self.offer)
        self.setAccessibleName(tr("Article"))
        self.setAccessibleDescription(tr("The text of the article, read-only. Select with Shift and the arrow keys."))
        dress_page(self, self._page.style.appearance)
        self._build()
        self._connect_signals()

    def _connect_signals(self) -> None:
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._place.follow_scroll)
        bar.valueChanged.connect(self.scrolled)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._selection.changed.connect(self._on_selection_changed)
        self.scrolled.connect(self.offer.bar.hide)
        self.laid_out.connect(self.offer.bar.hide)
        self._column.outgrown.connect(self._build)
        self._guard.spoiled.connect(self._build)
        self._guard.told.connect(self.told)
        self.caret.told.connect(self.told)
        self._place.changed.connect(self.place_changed)
        self._marks.changed.connect(self.viewport().update)
        self._marks.hovered_changed.connect(self.hovered_changed)
        self._handles.passage_wanted.connect(self.passage_change_requested)
        self._selection.selected.connect(self.passage_selected)
        self._pointing.zoom_requested.connect(self.zoom_requested)
        self._pointing.clicked.connect(self.annotation_clicked)
        self._pointing.activated.connect(self.annotation_activated)
        self._pointing.current_cleared.connect(self.current_cleared)
        self._keys.activated.connect(self.annotation_activated)
        self._pointing.bare_clicked.connect(self.closer.enlarge_at)
        self.closer.told.connect(self.told)

    # what to show

    def set_content(
        self, content: Content, resources: Mapping[str, bytes] | None = None, head: Head | None = None
    ) -> None:
        """Show a content from its beginning, as yet without annotations; ``resources``: its pictures by source."""
        self._pointing.forget()
        self._marks.clear()
        self._handles.cancel()
        self._page.set_content(content, resources, head)
        self._place.to_top()
        self._selection.forget()
        self._build()

    def set_head(self, head: Head) -> None:
        """Tell something else above the text; the place stays."""
        if head != self._page.head:
            self._page.head = head
            self._build()

    def content(self) -> Content:
        """Return what is shown."""
        return self._page.content

    def pictures_settled(self) -> bool:
        """Tell whether every picture in sight is drawn, or given up."""
        return self._page.gallery.is_settled()

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; those without a place (orphans) are passed over."""
        self._marks.set_annotations(annotations)
        self._handles.cancel()
        self.offer.follow()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Use these themes, by id, for the colours of their annotations, and offer them at a selection."""
        self._marks.set_themes(themes)
        self.offer.set_themes(themes)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours; the place stays."""
        self._restyle(replace(self._page.style, appearance=appearance))
        self.offer.set_appearance(appearance)

    def set_zoom(self, percent: int) -> None:
        """Set the text at this many per cent of its usual size; the place stays."""
        self._restyle(replace(self._page.style, zoom=min(max(percent, LEAST_ZOOM), MOST_ZOOM)))

    def set_type(self, **chosen: object) -> None:
        """Set the text another way, by fields of TypeStyle; the place stays."""
        self._restyle(replace(self._page.style, **chosen))  # type: ignore[arg-type]

    def type_style(self) -> TypeStyle:
        """Return how the text is set."""
        return self._page.style

    def set_by_words(self, by_words: bool) -> None:
        """Select whole words by dragging, and letters with Alt; or the other way round."""
        self._pointing.set_by_words(by_words)

    def set_lane(self, lane: QWidget | None, least: int = 0, most: int = 0) -> None:
        """Keep room at the column's right for a widget, between two widths in pixels; it is placed there."""
        self._column.set_lane(lane, least, most)
        with self._place.hold():
            self._page.geometry.forget()
            self._column.arrange()
        self._place.restore()

    def use_lane(self, used: bool) -> None:
        """Stand beside what the lane shows or, where that is nothing, in the middle."""
        self._column.use_lane(used)

    def set_matches(self, matches: Sequence[Passage], index: int = -1) -> None:
        """Show what a search found, in the order of the text; ``index`` is the one that the reader is at."""
        self._marks.set_matches(matches, index)

    def set_leaders(self, leaders: bool) -> None:
        """Draw, or not, the line that leads from the current or hovered passage towards its note."""
        self._marks.set_leaders(leaders)

    def _restyle(self, style: TypeStyle) -> None:
        if style != self._page.style:
            self._page.style = style
            dress_page(self, self._page.style.appearance)
            self._build()

    def _build(self) -> None:
        """Set the content anew; what is selected and the place stay."""
        before = self._page.document
        with self._place.hold(), self._selection.held():
            self._column.arrange_anew()
            document = self._page.build(self._column.begin_fit())
            self.setDocument(document)
            self._selection.renew()
            if before is not None:
                before.deleteLater()
        self._guard.watch(document)
        self._place.restore()
        self.laid_out.emit()

    # places

    def place(self) -> int:
        """Return the offset of the first line in sight; it holds through zoom and resize."""
        return self._place.offset

    def set_place(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first one."""
        self._place.set(offset)
        self.caret.put(offset)

    def page_geometry(self) -> Geometry:
        """Return where passages stand, in the document's coordinates."""
        return self._page.geometry

    def page_offset(self) -> QPointF:
        """Return what to add to document coordinates to get the viewport's."""
        return self._page.offset()

    def in_sight(self, reach: float = 0.0) -> list[Shown]:
        """Return the segments in sight, and those up to ``reach`` pixels above and below."""
        return self._page.in_sight(reach)

    def viewport_rect(self, passage: Passage) -> QRectF:
        """Return the rectangle around a passage in the viewport's coordinates."""
        return self._page.viewport_rect(passage)

    def offset_at(self, point: QPointF) -> int:
        """Return the offset nearest to a point of the viewport."""
        return self._page.offset_at(point)

    def scroll_near(self, passage: Passage) -> None:
        """Bring a passage in sight, at a third of the height, if it is not comfortably there already."""
        self._place.scroll_near(passage, self.viewport().height())

    def reveal(self, passage: Passage, flash: bool = True) -> None:
        """Bring a passage in sight, the caret at it, and if asked let it light up for a moment."""
        self.scroll_near(passage)
        self.caret.put(passage.start)
        if flash:
            self._marks.flash(passage)

    def lit_passage(self) -> Passage | None:
        """Return the passage that is lit up at the moment."""
        return self._marks.lit_passage()

    # annotations

    def marks(self) -> MarkIndex:
        """Return the annotations by place."""
        return self._marks.index

    def current_annotation(self) -> str | None:
        """Return the id of the emphasised annotation."""
        return self._marks.current

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one annotation, or none."""
        self._marks.set_current(identity)
        self.offer.follow()

    def set_hovered(self, identity: str | None) -> None:
        """Let one annotation stand out a little, as if the pointer were on it (its note is pointed at)."""
        self._marks.isolate(identity)

    def extend_current(self, which: str, delta: int) -> None:
        """Ask for the current annotation's "start" or "end" to move by ``delta`` words."""
        self._handles.move_by_words(which, delta)

    # the selection

    def selected_passage(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""
        return self._selection.passage()

    def select_passage(self, passage: Passage) -> None:
        """Select a passage."""
        self._selection.select(passage)

    def stands_by(self, passage: Passage) -> bool:
        """Tell whether a passage is shown as the content has it; where not, set the page anew and say so."""
        return self._guard.stands_by(passage)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._selection.clear()
        self.caret.stop_selecting()
        self.offer.hide()

    def selection_bar(self) -> OfferBar:
        """Return the bar beside the selection."""
        return self.offer.bar

    def _on_selection_changed(self) -> None:
        self.offer.bar.hide()
        if not self._pointing.is_selecting():
            self._selection.tell(self._selection.passage())
            self.offer.show_soon()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if self._pointing.has_selected():
            return
        self.clear_selection()  # Qt selects the link that it follows
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        footnote = self._page.footnote_of(address)
        if footnote is not None:
            self.leaving.emit()
            self.reveal(footnote)
        else:
            self.link_activated.emit(address)

    # what Qt asks: the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event):
            super().mousePressEvent(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.drag(event):
            super().mouseMoveEvent(event)
            self._pointing.hover(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.drop():
            pressed = self._pointing.release(event)
            super().mouseReleaseEvent(event)
            if pressed is not None:
                self._pointing.finish(pressed, event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointing.double_click(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._marks.isolate(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        found = self._marks.at(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), found[0].annotation.id if found else "")
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._pointing.turn(event, self._page.style.zoom):
            super().wheelEvent(event)

    # what Qt asks: the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._keys.tab(forward) or super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.offer.has_focus():
            self.offer.put_off()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._selection.text())
        return data

    # what Qt asks: being shown, sized and painted

    def showEvent(self, event: QShowEvent) -> None:
        with self._place.hold():  # Qt scrolls to its cursor the first time, away from the place
            super().showEvent(event)
        self._place.set_on_screen(True)
        self._place.restore()
        self._column.fit()
        self.laid_out.emit()  # what it was told while nobody saw it, Qt has done only now

    def hideEvent(self, event: QHideEvent) -> None:
        self._place.set_on_screen(False)
        self._page.gallery.close()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:  # before the page is laid out at the wrong width
            with self._place.hold() as held:
                self._page.geometry.forget()
                self._column.arrange()
                done = super().event(event)
            if not held:  # no other document is about to be set
                self._place.restore()
                self.laid_out.emit()
                self._column.fit()
            return done
        if event.type() == QEvent.Type.Wheel:
            return self._pointing.turn_beside(event)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._column.note_painted()
        painting = Painting(self.viewport(), event.rect(), self._page, self._marks, self._selection)
        painting.under()
        super().paintEvent(event)
        painting.over(self._column.turning)
