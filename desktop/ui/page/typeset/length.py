"""How long the page is: Qt lays it out little by little, and a book no further than it is read.

Its own steps double up to 200,000 characters, which is a tenth of a second in which the user's key or click waits; so
they are taken here, in slices that are too short to be felt, and only while the page stands still: what is painted was
waited for, and one slice after the other would add to that. All that Qt lays out stays in memory, so a book's going on
by itself is put off, and the scroll bar is told a length that is estimated from what stands there already. Whatever
asks for a place further down has it laid out as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from time import perf_counter

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, Qt, QTimerEvent
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import Block
from desktop.ui.page.typeset.document import GUTTER, ArticleDocument
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.widgets.typography import TypeStyle

A_BOOK = 1_500_000  # characters; all of what is shorter is laid out in a second, and takes little
_SHORT = 100_000  # characters; all of what is shorter is laid out in no time
_STEP = 10  # milliseconds between Qt's steps of laying out
_SLICE = 0.008  # seconds that one of ours takes
_STILL = 10  # of Qt's steps in which nothing is painted, before one of ours is taken
_PUT_OFF = 86_400_000  # a day
_RAGGED = 3  # letters that a line has room for and does not use, as the next word is too long
_GUESSED = 200  # lines that the guessed height of a line counts for, against those that were measured


class PageLength(QObject):
    """Keeps the scroll bar of one view right about one document, which it goes with."""

    def __init__(self, view: QTextEdit, document: ArticleDocument, geometry: Geometry) -> None:
        super().__init__(document)
        self._view, self._document, self._geometry = view, document, geometry
        self._lines: list[float] = []  # above each segment, and of all, about...
        self._letters = 0  # ... where a line has room for so many
        self._is_book = document.characterCount() >= A_BOOK and not document.is_part
        self._laid_out = 0  # segments, at least
        self.still = 0  # of Qt's steps since the page was painted: no slice comes before what follows from that
        document.documentLayout().installEventFilter(self)
        if self._is_book:
            view.verticalScrollBar().rangeChanged.connect(self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTimerEvent) and event.type() is QEvent.Type.Timer:
            number = event.timerId()
            if any(timer.timerId == number and timer.interval == _STEP for timer in self._timers()):
                if not self._is_book:
                    return self._go_on()
                dispatcher = QAbstractEventDispatcher.instance()
                dispatcher.unregisterTimer(number)  # killed, it would be missed; under its own number it only waits
                dispatcher.registerTimer(number, _PUT_OFF, Qt.TimerType.VeryCoarseTimer, watched)
                return True
        return False

    def _go_on(self) -> bool:
        """Lay out a slice; return True if there was any, else Qt ends its own way, or begins anew at another width."""
        self.still += 1
        if self.still <= _STILL:
            return True
        end, all_of_them = perf_counter() + _SLICE, len(self._document.map.segments)
        if self._laid_out == all_of_them:
            self._laid_out = 0
            return False
        while self._laid_out < all_of_them and perf_counter() < end:
            self._geometry.segment_rect(self._laid_out)
            self._laid_out += 1
        return True

    def is_open(self) -> bool:
        """True if a part of a book is not laid out yet, so that nobody knows its length."""
        return self._is_book and not self.is_known()

    def settle(self) -> None:
        """Lay out a part of a long text whole: of what is not, Qt reckons the length from the room above it.

        It sets the scroll bar by what it reckoned before, and again only when its timer goes off.
        """
        if self._document.is_part and self._document.characterCount() < 2 * _SHORT:
            height = self._document.documentLayout().documentSize().height()
            self._view.verticalScrollBar().setMaximum(max(0, round(height) - self._view.viewport().height()))

    def is_known(self) -> bool:
        """Return True if all of the page is laid out, or so short that nobody notices when it is."""
        if self._document.characterCount() < _SHORT:
            return True
        return not any(timer.interval in (_STEP, _PUT_OFF) for timer in self._timers())

    def _timers(self) -> list[QAbstractEventDispatcher.TimerInfo]:
        dispatcher = QAbstractEventDispatcher.instance()
        return dispatcher.registeredTimers(self._document.documentLayout()) if dispatcher else []

    def reach(self, value: int) -> int:
        """Lay out as much as the scroll bar at ``value`` shows, and return the value nearest to it that there is."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if value > bar.maximum() or self.is_open():
            end = self._geometry.end_by(value + 2.0 * height)
            if end is not None:
                value = min(value, max(0, round(end + self._document.style.em(5)) - height))
            bar.setMaximum(max(value, bar.maximum()))
        return value

    def estimate(self) -> float:
        """Return about how high all of the page is, from the lines above the last known place and those to come."""
        style = self._document.style
        letters = letters_in(style, self._view.viewport().width())
        if letters != self._letters:
            self._letters, self._lines = letters, [0.0, *accumulate(self._count_lines(letters))]
        index, top = self._geometry.known()
        above, pitch = self._lines[index], style.pitch()
        return top + (self._lines[-1] - above) * (top + _GUESSED * pitch) / (above + _GUESSED)

    def _count_lines(self, letters: int) -> Iterator[float]:
        blocks = self._document.content.blocks
        return (_lines_of(blocks[segment.block], segment.length, letters) for segment in self._document.map.segments)

    def _tell(self, _least: int, most: int) -> None:
        """Correct the length that Qt tells: nothing beyond what is laid out, or by whole per cent up to twice it."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if self._view.document() is self._document and self.is_open():
            wanted = max(round(self.estimate()) - height, bar.value() + height)
            if wanted != most:
                bar.setMaximum(wanted)


def _lines_of(block: Block, length: int, letters: int) -> float:
    """Return about how many lines a stretch of a block takes up where a line has room for so many letters."""
    if block.cell is None:
        return 1.5 + length // letters  # the half is the space to the next
    return 1.6 if block.cell.column == 0 else 0.0


def letters_in(style: TypeStyle, width: float) -> int:
    """Return about how many letters a line has room for in a column so many pixels wide, gutters and all."""
    room = min(1.0, (width - 2 * GUTTER) / style.column_width())
    return max(8, round(style.characters * room) - _RAGGED)
