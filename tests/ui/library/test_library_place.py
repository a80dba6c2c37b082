"""The Library as a widget: what it shows of rows, and what the reader's keys and clicks wish for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.library.library_place import PREVIEW_FROM, RAIL_FROM, LibraryPlace
from desktop.ui.library.shelf_rows import ShelfRow
from desktop.ui.library.tag_dragging import ARTICLES_TYPE, TAG_TYPE, drag_data
from desktop.ui.widgets.appearance import APPEARANCES
from desktop.ui.widgets.style import set_text_size
from tests.ui.pages import THEMES

LONG = "A title that goes on and on about money, minds, models and much else besides " * 4


def row(identity: str, title: str, section: str = "unread", **more: object) -> ShelfRow:
    return ShelfRow(identity, title, section=section, **more)  # type: ignore[arg-type]


ROWS = [
    row("a", "Alpha", "reading", read="2026-11-20", progress=0.4, annotations=6, words=900),
    row("b", "Beta", added="2026-11-04", author="B. Author", tags=("chips", "energy")),
    row("c", LONG, added="2026-11-03"),
    row("d", "Delta", "finished", added="2026-11-02"),
    row("g", "Gone", "trash", removed="2026-11-01"),
]


@pytest.fixture
def place(qtbot: QtBot) -> LibraryPlace:
    made = LibraryPlace()
    qtbot.addWidget(made)
    made.set_appearance(APPEARANCES["light"])
    made.resize(1100, 700)
    made.list.shelf.source = lambda ids: {"a": (("m", 3), ("t", 1), ("", 2))} if "a" in ids else {}
    made.set_articles(ROWS, THEMES)
    made.show()
    qtbot.waitExposed(made)
    return made


def titles(place: LibraryPlace) -> list[str]:
    return [one.title for one in place.list.shelf.rows]


def press(place: LibraryPlace, qtbot: QtBot, key: Qt.Key, *, shift: bool = False) -> None:
    how = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(place.list, key, how)


def offered(menu: QMenu) -> dict[str, QAction]:
    return {action.text().partition("\t")[0]: action for action in menu.actions() if action.text()}


def test_the_rail_leads_through_the_sections_by_its_keys(place: LibraryPlace, qtbot: QtBot) -> None:
    place.rail.setFocus()
    qtbot.keyClick(place.rail, Qt.Key.Key_Down)
    assert place.section == "unread" and titles(place) == ["Beta", LONG]
    qtbot.keyClick(place.rail, Qt.Key.Key_End)
    assert place.section == "trash"


def test_the_list_narrows_while_words_are_typed_and_the_arrows_go_on_into_it(place: LibraryPlace, qtbot: QtBot) -> None:
    place.focus_filter()
    qtbot.keyClicks(place.head.field, "be")
    assert titles(place) == ["Beta", LONG]
    qtbot.keyClick(place.head.field, Qt.Key.Key_Down)
    assert place.list.hasFocus() and place.list.chosen() == ["b"]
    qtbot.keyClicks(place.head.field, "zzz")
    assert place.nothing.words.text() == "No article fits these words."
    assert place.leave() and titles(place) == ["Alpha", "Beta", LONG, "Delta"]
    assert not place.leave()


def test_a_filter_that_finds_nothing_names_what_is_chosen_beside_it_and_says_what_lies_elsewhere(
    place: LibraryPlace, qtbot: QtBot
) -> None:
    place.show_section("finished")
    place.focus_filter()
    qtbot.keyClicks(place.head.field, "alpha")
    assert place.nothing.words.text() == "No article of “Finished” fits these words; of all articles 1 does."
    place.head.field.setText("")
    place.show_tag("chips")
    qtbot.keyClicks(place.head.field, "alpha")
    assert "“chips”" in place.nothing.words.text()
    place.show_section("all")
    qtbot.keyClicks(place.head.field, " beta")
    assert place.nothing.words.text() == "No article fits these words."


def test_arrows_letters_and_enter_choose_and_open(place: LibraryPlace, qtbot: QtBot) -> None:
    place.setFocus()
    assert place.list.chosen() == ["a"]
    press(place, qtbot, Qt.Key.Key_Down)
    assert place.list.chosen() == ["b"]
    press(place, qtbot, Qt.Key.Key_D)
    assert place.list.chosen() == ["d"]
    with qtbot.waitSignal(place.article_chosen) as caught:
        press(place, qtbot, Qt.Key.Key_Return)
    assert caught.args == ["d"]


def test_several_are_chosen_and_removed_at_once_in_the_order_of_the_list(place: LibraryPlace, qtbot: QtBot) -> None:
    place.setFocus()
    press(place, qtbot, Qt.Key.Key_Down)
    press(place, qtbot, Qt.Key.Key_Down, shift=True)
    with qtbot.waitSignal(place.remove_requested) as caught:
        press(place, qtbot, Qt.Key.Key_Delete)
    assert caught.args == [["b", "c"]]


def test_other_rows_leave_the_choice_and_the_keyboard_where_they_were(place: LibraryPlace, qtbot: QtBot) -> None:
    place.setFocus()
    press(place, qtbot, Qt.Key.Key_Down)
    new = row("n", "New", added="2026-12-01")
    place.set_articles([new, *ROWS], THEMES)
    assert place.list.chosen() == ["b"] and place.list.current_id() == "b"
    place.set_articles([one for one in (new, *ROWS) if one.id != "b"], THEMES)
    assert place.list.chosen() == ["c"], "the next one takes the place of what went"


def test_an_article_is_brought_in_sight_whatever_hides_it(place: LibraryPlace) -> None:
    place.head.field.setText("beta")
    place.show_section("finished")
    place.show_article("a")
    assert place.list.chosen() == ["a"] and place.section == "all" and place.head.field.text() == ""
    place.show_article("nowhere")
    assert place.list.chosen() == ["a"]


def test_a_title_that_is_edited_stays_open_whatever_comes_in_meanwhile(place: LibraryPlace, qtbot: QtBot) -> None:
    place.list.select("b")
    place.list.edit_title()
    [field] = place.list.findChildren(QLineEdit)
    field.setText("Bet")
    place.set_articles([one for one in ROWS if one.id != "a"], THEMES)
    qtbot.keyClicks(field, "ween")
    with qtbot.waitSignal(place.list.shelf.title_edited) as wished:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wished.args == ["b", "Between"]
    qtbot.waitUntil(lambda: "Alpha" not in titles(place))


@pytest.mark.parametrize("width", [640, 720, 800, 1000, 1280])
def test_a_preview_makes_the_window_no_wider(place: LibraryPlace, width: int) -> None:
    place.resize(width, 500)
    place.set_preview(ROWS[0], "It begins.")
    assert place.width() == width and place.rail.isVisible() == (width >= PREVIEW_FROM)
    place.leave()
    assert place.rail.isVisible() == (width >= RAIL_FROM)


def test_space_previews_and_the_preview_follows(place: LibraryPlace, qtbot: QtBot) -> None:
    asked: list[str] = []
    place.preview_requested.connect(asked.append)
    place.preview_requested.connect(
        lambda one: place.set_preview(next(r for r in ROWS if r.id == one), "It begins.\nSo.")
    )
    place.setFocus()
    press(place, qtbot, Qt.Key.Key_Space)
    assert place.preview.isVisible() and place.preview.text.toPlainText() == "It begins.\n\nSo."
    press(place, qtbot, Qt.Key.Key_Down)
    assert asked == ["a", "b"]
    press(place, qtbot, Qt.Key.Key_Space)
    assert place.preview.isHidden() and place.list.hasFocus()


def test_the_menu_offers_what_can_be_done_with_what_is_chosen(place: LibraryPlace, qtbot: QtBot) -> None:
    place.setFocus()
    assert offered(place.menu())["Rename"].isEnabled()
    press(place, qtbot, Qt.Key.Key_Down, shift=True)
    menu = offered(place.menu())
    assert not menu["Rename"].isEnabled() and not menu["Open"].isEnabled() and menu["Remove"].isEnabled()
    with qtbot.waitSignal(place.remove_requested) as caught:
        menu["Remove"].trigger()
    assert caught.args == [["a", "b"]]
    place.set_writable(False)
    assert not offered(place.menu())["Remove"].isEnabled()


def test_a_tag_is_listed_given_and_taken(place: LibraryPlace, qtbot: QtBot) -> None:
    place.rail.tag_chosen.emit("chips")
    assert titles(place) == ["Beta"]
    place.setFocus()
    tags = next(action.menu() for action in place.menu().actions() if action.text() == "Tags")
    assert isinstance(tags, QMenu)
    assert [(a.text(), a.isChecked()) for a in tags.actions() if a.isCheckable()] == [("chips", True), ("energy", True)]
    with qtbot.waitSignal(place.tags_requested) as caught:
        offered(tags)["energy"].trigger()
    assert caught.args == [["b"], [], ["energy"]]
    place.set_articles([one for one in ROWS if one.id != "b"], THEMES)
    assert len(titles(place)) == 3, "a tag that nothing has is listed no more"


def over(part: QListView, index: QModelIndex, data: QMimeData) -> None:
    """Drag something over a row and drop it there."""
    at = part.visualRect(index).center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (QDragEnterEvent(at, copy, data, left, none), QDragMoveEvent(at, copy, data, left, none)):
        QCoreApplication.sendEvent(part.viewport(), event)
    QCoreApplication.sendEvent(part.viewport(), QDropEvent(QPointF(at), copy, data, left, none))


def test_articles_are_dragged_onto_a_tag_and_a_tag_onto_articles(place: LibraryPlace, qtbot: QtBot) -> None:
    rail, number = place.rail, place.rail.number_of("", "chips")
    with qtbot.waitSignal(place.tags_requested) as caught:
        over(rail, rail.entries.index(number), drag_data(ARTICLES_TYPE, ["a", "b"]))
    assert caught.args == [["a"], ["chips"], []], "the other one has it"
    place.setFocus()
    press(place, qtbot, Qt.Key.Key_Down, shift=True)
    with qtbot.waitSignal(place.tags_requested) as caught:
        over(place.list, place.list.shelf.index(1), drag_data(TAG_TYPE, ["new"]))
    assert caught.args == [["a", "b"], ["new"], []], "all that are chosen"
    with qtbot.waitSignal(place.tags_requested) as caught:
        over(place.list, place.list.shelf.index(3), drag_data(TAG_TYPE, ["new"]))
    assert caught.args == [["d"], ["new"], []], "or the row alone"
    with qtbot.assertNotEmitted(place.tags_requested):
        over(rail, rail.entries.index(0), drag_data(ARTICLES_TYPE, ["a"]))
        over(place.list, place.list.shelf.index(0), drag_data(ARTICLES_TYPE, ["a"]))
        foreign = QMimeData()
        foreign.setData(TAG_TYPE, b'[1, "theirs"]')
        over(place.list, place.list.shelf.index(0), foreign)
        foreign.setData(TAG_TYPE, b"{")
        over(place.list, place.list.shelf.index(0), foreign)
    assert not place.list.painter.aimed_at and not rail.aimed_at


def test_a_tag_is_chosen_when_the_mouse_lets_it_go(place: LibraryPlace, qtbot: QtBot) -> None:
    rail = place.rail
    at = rail.visualRect(rail.entries.index(rail.number_of("", "chips"))).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(rail.viewport(), left, pos=at)
    assert len(titles(place)) == 4, "it may be dragged yet"
    qtbot.mouseRelease(rail.viewport(), left, pos=at)
    assert titles(place) == ["Beta"]


def test_what_was_removed_is_put_back_and_not_opened(place: LibraryPlace, qtbot: QtBot) -> None:
    place.show_section("trash")
    place.setFocus()
    assert set(offered(place.menu())) == {"Preview", "Put back"}
    with qtbot.waitSignal(place.put_back_requested) as caught, qtbot.assertNotEmitted(place.article_chosen):
        press(place, qtbot, Qt.Key.Key_Return)
    assert caught.args == [["g"]]
    with qtbot.assertNotEmitted(place.remove_requested):
        press(place, qtbot, Qt.Key.Key_Delete)


def test_a_long_title_stands_on_two_lines_and_ends_in_dots(place: LibraryPlace) -> None:
    painter = place.list.painter
    lines = painter.title_lines(LONG, 400)
    assert len(lines) == 2 and lines[1].endswith("…") and LONG.startswith(lines[0])
    heights = [place.list.visualRect(place.list.shelf.index(number)).height() for number in range(3)]
    assert heights[0] == heights[1] < heights[2]
    place.set_look("compact")
    QCoreApplication.processEvents()
    heights = [place.list.visualRect(place.list.shelf.index(number)).height() for number in range(3)]
    assert len(set(heights)) == 1 and heights[0] < 40


@pytest.mark.parametrize(("text", "narrow"), [(100, 600), (160, 1200)])
def test_rows_never_lie_over_each_other_while_the_list_becomes_narrower(
    place: LibraryPlace, text: int, narrow: int
) -> None:
    set_text_size(text)
    place.set_appearance(APPEARANCES["light"])
    place.resize(1700, 600)
    QCoreApplication.processEvents()
    place.resize(narrow, 600)
    tops = [place.list.visualRect(place.list.model().index(number, 0)).top() for number in range(3)]
    hint = place.list.sizeHintForRow(0)
    assert tops == [0, hint, 2 * hint], "at once, not after a tenth of a second"


def test_rows_have_room_for_titles_that_take_another_line_when_the_list_becomes_narrower(place: LibraryPlace) -> None:
    titles = [row(str(n), "What the keepers of the harbour wrote", added=f"{n:04}") for n in range(60)]
    place.set_articles(titles, THEMES)
    place.resize(700, 600)
    QCoreApplication.processEvents()
    place.list.verticalScrollBar().setValue(900)
    before = place.list.visualRect(place.list.shelf.index(10)).height()
    place.resize(300, 600)
    rects = [place.list.visualRect(place.list.shelf.index(number)) for number in range(60)]
    assert rects[10].height() > before, "at once, not after a tenth of a second"
    assert all(one.bottom() < below.top() for one, below in pairwise(rects))


def test_the_list_draws_the_rows_in_sight_and_no_others(
    place: LibraryPlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    paint = place.list.painter._paint_ground

    def note(painter: object, option: object, one: ShelfRow) -> None:
        painted.append(one.id)
        paint(painter, option, one)  # type: ignore[arg-type]

    place.set_articles([row(str(n), f"Title {n}", added=f"{n:04}") for n in range(1000)], THEMES)
    qtbot.waitUntil(lambda: place.list.verticalScrollBar().maximum() > 20_000)
    monkeypatch.setattr(place.list.painter, "_paint_ground", note)
    place.list.verticalScrollBar().setValue(20_000)
    qtbot.waitUntil(lambda: bool(painted))
    assert len(painted) <= 2 * 700 // 60


def test_an_article_far_down_is_in_sight_as_soon_as_it_is_asked_for(place: LibraryPlace) -> None:
    place.set_articles([row(f"{n:04}", f"Title {n}", added=f"{n:04}") for n in range(1000)], THEMES)
    place.show_article("0001")
    shown = place.list.visualRect(place.list.currentIndex())
    assert place.list.current_id() == "0001" and place.list.viewport().rect().contains(shown)


def test_the_context_menu_is_about_the_row_under_the_pointer(place: LibraryPlace, qtbot: QtBot) -> None:
    from PySide6.QtGui import QContextMenuEvent

    where = place.list.visualRect(place.list.shelf.index(1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, place.list.viewport().mapToGlobal(where))
    with qtbot.waitSignal(place.list.menu_requested) as caught:
        place.list.contextMenuEvent(event)
    assert isinstance(caught.args[0], QPoint) and place.list.chosen() == ["b"]
    for menu in place.findChildren(QMenu):
        menu.close()


@pytest.mark.parametrize(("percent", "width"), [(100, 700), (200, 760), (200, 1000)])
def test_what_the_filter_is_for_can_be_read_and_the_count_makes_way(
    place: LibraryPlace, percent: int, width: int
) -> None:
    set_text_size(percent)
    place.set_appearance(APPEARANCES["light"])
    place.resize(width, 500)
    assert place.width() == width, "nothing in it makes a window wider"
    field = place.head.field
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) < field.width()
