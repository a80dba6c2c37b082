"""Keeps what the page shows what the article says: nobody writes into it, by whatever way.

Qt lets an assistive program write into a text that is for reading, and says that it was done. What was written stands
on the page until Qt has done with it; then the page is set anew from the content. What is to be annotated is compared
with the text that is kept, letter by letter.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from desktop.article.content import Passage
from desktop.texts import later, tr
from desktop.ui.page.laid_out_text import LaidOutText

_SET_ANEW = later("Another program wrote into the page. The page was set anew from the article; nothing is lost.")
_REFUSED = later("The page showed other words than the article has, and was set anew. Please select them once more.")


class Guard(QObject):
    """Watches the documents of ``page``, one after the other."""

    spoiled = Signal()  # the page is to be set anew
    told = Signal(object)

    def __init__(self, page: LaidOutText, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    def watch(self, document: QTextDocument) -> None:
        """Watch a document that was set: whatever changes in it from now on is none of ours."""
        document.contentsChange.connect(self._on_contents_change)

    def stands_by(self, passage: Passage) -> bool:
        """True if the page shows the words of a passage; where not, have it set anew and say so."""
        if self._page.is_sound() and self._page.shows(passage):
            return True
        self._set_anew(tr(_REFUSED))
        return False

    def _on_contents_change(self) -> None:
        QTimer.singleShot(0, self, self._heal)  # not now: Qt is at work in the document

    def _heal(self) -> None:
        if not self._page.is_sound():
            self._set_anew(tr(_SET_ANEW))

    def _set_anew(self, why: str) -> None:
        self.spoiled.emit()
        self.told.emit(why)
