"""The place of themes while nothing is gathered. Knows no place and no library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.texts import later, tr
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.layouts import Rest, in_column
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import scaled

EMPTY = later("Nothing is gathered yet")
EMPTY_HINT = later(
    "Select words in an article and press 1 to 9 to file them under a theme. Everything you mark, in every article, "
    "comes together here."
)


class Empty(QWidget):
    """The words while there is nothing to show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = LIGHT
        self._title = PlainLabel(self, tr(EMPTY))
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = PlainLabel(self, tr(EMPTY_HINT))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setMaximumWidth(100 * SPACE)
        in_column(Rest(2), self._title, 2 * SPACE, self._hint, Rest(3), on=self)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours, in words as large as they are now."""
        self.appearance = appearance
        self._title.setStyleSheet(f"font-size: {scaled(16)}px; font-weight: 600; color: {appearance.ink};")
        self._hint.setStyleSheet(f"color: {appearance.muted};")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.appearance.paper))
        painter.end()
