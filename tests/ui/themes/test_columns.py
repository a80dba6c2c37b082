"""The columns of the board: they come and go with the themes, stand behind those they are below, and are dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.ui.session import Session
from desktop.ui.themes.board.arranging import Arranging
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
    session.order_themes([third, first, second])
    assert [one.header.pane.name for one in place.board.columns] == ["Open source", "Investment", "Talent", "No theme"]
    session.remove_theme(second)
    assert [one.header.pane.name for one in place.board.columns] == ["Open source", "Investment", "No theme"]
    assert texts(place)["No theme"] == ["Newer", "Nobody asked", "Older", "hired away"]
    lefts = [one.mapTo(place, QPoint()).x() for one in place.board.columns]
    QApplication.processEvents()
    lefts = [one.mapTo(place, QPoint()).x() for one in place.board.columns]
    assert lefts == sorted(lefts)


def test_a_column_is_dragged_before_another_or_below_it_with_a_line_where_it_goes(shown: Shown) -> None:
    board = shown.place.board
    money, talent, source, none = board.columns
    line = board.findChild(Arranging).line
    wishes: list[tuple[object, ...]] = []
    board.theme_place_requested.connect(lambda *wish: wishes.append(wish))
    edge = talent.width() - 10
    for column_, x, lined in ((money, 10, True), (talent, talent.width() // 2, False), (talent, edge, False)):
        over = drag_column(source.key, column_, x)
        assert line.isVisible() is lined
        assert column_.header.target == ("Below this" if over and not lined else "")
        drop_column(source.key, column_, x)
        assert not line.isVisible() and not column_.header.target
    assert wishes == [(source.key, None, money.key), (source.key, talent.key, None)], "it stands behind Talent already"
    assert not drag_column(source.key, none, 10)


def test_a_column_below_another_stands_behind_it_and_says_so(shown: Shown, session: Session, library: Library) -> None:
    money, _, source = theme_ids(library)
    session.write(lambda: library.codebook.put_below(source, money))
    names = [one.header.pane.name for one in shown.place.board.columns]
    assert names == ["Investment", "Open source", "Talent", "No theme"]
    assert column(shown.place, "Open source").header.pane.above == ("Investment",)
    assert "Investment › Open source" in column(shown.place, "Open source").header.toolTip()
