"""The reading position on the pages: kept through zoom, resize, and until the pages are known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollBar

from desktop.article.area import Area
from desktop.article.content import Passage
from desktop.ui.page.surface.sight import better_top
from desktop.ui.pages.layout import GAP
from desktop.ui.pages.sheets import Sheets

_TOP_PAD = 12  # pixels kept above the line that a place is scrolled to
_RESTS = 200  # milliseconds without scrolling after which the place is told


class PagesPlace(QObject):
    """Keeps the place: a page, how far down in it, and the offset there."""

    changed = Signal(int)  # the offset, once scrolling rests

    def __init__(self, sheets: Sheets, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._sheets, self._bar = sheets, bar
        self._offset = 0
        self._is_set = False  # the offset was gone to, and nothing was scrolled since
        self._top = float(_TOP_PAD)  # where its line is to stand, in pixels from the top of the viewport
        self._at = (0, 0.0)  # the page at the top, and which part of its height is above it
        self._wanted: Passage | None = None  # where to scroll as soon as it is known where that is ...
        self._area: Area | None = None  # ... a box that it stands for
        self._to_top = False  # ... to the top of the viewport, or somewhere where it is seen well
        self._held = False
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._timer.timeout.connect(lambda: self.changed.emit(self.offset))

    @property
    def offset(self) -> int:
        """The offset of the first line in sight."""
        if self._wanted is not None:
            return self._wanted.start
        if not self._is_set and self._bar.value():
            offset = self._sheets.geometry.first_in_sight(self._bar.value())
            self._offset = self._offset if offset is None else offset
        return self._offset

    @property
    def top(self) -> float:
        """The top of the offset's line, in pixels from the top of the viewport."""
        if self._wanted is not None:
            return self._top
        return self._sheets.viewport_rect(Passage(self.offset, self.offset + 1)).top()

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Let the bar be moved inside, and the place stay what it is."""
        held, self._held = self._held, True
        try:
            yield
        finally:
            self._held = held

    def forget(self) -> None:
        """Be at the top: another content is to be shown."""
        self._offset, self._is_set, self._at, self._wanted = 0, False, (0, 0.0), None

    def set(self, offset: int, top: float | None = None) -> None:
        """Scroll so that the line of an offset is the first one, or stands ``top`` pixels from the viewport's top."""
        top = _TOP_PAD if top is None else top
        self._offset, self._is_set, self._top = max(0, offset), True, top
        self._want(Passage(self._offset, self._offset + 1), to_top=True)
        self._timer.start()

    def show(self, passage: Passage, area: Area | None = None) -> None:
        """Bring a passage in sight, or the area that it stands for, if it is not comfortably there already."""
        self._want(passage, to_top=False, area=area)

    def show_page(self, page: int) -> None:
        """Scroll to the head of a page."""
        self._wanted, self._at = None, (page, -GAP / 2 / max(self._sheets.layout.rect(page).height(), 1.0))
        self.restore()
        self.follow_scroll()

    def _want(self, passage: Passage, *, to_top: bool, area: Area | None = None) -> None:
        self._wanted, self._to_top, self._area = passage, to_top, area
        self.restore()

    def restore(self) -> None:
        """Scroll to the place: the pages were laid out anew, or more is known of them."""
        layout = self._sheets.layout
        if not layout.count:
            return
        if self._wanted is not None:
            self._go(self._wanted)
            return
        rect = layout.rect(min(self._at[0], layout.count - 1))
        self._scroll_to(rect.top() + self._at[1] * rect.height() if any(self._at) else 0.0)

    def _go(self, passage: Passage) -> None:
        geometry, area = self._sheets.geometry, self._area
        known = area is not None or geometry.knows(geometry.page_of(passage.start))
        rect = geometry.passage_rect(passage) if area is None else geometry.area_rect(area)
        if self._to_top:
            self._scroll_to(rect.top() - self._top if passage.start else 0.0)
        else:
            to = better_top(rect, self._bar.value(), self._sheets.sight().height()) if known else rect.top() - _TOP_PAD
            if to is not None:
                self._is_set = False
                self._scroll_to(to)
        if known:
            self._wanted = None
            self._take()
            self._timer.start()  # what was gone to is where the user is now

    def follow_scroll(self) -> None:
        """Take the place from where the bar was moved to."""
        if not self._held:
            self._wanted, self._is_set = None, False
            self._take()
            self._timer.start()

    def _scroll_to(self, y: float) -> None:
        with self.hold():
            self._bar.setValue(max(0, round(y)))

    def _take(self) -> None:
        layout, top = self._sheets.layout, float(self._bar.value())
        pages = layout.pages_between(top, top + 1e9)
        if not pages:
            return
        rect = layout.rect(pages[0])
        self._at = (pages[0], (top - rect.top()) / max(rect.height(), 1.0)) if top > 0 else (0, 0.0)
        if top <= 0:
            self._offset = 0
