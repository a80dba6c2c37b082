"""In a window from right to left the rows of the Library are mirrored, and a title is edited where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.annotations import fold
from desktop.ui.library.place import LibraryPlace
from desktop.ui.library.row_painter import is_wide
from desktop.ui.library.shelf_rows import ShelfRow
from desktop.ui.widgets.appearance import APPEARANCES
from tests.ui.pages import THEMES
from tests.ui.widgets.from_right import from_right, is_mirrored, opposite

LONG = "A title that goes on and on about money, minds, models and much else besides " * 4
ROWS = [
    ShelfRow("a", "Alpha", section="reading", name="alpha", read="2026-11-20", progress=0.4, annotations=6, words=900),
    ShelfRow("b", "Beta", section="unread", name="beta", author="B. Author", tags=("chips", "energy")),
    ShelfRow("c", LONG, section="unread", name=fold(LONG)),
    ShelfRow("h", "ספר הנמל", section="unread", name="ספר הנמל"),
]
MANY = tuple((key, number) for number, key in enumerate(("m", "t", "", "m", "t", "", "m", "t", "m"), 1000))


@pytest.fixture
def place(qtbot: QtBot) -> LibraryPlace:
    made = LibraryPlace()
    qtbot.addWidget(made)
    made.set_appearance(APPEARANCES["light"])
    made.resize(1200, 700)
    made.set_counts_source(lambda ids: {"a": (("m", 3), ("t", 1), ("", 2)), "b": MANY})
    made.set_articles(ROWS, THEMES)
    with qtbot.waitExposed(made):
        made.show()
    made.list.painter.open_id = "a"
    made.list.select("a")
    return made


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("width", [640, 1200])
def test_its_rows_are_mirrored(place: LibraryPlace, width: int, compact: bool) -> None:
    place.resize(width, 700)
    place.list.set_compact(compact)
    QCoreApplication.processEvents()
    assert is_wide(place.list.viewport().width()) is (width > 1000)
    assert is_mirrored(place.list.viewport(), texts=2 * len(ROWS))


def test_sections_and_tags_are_mirrored_with_their_numbers(place: LibraryPlace) -> None:
    assert is_mirrored(place.rail.viewport(), texts=8)


def test_a_title_is_edited_where_it_stands(place: LibraryPlace) -> None:
    def edited() -> QRect:
        place.edit_title()
        field = place.list.viewport().findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        where = field.geometry()
        place.list.closeEditor(field, place.list.itemDelegate().EndEditHint.NoHint)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return where

    here, view = edited(), place.list.viewport()
    with from_right():
        there = edited()
    assert there == QRect(opposite(view, here.topRight()), here.size()) != here


def test_the_arrow_that_points_at_the_list_leads_from_its_sections_to_it(place: LibraryPlace, qtbot: QtBot) -> None:
    with from_right():
        place.rail.setFocus()
        qtbot.keyClick(place.rail, Qt.Key.Key_Right)
        assert place.rail.hasFocus()
        qtbot.keyClick(place.rail, Qt.Key.Key_Left)
        assert not place.rail.hasFocus()
