"""The field that a note is written in: plain text, with keys for Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from desktop.article.direction import is_right_to_left
from desktop.texts import grouped, tr
from desktop.ui.margin.markdown_editing import do, edit_of, is_markdown_key
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.drafting import clean

if TYPE_CHECKING:
    from desktop.ui.spelling.speller import Speller
    from desktop.ui.spelling.wrong_words import WrongWords

LONGEST = 1_000_000  # characters that pasting may bring a note to: Qt lays out a paragraph anew at each key
_LONG_WORD = re.compile(r"\S{5000}")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier


class NoteField(QPlainTextEdit):
    """See the module."""

    left = Signal()
    finish_requested = Signal()
    paste_refused = Signal(str)  # why

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._right_to_left = False  # while nothing is written
        self._speller: Speller | None = None
        self._wrong_words: WrongWords | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sideways = self.horizontalScrollBar()  # lines wrap, but a space after a full one would scroll them all
        sideways.rangeChanged.connect(lambda *_: sideways.setRange(0, 0))

    def wrap_for(self, text: str) -> None:
        """Break lines anywhere where a word is so long that Qt would look for a better place for minutes."""
        if _LONG_WORD.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, unless that is more than a note takes."""
        text = clean(source.text())
        if self.document().characterCount() + len(text) > LONGEST:
            given, most = grouped(len(text)), grouped(LONGEST)
            self.paste_refused.emit(
                tr(
                    "A note takes {most} characters at most. The {given} to be pasted were left out.",
                    given=given,
                    most=most,
                )
            )
        elif text:
            self.wrap_for(text)
            self.insertPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def begin_as(self, text: str) -> None:
        """Let an empty note begin in the direction of a text: that of its passage."""
        self._right_to_left = is_right_to_left(text)
        self._turn()
        self.textChanged.connect(self._turn)

    def _turn(self) -> None:
        """Let a note run as what is written does, and stand at that edge: a plain field would have all at its left."""
        document = self.document()
        empty = self._right_to_left and document.isEmpty()
        right = empty or is_right_to_left(document.firstBlock().text())
        direction = Qt.LayoutDirection.RightToLeft if empty else Qt.LayoutDirection.LayoutDirectionAuto
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if (option.textDirection(), option.alignment()) != (direction, edge):
            option.setTextDirection(direction)
            option.setAlignment(edge)
            document.setDefaultTextOption(option)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of Markdown from the window, which has other meanings for them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_markdown_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in _ENTER
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & _HELD):
            self.finish_requested.emit()
        elif (edit := edit_of(self, event)) is not None:
            do(self, edit)
        else:
            super().keyPressEvent(event)

    def set_speller(self, speller: Speller | None, appearance: Appearance) -> None:
        """Underline what is misspelled, and offer other words for it in the menu."""
        self._speller = speller
        if speller is not None:
            from desktop.ui.spelling.wrong_words import WrongWords

            self._wrong_words = WrongWords(self.document(), speller, appearance)

    def menu_at(self, at: QPoint) -> QMenu:
        """Return the menu for a point of the field: for a misspelled word, what may be meant comes first."""
        menu = self.createStandardContextMenu(at)
        cursor = self.cursorForPosition(at)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word, speller = cursor.selectedText(), self._speller
        if speller is None or not word or speller.is_right(word):
            return menu
        first = menu.actions()[0] if menu.actions() else None
        for other in speller.suggest(word):
            action = QAction(other.replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, chosen=other: cursor.insertText(chosen))
            menu.insertAction(first, action)  # type: ignore[arg-type]  # the stub does not know that None appends
        learn = QAction(tr("Add to the dictionary"), menu)
        learn.triggered.connect(lambda _=False: self._learn(word))
        menu.insertAction(first, learn)  # type: ignore[arg-type]
        menu.insertSeparator(first)  # type: ignore[arg-type]
        return menu

    def _learn(self, word: str) -> None:
        if self._speller is not None and self._wrong_words is not None:
            self._speller.learn(word)
            self._wrong_words.rehighlight()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu_at(event.pos())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
