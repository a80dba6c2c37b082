"""Reading page by page, or with one line kept in view: what keys and wheel do then, and what is covered.

A page ends between two lines, never behind a heading, and the next begins with the line after. Line by line, all but
the line that is read steps back, and the keys bring the next one to its height. Which way it is, the page's style says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QTextEdit

from desktop.article.direction import is_right_to_left
from desktop.ui.page.laid_out_text import LaidOutText

if TYPE_CHECKING:
    from desktop.ui.page.typeset.leaves import Band

FOCUS = 0.38  # of the height: where the line stands that is read
_VEIL = 0.66  # how much of the other lines is covered
_NOTCH = 120  # of a wheel
_ON = {Qt.Key.Key_Space: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Backspace: -1}
_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_UPRIGHT = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class Turning(QObject):
    """Turns the pages of one view."""

    def __init__(self, view: QTextEdit, page: LaidOutText) -> None:
        super().__init__(view)
        self._view, self._page, self._bar = view, page, view.verticalScrollBar()
        self._turned = 0  # of the wheel, since it turned a page last
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        self._bar.valueChanged.connect(self._repaint)

    def turn(self, by: int) -> None:
        """Go to the next (1) or the previous page (-1)."""
        leaves, value = self._page.leaves(), float(self._bar.value())
        self._scroll(leaves.after(value) if by > 0 else leaves.before(value))

    def step(self, by: int) -> None:
        """Read the next line (1) or the one before (-1)."""
        height = self._view.viewport().height()
        at = self._read_at()
        bands = self._bands(at - 2 * height, at + 2 * height)
        here = self._nearest(bands, at)
        if here is not None and 0 <= here + by < len(bands):
            band = bands[here + by]
            self._scroll(self._value_for((band.top + band.bottom) / 2))

    def paint(self, painter: QPainter) -> None:
        """Cover what is not to be read now, line by line; the painter is in document coordinates."""
        if self._page.style.mode != "line" or not self._page.is_built():
            return
        fold = self._page.fold()
        bands = self._bands(fold.top, fold.bottom)
        if (here := self._nearest(bands, self._read_at())) is not None:
            paper, whole = QColor(self._page.style.appearance.paper), QRectF(0, fold.top, fold.width, fold.bottom)
            paper.setAlphaF(_VEIL)
            above, below = QRectF(whole), QRectF(whole)
            above.setBottom(max(fold.top, bands[here].top))
            below.setTop(bands[here].bottom)
            painter.fillRect(above, paper)
            painter.fillRect(below, paper)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._page.style.mode == "scroll":
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._view:
            return self._press(event)
        if isinstance(event, QWheelEvent) and watched is not self._view:
            return self._wheel(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """A key went down; return whether it turned something. With a caret on the page, arrows are the caret's."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = held == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Space
        if held and not back:
            return False
        arrow = _ARROWS.get(key, 0) if not self._view.cursorWidth() else 0
        if key not in _UPRIGHT and is_right_to_left(self._page.content.text):
            arrow = -arrow
        by = -1 if back else _ON.get(key, arrow)
        if not by:
            return False
        if self._page.style.mode == "line" and key in (*_UPRIGHT, Qt.Key.Key_Space):
            self.step(by)
        else:
            self.turn(by)
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not event.angleDelta().y():
            return False
        self._turned -= event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            by = 1 if self._turned > 0 else -1
            self._turned -= by * _NOTCH
            if self._page.style.mode == "paged":
                self.turn(by)
            else:
                self.step(by)
        event.accept()
        return True

    def _repaint(self) -> None:
        if self._page.style.mode != "scroll":
            self._view.viewport().update()

    def _scroll(self, y: float) -> None:
        self._bar.setValue(self._page.length.reach(max(0, round(y))))

    # where the line stands that is read: at FOCUS of the height, at the ends nearer to the first line and the last

    def _read_at(self) -> float:
        """Return the height in the document that is read at present."""
        value, most, height = self._bar.value(), self._bar.maximum(), self._view.viewport().height()
        if most < height:
            return value * (most + height) / most if most else height * FOCUS
        return max(min(2.0 * value, value + FOCUS * height), 2.0 * value + height - most)

    def _value_for(self, y: float) -> float:
        """Return where the page is scrolled to when a height is read."""
        most, height = self._bar.maximum(), self._view.viewport().height()
        if most < height:
            return y * most / (most + height)
        if y < 2 * FOCUS * height:
            return y / 2
        if y > most - (1 - 2 * FOCUS) * height:
            return (y - height + most) / 2
        return y - FOCUS * height

    def _bands(self, top: float, bottom: float) -> list[Band]:
        from desktop.ui.page.typeset.leaves import bands_between  # late: most read without

        return bands_between(self._page.geometry, top, bottom)

    @staticmethod
    def _nearest(bands: list[Band], y: float) -> int | None:
        if not bands:
            return None
        return min(range(len(bands)), key=lambda n: abs((bands[n].top + bands[n].bottom) / 2 - y))
