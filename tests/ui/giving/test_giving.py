"""Filing by typing, in a real window: in the article, on cards and columns, by keys and by mouse, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Theme
from desktop.ui.giving.theme_field import ThemeField
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.pages import point_of
from tests.ui.sidebar.hands import select_ids
from tests.ui.window.hands import mark, press

_Key, _Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
NAMES = ("Water and weather", "Maps", "Sources of money", "Delta works", "Names")


@pytest.fixture
def filing(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with an article and more themes than have a name in the bar."""
    themes = reading.session.library.themes
    for name in NAMES:
        reading.session.write(lambda name=name: themes.add(themes.fresh(name)))  # type: ignore[misc]
    reading.activateWindow()
    qtbot.waitUntil(reading.view.hasFocus)
    return reading


def _names(window: MainWindow, annotation_id: str) -> list[str]:
    library = window.session.library
    return [library.themes.get(theme_id).name for theme_id in library.annotations.get(annotation_id).theme_ids]


def _field(window: MainWindow, qtbot: QtBot) -> ThemeField:
    field = window.controllers.giving.field
    qtbot.waitUntil(field.field.hasFocus)
    return field


def _select(window: MainWindow, quote: str) -> None:
    window.view.surface.selection.select(words(window.view.content(), quote))


def test_letters_and_enter_file_what_is_selected_in_one_step(filing: MainWindow, qtbot: QtBot) -> None:
    _select(filing, "A delta is a map")
    qtbot.keyClick(filing.view, _Key.Key_T)
    field = _field(filing, qtbot)
    qtbot.keyClicks(field.field, "wor")
    qtbot.keyClick(field.field, _Key.Key_Return)
    made = filing.reading.current_id
    assert made is not None and _names(filing, made) == ["Delta works"]
    assert field.isHidden() and filing.view.hasFocus()
    filing.session.walk("undo")
    assert filing.reading.annotations == []


def test_ctrl_enter_stays_for_the_next_and_what_is_given_has_a_tick_and_can_be_taken(
    filing: MainWindow, qtbot: QtBot
) -> None:
    _select(filing, "the most water")
    press(filing, "give_theme")
    field = _field(filing, qtbot)
    for letters in ("map", "mon"):
        qtbot.keyClicks(field.field, letters)
        qtbot.keyClick(field.field, _Key.Key_Return, _Ctrl)
    made = filing.reading.current_id
    assert made is not None and _names(filing, made) == ["Maps", "Sources of money"]
    assert {one.name for one in field.candidates() if one.is_given} == {"Maps", "Sources of money"}
    current = field.list.current()
    assert current is not None and not current.is_given  # an Enter too many takes nothing away
    qtbot.keyClicks(field.field, "map")
    qtbot.keyClick(field.field, _Key.Key_Return)
    assert _names(filing, made) == ["Sources of money"] and field.isHidden()


def test_a_name_that_is_not_there_is_made_and_given_in_one_step(filing: MainWindow, qtbot: QtBot) -> None:
    before = len(filing.session.library.themes.all())
    _select(filing, "how a delta grows")
    press(filing, "give_theme")
    field = _field(filing, qtbot)
    qtbot.keyClicks(field.field, "silt & sand")
    assert field.list.rows.index(0).data() == "New theme “silt & sand”"
    qtbot.keyClick(field.field, _Key.Key_Return)
    made = filing.reading.current_id
    assert made is not None and _names(filing, made) == ["silt & sand"]
    filing.session.walk("undo")
    assert filing.reading.annotations == [] and len(filing.session.library.themes.all()) == before


def test_what_was_given_last_stands_first(filing: MainWindow, qtbot: QtBot) -> None:
    filing.settings["likely_theme"] = False
    for quote, letters in (("older than its name", "nam"), ("slows down", "")):
        _select(filing, quote)
        press(filing, "give_theme")
        field = _field(filing, qtbot)
        qtbot.keyClicks(field.field, letters)
        qtbot.keyClick(field.field, _Key.Key_Return)
    made = filing.reading.current_id
    assert made is not None and _names(filing, made) == ["Names"]


def test_the_likely_theme_stands_first_with_the_words_that_speak_for_it_unless_a_setting_says_no(
    filing: MainWindow, qtbot: QtBot
) -> None:
    themes = filing.session.library.themes
    delta = replace(themes.find("Delta works"), definition="Where a river ends, what it carried falls, a delta grows.")
    filing.session.write(lambda: themes.change(delta))
    _select(filing, "That is how a delta grows")
    press(filing, "give_theme")
    field = _field(filing, qtbot)
    assert field.candidates()[0].name == "Delta works" and "delta" in field.candidates()[0].speaks
    assert filing.reading.annotations == []  # it is offered, never given
    qtbot.keyClick(field.field, _Key.Key_Escape)
    filing.settings["likely_theme"] = False
    press(filing, "give_theme")
    assert not any(one.speaks for one in _field(filing, qtbot).candidates())


def test_the_bar_at_a_selection_has_the_most_used_by_name_and_a_way_to_the_others(
    filing: MainWindow, qtbot: QtBot
) -> None:
    used = filing.session.library.themes.find("Names")
    for quote in ("A river", "in more than one place"):
        filing.session.annotate(filing.reading.article.id, words(filing.view.content(), quote), [used.id])  # type: ignore[union-attr]
    filing.reading.load_themes()
    _select(filing, "the most water")
    filing.front.surface.offer.show()
    bar = filing.front.surface.offer.bar
    buttons = {button.accessibleName(): button for button in bar.findChildren(type(bar._buttons[0]))}
    assert "Highlight as Names" in buttons
    qtbot.mouseClick(buttons["Theme…"], Qt.MouseButton.LeftButton)
    field = _field(filing, qtbot)
    assert bar.isHidden()
    rect = field.list.visualRect(field.list.rows.index(0))
    wanted = field.candidates()[0].name
    qtbot.mouseClick(field.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert _names(filing, filing.reading.current_id or "") == [wanted]


def test_t_on_cards_gives_them_a_theme_and_on_a_heading_all_below_it(filing: MainWindow, qtbot: QtBot) -> None:
    first, second = mark(filing, "older", 1), mark(filing, "drew", 1)
    cards = filing.sidebar.view
    select_ids(cards, [first, second])
    cards.setFocus()
    qtbot.keyClick(cards, _Key.Key_T)
    field = _field(filing, qtbot)
    qtbot.keyClicks(field.field, "wat")
    qtbot.keyClick(field.field, _Key.Key_Return)
    assert all("Water and weather" in _names(filing, one) for one in (first, second))
    filing.session.walk("undo")
    assert not any("Water and weather" in _names(filing, one) for one in (first, second))
    theme: Theme = filing.reading.themes[filing.session.library.annotations.get(first).theme_ids[0]]
    cards.setCurrentIndex(cards.cards_model.index(cards.cards_model.heading_row(theme.id)))
    qtbot.keyClick(cards, _Key.Key_T)
    qtbot.keyClicks(_field(filing, qtbot).field, "wat")
    qtbot.keyClick(field.field, _Key.Key_Return)
    assert all("Water and weather" in _names(filing, one) for one in (first, second))


def test_a_column_of_the_board_is_filed_as_a_whole(filing: MainWindow, qtbot: QtBot) -> None:
    ids = [mark(filing, quote, 1) for quote in ("older", "drew")]
    press(filing, "themes_place")
    place = filing.places.themes
    assert place is not None
    column = next(column for column in place.board.columns if column.count)
    column.header.setFocus()
    qtbot.keyClick(column.header, _Key.Key_T)
    field = _field(filing, qtbot)
    qtbot.keyClicks(field.field, "maps")
    qtbot.keyClick(field.field, _Key.Key_Return)
    assert all("Maps" in _names(filing, one) for one in ids)


def test_a_screen_reader_hears_each_candidate_and_what_was_given(filing: MainWindow, qtbot: QtBot) -> None:
    heard: list[str] = []
    filing.controllers.announcer.announced.connect(heard.append)
    _select(filing, "older")
    press(filing, "give_theme")
    field = _field(filing, qtbot)
    qtbot.keyClicks(field.field, "m")
    qtbot.waitUntil(lambda: bool(heard) and "Maps" in heard[-1])
    qtbot.keyClick(field.field, _Key.Key_Down)
    qtbot.waitUntil(lambda: "Sources of money" in heard[-1])
    qtbot.keyClick(field.field, _Key.Key_Return)
    qtbot.waitUntil(lambda: "Highlighted as Sources of money" in heard[-1])


def test_the_field_goes_when_the_keyboard_goes_elsewhere(filing: MainWindow, qtbot: QtBot) -> None:
    _select(filing, "older")
    press(filing, "give_theme")
    field = _field(filing, qtbot)
    qtbot.mouseClick(filing.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(filing.view, 3))
    filing.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert field.isHidden() and QApplication.focusWidget() is filing.view


@pytest.mark.parametrize("size", [(1280, 800), (420, 360)])
def test_the_field_stands_within_the_window(filing: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    filing.resize(*size)
    for quote in ("older", "redraws itself"):
        filing.reading.show_passage(words(filing.view.content(), quote))
        _select(filing, quote)
        press(filing, "give_theme")
        field = _field(filing, qtbot)
        assert filing.rect().contains(field.geometry())
        qtbot.keyClick(field.field, _Key.Key_Escape)
