"""The reading pane: a content on the page, its column, zoom and place. It knows nothing of annotations.

Resources come from the document alone, links are told and never followed, and what is copied is the one text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.ui.page.closed_browser import ClosedBrowser
from desktop.ui.page.geometry import Geometry, Shown
from desktop.ui.page.length import PageLength
from desktop.ui.page.ornaments import paint_ornaments
from desktop.ui.page.typeset.document import GUTTER, ArticleDocument, build
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import TypeStyle, footnote_address, page_palette

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 50, 300, 10
_TOP_PAD = 12  # pixels kept above the line that a place is scrolled to
_PAGE_TOP = -1e6  # the shift of a place that is the very top
EMPTY = Content((Block(BlockKind.PARAGRAPH, ""),))  # a page always has a place for the caret
_READ = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class ReadingPane(ClosedBrowser):
    """A read-only page. The place is the offset of the first line in sight; it holds through zoom and resize."""

    place_changed = Signal(int)
    zoom_requested = Signal(int)  # the wanted zoom in per cent
    link_activated = Signal(str)  # the address as written; nothing was opened
    laid_out = Signal()  # passages stand elsewhere than before: zoom, width, another content
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = EMPTY
        self._resources: Mapping[str, bytes] = {}
        self._style = TypeStyle()
        self._lane: QWidget | None = None
        self._lane_widths = (0, 0)
        self._turning = False
        self._place = 0
        self._place_shift = 0.0  # pixels from the top of the place's line to the top of the page
        self._holding = False
        self._on_screen = False
        self._caret = False
        self._document: ArticleDocument | None = None
        self._geometry: Geometry | None = None
        self._footnotes: dict[str, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Article")
        self.setAccessibleDescription("The text of the article, read-only. Select with Shift and the arrow keys.")
        self._fitted = 0  # the width that pictures and tables were fitted to
        self._painted = False  # whether anybody has seen the document yet
        self._fit_timer = QTimer(self, singleShot=True, interval=150)
        self._fit_timer.timeout.connect(self._build)
        self._place_timer = QTimer(self, singleShot=True, interval=200)
        self._place_timer.timeout.connect(lambda: self.place_changed.emit(self._place))
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)  # with nothing to scroll it shows no handle
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))
        self._colour()
        self._build()

    # what to show

    def set_content(self, content: Content, resources: Mapping[str, bytes] | None = None) -> None:
        """Show a content from its beginning. ``resources`` gives the bytes of its pictures by their source."""
        self._content = content if content.blocks else EMPTY
        self._resources = resources or {}
        self._footnotes = {}
        for index, block in enumerate(content.blocks):
            if block.kind is BlockKind.FOOTNOTE and block.target not in self._footnotes:
                self._footnotes[block.target] = index
        self._place, self._place_shift = 0, 0.0
        self._build()

    def content(self) -> Content:
        """Return what is shown."""
        return self._content

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours; the place stays."""
        if appearance != self._style.appearance:
            self._restyle(replace(self._style, appearance=appearance))

    def set_zoom(self, percent: int) -> None:
        """Set the text at this many per cent of its usual size; the place stays."""
        percent = min(max(percent, LEAST_ZOOM), MOST_ZOOM)
        if percent != self._style.zoom:
            self._restyle(replace(self._style, zoom=percent))

    def set_column(self, characters: int) -> None:
        """Make the lines about this many characters long."""
        if characters != self._style.characters:
            self._restyle(replace(self._style, characters=characters))

    def type_style(self) -> TypeStyle:
        """Return how the text is set."""
        return self._style

    def _restyle(self, style: TypeStyle) -> None:
        self._style = style
        self._colour()
        self._build()

    def _colour(self) -> None:
        palette = page_palette(self.palette(), self._style.appearance)
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # a stylesheet on the application keeps it from being inherited
        self.setAutoFillBackground(True)

    def _build(self) -> None:
        selected = self._selection()
        self._arrange()
        self._fit_timer.stop()
        self._fitted, self._painted = self._picture_width(), False
        document = build(
            self._content,
            self._style,
            resources=self._resources,
            column=self._fitted,
            scale=self.devicePixelRatioF(),
            parent=self,
        )
        before, self._document = self._document, document
        self._geometry = Geometry(document)
        self._length = PageLength(self, document, self._geometry)
        self._holding = True
        self.setDocument(document)
        self.show_caret(self._caret)  # Qt keeps its width in the document
        if before is not None:
            before.deleteLater()
        self._holding = False
        if selected.start < selected.end:
            self._select(selected)
        self._restore_place()
        self.laid_out.emit()

    def _picture_width(self) -> int:
        """Return the width that pictures and tables may take up: before the pane is shown, what it likely gets."""
        wanted = self._style.column_width()
        return min(max(64, self.viewport().width() - 2 * GUTTER), wanted) if self.isVisible() else wanted

    def _fit(self) -> None:
        """Fit pictures and tables to the column's new width: at once where nobody has seen them at another."""
        if self._document is not None and self._document.fitted() and self._picture_width() != self._fitted:
            self._fit_timer.start() if self._painted else self._build()

    def showEvent(self, event: QShowEvent) -> None:
        self._holding = True  # Qt scrolls to its cursor the first time, away from the place
        super().showEvent(event)
        self._holding = False
        self._on_screen = True
        self._restore_place()
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._on_screen = False
        super().hideEvent(event)

    # the column and the lane beside it

    def set_lane(self, lane: QWidget | None, least: int = 0, most: int = 0) -> None:
        """Keep room at the column's right for a widget, between two widths in pixels; it is placed there."""
        self._lane = lane
        self._lane_widths = (least, max(least, most)) if lane is not None else (0, 0)
        if lane is not None and lane.parentWidget() is not self:
            lane.setParent(self)
        held, self._holding = self._holding, True
        self.page_geometry().forget()
        self._arrange()
        self._holding = held
        self._restore_place()

    def _arrange(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        room = max(0, self.width() - bar)
        wanted = self._style.column_width() + 2 * GUTTER
        least, most = self._lane_widths
        lane = min(max(least, min(most, room - wanted)), room)
        column = max(min(wanted, room - lane), min(room, 160))
        left = max(0, (room - lane - column) // 2)
        right = max(0, room - left - column)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
        if self._lane is not None:
            self._lane.setGeometry(left + column, 0, max(0, min(lane, room - left - column)), self.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:  # before the page is laid out at the wrong width
            self._holding = True
            self.page_geometry().forget()
            self._arrange()
            done = super().event(event)
            self._holding = False
            self._restore_place()
            self.laid_out.emit()
            if self.isVisible():
                self._fit()
            return done
        if event.type() == QEvent.Type.Wheel:  # beside the column, or left over by the page itself
            if not self._turning:
                self._turning = True
                QApplication.sendEvent(self.viewport(), event)
                self._turning = False
            event.accept()
            return True
        return super().event(event)

    # places

    def place(self) -> int:
        """Return the offset of the first line in sight."""
        return self._place

    def set_place(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first one."""
        self._place, self._place_shift = max(0, offset), float(-_TOP_PAD)
        if offset <= 0:
            self._place_shift = _PAGE_TOP
        self._restore_place()
        self._place_timer.start()

    def _restore_place(self) -> None:
        geometry = self.page_geometry()
        if not geometry.map.segments or not self._on_screen:  # it would be laid out at a width that nobody sees
            return
        keep = (self._place, self._place_shift)
        at_top = self._place == 0 and (self._place_shift == 0.0 or self._place_shift <= _PAGE_TOP)
        self._scroll_to(0.0 if at_top else geometry.edge(self._place).top() + self._place_shift)
        self._place, self._place_shift = keep

    def _scroll_to(self, y: float) -> None:
        bar = self.verticalScrollBar()
        value = self._length.reach(max(0, round(y)))
        self._holding = True
        bar.setValue(value)
        self._holding = False

    def _on_scroll(self) -> None:
        if self._on_screen:  # before it is shown, Qt lays out and scrolls as it likes
            self._length.reach(self.verticalScrollBar().value())
            if not self._holding:
                self._note_place()
        self.scrolled.emit()

    def _note_place(self) -> None:
        geometry = self.page_geometry()
        if not geometry.map.segments:
            return
        top = self.verticalScrollBar().value()
        if top == 0:
            self._place, self._place_shift = 0, 0.0
        else:
            probe = QPointF(GUTTER + 1, top + _TOP_PAD + self._style.em(0.6))
            self._place = geometry.map.offset(geometry.position_at(probe))
            self._place_shift = top - geometry.edge(self._place).top()
        self._place_timer.start()

    def page_geometry(self) -> Geometry:
        """Return where passages stand, in the document's coordinates."""
        assert self._geometry is not None
        return self._geometry

    def page_offset(self) -> QPointF:
        """Return what to add to document coordinates to get the viewport's."""
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def in_sight(self, reach: float = 0.0) -> list[Shown]:
        """Return the segments in sight, and those up to ``reach`` pixels above and below."""
        top = self.verticalScrollBar().value()
        return self.page_geometry().shown(max(0.0, top - reach), top + self.viewport().height() + reach)

    def viewport_rect(self, passage: Passage) -> QRectF:
        """Return the rectangle around a passage in the viewport's coordinates."""
        return self.page_geometry().passage_rect(passage).translated(self.page_offset())

    def scroll_near(self, passage: Passage) -> None:
        """Bring a passage in sight, at a third of the height, if it is not comfortably there already."""
        rect = self.page_geometry().passage_rect(passage)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        margin = min(60, height // 6)
        top, bottom = rect.top() - bar.value(), rect.top() + min(rect.height(), height / 2) - bar.value()
        if top < margin or bottom > height - margin:
            self._scroll_to(rect.top() - height / 3)
            self._note_place()

    # selection in offsets

    def _selection(self) -> Passage:
        if self._geometry is None:
            return Passage(0, 0)
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return Passage(0, 0)
        place = self._geometry.map
        return Passage(place.offset(cursor.selectionStart()), place.offset(cursor.selectionEnd()))

    def _select(self, passage: Passage) -> None:
        start, end = self.page_geometry().map.positions(passage)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        held, self._holding = self._holding, True
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)
        self._holding = held

    def offset_at(self, point: QPointF) -> int:
        """Return the offset nearest to a point of the viewport."""
        at = point - self.page_offset()
        return self.page_geometry().map.offset(self.page_geometry().position_at(at))

    def show_caret(self, shown: bool) -> None:
        """Show the caret, for the keyboard to select by, or hide it. (Of no width, Qt still draws its direction.)"""
        self._caret = shown
        self.setCursorWidth(2 if shown else 0)
        flags = _READ | Qt.TextInteractionFlag.TextSelectableByKeyboard if shown else _READ
        if flags != self.textInteractionFlags():
            self.setTextInteractionFlags(flags)

    # links

    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        for label, block in self._footnotes.items():
            if QUrl(footnote_address(label)).toString(QUrl.ComponentFormattingOption.FullyEncoded) == address:
                self.follow_footnote(self._content.passage_of(block))
                return
        self.link_activated.emit(address)

    def follow_footnote(self, passage: Passage) -> None:
        """Bring a footnote in sight."""
        self.scroll_near(passage)

    def createMimeDataFromSelection(self) -> QMimeData:
        selected = self._selection()
        data = QMimeData()
        data.setText(self._content.text[selected.start : selected.end])
        return data

    # painting and the wheel

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = True
        offset = self.page_offset()
        top = event.rect().top() - offset.y()
        bottom = event.rect().bottom() - offset.y()
        reach = self._style.em(2)  # bars and tints stand out from their blocks
        shown = self.page_geometry().shown(max(0.0, top - reach), bottom + reach)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.translate(offset)
        paint_ornaments(painter, self.page_geometry(), shown)
        self.paint_under(painter, shown, top, bottom)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.translate(offset)
        self.paint_over(painter, shown)
        painter.end()

    def paint_under(self, painter: QPainter, shown: list[Shown], top: float, bottom: float) -> None:
        """Paint behind the text, in document coordinates."""

    def paint_over(self, painter: QPainter, shown: list[Shown]) -> None:
        """Paint above the text, in document coordinates."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                wanted = self._style.zoom + (ZOOM_STEP if turned > 0 else -ZOOM_STEP)
                self.zoom_requested.emit(min(max(wanted, LEAST_ZOOM), MOST_ZOOM))
            event.accept()
            return
        super().wheelEvent(event)
