"""Fitting a window to its screen: its room, keeping it inside, scrolling what has no room in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

FRAME = QSize(0, 32)  # of a window's frame, as far as it stands inside the screen


def room(window: QWidget) -> QSize:
    """Return how large a window may be, in logical pixels: its screen without bars of the system, and its own frame."""
    return window.screen().availableGeometry().size() - FRAME


def fit(window: QWidget) -> None:
    """Make a window no larger than its screen, and move it inside: it may come from a larger one."""
    screen, most = window.screen().availableGeometry(), room(window)
    window.setMinimumSize(window.minimumSize().boundedTo(most))
    size = window.size().boundedTo(most)
    if size != window.size():
        window.resize(size)
    inside = QRect(window.pos(), size)
    inside.moveRight(min(inside.right(), screen.right()))
    inside.moveBottom(min(inside.bottom(), screen.bottom()))
    inside.moveLeft(max(inside.left(), screen.left()))
    inside.moveTop(max(inside.top(), screen.top()))
    if inside.topLeft() != window.pos():
        window.move(inside.topLeft())


class Downward(QScrollArea):
    """Show ``held`` as wide as it needs, ``least`` pixels at the least, and as much of its height as fits."""

    def __init__(self, held: QWidget, parent: QWidget | None = None, least: int = 0) -> None:
        super().__init__(parent)
        self._held, self._least = held, least
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(held)
        for part in (self.viewport(), held):  # they would keep the ground of the appearance in which they were made
            part.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        needed = self._held.minimumSizeHint().expandedTo(self._held.minimumSize()).width()
        wide = max(self._least, needed + self.verticalScrollBar().sizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        wide = self.minimumSizeHint().width()
        high = self._held.heightForWidth(wide - self.verticalScrollBar().sizeHint().width())
        return QSize(wide, high if high >= 0 else self._held.sizeHint().height())
