"""The bar beside a selection: what it offers, where it stands, and that names are never taken for markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from db.records import Theme
from desktop.ui.page.offer.bar import NAMED, Given, OfferBar
from tests.ui.pages import THEMES


@pytest.fixture
def bar(qtbot: QtBot) -> OfferBar:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(500, 400)
    page.show()
    made = OfferBar(page)
    made.set_themes(list(THEMES.values()), {})
    made.place_beside(QRectF(100, 100, 80, 20), QRect(0, 0, 500, 400))
    made.page = page  # type: ignore[attr-defined]  # keeps it alive
    return made


def buttons(bar: OfferBar) -> list[QAbstractButton]:
    return [b for b in bar.findChildren(QAbstractButton) if not b.isHidden()]


def test_it_offers_every_theme_then_a_note_and_a_copy(qtbot: QtBot, bar: OfferBar) -> None:
    names = [button.accessibleName() for button in buttons(bar)]
    assert names == ["Highlight as Money", "Highlight as Talent", "Theme…", "Note", "Copy"]
    bar.place_beside(QRectF(100, 100, 80, 20), QRect(0, 0, 500, 400))
    with qtbot.waitSignal(bar.theme_chosen) as told:
        qtbot.mouseClick(buttons(bar)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["t"]
    for number, tells in enumerate((bar.themes_chosen, bar.note_chosen, bar.copy_chosen), 2):
        with qtbot.waitSignal(tells):
            qtbot.mouseClick(buttons(bar)[number], Qt.MouseButton.LeftButton)


def test_the_themes_used_most_have_names_as_many_as_there_is_room_for_and_one_that_is_given_always(
    bar: OfferBar,
) -> None:
    many = [Theme(str(n), f"The theme number {n}", "", THEMES["m"].colours, None, n) for n in range(40)]
    bar.set_themes(many, {"7": 9, "30": 4, "31": 3})

    def shown(width: int) -> list[str]:
        bar.place_beside(QRectF(100, 100, 80, 20), QRect(0, 0, width, 400))
        assert bar.width() <= width
        return [button.text() for button in buttons(bar) if button.text().startswith("The theme")]

    most = ["The theme number 7", "The theme number 30", "The theme number 31"]
    assert set(most) <= set(shown(1000)) and len(shown(1000)) == NAMED
    assert 0 < len(shown(420)) < NAMED and set(shown(420)) <= set(most)
    bar.set_given(Given(["39"]))
    assert "The theme number 39" in shown(560)


@pytest.mark.parametrize(
    "passage",
    [QRectF(0, 0, 10, 20), QRectF(480, 380, 20, 20), QRectF(0, -500, 500, 2000), QRectF(240, 200, 9, 20)],
)
def test_it_stands_inside_the_page_and_not_on_the_passage_where_there_is_room(bar: OfferBar, passage: QRectF) -> None:
    room = QRect(0, 0, 500, 400)
    bar.place_beside(passage, room)
    assert room.contains(bar.geometry())
    if passage.height() < 100:
        assert not bar.geometry().intersects(passage.toRect().adjusted(0, 2, 0, -2))
