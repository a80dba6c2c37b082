"""Places, the left pane's lists and the scope of the panes are tabs, to the eye, to keys and to a screen reader."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontInfo, QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tabs import Tabs
from desktop.ui.window.main_window import MainWindow

TABS = QAccessible.Role.PageTab


def told(tabs: Tabs) -> list[tuple[str, bool]]:
    """Return the tabs as a screen reader has them: name, and whether it is the one that holds."""
    interface = QAccessible.queryAccessibleInterface(tabs)
    assert interface.role() == QAccessible.Role.PageTabList
    parts = [part for at in range(interface.childCount()) if (part := interface.child(at)).rect().width()]
    return [(one.text(QAccessible.Text.Name), bool(one.state().selected)) for one in parts if one.role() == TABS]


def test_the_places_are_tabs_and_the_one_on_show_is_selected_however_it_was_gone_to(reading: MainWindow) -> None:
    places = reading.toolbar.places
    assert told(places) == [("Library", False), ("Article", True), ("Themes", False)]
    reading.run_command("themes_place")
    assert told(places) == [("Library", False), ("Article", False), ("Themes", True)]
    QTest.mouseClick(places, Qt.MouseButton.LeftButton, pos=places.place_of("library").center())
    assert reading.actions_by_id["library_place"].isChecked()
    places.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(places, Qt.Key.Key_Right)
    assert reading.actions_by_id["article_place"].isChecked()


def test_a_search_is_a_place_of_its_own_and_has_a_tab_while_it_is_on_show(reading: MainWindow) -> None:
    places = reading.toolbar.places
    reading.run_command("themes_place")
    reading.run_command("search")
    assert told(places) == [("Library", False), ("Article", False), ("Themes", False), ("Search", True)]
    assert [places.place_of(place).left() >= 0 for place in ("library", "search")] == [True, True]
    assert places.place_of("search").right() < places.width(), "all are in sight"
    QTest.mouseClick(places, Qt.MouseButton.LeftButton, pos=places.place_of("article").center())
    assert told(places) == [("Library", False), ("Article", True), ("Themes", False)]


def test_the_left_pane_and_the_scope_of_the_panes_are_tabs(reading: MainWindow) -> None:
    reading.run_command("outline")
    [outline] = [tabs for tabs in reading.findChildren(Tabs) if tabs.accessibleName() == "What the pane lists"]
    assert told(outline) == [("Outline", True), ("Library", False)]
    assert told(reading.sidebar.scope_switch.tabs) == [("This article", True), ("All articles", False)]


def test_the_room_of_a_tab_is_measured_once_for_each_face(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = Tabs("Places", [("a", "Library"), ("b", "Article")])
    qtbot.addWidget(bar)
    bar.tabSizeHint(0)
    measured = Mock(wraps=QFontMetrics)
    monkeypatch.setattr("desktop.ui.widgets.tabs.QFontMetrics", measured)
    before = [bar.tabSizeHint(0) for _ in range(50)]
    assert measured.call_count == 0
    face = bar.font()
    face.setPixelSize(2 * QFontInfo(face).pixelSize())
    bar.setFont(face)
    assert bar.tabSizeHint(0).width() > before[0].width()
    bar.setTabText(0, "The Library and all that is in it")
    assert bar.tabSizeHint(0).width() > 2 * before[0].width()
