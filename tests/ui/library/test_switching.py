"""Going to another article: the switcher, and the articles opened last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.library.article_switcher import ArticleSwitcher
from desktop.ui.window.main_window import MainWindow

Add = Callable[..., Article]


def test_escape_in_the_switcher_gives_the_keyboard_back(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    for part in (reading.view, reading.sidebar.view):
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        reading.actions_by_id["switch"].trigger()
        switcher = reading.findChild(ArticleSwitcher)
        assert switcher is not None
        qtbot.waitUntil(switcher.field.hasFocus)
        qtbot.keyClick(switcher.field, Qt.Key.Key_Escape)
        assert switcher.isHidden() and part.hasFocus()


def test_recent_articles_are_listed_without_the_open_one(reading: MainWindow, add: Add) -> None:
    rivers = reading.reading.article
    other = add("# Lakes & ponds\nStill water.", "lakes.txt")
    reading.reading.open(other.id)
    assert rivers is not None
    assert [a.id for a in reading.switching.recent_articles()] == [rivers.id]
    menu = reading.actions_by_id["recent"].menu()
    reading._fill_recent()
    [action] = menu.actions()
    action.trigger()
    assert reading.toolbar.title.whole == "Rivers"
    reading._fill_recent()
    assert [action.text() for action in menu.actions()] == ["Lakes && ponds"]


def test_nothing_recent_is_said(window: MainWindow) -> None:
    menu = window.actions_by_id["recent"].menu()
    window._fill_recent()
    assert [action.isEnabled() for action in menu.actions()] == [False]
