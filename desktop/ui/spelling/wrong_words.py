"""The words that are misspelled in a note's field, underlined with a wave."""

from __future__ import annotations

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.article.offsets import utf16_from_code_point
from desktop.ui.spelling.speller import Speller
from desktop.ui.widgets.appearance import Appearance

_ON_LIGHT, _ON_DARK = "#B3261E", "#F2877E"  # 5.9:1 and 6.9:1 on their papers
_LONGEST = 5_000  # characters of a line beyond which nothing is looked up


class WrongWords(QSyntaxHighlighter):
    """Looks up the words of each line that changes."""

    def __init__(self, document: QTextDocument, speller: Speller, appearance: Appearance) -> None:
        super().__init__(document)
        self._speller = speller
        self._form = QTextCharFormat()
        self._form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._form.setUnderlineColor(QColor(_ON_DARK if appearance.dark else _ON_LIGHT))

    def highlightBlock(self, text: str) -> None:
        if len(text) > _LONGEST:
            return
        for start, end in self._speller.wrong(text):
            first = utf16_from_code_point(text, start)
            self.setFormat(first, utf16_from_code_point(text, end) - first, self._form)
