"""The board: what stands in which column, what hands and keys do there, and that it stays in step with the library."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.content import from_json
from desktop.library import Library
from desktop.ui.cards.card import COLUMN
from desktop.ui.cards.dragging import CARDS_TYPE, cards_data
from desktop.ui.cards.groups import Group, Source
from desktop.ui.cards.menus import card_menu
from desktop.ui.cards.view import CardsView
from desktop.ui.session import Session
from desktop.ui.themes.gathering import FIRST, Gathering
from desktop.ui.themes.themes_place import ThemesPlace
from desktop.ui.widgets.appearance import DARK
from tests.ui.sidebar.samples import annotation
from tests.ui.themes.boards import (
    Shown,
    add_article,
    annotate,
    column,
    drop,
    drop_data,
    shown_place,
    texts,
    theme_ids,
)


@pytest.fixture
def ids(library: Library) -> dict[str, str]:
    money, talent, source = theme_ids(library)
    older, newer = add_article(library, "Older"), add_article(library, "Newer")
    return {
        "older": older,
        "newer": newer,
        "hired": annotate(library, older, "hired away", talent, note="From **schools**."),
        "machines": annotate(library, older, "machines", money),
        "permission": annotate(library, older, "permission", money, source),
        "given": annotate(library, newer, "given away", source),
        "nobody": annotate(library, newer, "Nobody asked"),
    }


@pytest.fixture
def shown(session: Session, ids: dict[str, str], qtbot: QtBot) -> Shown:
    return shown_place(session, qtbot)


def themes_of(library: Library, annotation_id: str) -> list[str]:
    names = {theme.id: theme.name for theme in library.themes.all()}
    return [names[id_] for id_ in library.annotations.get(annotation_id).theme_ids]


def test_cards_stand_under_their_themes_by_article_in_reading_order(shown: Shown) -> None:
    place = shown.place
    assert texts(place) == {
        "Investment": ["Older", "machines", "permission"],
        "Talent": ["Older", "hired away"],
        "Open source": ["Newer", "given away", "Older", "permission"],
        "No theme": ["Newer", "Nobody asked"],
    }
    assert [one.header.heading.count for one in place.board.columns] == ["2", "1", "2", "1"]
    assert place.status.text() == "5 quotes · 2 articles", "one stands under two themes"
    assert place.empty_page.isHidden()


def test_headings_above_a_card_are_read_beside_the_window_while_it_is_seen(
    session: Session, ids: dict[str, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers: set[threading.Thread] = set()
    read = "desktop.library.across.gathered.from_json"
    monkeypatch.setattr(read, lambda json: readers.add(threading.current_thread()) or from_json(json))
    monkeypatch.setattr("desktop.ui.themes.gathering.PAINTED", 0)
    gathered, asked = session.library.gathered, []
    paths = gathered.paths_apart
    monkeypatch.setattr(gathered, "paths_apart", lambda ids: asked.append(ids) or paths(ids))
    shown = shown_place(session, qtbot)
    place = shown.place
    place.hide()
    model = column(place, "Talent").view.cards_model
    annotation = model.annotation(1)
    assert annotation is not None and shown.gathering.path(annotation) is None
    QApplication.processEvents()
    assert asked == [], "a board that nobody sees reads nothing"
    place.show()
    qtbot.waitUntil(lambda: shown.gathering.path(annotation) == "First")
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "hired away, From **schools**., First"
    assert readers and threading.main_thread() not in readers


def test_a_column_is_a_model_that_qt_can_use(shown: Shown, qtmodeltester: object) -> None:
    for one in shown[0].board.columns:
        qtmodeltester.check(one.view.cards_model)  # type: ignore[attr-defined]


def test_a_card_that_is_dropped_moves_and_undo_takes_it_back(shown: Shown, library: Library, session: Session) -> None:
    place = shown.place
    assert drop(column(place, "Investment"), column(place, "Talent"), [1])
    assert texts(place)["Talent"] == ["Older", "machines", "hired away"]
    assert texts(place)["Investment"] == ["Older", "permission"]
    session.walk("undo")
    assert texts(place)["Investment"] == ["Older", "machines", "permission"]
    assert texts(place)["Talent"] == ["Older", "hired away"]


def test_cards_of_several_columns_move_in_one_step(shown: Shown, library: Library, ids: dict[str, str]) -> None:
    place = shown.place
    names = ("Investment", "Talent", "No theme")
    chosen = [(a, one.key) for one in map(partial(column, place), names) if (a := one.view.cards_model.annotation(1))]
    assert drop_data(column(place, "Open source"), cards_data(chosen))
    assert [themes_of(library, ids[name]) for name in ("machines", "hired", "nobody")] == [["Open source"]] * 3
    assert library.read.next_label("undo") == "Move to Open source"
    library.history.walk("undo")
    assert [themes_of(library, ids[name]) for name in ("machines", "hired", "nobody")] == [
        ["Investment"],
        ["Talent"],
        [],
    ]


def test_with_ctrl_a_theme_is_added(shown: Shown, library: Library, ids: dict[str, str]) -> None:
    place = shown.place
    assert drop(column(place, "Investment"), column(place, "Talent"), [1], ctrl=True)
    assert themes_of(library, ids["machines"]) == ["Investment", "Talent"]
    assert not drop(column(place, "Investment"), column(place, "No theme"), [1], ctrl=True)
    assert not drop(column(place, "Investment"), column(place, "Investment"), [1])


def test_cards_come_out_of_no_theme_and_go_back(shown: Shown, library: Library, ids: dict[str, str]) -> None:
    place = shown.place
    assert drop(column(place, "No theme"), column(place, "Talent"), [1])
    assert themes_of(library, ids["nobody"]) == ["Talent"]
    assert drop(column(place, "Talent"), column(place, "No theme"), [1])
    assert themes_of(library, ids["nobody"]) == []


def test_what_another_program_made_up_is_not_dropped(shown: Shown) -> None:
    data = QMimeData()
    data.setData(CARDS_TYPE, b"[1, 2]")
    assert not drop_data(column(shown[0], "Talent"), data)
    data.setData(CARDS_TYPE, b'[["no such annotation", "nowhere"]]')
    drop_data(column(shown[0], "Talent"), data)
    assert texts(shown[0])["Talent"] == ["Older", "hired away"]


def test_keys_give_and_take_themes_of_all_that_is_selected(
    shown: Shown, library: Library, ids: dict[str, str], qtbot: QtBot
) -> None:
    place = shown.place
    view = column(place, "Investment").view
    view.take_keyboard(1)
    view.selectAll()
    assert place.board.requests.selected_ids() == [ids["machines"], ids["permission"]]
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert themes_of(library, ids["machines"]) == ["Investment", "Talent"]
    assert themes_of(library, ids["permission"]) == ["Investment", "Open source", "Talent"]
    assert place.board.requests.selected_ids() == [ids["machines"], ids["permission"]], "what is selected stays so"
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert themes_of(library, ids["machines"]) == ["Investment"]
    qtbot.keyClick(view, Qt.Key.Key_9)  # no theme has that key
    assert themes_of(library, ids["machines"]) == ["Investment"]
    assert library.read.next_label("undo") == "Take theme Talent"


def test_keys_go_from_card_to_card_and_from_column_to_column(shown: Shown, ids: dict[str, str], qtbot: QtBot) -> None:
    place = shown.place
    opened: list[str] = []
    left: list[bool] = []
    place.board.card_opened.connect(opened.append)
    place.board.upper_edge_left.connect(lambda: left.append(True))
    view = column(place, "Investment").view
    view.take_keyboard(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert place.board.requests.selected_ids() == [ids["permission"]]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    talent = column(place, "Talent").view
    assert place.board.requests.selected_ids() == [ids["hired"]]
    qtbot.keyClick(talent, Qt.Key.Key_Return)
    qtbot.keyClick(talent, Qt.Key.Key_Right)
    source = column(place, "Open source").view
    qtbot.keyClick(source, Qt.Key.Key_End)
    qtbot.keyClick(source, Qt.Key.Key_Return)
    qtbot.keyClick(source, Qt.Key.Key_Up)  # over the title of an article
    qtbot.keyClick(source, Qt.Key.Key_Return)
    assert opened == [ids["machines"], ids["hired"], ids["permission"], ids["given"]]
    qtbot.keyClick(source, Qt.Key.Key_Home)
    qtbot.keyClick(source, Qt.Key.Key_Up)
    header = column(place, "Open source").header
    assert header.hasFocus() and left == []
    qtbot.keyClick(header, Qt.Key.Key_Up)
    assert left == [True]


def test_a_double_click_opens_a_card(shown: Shown, ids: dict[str, str], qtbot: QtBot) -> None:
    place = shown.place
    view = column(place, "Talent").view
    opened: list[tuple[str, ...]] = []
    shown.sorting.card_opened.connect(lambda *where: opened.append(where))
    where = view.visualRect(view.cards_model.index(1)).center()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == [(ids["older"], ids["hired"], "")]


def test_choosing_in_one_column_leaves_the_others_but_not_with_ctrl(
    shown: Shown, ids: dict[str, str], qtbot: QtBot
) -> None:
    place = shown.place

    def click(name: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        view = column(place, name).view
        where = view.visualRect(view.cards_model.index(1)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)

    click("Investment")
    click("Talent", Qt.KeyboardModifier.ControlModifier)
    assert place.board.requests.selected_ids() == [ids["machines"], ids["hired"]]
    click("No theme")
    assert place.board.requests.selected_ids() == [ids["nobody"]]


def test_cards_are_copied_removed_and_their_notes_asked_for(
    shown: Shown, session: Session, ids: dict[str, str], qtbot: QtBot
) -> None:
    place = shown.place
    notes: list[tuple[str, ...]] = []
    told: list[str] = []
    shown.sorting.card_opened.connect(lambda *where: notes.append(where))
    session.told.connect(told.append)
    view = column(place, "Talent").view
    view.take_keyboard(1)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "hired away"
    qtbot.keyClick(view, Qt.Key.Key_N)
    assert notes == [(ids["older"], ids["hired"], "note")]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "Talent" not in texts(place)
    assert told == ["The annotation was removed; Undo brings it back."]
    assert view.painter.hint
    session.walk("undo")
    assert texts(place)["Talent"] == ["Older", "hired away"]


def test_keys_that_are_shortcuts_of_the_window_are_the_boards_here(shown: Shown) -> None:
    view = column(shown[0], "Talent").view
    for key, mine in ((Qt.Key.Key_1, True), (Qt.Key.Key_N, True), (Qt.Key.Key_H, False), (Qt.Key.Key_F5, False)):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(view, event)
        assert event.isAccepted() is mine


def test_menus_offer_what_can_be_done(shown: Shown) -> None:
    board = shown[0].board
    column(shown[0], "Talent").view.selection.select([1])
    actions = {action.text(): action for action in card_menu(board.requests).actions()}
    assert actions["Talent\t2"].isChecked()
    assert not actions["Investment\t1"].isChecked()
    assert [action.text() for action in board.header_menu("").actions()][1:] == ["File these under…", "Export these…"]
    actions = {action.text().replace("&", ""): action for action in board.header_menu(board.columns[0].key).actions()}
    assert not actions["Move left"].isEnabled() and actions["Move right"].isEnabled()
    assert [action.text() for action in actions["Merge into"].menu().actions()] == ["Talent", "Open source"]


def test_a_place_that_is_not_seen_reads_nothing_until_it_is(
    shown: Shown, session: Session, ids: dict[str, str]
) -> None:
    place = shown.place
    place.hide()
    session.remove([ids["hired"]])
    assert "Talent" in texts(place)
    place.show()
    shown.gathering.show()
    shown.gathering.finish()
    assert "Talent" not in texts(place)


class Counting:
    """A source of many cards that counts how many are read."""

    def __init__(self) -> None:
        self.read = 0
        self.known = False

    def ids(self, theme_id: str, article_id: str) -> Sequence[str]:
        return [f"{article_id} {number}" for number in range(100)]

    def annotations(self, ids: Sequence[str]) -> list[Annotation]:
        self.read += len(ids)
        return [annotation(id_, 1, quote=f"some words of {id_} " * (len(id_) % 7)) for id_ in ids]

    def path(self, annotation: Annotation) -> str | None:
        return "" if self.known else None

    def as_source(self) -> Source:
        return Source(self.path, self.ids, self.annotations)


@pytest.fixture
def long_column(qtbot: QtBot) -> tuple[CardsView, Counting]:
    view, source = CardsView(COLUMN, "Investment", "money"), Counting()
    qtbot.addWidget(view)
    view.cards_model.source = source.as_source()
    view.resize(320, 700)
    view.set_groups([Group(f"article {number}", f"Article {number}", 100) for number in range(1000)])
    view.show()
    view.grab()
    return view, source


def test_of_a_hundred_thousand_cards_only_those_in_sight_are_read(long_column: tuple[CardsView, Counting]) -> None:
    view, source = long_column
    assert view.cards_model.rowCount() == 101_000
    assert 0 < source.read <= 50
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    assert source.read <= 200
    bar.setValue(bar.maximum())
    view.grab()
    last = view.visualRect(view.cards_model.index(view.cards_model.rowCount() - 1))
    assert last.bottom() < view.viewport().height()


def test_cards_follow_each_other_without_gap_or_overlap(long_column: tuple[CardsView, Counting]) -> None:
    view, _ = long_column
    bar = view.verticalScrollBar()
    heights = set()
    for value in (0, 700, bar.maximum() // 3, bar.maximum()):
        bar.setValue(value)
        view.grab()
        first = view.indexAt(QPoint(10, 0)).row()
        rects = [view.visualRect(view.cards_model.index(first + number)) for number in range(5)]
        assert all(above.bottom() + 1 == below.top() for above, below in pairwise(rects))
        assert [view.indexAt(rect.center()).row() for rect in rects if rect.center().y() > 0][-1] == first + 4
        heights |= {rect.height() for rect in rects}
    assert len(heights) > 2


def test_what_stands_at_the_top_stays_there_when_others_come(long_column: tuple[CardsView, Counting]) -> None:
    view, _ = long_column
    view.verticalScrollBar().setValue(200_000)
    view.grab()
    top = view.indexAt(QPoint(10, 0))
    id_, where = view.cards_model.id(top.row()), view.visualRect(top)
    groups = [Group("new", "New", 100), *view.cards_model.groups]
    view.set_groups(groups)
    view.grab()
    assert view.cards_model.id(view.indexAt(QPoint(10, 0)).row()) == id_
    assert view.visualRect(view.indexAt(QPoint(10, 0))).top() == where.top()


def test_going_to_a_card_brings_it_into_sight(long_column: tuple[CardsView, Counting]) -> None:
    view, _ = long_column
    for row in (50_000, 3, 100_500, 2):
        index = view.cards_model.index(row)
        view.scrollTo(index)
        assert QRect(view.viewport().rect()).contains(view.visualRect(index).center())
        view.scrollTo(index, CardsView.ScrollHint.PositionAtCenter)
        assert QRect(view.viewport().rect()).contains(view.visualRect(index).center())


def test_a_name_of_any_length_never_makes_its_column_wider(shown: Shown, session: Session, library: Library) -> None:
    place = shown.place
    theme = library.themes.all()[0]
    session.write(
        lambda: session.library.themes.change(replace(theme, name="Donaudampfschifffahrt" * 9, definition="x" * 500))
    )
    place.set_appearance(DARK)
    place.grab()
    widths = {one.width() for one in place.board.columns}
    assert max(widths) - min(widths) <= 1
    assert sum(one.width() for one in place.board.columns) <= place.width()


def test_many_articles_are_counted_between_paints(session: Session, library: Library, qtbot: QtBot) -> None:
    money = theme_ids(library)[0]
    articles = [add_article(library, f"Article {number}") for number in range(FIRST + 5)]
    for article_id in (articles[0], articles[-1]):
        annotate(library, article_id, "machines", money)
    place = ThemesPlace()
    qtbot.addWidget(place)
    gathering = Gathering(session, place, place)
    place.show()
    gathering.show()
    header = column(place, "Investment").header
    assert header.heading.count == "…"
    assert texts(place)["Investment"] == [f"Article {FIRST + 4}", "machines"]
    qtbot.waitUntil(lambda: header.heading.count == "2")
    assert len(texts(place)["Investment"]) == 4
