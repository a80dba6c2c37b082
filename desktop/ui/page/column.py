"""The column of text in the middle of the page, and the lane for notes beside it: how wide each is.

The lane is where lines end: at the right, and at the left of an article that runs from right to left. Of two columns
each has its own, at the outside: the lane's widget lies over all of them, and is masked to the two. So it is where the
text stands in the middle, as the lane shows nothing: what lay over the text would take the mouse, and be scrolled too.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QRect, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QRegion, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.article.direction import is_right_to_left
from desktop.ui.motion import motion_milliseconds
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.turning import Turning
from desktop.ui.page.typeset.document import GUTTER

_LEAST = 160  # pixels that the text keeps, however wide the lane wants to be
_LEAST_PICTURE = 64
GOOD_COLUMN = 45  # characters of a line, where two columns stand side by side
_RESTS = 150  # milliseconds at one width after which pictures and tables are fitted to it


class Column(QObject):
    """Shares the width of ``view`` between the text and a lane, and knows what pictures and tables were fitted to."""

    outgrown = Signal()  # pictures and tables are to be fitted anew

    def __init__(self, view: QTextEdit, page: LaidOutText) -> None:
        super().__init__(view)
        self._view, self._page = view, page
        self.turning = Turning(view, page)  # its pages
        self._lane: QWidget | None = None
        self._lane_widths = (0, 0)
        self._lane_used = True
        self._sliding = QVariantAnimation(self)
        self._sliding.valueChanged.connect(self._slide_to)
        self._nothing = QTextDocument(self)
        self._width = 0  # of the column, gutters and all
        self._fitted = 0  # the width that pictures and tables were fitted to
        self.painted = False  # whether anybody has seen the document yet
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._timer.timeout.connect(self.outgrown)

    def set_lane(self, lane: QWidget | None, least: int, most: int) -> None:
        """Keep room beside the text for a widget, between two widths in pixels; ``arrange`` puts it there."""
        if self._lane is not None:
            self._lane.clearMask()  # others lay it out now
        self._lane = lane
        self._lane_widths = (least, max(least, most)) if lane is not None else (0, 0)
        if lane is not None and lane.parentWidget() is not self._view:
            lane.setParent(self._view)
            lane.show()

    def arrange(self) -> None:
        """Share the width: the lane gets what the text does not want, and no less than its least."""
        view = self._view
        whole = max(0, view.width() - view.verticalScrollBar().sizeHint().width())
        margin = min(max(0, self._page.style.margins - GUTTER), max(0, whole - _LEAST) // 2)
        room = whole - 2 * margin
        wanted = self._page.style.column_width() + 2 * GUTTER
        least, most = self._lane_widths
        if self._fold_at(room):
            column = min(wanted, room // 2 - least)
            lane = max(least, min(most, room // 2 - column))
            left = margin + room // 2 - column
            self._set_columns(2, column)
            if self._lane is not None:
                self._lane.setGeometry(left - lane, 0, 2 * (lane + column), view.height())
                self._lane.setMask(QRegion(self._lane.rect()) - QRegion(lane, 0, 2 * column, view.height()))
            self._sliding.stop()
            self._slide_to(left)
            return
        self._set_columns(1, 0)
        lane = min(max(least, min(most, room - wanted)), room)
        column = max(min(wanted, room - lane), min(room, _LEAST))
        left = margin + max(0, (room - lane - column) // 2)
        centred = max(left, (whole - column) // 2)
        beside, lane = left + column, max(0, min(lane, whole - left - column))
        if is_right_to_left(self._page.content.text):
            left, beside = whole - left - column, whole - beside - lane
            centred = min(left, (whole - column) // 2)
        if self._lane is not None:
            self._lane.setGeometry(beside, 0, lane, view.height())
        self._width = column
        self._sliding.stop()
        self._slide_to(left if self._lane_used else centred)

    def _fold_at(self, room: int) -> bool:
        """True if there is room for two good columns, each with its lane."""
        style = self._page.style
        if style.mode != "paged" or not style.two_columns:
            return False
        least = replace(style, characters=min(style.characters, GOOD_COLUMN)).column_width() + 2 * GUTTER
        return room >= 2 * (least + self._lane_widths[0])

    def _set_columns(self, columns: int, width: int) -> None:
        """Have the text laid out as wide as the viewport, or as wide as each of two columns in it."""
        view, wrap = self._view, QTextEdit.LineWrapMode
        self._page.columns = columns
        if columns == 1:
            if view.lineWrapMode() != wrap.WidgetWidth:
                view.setLineWrapMode(wrap.WidgetWidth)
            return
        self._width = width
        if view.lineWrapColumnOrWidth() != width:
            view.setLineWrapColumnOrWidth(width)
        if view.lineWrapMode() != wrap.FixedPixelWidth:
            view.setLineWrapMode(wrap.FixedPixelWidth)

    def arrange_anew(self) -> None:
        """Share the width, before another document is set: the one that goes is not laid out once more for that."""
        if self._page.is_built():
            bar = self._view.verticalScrollBar()
            blocked = bar.blockSignals(True)  # it scrolls nothing now, and comes back to its place
            self._view.setDocument(self._nothing)
            self.arrange()
            bar.blockSignals(blocked)
        else:
            self.arrange()

    def use_lane(self, used: bool) -> None:
        """Let the column stand beside the lane's notes or, where none is in sight, in the middle of the page.

        It only moves sideways: its lines, and the lane, keep their widths.
        """
        if used == self._lane_used:
            return
        self._lane_used = used
        if self._page.columns > 1:
            return
        before = self._view.viewportMargins().left()
        self.arrange()
        after = self._view.viewportMargins().left()
        if before != after and self.painted and (duration := motion_milliseconds()):
            self._slide_to(before)
            self._sliding.setStartValue(before)
            self._sliding.setEndValue(after)
            self._sliding.setDuration(duration)
            self._sliding.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._sliding.start()

    def _slide_to(self, left: int) -> None:
        """Let the column begin so many pixels from the left."""
        view = self._view
        whole = max(0, view.width() - view.verticalScrollBar().sizeHint().width())
        right = max(0, whole - left - self._page.columns * self._width)
        margins = view.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            view.setViewportMargins(left, 0, right, 0)
        if self._lane is not None and self._page.columns == 1:
            over = self._lane.geometry() & QRect(left, 0, self._width, view.height())
            beside = QRegion(self._lane.rect()) - QRegion(over.translated(-self._lane.pos()))
            self._lane.setMask(beside if over.isValid() else QRegion())

    def begin_fit(self) -> int:
        """Return the width in pixels that pictures and tables are to be fitted to in a document about to be built."""
        self._timer.stop()
        self._fitted, self.painted = self.picture_width(), False
        return self._fitted

    def is_fitted(self) -> bool:
        """True if nothing waits for the column to rest at its new width."""
        return not self._timer.isActive()

    def fit(self) -> None:
        """Fit pictures and tables to a new width: at once where nobody has seen them at another."""
        document = self._page.document
        if not self._view.isVisible():
            return  # what it likely gets was reckoned with, and is seen when it is shown
        if document is not None and document.fitted() and self.picture_width() != self._fitted:
            if self.painted:
                self._timer.start()
            else:
                self.outgrown.emit()

    def picture_width(self) -> int:
        """Return the width that pictures and tables may take up: before the page is shown, what it likely gets."""
        wanted = self._page.style.column_width()
        if not self._view.isVisible():
            return wanted
        return min(max(_LEAST_PICTURE, self._view.viewport().width() // self._page.columns - 2 * GUTTER), wanted)
