"""How much room a window has on its screen, and how it is kept inside."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

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
