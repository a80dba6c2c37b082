"""A list to choose from with a click or Enter, and how its rows look under the pointer and when chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.typography import mix

Index = QModelIndex | QPersistentModelIndex


class ChoiceList(QListView):
    """A plain list; a subclass says what happens with the UserRole data of what was chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; ``name`` is what it is called aloud."""
        super().__init__(parent)
        self.appearance = LIGHT
        self.needs_keyboard = False  # the chosen row stands out only while the list has the keyboard
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: none; outline: none; }")
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.clicked.connect(self._choose)

    def chosen(self, data: Any) -> None:
        """The reader chose the row that has this data."""
        raise NotImplementedError

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.appearance = appearance
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen(index.data(Qt.ItemDataRole.UserRole))


def paint_back(painter: QPainter, option: QStyleOptionViewItem, appearance: Appearance, *, chosen: bool) -> QRect:
    """Paint what lies behind a row that is chosen or under the pointer; return the room for its words."""
    body = option.rect.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(appearance.selection) if chosen else mix(appearance.chrome, appearance.ink, 0.04))
        painter.drawRoundedRect(body, SPACE, SPACE)
    return body.adjusted(2 * SPACE, 0, -2 * SPACE, 0)


class ListRows(QAbstractListModel):
    """The rows of a list, objects of any kind; ``told`` returns what one tells in a role of Qt's.

    The keyboard passes by what is no ``choice``. Where one can be ``edited`` in place, that is given the row and what
    was written, and shows the rows anew.
    """

    def __init__(
        self,
        view: ChoiceList,
        told: Callable[[Any, int], object],
        choice: Callable[[Any], bool] = lambda _: True,
        edited: Callable[[Any, str], object] | None = None,
    ) -> None:
        super().__init__(view)
        self._told, self._choice, self._edited = told, choice, edited
        self.editable = edited is not None
        self.rows: list[Any] = []

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self._choice(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if self.editable else Qt.ItemFlag.NoItemFlags)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._told(self.rows[index.row()], role) if index.isValid() else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self._edited is not None:
            self._edited(self.rows[index.row()], str(value))
        return False


class _Painting(QStyledItemDelegate):
    def __init__(self, view: ChoiceList, draw: Callable[[QPainter, QRect, int, bool], None], high: Callable[[], int]):
        super().__init__(view)
        self._view, self._draw, self._high = view, draw, high

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._high())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        chosen = chosen and (self._view.hasFocus() or not self._view.needs_keyboard)
        self._draw(painter, paint_back(painter, option, self._view.appearance, chosen=chosen), index.row(), chosen)
        painter.restore()


def show_rows(
    view: ChoiceList,
    told: Callable[[Any, int], object],
    draw: Callable[[QPainter, QRect, int, bool], None],
    high: Callable[[], int],
) -> ListRows:
    """Let a list show rows, each ``high`` pixels; ``draw`` is given the room, the row's number, and if it is chosen."""
    rows = ListRows(view, told)
    view.setModel(rows)
    view.setItemDelegate(_Painting(view, draw, high))
    return rows


def paint_ground(painter: QPainter, body: QRect, appearance: Appearance, *, chosen: bool, focused: bool) -> None:
    """Paint the paper under a row of a rail that is chosen, has the keyboard too, or else is under the pointer."""
    painter.setPen(QColor(appearance.muted if focused else appearance.hairline) if chosen else Qt.PenStyle.NoPen)
    ground = QColor(appearance.paper)
    ground.setAlphaF(1.0 if chosen else 0.5)
    painter.setBrush(ground)
    painter.drawRoundedRect(body.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def draw_words(
    painter: QPainter, room: QRect, words: str, face: QFont, colour: str | QColor, *, at_end: bool = False
) -> int:
    """Draw words in a line, as many as have room; return how wide they are."""
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(face)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag(0)
    painter.drawText(room, (Qt.AlignmentFlag.AlignVCenter | side).value, shown)
    return metrics.horizontalAdvance(shown)
