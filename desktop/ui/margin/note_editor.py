"""The editor of a note: plain text, saved at every pause, left without losing anything.

Knows no library: ``drafted`` says what to keep, ``finished`` that the reader is done. A text counts as kept once
``kept`` was called; what changes elsewhere meanwhile comes in by ``take``, beside what was typed since.
"""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QWidget

from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point
from desktop.ui.widgets.appearance import LABEL_PIXELS, NOTE_PIXELS, SPACE, Appearance
from desktop.ui.widgets.typography import NOTE_FAMILIES

PAUSE = 500  # milliseconds without a key after which a draft is kept
LONGEST = 850  # milliseconds that a draft waits at most, however steadily one types: a crash costs under a second
_LONG_WORD = re.compile(r"\S{5000}")
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_BAR = 3
_PAD = 2 * SPACE
_FOOT = 5 * SPACE


def clean(text: str) -> str:
    """Return a note's text without what no file can hold (NUL, half a surrogate pair); line ends are "\\n"."""
    return _UNKEEPABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n"))


class _Field(QPlainTextEdit):
    """The text field itself."""

    left = Signal()
    finish_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sideways = self.horizontalScrollBar()  # lines wrap, but a space after a full one would scroll them all
        sideways.rangeChanged.connect(lambda *_: sideways.setRange(0, 0))

    def wrap_for(self, text: str) -> None:
        """Break lines anywhere where a word is so long that Qt would look for a better place for minutes."""
        if _LONG_WORD.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text."""
        if source.hasText():
            text = clean(source.text())
            self.wrap_for(text)
            self.insertPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.finish_requested.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class NoteEditor(QWidget):
    """A field with the bar of its theme and a line that says how to finish. It grows with its text."""

    drafted = Signal(str, str, str)  # an annotation's id, the text to keep, the one that it began with
    finished = Signal(str)
    merged = Signal(str)  # the note was changed elsewhere, and both texts stand here
    grew = Signal()
    typed = Signal()

    def __init__(self, identity: str, text: str, appearance: Appearance, line: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.identity = identity
        self._base = text  # what the library has, as far as is known here
        self._handed: str | None = None  # what was handed out since, and is not known to be kept
        self._appearance = appearance
        self._line = line
        self._done = False
        self._most = 400
        self._field = _Field(self)
        self._field.setFrameShape(QFrame.Shape.NoFrame)
        self._field.setAccessibleName("Note")
        self._field.setAccessibleDescription("Markdown. Escape or Control and Enter finish; every pause is saved.")
        self._field.setPlaceholderText("Write a note")
        self._field.setTabChangesFocus(True)
        self._field.document().setDocumentMargin(0)
        font = QFont()
        font.setFamilies(list(NOTE_FAMILIES))
        font.setPixelSize(NOTE_PIXELS)
        self._field.setFont(font)
        self._hint = QFont(font)
        self._hint.setPixelSize(LABEL_PIXELS - 1)
        self.setFocusProxy(self._field)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST)
        self._field.wrap_for(text)
        self._field.setPlainText(clean(text))
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self.set_look(appearance, line)
        self._pause.timeout.connect(self.keep)
        self._longest.timeout.connect(self.keep)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.left.connect(self.finish)
        self._field.finish_requested.connect(self.finish)
        self._field.document().documentLayout().documentSizeChanged.connect(lambda _=None: self.grew.emit())

    def set_look(self, appearance: Appearance, line: str) -> None:
        """Draw in these colours, with the bar in ``line``."""
        self._appearance, self._line = appearance, line
        palette = self._field.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, appearance.paper),
            (QPalette.ColorRole.Text, appearance.ink),
            (QPalette.ColorRole.PlaceholderText, appearance.muted),
            (QPalette.ColorRole.Highlight, appearance.selection),
            (QPalette.ColorRole.HighlightedText, appearance.ink),
        ):
            palette.setColor(role, QColor(colour))
        self._field.setPalette(palette)
        self.update()

    def text(self) -> str:
        """Return what stands in the field, cleaned."""
        return clean(self._field.toPlainText())

    def take(self, text: str) -> None:
        """Take over a text that changed elsewhere (undo, another program), unless it comes from here.

        What was typed and not kept yet stays, merged with it.
        """
        if text not in (self._base, self._handed):
            base, self._base = self._base, text
            if self._put_together(base, text):
                self.merged.emit(self.identity)

    def kept(self, draft: str, stored: str) -> None:
        """Know that a draft which was handed out is kept, and that the note is ``stored`` with it."""
        if draft == self._handed:
            self._handed = None
        self._base = stored
        self._put_together(draft, stored)

    def _put_together(self, base: str, theirs: str) -> bool:
        """Bring what ``base`` has become elsewhere into the field; tell whether something typed stands beside it."""
        ours = self.text()
        if theirs in (base, ours):
            return False
        from desktop.annotated.merge.both_notes import both_notes, carried_place

        both = clean(both_notes(base, ours, theirs))
        cursor = self._field.textCursor()
        ends = [code_point_from_utf16(ours, place) for place in (cursor.anchor(), cursor.position())]
        anchor, position = (utf16_from_code_point(both, carried_place(ours, both, place)) for place in ends)
        self._field.blockSignals(True)
        self._field.wrap_for(both)
        self._field.setPlainText(both)
        self._field.blockSignals(False)
        cursor = self._field.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(cursor)
        if both != self._base:
            self._start_pause()
        return ours != base

    def keep(self) -> None:
        """Hand out the draft now, if it differs from what is kept and from what was handed out last."""
        if not self._done:
            self._hand_out()

    def _hand_out(self) -> None:
        self._pause.stop()
        self._longest.stop()
        text = self.text()
        if text not in ((self._base,) if self._handed is None else (self._handed,)):
            self._handed = text
            self.drafted.emit(self.identity, text, self._base)

    def finish(self) -> None:
        """Keep the draft and say that the reader is done; only once."""
        if not self._done:
            self._done = True
            self._hand_out()
            self.finished.emit(self.identity)

    def _on_text_changed(self) -> None:
        self._start_pause()
        self.typed.emit()

    def _start_pause(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def set_most(self, height: int) -> None:
        """Grow no higher than this."""
        self._most = max(90, height)

    def height_at(self, width: int) -> int:
        """Become ``width`` pixels wide, and return the height that the text needs then: three lines to the most."""
        self.resize(width, self.height())
        pitch, around = self._field.fontMetrics().lineSpacing(), 2 * _PAD + _FOOT + 6
        document = self._field.document()
        block, text = document.begin(), 0.0
        while block.isValid() and text + around <= self._most:
            text += max(pitch, document.documentLayout().blockBoundingRect(block).height())
            block = block.next()
        wanted = max(3 * pitch, ceil(text)) + around
        # A scroll bar that comes and goes while the text grows would wrap it anew each time.
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._field.setVerticalScrollBarPolicy(bar)
        return min(wanted, self._most)

    def wanted_height(self) -> int:
        """Return the height that the text needs at the present width."""
        return self.height_at(self.width())

    def sizeHint(self) -> QSize:
        return QSize(240, self.wanted_height())

    def resizeEvent(self, event: QEvent) -> None:
        self._field.setGeometry(
            _BAR + _PAD, _PAD, max(10, self.width() - _BAR - 2 * _PAD), max(10, self.height() - _PAD - _FOOT - 4)
        )

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
        painter.drawRoundedRect(QRectF(0, 0, _BAR, self.height()), 1.5, 1.5)
        painter.setFont(self._hint)
        painter.setPen(QColor(look.muted))
        foot = QRectF(_BAR + _PAD, self.height() - _FOOT - 2, self.width() - _BAR - 2 * _PAD, _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Markdown")
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "Esc: done")
        painter.end()

    def has_focus(self) -> bool:
        """Return whether the reader is writing here."""
        return self._field.hasFocus() or QApplication.focusWidget() is self._field
