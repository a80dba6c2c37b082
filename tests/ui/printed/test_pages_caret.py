"""The caret on the pages: seen while it stays, moved by letters, words, lines, sentences, selecting as in the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.article.content import Content, Passage
from desktop.ui.page.text_edges import sentence_at
from desktop.ui.pages.view import PagesView
from tests.ui.printed.showing import content_of, passage, settled, shown, source

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def data() -> bytes:
    return source(30)


@pytest.fixture(scope="module")
def content(data: bytes) -> Content:
    return content_of(data)


@pytest.fixture
def view(qtbot: QtBot, data: bytes) -> PagesView:
    return shown(qtbot, data)


def selected(view: PagesView, content: Content) -> str:
    chosen = view.surface.selection.passage()
    return "" if chosen is None else content.text[chosen.start : chosen.end]


def test_a_caret_that_stays_is_moved_by_letters_words_and_lines(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    start = passage(content, "Nobody in the valley").start
    view.surface.caret.put(start)
    view.surface.caret.toggle()
    assert view.surface.caret.is_on()
    places = [start]
    for key, held in ((Key.Key_Right, None), (Key.Key_Right, CONTROL), (Key.Key_Left, CONTROL)):
        qtbot.keyClick(view, key, held or Qt.KeyboardModifier.NoModifier)
        places.append(view.surface.caret.in_sight())
    assert [at - start for at in places] == [0, 1, len("Nobody "), 0]
    before = view.surface.page.viewport_rect(Passage(start, start + 1))
    qtbot.keyClick(view, Key.Key_Down)
    below = view.surface.page.viewport_rect(Passage(at := view.surface.caret.in_sight(), at + 1))
    assert 0.5 < (below.top() - before.top()) / before.height() < 2.5
    assert abs(below.left() - before.left()) < before.height()
    qtbot.keyClick(view, Key.Key_Up)
    assert view.surface.caret.in_sight() == start
    assert selected(view, content) == ""


def test_what_moves_the_caret_selects_where_the_reader_wants_that(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    view.surface.caret.put(passage(content, "Nobody in the valley").start)
    view.surface.caret.toggle_selecting()
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Right, CONTROL)
    assert selected(view, content) == "Nobody in"
    view.surface.caret.step_sentence(1)
    assert selected(view, content).endswith("lower bell.")
    qtbot.keyClick(view, Key.Key_Escape)
    assert selected(view, content) == "" and view.surface.caret.is_on()
    qtbot.keyClick(view, Key.Key_Escape)
    assert not view.surface.caret.is_on()
    qtbot.keyClick(view, Key.Key_Right, SHIFT)
    assert len(selected(view, content)) == 1


def test_the_caret_is_seen_while_it_stays(view: PagesView, content: Content) -> None:
    at = passage(content, "Nobody in the valley").start
    view.surface.caret.put(at)
    edge = view.surface.page.viewport_rect(Passage(at, at + 1)).toRect()
    colours = []
    for _ in range(2):
        image = view.viewport().grab().toImage()
        colours.append([image.pixelColor(edge.left(), edge.top() + 1).lightness()])
        view.surface.caret.toggle()
    assert colours[0][0] > 200 > 100 > colours[1][0]


def test_a_caret_left_behind_is_taken_along_to_what_is_in_sight(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settled(qtbot, view)
    at = view.surface.caret.in_sight()
    assert at == view.surface.place.offset > len(content.text) // 2
    view.verticalScrollBar().setValue(0)
    settled(qtbot, view)
    view.surface.caret.step_sentence(1)
    assert (
        view.surface.caret.in_sight()
        == sentence_at(content, view.surface.caret.in_sight()).start
        < len(content.text) // 4
    )


def test_the_page_follows_the_caret(qtbot: QtBot, view: PagesView, content: Content) -> None:
    view.surface.caret.toggle()
    for _ in range(30):
        qtbot.keyClick(view, Key.Key_Down, CONTROL)
    settled(qtbot, view)
    at = view.surface.caret.in_sight()
    assert at > len(content.text) // 2
    assert view.viewport().rect().contains(view.surface.page.viewport_rect(Passage(at, at + 1)).center().toPoint())
