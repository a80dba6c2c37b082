"""The Themes place as a whole: its filter, its table, cells that open their quotes, and the table kept as a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.errors import ExportFailed, PostilError
from desktop.library import Library
from desktop.ui.session import Session
from desktop.ui.themes.scope import EVERYWHERE, Scope
from desktop.ui.themes.table.grid import Kind
from desktop.ui.themes.themes_place import BOARD, TABLE, ThemesPlace
from desktop.ui.widgets.appearance import LIGHT
from tests.ui.themes.boards import Shown, add_article, annotate, column, shown_place, texts, theme_ids


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
    place = shown.place
    type_words(place, "fib", qtbot)
    assert texts(place) == {"Investment": ["One", "machines"]}
    assert place.status.text() == "1 quote · 1 article"
    type_words(place, "away", qtbot)
    assert texts(place) == {"Talent": ["Two", "hired away"]}
    type_words(place, "zebra", qtbot)
    assert texts(place) == {}
    assert column(place, "Talent").view.painter.hint == "Nothing here fits."
    assert place.empty_page.isHidden(), "there is something, only not that"
    qtbot.keyClick(place.filter_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(texts(place)) == 3)


def test_enter_in_the_filter_goes_to_what_it_found(shown: Shown, qtbot: QtBot) -> None:
    place = shown.place
    place.filter_field.setFocus()
    qtbot.keyClicks(place.filter_field, "machines")
    qtbot.keyClick(place.filter_field, Qt.Key.Key_Return)
    assert texts(place) == {"Investment": ["One", "machines"]}
    place.filter_field.setText("hired")
    place.filter_field.setFocus()
    qtbot.keyClick(place.filter_field, Qt.Key.Key_Return)
    assert texts(place) == {"Talent": ["Two", "hired away"]}
    assert place.board.keyboard_view() is column(place, "Talent").view


def test_the_filter_stays_true_when_the_library_changes(
    shown: Shown, session: Session, library: Library, qtbot: QtBot
) -> None:
    place = shown.place
    type_words(place, "fibre", qtbot)
    found = column(place, "Investment").view.cards_model.id(1)
    session.set_note(found, "Nothing of it.")
    assert texts(place) == {}
    session.walk("undo")
    assert texts(place) == {"Investment": ["One", "machines"]}


def test_annotations_are_narrowed_by_when_they_were_made(shown: Shown) -> None:
    place = shown.place
    place.filter_changed.emit("", "2999-01-01")
    assert texts(place) == {}
    place.filter_changed.emit("", "2020-01-01")
    assert len(texts(place)) == 3


def test_each_table_counts_and_its_cells_open_their_quotes(shown: Shown, library: Library) -> None:
    place = shown.place
    money, talent, _ = theme_ids(library)
    place.choose_view(TABLE)
    grid = place.table.grid_model.grid
    assert [head.name for head in grid.rows] == ["Two", "One"]
    assert [[grid.count(row, at) for at in range(4)] for row in range(2)] == [[0, 1, 0, 1], [2, 1, 0, 0]]
    place.table.cell_opened.emit("articles", grid.rows[1].key, talent)
    assert place.view == BOARD
    assert texts(place) == {"Talent": ["One", "schools"]}
    assert place.board.keyboard_view() is column(place, "Talent").view, "that is where the quotes are"
    assert place.chip.text() == "Talent · One  ×"
    place.chip.click()
    assert len(texts(place)) == 3
    assert place.chip.isHidden()
    assert shown.tabling.grid(Kind.TOGETHER).counts == {(money, talent): 1, (talent, money): 1}
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
    place = shown.place
    place.choose_view(TABLE)
    session.remove([annotation.id for annotation in library.annotations.all()])
    assert place.table.grid_model.grid.rows == ()
    assert not place.empty_page.isHidden()
    session.walk("undo")
    assert len(place.table.grid_model.grid.rows) == 2


def test_a_table_is_kept_as_a_file(shown: Shown, tmp_path: Path) -> None:
    place = shown.place
    place.choose_view(TABLE)
    for ending, begins in (("csv", b"\xef\xbb\xbf"), ("svg", b"<?xml"), ("png", b"\x89PNG")):
        path = tmp_path / f"table.{ending}"
        shown.tabling.save(path, LIGHT)
        assert path.read_bytes().startswith(begins)
        with pytest.raises(ExportFailed):
            shown.tabling.save(path, LIGHT)
        shown.tabling.save(path, LIGHT, force=True)
    with pytest.raises(PostilError, match="svg"):
        shown.tabling.save(tmp_path / "table.txt", LIGHT)


def test_the_table_has_buttons_that_the_board_has_not(shown: Shown) -> None:
    place = shown.place
    assert not place.save_button.isVisibleTo(place)
    place.choose_view(TABLE)
    assert place.save_button.isVisibleTo(place)
    place.resize(640, 400)
    assert place.minimumSizeHint().width() < 720, "of a window of 800 pixels"
    asked: list[str] = []
    place.save_requested.connect(asked.append)
    for action in place.save_button.menu().actions():
        action.trigger()
    assert asked == ["svg", "png", "csv"]


def test_a_tag_or_an_article_is_all_that_is_looked_at(
    shown: Shown, session: Session, library: Library, qtbot: QtBot
) -> None:
    place, button = shown.place, shown.place.scope_button
    two, one = (article.id for article in library.read.articles())
    session.write(lambda: library.shelf.tag([one], ["Power"]))
    button.open()
    assert [scope.name for scope in button.list.rows.rows] == ["All articles", "Power", "Two", "One"]
    qtbot.keyClicks(button.field, "pow")
    qtbot.keyClick(button.field, Qt.Key.Key_Return)
    assert not button.panel.isVisible()
    assert texts(place) == {"Investment": ["One", "machines", "schools"], "Talent": ["One", "schools"]}
    type_words(place, "away", qtbot)
    assert texts(place) == {}
    shown.gathering.look_at(Scope("Two", article_id=two))
    assert texts(place) == {"Talent": ["Two", "hired away"]}
    place.choose_view(TABLE)
    assert place.kind_buttons["articles"].text() == "By heading"
    session.write(lambda: session.library.articles.remove(*[two]))
    assert shown.gathering.scope == EVERYWHERE


def test_one_article_is_counted_by_its_headings(shown: Shown, session: Session, library: Library, qtbot: QtBot) -> None:
    place, grid = shown.place, lambda: shown.place.table.grid_model.grid
    money, _, source = theme_ids(library)
    one = library.read.articles()[-1].id
    session.change_themes({annotate(library, one, "given away"): (source,)}, "Give theme")
    shown.gathering.finish()
    place.choose_view(TABLE)
    place.table.row_opened.emit(one)
    assert [(head.name, head.level) for head in grid().rows] == [("One", 0), ("First", 1), ("Second", 1)]
    assert [grid().count(row, 0) for row in range(3)] == [0, 2, 0]
    place.table.cell_opened.emit("headings", grid().rows[2].key, source)
    assert place.view == BOARD
    assert texts(place) == {"Open source": ["One", "given away"]}
    place.chip.click()
    place.choose_view(TABLE)
    place.table.cell_opened.emit("headings", grid().rows[1].key, money)
    type_words(place, "machines", qtbot)
    assert texts(place) == {"Investment": ["One", "machines"]}
