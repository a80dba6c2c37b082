"""Columns dragged by their headers: before another, behind it, or below it; with a line where a column would go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QWidget

from db.records import Theme
from desktop.texts import tr
from desktop.theme_tree import Part, family
from desktop.ui.cards.dragging import drag, dragged_theme, part_at, theme_data, theme_place
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
