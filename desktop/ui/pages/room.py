"""The room that the pages have: shared with a lane for notes beside them, and what of them the bars scroll through."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.article.direction import is_right_to_left
from desktop.ui.pages.sheets import Sheets

_GOOD_WIDTH = 760  # pixels that the pages keep before notes get more than their least width
_STEP = 48  # pixels that an arrow key scrolls by


class Room:
    """Lays the sheets out in ``view``; ``set_margins`` is its own ``setViewportMargins``."""

    def __init__(
        self, view: QAbstractScrollArea, sheets: Sheets, set_margins: Callable[[int, int, int, int], None]
    ) -> None:
        self._view, self._sheets, self._set_margins = view, sheets, set_margins
        self._lane: QWidget | None = None
        self._lane_widths = (0, 0)
        self._beside = (-1, -1)  # pixels that the lane has at the left and at the right
        self.zoom = 100  # per cent of the width that there is
        self.in_row = 1  # pages

    def set_lane(self, lane: QWidget | None, least: int, most: int) -> None:
        """Keep room beside the pages for a widget, between two widths in pixels; ``arrange`` puts it there."""
        self._lane, self._lane_widths = lane, (least, max(least, most)) if lane is not None else (0, 0)
        if lane is not None and lane.parentWidget() is not self._view:
            lane.setParent(self._view)
            lane.show()

    def arrange(self) -> None:
        """Share the width, lay the pages out in it, and set the bars; what is in the middle across stays there."""
        view, across, bar = self._view, self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        width = max(0, view.width() - bar.sizeHint().width())
        least, most = self._lane_widths
        lane = min(max(least, min(most, width - _GOOD_WIDTH)), width)
        mirrored = is_right_to_left(self._sheets.content.text)
        if self._beside != (beside := (lane, 0) if mirrored else (0, lane)):
            self._beside = beside
            self._set_margins(beside[0], 0, beside[1], 0)
        if self._lane is not None:
            self._lane.setGeometry(0 if mirrored else width - lane, 0, lane, view.height())
        room = width - lane
        self._sheets.lay_out(room, self.in_row, self.zoom / 100)
        layout, middle = self._sheets.layout, (across.value() + room / 2) / max(across.maximum() + room, 1)
        across.setRange(0, max(0, round(layout.width) - room))
        across.setPageStep(room)
        across.setValue(round(middle * (across.maximum() + room) - room / 2))
        bar.setRange(0, max(0, round(layout.height) - view.viewport().height()))
        bar.setPageStep(view.viewport().height())
        bar.setSingleStep(_STEP)
