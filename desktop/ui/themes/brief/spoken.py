"""A brief as a screen reader is told of it: the quote beside the caret, and each quote as a part of the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.texts import later, tr
from desktop.ui.aloud.quotes import Quotes, SpokenQuote, tell_of_quotes
from desktop.ui.themes.brief.quote import QuoteObject
from desktop.ui.themes.brief.text import NONE, place_beside, reference_at, references_in

_SPOKEN = later("Markdown. Every pause is saved. Control and Enter open the quote at the caret; Escape leaves.")


class Spoken(QObject):
    """Tells of the quotes of one editor."""

    def __init__(self, editor: QTextEdit, quotes: QuoteObject) -> None:
        super().__init__(editor)
        self._editor, self._quotes = editor, quotes
        editor.cursorPositionChanged.connect(self._follow_caret)
        tell_of_quotes(editor, Quotes(editor, self._told, self._rect_of, self._go_behind))
        editor.setAccessibleDescription(tr(_SPOKEN))

    def _follow_caret(self) -> None:
        document = self._editor.document()
        reference = reference_at(document, place_beside(self._editor.textCursor()))
        words, about = self._quotes.spoken(reference) if reference != NONE else ("", "")
        quoted = tr("Quote: {words}, {source_of}", words=words, source_of=about) if about else words
        self._editor.setAccessibleDescription(quoted or tr(_SPOKEN))

    def _told(self) -> list[SpokenQuote]:
        references = references_in(self._editor.document())
        return [SpokenQuote(place, *self._quotes.spoken(reference)) for place, reference in references]

    def _rect_of(self, place: int) -> QRect:
        """Return where the quote at a place of the document stands on the screen; nothing where it is out of sight."""
        cursor, viewport = QTextCursor(self._editor.document()), self._editor.viewport()
        cursor.setPosition(place)
        line = self._editor.cursorRect(cursor)
        seen = QRect(line.topLeft(), QSize(viewport.width(), line.height())) & viewport.rect()
        return seen.translated(viewport.mapToGlobal(QPoint(0, 0))) if seen.isValid() else QRect()

    def _go_behind(self, place: int) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(place + 1)
        self._editor.setTextCursor(cursor)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
