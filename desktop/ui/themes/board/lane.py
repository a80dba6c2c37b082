"""A column of the board: its header, its cards, and what is dragged over it. The list of cards is made when first asked
for: of hundreds of columns few come into sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.annotations import Pane
from desktop.ui.cards.card import COLUMN
from desktop.ui.cards.dragging import THEME_TYPE
from desktop.ui.cards.groups import Group
from desktop.ui.cards.view import CardsView
from desktop.ui.themes.board.arranging import Arranging
from desktop.ui.themes.board.header import ColumnHeader
from desktop.ui.widgets.appearance import Appearance

NO_THEME = ""  # the key of the column of what has no theme


class Column(QWidget):
    """A header and its cards, with a hairline behind them."""

    view_made = Signal(object)  # CardsView: it needs its source, themes and colours, and to be listened to

    def __init__(self, pane: Pane, arranging: Arranging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = pane.theme.id if pane.theme is not None else NO_THEME
        self.header = ColumnHeader(pane, self)
        self.made_view: CardsView | None = None
        self._groups: Sequence[Group] = ()
        self._hint = ""
        self._arranging = arranging
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)  # which Qt turns by itself
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        row.addLayout(self._column, 1)
        row.addSpacing(1)
        self._column.addWidget(self.header, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def view(self) -> CardsView:
        """The list of the cards."""
        if self.made_view is None:
            self.made_view = CardsView(COLUMN, self.header.heading.pane.name, self.key, self)
            self._column.addWidget(self.made_view, 1)
            self.view_made.emit(self.made_view)
            self.set_groups(self._groups, self._hint)
        return self.made_view

    @property
    def count(self) -> int:
        """Return how many cards there are."""
        return sum(group.count for group in self._groups)

    def set_pane(self, pane: Pane) -> None:
        """Show another name, definition or colour."""
        self.header.change(pane=pane)
        if self.made_view is not None:
            self.made_view.setAccessibleName(pane.name)

    def set_groups(self, groups: Sequence[Group], hint: str) -> None:
        """Show these cards; ``hint`` where there are none."""
        self._groups, self._hint = groups, hint
        if self.made_view is not None:
            self.made_view.set_groups(groups, hint if not groups else "")

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.header.change(appearance=appearance)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRect(self.width() - 1, 0, 1, self.height())
        painter.fillRect(line, QColor(self.header.heading.appearance.hairline))
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
