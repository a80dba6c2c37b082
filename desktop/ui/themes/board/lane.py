"""A column of the board: its header, its cards, and what is dragged over it from another column's header.

The list of its cards is made when it is first asked for: of hundreds of columns few are ever in sight.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.records import Theme
from desktop.annotations import Pane
from desktop.texts import tr
from desktop.theme_tree import Part, family
from desktop.ui.cards.card import COLUMN
from desktop.ui.cards.dragging import THEME_TYPE, drag, dragged_theme, part_at, theme_data, theme_place
from desktop.ui.cards.groups import Group
from desktop.ui.cards.view import CardsView
from desktop.ui.themes.board.header import ColumnHeader
from desktop.ui.widgets.appearance import Appearance

_LINE = 3  # pixels
_Place = tuple[str | None, str | None]


class Arranging(QObject):
    """Holds where a dragged column would go among those that stand in ``row``."""

    place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self._themes: list[Theme] = []
        self._columns: dict[str, QWidget] = {}
        self._target: ColumnHeader | None = None
        self.line = QWidget(row)
        self.line.setAutoFillBackground(True)
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.hide()

    def set_columns(self, themes: Sequence[Theme], columns: dict[str, QWidget]) -> None:
        """Take the themes in their order, and the column of each by its id."""
        self._themes, self._columns = list(themes), columns

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, QColor(appearance.ink))
        self.line.setPalette(colours)

    def drag(self, header: ColumnHeader, theme_id: str) -> None:
        """Drag a column, with a picture of its header, until it is dropped."""
        drag(header, theme_data(theme_id), header.rect(), Qt.DropAction.MoveAction)
        self.leave()

    def move(self, event: QDragMoveEvent, key: str, header: ColumnHeader) -> None:
        """A column is dragged over another: show where it would go."""
        part, place = self._place(event, key)
        self._show(header if place is not None and part is Part.INTO else None)
        if place is not None and part is not Part.INTO:
            self._show_line(key, part)
        else:
            self.line.hide()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(place is not None)

    def leave(self) -> None:
        """The drag went away, or is over."""
        self._show(None)
        self.line.hide()

    def drop(self, event: QDropEvent, key: str) -> None:
        """Ask for the dragged column to go there."""
        _, place = self._place(event, key)
        self.leave()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(place is not None)
        if place is not None:
            self.place_requested.emit(dragged_theme(event.mimeData()), *place)

    def _place(self, event: QDropEvent, key: str) -> tuple[Part, _Place | None]:
        width = self._columns[key].width() if key in self._columns else 0
        part = part_at(event.position().x(), width)
        return part, theme_place(self._themes, event.mimeData(), key, part)

    def _show(self, header: ColumnHeader | None) -> None:
        if self._target is not None and self._target is not header:
            self._target.change(target="")
        self._target = header
        if header is not None:
            header.change(target=tr("Below this"))

    def _show_line(self, key: str, part: Part) -> None:
        column = self._columns[key if part is Part.BEFORE else family(self._themes, key)[-1]]
        place = column.geometry()
        x = place.left() + (0 if part is Part.BEFORE else place.width())
        self.line.setGeometry(QRect(max(x - _LINE // 2 - 1, 0), 0, _LINE, self._row.height()))
        self.line.raise_()
        self.line.show()


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
