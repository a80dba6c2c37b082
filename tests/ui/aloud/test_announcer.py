"""What is said aloud: what was highlighted as what, where the reader is, what was undone, and what the window tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.library import Library
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


@pytest.fixture
def said(qtbot: QtBot, reading: MainWindow) -> list[str]:
    """What was said since the article is open."""
    heard: list[str] = []
    announcer = reading.controllers.announcer
    with qtbot.waitSignal(announcer.announced):
        announcer.tell("Ready.")
    announcer.announced.connect(heard.append)
    return heard


def hear(qtbot: QtBot, said: list[str], part: str) -> str:
    qtbot.waitUntil(lambda: any(part in one for one in said))
    return next(one for one in said if part in one)


def highlight(reading: MainWindow, quote: str, key: Qt.Key) -> None:
    reading.view.surface.selection.select(words(reading.reading.content, quote))
    QTest.keyClick(reading.view, key)


def test_a_highlight_is_said_with_its_theme_and_its_place_among_the_others(
    qtbot: QtBot, reading: MainWindow, said: list[str]
) -> None:
    highlight(reading, "older than its name", Qt.Key.Key_2)
    heard = hear(qtbot, said, "Highlighted as Talent.")
    assert "Annotation 1 of 1: older than its name. Theme Talent." in heard


def test_a_theme_that_is_given_and_taken_away_is_said(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    highlight(reading, "older than its name", Qt.Key.Key_H)
    hear(qtbot, said, "Highlighted.")
    QTest.keyClick(reading.view, Qt.Key.Key_1)
    hear(qtbot, said, "Theme Investment given.")
    QTest.keyClick(reading.view, Qt.Key.Key_1)
    hear(qtbot, said, "Theme Investment taken away.")


def test_the_way_from_one_annotation_to_the_next_is_said(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    for quote in ("older than its name", "a matter of habit"):
        highlight(reading, quote, Qt.Key.Key_3)
    QTest.keyClick(reading.view, Qt.Key.Key_BracketLeft)
    hear(qtbot, said, "Annotation 1 of 2: older than its name. Theme Open source.")


def test_removing_and_undoing_are_said_in_words(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    highlight(reading, "older than its name", Qt.Key.Key_1)
    hear(qtbot, said, "Highlighted")
    reading.actions_by_id["remove"].trigger()
    hear(qtbot, said, "The annotation was removed; Undo brings it back.")
    reading.actions_by_id["undo"].trigger()
    undone = hear(qtbot, said, "Undone:")
    assert "Highlighted" not in undone


def test_delete_says_what_went_and_nothing_of_the_next(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    for quote in ("a matter of habit", "older than its name"):
        highlight(reading, quote, Qt.Key.Key_1)
        hear(qtbot, said, quote)
    said.clear()
    QTest.keyClick(reading.view, Qt.Key.Key_Delete)
    assert hear(qtbot, said, "Removed") == (
        "Removed: older than its name. The annotation was removed; Undo brings it back."
    )


def test_an_end_that_is_moved_says_what_is_highlighted_now(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    highlight(reading, "older than its", Qt.Key.Key_1)
    QTest.keyClick(reading.view, Qt.Key.Key_E)
    hear(qtbot, said, "Now highlighted: older than its name.")
    QTest.keyClick(reading.view, Qt.Key.Key_S)
    hear(qtbot, said, "Now highlighted: is older than its name.")


def test_how_many_matches_there_are_is_said(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    QTest.keyClick(reading.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(reading.find_bar.field(), "delta")
    hear(qtbot, said, "1 of 2")
    QTest.keyClick(reading.find_bar.field(), Qt.Key.Key_Return)
    hear(qtbot, said, "2 of 2")
    QTest.keyClicks(reading.find_bar.field(), "xyz")
    hear(qtbot, said, "Not found")


def test_what_a_key_switches_and_a_caret_that_is_put_away_are_said(
    qtbot: QtBot, reading: MainWindow, said: list[str]
) -> None:
    reading.front.setFocus()
    for key, name in ((Qt.Key.Key_F7, "Margin notes"), (Qt.Key.Key_F9, "Sidebar")):
        QTest.keyClick(reading.view, key)
        hear(qtbot, said, f"{name} off.")
        QTest.keyClick(reading.view, key)
        hear(qtbot, said, f"{name} on.")
    QTest.keyClick(reading.view, Qt.Key.Key_C)
    hear(qtbot, said, "The caret is shown")
    QTest.keyClick(reading.view, Qt.Key.Key_Escape)
    hear(qtbot, said, "Caret off.")


def test_a_key_that_has_nothing_to_do_is_said(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    reading.front.setFocus()
    for key, why in (
        (Qt.Key.Key_Delete, "Choose an annotation first."),
        (Qt.Key.Key_O, "This article has no annotation yet."),
        (Qt.Key.Key_F, "No footnote is referred to here."),
        (Qt.Key.Key_F5, "This article has no pages: it did not come as a PDF."),
    ):
        QTest.keyClick(reading.view, key)
        hear(qtbot, said, why)
    QTest.keyClick(reading.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    hear(qtbot, said, "Select some words first.")
    highlight(reading, "older", Qt.Key.Key_1)
    for _ in range(2):  # the last word cannot go, and a theme that it has is no news
        QTest.keyClick(reading.view, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    hear(qtbot, said, "It cannot be moved further that way.")
    QTest.keyClick(reading.view, Qt.Key.Key_Period)
    hear(qtbot, said, "It has this theme already.")


def test_a_footnote_that_its_key_shows_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, library: Library
) -> None:
    (path := tmp_path / "notes.md").write_text("A river.[^1]\n\n[^1]: It is the Kura.\n", "utf-8")
    assert window.reading.open(library.articles.add(path).article.id)
    heard: list[str] = []
    window.controllers.announcer.announced.connect(heard.append)
    QTest.keyClick(window.view, Qt.Key.Key_F)
    hear(qtbot, heard, "It is the Kura.")


def test_the_caret_that_comes_into_a_highlight_says_it_once(
    qtbot: QtBot, reading: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    highlight(reading, "older than its name", Qt.Key.Key_1)
    hear(qtbot, said, "older than its name")
    reading.view.surface.caret.put(words(reading.reading.content, "is older").start)
    said.clear()
    QTest.keyClick(reading.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert hear(qtbot, said, "older than its name").count("older than its name") == 1
    assert "Annotation 1 of 1" in hear(qtbot, said, "older than its name")


def test_what_the_window_shows_is_said(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    reading.toast.tell("The link was copied.")
    hear(qtbot, said, "The link was copied.")
    reading.strip.say("The disk is full.")
    hear(qtbot, said, "The disk is full.")


def test_what_the_caret_comes_into_is_said(
    qtbot: QtBot, reading: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    highlight(reading, "it slows down", Qt.Key.Key_1)
    reading.view.surface.caret.put(0)
    QTest.keyClicks(reading.view, ">>")
    hear(qtbot, said, "Heading, level 2.")
    start = words(reading.reading.content, "it slows down").start
    reading.view.surface.caret.put(start)
    hear(qtbot, said, "Highlight, Investment: it slows down")
    reading.view.surface.caret.put(start - 3)
    hear(qtbot, said, "End of highlight.")


def test_a_link_that_tab_comes_to_is_said(
    qtbot: QtBot, reading: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    link = Span(SpanKind.LINK, 2, 7, "https://example.org")
    reading.front.set_content(Content((Block(BlockKind.PARAGRAPH, "A pilot knows the way.", (link,)),)))
    reading.view.setFocus()
    QTest.keyClick(reading.view, Qt.Key.Key_Tab)
    hear(qtbot, said, "Link: pilot.")
