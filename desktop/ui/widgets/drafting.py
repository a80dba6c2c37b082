"""Writing that is saved at every pause: what is handed out to be kept, and what changes elsewhere put beside it.

Knows no library and no kind of field: ``drafted`` says what to keep. A text counts as kept once ``kept`` was called;
what changes elsewhere meanwhile comes in by ``take``, beside what was typed since.
"""

from __future__ import annotations

import re
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.anchoring.three_way import both_notes, carried_place

PAUSE = 500  # milliseconds without a key after which a draft is kept
LONGEST = 850  # milliseconds that a draft waits at most, however steadily one types: a crash costs under a second
SOON = 100  # milliseconds that keeping a draft may take unnoticed
SHARE = 5  # times as much longer a draft waits as its keeping takes longer than that
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Return a text without what no file can hold (NUL, half a surrogate pair); line ends are "\\n".

    Nor does it begin with U+FEFF or U+FFFE: Qt takes them for a mark of the order of bytes, and reads it so.
    """
    text = _UNKEEPABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n"))
    return text.lstrip("\ufeff\ufffe")


class Field(Protocol):
    """The field that is written in. Places are code points of its text."""

    def text(self) -> str:
        """Return what stands there, cleaned."""

    def ends(self) -> tuple[int, int]:
        """Return where the selection begins and where the caret is."""

    def replace_text(self, text: str, anchor: int, position: int) -> None:
        """Show another text with this selection, without telling that something was typed."""


class Drafting(QObject):
    """The text that is written in a field, on its way to be kept."""

    drafted = Signal(str, str, str)  # the id of what is written, the text to keep, the one that it began with
    merged = Signal(str)  # it was changed elsewhere, and both texts stand in the field

    def __init__(self, identity: str, text: str, field: Field, parent: QObject | None = None) -> None:
        """Make it; ``field`` shows ``text`` by now."""
        super().__init__(parent)
        self.identity = identity
        self._field = field
        self._base = text  # what the library has, as far as is known here
        self._handed: list[str] = []  # what was handed out since, one after the other, and is not known to be kept
        self._shown: str | None = field.text()  # what the field makes of ``text`` by itself, until something is typed
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST)
        self._pause.timeout.connect(self.keep)
        self._longest.timeout.connect(self.keep)

    def typed(self) -> None:
        """Something was typed: hand it out at the next pause."""
        self._shown = None
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def keep(self) -> None:
        """Hand out the draft now, if it differs from what is kept and from what was handed out last."""
        self._pause.stop()
        self._longest.stop()
        text = self._field.text()
        if text not in (self._shown, self._handed[-1] if self._handed else self._base):
            self._handed.append(text)
            begun = perf_counter()
            self.drafted.emit(self.identity, text, self._base)
            more = SHARE * max(round(1000 * (perf_counter() - begun)) - SOON, 0)
            self._pause.setInterval(PAUSE + more)  # who writes a very long text waits the less often for it
            self._longest.setInterval(LONGEST + more)

    def take(self, text: str) -> None:
        """Take over a text that changed elsewhere (undo, another program), unless it comes from here.

        What was typed and not kept yet stays, merged with it.
        """
        if text not in (self._base, *self._handed):
            base, self._base = self._base, text
            if self._put_together(base, text):
                self.merged.emit(self.identity)

    def kept(self, draft: str, stored: str) -> None:
        """Know that a draft which was handed out is kept, and that what is kept is ``stored`` with it."""
        if self._handed and draft == self._handed[-1]:
            self._handed.clear()
        self._base = stored
        self._put_together(draft, stored)

    def _put_together(self, base: str, theirs: str) -> bool:
        """Bring what ``base`` has become elsewhere into the field; return True if something typed stands beside it."""
        ours = self._field.text()
        if theirs in (base, ours):
            return False
        both = clean(both_notes(base, ours, theirs))
        anchor, position = (carried_place(ours, both, place) for place in self._field.ends())
        self._field.replace_text(both, anchor, position)
        self._shown = self._field.text()
        if both != self._base:
            self.typed()
        return ours != base
