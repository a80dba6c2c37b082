"""What is said aloud: what was highlighted as what, where the reader is, what was undone, and what the window tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

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
    reading.view.select_passage(words(reading.reading.content, quote))
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


def test_what_the_window_shows_is_said(qtbot: QtBot, reading: MainWindow, said: list[str]) -> None:
    reading.toast.tell("The link was copied.")
    hear(qtbot, said, "The link was copied.")
    reading.say("The disk is full.")
    hear(qtbot, said, "The disk is full.")


def test_what_the_caret_comes_into_is_said(
    qtbot: QtBot, reading: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    highlight(reading, "it slows down", Qt.Key.Key_1)
    reading.view.caret.put(0)
    QTest.keyClicks(reading.view, ">>")
    hear(qtbot, said, "Heading, level 2.")
    start = words(reading.reading.content, "it slows down").start
    reading.view.caret.put(start)
    hear(qtbot, said, "Highlight, Investment: it slows down")
    reading.view.caret.put(start - 3)
    hear(qtbot, said, "End of highlight.")
