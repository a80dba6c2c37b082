"""The targets that a note or a brief can link to, offered behind ``[[`` while it is written.

Knows the field alone: what the words may mean is asked for by ``link_wanted``, and comes in by ``offer``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat

from desktop.article.offsets import code_point_from_utf16
from desktop.ui.margin import markdown_keys
from desktop.ui.margin.markdown_editing import Field, do
from desktop.ui.widgets.appearance import SPACE, Appearance

if TYPE_CHECKING:
    from desktop.ui.linking.link_list import LinkList
    from desktop.ui.linking.offers import LinkOffer

_LINE_BREAK = "\u2028"  # what Shift+Enter puts between two lines of a paragraph


class LinkAsking(QObject):
    """Goes with one field, as its child; the list is made when there is something to offer."""

    link_wanted = Signal(str)  # to what these words may mean
    chosen = Signal(object)  # LinkOffer

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field
        self._asked: str | None = None
        self._list: LinkList | None = None
        self._appearance: Appearance | None = None
        field.cursorPositionChanged.connect(self._ask)
        field.textChanged.connect(self._ask)
        field.verticalScrollBar().valueChanged.connect(self.follow)
        field.installEventFilter(self)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw the list in these colours when it comes next."""
        if appearance != self._appearance and self._list is not None:
            self._list.deleteLater()
            self._list = None
        self._appearance = appearance

    def offer(self, offers: Sequence[LinkOffer]) -> None:
        """Offer these places under the caret, while they are asked for."""
        field = self._field
        if self._asked is None or self._appearance is None:
            return
        if self._list is None:
            from desktop.ui.linking.link_list import LinkList

            self._list = LinkList(field.window(), self._appearance)
            self._list.chosen.connect(self.chosen)
            field.destroyed.connect(self._list.deleteLater)
        self._list.show_offers(offers, self._below())

    def _below(self) -> QPoint:
        """Return where the list begins in the window: below the caret."""
        field = self._field
        return field.viewport().mapTo(field.window(), field.cursorRect().bottomLeft()) + QPoint(0, SPACE)

    def follow(self) -> None:
        """The field is elsewhere by now, or says something else: let the list go along, or go where it is not seen."""
        self._ask()
        if self._list is not None and self._list.isVisible():
            below = self._below()
            if self._field.isVisible() and self._field.window().rect().contains(below):
                self._list.move(self._list.x(), below.y())
            else:
                self._list.hide()

    def put(self, markdown: str, form: QTextCharFormat | None = None) -> bool:
        """Put a link where it was asked for, in this format; return whether it still is."""
        text, at = self._field.toPlainText(), self._field.textCursor().position()
        edit = markdown_keys.answer_link(text, code_point_from_utf16(text, at), markdown)
        if edit is not None:
            do(self._field, edit, form)
        return edit is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have its keys before the field, and close it where the field is left."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._ask()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or self._list is None:
            return False
        return self._list.press(event)

    def _ask(self) -> None:
        field, cursor = self._field, self._field.textCursor()
        line = cursor.block().text().replace(_LINE_BREAK, "\n")  # the rest of a long text need not be looked at
        at = code_point_from_utf16(line, cursor.positionInBlock())
        writes = field.hasFocus() and field.isVisible() and not field.isReadOnly()
        asked = markdown_keys.asked_link(line, at) if writes else None
        if asked == self._asked:
            return
        self._asked = asked
        if asked is not None:
            self.link_wanted.emit(asked)
        elif self._list is not None:
            self._list.hide()
