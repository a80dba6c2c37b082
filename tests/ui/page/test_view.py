"""The article view: selecting, pointing, cycling through overlaps, the bar at a selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import DARK
from desktop.ui.window.main_window import MainWindow
from tests.ui.page.selecting import LETTERS
from tests.ui.pages import annotation, click, drag, point_of


def test_a_repeated_click_cycles_through_what_overlaps_there(qtbot: QtBot, view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation(i, content, 5, 5 + n, "m") for i, n in (("a", 40), ("b", 30), ("c", 20))])
    clicked: list[str] = []
    view.annotation_clicked.connect(clicked.append)
    for _ in range(4):
        click(qtbot, view, 10)
    assert clicked == ["c", "b", "a", "c"]
    click(qtbot, view, 40)
    assert clicked[-1] == "a"


def test_a_click_beside_every_annotation_clears_the_current_one(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    click(qtbot, view, 8)
    assert view.surface.marks.look.current == "a"
    with qtbot.waitSignal(view.current_cleared):
        click(qtbot, view, 60)
    assert view.surface.marks.look.current is None


def test_the_bar_says_what_was_chosen_and_the_selection_stays(qtbot: QtBot, view: ArticleView) -> None:
    passage = Passage(2, 20)
    view.surface.selection.select(passage)
    qtbot.waitUntil(view.surface.offer.bar.isVisible)
    with qtbot.waitSignal(view.surface.offer.highlight_requested) as told:
        view.surface.offer.bar.theme_chosen.emit("t")
    assert told.args == [passage, ["t"]]
    assert view.surface.selection.passage() == passage
    with qtbot.waitSignal(view.surface.offer.note_requested):
        view.surface.offer.bar.note_chosen.emit()
    with qtbot.waitSignal(view.surface.offer.copy_requested) as copied:
        view.surface.offer.bar.copy_chosen.emit()
    assert copied.args == [view.content().text[2:20]]


def test_tab_enters_the_bar_and_escape_leaves_it(qtbot: QtBot, view: ArticleView) -> None:
    view.activateWindow()
    view.setFocus()
    view.surface.selection.select(Passage(2, 20))
    qtbot.waitUntil(view.surface.offer.bar.isVisible)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    bar = view.surface.offer.bar
    assert any(child.hasFocus() for child in bar.children() if hasattr(child, "hasFocus"))
    chosen: list[str] = []
    bar.theme_chosen.connect(chosen.append)
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert chosen == ["t"]
    assert view.hasFocus()


def test_escape_hides_the_bar_then_drops_the_selection(qtbot: QtBot, view: ArticleView) -> None:
    view.surface.selection.select(Passage(2, 20))
    qtbot.waitUntil(view.surface.offer.bar.isVisible)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.surface.offer.bar.isVisible()
    assert view.surface.selection.passage() is not None
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.surface.selection.passage() is None


@pytest.mark.parametrize("percent", [60, 150, 240])
def test_the_place_holds_through_zoom_width_and_appearance(view: ArticleView, percent: int) -> None:
    wanted = view.content().starts[20]
    view.set_place(wanted)
    assert view.surface.place.offset == wanted
    for change in (
        lambda: view.set_type(zoom=percent),
        lambda: view.resize(420, 700),
        lambda: view.set_appearance(DARK),
        lambda: view.set_type(zoom=100),
        lambda: view.resize(900, 500),
    ):
        change()
        assert view.surface.place.offset == wanted
        assert -2 <= view.surface.page.viewport_rect(Passage(wanted, wanted + 1)).top() <= 40


def test_reveal_brings_a_passage_in_sight_and_flashes_it(qtbot: QtBot, view: ArticleView) -> None:
    start = view.content().starts[30]
    view.reveal(Passage(start, start + 20))
    rect = view.surface.page.viewport_rect(Passage(start, start + 20))
    assert 0 < rect.top() < view.viewport().height()
    qtbot.waitUntil(lambda: view.surface.marks.flash.passage is None, timeout=3000)


def test_moving_an_end_asks_for_whole_words(qtbot: QtBot, view: ArticleView) -> None:
    text = view.content().text
    start, end = text.index("buys"), text.index("buys") + 4
    view.set_annotations([annotation("a", view.content(), start, end)])
    view.set_current_annotation("a")
    with qtbot.waitSignal(view.passage_change_requested) as told:
        view.surface.handles.move_by_words("end", 1)
    assert told.args == ["a", Passage(start, text.index("compute") + 7)]
    with qtbot.waitSignal(view.passage_change_requested) as told:
        view.surface.handles.move_by_words("start", -1)
    assert told.args == ["a", Passage(text.index("Money"), end)]
    view.surface.handles.move_by_words("start", 1)  # past its own end: nothing is asked
    assert view.surface.marks.index.by_id["a"].passage == Passage(start, end)


@pytest.mark.parametrize(("held", "word"), [(Qt.KeyboardModifier.NoModifier, "whole"), (LETTERS, "part")])
def test_an_end_can_be_dragged_by_its_handle_and_takes_in_the_word(
    qtbot: QtBot, view: ArticleView, held: Qt.KeyboardModifier, word: str
) -> None:
    text, viewport, left = view.content().text, view.viewport(), Qt.MouseButton.LeftButton
    start, end = text.index("oney"), text.index("buys") + 4  # the start stands within a word, and stays there
    view.set_annotations([annotation("a", view.content(), start, end)])
    view.set_current_annotation("a")
    knob = QPoint(round(view.surface.page.viewport_rect(Passage(end, end + 1)).left()), 0)
    knob.setY(round(view.surface.page.viewport_rect(Passage(end - 1, end)).bottom() + 3))
    to = point_of(view, text.index("attracts") + 4)
    with qtbot.waitSignal(view.passage_change_requested) as told:
        qtbot.mousePress(viewport, left, held, knob)
        drag(viewport, to, held)
        qtbot.mouseRelease(viewport, left, held, to)
    passage = told.args[1]
    assert passage.start == start
    assert (passage.end == text.index("attracts") + 8) == (word == "whole")


def test_the_handles_of_the_current_annotation_leave_the_letters_above_and_below_whole_where_they_are_small(
    view: ArticleView,
) -> None:
    view.set_type(zoom=50)
    text = view.content().text
    start, end = text.index("buys"), text.index("attracts")
    view.set_annotations([annotation("a", view.content(), start, end)])
    pictures = []
    for current in (None, "a"):
        view.set_current_annotation(current)
        pictures.append(view.viewport().grab().toImage())
    line = view.surface.page.viewport_rect(Passage(start, start + 1)).toAlignedRect()
    near, far = round(0.32 * line.height()), round(0.8 * line.height())  # where letters of other lines stand
    around = [*range(line.top() - far, line.top() - near), *range(line.bottom() + near, line.bottom() + far)]
    wide = range(view.viewport().width())
    assert [(x, y) for y in around for x in wide if pictures[0].pixel(x, y) != pictures[1].pixel(x, y)] == []
    assert pictures[0] != pictures[1]


def test_a_lane_that_shows_nothing_takes_no_press_from_the_text(qtbot: QtBot, reading: MainWindow) -> None:
    reading.resize(1280, 800)
    reading.show()
    view, margin = reading.view, reading.margin
    port = view.viewport().geometry()
    assert port.intersects(margin.geometry()), "the text stands in the middle, and nothing is tried here"
    assert {view.childAt(x, port.center().y()) for x in range(port.left(), port.right(), 10)} == {view.viewport()}
    reading.view.surface.selection.select(Passage(0, 5))
    reading.run_command("note")
    qtbot.waitUntil(lambda: not view.viewport().geometry().intersects(margin.geometry()))
    assert view.childAt(margin.geometry().center()) not in (None, view.viewport())


def test_while_the_text_moves_aside_no_note_stands_over_its_words(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.page.column.motion_milliseconds", lambda: 1_000_000)
    reading.resize(1280, 800)
    reading.show()
    QApplication.processEvents()
    view, margin = reading.view, reading.margin
    before = view.viewport().geometry()
    view.surface.selection.select(Passage(0, 5))
    reading.run_command("note")
    port, editor = view.viewport().geometry(), margin.editing.editor
    assert port == before and editor is not None and port.intersects(editor.geometry().translated(margin.pos()))
    assert {view.childAt(x, editor.y() + 5) for x in range(port.left(), port.right(), 10)} == {view.viewport()}


def test_a_double_click_elsewhere_selects_the_word(qtbot: QtBot, view: ArticleView) -> None:
    start = view.content().text.index("researchers")
    pos = point_of(view, start + 3)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    assert view.surface.selection.passage() == Passage(start, start + len("researchers"))


def test_scrolling_tells_the_place_once_it_rests(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.place_changed, timeout=2000) as told:
        view.verticalScrollBar().setValue(1500)
    assert told.args[0] == view.surface.place.offset > 0
