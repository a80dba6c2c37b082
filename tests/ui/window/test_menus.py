"""The menus: every command of the table stands in one, once, and none is higher than a small screen."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from desktop.commands import COMMANDS, MENUS
from desktop.ui.window.actions import WITHIN
from desktop.ui.window.main_window import MainWindow


def test_the_menus_show_every_command_of_the_table(window: MainWindow) -> None:
    assert [menu.title() for menu in window.menus] == list(MENUS)
    inner = [one for menu in window.menus for one in menu.findChildren(QMenu)]
    shown = [
        action.objectName() for menu in (*window.menus, *inner) for action in menu.actions() if action.objectName()
    ]
    assert sorted(shown) == sorted(command.id for command in COMMANDS if command.menu)
    assert {one.title() for one in inner} == set(WITHIN) and {id_ for ids in WITHIN.values() for id_ in ids} < set(
        shown
    )


def test_every_menu_is_lower_than_a_screen_of_768_pixels(window: MainWindow) -> None:
    assert max(menu.sizeHint().height() for menu in window.menus) < 720
