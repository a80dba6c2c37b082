"""The sidebar: its panes, what is selected in them, its filter, menus and looks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from db.records import AnchorState
from desktop.ui.cards.header import strip_rect
from desktop.ui.cards.menus import card_menu
from desktop.ui.sidebar.sidebar import EMPTY_HINT
from desktop.ui.widgets.appearance import APPEARANCES
from tests.ui.sidebar.hands import KEY, LEFT, click, keys_of, press, rect_of, row_of, select_ids, stand_on
from tests.ui.sidebar.samples import annotation, many, some


def test_a_click_goes_to_the_annotation_and_disturbs_nothing(sidebar, qtbot):
    sidebar.set_annotations(many(500))
    sidebar.filter_field.setText("note")
    sidebar.toggle("people")
    sidebar.view.verticalScrollBar().setValue(700)
    value, folded, rows = sidebar.view.verticalScrollBar().value(), sidebar.folded(), keys_of(sidebar.model)
    height = sidebar.view.viewport().height()
    index = sidebar.view.indexAt(QPoint(100, height - 2))  # a card that is only partly in sight
    point = QPoint(100, height - 2)
    with qtbot.waitSignal(sidebar.view.gestures.card_clicked) as clicked:
        QTest.mouseClick(sidebar.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
    assert clicked.args == [sidebar.model.key(index.row())[1]]
    assert (sidebar.view.verticalScrollBar().value(), sidebar.folded(), keys_of(sidebar.model)) == (value, folded, rows)
    assert sidebar.filter_field.text() == "note"


def test_a_double_click_and_enter_activate(sidebar, qtbot):
    with qtbot.waitSignal(sidebar.view.gestures.card_opened) as activated:
        QTest.mouseDClick(
            sidebar.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rect_of(sidebar, "people", "c").center()
        )
    assert activated.args == ["c"]
    stand_on(sidebar, "money", "a")
    with qtbot.waitSignal(sidebar.view.gestures.card_opened) as activated:
        press(sidebar, KEY.Key_Return)
    assert activated.args == ["a"]


def test_clicks_with_ctrl_and_shift_select_several(sidebar):
    click(sidebar, "money", "a")
    click(sidebar, "people", "c", Qt.KeyboardModifier.ControlModifier)
    assert sidebar.requests.selected_ids() == ["a", "c"]
    click(sidebar, "money", "a")
    click(sidebar, "people", "c", Qt.KeyboardModifier.ShiftModifier)
    assert sidebar.requests.selected_ids() == ["a", "b", "c"]


def test_arrows_walk_headers_and_cards_and_fold(sidebar):
    stand_on(sidebar, "money")
    press(sidebar, KEY.Key_Down)
    assert sidebar.view.current_annotation_id() == "a"
    press(sidebar, KEY.Key_Left)
    assert sidebar.view.currentIndex().row() == 0
    press(sidebar, KEY.Key_Left)
    assert sidebar.folded() == ["money"]
    press(sidebar, KEY.Key_Down)
    assert sidebar.view.currentIndex().row() == row_of(sidebar, "people")
    press(sidebar, KEY.Key_Up)
    press(sidebar, KEY.Key_Right)
    assert sidebar.folded() == []
    press(sidebar, KEY.Key_Right)
    assert sidebar.view.current_annotation_id() == "a"
    press(sidebar, KEY.Key_End)
    assert sidebar.view.current_annotation_id() == "e"
    press(sidebar, KEY.Key_Home)
    press(sidebar, KEY.Key_Space)
    assert sidebar.folded() == ["money"]
    press(sidebar, KEY.Key_Up)
    assert sidebar.filter_field.hasFocus()


def test_shift_and_arrows_select_a_run(sidebar):
    stand_on(sidebar, "money", "a")
    press(sidebar, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sidebar.requests.selected_ids() == ["a", "b"]
    press(sidebar, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.requests.selected_ids() == ["a", "b", "c", "d", "e"]


def test_pages_go_down_and_up_again(sidebar):
    sidebar.set_annotations(many(200))
    stand_on(sidebar, "money")
    for _ in range(5):
        press(sidebar, KEY.Key_PageDown)
    assert sidebar.view.currentIndex().row() > 10
    for _ in range(8):
        press(sidebar, KEY.Key_PageUp)
    assert sidebar.view.currentIndex().row() == 0


def test_a_click_on_a_header_folds_and_keeps_the_selection(sidebar, qtbot):
    click(sidebar, "people", "c")
    with qtbot.waitSignal(sidebar.folds_changed) as told:
        click(sidebar, "money")
    assert told.args == [["money"]]
    assert sidebar.requests.selected_ids() == ["c"]


def test_a_click_on_the_strip_goes_to_the_nearest(sidebar, qtbot):
    strip = strip_rect(rect_of(sidebar, "people"))
    for x, expected in ((strip.left() + 2, "b"), (strip.right() - 2, "c")):
        with qtbot.waitSignal(sidebar.view.gestures.card_clicked) as clicked:
            QTest.mouseClick(
                sidebar.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(x, strip.center().y())
            )
        assert clicked.args == [expected]
    assert sidebar.folded() == []


def test_new_annotations_keep_folds_scroll_and_selection(sidebar):
    sidebar.set_annotations(many(300))
    sidebar.set_folded(["people"])
    sidebar.view.verticalScrollBar().setValue(2000)
    index = sidebar.view.indexAt(QPoint(100, 60))
    key, top = sidebar.model.key(index.row()), sidebar.view.visualRect(index).top()
    select_ids(sidebar.view, [key[1]])
    sidebar.set_annotations([annotation("new", 0, themes=["money"], quote="a long one " * 30), *many(300)[2:]])
    assert sidebar.folded() == ["people"]
    assert sidebar.requests.selected_ids() == [key[1]]
    assert rect_of(sidebar, *key).top() == top


def test_the_filter_shows_what_holds_all_words_and_says_when_nothing_does(sidebar):
    sidebar.filter_field.setText("TÀLENT hires")
    assert keys_of(sidebar.model) == [("money", ""), ("money", "b"), ("people", ""), ("people", "b")]
    sidebar.filter_field.setText("zebra")
    assert sidebar.panes == []
    assert "Nothing" in sidebar.view.painter.hint
    QTest.keyClick(sidebar.filter_field, KEY.Key_Escape)
    assert len(sidebar.panes) == 5
    QTest.keyClick(sidebar.filter_field, KEY.Key_Down)
    assert sidebar.view.hasFocus()
    assert sidebar.view.current_annotation_id() == "a"


def test_the_order_is_chosen_from_its_menu(sidebar, qtbot):
    newest = next(a for a in sidebar._order_menu.actions() if a.data() == "newest")
    with qtbot.waitSignal(sidebar.order_changed) as told:
        newest.trigger()
    assert told.args == ["newest"]
    assert [a.id for a in sidebar.panes[1].annotations] == ["c", "b"]
    assert sidebar.order_button.text().startswith("Newest")


def test_the_current_annotation_scrolls_only_into_an_open_pane_and_only_when_out_of_sight(sidebar):
    sidebar.set_annotations(many(300))
    bar = sidebar.view.verticalScrollBar()
    sidebar.view.set_current_annotation("00003")
    assert bar.value() == 0
    sidebar.view.set_current_annotation("00299")
    assert bar.value() > 0
    assert sidebar.view.viewport().rect().contains(rect_of(sidebar, "open", "00299").center())
    sidebar.set_folded(["money"])
    value = bar.value()
    sidebar.view.set_current_annotation("00003")
    assert bar.value() == value
    sidebar.view.set_current_annotation(None)
    assert bar.value() == value


def test_without_annotations_one_sentence_helps(sidebar):
    sidebar.set_annotations([])
    assert sidebar.view.painter.hint == EMPTY_HINT
    sidebar.set_annotations(some())
    assert sidebar.view.painter.hint == ""


def test_themes_are_managed_from_the_menu_of_their_header(sidebar, qtbot):
    def trigger(pane, words):
        menu = sidebar.header_menu(pane)
        action = next(a for a in menu.actions() if words in a.text().replace("&", ""))
        assert action.isEnabled()
        action.trigger()
        menu.deleteLater()

    for pane, words, signal, args in (
        ("people", "Edit", sidebar.requests.theme_edit_requested, ["people"]),
        ("people", "Move up", sidebar.requests.theme_place_requested, ["people", None, "money"]),
        ("money", "Move down", sidebar.requests.theme_place_requested, ["money", None, "open"]),
        ("people", "Remove", sidebar.requests.theme_remove_requested, ["people"]),
        ("people", "Add", sidebar.requests.theme_add_requested, []),
    ):
        with qtbot.waitSignal(signal) as wish:
            trigger(pane, words)
        assert wish.args == args
    menu = sidebar.header_menu("people")
    into = next(a.menu() for a in menu.actions() if a.menu() is not None)
    with qtbot.waitSignal(sidebar.requests.theme_merge_requested) as wish:
        into.actions()[0].trigger()
    assert wish.args == ["money", "people"]
    with qtbot.waitSignal(sidebar.review_requested) as wish:
        trigger("orphans", "Review")
    assert wish.args == ["orphans"]
    enabled = {a.text().replace("&", "").split("\t")[0]: a.isEnabled() for a in sidebar.header_menu("money").actions()}
    assert enabled["Move up"] is False
    assert not any("Review" in a.text().replace("&", "") for a in sidebar.header_menu("no-theme").actions())


def test_what_waits_for_a_review_offers_it_in_its_header_and_on_its_cards(sidebar, qtbot):
    rect = rect_of(sidebar, "orphans")
    point = QPoint(sidebar.view.viewport().width() - 20, rect.top() + 24)
    with qtbot.waitSignal(sidebar.review_requested) as wish:
        QTest.mouseClick(sidebar.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
    assert wish.args == ["orphans"]
    assert sidebar.folded() == []
    stand_on(sidebar, "orphans", "e")
    with qtbot.waitSignals([sidebar.view.gestures.card_opened, sidebar.review_requested]):
        press(sidebar, KEY.Key_Return)
    stand_on(sidebar, "money", "a")
    with qtbot.assertNotEmitted(sidebar.review_requested):
        press(sidebar, KEY.Key_Return)


def test_the_add_button_asks_for_a_theme(sidebar, qtbot):
    with qtbot.waitSignal(sidebar.requests.theme_add_requested):
        QTest.mouseClick(sidebar.add_button, LEFT)


def test_the_menu_of_cards_offers_themes_note_copies_and_removal(sidebar, qtbot):
    select_ids(sidebar.view, ["b"])
    actions = {a.text().split("\t")[0].replace("&", ""): a for a in card_menu(sidebar.requests).actions()}
    assert [name for name, a in actions.items() if a.isChecked()] == ["Investment", "Talent"]
    with qtbot.waitSignal(sidebar.requests.theme_toggled) as wish:
        actions["Open source"].trigger()
    assert wish.args == [["b"], "open"]
    with qtbot.waitSignal(sidebar.requests.note_requested):
        actions["Edit note"].trigger()
    actions["Copy quote"].trigger()
    assert QGuiApplication.clipboard().text() == "who hires"
    actions["Copy as Markdown"].trigger()
    assert QGuiApplication.clipboard().text() == "> who hires\n\n**Who?**\n\nInvestment, Talent · Section 0\n"
    with qtbot.waitSignal(sidebar.requests.split_requested) as wish:
        actions["New theme from it…"].trigger()
    assert wish.args == [[("b", "money"), ("b", "people")]]
    with qtbot.waitSignal(sidebar.requests.remove_requested):
        actions["Remove"].trigger()


def test_ctrl_c_copies_the_quotes(sidebar):
    select_ids(sidebar.view, ["a", "c"])
    press(sidebar, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "planned years ahead\n\none dinner"


@pytest.mark.parametrize(("appearance", "width"), [*zip(APPEARANCES.values(), (240, 340, 560), strict=True)])
def test_it_draws_every_kind_of_card_in_every_appearance(sidebar, appearance, width):
    sidebar.resize(width, 900)
    sidebar.set_appearance(appearance)
    sidebar.set_annotations(
        [
            *some(),
            annotation("f", 20, state=AnchorState.CHANGED, note="- *a*\n- ~~b~~ `c`", themes=["open", "money"]),
            annotation("g", 30, state=AnchorState.MOVED, quote="“quoted”", note="x" * 900),
            annotation("h", 40, quote="يقول الخبراء إن الاستثمار سيتضاعف " * 9, note="😀 **😀😀** " * 40),
            annotation("i", 50, quote="人工知能への投資は" * 30, note="[[[***___"),
            annotation("j", 60, quote="", note="   "),
            annotation("k", 70, quote="￼ \n " * 20),
        ]
    )
    select_ids(sidebar.view, ["f"])
    sidebar.view.set_current_annotation("g")
    picture = sidebar.grab().toImage()
    assert picture.pixelColor(4, picture.height() // 2).name() == appearance.chrome.lower()


def test_rows_meet_without_gap_or_overlap_wherever_one_scrolls(sidebar):
    sidebar.set_annotations(many(400))
    bar = sidebar.view.verticalScrollBar()
    for value in (0, 1500, bar.maximum(), 40):
        bar.setValue(value)
        sidebar.grab()
        stuck = sidebar.view.scrolling.stuck_heading()
        y = stuck[1].bottom() + 1 if stuck else 0
        met = 0
        while y < sidebar.view.viewport().height():
            index = sidebar.view.indexAt(QPoint(10, y))
            if not index.isValid():
                break
            rect = sidebar.view.visualRect(index)
            assert rect.top() <= y <= rect.bottom()
            met += 1
            y = rect.bottom() + 1
            following = sidebar.view.indexAt(QPoint(10, y))
            assert not following.isValid() or following.row() == index.row() + 1
        assert met > 3


def test_the_last_card_can_be_brought_into_sight(sidebar):
    sidebar.set_annotations(many(1000))
    last = sidebar.model.index(sidebar.model.rowCount() - 1)
    sidebar.view.scrollTo(last)
    sidebar.view.verticalScrollBar().setValue(sidebar.view.verticalScrollBar().maximum())
    assert sidebar.view.viewport().rect().contains(sidebar.view.visualRect(last))
    sidebar.view.scrollTo(sidebar.model.index(0), QAbstractItemView.ScrollHint.PositionAtTop)
    assert sidebar.view.verticalScrollBar().value() == 0


def test_the_header_of_a_long_pane_stays_at_the_top_and_works_there(sidebar, qtbot):
    sidebar.set_annotations(many(300))
    bar = sidebar.view.verticalScrollBar()
    assert sidebar.view.scrolling.stuck_heading() is None
    bar.setValue(1500)
    row, rect = sidebar.view.scrolling.stuck_heading()
    assert sidebar.model.key(row) == ("money", "")
    assert rect.top() == 0
    assert sidebar.view.indexAt(QPoint(60, 10)).row() == row
    QTest.mouseClick(sidebar.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(60, 10))
    assert sidebar.folded() == ["money"]
    assert bar.value() == 0
    bar.setValue(900)
    people, at = row_of(sidebar, "people"), sidebar.view.scrolling.stuck_heading()[0]
    assert people == at
    sidebar.view.setCurrentIndex(sidebar.model.index(sidebar.view.indexAt(QPoint(60, 300)).row()))
    for _ in range(6):
        press(sidebar, KEY.Key_Up)
    assert (
        sidebar.view.visualRect(sidebar.view.currentIndex()).top() >= sidebar.view.scrolling.stuck_heading()[1].bottom()
    )


def test_a_stuck_header_gives_way_to_the_next(sidebar):
    sidebar.set_annotations(many(300))
    bar = sidebar.view.verticalScrollBar()
    sidebar.view.scrollTo(sidebar.model.index(row_of(sidebar, "people")), QAbstractItemView.ScrollHint.PositionAtTop)
    row, rect = sidebar.view.scrolling.stuck_heading()
    assert row == row_of(sidebar, "money")
    assert rect.top() < 0
    assert rect.bottom() < rect_of(sidebar, "people").top() + 12
    bar.setValue(bar.value() + 12)
    assert sidebar.view.scrolling.stuck_heading()[0] == row_of(sidebar, "people")


def test_the_cross_in_the_filter_is_there_while_it_has_words_and_empties_it(sidebar):
    field = sidebar.filter_field
    [cross] = field.actions()
    assert not cross.isVisible()
    field.setText("planned")
    assert cross.isVisible()
    cross.trigger()
    assert (field.text(), cross.isVisible()) == ("", False)
