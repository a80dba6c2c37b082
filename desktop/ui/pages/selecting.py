"""The selection on the pages, as a passage of the one text, or as a box for which words stand. Painting it is the
view's.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from desktop.article.content import Passage
from desktop.ui.page import text_edges
from desktop.ui.page.ends import Ends
from desktop.ui.page.typeset.standing import Around
from desktop.ui.pages.band import Band
from desktop.ui.pages.sheets import Sheets

_AROUND = 6  # pixels between words and a box that is put around them
_ARROWS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}


class PagesSelection(QObject):
    """Two offsets: where it began, and where it ends now."""

    moved = Signal(int)  # the caret, by a key or a step, to this offset
    changed = Signal()  # something else is selected; it may go on changing while the button is down

    def __init__(self, page: Sheets, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self.band = Band(page)
        self.ends = Ends(page)
        self.pinned = False  # the caret stays, and is seen
        self._across = -1.0  # where the caret stood before it went up or down, in the pages' coordinates

    def passage(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""
        if self.band.is_drawn():
            return self.band.passage
        return self.ends.trimmed()

    def box(self) -> QRectF | None:
        """Return where the box is that is selected, in the pages' coordinates; None if that is words."""
        return self._page.geometry.area_rect(self.band.area) if self.band.area is not None else None

    def select_area(self, room: QRectF) -> bool:
        """Select a box, around what is selected or in the middle of the viewport; return True if there is one."""
        chosen, rect = self.passage(), QRectF(0, 0, room.width() / 3, room.height() / 4)
        rect.moveCenter(room.center())
        if chosen is not None and self.band.area is None:
            rect = self._page.viewport_rect(chosen).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        self._set(self.ends.head, self.ends.head)
        put = self.band.put(rect)
        self.changed.emit()
        return put

    def select(self, passage: Passage) -> None:
        """Select a passage."""
        self._set(passage.start, passage.end)

    def forget(self) -> None:
        """Select nothing, and know no place: another content is to be shown."""
        self.ends.put(0, 0)
        self.band.forget()

    def _set(self, anchor: int, head: int) -> None:
        drawn = self.band.is_drawn()
        self.band.forget()
        self._across = -1.0
        before = self.ends.put(anchor, head)
        if drawn or self.ends.untrimmed() != before:
            self.changed.emit()

    # by the mouse

    def cursor_at(self, point: QPointF, *, anywhere: bool) -> Qt.CursorShape:
        """Return what the pointer looks like: on a link, where a drag draws a box (or does ``anywhere``), on words."""
        if self._page.link_at(point):
            return Qt.CursorShape.PointingHandCursor
        box = self.band.takes(point, anywhere=anywhere)
        return Qt.CursorShape.CrossCursor if box else Qt.CursorShape.IBeamCursor

    def begin(self, point: QPointF, around: Around | None = None) -> None:
        """Select from a point of the viewport on; with ``around``, what that gives there, and by such parts."""
        self._set(*self.ends.begun(point, around))
        if around is None:
            self.band.begin(point)

    def drag_to(self, point: QPointF, *, whole_words: bool) -> None:
        """Select from what was begun with to a point of the viewport; with ``whole_words``, no part of a word."""
        if self.band.is_drawn():
            self.band.drag_to(point)
            self.changed.emit()
            return
        self._set(*self.ends.dragged(point, whole_words=whole_words))

    def offer_to_paste(self) -> None:
        """Give what is selected to the middle button, where the desktop has such a thing."""
        clipboard, chosen = QGuiApplication.clipboard(), self.passage()
        if clipboard.supportsSelection() and chosen is not None:
            clipboard.setText(self._page.content.text[chosen.start : chosen.end], clipboard.Mode.Selection)

    # by the keyboard

    def press(self, event: QKeyEvent, *, always: bool = False) -> bool:
        """Move the end of what is selected, by letters, lines or with Ctrl by words; return whether the key says so.

        Without Shift, the caret where it stays, which selects too where it ``always`` does. Of a box, move it, or with
        Shift its end.
        """
        shift, arrow = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier), _ARROWS.get(event.key())
        if arrow is None:
            return False
        if self.band.area is not None:
            self.band.move(*arrow, size=shift)
            self.changed.emit()
            return True
        if not (shift or self.pinned):
            return False
        self.bring_caret()
        (step, down), head, across, select = arrow, self.ends.head, -1.0, shift or always
        if down:
            across = self._across if self._across >= 0 else self._page.geometry.edge(head).center().x()
            to = self._page.geometry.beyond(head, down, across)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            to = text_edges.next_word_edge(self._page.content, head, step, end=select and step > 0)
        else:
            to = head + step
        self.move_to(to, select=select)
        self._across = across
        return True

    def move_to(self, offset: int, *, select: bool) -> None:
        """Move where the selection ends; with ``select``, select from where it began."""
        self._set(self.ends.anchor if select else offset, offset)
        self.moved.emit(self.ends.head)

    def put_caret(self, offset: int) -> None:
        """Begin at an offset, with nothing selected."""
        self._set(offset, offset)

    def pin_caret(self, pinned: bool) -> None:
        """Let the caret stay on the page, taken along where it was left behind; or put it away."""
        if pinned:
            self.bring_caret()
        self.pinned = pinned
        self.changed.emit()

    def caret(self) -> QRectF | None:
        """Return where the caret stands, in the pages' coordinates; None where it is put away."""
        return self._page.geometry.edge(self.ends.head) if self.pinned else None

    def bring_caret(self) -> None:
        """Take the caret along if it was left behind out of sight, with nothing selected."""
        if self.ends.anchor == self.ends.head:
            self.fetch_caret()

    def fetch_caret(self) -> None:
        """Put the caret at the first line in sight, unless it is in sight."""
        if not self._page.layout.count:
            return
        seen = self._page.sight()
        edge = self._page.geometry.edge(self.ends.head)
        if not seen.top() <= edge.center().y() <= seen.bottom():
            offset = self._page.geometry.first_in_sight(seen.top())
            to = self._page.offset_at(QPointF(0, 0)) if offset is None else offset
            self._set(to, to)

    def show_caret(self, shown: bool) -> None:
        """Do nothing: a caret that does not stay is not seen on pages."""
