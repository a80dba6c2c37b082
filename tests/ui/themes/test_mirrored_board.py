"""In a window from right to left the board is mirrored, and what hands and keys do in it follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.ui.session import Session
from desktop.ui.themes.board.arranging import Arranging
from desktop.ui.themes.board.board import Board
from desktop.ui.widgets.appearance import LIGHT
from tests.ui.themes.boards import (
    Shown,
    add_article,
    annotate,
    column,
    drag_column,
    drop_column,
    shown_place,
    theme_ids,
)
from tests.ui.widgets.from_right import from_right, is_mirrored


@pytest.fixture
def shown(session: Session, library: Library, qtbot: QtBot) -> Shown:
    money, talent, source = theme_ids(library)
    older, newer = add_article(library, "Older"), add_article(library, "Newer")
    annotate(library, older, "hired away", talent, money, note="From **schools**.")
    annotate(library, older, "machines", money)
    annotate(library, newer, "Nobody asked")
    session.write(lambda: library.codebook.put_below(source, talent))
    made = shown_place(session, qtbot)
    made.place.board.set_appearance(LIGHT)
    return made


def test_headers_and_cards_are_mirrored(shown: Shown) -> None:
    columns = {name: column(shown.place, name) for name in ("Talent", "Open source", "Investment", "No theme")}
    columns["Talent"].view.select_rows([1])
    for name, one in columns.items():
        one.header.setFocus()
        assert is_mirrored(one.header, texts=2)
        assert is_mirrored(one.view.viewport(), texts=1 if name == "Open source" else 2)


def test_columns_stand_from_the_right_each_with_its_hairline_at_its_left(shown: Shown) -> None:
    first, second, *_ = shown.place.board.columns
    with from_right():
        assert first.x() > second.x()
        assert first.header.x() == first.view.x() == 1 and first.header.width() == first.width() - 1
        picture = first.grab().toImage()
        assert picture.pixelColor(0, 5) == QColor(LIGHT.hairline) != picture.pixelColor(first.width() - 1, 5)
    QApplication.processEvents()
    assert first.header.x() == 0 and first.header.width() == first.width() - 1


def test_folded_headers_of_all_panes_are_mirrored(qtbot: QtBot, session: Session, library: Library) -> None:
    board = Board(stacked=True)
    qtbot.addWidget(board)
    board.resize(300, 500)
    board.set_themes(library.themes.all())
    board.set_groups({})
    with qtbot.waitExposed(board):
        board.show()
    for one in board.columns:
        assert is_mirrored(one.header, texts=2)


def test_a_column_is_dragged_to_where_it_is_seen_to_go(shown: Shown) -> None:
    board = shown.place.board
    money, talent, source, _ = board.columns
    line = board.findChild(Arranging).line
    wishes: list[tuple[object, ...]] = []
    board.theme_place_requested.connect(lambda *wish: wishes.append(wish))
    with from_right():
        for x, where in ((money.width() - 10, money.x() + money.width()), (money.width() // 2, None)):
            drag_column(source.key, money, x)
            assert line.isVisible() is (where is not None)
            assert where is None or abs(line.geometry().center().x() - where) <= 3
            drop_column(source.key, money, x)
        drag_column(money.key, talent, 10)
        assert abs(line.geometry().center().x() - source.x()) <= 3, "behind what stands below it"
        drop_column(money.key, talent, 10)
    assert wishes == [(source.key, None, money.key), (source.key, money.key, None), (money.key, None, None)]


def test_arrows_lead_to_the_column_that_they_point_at(shown: Shown, qtbot: QtBot) -> None:
    money, talent, *_ = shown.place.board.columns
    with from_right():
        money.header.setFocus()
        qtbot.keyClick(money.header, Qt.Key.Key_Left)
        assert talent.header.hasFocus()
        qtbot.keyClick(talent.header, Qt.Key.Key_Right)
        assert money.header.hasFocus()
        money.view.focus_near(0)
        qtbot.keyClick(money.view, Qt.Key.Key_Left)
        assert talent.view.hasFocus()


def test_menus_say_where_a_column_goes_and_open_where_its_name_begins(shown: Shown, qtbot: QtBot) -> None:
    board = shown.place.board
    _, talent, *_ = board.columns

    def moves() -> list[str]:
        return [text for one in board.header_menu(talent.key).actions() if (text := one.text()).startswith("Move ")]

    assert moves() == ["Move &left", "Move ri&ght"]
    asked: list[QPoint] = []
    with from_right():
        assert moves() == ["Move ri&ght", "Move &left"]
        talent.header.menu_requested.disconnect()
        talent.header.menu_requested.connect(asked.append)
        talent.header.setFocus()
        qtbot.keyClick(talent.header, Qt.Key.Key_Return)
        assert talent.header.mapFromGlobal(asked[0]).x() > talent.header.width() // 2


def test_the_list_of_what_to_look_at_is_mirrored_and_opens_below_its_button(
    shown: Shown, library: Library, session: Session
) -> None:
    session.write(lambda: library.shelf.tag([library.articles.all()[0].id], ["Power"]))
    button = shown.place.scope_button
    button.open()
    assert is_mirrored(button.list.viewport(), texts=4)
    button.panel.hide()
    with from_right():
        button.open()
        right = button.panel.mapToGlobal(button.panel.rect().topRight()).x()
        assert right == button.mapToGlobal(button.rect().topRight()).x()
        button.panel.hide()
