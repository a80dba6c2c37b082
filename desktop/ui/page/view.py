"""The article as the user works with it: the one widget of the page, which hands Qt's events to its parts.

Holds no library. Annotations, themes and the appearance come in by ``set_...``; what the user does goes out by
signals, and nothing changes here until it comes back in. Pictures come from the document alone, links are told and
never followed, and what is copied is the one text.

The parts: ``LaidOutText`` (what is set, and where it stands), ``Guard``, ``Column``, ``PlaceKeeper``, ``Keys``,
``Closer``, and those of the ``Surface``, which pages have too; each keeps what it knows to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPointF, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextCursorEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.article.content import Content, Passage
from desktop.texts import tr
from desktop.ui.page.closer.closer import Closer
from desktop.ui.page.column import Column
from desktop.ui.page.guard import Guard
from desktop.ui.page.keys import Keys
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.marks import Marks
from desktop.ui.page.painting import Painting
from desktop.ui.page.place_keeper import PlaceKeeper
from desktop.ui.page.selection import Selection
from desktop.ui.page.surface.surface import Surface
from desktop.ui.page.surface.text import TextOnSurface
from desktop.ui.page.typeset.document import ALL
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.page.typeset.head import Head
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import TypeStyle, dress_page


class ArticleView(TextOnSurface):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_anew = False
        self._page = LaidOutText(self)
        self._guard = Guard(self._page, self)
        self._column = Column(self, self._page)
        self._place = PlaceKeeper(self._page, self.verticalScrollBar(), self)
        self._marks = Marks(self._page, self)
        self._selection = Selection(self, self._page, self._place)
        self.closer = Closer(self, self._page)
        self.surface = Surface(self, self._page, self._marks, self._selection, self._place, self.closer.follow)
        self._pointing = self.surface.pointing
        self._keys = Keys(self, self.surface, self._selection, self.annotation_activated.emit)
        self.setAccessibleName(tr("Article"))
        self.setAccessibleDescription(tr("The text of the article, read-only. Select with Shift and the arrow keys."))
        dress_page(self, self._page.style.appearance)
        self._build()
        self._connect_signals()

    def _connect_signals(self) -> None:
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._place.follow_scroll)
        bar.valueChanged.connect(self._tell_scrolled)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._selection.changed.connect(self.surface.follow_selection)
        self._selection.moved.connect(self._pointing.meet_annotation)
        self.surface.tell_by(self)
        self._column.outgrown.connect(self._build)
        self._guard.spoiled.connect(self._build)
        self._guard.told.connect(self.told)
        self._place.changed.connect(self.place_changed)
        self._place.part_wanted.connect(self._build)
        self._marks.changed.connect(self.viewport().update)
        self._pointing.bare_clicked.connect(self.closer.enlarge_at)
        self.closer.told.connect(self.told)

    # what to show

    def set_content(
        self,
        content: Content,
        resources: Mapping[str, bytes] | None = None,
        head: Head | None = None,
        only: slice = ALL,
        at: int = 0,
    ) -> None:
        """Show a content, or ``only`` some of its blocks, from its beginning or from the place ``at``."""
        self.closer.leave()
        self.surface.forget()
        self._page.set_content(content, resources, head, only, at)
        self._place.begin_at(at)
        self._selection.forget()
        self.surface.tell()
        self._build()

    def set_head(self, head: Head) -> None:
        """Tell something else above the text; the place stays."""
        if head != self._page.head:
            self._page.head = head
            self._build()

    def is_settled(self) -> bool:
        """True if tables and pictures are fitted to the column, and every one in sight is drawn, or given up."""
        return self._column.is_fitted() and self._page.gallery.is_settled()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours; the place stays."""
        self.set_style(replace(self._page.style, appearance=appearance))
        self.surface.offer.set_appearance(appearance)

    def set_type(self, **chosen: object) -> None:
        """Set the text another way, by fields of TypeStyle; the place stays."""
        self.set_style(replace(self._page.style, **chosen))  # type: ignore[arg-type]

    def type_style(self) -> TypeStyle:
        """Return how the text is set."""
        return self._page.style

    def set_lane(self, lane: QWidget | None, least: int = 0, most: int = 0) -> None:
        """Keep room at the column's right for a widget, between two widths in pixels; it is placed there."""
        self._column.set_lane(lane, least, most)
        with self._place.hold():
            self._page.geometry.forget()
            self._column.arrange()
        self._place.restore()

    def use_lane(self, used: bool) -> None:
        """Stand beside what the lane shows or, if that is nothing, in the middle; a drag across it moves no text."""
        if not (self._pointing.is_selecting() or self.surface.handles.is_active()):
            self._column.use_lane(used)

    def set_style(self, style: TypeStyle) -> None:
        """Set the text in this style."""
        dress_page(self, style.appearance)  # also in the same colours: the window around it may be dressed anew
        if style != self._page.style:
            self._page.style = style
            self._build()

    def _build(self) -> None:
        """Set the content anew; what is selected and the place stay."""
        before = self._page.document
        with self._telling_once():
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

    @contextmanager
    def _telling_once(self) -> Iterator[None]:
        """While the text is set anew it is scrolled, too: that it was laid out says both."""
        before, self._set_anew = self._set_anew, True
        try:
            yield
        finally:
            self._set_anew = before

    def _tell_scrolled(self) -> None:
        if not self._set_anew:
            self.scrolled.emit()

    # places

    def page_geometry(self) -> Geometry:
        """Return where passages stand, in the document's coordinates."""
        return self._page.geometry

    def is_at_end(self) -> bool:
        """True if the end of the article is reached: there is nothing to scroll or to turn to any more."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() or self._page.ends_in_sight()

    def is_led(self) -> bool:
        """True if it is not the reader who scrolls just now: a place was asked for, or is kept."""
        return self._place.held

    def scroll_near(self, passage: Passage) -> None:
        """Bring a passage in sight, at a third of the height, if it is not comfortably there already."""
        self._place.scroll_near(passage, self.viewport().height())

    def reveal(self, passage: Passage, flash: bool = True) -> None:
        """Bring a passage in sight, the caret at it, and if asked let it light up for a moment."""
        self.scroll_near(passage)
        self.surface.caret.put(passage.start)
        if flash:
            self._marks.flash.start(passage)

    # the selection

    def stands_by(self, passage: Passage) -> bool:
        """True if a passage is shown as the content has it; where not, set the page anew and say so."""
        return self._guard.stands_by(passage)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if self._pointing.selected:
            return
        self.clear_selection()  # Qt selects the link that it follows
        self.follow_link(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def follow_link(self, address: str) -> None:
        """Go to the footnote that a link leads to, else tell that the reader wants to follow it."""
        footnote = self._page.footnote_of(address)
        if footnote is not None:
            self.leaving.emit()
            self.reveal(footnote)
        else:
            self.link_activated.emit(address)

    # what Qt asks: the mouse

    def _as_scrolled(self, event: QMouseEvent) -> QMouseEvent:
        """Return an event of the mouse as it were if all stood in the one column that Qt knows."""
        if self._page.columns == 1:
            return event
        at, buttons = self._page.as_scrolled(event.position()), (event.button(), event.buttons())
        return QMouseEvent(event.type(), at, event.globalPosition(), *buttons, event.modifiers())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event):
            super().mousePressEvent(self._as_scrolled(event))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.drag(event):
            super().mouseMoveEvent(event if event.buttons() else self._as_scrolled(event))
            self._pointing.hover(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.drop():
            pressed = self._pointing.release(event)
            super().mouseReleaseEvent(self._as_scrolled(event))
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
        marks = self._marks.at(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), marks[0].annotation.id if marks else "")
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._pointing.turn(event, self._page.style.zoom):
            super().wheelEvent(event)

    # what Qt asks: the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            with self._selection.led_by_qt():
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._keys.tab(forward):
            return True
        before = self.textCursor().position()
        with self._selection.led_by_qt():
            moved = super().focusNextPrevChild(forward)
            if (position := self.textCursor().position()) != before:
                self._selection.follow_link()
        if position != before:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self, position))
            self.link_reached.emit()
        return moved

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.surface.offer.has_focus():
            self.surface.offer.put_off()

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
            with self._telling_once():
                with self._place.hold() as held:
                    self._page.geometry.forget()
                    self._column.arrange()
                    done = super().event(event)
                if not held:  # no other document is about to be set
                    self._place.restore()
            if not held:
                self.laid_out.emit()
                self._column.fit()
            return done
        if event.type() == QEvent.Type.Wheel:
            return self._pointing.turn_beside(event)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.closer.hint(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._column.painted, self._page.length.still = True, 0
        painting = Painting(self.viewport(), event.rect(), self._page, self._marks, self._selection)
        painting.under()
        if left_to_qt := painting.text():  # of nothing, Qt would lay out all of the text
            super().paintEvent(QPaintEvent(left_to_qt))
        painting.over(self._column.turning)
