"""The toolbar: the article's title leads to another article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
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


def test_a_button_whose_menu_closes_looks_as_the_pointer_has_left_it(reading: MainWindow) -> None:
    button, menu = reading.toolbar.menu_button, reading.toolbar.menu_button.menu()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    QCursor.setPos(reading.view.mapToGlobal(reading.view.rect().center()))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert menu.isHidden() and not button.underMouse()
