"""The quotes of a brief, for a screen reader: each is a part of the text that says what it quotes. Knows no brief."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import Passage
from desktop.ui.aloud.elements import elements_of, let_go, root_of
from desktop.ui.aloud.outline_of import Kind, Part


class SpokenQuote(NamedTuple):
    """A quote as it is told: its place in the document, its words, its themes and its source."""

    place: int
    words: str
    about: str


class Quotes:
    """The parts of one editor."""

    def __init__(
        self,
        editor: QTextEdit,
        told: Callable[[], Sequence[SpokenQuote]],
        rect: Callable[[int], QRect],
        go: Callable[[int], None],
    ) -> None:
        """``told`` gives the quotes in their order, ``rect`` where one stands on the screen; ``go`` goes to a place."""
        self._editor, self._told, self._rect, self._go = editor, told, rect, go
        self._known: Sequence[SpokenQuote] = ()
        self._elements: Sequence[QAccessibleInterface] = ()
        self._asking = False

    def interface(self) -> QAccessibleInterface | None:
        """Return the editor's interface; nothing while Qt's own of it is asked for."""
        if self._asking:
            return None
        self._asking = True
        try:
            return root_of(self._editor, self)
        finally:
            self._asking = False

    def elements(self) -> Sequence[QAccessibleInterface]:
        """Return the quotes as a screen reader meets them."""
        told = self._told()
        if told != self._known:
            let_go(self._elements)
            self._known, self._elements = told, ()  # making them, Qt may ask
            parts = [
                Part(Kind.QUOTE, quote.words, quote.about, Passage(quote.place, quote.place + 1)) for quote in told
            ]
            self._elements = elements_of(self._editor, self, parts)
        return self._elements

    def rect_of(self, part: Part) -> QRect:
        """Return where a quote stands on the screen."""
        return self._rect(part.passage.start)

    def press(self, part: Part) -> None:
        """Put the caret behind a quote."""
        self._go(part.passage.start)


_of: WeakKeyDictionary[QObject, Quotes] = WeakKeyDictionary()


def tell_of_quotes(editor: QTextEdit, quotes: Quotes) -> None:
    """Tell of an editor's quotes as of what stands in it."""
    _install()
    _of[editor] = quotes


@cache
def _install() -> None:
    """Let Qt ask here for the interfaces of such editors."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, owner: QObject) -> QAccessibleInterface | None:
    quotes = _of.get(owner) if name == "BriefEditor" else None
    return quotes.interface() if quotes is not None else None
