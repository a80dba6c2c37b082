"""The selection on the page, as a passage of the one text, and the caret that the keyboard selects by.

Two offsets are the selection, and what is painted is painted from them, so that what is seen is what is kept: Qt's
cursor takes whole cells where a selection crosses a table, and more of the text than the pointer passed. Qt's cursor
follows them as far as it can, for the caret and for those who read the page to somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import OBJECT, Passage
from desktop.article.numbers import words_in
from desktop.ui.page import text_edges
from desktop.ui.page.ends import Ends
from desktop.ui.page.highlights import fragments_in_sight
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.place_keeper import PlaceKeeper
from desktop.ui.page.surface.blinking import Blinking
from desktop.ui.page.typeset.geometry import ShownSegment
from desktop.ui.page.typeset.standing import Around

_READ = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_Key, _Move = QKeySequence.StandardKey, QTextCursor.MoveOperation
_MOVES = {
    _Key.SelectNextChar: _Move.Right,
    _Key.SelectPreviousChar: _Move.Left,
    _Key.SelectNextWord: _Move.WordRight,
    _Key.SelectPreviousWord: _Move.WordLeft,
    _Key.SelectNextLine: _Move.Down,
    _Key.SelectPreviousLine: _Move.Up,
    _Key.SelectStartOfLine: _Move.StartOfLine,
    _Key.SelectEndOfLine: _Move.EndOfLine,
    _Key.SelectStartOfBlock: _Move.StartOfBlock,
    _Key.SelectEndOfBlock: _Move.EndOfBlock,
    _Key.SelectStartOfDocument: _Move.Start,
    _Key.SelectEndOfDocument: _Move.End,
}
_STEPS = {
    _Key.MoveToNextChar: _Move.Right,
    _Key.MoveToPreviousChar: _Move.Left,
    _Key.MoveToNextWord: _Move.WordRight,
    _Key.MoveToPreviousWord: _Move.WordLeft,
    _Key.MoveToNextLine: _Move.Down,
    _Key.MoveToPreviousLine: _Move.Up,
    _Key.MoveToEndOfDocument: _Move.End,
}
_PLAIN_MOVES = {
    **_STEPS,
    _Key.MoveToStartOfLine: _Move.StartOfLine,
    _Key.MoveToEndOfLine: _Move.EndOfLine,
    _Key.MoveToStartOfDocument: _Move.Start,
}  # these select too where every move does
_PAGES = {_Key.SelectNextPage: 1, _Key.SelectPreviousPage: -1}
_PLAIN_PAGES = {_Key.MoveToNextPage: 1, _Key.MoveToPreviousPage: -1}
_PINNED, _THIN = 3, 2  # pixels that the caret is wide
_BY_WORDS = {_Move.WordRight: 1, _Move.WordLeft: -1}
_UPRIGHT = {_Move.Down: 1, _Move.Up: -1}
_ALONG = {_Move.Right: 1, _Move.Left: -1, **_BY_WORDS}


class Selection(QObject):
    """Holds what is selected in ``view``; selecting never scrolls, but for the keyboard's, to the caret."""

    moved = Signal(int)  # the caret, by a key or a step, to this offset
    changed = Signal()  # something else is selected; it may go on changing while the button is down

    def __init__(self, view: QTextEdit, page: LaidOutText, place: PlaceKeeper) -> None:
        super().__init__(view)
        self._view, self._page, self._place = view, page, place
        self.ends = Ends(page)
        self._across = -1.0  # where the caret would stand in each line that it is moved up and down through
        self._caret = False
        self.pinned = False  # the caret stays, whatever the mouse does
        self._blinking = Blinking(self._repaint_caret, self)
        self._held = False
        view.selectionChanged.connect(self._follow_cursor)
        view.cursorPositionChanged.connect(self._follow_cursor)

    def text(self) -> str:
        """Return the words that are selected, out of the one text, without the numbers that stand in it."""
        return words_in(self._page.content, self.ends.untrimmed())

    def passage(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""
        return self.ends.trimmed()

    def box(self) -> QRectF | None:
        """Return None: in the text, words are selected and no box."""

    def select(self, passage: Passage) -> None:
        """Select a passage."""
        self._set(passage.start, passage.end)

    def forget(self) -> None:
        """Select nothing, with the caret at the start: another content is to be shown."""
        self.ends.put(0, 0)

    def _set(self, anchor: int, head: int, *, scroll: bool = False) -> None:
        before = self.ends.put(anchor, head)
        self._show_cursor(scroll=scroll)
        if self.ends.untrimmed() != before:
            self._repaint(before)
            self.changed.emit()

    # by the mouse

    def begin(self, point: QPointF, around: Around | None = None) -> None:
        """Select from a point of the viewport on; with ``around``, what that gives there, and by such parts."""
        self._set(*self.ends.begun(point, around))

    def drag_to(self, point: QPointF, *, whole_words: bool) -> None:
        """Select from what was begun with to a point of the viewport; with ``whole_words``, no part of a word."""
        self._set(*self.ends.dragged(point, whole_words=whole_words))

    def offer_to_paste(self) -> None:
        """Give what is selected to the middle button, where the desktop has such a thing."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.passage() is not None:
            clipboard.setText(self.text(), clipboard.Mode.Selection)

    # by the keyboard

    def press(self, event: QKeyEvent, *, always: bool = False) -> bool:
        """Select as a key says, or copy; return whether it says so. ``always``: the plain moves select too."""
        if event.matches(_Key.Copy):
            if self.passage() is not None:
                QGuiApplication.clipboard().setText(self.text())
            else:
                event.ignore()  # the window's, which says that there is nothing to copy
            return True
        if self._page.is_parted() and event.matches(_Key.SelectAll):
            self._set(0, len(self._page.content.text))
            return True
        for key, operation in (_MOVES | _PLAIN_MOVES if always else _MOVES).items():
            if event.matches(key):
                self.bring_caret()
                self._move(operation)
                return True
        for key, direction in (_PAGES | _PLAIN_PAGES if always else _PAGES).items():
            if event.matches(key):
                self.bring_caret()
                at = self._page.geometry.edge(self.ends.head).center()
                down = direction * self._page.columns * self._view.viewport().height()
                where = self._page.geometry.position_at(at + QPointF(0, down))
                self.move_to(self._page.geometry.map.offset(where), select=True)
                return True
        return False

    def _move(self, operation: QTextCursor.MoveOperation) -> None:
        """Move the caret's end; the caret by itself, as with a selection Qt would move by cells in a table."""
        if (to := self._step(operation)) is not None:
            self.move_to(to, select=True)
            return
        places = self._page.geometry.map
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(places.position(self.ends.head))
        if operation in _UPRIGHT and self._across >= 0:
            cursor.setVerticalMovementX(round(self._across))
        head = self.ends.head
        while head == self.ends.head:  # cells and blocks that Qt needs and the text has not are stepped over
            before = cursor.position()
            if not cursor.movePosition(operation) or cursor.position() == before:
                break
            head = places.offset(cursor.position())
        across = cursor.verticalMovementX() if operation in _UPRIGHT else -1.0
        self.move_to(head, select=True)
        self._across = across

    def step(self, event: QKeyEvent) -> bool:
        """Move the caret where Qt would not know the way; return whether the key says so."""
        for key, operation in _STEPS.items():
            if event.matches(key):
                self.bring_caret()
                if (to := self._step(operation)) is not None:
                    self.move_to(to, select=False)
                    return True
        return False

    def _step(self, operation: QTextCursor.MoveOperation) -> int | None:
        """Return where a move leads that Qt does not know.

        Into a cell of a mirrored table, to a word's edge in a script without spaces, or to an end of a text in parts.
        """
        if self._page.is_parted() and operation in (_Move.Start, _Move.End):  # Qt knows no more than the part
            return 0 if operation == _Move.Start else len(self._page.content.text)
        head, by = self.ends.head, _ALONG.get(operation) or _UPRIGHT.get(operation, 0)
        to = self._page.geometry.mirrored_step(head, by, upright=operation in _UPRIGHT) if by else None
        if to is None and operation in _BY_WORDS:
            to = text_edges.unspaced_step(self._page.content, head, by)
        return to

    def begin_at_caret(self) -> None:
        """Let Tab go on from a link in sight, else from the caret: with nothing selected Qt begins at the first."""
        line = self._page.geometry.edge(self._page.geometry.map.offset(self._view.textCursor().position()))
        if not (self._view.textCursor().hasSelection() and self._page.fold().shows(line)):
            self.fetch_caret()
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(self._page.geometry.map.position(self.ends.head))
            cursor.movePosition(_Move.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
            with self.held(), self._place.hold_scroll():
                self._view.setTextCursor(cursor)

    def follow_link(self) -> None:
        """Put the caret at the link that Tab came to, which Qt tells nobody of."""
        at = self._page.geometry.map.offset(self._view.textCursor().position())
        before = self.ends.put(at, at)
        if before.start < before.end:
            self._repaint(before)
            self.changed.emit()

    # Qt's cursor

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let Qt move its cursor inside, and the selection stay what it is."""
        held, self._held = self._held, True
        try:
            yield
        finally:
            self._held = held

    def _show_cursor(self, *, scroll: bool = False) -> None:
        """Let Qt's cursor select the same or, where it would take whole cells, stand at the caret.

        Where several paragraphs are selected, Qt asks how high the whole page is, so it stands at the caret too while
        that is not known yet.
        """
        if scroll:
            self._place.bring(self.ends.head)
        places = self._page.geometry.map
        anchor, head = places.position(self.ends.anchor), places.position(self.ends.head)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(anchor)
        cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        takes_the_same = {cursor.selectionStart(), cursor.selectionEnd()} == {anchor, head}
        block_at = self._view.document().findBlock
        is_far = block_at(anchor) != block_at(head) and not self._page.length.is_known()
        if cursor.hasComplexSelection() or cursor.position() != head or not takes_the_same or is_far:
            cursor.setPosition(head)
        self._across = -1.0
        with ExitStack() as stack:
            stack.enter_context(self.held())
            if not scroll or self._page.columns > 1:
                stack.enter_context(self._place.hold_scroll())
            self._view.setTextCursor(cursor)
        if self._page.columns > 1:
            self._blinking.stay()
            self._view.viewport().update()  # Qt does so where it takes the caret to be
            if scroll:
                self._turn_to_caret()

    @contextmanager
    def led_by_qt(self) -> Iterator[None]:
        """Let Qt move the caret inside; of two columns, the page with it is turned here, as Qt would scroll."""
        if self._page.columns == 1:
            yield
            return
        before = self.ends.head
        with self._place.hold_scroll():
            yield
        self._blinking.stay()
        self._view.viewport().update()
        if self.ends.head != before:
            self._turn_to_caret()

    def _turn_to_caret(self) -> None:
        self._place.scroll_near(self.ends.empty(), self._view.viewport().height())

    def _follow_cursor(self) -> None:
        """Take what Qt's cursor was set to by anybody else: a key that moves it, a link that gets the focus."""
        if self._held or not self._page.is_sound():
            return
        cursor, offset = self._view.textCursor(), self._page.geometry.map.offset
        anchor, head = offset(cursor.anchor()), offset(cursor.position())
        if cursor.hasComplexSelection():  # cells: all of the last one too
            table = cursor.currentTable()
            if table is not None and head > anchor:
                head = offset(table.cellAt(cursor.position()).lastPosition())
        before = self.ends.untrimmed()
        self.ends.anchor, self.ends.head, self._across = anchor, head, -1.0
        if self.ends.untrimmed() != before:
            self._repaint(before)
            self.changed.emit()
            self.moved.emit(head)

    # painting, in document coordinates

    def paint_under(self, painter: QPainter, shown: list[ShownSegment]) -> None:
        """Paint the ground of what is selected, behind the text of the segments in sight."""
        chosen = self.ends.untrimmed()
        if chosen.start == chosen.end:
            return
        colour = QColor(self._page.style.appearance.selection)
        for fragment in fragments_in_sight(self._page.geometry, shown, chosen):
            painter.fillRect(fragment.rect.adjusted(0, -2, 0, 2), colour)

    def paint_over(self, painter: QPainter, shown: list[ShownSegment]) -> None:
        """Tint the pictures that are selected: they hide what is behind them."""
        chosen, text = self.ends.untrimmed(), self._page.content.text
        colour = QColor(self._page.style.appearance.selection)
        colour.setAlphaF(0.6)
        for piece in shown:
            end = min(chosen.end, piece.segment.offset + piece.segment.length)
            at = text.find(OBJECT, max(chosen.start, piece.segment.offset), end)
            while at >= 0:
                for fragment in self._page.geometry.fragments(piece, at, at + 1):
                    painter.fillRect(fragment.rect, colour)
                at = text.find(OBJECT, at + 1, end)

    def _repaint(self, before: Passage) -> None:
        """Have painted anew what is selected now and was not before, and the other way round: no more of the page."""
        now, geometry = self.ends.untrimmed(), self._page.geometry
        parts = [before, now]
        if before.overlaps(now):
            parts = [Passage(*sorted(ends)) for ends in ((before.start, now.start), (before.end, now.end))]
        fold, shown = self._page.fold(), self._page.in_sight()
        for part in parts:
            around = QRectF()
            for fragment in fragments_in_sight(geometry, shown, part):
                around = around.united(fold.to_viewport(fragment.rect))
            self._view.viewport().update(around.adjusted(-2, -4, 2, 4).toAlignedRect())

    # the caret

    def caret_position(self) -> int:
        """Return where in the document the caret of two columns is to be painted now, -1 while it is not seen."""
        if not self._caret or not self._view.hasFocus() or not self._blinking.painted():
            return -1
        return self._view.textCursor().position()

    def _repaint_caret(self) -> None:
        place = self._page.fold().to_viewport(self._page.geometry.edge(self.ends.head))
        self._view.viewport().update(place.adjusted(-_PINNED - 2, -2, _PINNED + 2, 2).toAlignedRect())

    def move_to(self, offset: int, *, select: bool) -> None:
        """Move the caret, and the page with it; with ``select``, select from where the selection began."""
        self._set(self.ends.anchor if select else offset, offset, scroll=True)
        self.moved.emit(self.ends.head)

    def put_caret(self, offset: int) -> None:
        """Stand at an offset, with nothing selected, and leave the page where it is scrolled to."""
        if self._view.isVisible():
            self._set(offset, offset)
        else:  # Qt would lay out the page at a width that nobody sees
            self.ends.put(offset, offset)

    def pin_caret(self, pinned: bool) -> None:
        """Let the caret stay on the page, taken along where it was left behind; or put it away."""
        if pinned:
            self.bring_caret()
        self.pinned = pinned
        self.show_caret(pinned)

    def show_caret(self, shown: bool) -> None:
        """Show the caret, for the keyboard to select by, or hide it. (Of no width, Qt still draws its direction.)"""
        self._caret = shown = shown or self.pinned
        self._view.setCursorWidth((_PINNED if self.pinned else _THIN) if shown else 0)
        flags = _READ | Qt.TextInteractionFlag.TextSelectableByKeyboard if shown else _READ
        if flags != self._view.textInteractionFlags():
            self._view.setTextInteractionFlags(flags)

    def renew(self) -> None:
        """Select the same in another document, and show or hide the caret as before: Qt keeps its width there."""
        self.show_caret(self._caret)
        chosen = self.ends.untrimmed()
        if chosen.start < chosen.end or self._caret:
            self._show_cursor()

    def bring_caret(self) -> None:
        """Show the caret, and take it along if it was left behind out of sight."""
        if not self._caret or self.pinned:
            self.show_caret(True)
            if self.ends.anchor == self.ends.head:
                self.fetch_caret()

    def fetch_caret(self) -> None:
        """Put the caret at the first line in sight, unless it is in sight."""
        if not self._page.fold().shows(self._page.geometry.edge(self.ends.head)):
            self._set(self._place.offset, self._place.offset, scroll=True)
