"""The colours of code whose language is named: quiet ones, put over the lines in sight once they have been painted.

They are formats of Qt's layout and not of the document, so nothing about the text changes. Pygments is loaded when the
first code with a language comes in sight; a language that it does not know stays in the colour of the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import BlockKind
from desktop.article.offsets import utf16_from_code_point
from desktop.ui.page.typeset.document import ArticleDocument
from desktop.ui.page.typeset.geometry import Geometry, ShownSegment
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import mix

LONGEST = 12_000  # code points of a block that is coloured
_RESTS = 40  # milliseconds after which what has come in sight is coloured
_VIOLET, _GREEN = "#7A55C7", "#2A8552"
_HUES = {"Keyword": "link", "Literal": _GREEN, "Comment": "muted", "Name.Function": _VIOLET, "Name.Class": _VIOLET}


class CodeColours(QObject):
    """Colours the code of one document in ``view``, which shows it."""

    def __init__(self, view: QTextEdit, document: ArticleDocument, geometry: Geometry) -> None:
        super().__init__(document)
        self._view, self._document, self._geometry = view, document, geometry
        self._done: set[int] = set()  # positions of blocks
        blocks = (document.content.blocks[segment.block] for segment in document.map.segments)
        if not any(block.language and block.kind is BlockKind.CODE for block in blocks):
            return
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._timer.timeout.connect(self._colour_what_is_in_sight)
        view.verticalScrollBar().valueChanged.connect(self._timer.start)
        view.verticalScrollBar().rangeChanged.connect(self._timer.start)
        self._timer.start()

    def _colour_what_is_in_sight(self) -> None:
        if self._view.document() is not self._document:
            return
        top = float(self._view.verticalScrollBar().value())
        height = self._view.viewport().height()
        self.colour(self._geometry.shown(max(0.0, top - height), top + 2 * height))

    def colour(self, shown: Iterable[ShownSegment]) -> None:
        """Colour the code among these segments."""
        content = self._document.content
        for piece in shown:
            block = content.blocks[piece.segment.block]
            if block.kind is not BlockKind.CODE or not block.language or piece.segment.position in self._done:
                continue
            self._done.add(piece.segment.position)
            text = self._geometry.map.text_of(piece.segment)
            if len(block.text) <= LONGEST and (
                ranges := formats_of(text, block.language, self._document.style.appearance)
            ):
                piece.block.layout().setFormats(ranges)
                self._document.markContentsDirty(piece.block.position(), piece.block.length())
                self._view.viewport().update()


def formats_of(code: str, language: str, appearance: Appearance) -> list[QTextLayout.FormatRange]:
    """Return the colours of a piece of code, as ranges in UTF-16 units; none where the language is not known."""
    lexer = _lexer(language)
    if lexer is None:
        return []
    formats: list[QTextLayout.FormatRange] = []
    for start, kind, words in lexer.get_tokens_unprocessed(code):
        colour = _colour(str(kind).removeprefix("Token."), appearance)
        if colour is None or not words.strip():
            continue
        form = QTextCharFormat()
        form.setForeground(colour)
        piece = QTextLayout.FormatRange()
        piece.start = utf16_from_code_point(code, start)
        piece.length = utf16_from_code_point(code, start + len(words)) - piece.start
        piece.format = form
        formats.append(piece)
    return formats


def _colour(kind: str, appearance: Appearance) -> QColor | None:
    for name, hue in _HUES.items():
        if kind == name or kind.startswith(f"{name}."):
            if hue == "muted":
                return QColor(appearance.muted)
            wanted = appearance.link if hue == "link" else hue
            return mix(wanted, appearance.ink, 0.35 if not appearance.dark else 0.5)
    return None


def _lexer(language: str) -> Any:
    """Return the reader of a language's tokens, or None."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
