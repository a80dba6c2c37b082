"""The menus: every command of the table stands in one, once, and none is higher than a small screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.commands import COMMANDS, MENUS
from desktop.settings import Settings
from desktop.ui.session import Session
from desktop.ui.widgets.style import chrome_font
from desktop.ui.window.actions import WITHIN, context_menu
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


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


@pytest.fixture
def face_of_the_program(qapp: QApplication) -> Iterator[None]:
    """The face that the program's application has, whatever the test before needed one for."""
    before = qapp.font()
    qapp.setFont(chrome_font())
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("face_of_the_program")
def test_every_menu_is_lower_than_a_screen_of_600_pixels(session: Session, qtbot: QtBot) -> None:
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.show()
    assert max(menu.sizeHint().height() for menu in window.menus) < 560


def test_the_context_menu_offers_what_fits(reading: MainWindow) -> None:
    def offered() -> set[str]:
        return {action.objectName() for action in context_menu(reading, reading.actions_by_id).actions()}

    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    made = reading.session.annotate(article.id, words(content, "older"))
    assert made is not None
    reading.reading.set_current(None)
    assert "remove" not in offered()
    reading._show_menu(QPoint(0, 0), made.id)
    assert {"note", "theme_1", "remove"} <= {
        action.objectName() for action in context_menu(reading, reading.actions_by_id).actions()
    }
