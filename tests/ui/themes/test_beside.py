"""The panes of all articles beside the one that is read: from there into any article, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.library import Library
from desktop.ui.themes.all_panes import AllPanes
from desktop.ui.themes.board.lane import Column
from desktop.ui.themes.gathering import FIRST
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def beside(reading: MainWindow, add: Callable[..., Article], library: Library, qtbot: QtBot) -> MainWindow:
    """A window on Rivers, with two quotes under Investment in Lakes and one under Talent in Rivers; all panes shown."""
    money, talent, *_ = library.themes.all()
    lakes = add("# Lakes\nStill water. Deep water.\n" + "\n".join(f"Line {n}." for n in range(300)), "lakes.txt")
    content = library.contents.of(lakes.id)
    for quote in ("Still water", "Line 250"):
        library.annotations.add(lakes.id, words(content, quote), (money.id,))
    assert reading.session.annotate(
        reading.reading.article.id if reading.reading.article else "",
        words(reading.reading.content, "older than its name"),
        (talent.id,),
    )
    tabs = reading.sidebar.scope_switch.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.place_of("all").center())
    return reading


def panel_of(window: MainWindow) -> AllPanes:
    assert window.controllers.beside.panel is not None
    return window.controllers.beside.panel


def column(window: MainWindow, name: str) -> Column:
    return next(one for one in panel_of(window).board.columns if one.header.heading.pane.name == name)


def click_card(window: MainWindow, name: str, card: int, qtbot: QtBot) -> None:
    view = column(window, name).view
    at = view.visualRect(view.cards_model.index(card)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)


def test_the_panes_of_all_articles_stand_in_the_place_of_the_sidebar(beside: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(beside)
    assert panel.isVisible() and not beside.sidebar.isVisible()
    assert {one.header.heading.pane.name: one.header.heading.count for one in panel.board.columns} == {
        "Investment": "2",
        "Talent": "1",
        "Open source": "0",
        "No theme": "0",
    }
    assert panel.status.text() == "3 quotes · 2 articles"
    assert [one.view.isVisible() for one in panel.board.columns] == [True, False, False, False]
    column(beside, "Talent").header.setFocus()
    qtbot.keyClick(column(beside, "Talent").header, Qt.Key.Key_Space)
    assert column(beside, "Talent").view.isVisible() and column(beside, "Investment").view.isVisible()
    qtbot.mouseClick(column(beside, "Investment").header, LEFT)
    assert not column(beside, "Investment").view.isVisible()
    qtbot.mouseClick(panel.scope_switch.tabs, LEFT, pos=panel.scope_switch.tabs.place_of("this").center())
    assert beside.sidebar.isVisible() and not panel.isVisible()
    assert beside.sidebar.scope_switch.tabs.current() == "this"


def test_a_click_opens_the_place_and_back_returns(beside: MainWindow, qtbot: QtBot) -> None:
    click_card(beside, "Investment", 2, qtbot)
    assert beside.toolbar.title.whole == "Lakes" and panel_of(beside).isVisible()
    current = beside.reading.annotation(beside.reading.current_id)
    assert current is not None and current.target.quote.exact == "Line 250"
    assert beside.view.surface.place.offset > 0
    beside.actions_by_id["back"].trigger()
    assert beside.toolbar.title.whole == "Rivers"
    beside.actions_by_id["forward"].trigger()
    assert beside.toolbar.title.whole == "Lakes"


def test_they_follow_what_is_written_and_what_is_filtered_by(beside: MainWindow, qtbot: QtBot) -> None:
    panel, talent = panel_of(beside), column(beside, "Talent")
    qtbot.mouseClick(talent.header, LEFT)
    talent.view.selection.select([1])
    talent.view.setFocus()
    qtbot.keyClick(talent.view, Qt.Key.Key_1)
    assert column(beside, "Investment").header.heading.count == "3"
    beside.actions_by_id["undo"].trigger()
    assert column(beside, "Investment").header.heading.count == "2"
    beside.focus_filter()
    qtbot.keyClicks(panel.filter_field, "still")
    qtbot.waitUntil(lambda: panel.status.text() == "1 quote · 1 article")
    qtbot.keyClick(panel.filter_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panel.status.text() == "3 quotes · 2 articles")


def test_keys_put_a_quote_into_the_brief_and_copy_it_with_its_citation(beside: MainWindow, qtbot: QtBot) -> None:
    view, clipboard = column(beside, "Investment").view, QGuiApplication.clipboard()
    view.selection.select([1])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_B)
    beside.controllers.visiting.keep()
    library = beside.session.library
    [brief] = library.briefs.all()
    assert [quote.words for quote in library.briefs.quotes(brief.text).values()] == ["Still water"]
    clipboard.clear()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "“Still water”" in clipboard.text() and "Lakes" in clipboard.text(), timeout=20_000)


def test_a_key_leads_there_and_back_and_nothing_is_read_while_they_are_away(
    beside: MainWindow, add: Callable[..., Article], library: Library, qtbot: QtBot
) -> None:
    panel = panel_of(beside)
    beside.actions_by_id["all_panes"].trigger()
    assert beside.sidebar.isVisible()
    money = library.themes.all()[0]
    for number in range(FIRST + 2):
        made = add(f"# Pond {number}\nSmall water {number}.", f"pond{number}.txt")
        library.annotations.add(made.id, words(library.contents.of(made.id), "Small water"), (money.id,))
    beside.session.show_all_anew()
    assert column(beside, "Investment").header.heading.count == "2", "as it was when it was seen last"
    beside.actions_by_id["all_panes"].trigger()
    assert panel.isVisible() and column(beside, "Investment").header.heading.count == "…", (
        "the first ones are counted at once"
    )
    qtbot.waitUntil(lambda: column(beside, "Investment").header.heading.count == str(FIRST + 4))


def test_the_panes_are_narrowed_by_day_and_the_menu_says_how_many_each_leaves(
    beside: MainWindow, library: Library, qtbot: QtBot
) -> None:
    first = next(one for one in library.annotations.all() if one.target.quote.exact == "Still water")
    with library.file.step("Age") as step:
        step.put_annotations([replace(first, created="2020-02-03T04:05:06Z")])
    button = panel_of(beside).facets_button
    menu = button.menu()
    menu.popup(beside.mapToGlobal(beside.rect().center()))
    today = next(one for one in menu.actions() if one.text().startswith("Today"))
    qtbot.waitUntil(lambda: today.text() == "Today\t2")
    today.trigger()
    assert panel_of(beside).status.text() == "2 quotes · 2 articles"
    button.save_requested.emit("Today")
    assert library.search.saved()[0].filters == {"days": 0}
    menu.hide()
    assert button.clear() and panel_of(beside).status.text() == "3 quotes · 2 articles"


def test_what_was_written_while_another_place_hid_them_is_counted_when_they_are_seen_again(
    beside: MainWindow, library: Library
) -> None:
    beside.places.show_library()
    beside.session.remove([annotation.id for annotation in library.annotations.all()][:1])
    beside.places.show_article()
    assert panel_of(beside).isVisible() and panel_of(beside).status.text().startswith("2 quotes")
    beside.actions_by_id["sidebar"].trigger()
    beside.session.walk("undo")
    beside.actions_by_id["sidebar"].trigger()
    assert panel_of(beside).isVisible() and panel_of(beside).status.text().startswith("3 quotes")
