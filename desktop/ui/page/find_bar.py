"""The find bar: words in the open article, all matches marked, one after the other. It draws nothing in the article."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.article.content import Passage
from desktop.texts import grouped, tr
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import icon

MOST = 10_000


def find_matches(text: str, words: str) -> list[Passage]:
    """Return where ``words`` stand in ``text``: any case, any white space between them, at most MOST matches."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    found = []
    for match in pattern.finditer(text):
        found.append(Passage(*match.span()))
        if len(found) == MOST:
            break
    return found


class FindBar(QFrame):
    """A field, a count, next and previous."""

    matches_changed = Signal(object, int)  # list[Passage], index of the current one or -1
    closed = Signal()
    match_kept = Signal(object)  # the reader left the bar at this match, a Passage ...
    return_requested = Signal(int)  # ... or with nothing found, after being led away from this offset

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._field = QLineEdit(self, placeholderText=tr("Find in this article"), clearButtonEnabled=False)
        self._field.setAccessibleName(tr("Find in this article"))
        self._field.setMaximumWidth(360)
        self._count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._count.setObjectName("caption")
        self._previous, self._next, self._close = QToolButton(self), QToolButton(self), QToolButton(self)
        for button, words, tip in (
            (self._previous, tr("Previous match"), tr("Previous match (Shift+Enter)")),
            (self._next, tr("Next match"), tr("Next match (Enter)")),
            (self._close, tr("Close"), tr("Close (Esc)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(words)
            button.setIconSize(QSize(16, 16))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self._text = ""
        self._matches: list[Passage] = []
        self._index = -1
        self._from = 0
        self._began = 0  # where the reader was when the bar was opened
        self._led = False  # to a match, and so away from there
        self._timer = QTimer(self, singleShot=True, interval=120)
        self._timer.timeout.connect(self._search)
        self._field.textChanged.connect(lambda: self._timer.start())
        self._next.clicked.connect(lambda: self.step(1))
        self._previous.clicked.connect(lambda: self.step(-1))
        self._close.clicked.connect(self.leave)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, appearance))

    def set_text(self, text: str) -> None:
        """Search another article from now on."""
        self._text = text
        if not self.isHidden():
            self._search()

    def open_bar(self, words: str, offset: int) -> None:
        """Show the bar, with ``words`` (a selection) if there are any, searching from ``offset`` on."""
        self._from = offset
        if self.isHidden():
            self._began, self._led = offset, False
        self.show()
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and unmark the matches."""
        if not self.isHidden():
            self.hide()
            self._timer.stop()
            self._matches, self._index = [], -1
            self.matches_changed.emit([], -1)
            self.closed.emit()

    def leave(self) -> None:
        """Close the bar as the reader wishes it: what was found is kept, or the place taken again that they left."""
        if self._timer.isActive():
            self._search()  # what was typed last counts too
        match = self._matches[self._index] if self._index >= 0 else None
        self.close_bar()
        if match is not None:
            self.match_kept.emit(match)
        elif self._led:
            self.return_requested.emit(self._began)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, round the end."""
        if self._timer.isActive():
            self._timer.stop()
            self._search()
            return
        if self._matches:
            self._index = (self._index + by) % len(self._matches)
            self._from = self._matches[self._index].start
            self._tell()

    def count_text(self) -> str:
        """Return what is said of the matches, as "2 of 7"."""
        return self._count.text()

    def field(self) -> QLineEdit:
        """Return the field that the words are typed into."""
        return self._field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._timer.stop()
        self._matches = find_matches(self._text, self._field.text())
        self._index = -1
        if self._matches:
            self._index = bisect_left(self._matches, (self._from,)) % len(self._matches)
        self._tell()

    def _tell(self) -> None:
        if not self._field.text().strip():
            self._count.setText("")
        elif not self._matches:
            self._count.setText(tr("Not found"))
        else:
            more = "+" if len(self._matches) == MOST else ""
            self._count.setText(
                tr("{index} of {n}{more}", index=grouped(self._index + 1), n=grouped(len(self._matches)), more=more)
            )
        self._led = self._led or self._index >= 0
        self.matches_changed.emit(self._matches, self._index)
