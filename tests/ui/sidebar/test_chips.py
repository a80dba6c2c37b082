"""Themes under which nothing stands: on one line below the panes, and rows like any other for hands and ears."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.records import Theme
from desktop.colours import THEME_COLOURS
from desktop.ui.widgets.appearance import SPACE
from tests.ui.sidebar.hands import KEY, LEFT, Drag, press, rect_of, row_of, stand_on
from tests.ui.sidebar.samples import THEMES, annotation

COLOURS = THEME_COLOURS[0][1]
EMPTY = [Theme(f"e{n}", name, "", COLOURS, n + 4, n + 3) for n, name in enumerate(("Chips", "Law", "Power"))]


@pytest.fixture
def chips(sidebar):
    """A sidebar in which only money has an annotation: people and open, and three more themes, have none."""
    sidebar.set_themes([THEMES[1], THEMES[0], THEMES[2], *EMPTY])
    sidebar.set_annotations([annotation("a", 100, themes=["money"])])
    return sidebar


def keys(sidebar):
    return [sidebar.model.key(row)[0] for row in range(sidebar.model.rowCount())]


def test_they_stand_side_by_side_behind_the_panes_that_hold_something(chips):
    assert keys(chips) == ["money", "money", "people", "open", "e0", "e1", "e2", "no-theme", "orphans"]
    places = [rect_of(chips, key) for key in ("people", "open", "e0", "e1", "e2")]
    assert places[0].top() == places[1].top() == places[2].top() < places[4].top()
    assert all(one.right() < other.left() or one.bottom() < other.top() for one, other in itertools.pairwise(places))
    assert all(place.height() >= 24 and place.right() <= chips.view.viewport().width() for place in places)
    chips.resize(560, 600)
    assert len({rect_of(chips, key).top() for key in ("people", "open", "e0", "e1", "e2")}) == 1
    chips.grab()


def test_a_theme_becomes_a_pane_with_its_first_annotation_and_a_chip_with_its_last(chips):
    chips.set_annotations([annotation("b", 100, themes=["people"])])
    assert keys(chips)[:3] == ["people", "people", "money"]
    chips.set_annotations([])
    assert keys(chips)[:3] == ["people", "money", "open"]
    chips.grab()


def test_a_theme_above_one_that_holds_something_stays_a_pane(chips):
    below = Theme("below", "Below", "", COLOURS, None, 9, parent_id="open")
    chips.set_themes([*THEMES, below])
    chips.set_annotations([annotation("a", 100, themes=["below"])])
    assert keys(chips)[:5] == ["open", "below", "below", "money", "people"]


def test_a_card_is_dropped_onto_one_and_a_theme_beside_or_onto_it(chips, qtbot):
    drag = Drag(chips, [("money", "a")])
    point = rect_of(chips, "e0").center()
    drag.over(point)
    assert chips.view.painter.drop_target == "e0"
    chips.grab()
    with qtbot.waitSignal(chips.requests.cards_dropped) as wish:
        drag.drop(point)
    assert wish.args == [[("a", "money")], "e0", False]
    drag, place = Drag(chips, [("e2", "")]), rect_of(chips, "open")
    for x, wished in ((2, ["e2", None, "open"]), (place.width() // 2, ["e2", "open", None])):
        drag.over(place.topLeft() + QPoint(x, 16))
        chips.grab()
        with qtbot.waitSignal(chips.requests.theme_place_requested) as wish:
            drag.drop(place.topLeft() + QPoint(x, 16))
        assert wish.args == wished


def test_a_theme_dropped_behind_the_last_pane_goes_behind_it_and_not_before_a_chip_further_on(chips, qtbot):
    chips.set_annotations([annotation("a", 100, themes=["money"]), annotation("b", 200, themes=["e1"])])
    drag, place = Drag(chips, [("money", "")]), rect_of(chips, "e1", "b")
    drag.over(place.center())
    assert chips.view.painter.insertion == (row_of(chips, "people"), 0)
    with qtbot.waitSignal(chips.requests.theme_place_requested) as wish:
        drag.drop(place.center())
    assert wish.args == ["money", None, "e2"]


def test_arrows_walk_them_and_enter_a_double_click_and_f2_edit_the_theme(chips, qtbot):
    stand_on(chips, "money", "a")
    press(chips, KEY.Key_Down)
    press(chips, KEY.Key_Right)
    assert chips.view.currentIndex().row() == row_of(chips, "open")
    press(chips, KEY.Key_Left)
    assert chips.view.currentIndex().row() == row_of(chips, "people")
    for key in (KEY.Key_Return, KEY.Key_F2):
        with qtbot.waitSignal(chips.requests.theme_edit_requested) as wish:
            press(chips, key)
        assert wish.args == ["people"]
    with qtbot.waitSignal(chips.requests.theme_edit_requested) as wish:
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseDClick(chips.view.viewport(), LEFT, none, rect_of(chips, "e1").center())
    assert wish.args == ["e1"]
    QTest.mouseClick(chips.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rect_of(chips, "open").center())
    assert chips.folded() == []
    assert chips.view.currentIndex().row() == row_of(chips, "open")


def test_a_theme_moved_by_keys_passes_the_next_that_is_shown_as_it_is(chips, qtbot):
    chips.set_annotations([annotation("a", 100, themes=["money"]), annotation("b", 200, themes=["open"])])
    asked = []
    chips.requests.theme_place_requested.connect(lambda *place: asked.append(place))
    for key, down in (("money", True), ("open", False), ("people", True), ("money", False)):
        stand_on(chips, key)
        QTest.keyClick(chips.view, Qt.Key.Key_Down if down else Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked == [("money", None, "e0"), ("open", None, "money"), ("people", None, "e1")]


def test_a_screen_reader_is_told_name_key_and_that_there_is_nothing(chips):
    index = chips.model.index(row_of(chips, "e0"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Chips, key 4, no annotations"


def test_no_header_sticks_to_the_top_over_them(chips):
    chips.set_themes([THEMES[0], *(Theme(f"e{number}", f"Empty {number}", "", COLOURS) for number in range(60))])
    bar = chips.view.verticalScrollBar()
    bar.setValue(rect_of(chips, "e0").top() + 4 * SPACE)
    assert chips.view.scrolling.stuck_heading() is None
    chips.grab()
