"""Rows as a screen reader meets them: each as Qt tells of it, with an action before Qt's own.

Imported when somebody asks. Qt's own rows come and go with the model, so each is asked for anew and never kept.
"""

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTreeView

from desktop.ui.aloud.elements import NOTHING, Piece, With, keep_root, own_of

_Asked = QAccessible.InterfaceType


def rows_of(view: QAbstractItemView) -> QAccessibleInterface:
    """Return the interface of a list, tree or table, with its rows or cells in it."""
    return keep_root(_Rows(view, own_of(view)))


class _Rows(With):
    """A view as Qt tells of it, with other rows."""

    def __init__(self, view: QAbstractItemView, own: QAccessibleInterface) -> None:
        super().__init__(view, own, tuple, own.role())
        self._rows: dict[int, _Row] = {}
        self._model = 0  # the address of the one whose changes are followed
        view.destroyed.connect(self._let_go)

    def view(self) -> QAbstractItemView:
        """Return the view. It is not kept: of a box's list, which Qt made, the wrapper would outlive it.

        Then whatever Python makes next at its address would be taken for it.
        """
        view = self.object()
        assert isinstance(view, QAbstractItemView)
        return view

    def _follow_model(self) -> None:
        """Follow the changes of the model: Qt may ask for the interface before the view has its model."""
        model = self.view().model()
        address = shiboken6.getCppPointer(model)[0]
        if address == self._model:
            return
        self._let_go()
        self._model = address
        for changed in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._let_go)

    def _let_go(self) -> None:
        """Let the rows be no part of anything any more: others stand in their places."""
        for row in self._rows.values():
            row.die()
        self._rows = {}

    def own_row(self, number: int) -> QAccessibleInterface | None:
        """Return a row as Qt tells of it, if it is there."""
        there = shiboken6.isValid(self._own) and 0 <= number < self._own.childCount()
        return self._own.child(number) if there else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        own = self.own_row(index)
        if own is None or own.tableCellInterface() is None or own.actionInterface() is None:
            return own  # a heading
        self._follow_model()
        if index not in self._rows:
            self._rows[index] = _Row(self, index)
        return self._rows[index]

    def childCount(self) -> int:
        return self._own.childCount()

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._told(self._own.childAt(x, y))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._told(self._own.focusChild())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, _Row) else self._own.indexOfChild(child)

    def _told(self, own: QAccessibleInterface | None) -> QAccessibleInterface | None:
        return self.child(self._own.indexOfChild(own)) if own is not None else None


class _Row(Piece):
    """One row, or one cell of a table."""

    def __init__(self, rows: _Rows, number: int) -> None:
        super().__init__(rows)
        self._rows, self.number = rows, number
        self._action = _Press(self)

    def own(self) -> QAccessibleInterface | None:
        """Return Qt's own, if it is there."""
        return self._rows.own_row(self.number) if self._alive else None

    def press(self) -> None:
        """Do what Space does with a row that can be ticked, and Enter with any other, once it is the current one."""
        own = self.own()
        if own is None:
            return
        view = self._rows.view()
        cell = own.tableCellInterface()
        index = _index(view, cell.rowIndex(), cell.columnIndex())
        view.setCurrentIndex(index)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        pressed = Qt.Key.Key_Space if ticked and index.flags() & Qt.ItemFlag.ItemIsUserCheckable else Qt.Key.Key_Return
        key = QKeyEvent(QEvent.Type.KeyPress, pressed, Qt.KeyboardModifier.NoModifier)
        if view.window().windowType() is Qt.WindowType.Popup:
            QCoreApplication.sendEvent(view, key)  # a combo box's list, which the box watches
        else:
            view.event(key)  # past the dialog's default button

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        own = self.own()
        if own is None:
            return NOTHING
        if kind == _Asked.ActionInterface:
            return self._action
        pointer = own.interface_cast(kind)
        return NOTHING if pointer is None else pointer

    def isValid(self) -> bool:
        own = self.own()
        return own is not None and own.isValid()

    def role(self) -> QAccessible.Role:
        own = self.own()
        return QAccessible.Role.ListItem if own is None else own.role()

    def state(self) -> QAccessible.State:
        own = self.own()
        if own is not None:
            return own.state()
        state = QAccessible.State()
        state.invalid = True
        return state

    def rect(self) -> QRect:
        own = self.own()
        return QRect() if own is None else own.rect()

    def text(self, kind: QAccessible.Text) -> str:
        own = self.own()
        return "" if own is None else own.text(kind)


class _Press(QAccessibleActionInterface):
    """The actions of a row: pressing it, and those that Qt offers."""

    def __init__(self, row: _Row) -> None:
        super().__init__()
        self._row = row

    def _own(self) -> QAccessibleActionInterface | None:
        own = self._row.own()
        return None if own is None else own.actionInterface()

    def actionNames(self) -> list[str]:
        own = self._own()
        return [self.pressAction(), *(own.actionNames() if own is not None else ())]

    def doAction(self, actionName: str) -> None:
        own = self._own()
        if actionName == self.pressAction():
            QTimer.singleShot(0, self._row.press)  # whoever pressed it is answered first, as of a menu
        elif own is not None:
            own.doAction(actionName)

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


def _index(view: QAbstractItemView, row: int, column: int) -> QModelIndex:
    """Return what stands in a row and column as they are told; of a tree, the first of what is unfolded there."""
    model, root = view.model(), view.rootIndex()
    if isinstance(view, QListView):
        return model.index(row, view.modelColumn(), root)
    if not isinstance(view, QTreeView):
        return model.index(row, column, root)
    index = model.index(0, 0, root)
    for _ in range(row):
        index = view.indexBelow(index)
    return index
