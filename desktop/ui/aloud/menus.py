"""The menus below a button, for a screen reader: Qt tells of a menu while it is open, and of it in no tree of parts.

A command is not run before whoever pressed it was answered: what asks would wait for the dialog that it opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from weakref import WeakSet

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.article.content import Passage
from desktop.ui.aloud.outline_of import Kind, Part

_buttons: WeakSet[QToolButton] = WeakSet()  # those that nobody has asked for yet


def tell_of_menu(button: QToolButton) -> None:
    """Tell of a button's menu as what stands in the button, open or not: each command can be found and pressed."""
    _install()
    _buttons.add(button)


@cache
def _install() -> None:
    """Let Qt ask here for the interfaces of such buttons."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, owner: QObject) -> QAccessibleInterface | None:
    if name != "QToolButton" or not isinstance(owner, QToolButton) or owner not in _buttons:
        return None
    from desktop.ui.aloud.elements import root_of

    _buttons.discard(owner)  # Qt's own is asked for now
    return root_of(owner, _Commands(owner))


class _Commands:
    """The commands in the menu of a button."""

    def __init__(self, button: QToolButton) -> None:
        self._button = button
        self._actions: dict[str, QAction] = {}
        self._elements: Sequence[QAccessibleInterface] | None = None

    def elements(self) -> Sequence[QAccessibleInterface]:
        if self._elements is None:
            from desktop.ui.aloud.elements import elements_of

            self._elements = ()  # making them, Qt may ask
            self._elements = elements_of(self._button, self, self._parts(self._button.menu()))
        return self._elements

    def _parts(self, menu: QMenu) -> list[Part]:
        parts = []
        for action in menu.actions():
            inner, name = action.menu(), action.text().replace("&", "")
            if isinstance(inner, QMenu):
                parts.append(Part(Kind.MENU, name, "", Passage(0, 0), tuple(self._parts(inner))))
            elif name:
                self._actions[str(len(self._actions))] = action
                parts.append(Part(Kind.COMMAND, name, "", Passage(0, 0), leads_to=str(len(self._actions) - 1)))
        return parts

    def rect_of(self, _part: Part) -> QRect:
        return QRect()

    def press(self, part: Part) -> None:
        if part.kind is Kind.COMMAND:
            QTimer.singleShot(0, self._actions[part.leads_to].trigger)
