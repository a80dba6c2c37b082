"""What a brief can quote and link to, offered behind ``[[`` as in a note: an annotation comes in as its quote.

Knows the editor alone: what the words may mean is asked for by ``link_wanted``, and comes in by ``offer``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent

from desktop.article.offsets import code_point_from_utf16
from desktop.ui.linking.link_list import LinkList
from desktop.ui.linking.offers import LinkOffer, markdown_link
from desktop.ui.margin import markdown_keys
from desktop.ui.margin.markdown_editing import do
from desktop.ui.themes.brief.editor import BriefEditor
from desktop.ui.widgets.appearance import SPACE, Appearance

_ANNOTATION = "postil://a/"
_LINE_BREAK = "\u2028"  # what Shift+Enter puts between two lines of a paragraph


class BriefLinks(QObject):
    """Goes with one editor."""

    link_wanted = Signal(str)  # to what these words may mean

    def __init__(self, editor: BriefEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._asked: str | None = None
        self._list: LinkList | None = None
        self._appearance: Appearance | None = None
        editor.cursorPositionChanged.connect(self._ask)
        editor.textChanged.connect(self._ask)
        editor.installEventFilter(self)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw the list in these colours when it comes next."""
        self._appearance = appearance
        if self._list is not None:
            self._list.deleteLater()
            self._list = None

    def offer(self, offers: Sequence[LinkOffer]) -> None:
        """Offer these places under the caret, while they are asked for."""
        if self._asked is None or self._appearance is None:
            return
        if self._list is None:
            self._list = LinkList(self._editor.window(), self._appearance)
            self._list.chosen.connect(self._put)
            self._editor.destroyed.connect(self._list.deleteLater)
        editor = self._editor
        below = editor.viewport().mapTo(editor.window(), editor.cursorRect().bottomLeft())
        self._list.show_offers(offers, below + QPoint(0, SPACE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have its keys before the editor, and close it where the editor is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._ask()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or self._list is None:
            return False
        return self._list.press(event)

    def _ask(self) -> None:
        editor, cursor = self._editor, self._editor.textCursor()
        line = cursor.block().text().replace(_LINE_BREAK, "\n")  # the rest of a long brief need not be looked at
        at = code_point_from_utf16(line, cursor.positionInBlock())
        writes = editor.hasFocus() and not editor.isReadOnly()
        asked = markdown_keys.asked_link(line, at) if writes else None
        if asked == self._asked:
            return
        self._asked = asked
        if asked is not None:
            self.link_wanted.emit(asked)
        elif self._list is not None:
            self._list.hide()

    def _put(self, offer: LinkOffer) -> None:
        """Put a quote of an annotation, or a link to an article, where it was asked for."""
        editor = self._editor
        text, at = editor.toPlainText(), editor.textCursor().position()
        is_quote = offer.address.startswith(_ANNOTATION)
        made = "" if is_quote else markdown_link(offer)
        if (edit := markdown_keys.answer_link(text, code_point_from_utf16(text, at), made)) is None:
            return
        do(editor, edit, editor.plain_format())
        if is_quote:
            editor.put_quote(offer.address.removeprefix(_ANNOTATION))
