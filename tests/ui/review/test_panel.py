import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.review import Candidate, ChangedItem, OrphanItem
from desktop.ui.review.panel import ReviewPanel

KEY = Qt.Key
CHANGED = [
    ChangedItem("a", "money was <b>cheap</b>", "money was dear", "a *note*", ("Investment",), "Money", "why"),
    ChangedItem("b", "one", "two"),
    ChangedItem("c", "three", "four"),
]
ORPHANS = [
    OrphanItem("x", "gone", "before ", " after", "note", ("Talent",), "why"),
    OrphanItem("y", "lost"),
]


def places(item):
    return (Candidate(5, 9, 0.7, "gone too"),) if item.annotation_id == "x" else ()


@pytest.fixture
def panel(qtbot):
    panel = ReviewPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 600)
    panel.set_items(CHANGED, ORPHANS, places)
    panel.show()
    panel.show_review("changed")
    return panel


def test_old_and_new_wording_stand_side_by_side_or_one_above_the_other(panel, qtbot):
    review = panel.changed
    assert review.old_text.toPlainText() == "money was <b>cheap</b>"
    assert review.new_text.toPlainText() == "money was dear"
    qtbot.waitUntil(lambda: review.new_text.mapTo(panel, review.new_text.rect().topLeft()).x() > 200)
    panel.resize(300, 600)
    qtbot.waitUntil(lambda: review.new_text.mapTo(panel, review.new_text.rect().topLeft()).x() < 200)


def test_after_a_decision_the_next_one_comes_up(panel, qtbot):
    review = panel.changed
    review.step(1)
    with qtbot.waitSignal(review.annotation_shown) as told:
        panel.set_items([CHANGED[0], CHANGED[2]], ORPHANS)
    assert told.args == ["c"]
    assert review.place_label.text() == "2 of 2"
    with qtbot.assertNotEmitted(review.annotation_shown):
        panel.set_items(CHANGED, ORPHANS)
    assert review.item().annotation_id == "c"
    panel.set_items([], [])
    assert review.item() is None
    assert review.empty_label.isVisible()
    assert not review.buttons.isVisible()
    QTest.keyClick(review, KEY.Key_A)
    assert panel.changed_tab.text() == "Changed 0"


def test_ctrl_and_tab_go_to_the_other_review(panel):
    QTest.keyClick(panel.changed, KEY.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert panel.orphans.isVisible()
    QTest.keyClick(panel.orphans, KEY.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert panel.changed.isVisible()


def test_an_orphan_shows_where_it_stood_and_where_it_might_belong(panel):
    panel.show_review("orphans")
    review = panel.orphans
    assert review.old_text.toPlainText() == "before gone after"
    assert [row.isVisible() for row in review.rows] == [True, False, False]
    assert review.rows[0].score.text() == "70 % alike"
    review.step(1)
    assert not any(row.isVisible() for row in review.rows)
    assert "No place" in review.belongs_label.text()


def test_a_candidate_is_shown_by_a_click_and_attached_by_its_button(panel, qtbot):
    panel.show_review("orphans")
    row = panel.orphans.rows[0]
    with qtbot.waitSignal(panel.orphans.candidate_shown) as told:
        QTest.mouseClick(row.text.viewport(), Qt.MouseButton.LeftButton)
    assert told.args == [5, 9]
    with qtbot.waitSignal(panel.orphans.attach_candidate_requested) as wish:
        QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert wish.args == ["x", 5, 9]


def test_the_tabs_turn_and_escape_leaves(panel, qtbot):
    panel.orphans_tab.click()
    assert panel.orphans.isVisible()
    assert not panel.changed_tab.isChecked()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.orphans, KEY.Key_Escape)
    with qtbot.waitSignal(panel.closed):
        panel.close_button.click()
