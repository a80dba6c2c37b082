"""The pages on the screen before they are printed: one below the other, drawn when they come into sight."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.texts import tr
from desktop.ui.printing.sheets import Sheets
from desktop.ui.widgets.appearance import SPACE, Appearance

_GAP = 4 * SPACE
_WIDEST = 760
_KEPT = 8  # pages that stay drawn


class Preview(QAbstractScrollArea):
    """Shows the pages of ``Sheets`` once they are laid out."""

    page_changed = Signal(int, int)  # the page in sight from 1, and how many there are

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sheets: Sheets | None = None
        self._drawn: OrderedDict[int, QPixmap] = OrderedDict()
        self.setAccessibleName(tr("Pages as they will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(280, 240)
        self.verticalScrollBar().valueChanged.connect(self._tell)

    def sizeHint(self) -> QSize:
        return QSize(620, 640)

    def set_sheets(self, sheets: Sheets | None) -> None:
        """Show these pages, or none yet."""
        self._sheets = sheets
        self._drawn.clear()
        self._arrange()
        self._tell()

    def redraw(self) -> None:
        """Draw what is in sight anew: a picture came."""
        self._drawn.clear()
        self.viewport().update()

    def in_sight(self) -> range:
        """Return the numbers of the pages in sight, from 0."""
        if self._sheets is None or not self._sheets.pages:
            return range(0)
        step, top = self._page().height() + _GAP, self.verticalScrollBar().value()
        first = max(0, (top - _GAP) // step)
        return range(first, min(len(self._sheets.pages), (top + self.viewport().height()) // step + 1))

    def _page(self) -> QSize:
        """Return how large a page is shown."""
        assert self._sheets is not None
        width = max(120, min(self.viewport().width() - 2 * _GAP, _WIDEST))
        return QSize(width, round(width * self._sheets.paper.height / self._sheets.paper.width))

    def _arrange(self) -> None:
        bar, count = self.verticalScrollBar(), len(self._sheets.pages) if self._sheets is not None else 0
        high = count * (self._page().height() + _GAP) + _GAP if count else 0
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(60)
        bar.setRange(0, max(0, high - self.viewport().height()))
        self.viewport().update()

    def _tell(self) -> None:
        self.viewport().update()
        if shown := self.in_sight():
            assert self._sheets is not None
            self.page_changed.emit(shown[0] + 1, len(self._sheets.pages))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn.clear()
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, shown = self.verticalScrollBar(), self.in_sight()
        step = self._page().height() + _GAP if shown else 0
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.setValue(bar.value() + step)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - step)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._appearance.chrome))
        for number in self.in_sight():
            size = self._page()
            left = (self.viewport().width() - size.width()) // 2
            top = _GAP + number * (size.height() + _GAP) - self.verticalScrollBar().value()
            box = QRect(left, top, size.width(), size.height())
            if box.intersects(event.rect()):
                painter.drawPixmap(box, self._drawing(number, size))
                painter.setPen(QColor(self._appearance.hairline))
                painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.end()

    def _drawing(self, number: int, size: QSize) -> QPixmap:
        drawn = self._drawn.get(number)
        if drawn is None:
            assert self._sheets is not None
            ratio = self.devicePixelRatioF()
            drawn = QPixmap(size * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.white)
            painter = QPainter(drawn)
            scale = size.width() / self._sheets.paper.width
            painter.scale(scale, scale)
            self._sheets.paint(painter, number)
            painter.end()
            self._drawn[number] = drawn
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(number)
        return drawn
