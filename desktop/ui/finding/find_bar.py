"""The find bar: words in the open article, all matches marked, one after the other, or in a list of their lines.

It draws nothing in the article.
"""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.article.content import Content, Passage
from desktop.texts import grouped, tr
from desktop.ui.finding.matches import MOST, find_matches, line_of
from desktop.ui.search.found_list import FoundList, height_of
from desktop.ui.search.found_rows import FoundRow, Marked
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import icon

LISTED = 500  # matches that the list shows
_ROWS = 8  # of the list that are seen at once, where the window has room: a third of its height
_LEAST = 3


class FindBar(QFrame):
    """A field, a count, next and previous, whole words and case, and a list that can be shown below."""

    matches_changed = Signal(object, int)  # list[Passage], index of the current one or -1
    counted = Signal(str)  # what is shown of how many there are: "2 of 7"
    closed = Signal()
    match_kept = Signal(object)  # the reader left the bar at this match, a Passage ...
    return_requested = Signal(int)  # ... or with nothing found, after being led away from this offset

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._field = QLineEdit(self, placeholderText=tr("Find in this article"), clearButtonEnabled=False)
        self._field.setAccessibleName(tr("Find in this article"))
        self._field.setMaximumWidth(360)
        self.count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.count.setObjectName("caption")
        self._previous, self._next, self._close = QToolButton(self), QToolButton(self), QToolButton(self)
        for button, words, tip in (
            (self._previous, tr("Previous match"), tr("Previous match (Shift+Enter)")),
            (self._next, tr("Next match"), tr("Next match (Enter)")),
            (self._close, tr("Close"), tr("Close (Esc)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(words)
            button.setIconSize(QSize(16, 16))
        self.whole = QCheckBox(tr("&Whole words"), self)
        self.case = QCheckBox(tr("Same &case"), self)
        self.listed = QCheckBox(tr("&List"), self)
        self.list = FoundList(tr("Places"), self)
        self.list.hide()
        self._lay_out()
        self._content = Content(())
        self._matches: list[Passage] = []
        self._index = -1
        self._from = 0
        self._began = 0  # where the reader was when the bar was opened
        self._led = False  # to a match, and so away from there
        self._walking = True  # a row that the list stands on is gone to
        self._timer = QTimer(self, singleShot=True, interval=120)
        self._timer.timeout.connect(self._search)
        self._field.textChanged.connect(lambda: self._timer.start())
        self.whole.toggled.connect(self._search)
        self.case.toggled.connect(self._search)
        self.listed.toggled.connect(self._show_list)
        self.list.row_chosen.connect(self._go_to)
        self.list.selectionModel().currentChanged.connect(self._walk)
        self.list.upper_edge_left.connect(self._focus_field)
        self._next.clicked.connect(lambda: self.step(1))
        self._previous.clicked.connect(lambda: self.step(-1))
        self._close.clicked.connect(self.leave)
        self.hide()

    def _lay_out(self) -> None:
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(8, 8, 8, 8)  # a row of the list is inset by as much as the field
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._field, 1)
        for part in (self._previous, self._next, self.count):
            line.addWidget(part)
        line.addStretch(1)
        for box in (self.whole, self.case, self.listed):
            line.addWidget(box)
        line.addWidget(self._close)
        column.addLayout(line)
        column.addWidget(self.list)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.list.set_appearance(appearance)
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, appearance))

    def set_content(self, content: Content) -> None:
        """Search another article from now on."""
        self._content = content
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

    def field(self) -> QLineEdit:
        """Return the field that the words are typed into."""
        return self._field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._matches and self.focusWidget() is not self.list:
            self.listed.setChecked(True)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.focusWidget() is self.list:
            self._focus_field()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _focus_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        self._timer.stop()
        self._matches = find_matches(
            self._content, self._field.text(), whole_words=self.whole.isChecked(), same_case=self.case.isChecked()
        )
        self._index = -1
        if self._matches:
            self._index = bisect_left(self._matches, (self._from,)) % len(self._matches)
        self._fill_list()
        self._tell()

    def _tell(self) -> None:
        if not self._field.text().strip():
            self.count.setText("")
        elif not self._matches:
            self.count.setText(tr("Not found"))
        else:
            more = "+" if len(self._matches) == MOST else ""
            self.count.setText(
                tr("{index} of {n}{more}", index=grouped(self._index + 1), n=grouped(len(self._matches)), more=more)
            )
        self.counted.emit(self.count.text())
        self._led = self._led or self._index >= 0
        self.matches_changed.emit(self._matches, self._index)
        self._stand_in_list()

    # The list

    def _show_list(self, shown: bool) -> None:
        self.list.setVisible(shown)
        self._fill_list()
        self._stand_in_list()

    def _fill_list(self) -> None:
        """Show the line of each match, where the list is on show."""
        if not self.listed.isChecked():
            return
        length = len(" ".join(self._field.text().split()))
        rows = []
        for number, match in enumerate(self._matches[:LISTED]):
            line, begins = line_of(self._content, match)
            rows.append(FoundRow("text", Marked(line, ((begins, begins + length),)), key=str(number)))
        self._walking = False
        self.list.set_rows(rows)
        self._walking = True
        self.list.setVisible(bool(rows))
        if rows:
            seen = max(_LEAST, min(_ROWS, self.window().height() // 3 // height_of(rows[0])))
            self.list.setFixedHeight(min(len(rows), seen) * height_of(rows[0]))

    def _stand_in_list(self) -> None:
        self._walking = False
        self.list.stand_on(self._index)
        self._walking = True

    def _walk(self, index: QModelIndex) -> None:
        """Go to the match whose line the keyboard went to."""
        if self._walking and index.isValid():
            self._go_to(self.list.found.rows[index.row()])

    def _go_to(self, row: FoundRow) -> None:
        self._index = int(row.key)
        self._from = self._matches[self._index].start
        self._tell()
