"""Narrowing by facets in a real window: beside the article, on the board, in Search; kept, exported, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from db.finding.facets import Facets
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.facets.button import FacetsButton
from desktop.ui.window.main_window import MainWindow
from tests.ui.saving import saved
from tests.ui.window.hands import mark, press


@pytest.fixture
def gathered(reading: MainWindow) -> MainWindow:
    """A window with three annotations, of which two have a note and two a theme in common."""
    first, second, _third = (mark(reading, quote, key) for quote, key in (("older", 1), ("drew", 1), ("slows", 2)))
    for annotation_id in (first, second):
        reading.session.set_note(annotation_id, "Why?")
    reading.session.set_themes(second, [theme.id for theme in reading.reading.themes.values()][:2])
    return reading


def _choose(qtbot: QtBot, button: FacetsButton, words: str) -> str:
    """Tick an entry of the menu as a click does; return its number."""
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menus = [menu, *(action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu))]
    entries = [(below, one) for below in menus for one in below.actions() if one.text().split("\t")[0] == words]
    below, action = entries[0]
    below.setActiveAction(action)
    qtbot.waitUntil(lambda: not action.text().endswith("…"))
    number = action.text().split("\t")[1]
    if below is menu:
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        assert menu.isVisible()  # for the next
    else:
        action.trigger()
    menu.hide()
    return number


def _cards(window: MainWindow) -> int:
    return len({one.id for pane in window.sidebar.panes for one in pane.annotations})


def test_beside_the_article_facets_combine_and_say_how_many_there_are(gathered: MainWindow, qtbot: QtBot) -> None:
    button = gathered.sidebar.facets_button
    assert _choose(qtbot, button, "With a note") == "2"
    assert _cards(gathered) == 2
    second = list(gathered.reading.themes.values())[1]
    button.choose(Facets(note="with", all_of=(second.id,)))
    assert _cards(gathered) == 1 and "With a note" in button.toolTip()
    assert button.clear() and _cards(gathered) == 3
    assert _choose(qtbot, button, "With a picture") == "0"


def test_by_keys_an_entry_is_ticked_and_the_menu_stays(gathered: MainWindow, qtbot: QtBot) -> None:
    menu = gathered.sidebar.facets_button.menu()
    menu.popup(gathered.mapToGlobal(gathered.rect().center()))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert menu.isVisible() and gathered.sidebar.facets_button.facets == Facets(note="with")
    menu.hide()


def test_the_board_is_narrowed_kept_as_a_search_and_exported_as_it_is_shown(gathered: MainWindow, qtbot: QtBot) -> None:
    press(gathered, "themes_place")
    place = gathered.places.themes
    assert place is not None
    assert _choose(qtbot, place.facets_button, "Without a note") == "1"
    shown = gathered.visiting.gathered()
    assert shown is not None and shown.annotation_ids is not None and len(shown.annotation_ids) == 1
    _choose_last(place.facets_button)
    [kept] = gathered.session.library.search.saved()
    assert (kept.name, kept.filters) == ("Without a note", {"facets": {"note": "without"}})
    gathered.leave()
    assert not place.facets_button.facets and gathered.visiting.gathered() is None


def _choose_last(button: FacetsButton) -> None:
    button.fill()
    next(action for action in button.menu().actions() if action.text() == "Keep as a saved search").trigger()


def test_search_finds_by_facets_alone_and_what_was_found_can_be_exported(gathered: MainWindow, qtbot: QtBot) -> None:
    press(gathered, "search")
    place, searching = gathered.places.search, gathered.controllers.searching
    assert place is not None and searching.found() is None
    place.filters.facets_button.choose(Facets(note="with"))
    qtbot.waitUntil(lambda: place.settled() and searching.found() is not None)
    found = searching.found()
    assert found is not None and found.annotation_ids is not None and len(found.annotation_ids) == 2
    assert place.save_button.isEnabled() and place.export_button.isEnabled()
    place.field.setText("older")
    qtbot.waitUntil(lambda: place.settled() and (some := searching.found()) is not None and len(some.article_ids) == 1)
    assert _choose(qtbot, place.filters.facets_button, "Without a note") == "0"


def test_a_cell_of_the_table_leads_to_its_cards_in_one_click(gathered: MainWindow, qtbot: QtBot) -> None:
    press(gathered, "themes_place")
    place = gathered.places.themes
    assert place is not None
    place.choose_view("table")
    model = place.table.grid_model
    index = next(
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.grid.count(row, column) == 2
    )
    qtbot.mouseClick(place.table.viewport(), Qt.MouseButton.LeftButton, pos=place.table.visualRect(index).center())
    assert place.view == "board" and sum(column.count for column in place.board.columns) == 2


@pytest.mark.parametrize("where", ["board", "search"])
def test_what_two_themes_leave_is_exported_by_its_button_into_a_file(
    gathered: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    gathered.settings["export_folder"] = str(tmp_path)

    def save(dialog: ExportDialog) -> None:
        dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("csv"))
        assert saved(dialog, dialog.save.click, qtbot)
        dialog.done(0)

    monkeypatch.setattr("desktop.ui.exchange.export_showing.ask", save)
    first, second = list(gathered.reading.themes)[:2]
    if where == "board":
        press(gathered, "themes_place")
        themes = gathered.places.themes
        assert themes is not None
        button, export = themes.facets_button, themes.export_button
    else:
        press(gathered, "search")
        search = gathered.places.search
        assert search is not None
        button, export = search.filters.facets_button, search.export_button
    button.choose(Facets(all_of=(first, second)))
    qtbot.waitUntil(export.isEnabled)
    qtbot.mouseClick(export, Qt.MouseButton.LeftButton)
    [path] = tmp_path.glob("*.csv")
    text = path.read_text("utf-8-sig")
    assert "drew" in text and "older" not in text and "slows" not in text
