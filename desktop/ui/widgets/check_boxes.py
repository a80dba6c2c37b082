"""Check boxes in a list: drawn in ink and paper, so that an empty one is seen in every appearance; and in a menu."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.widgets.appearance import Appearance

SIDE = 14  # pixels of a box
AIR = 6  # above and below the words of a row, together


class CheckDelegate(QStyledItemDelegate):
    """Draws rows as they are, with a little air, and the boxes itself."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), hint.height() + AIR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        widget = full.widget
        given = widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, full, widget)
        a = self._appearance
        chosen = full.state & QStyle.StateFlag.State_Selected
        painter.save()
        painter.fillRect(given.adjusted(-1, -1, 1, 1), QColor(a.selection if chosen else a.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, SIDE, SIDE)
        box.moveCenter(QRectF(given).center())
        box.adjust(0.5, 0.5, -0.5, -0.5)
        checked = Qt.CheckState(state) is not Qt.CheckState.Unchecked
        painter.setPen(QPen(QColor(a.ink if checked else a.muted), 1))
        painter.setBrush(QColor(a.ink if checked else a.paper))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(
            QPen(QColor(a.paper), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        x, y = box.left(), box.top()
        if Qt.CheckState(state) is Qt.CheckState.Checked:
            painter.drawPolyline(QPolygonF([QPointF(x + 3, y + 7), QPointF(x + 5.5, y + 9.5), QPointF(x + 10, y + 4)]))
        elif checked:
            painter.drawLine(QPointF(x + 3.5, y + 6.5), QPointF(x + 9.5, y + 6.5))
        painter.restore()


class CheckList(QListWidget):
    """A list of boxes to check, each with its words and what they stand for."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget) -> None:
        """Make an empty list; ``name`` is what it is called aloud."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(CheckDelegate(appearance, self))

    def add(self, words: str, meant: object, *, checked: bool) -> QListWidgetItem:
        """Add a box below the others."""
        item = QListWidgetItem(words, self)
        item.setData(Qt.ItemDataRole.UserRole, meant)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        return item

    def checked(self) -> list[Any]:
        """Return what those stand for that are checked, in their order."""
        items = map(self.item, range(self.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]


class CheckMenu(QMenu):
    """A menu that stays open while boxes in it are checked, by a click or Space; by Enter where ``at_enter``."""

    def __init__(self, parent: QWidget, *, at_enter: bool = False) -> None:
        super().__init__(parent)
        self._keys = [Qt.Key.Key_Space, *([Qt.Key.Key_Return, Qt.Key.Key_Enter] if at_enter else [])]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._check(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in self._keys or not self._check(self.activeAction()):
            super().keyPressEvent(event)

    @staticmethod
    def _check(action: QAction | None) -> bool:
        """Check or uncheck a box; return True if it is one."""
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
