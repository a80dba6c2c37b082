"""What is selected on the page, as a passage of the one text, and the caret that the keyboard selects by.

Speaks in offsets; the positions of Qt's cursor stay in here.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import Passage
from desktop.ui.page import text_edges
from desktop.ui.page.page import Page
from desktop.ui.page.place import PlaceKeeper

_NOTHING = Passage(0, 0)
_READ = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class Selection(QObject):
    """Reads and sets the selection of ``view``; selecting never scrolls."""

    selected = Signal(object)  # a Passage, or None: told only where it is another than before

    def __init__(self, view: QTextEdit, page: Page, place: PlaceKeeper) -> None:
        super().__init__(view)
        self._view, self._page, self._place = view, page, place
        self._caret = False
        self._told: Passage | None = None

    def untrimmed(self) -> Passage:
        """Return exactly what is selected; an empty passage if that is nothing."""
        cursor = self._view.textCursor()
        if not self._page.is_built() or not cursor.hasSelection():
            return _NOTHING
        offset = self._page.geometry.map.offset
        return Passage(offset(cursor.selectionStart()), offset(cursor.selectionEnd()))

    def text(self) -> str:
        """Return the words that are selected, out of the one text."""
        chosen = self.untrimmed()
        return self._page.content.text[chosen.start : chosen.end]

    def passage(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""
        chosen = self.untrimmed()
        if chosen.start >= chosen.end:
            return None
        chosen = text_edges.trimmed(self._page.content, chosen)
        return chosen if chosen.start < chosen.end else None

    def select(self, passage: Passage) -> None:
        """Select a passage."""
        start, end = self._page.geometry.map.positions(passage)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        with self._place.hold_scroll():
            self._view.setTextCursor(cursor)

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self._view.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            with self._place.hold_scroll():
                self._view.setTextCursor(cursor)

    def grow(self) -> None:
        """Widen the selection to the word, then the sentence, then the paragraph."""
        at = self.caret_offset()
        self.select(text_edges.grown(self._page.content, self.passage() or Passage(at, at)))

    def tell(self, passage: Passage | None) -> None:
        """Tell what is selected, unless it was the last thing told."""
        if passage != self._told:
            self._told = passage
            self.selected.emit(passage)

    # the caret

    def caret_offset(self) -> int:
        """Return the offset of the caret."""
        return self._page.geometry.map.offset(self._view.textCursor().position())

    def show_caret(self, shown: bool) -> None:
        """Show the caret, for the keyboard to select by, or hide it. (Of no width, Qt still draws its direction.)"""
        self._caret = shown
        self._view.setCursorWidth(2 if shown else 0)
        flags = _READ | Qt.TextInteractionFlag.TextSelectableByKeyboard if shown else _READ
        if flags != self._view.textInteractionFlags():
            self._view.setTextInteractionFlags(flags)

    def renew_caret(self) -> None:
        """Show or hide the caret as before: Qt keeps its width in the document, which is another now."""
        self.show_caret(self._caret)

    def bring_caret(self) -> None:
        """Show the caret, and take it along if it was left behind out of sight."""
        if not self._caret:
            self.show_caret(True)
            if not self._view.textCursor().hasSelection():
                self.fetch_caret()

    def fetch_caret(self) -> None:
        """Put the caret at the first line in sight, unless it is in sight."""
        if not self._view.viewport().rect().intersects(self._view.cursorRect()):
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(self._page.geometry.map.position(self._place.offset))
            self._view.setTextCursor(cursor)
