"""The Themes place as a whole: its filter, its table, cells that open their quotes, and the table kept as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.errors import ExportFailed, PostilError
from desktop.library import Library
from desktop.ui.session import Session
from desktop.ui.themes.gathering import Gathering
from desktop.ui.themes.place import BOARD, TABLE, ThemesPlace, first_day
from desktop.ui.themes.table.grid import Kind
from desktop.ui.widgets.appearance import LIGHT
from tests.ui.themes.boards import add_article, annotate, column, shown_place, texts, theme_ids

Shown = tuple[ThemesPlace, Gathering]


@pytest.fixture
def shown(session: Session, library: Library, qtbot: QtBot) -> Shown:
    money, talent, _ = theme_ids(library)
    one, two = add_article(library, "One"), add_article(library, "Two")
    annotate(library, one, "machines", money, note="Compare the fibre build-out.")
    annotate(library, one, "schools", money, talent)
    annotate(library, two, "hired away", talent)
    annotate(library, two, "Nobody asked")
    return shown_place(session, qtbot)


def type_words(place: ThemesPlace, words: str, qtbot: QtBot) -> None:
    """Type into the filter until what that finds is shown."""
    with qtbot.waitSignal(place.filter_changed):
        place.filter_field.setText(words)


def test_the_filter_finds_words_in_quotes_and_notes(shown: Shown, qtbot: QtBot) -> None:
    place, _ = shown
    type_words(place, "fib", qtbot)
    assert texts(place) == {"Investment": ["One", "machines"]}
    assert place.status.text() == "1 quote · 1 article"
    type_words(place, "away", qtbot)
    assert texts(place) == {"Talent": ["Two", "hired away"]}
    type_words(place, "zebra", qtbot)
    assert texts(place) == {}
    assert column(place, "Talent").view.hint == "Nothing here fits."
    assert not place.shows_nothing(), "there is something, only not that"
    qtbot.keyClick(place.filter_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(texts(place)) == 3)


def test_enter_in_the_filter_goes_to_what_it_found(shown: Shown, qtbot: QtBot) -> None:
    place, _ = shown
    place.filter_field.setFocus()
    qtbot.keyClicks(place.filter_field, "machines")
    qtbot.keyClick(place.filter_field, Qt.Key.Key_Return)
    assert texts(place) == {"Investment": ["One", "machines"]}


def test_the_filter_stays_true_when_the_library_changes(
    shown: Shown, session: Session, library: Library, qtbot: QtBot
) -> None:
    place, _ = shown
    type_words(place, "fibre", qtbot)
    found = column(place, "Investment").view.cards_model.id(1)
    session.set_note(found, "Nothing of it.")
    assert texts(place) == {}
    session.undo()
    assert texts(place) == {"Investment": ["One", "machines"]}


def test_annotations_are_narrowed_by_when_they_were_made(shown: Shown) -> None:
    place, _ = shown
    place.filter_changed.emit("", "2999-01-01")
    assert texts(place) == {}
    place.filter_changed.emit("", "2020-01-01")
    assert len(texts(place)) == 3
    assert first_day(6, date(2026, 11, 24)) == "2026-11-18"
    assert first_day(None, date(2026, 11, 24)) == ""


def test_each_table_counts_and_its_cells_open_their_quotes(shown: Shown, library: Library) -> None:
    place, gathering = shown
    money, talent, _ = theme_ids(library)
    place.choose_view(TABLE)
    grid = place.table.grid_model.grid
    assert [head.name for head in grid.rows] == ["Two", "One"]
    assert [[grid.count(row, at) for at in range(4)] for row in range(2)] == [[0, 1, 0, 1], [2, 1, 0, 0]]
    place.table.cell_opened.emit("articles", grid.rows[1].key, talent)
    assert place.view == BOARD
    assert texts(place) == {"Talent": ["One", "schools"]}
    assert place.chip.text() == "Talent · One  ×"
    place.chip.click()
    assert len(texts(place)) == 3
    assert place.chip.isHidden()
    assert gathering.grid(Kind.TOGETHER).counts == {(money, talent): 1, (talent, money): 1}
    place.table.cell_opened.emit("together", money, talent)
    assert texts(place) == {"Talent": ["One", "schools"]}
    assert place.chip.text() == "Talent and Investment  ×"
    place.chip.click()
    place.kind_buttons["time"].click()
    place.choose_view(TABLE)
    grid = place.table.grid_model.grid
    assert grid.kind is Kind.TIME
    place.table.cell_opened.emit("time", grid.rows[0].key, "")
    assert texts(place) == {"No theme": ["Two", "Nobody asked"]}
    place.chip.click()
    assert len(texts(place)) == 3


def test_a_table_that_is_seen_follows_the_library(shown: Shown, session: Session, library: Library) -> None:
    place, _ = shown
    place.choose_view(TABLE)
    session.remove([annotation.id for annotation in library.annotations.all()])
    assert place.table.grid_model.grid.rows == ()
    assert place.shows_nothing()
    session.undo()
    assert len(place.table.grid_model.grid.rows) == 2


def test_a_table_is_kept_as_a_file(shown: Shown, tmp_path: Path) -> None:
    place, gathering = shown
    place.choose_view(TABLE)
    for ending, begins in (("csv", b"\xef\xbb\xbf"), ("svg", b"<?xml"), ("png", b"\x89PNG")):
        path = tmp_path / f"table.{ending}"
        gathering.save_table(path, LIGHT)
        assert path.read_bytes().startswith(begins)
        with pytest.raises(ExportFailed):
            gathering.save_table(path, LIGHT)
        gathering.save_table(path, LIGHT, force=True)
    with pytest.raises(PostilError, match="svg"):
        gathering.save_table(tmp_path / "table.txt", LIGHT)


def test_the_table_has_buttons_that_the_board_has_not(shown: Shown) -> None:
    place, _ = shown
    assert place.save_button.isHidden()
    place.choose_view(TABLE)
    assert not place.save_button.isHidden()
    asked: list[str] = []
    place.save_requested.connect(asked.append)
    for action in place.save_button.menu().actions():
        action.trigger()
    assert asked == ["svg", "png", "csv"]
