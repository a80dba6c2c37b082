"""A column of the board: its header, its cards, and what is dragged over it from another column's header."""

from __future__ import annotations

from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.annotations import Pane
from desktop.ui.sidebar.model import THEME_TYPE
from desktop.ui.themes.board.arranging import Arranging
from desktop.ui.themes.board.column import ColumnView
from desktop.ui.themes.board.header import ColumnHeader
from desktop.ui.widgets.appearance import LIGHT, Appearance

NO_THEME = ""  # the key of the column of what has no theme


class Column(QWidget):
    """A header and its cards, with a hairline at the right."""

    def __init__(self, pane: Pane, arranging: Arranging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = pane.theme.id if pane.theme is not None else NO_THEME
        self.header = ColumnHeader(pane, self)
        self.view = ColumnView(self.key, pane.name, self)
        self._arranging = arranging
        self._appearance = LIGHT
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.view, 1)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self.header.set_appearance(appearance)
        self.view.set_appearance(appearance)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(self._appearance.hairline))
        painter.end()

    # Cards are taken by the view, which lets go of everything else.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(THEME_TYPE))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._arranging.move(event, self.key, self.header)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._arranging.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._arranging.drop(event, self.key)
