"""The columns of the board: they come and go with the themes, stand behind those they are below, and are dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.exporters.codebook import Code
from desktop.library import Library
from desktop.ui.session import Session
from desktop.ui.themes.board.lane import Columns
from desktop.ui.widgets.appearance import DARK
from tests.ui.themes.boards import (
    Shown,
    add_article,
    annotate,
    column,
    drag_column,
    drop_column,
    shown_place,
    texts,
    theme_ids,
)


@pytest.fixture
def shown(session: Session, library: Library, qtbot: QtBot) -> Shown:
    _, talent, _ = theme_ids(library)
    older, newer = add_article(library, "Older"), add_article(library, "Newer")
    annotate(library, older, "hired away", talent)
    annotate(library, newer, "Nobody asked")
    return shown_place(session, qtbot)


def test_themes_that_come_go_and_change_places_take_their_columns_with_them(
    shown: Shown, session: Session, library: Library
) -> None:
    place = shown.place
    first, second, third = theme_ids(library)
    session.write(lambda: session.library.themes.order([third, first, second]))
    assert [one.header.heading.pane.name for one in place.board.columns] == [
        "Open source",
        "Investment",
        "Talent",
        "No theme",
    ]
    session.write(lambda: session.library.themes.remove(second))
    assert [one.header.heading.pane.name for one in place.board.columns] == ["Open source", "Investment", "No theme"]
    assert texts(place)["No theme"] == ["Newer", "Nobody asked", "Older", "hired away"]
    lefts = [one.mapTo(place, QPoint()).x() for one in place.board.columns]
    QApplication.processEvents()
    lefts = [one.mapTo(place, QPoint()).x() for one in place.board.columns]
    assert lefts == sorted(lefts)


def test_a_column_is_dragged_before_another_or_below_it_with_a_line_where_it_goes(shown: Shown) -> None:
    board = shown.place.board
    shown.place.set_appearance(DARK)
    money, talent, source, none = board.columns
    line = board.findChild(Columns).line
    wishes: list[tuple[object, ...]] = []
    board.requests.theme_place_requested.connect(lambda *wish: wishes.append(wish))
    edge = talent.width() - 10
    for column_, x, lined in ((money, 10, True), (talent, talent.width() // 2, False), (talent, edge, False)):
        over = drag_column(source.key, column_, x)
        assert line.isVisible() is lined
        assert line.grab().toImage().pixelColor(1, 9) == QColor(DARK.ink)
        assert column_.header.heading.target == ("Below this" if over and not lined else "")
        drop_column(source.key, column_, x)
        assert not line.isVisible() and not column_.header.heading.target
    assert wishes == [(source.key, None, money.key), (source.key, talent.key, None)], "it stands behind Talent already"
    assert not drag_column(source.key, none, 10)


def test_a_column_below_another_stands_behind_it_and_says_so(shown: Shown, session: Session, library: Library) -> None:
    money, _, source = theme_ids(library)
    session.write(lambda: library.codebook.put_below(source, money))
    names = [one.header.heading.pane.name for one in shown.place.board.columns]
    assert names == ["Investment", "Open source", "Talent", "No theme"]
    assert column(shown.place, "Open source").header.heading.pane.above == ("Investment",)
    assert "Investment › Open source" in column(shown.place, "Open source").header.toolTip()


def test_keys_on_a_header_lead_on_and_speak_of_its_theme(shown: Shown, qtbot: QtBot) -> None:
    board = shown.place.board
    money, talent, *_ = board.columns
    asked: list[tuple[str, str]] = []
    board.requests.theme_edit_requested.connect(lambda key: asked.append(("edit", key)))
    board.requests.theme_remove_requested.connect(lambda key: asked.append(("remove", key)))
    money.header.setFocus()
    qtbot.keyClick(money.header, Qt.Key.Key_Right)
    assert talent.header.hasFocus()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        qtbot.keyClick(talent.header, key)
    assert asked == [("edit", talent.key), ("remove", talent.key)]
    qtbot.keyClick(talent.header, Qt.Key.Key_Down)
    assert talent.view.hasFocus()


def test_headers_are_chosen_alone_or_with_ctrl_beside_others(shown: Shown, qtbot: QtBot) -> None:
    board = shown.place.board
    money, talent, source, _ = board.columns
    qtbot.mouseClick(money.header, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(talent.header, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert board.chosen_themes() == [money.key, talent.key]
    exported: list[list[str]] = []
    board.requests.export_requested.connect(exported.append)
    for key in (money.key, source.key):
        next(action for action in board.header_menu(key).actions() if "xport" in action.text()).trigger()
    assert exported == [[money.key, talent.key], [source.key]], "those that are chosen, or the one that was pressed"
    qtbot.mouseClick(source.header, Qt.MouseButton.LeftButton)
    assert board.chosen_themes() == [source.key]
    assert board.clear_chosen() and not board.clear_chosen()


def test_of_many_columns_only_those_in_sight_are_made(session: Session, library: Library, qtbot: QtBot) -> None:
    codes = [Code(f"Theme {number}") for number in range(60)]
    library.codebook.take_in(codes)
    place = shown_place(session, qtbot).place
    made = [one.made_view is not None for one in place.board.columns]
    assert 4 <= made.count(True) < 10
    bar = place.board.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert place.board.columns[-1].made_view is not None
    assert place.board.columns[30].made_view is None
