"""The palette: one field over the middle of the window, and below it all that fits, commands among it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.texts import later, tr
from desktop.ui.search.found_list import FoundList, spoken
from desktop.ui.search.found_rows import FoundRow
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.rows.list_below_field import ListBelowField
from desktop.ui.widgets.style import scaled

WIDTH = 680
TALLEST = 560  # pixels of the list
LONGEST = 1000  # characters that can be typed
NOTHING = later("Nothing fits these words.")
HINT = later("Enter opens · Tab next group · Ctrl+Enter all results · > commands alone")


class Palette(ListBelowField):
    """Type words, go up and down, Enter opens. What fits is set from outside, for the words that it was asked for."""

    asked = Signal(str)  # what is typed now
    row_chosen = Signal(object)  # FoundRow
    all_requested = Signal(str)  # the words: show everything that they find

    def __init__(self, parent: QWidget | None = None) -> None:
        found_list = FoundList(tr("What fits"))
        super().__init__(parent, found_list, tr("Find in all articles, or a command"), 4 * SPACE)
        self.list = found_list
        self._shown_for: str | None = None  # the words whose rows are shown
        self._enter_waits = False  # Enter was pressed before the rows for what is typed were there
        self.field.setMaxLength(LONGEST)
        self.nothing = PlainLabel(self)
        self.nothing.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        self.hint = PlainLabel(self, tr(HINT), "caption")
        self.hint.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, 2 * SPACE)
        self._column.addWidget(self.nothing, 1)
        self._column.addWidget(self.hint)
        self.field.textChanged.connect(self._ask)
        self.list.row_chosen.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._say_row)
        self.set_appearance(LIGHT)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._dress(
            appearance,
            f"PlainLabel {{ color: {appearance.muted}; font-size: {scaled(14)}px; }}"
            f"#caption {{ color: {appearance.muted}; font-size: {scaled(12)}px; }}"
            f"QLineEdit {{ font-size: {scaled(16)}px; padding: 6px 8px; }}",
        )

    def set_rows(self, typed: str, rows: Sequence[FoundRow], *, whole: bool = True, sentence: str = "") -> None:
        """Show what fits ``typed``, or why that cannot be told; not ``whole``: the rest is still looked for."""
        if typed != self.field.text():
            return
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows or bool(sentence))
        self.nothing.setText(sentence or (tr(NOTHING) if whole else tr("Looking …")))
        self._fit()
        if not whole:
            return
        self._shown_for = typed
        if self._enter_waits:
            self._enter()

    def open_over(self, window: QWidget, typed: str = "") -> None:
        """Show the palette in the upper middle of a window, with these words in its field."""
        if self.field.text() == typed:
            self._ask()
        self.field.setText(typed)
        self.field.selectAll()
        self._open(window)

    def _say_row(self) -> None:
        """Let the row that the keyboard stands on be heard, though the field keeps the keyboard."""
        row = self.list.current_row()
        self.field.setAccessibleDescription(spoken(row) if row is not None else "")

    def _ask(self) -> None:
        self._shown_for, self._enter_waits = None, False
        self.asked.emit(self.field.text())

    def _fit(self) -> None:
        """Be as high as the rows need, up to some pixels, and to the window's height."""
        window = self.parentWidget()
        if window is None:
            return
        width = max(min(WIDTH, window.width() - 8 * SPACE), 240)
        most = max(window.height() - 20 * SPACE, 160)  # what the status line says stays in sight
        self._column.activate()
        self.hint.setVisible(width >= WIDTH)
        self.list.setFixedHeight(0)
        rest = self._height(width)
        self.list.setFixedHeight(max(0, min(self.list.height_of_rows(), TALLEST, most - rest)))
        self.resize(width, min(self._height(width), most))
        self.move(max((window.width() - width) // 2, 0), 12 * SPACE)

    def settled(self) -> bool:
        """True if the rows on show are those of what is typed."""
        return self._shown_for == self.field.text()

    def _enter(self) -> None:
        """Choose the row that the keyboard stands on, once the rows are those of what is typed."""
        self._enter_waits = not self.settled()
        if not self._enter_waits and (row := self.list.current_row()) is not None:
            self._choose(row)

    def _choose(self, row: FoundRow) -> None:
        self.leave()
        self.row_chosen.emit(row)

    def show_all(self) -> None:
        """Close, and ask for everything that the words find."""
        typed = self.field.text()
        self.leave()
        self.all_requested.emit(typed)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; return True if it means anything."""
        keys, key = Qt.Key, event.key()
        if key in (keys.Key_Return, keys.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.show_all()
            else:
                self._enter()
        elif key in (keys.Key_Tab, keys.Key_Backtab):
            self.list.next_group(1 if key == keys.Key_Tab else -1)
        else:
            return super()._key(event)
        return True
