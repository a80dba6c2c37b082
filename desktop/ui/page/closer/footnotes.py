"""A footnote beside its reference: under the pointer after a moment, or by its key, one reference after the other.

Goes with one view and asks only its page; what it shows is set as the page is.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.article.content import BlockKind, Content, Passage, SpanKind
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.typeset.document import ArticleDocument, build
from desktop.ui.page.typeset.formats import footnote_address
from desktop.ui.widgets.appearance import SPACE, TARGET

_RESTS = 220  # milliseconds that the pointer is on a reference before its footnote is shown
_STAYS = 160  # milliseconds after it left, in which it may come to the footnote itself
_WIDEST, _TALLEST = 90 * SPACE, 70 * SPACE
_PAD = 3 * SPACE
_NEAR = 12  # characters from a reference that may be within its reach


class FootnoteBox(QWidget):
    """The footnote itself."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._document: ArticleDocument | None = None
        self.hide()

    def show_footnote(self, content: Content, page: LaidOutText, width: int) -> None:
        """Take a footnote's blocks, set as the page is but smaller, no wider than ``width`` pixels."""
        style = page.geometry.document.style
        style = replace(style, zoom=max(50, round(style.zoom * 0.86)), justified=False, indented=False)
        room = min(_WIDEST, width) - 2 * _PAD
        self._document = build(content, style, column=room, gutter=0, parent=self)
        frame = self._document.rootFrame().frameFormat()
        frame.setTopMargin(0)
        frame.setBottomMargin(0)
        self._document.rootFrame().setFrameFormat(frame)
        self._document.setPageSize(QSizeF(room, -1))
        self._document.setTextWidth(room)
        size = self._document.size()
        wide = min(room, round(self._document.idealWidth()) + 1)
        self.resize(wide + 2 * _PAD, min(_TALLEST, round(size.height()) + 2 * _PAD))
        self.setAccessibleName(content.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._document is None:
            return
        colours = self._document.style.appearance
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setClipRect(self.rect().adjusted(1, 1, -1, -_PAD // 2))
        painter.translate(_PAD, _PAD)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, 0, self.width(), self.height())
        self._document.documentLayout().draw(painter, context)
        painter.end()


class Footnotes(QObject):
    """Shows the footnotes of the page that ``view`` shows."""

    def __init__(self, view: QTextEdit, page: LaidOutText) -> None:
        super().__init__(view)
        self._view, self._page = view, page
        self.box = FootnoteBox(view)
        self._wanted: tuple[str, QPoint] | None = None
        self._pointed_at = False  # the pointer is at a reference
        self._shown_for: int | None = None  # the offset of the reference that the key showed last
        self._opening = QTimer(self, singleShot=True, interval=_RESTS)
        self._opening.timeout.connect(self._show_wanted)
        self._closing = QTimer(self, singleShot=True, interval=_STAYS)
        self._closing.timeout.connect(self.hide)
        view.verticalScrollBar().valueChanged.connect(self.hide)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        self.box.installEventFilter(self)

    def show_next(self) -> bool:
        """Show the footnote of the next reference in sight; return False where there is none."""
        references = self._references_in_sight()
        if not references:
            return False
        last = self._shown_for if self.box.isVisible() else None
        chosen = next((reference for reference in references if last is None or reference[0] > last), references[0])
        offset, label = chosen
        rect = self._page.viewport_rect(Passage(offset, offset + 1))
        self._shown_for = offset
        self._show(label, rect.bottomLeft().toPoint(), round(rect.height()))
        return True

    def hide(self) -> None:
        """Put the footnote away."""
        self._opening.stop()
        self.box.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.box:
            if kind == QEvent.Type.Enter:
                self._closing.stop()
            elif kind in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
                self.hide()
        elif isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseMove:
            self._follow(event)
        elif kind in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress) and watched is not self._view:
            self._closing.start()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress and self.box.isVisible():
            self.hide()
            return event.key() == Qt.Key.Key_Escape
        return False

    def _follow(self, event: QMouseEvent) -> None:
        """The pointer moved on the page."""
        point = event.position().toPoint()
        label = self.label_at(point) if not event.buttons() else None
        if (label is not None) != self._pointed_at:
            self._pointed_at = label is not None
            shape = Qt.CursorShape.PointingHandCursor if self._pointed_at else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
        if label is None:
            self._opening.stop()
            if self.box.isVisible() and self._shown_for is None:
                self._closing.start()
        elif self._wanted is None or self._wanted[0] != label or not self.box.isVisible():
            self._wanted, self._shown_for = (label, point), None
            self._opening.start()
        else:
            self._closing.stop()

    def label_at(self, point: QPoint) -> str | None:
        """Return the footnote that a point of the viewport refers to: it may be some pixels beside a small number."""
        address = self._view.anchorAt(self._page.as_scrolled(QPointF(point)).toPoint())
        if address or not self._page.content.footnotes:
            return self._page.footnote_label(address)
        near, content = self._page.offset_at(QPointF(point)), self._page.content
        block = content.block_at(near)
        for span in content.blocks[block].spans:
            at = content.starts[block] + span.start
            if span.kind is SpanKind.FOOTNOTE_REF and abs(at - near) <= _NEAR:
                number = self._page.viewport_rect(Passage(at, content.starts[block] + span.end))
                beside, above = (max(0.0, (TARGET - size) / 2) for size in (number.width(), number.height()))
                if number.adjusted(-beside, -above, beside, above).contains(QPointF(point)):
                    return self._page.footnote_label(footnote_address(span.target))
        return None

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            label, point = self._wanted
            self._show(label, point + QPoint(-2 * SPACE, 4 * SPACE), 8 * SPACE)

    def _show(self, label: str, below: QPoint, height: int) -> None:
        """Show a footnote below a point of the viewport, or above what is ``height`` high there."""
        blocks = self._page.footnote_blocks(label)
        if not blocks:
            return
        view, port = self._view, self._view.viewport()
        around = min(len(block.containers) for block in blocks)  # the list that a book's notes are in, which indents
        alone = (replace(b, kind=BlockKind.PARAGRAPH, containers=b.containers[around:]) for b in blocks)
        self.box.show_footnote(Content(tuple(alone)), self._page, view.width())
        corner = below + port.pos() + QPoint(0, SPACE)
        if corner.y() + self.box.height() > view.height() - SPACE:
            corner.setY(max(SPACE, corner.y() - self.box.height() - height - 2 * SPACE))
        corner.setX(max(SPACE, min(corner.x(), view.width() - self.box.width() - 5 * SPACE)))
        self.box.move(corner)
        self._closing.stop()
        self.box.show()
        self.box.raise_()

    def _references_in_sight(self) -> list[tuple[int, str]]:
        references = []
        for piece in self._page.in_sight():
            content = self._page.content
            start = content.starts[piece.segment.block]
            for span in content.blocks[piece.segment.block].spans:
                at = start + span.start
                if (
                    span.kind is SpanKind.FOOTNOTE_REF
                    and piece.segment.offset <= at < piece.segment.offset + piece.segment.length
                ):
                    references.append((at, span.target))
        fold, geometry = self._page.fold(), self._page.geometry
        return [reference for reference in sorted(references) if fold.shows(geometry.edge(reference[0]))]
