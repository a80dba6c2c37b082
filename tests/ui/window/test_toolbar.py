"""The toolbar: the article's title leads to another article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.library.article_switcher import ArticleSwitcher
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.toolbar import TitleSwitch


def test_the_title_is_the_switch_of_articles(reading: MainWindow) -> None:
    [title] = reading.toolbar.findChildren(TitleSwitch)
    assert title.text() == "Rivers ▾" and title.accessibleName() == "Rivers"
    assert title.toolTip() == "Switch article (Ctrl+P)" and title.width() < 200, "only as wide as its words"
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    [switcher] = reading.findChildren(ArticleSwitcher)
    assert switcher.isVisible()
    reading.places.show_library()
    assert not title.isVisible()
