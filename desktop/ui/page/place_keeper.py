"""The place on the page: the offset of the first line in sight, kept through zoom, resize and new settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtWidgets import QScrollBar

from desktop.article.content import Passage
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.surface.sight import better_top
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.page.typeset.parts import AT_REST, NEAR

_TOP_PAD = 12  # pixels kept above the line that a place is scrolled to
_PAGE_TOP = -1e6  # the shift of a place that is the very top
_RESTS = 200  # milliseconds without scrolling after which the place is told


class PlaceKeeper(QObject):
    """Keeps the place. While it is held, whatever scrolls the page (Qt does on its own) leaves the place alone."""

    changed = Signal(int)  # the offset, once scrolling rests
    part_wanted = Signal()  # the page is to be set anew, by another part of the text

    def __init__(self, page: LaidOutText, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._bar = page, bar
        self.offset = 0  # of the first line in sight
        self._shift = 0.0  # pixels from the top of the place's line to the top of the page
        self.held = False  # the page is scrolled by itself: to a place that is asked for, or to keep one
        self._on_screen = False
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._timer.timeout.connect(self._rest)
        self._following = QTimer(self, singleShot=True, interval=0)  # not now: Qt is at work in the document
        self._following.timeout.connect(lambda: self.bring(self.offset))

    @property
    def top(self) -> float:
        """The top of its line, in pixels from the top of the viewport."""
        return -self._shift

    @contextmanager
    def hold(self) -> Iterator[bool]:
        """Let the page be scrolled inside, and the place stay what it is; gives whether it was held already."""
        held, self.held = self.held, True
        try:
            yield held
        finally:
            self.held = held

    @contextmanager
    def hold_scroll(self) -> Iterator[None]:
        """Hold the place, and at the end put the page back to where it was scrolled."""
        with self.hold():
            value = self._bar.value()
            yield
            self._bar.setValue(value)

    def set_on_screen(self, shown: bool) -> None:
        """Say whether the page is shown; until then Qt lays out and scrolls as it likes, and the place waits."""
        self._on_screen = shown

    def begin_at(self, offset: int) -> None:
        """Make an offset the place, without scrolling: another content is to be set."""
        self.offset, self._shift = max(0, offset), float(-_TOP_PAD) if offset > 0 else 0.0

    def set(self, offset: int, top: float | None = None) -> None:
        """Scroll so that the line of an offset is the first one, or stands ``top`` pixels from the viewport's top."""
        top = _TOP_PAD if top is None else top
        self.offset, self._shift = max(0, offset), -float(top)
        if offset <= 0:
            self._shift = _PAGE_TOP
        if not self.bring(self.offset):
            self.restore()
        self._timer.start()

    def bring(self, offset: int, near: int = NEAR) -> bool:
        """Have the part of a long text set that a place stands in, not ``near`` its end; return False if it is set."""
        if not self._page.take_part(offset, near):
            return False
        self.part_wanted.emit()
        return True

    def restore(self) -> None:
        """Scroll back to the place: the page was laid out anew."""
        geometry = self._page.geometry
        if not geometry.map.segments or not self._on_screen:  # it would be laid out at a width that nobody sees
            return
        self._page.length.settle()
        keep = (self.offset, self._shift)
        at_top = self.offset == 0 and (self._shift == 0.0 or self._shift <= _PAGE_TOP)
        if self._page.style.mode == "paged" and not at_top:
            self._scroll_to(self._page.leaves().beginning_with(geometry.edge(self.offset)))
        else:
            self._scroll_to(0.0 if at_top else geometry.edge(self.offset).top() + self._shift)
        self.offset, self._shift = keep

    def follow_scroll(self) -> None:
        """Take the place from where the page was scrolled to."""
        if self._on_screen:
            self._page.length.reach(self._bar.value())
            if not self.held:
                self._take()
                if self._page.is_parted():
                    self._following.start()

    def scroll_near(self, passage: Passage, height: int) -> None:
        """Bring a passage in sight, at a third of ``height``, if it is not comfortably there already."""
        if self._page.take_part(passage.start):
            if not self._page.holds(self.offset):  # else notes would be set where nobody looks
                self.offset, self._shift = passage.start, -height / 3
                self._timer.start()
            self.part_wanted.emit()
        fold, line, value = self._page.fold(), self._page.geometry.edge(passage.start), self._bar.value()
        if fold.parted:
            to = None if fold.shows(line) else self._page.leaves().showing(line, value)
        else:
            to = better_top(self._page.geometry.passage_rect(passage), value, height)
        if to is not None:
            self._scroll_to(to)
            self._take()

    def _scroll_to(self, y: float) -> None:
        value = self._page.length.reach(max(0, round(y)))
        with self.hold():
            self._bar.setValue(value)

    def _rest(self) -> None:
        """Tell the place, and have the text set that the user comes to next, so that reading on waits for nothing."""
        self.changed.emit(self.offset)
        if self._on_screen:
            self.bring(self.offset, AT_REST)

    def _take(self) -> None:
        geometry = self._page.geometry
        if not geometry.map.segments:
            return
        top = self._bar.value()
        if top == 0:
            self.offset, self._shift = 0, 0.0
        elif (unset := self._page.unset_at(top)) is not None:
            self.offset, self._shift = unset, float(-_TOP_PAD)
        else:
            fold = self._page.fold()
            first = fold.top if fold.parted else top + _TOP_PAD
            lines_begin = geometry.document.textWidth() - GUTTER - 1 if geometry.document.mirrored else GUTTER + 1
            probe = QPointF(lines_begin, first + self._page.style.em(0.6))
            self.offset = geometry.map.offset(geometry.position_at(probe))
            self._shift = top - geometry.edge(self.offset).top()
        self._timer.start()
