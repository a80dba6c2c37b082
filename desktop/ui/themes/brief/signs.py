"""Highlighting of a brief's Markdown while it is written: headings stand out, signs step back."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.article.offsets import utf16_from_code_point
from desktop.ui.widgets.appearance import LIGHT, Appearance

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_SIGN = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)]|>+)(?=[ \t])")
_LONGEST = 2000  # letters of a line that is looked at


class Signs(QSyntaxHighlighter):
    """See the module."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._heading, self._sign = QTextCharFormat(), QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.DemiBold)
        self.set_appearance(LIGHT)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._sign.setForeground(QColor(appearance.muted))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if heading := _HEADING.match(text):
            if len(text) <= _LONGEST:
                self.setFormat(0, utf16_from_code_point(text, len(text)), self._heading)
            self.setFormat(heading.start(1), heading.end(1) - heading.start(1), self._sign)
        elif sign := _SIGN.match(text):
            self.setFormat(0, sign.end(), self._sign)
