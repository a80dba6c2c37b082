"""The caret as the keyboard's own hand: it stays in sight, moves by sentences and paragraphs, selects, is led along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.ui.page import text_edges
from desktop.ui.page.view import ArticleView

_Key, _Held = Qt.Key, Qt.KeyboardModifier
TEXT = (
    "One is first. Two follows it! Three?",
    "A paragraph of one sentence",
    "The last one. It ends here.",
)
CONTENT = Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in TEXT))


@pytest.fixture
def page(view: ArticleView) -> ArticleView:
    view.set_content(CONTENT)
    view.activateWindow()
    view.setFocus()
    view.surface.caret.put(0)
    return view


def words(view: ArticleView) -> str:
    passage = view.surface.selection.passage()
    return "" if passage is None else CONTENT.text[passage.start : passage.end]


@pytest.mark.parametrize(
    ("around", "starts"),
    [
        (text_edges.sentence_at, ["One", "Two", "Three?", "A para", "The last", "It ends"]),
        (text_edges.paragraph_at, ["One", "A para", "The last"]),
    ],
    ids=["sentences", "paragraphs"],
)
def test_steps_go_to_every_beginning_and_back(around: object, starts: list[str]) -> None:
    text = CONTENT.text
    places = [text.index(start) for start in starts]
    at, seen = 0, [0]
    while (at := text_edges.stepped(CONTENT, at, 1, around)) < len(text):  # type: ignore[arg-type]
        seen.append(at)
    assert seen == places
    at = len(text)
    back = []
    while at > 0:
        at = text_edges.stepped(CONTENT, at, -1, around)  # type: ignore[arg-type]
        back.append(at)
    assert back == places[::-1]


def test_the_caret_stays_in_sight_whatever_the_mouse_does_until_it_is_put_away(page: ArticleView, qtbot: QtBot) -> None:
    told: list[str] = []
    page.surface.caret.told.connect(told.append)
    page.surface.caret.toggle()
    assert page.surface.caret.is_on() and page.cursorWidth() > 2 and "arrows" in told[0]
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    assert page.cursorWidth() > 2
    qtbot.keyClick(page, _Key.Key_Escape)
    assert not page.surface.caret.is_on() and page.cursorWidth() == 0


def test_with_v_every_move_selects_and_esc_stops(page: ArticleView, qtbot: QtBot) -> None:
    page.surface.caret.toggle_selecting()
    qtbot.keyClick(page, _Key.Key_Right, _Held.ControlModifier)
    assert words(page) == "One"
    page.surface.caret.step_sentence(1)
    assert words(page) == "One is first."
    qtbot.keyClick(page, _Key.Key_Down, _Held.ControlModifier)
    assert words(page) == TEXT[0]
    qtbot.keyClick(page, _Key.Key_Left)
    qtbot.keyClick(page, _Key.Key_Left)
    assert words(page) == TEXT[0][:-1]
    qtbot.keyClick(page, _Key.Key_End, _Held.ControlModifier)
    assert words(page) == CONTENT.text
    page.surface.offer.bar.hide()
    qtbot.keyClick(page, _Key.Key_Escape)
    assert words(page) == "" and page.surface.caret.is_on() and not page.surface.caret.is_selecting()
    page.surface.caret.step_sentence(-1)
    assert words(page) == ""


def test_paragraphs_are_moved_by_and_selected_with_control(page: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClick(page, _Key.Key_Down, _Held.ControlModifier)
    qtbot.keyClick(page, _Key.Key_Down, _Held.ControlModifier | _Held.ShiftModifier)
    assert words(page) == TEXT[1]
    qtbot.keyClick(page, _Key.Key_Up, _Held.ControlModifier)
    assert words(page) == ""


def test_what_was_selected_by_the_caret_is_used_up_by_a_highlight(page: ArticleView) -> None:
    page.surface.caret.toggle_selecting()
    page.surface.caret.step_sentence(1)
    page.clear_selection()  # as the window does once it is highlighted
    assert page.surface.caret.is_on() and not page.surface.caret.is_selecting()
    page.surface.caret.step_sentence(1)
    assert words(page) == ""


def test_the_next_key_goes_on_from_where_the_reader_was_led(view: ArticleView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.setFocus()
    target = view.content().passage_of(30)
    view.reveal(target)
    there = view.verticalScrollBar().value()
    qtbot.keyClick(view, _Key.Key_Right, _Held.ShiftModifier)
    assert view.surface.selection.passage() == Passage(target.start, target.start + 1)
    assert view.verticalScrollBar().value() == there
    view.set_place(0)
    qtbot.keyClick(view, _Key.Key_Right)
    assert view.verticalScrollBar().value() == 0
