"""The palette: one field over the middle of the window, and below it all that fits, commands among it.

It is a child of the window that it is opened over, not a window of its own. It closes when the focus goes elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.texts import later, tr
from desktop.ui.search.found_list import FoundList, spoken
from desktop.ui.search.found_rows import FoundRow
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel, scaled

WIDTH = 680
TALLEST = 560  # pixels of the list
LONGEST = 1000  # characters that can be typed
NOTHING = later("Nothing fits these words.")
HINT = later("Enter opens · Tab next group · Ctrl+Enter all results · > commands alone")


class Palette(QWidget):
    """Type words, go up and down, Enter opens. What fits is set from outside, for the words that it was asked for."""

    asked = Signal(str)  # what is typed now
    row_chosen = Signal(object)  # FoundRow
    all_requested = Signal(str)  # the words: show everything that they find
    home_requested = Signal()  # the keyboard cannot go back to where it was

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = LIGHT
        self._shown_for: str | None = None  # the words whose rows are shown
        self._enter_waits = False  # Enter was pressed before the rows for what is typed were there
        self._came_from: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("Find in all articles, or a command"))
        self.field.setAccessibleName(tr("Find in all articles, or a command"))
        self.field.installEventFilter(self)
        self.list = FoundList(tr("What fits"), self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = PlainLabel(self)
        self.nothing.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        self.hint = PlainLabel(self)
        self.hint.setText(tr(HINT))
        self.hint.setObjectName("caption")
        self.hint.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, 2 * SPACE)
        top = QVBoxLayout()
        top.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 2 * SPACE)
        top.addWidget(self.field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(top)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.nothing, 1)
        self._column.addWidget(self.hint)
        self.setAutoFillBackground(True)
        self.field.textChanged.connect(self._ask)
        self.list.row_chosen.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._say_row)
        self.set_appearance(LIGHT)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        apply_to_panel(
            self,
            appearance,
            f"PlainLabel {{ color: {appearance.muted}; font-size: {scaled(14)}px; }}"
            f"#caption {{ color: {appearance.muted}; font-size: {scaled(12)}px; }}"
            f"QLineEdit {{ font-size: {scaled(16)}px; padding: 6px 8px; }}",
        )
        self.list.set_appearance(appearance)

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
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.setParent(window)
        if self.field.text() == typed:
            self._ask()
        self.field.setText(typed)
        self.field.selectAll()
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _height(self, width: int) -> int:
        layout = self._column
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

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

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        came_from, self._came_from = self._came_from, None
        self.close()
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:  # it was a note's editor, say, which is gone since it lost the keyboard
            self.home_requested.emit()

    def show_all(self) -> None:
        """Close, and ask for everything that the words find."""
        typed = self.field.text()
        self.leave()
        self.all_requested.emit(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            # A menu over the field, or another program in front, is no leaving.
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self.close()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; return True if it means anything."""
        keys, key = Qt.Key, event.key()
        if key in (keys.Key_Return, keys.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.show_all()
            else:
                self._enter()
        elif key in (keys.Key_Up, keys.Key_Down, keys.Key_PageUp, keys.Key_PageDown):
            self.list.keyPressEvent(event)
        elif key in (keys.Key_Tab, keys.Key_Backtab):
            self.list.next_group(1 if key == keys.Key_Tab else -1)
        elif key == keys.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._appearance.hairline)))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
