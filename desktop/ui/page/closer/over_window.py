"""A widget that lies over the whole window until it is put away, and follows the window's size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class OverWindow(QWidget):
    """A click beside it puts it away, and so does the keyboard's going elsewhere; the keys, by who makes one."""

    closed = Signal()  # it had the keyboard, which is nobody's now
    left = Signal()  # it is put away

    def __init__(self, window: QWidget, ground: QColor) -> None:
        """Lay it over ``window``, on a ground of this colour."""
        super().__init__(window)
        self._window, self._ground = window, ground
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def take_over(self) -> None:
        """Show it, now that all is in it, and take the keyboard."""
        (self.focusProxy() or self).installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Put it away."""
        if not self.isHidden():  # in a window that is hidden, too
            had_keyboard = self._has_keyboard() or QApplication.focusWidget() is None
            self.hide()
            self.left.emit()
            if had_keyboard:
                self.closed.emit()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(self._window.rect())
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and self._is_left(event):
            self.leave()
        return False

    def _is_left(self, event: QFocusEvent) -> bool:
        return event.reason() != Qt.FocusReason.PopupFocusReason and not self._has_keyboard()

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.leave()
