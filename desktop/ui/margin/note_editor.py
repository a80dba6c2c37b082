"""The editor of a note: plain text, saved at every pause, left without losing anything.

Knows no library: ``finished`` says that the user is done; what is to be kept, and what changes elsewhere put beside
it, is told by ``Drafting``.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QWidget

from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point
from desktop.texts import tr
from desktop.ui.faces import SANS_FAMILIES
from desktop.ui.linking.offers import markdown_link
from desktop.ui.margin.link_asking import LinkAsking
from desktop.ui.margin.note_field import NoteField
from desktop.ui.widgets.appearance import LABEL_PIXELS, NOTE_PIXELS, SPACE, Appearance
from desktop.ui.widgets.drafting import Drafting, clean

_BAR = 3
_PAD = 2 * SPACE
_FOOT = 5 * SPACE


class NoteEditor(QWidget):
    """A field with the bar of its theme and a line that says how to finish. It grows with its text.

    ``drafting`` has what is written on its way to be kept.
    """

    finished = Signal(str)
    grew = Signal()

    def __init__(self, identity: str, text: str, appearance: Appearance, line: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.identity = identity
        self._appearance = appearance
        self._line = line
        self._done = False
        self.most = 400  # pixels that it grows to
        self.field = NoteField(self)
        self.field.setFrameShape(QFrame.Shape.NoFrame)
        self.field.setAccessibleName(tr("Note"))
        self.field.setAccessibleDescription(tr("Markdown. Escape or Control and Enter finish; every pause is saved."))
        self.field.setPlaceholderText(tr("Write a note"))
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(0)
        self._hint = QFont()
        self._hint.setFamilies(list(SANS_FAMILIES))
        self.set_pixels(NOTE_PIXELS)
        self.setFocusProxy(self.field)
        self.field.wrap_for(text)
        self.field.setPlainText(clean(text))
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.links = LinkAsking(self.field)
        self.links.chosen.connect(lambda offer: self.links.put(markdown_link(offer)))
        self.set_look(appearance, line)
        self.drafting = Drafting(identity, text, self, self)
        self.field.textChanged.connect(self.drafting.typed)
        self.field.left.connect(self.finish)
        self.field.finish_requested.connect(self.finish)
        self.field.document().documentLayout().documentSizeChanged.connect(lambda _=None: self.grew.emit())

    def set_pixels(self, pixels: int) -> None:
        """Let the words be as large as the note's were."""
        font = QFont(self._hint)
        font.setPixelSize(pixels)
        if font.pixelSize() != self.field.font().pixelSize():
            self._hint.setPixelSize(round(pixels * (LABEL_PIXELS - 1) / NOTE_PIXELS))
            self.field.setFont(font)

    def set_look(self, appearance: Appearance, line: str) -> None:
        """Draw in these colours, with the bar in ``line``."""
        self._appearance, self._line = appearance, line
        self.links.set_appearance(appearance)
        palette = self.field.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, appearance.paper),
            (QPalette.ColorRole.Text, appearance.ink),
            (QPalette.ColorRole.PlaceholderText, appearance.muted),
            (QPalette.ColorRole.Highlight, appearance.selection),
            (QPalette.ColorRole.HighlightedText, appearance.ink),
        ):
            palette.setColor(role, QColor(colour))
        self.field.setPalette(palette)
        self.update()

    def text(self) -> str:
        """Return what stands in the field, cleaned."""
        return clean(self.field.toPlainText())

    def ends(self) -> tuple[int, int]:
        """Return where the selection begins and where the caret is, in code points."""
        cursor, text = self.field.textCursor(), self.text()
        return code_point_from_utf16(text, cursor.anchor()), code_point_from_utf16(text, cursor.position())

    def replace_text(self, text: str, anchor: int, position: int) -> None:
        """Show another text with this selection, without telling that something was typed."""
        self.field.blockSignals(True)
        self.field.wrap_for(text)
        self.field.setPlainText(text)
        self.field.blockSignals(False)
        cursor = self.field.textCursor()
        cursor.setPosition(utf16_from_code_point(text, anchor))
        cursor.setPosition(utf16_from_code_point(text, position), QTextCursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        self.links.follow()

    def keep(self) -> None:
        """Hand out the draft now, if it differs from what is kept and from what was handed out last."""
        if not self._done:
            self.drafting.keep()

    def finish(self) -> None:
        """Keep the draft and say that the reader is done; only once."""
        if not self._done:
            self._done = True
            self.drafting.keep()
            self.finished.emit(self.identity)

    def height_at(self, width: int) -> int:
        """Become ``width`` pixels wide, and return the height that the text needs then: three lines to the most."""
        self.resize(width, self.height())
        pitch, around = self.field.fontMetrics().lineSpacing(), 2 * _PAD + _FOOT + 6
        document = self.field.document()
        block, text = document.begin(), 0.0
        while block.isValid() and text + around <= self.most:
            text += max(pitch, document.documentLayout().blockBoundingRect(block).height())
            block = block.next()
        wanted = max(3 * pitch, ceil(text)) + around
        # A scroll bar that comes and goes while the text grows would wrap it anew each time.
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > self.most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.field.setVerticalScrollBarPolicy(bar)
        return min(wanted, self.most)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.links.follow()

    def resizeEvent(self, event: QEvent) -> None:
        left = _PAD if self.isRightToLeft() else _BAR + _PAD
        width, height = self.width() - _BAR - 2 * _PAD, self.height() - _PAD - _FOOT - 4
        self.field.setGeometry(left, _PAD, max(10, width), max(10, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._appearance
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(look.hairline), 1))
        painter.setBrush(QColor(look.paper))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._line))
        painter.drawRoundedRect(
            QRectF(self.width() - _BAR if self.isRightToLeft() else 0, 0, _BAR, self.height()), 1.5, 1.5
        )
        painter.setFont(self._hint)
        painter.setPen(QColor(look.muted))
        foot = QRectF(self.field.x(), self.height() - _FOOT - 2, self.field.width(), _FOOT)
        kind, done = "Markdown", tr("Esc: done")
        if painter.fontMetrics().horizontalAdvance(kind + done) + 2 * SPACE <= foot.width():
            painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kind)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, done)
        painter.end()
