"""What a window shows and says, gathered: the words of its controls, menus and rows, and those that are painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAction, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

MOST_ROWS = 60
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@dataclass
class Painted:
    """What was painted: each text, those that were shortened, and those that ran out of the room they were given."""

    texts: list[str] = field(default_factory=list)
    shortened: list[str] = field(default_factory=list)
    cut_off: list[str] = field(default_factory=list)


@contextmanager
def watched() -> Iterator[Painted]:
    """Watch what Python's own painting draws."""
    painted = Painted()
    draw = QPainter.drawText

    def drawn(painter: QPainter, *given: Any) -> Any:
        text = next((one for one in given if isinstance(one, str)), "")
        painted.texts.append(text)
        if isinstance(given[0], QRect | QRectF) and isinstance(given[1], int | Qt.AlignmentFlag | Qt.TextFlag):
            flags = given[1] if isinstance(given[1], int) else given[1].value
            wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
            if not flags & Qt.TextFlag.TextWordWrap.value and wide > QRectF(given[0]).width() + 1:
                painted.cut_off.append(f"{text!r} in {QRectF(given[0]).width():.0f} of {wide:.0f}")
        return draw(painter, *given)

    def elided(real: Callable[..., str]) -> Callable[..., str]:
        def shorten(metrics: object, text: str, *given: Any) -> str:
            made = real(metrics, text, *given)
            if made != text:
                painted.shortened.append(text)
            return made

        return shorten

    with (
        patch.object(QPainter, "drawText", drawn),
        patch.object(QFontMetrics, "elidedText", elided(QFontMetrics.elidedText)),
        patch.object(QFontMetricsF, "elidedText", elided(QFontMetricsF.elidedText)),
    ):
        yield painted


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield the words of one widget, those of its rows and tabs too; not those of its children."""
    if isinstance(widget, QLabel):
        if widget.textFormat() != Qt.TextFormat.RichText:
            yield widget.text()
    elif isinstance(widget, QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from rows_of(widget)
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())


def rows_of(view: QAbstractItemView) -> Iterator[str]:
    """Yield what the first rows of a list, a tree or a table say of themselves, and the heads above them."""
    model = view.model()
    if model is not None:
        yield from _rows(model, QModelIndex())
        for column in range(_columns(model, QModelIndex())):
            head = model.headerData(column, Qt.Orientation.Horizontal)
            yield head if isinstance(head, str) and not head.isdigit() else ""


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(MOST_ROWS, model.rowCount(parent))):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (str(text) for role in ROLES if isinstance(text := index.data(role), str))
        if not isinstance(model, QAbstractListModel):
            yield from _rows(model, model.index(row, 0, parent))


def actions_of(root: QWidget) -> Iterator[QAction]:
    """Yield the actions of every menu of a window, filled as they are when it is opened."""
    for menu in root.findChildren(QMenu):
        menu.aboutToShow.emit()
        yield from menu.actions()
    for bar in root.findChildren(QMenuBar):
        yield from bar.actions()


def said_of(widget: QWidget) -> Iterator[str]:
    """Yield what a screen reader is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield from (interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
