"""The caret as the keyboard's own hand on the page: kept in sight while the user wishes it, moved by sentences and
paragraphs, and selecting from where it stands.

Arrows and words are ``Selection``'s to move; this knows neither annotations nor keys.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.article.content import Content, Passage
from desktop.texts import later, tr
from desktop.ui.page import text_edges
from desktop.ui.page.ends import Selecting
from desktop.ui.page.typeset.standing import Standing

_ON = later("The caret is shown: arrows move it, V selects from it, Esc puts it away.")
_SELECTING = later("Selecting from the caret: move it, then press a theme's key. Esc stops.")

_NO_HEADING_AFTER = later("No heading follows.")
_NO_HEADING_BEFORE = later("No heading stands before this.")


class Caret(QObject):
    """The caret's state: hidden, shown, or selecting as it moves."""

    changed = Signal()
    told = Signal(object)

    def __init__(self, page: Standing, selection: Selecting, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._selection = page, selection
        self._selecting = False
        self.leave_first: Callable[[], bool] = lambda: False  # what Esc stops before all else: reading aloud

    def is_on(self) -> bool:
        """True if the caret stays on the page."""
        return self._selection.pinned

    def is_selecting(self) -> bool:
        """True if what moves the caret selects."""
        return self._selecting

    def toggle(self) -> None:
        """Let the caret stay on the page, where the reader reads, or put it away."""
        self._set(on=not self.is_on(), selecting=False)
        if self.is_on():
            self.told.emit(tr(_ON))

    def toggle_selecting(self) -> None:
        """Select from the caret on, whatever moves it; or stop, and leave what is selected."""
        self._set(on=True, selecting=not self._selecting)
        if self._selecting:
            self.told.emit(tr(_SELECTING))

    def take_over(self, other: Caret) -> None:
        """Stay where another did, which is put away: the reader turned from its page to this one."""
        self._set(on=other.is_on(), selecting=other.is_selecting())
        other._set(on=False, selecting=False)

    def stop_selecting(self) -> None:
        """Move without selecting again: what was selected is used up."""
        self._set(on=self.is_on(), selecting=False)

    def leave(self) -> bool:
        """Esc: stop selecting, else put the caret away; return whether there was anything to leave."""
        if self._selecting:
            self._selection.select(self._selection.ends.empty())
            self._set(on=True, selecting=False)
            return True
        if self.is_on():
            self._set(on=False, selecting=False)
            return True
        return False

    def _set(self, *, on: bool, selecting: bool) -> None:
        if (on, selecting) == (self.is_on(), self._selecting):
            return
        self._selecting = selecting
        self._selection.pin_caret(on)
        self.changed.emit()

    def put(self, offset: int) -> None:
        """Stand at an offset, with nothing selected: the reader was led there."""
        self._selecting = False
        self._selection.put_caret(offset)
        self.changed.emit()

    def grow(self) -> None:
        """Widen the selection to the word, then the sentence, then the paragraph."""
        chosen = self._selection.passage() or self._selection.ends.empty()
        self._selection.select(text_edges.grown(self._page.content, chosen))

    def step(self, around: Callable[[Content, int], Passage], by: int, *, select: bool = False) -> None:
        """Move to the next (1) or previous (-1) part of the text that ``around`` tells, such as a sentence."""
        self._selection.bring_caret()
        to = text_edges.stepped(self._page.content, self._selection.ends.head, by, around)
        self._selection.move_to(to, select=select or self._selecting)

    def step_heading(self, by: int) -> bool:
        """Move to the next (1) or previous (-1) heading, and select up to it where what moves the caret selects.

        Return whether there is one; where not, say so.
        """
        self._selection.bring_caret()
        here = self._selection.ends.head
        ahead = [heading.offset for heading in self._page.content.headings if (heading.offset - here) * by > 0]
        if not ahead:
            self.told.emit(tr(_NO_HEADING_AFTER) if by > 0 else tr(_NO_HEADING_BEFORE))
            return False
        self._selection.move_to(ahead[0] if by > 0 else ahead[-1], select=self._selecting)
        return True

    def word_edge(self) -> int:
        """Return where the word begins that the caret stands in; elsewhere, where it stands."""
        return text_edges.word_edge(self._page.content, self._selection.ends.head, end=False)

    def in_sight(self) -> int:
        """Return where the caret stands, taken along to the first line in sight where it was left behind."""
        self._selection.fetch_caret()
        return self._selection.ends.head

    def step_sentence(self, by: int) -> None:
        """Move to the next (1) or previous (-1) sentence."""
        self.step(text_edges.sentence_at, by)

    def step_paragraph(self, by: int, *, select: bool = False) -> None:
        """Move to the next (1) or previous (-1) paragraph."""
        self.step(text_edges.paragraph_at, by, select=select)
