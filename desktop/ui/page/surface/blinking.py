"""When a caret that we paint ourselves is seen: of two columns Qt knows but one, and blinks its own elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication


class Blinking(QObject):
    """Lets the caret come and go as fast as the system's do, from its first painting to where nobody paints it."""

    def __init__(self, repaint: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._repaint = repaint
        self._lit = True
        self._painted = False  # since it came or went last
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def painted(self) -> bool:
        """True if the caret is to be painted now, where it could be seen."""
        self._painted = True
        if not self._timer.isActive() and (flash := QGuiApplication.styleHints().cursorFlashTime()) > 1:
            self._timer.start(flash // 2)
        return self._lit

    def stay(self) -> None:
        """Be seen for a whole turn: the caret was moved."""
        self._lit = True
        self._timer.stop()

    def _turn(self) -> None:
        if not self._painted:
            self.stay()
            return
        self._lit, self._painted = not self._lit, False
        self._repaint()
