"""A column of the board, its header and its cards; and the columns together, among which one is dragged by its header.

The list of its cards is made when it is first asked for: of hundreds of columns few are ever in sight.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from db.records import Theme
from desktop.annotations import Pane
from desktop.texts import tr
from desktop.theme_tree import Part, family
from desktop.ui.cards.card import COLUMN
from desktop.ui.cards.dragging import THEME_TYPE, Place, drag, dragged_theme, part_at, theme_data, theme_place
from desktop.ui.cards.groups import Group
from desktop.ui.cards.view import CardsView
from desktop.ui.themes.board.header import ColumnHeader
from desktop.ui.widgets.layouts import in_column

_LINE = 3  # pixels
NO_THEME = ""  # the key of the column of what has no theme


class Column(QWidget):
    """A header and its cards, with a hairline behind them."""

    view_made = Signal(object)  # CardsView: it needs its source, themes and colours, and to be listened to

    def __init__(self, pane: Pane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = pane.theme.id if pane.theme is not None else NO_THEME
        self.header = ColumnHeader(pane, self)
        self.made_view: CardsView | None = None
        self._groups: Sequence[Group] = ()
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._parts = in_column((self.header, 0, Qt.AlignmentFlag.AlignTop), on=self, margins=(0, 0, 1, 0), spacing=0)

    @property
    def view(self) -> CardsView:
        """The list of the cards."""
        if self.made_view is None:
            self.made_view = CardsView(COLUMN, self.header.heading.pane.name, self.key, self)
            self._parts.addWidget(self.made_view, 1)
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


class Columns(QWidget):
    """Shows where a dragged column would go. Cards are taken by their lists, which let go of everything else."""

    place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[Column] = ()
        self.themes: Sequence[Theme] = ()  # in their order
        self.line = QWidget(self)
        self.line.setObjectName("line")
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)

    def drag(self, column: Column) -> None:
        """Drag a column, with a picture of its header, until it is dropped."""
        drag(column.header, theme_data(column.key), column.header.rect(), Qt.DropAction.MoveAction)
        self._show(None, Part.INTO)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(THEME_TYPE))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show(*self._place(event)[:2])

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show(None, Part.INTO)

    def dropEvent(self, event: QDropEvent) -> None:
        *_, place = self._place(event)
        self._show(None, Part.INTO)
        if place is not None:
            self.place_requested.emit(dragged_theme(event.mimeData()), *place)

    def _place(self, event: QDropEvent) -> tuple[Column | None, Part, Place | None]:
        """Accept what is dragged over a column that it can go to; return that, the part of it, and where it goes."""
        part, place, at = Part.INTO, None, event.position().toPoint()
        column = next((column for column in self.columns if column.geometry().contains(at)), None)
        if column is not None:
            part = part_at(at.x() - column.x(), column.width())
            place = theme_place(self.themes, event.mimeData(), column.key, part)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(place is not None)
        return column if place is not None else None, part, place

    def _show(self, column: Column | None, part: Part) -> None:
        """Show that a drop would go below a column, or with a line before or behind it, or nowhere."""
        for other in self.columns:
            other.header.change(target=tr("Below this") if other is column and part is Part.INTO else "")
        self.line.setVisible(column is not None and part is not Part.INTO)
        if column is not None:
            last = family(self.themes, column.key)[-1]
            edge = column if part is Part.BEFORE else next(other for other in self.columns if other.key == last)
            x = edge.x() + (0 if part is Part.BEFORE else edge.width())
            self.line.setGeometry(QRect(max(x - _LINE // 2 - 1, 0), 0, _LINE, self.height()))
            self.line.raise_()
