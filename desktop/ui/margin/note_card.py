"""A note as it stands in the margin: its Markdown rendered, a bar in its theme's colour, clipped when it is long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.shown_text import in_lines, in_one_line
from desktop.texts import tr
from desktop.ui.margin.note_shelf import BAR, FOOT, PAD, Rendered, label_face
from desktop.ui.page.highlights import KeyTag
from desktop.ui.page.typeset.ornaments import paint_ornaments
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.rows.author import draw_author
from desktop.ui.widgets.typography import TypeStyle, mix

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_KEY_ZOOM = 130  # at which a key is as wide as the bar and what parts it from the text


class NoteCard(QAbstractButton):
    """See the module. It paints a ``Rendered`` note and tells what is done to it; to a screen reader it is a button."""

    chosen = Signal(str)
    reached = Signal(str)  # by a key: it has the keyboard now
    activated = Signal(str)
    remove_requested = Signal(str)
    more_requested = Signal(str)
    link_activated = Signal(str)
    hovered = Signal(str, bool)
    left = Signal()  # a floating card lost the focus or was left by Esc

    def __init__(self, identity: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.identity = identity
        self._rendered: Rendered | None = None
        self._appearance: Appearance | None = None
        self._line = "#888888"
        self._current = False
        self._lit = False
        self._expanded = False
        self._keys: Sequence[str] = ()
        self.floating = False  # it lies over the text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.released.connect(lambda: self.chosen.emit(self.identity))  # pressed by a screen reader alone

    def show_note(
        self,
        rendered: Rendered,
        appearance: Appearance,
        line: str,
        *,
        current: bool,
        expanded: bool,
        quote: str,
        by: str = "",
        keys: Sequence[str] = (),
    ) -> None:
        """Show a note.

        ``line`` is its theme's colour, ``keys`` tell its themes, ``quote`` is what it stands beside, ``by`` a sentence
        that tells who wrote it.
        """
        state = (rendered, appearance, line, current, expanded, keys)
        if state == (self._rendered, self._appearance, self._line, self._current, self._expanded, self._keys):
            return
        self._rendered, self._appearance, self._line, self._current, self._expanded, self._keys = state
        words = " ".join(in_one_line(quote).split())
        self.setAccessibleName(
            tr("Note on “{words}…”", words=words[:60]) if len(words) > 60 else tr("Note on “{words}”", words=words[:60])
        )
        self.setAccessibleDescription("\n".join(filter(None, (by, in_lines(rendered.text)))))
        self.update()

    def set_lit(self, lit: bool) -> None:
        """Let the card stand out a little: its highlight is pointed at."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def _text_left(self) -> int:
        return PAD + SPACE if self.isRightToLeft() else BAR + PAD + self._indent()

    def _indent(self) -> int:
        return self._rendered.indent if self._rendered is not None else 0

    def _clips(self) -> bool:
        return self._rendered is not None and self._rendered.is_long() and not self._expanded

    def paintEvent(self, event: QPaintEvent) -> None:
        rendered, look = self._rendered, self._appearance
        if rendered is None or look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        back = QColor(look.paper)
        if self.floating:
            painter.setPen(QPen(QColor(look.hairline), 1))
            painter.setBrush(back)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        elif self._current or self._lit or self.underMouse():
            back = mix(look.paper, look.ink, 0.05 if self._current else 0.025)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(back)
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._line))
        indent = self._indent()
        painter.drawRoundedRect(
            QRectF(self.width() - BAR - indent if self.isRightToLeft() else indent, 0, BAR, self.height()), 1.5, 1.5
        )
        self._paint_keys(painter, rendered.document.style)
        painter.save()
        foot = FOOT if self._clips() else 0
        left, width = self._text_left(), self.width() - BAR - 2 * PAD - indent
        if rendered.author:
            line = QRect(left, PAD - 1, width, rendered.head - SPACE)
            draw_author(painter, line, rendered.author, label_face(rendered.document.style), look)
        top = PAD - 1 + rendered.head
        visible = QRectF(left, top, width, max(0, self.height() - top - PAD - foot + 3))
        painter.setClipRect(visible)
        painter.translate(left, top)
        shown = rendered.geometry.shown(0, visible.height())
        paint_ornaments(painter, rendered.geometry, shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, 0, visible.width(), visible.height())
        rendered.document.documentLayout().draw(painter, context)
        painter.restore()
        if self._clips():
            self._paint_more(painter, visible, back, look, rendered.document.style)
        if self.hasFocus() and not self.floating:
            painter.setPen(QPen(QColor(look.link), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_keys(self, painter: QPainter, style: TypeStyle) -> None:
        """Write the keys below one another at the bar, as large as there is room beside the text."""
        y = float(PAD)
        for key in self._keys:
            tag = KeyTag(key, TypeStyle(style.appearance, min(style.zoom, _KEY_ZOOM), note=True))
            tag.paint(painter, QPointF(self.width() - tag.width if self.isRightToLeft() else 0, y))
            y += tag.height + 2

    def _paint_more(self, painter: QPainter, visible: QRectF, back: QColor, look: Appearance, style: TypeStyle) -> None:
        fade = QLinearGradient(QPointF(0, visible.bottom() - 34), QPointF(0, visible.bottom()))
        clear = QColor(back)
        clear.setAlpha(0)
        fade.setColorAt(0, clear)
        fade.setColorAt(1, back)
        painter.fillRect(QRectF(visible.left() - 1, visible.bottom() - 34, visible.width() + 2, 36), fade)
        painter.setFont(label_face(style))
        painter.setPen(QColor(look.link))
        painter.drawText(
            QRectF(BAR + PAD, self.height() - FOOT - 4, self.width() - 2 * (BAR + PAD), FOOT),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            tr("more"),
        )

    def _link_at(self, point: QPointF) -> str:
        if self._rendered is None:
            return ""
        at = point - QPointF(self._text_left(), PAD - 1 + self._rendered.head)
        return self._rendered.document.documentLayout().anchorAt(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self._link_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        if address := self._link_at(event.position()):
            self.link_activated.emit(address)
        elif self._clips() and event.position().y() > self.height() - FOOT - PAD:
            self.more_requested.emit(self.identity)
        else:
            self.chosen.emit(self.identity)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.identity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.identity)
        elif event.key() == Qt.Key.Key_Escape and self.floating:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self.identity)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(self.identity)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if event.reason() in _BY_KEY:
            self.reached.emit(self.identity)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if self.floating and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.hovered.emit(self.identity, True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(self.identity, False)
        self.update()
