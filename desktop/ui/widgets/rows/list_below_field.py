"""A field with a list below it, laid over the window: the keys of the field lead the list, and Esc gives them back.

It is a child of the window that it is opened over, not a window of its own. It closes when the focus goes elsewhere.
Knows nothing of what is listed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.choice_list import ChoiceList
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.style import apply_to_panel


class ListBelowField(QWidget):
    """A subclass fills the list, says in ``_fit`` how large the whole is and where it lies, and what Enter does."""

    home_requested = Signal()  # the keyboard cannot go back to where it was

    def __init__(self, parent: QWidget | None, listed: ChoiceList, words: str, side: int) -> None:
        """Make it; ``words`` stand in the empty field, which is ``side`` pixels from the edges."""
        super().__init__(parent)
        self._appearance = LIGHT
        self._listed = listed
        self._came_from: QWidget | None = None
        self.field = QLineEdit(self, placeholderText=words)
        self.field.setAccessibleName(words)
        self.field.installEventFilter(self)
        listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = in_column(self.field, margins=(side, side, side, 2 * SPACE))
        self._column = in_column(top, (listed, 1), on=self, margins=(1, 1, 1, 1), spacing=0)
        self.setAutoFillBackground(True)
        self.hide()

    def _dress(self, appearance: Appearance, sheet: str) -> None:
        """Draw in these colours; ``sheet`` is more style sheet."""
        self._appearance = appearance
        apply_to_panel(self, appearance, sheet)
        self._listed.set_appearance(appearance)

    def _open(self, window: QWidget) -> None:
        """Show it over a window, and take the keyboard."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.setParent(window)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as large as what is listed needs, where there is room."""
        raise NotImplementedError

    def _height(self, width: int) -> int:
        """Return how high everything is in a width, the list as it is now."""
        layout = self._column
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        came_from, self._came_from = self._came_from, None
        self.close()
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:  # it was a note's editor, say, which is gone since it lost the keyboard
            self.home_requested.emit()

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
        if key in (keys.Key_Up, keys.Key_Down, keys.Key_PageUp, keys.Key_PageDown):
            self._listed.keyPressEvent(event)
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
