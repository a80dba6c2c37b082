"""An answer stands below the note that it answers, on the same words; nothing is left of one that is not written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.annotations import answered_by
from desktop.article.content import Passage
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.window.main_window import MainWindow
from tests.ui.window.hands import mark, press


def _write(window: MainWindow, qtbot: QtBot, words: str) -> None:
    field = next(
        one for one in window.front.findChildren(NoteEditor) if one.identity == window.margin.editing.identity
    ).focusProxy()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_an_answer_is_written_below_its_note_and_what_it_answers_is_marked_once(
    reading: MainWindow, qtbot: QtBot
) -> None:
    asked = mark(reading, "older", 1, "Older than what?")
    other = mark(reading, "older", 2, "A note of its own.")
    reading.reading.set_current(asked)
    for words in ("Than the web.", "Than print."):
        press(reading, "answer")
        _write(reading, qtbot, words)
    answers = [one for one in reading.reading.annotations if answered_by(one) == asked]
    assert [one.note for one in answers] == ["Than the web.", "Than print."]
    assert answers[0].theme_ids == reading.session.library.annotations.get(asked).theme_ids
    cards = {one.identity: one for one in reading.margin.findChildren(NoteCard)}
    thread = sorted(cards, key=lambda identity: cards[identity].y())
    assert thread == [asked, *(one.id for one in answers), other]
    assert "Answer by You." in cards[answers[0].id].accessibleDescription()
    assert {one.annotation.id for one in reading.view.surface.marks.index.marks} == {asked, other}


def test_an_answer_to_a_note_that_was_removed_meanwhile_is_there(reading: MainWindow) -> None:
    annotations = reading.session.library.annotations
    asked = mark(reading, "older", 1, "Older than what?")
    annotations.remove([asked])
    made, _ = annotations.answer(asked, "Than the web.")
    assert [one.id for one in annotations.all()] == [made.id]


def test_answers_go_with_the_words_of_what_they_answer_and_come_back_with_it(reading: MainWindow) -> None:
    annotations = reading.session.library.annotations
    asked = mark(reading, "older", 1, "Older than what?")
    before = annotations.get(asked).target
    for _ in range(2):
        annotations.answer(asked, "Than the web.")
    reading.session.set_passage(asked, Passage(0, 5))
    assert {one.target for one in annotations.all()} == {annotations.get(asked).target} != {before}
    press(reading, "undo")
    assert [one.target for one in annotations.all()] == [before] * 3


def test_an_answer_that_is_left_empty_is_taken_back(reading: MainWindow, qtbot: QtBot) -> None:
    asked = mark(reading, "older", 1, "Older than what?")
    reading.reading.set_current(asked)
    press(reading, "answer")
    _write(reading, qtbot, "")
    assert [one.id for one in reading.reading.annotations] == [asked]
