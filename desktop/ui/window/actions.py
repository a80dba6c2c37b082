"""One QAction for each row of COMMANDS, and the menus of them. What they do stands in ``handlers``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.commands import COMMANDS, MENUS, Command, menu_groups
from desktop.shown_text import in_one_line
from desktop.ui.window import errands
from desktop.ui.window.handlers import HANDLERS

if TYPE_CHECKING:
    from desktop.ui.window.main_window import MainWindow


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """Make the window's actions: by id, in the order of the table, their keys alive in the whole window."""
    made = {}
    for command in COMMANDS:
        action = QAction(command.text, window)
        action.setObjectName(command.id)
        action.setToolTip(command.help)
        action.setStatusTip(command.help)
        action.setCheckable(command.check)
        if not command.loose:
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(_run, window, command.id))
        window.addAction(action)
        made[command.id] = action
    return made


def _run(window: MainWindow, command_id: str, _checked: bool = False) -> None:
    HANDLERS[command_id](window)


def make_menus(window: MainWindow, actions: Mapping[str, QAction]) -> list[QMenu]:
    """Make the menus of the table; "recent" is a submenu that fills when it opens."""
    menus = []
    for title in MENUS:
        menu = QMenu(title, window)
        for number, group in enumerate(menu_groups(title)):
            if number:
                menu.addSeparator()
            for command in group:
                if command.id == "recent":
                    recent = QMenu(command.text, menu)
                    recent.aboutToShow.connect(partial(_fill_recent, window, recent))
                    actions["recent"].setMenu(recent)
                menu.addAction(actions[command.id])
        menus.append(menu)
    return menus


def context_menu(window: MainWindow) -> QMenu:
    """Return the article's menu: what can be done with the selection or the current annotation."""
    menu = QMenu(window)
    actions = window.actions_by_id
    for name in ("note", "highlight", *(f"theme_{key}" for key in range(1, 10)), "copy", "find", "origin", "remove"):
        if actions[name].isVisible() and actions[name].isEnabled():
            if name == "copy" and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(actions[name])
    return menu


def enable(actions: Mapping[str, QAction], there: frozenset[str] | set[str]) -> None:
    """Enable what has all it needs (see ``Command.needs``)."""
    for command in COMMANDS:
        actions[command.id].setEnabled(there.issuperset(command.needs))


def _fill_recent(window: MainWindow, menu: QMenu) -> None:
    menu.clear()
    for article in errands.recent_articles(window):
        action = menu.addAction(in_one_line(article.title).replace("&", "&&"))
        action.triggered.connect(partial(_open_recent, window, article.id))
    if menu.isEmpty():
        menu.addAction("None yet").setEnabled(False)


def _open_recent(window: MainWindow, article_id: str, _checked: bool = False) -> None:
    window.reading.open(article_id)


def check_marks(actions: Mapping[str, QAction], values: Mapping[str, object]) -> None:
    """Check the toggles and choices that hold: ``values`` by setting key."""
    for command in COMMANDS:
        if command.check:
            actions[command.id].setChecked(_holds(command, values))


def _holds(command: Command, values: Mapping[str, object]) -> bool:
    if command.choice:
        return values.get(command.choice) == command.value
    return bool(values.get(command.id, False))
