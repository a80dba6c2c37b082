"""In a window from right to left the panes are mirrored, and hands find in them what they see."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.records import AnchorState, Theme
from desktop.colours import THEME_COLOURS
from desktop.ui.sidebar.header import strip_rect
from tests.ui.sidebar.hands import KEY, LEFT, Drag, press, rect_of, row_of, stand_on
from tests.ui.sidebar.samples import THEMES, annotation, some
from tests.ui.widgets.from_right import from_right, is_mirrored, opposite

NONE = Qt.KeyboardModifier.NoModifier
COLOURS = THEME_COLOURS[0][1]
EMPTY = [Theme(f"e{n}", name, "", COLOURS, n + 4, n + 3) for n, name in enumerate(("Chips", "Law", "Power"))]
BELOW = Theme("below", "Below it", "", COLOURS, None, 9, parent_id="money")


@pytest.fixture
def panes(sidebar):
    """A sidebar with everything in it: themes with and without annotations, notes, and what waits for a review."""
    sidebar.resize(420, 900)
    sidebar.set_themes([*THEMES, *EMPTY, BELOW])
    sidebar.set_annotations(
        [
            *some(),
            annotation("f", 400, themes=["below"], quote="moved", state=AnchorState.MOVED),
            annotation("g", 500, quote="changed", state=AnchorState.CHANGED),
            annotation("h", 600, themes=["people"], quote="כל הספינות " * 30, note="why?"),
        ]
    )
    return sidebar


@pytest.fixture
def mirrored(panes):
    with from_right():
        yield panes


def seen(sidebar, point):
    """Return a point of the viewport, reckoned from left to right, as it is seen now."""
    return opposite(sidebar.view.viewport(), point)


def click(sidebar, point):
    QTest.mouseClick(sidebar.view.viewport(), LEFT, NONE, point)


def test_headers_cards_chips_and_strips_are_mirrored(panes):
    assert is_mirrored(panes.view.viewport(), texts=20)
    stand_on(panes, "people", "b")
    panes.view.select_ids(["h"])
    panes.view.verticalScrollBar().setValue(120)
    assert panes.view.stuck_header() is not None
    assert is_mirrored(panes.view.viewport(), texts=10)
    panes.set_filter("nothing has this")
    assert is_mirrored(panes.view.viewport())


def test_a_click_on_the_strip_goes_to_the_nearest(mirrored, qtbot):
    strip = strip_rect(rect_of(mirrored, "people"))
    for x, expected in ((strip.left() + 2, "b"), (strip.right() - 2, "c")):
        with qtbot.waitSignal(mirrored.annotation_clicked) as wish:
            click(mirrored, seen(mirrored, QPoint(x, strip.center().y())))
        assert wish.args == [expected]


def test_a_review_is_offered_at_the_left_and_a_click_beside_it_folds(mirrored, qtbot):
    rect = rect_of(mirrored, "orphans")
    with qtbot.waitSignal(mirrored.review_requested) as wish:
        click(mirrored, QPoint(20, rect.top() + 24))
    assert wish.args == ["orphans"] and mirrored.folded() == []
    click(mirrored, QPoint(rect.right() - 20, rect.top() + 24))
    assert mirrored.folded() == ["orphans"]


def test_chips_stand_from_the_right_and_are_found_there(panes):
    keys = ("e0", "e1", "e2")
    here = [rect_of(panes, key) for key in keys]
    with from_right():
        view = panes.view
        assert [rect_of(panes, key).left() for key in keys] == [seen(panes, rect.topRight()).x() for rect in here]
        assert rect_of(panes, "e0").left() > rect_of(panes, "e1").right()
        for key in keys:
            assert view.indexAt(rect_of(panes, key).center()).row() == row_of(panes, key)
        assert not view.indexAt(seen(panes, QPoint(2, here[0].center().y()))).isValid()


def test_a_theme_is_dropped_beside_a_chip_or_onto_it(mirrored, qtbot):
    drag, place = Drag(mirrored, [("e2", "")]), rect_of(mirrored, "e0")
    middle = place.center().y()
    for x, wished in ((place.right() - 2, ["e2", None, "e0"]), (place.center().x(), ["e2", "e0", None])):
        drag.over(QPoint(x, middle))
        with qtbot.waitSignal(mirrored.theme_place_requested) as wish:
            drag.drop(QPoint(x, middle))
        assert wish.args == wished


@pytest.mark.parametrize("dragged_to", ["e1", "people", "below"])
def test_where_a_theme_would_go_is_shown_at_the_other_side(panes, dragged_to):
    place = rect_of(panes, dragged_to)
    Drag(panes, [("open", "")]).over(place.topLeft() + QPoint(3, 14))
    assert panes.view.insertion is not None
    assert is_mirrored(panes.view.viewport(), texts=20)


def test_arrows_go_and_fold_where_they_point(mirrored):
    stand_on(mirrored, "e0")
    press(mirrored, KEY.Key_Left)
    assert mirrored.view.currentIndex().row() == row_of(mirrored, "e1")
    press(mirrored, KEY.Key_Right)
    assert mirrored.view.currentIndex().row() == row_of(mirrored, "e0")
    stand_on(mirrored, "people")
    press(mirrored, KEY.Key_Right)
    assert mirrored.folded() == ["people"]
    press(mirrored, KEY.Key_Left)
    assert mirrored.folded() == []
