"""A very long article is read beside the window before it is shown; what was to be done there is done then."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.library.articles import Articles
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand

LONG = ("A sentence among many others. " * 40 + "\n\n") * 200
PATIENCE = 60_000  # milliseconds, of a busy machine


def test_the_window_goes_on_while_a_long_article_is_read_and_then_goes_to_the_place(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    first, long = add("First.", "first.txt"), add(LONG, "long.txt")
    with closing(window.session.library.beside()) as library:  # which holds nothing of it in memory
        made, _ = library.annotations.add(long.id, Passage(180_000, 180_008), ())
    assert window.reading.open(first.id)
    assert window.links.open_address(f"postil://a/{made.id}")
    assert window.reading.article is not None
    assert window.reading.article.id == first.id  # it is read only now, and nothing waits for it
    qtbot.waitUntil(lambda: window.reading.current_id == made.id, timeout=PATIENCE)
    assert window.reading.article.id == long.id
    assert window.reading.open(first.id)
    assert window.reading.open(long.id)
    assert window.reading.article.id == long.id  # what is at hand is shown at once


def test_letters_typed_while_an_article_is_read_for_its_note_are_in_the_note(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    first, long = add("First.", "first.txt"), add(LONG, "long.txt")
    with closing(window.session.library.beside()) as library:
        made, _ = library.annotations.add(long.id, Passage(9, 17), ())
    window.reading.open(first.id)
    window.view.setFocus()
    window.reading.open(long.id, then=lambda: window.annotating.edit_note(made.id))
    QTest.keyClicks(window.view, "seen 1")
    qtbot.waitUntil(lambda: window.reading.current_id == made.id, timeout=PATIENCE)
    assert window.margin.editing.identity == made.id
    assert window.keep_notes()
    assert window.session.library.annotations.get(made.id).note == "seen 1"
    assert window.session.library.annotations.all(first.id) == []


def test_of_two_articles_the_one_asked_for_last_is_shown(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    first, long, longer = add("First.", "1.txt"), add(LONG, "2.txt"), add(f"More. {LONG}", "3.txt")
    shown: list[str] = []
    window.reading.opened.connect(lambda: shown.append(window.reading.article.id if window.reading.article else ""))
    window.reading.open(long.id)
    window.reading.open(longer.id)
    qtbot.waitUntil(lambda: shown == [longer.id], timeout=PATIENCE)
    window.reading.open(long.id)
    window.reading.open(first.id)
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=PATIENCE)
    assert shown == [longer.id, first.id]


def test_an_older_version_is_read_beside_the_window_and_the_way_back_is_at_hand(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    article = add(LONG, "long.txt")
    text = f"More. {LONG}"
    window.reading.open(article.id)
    qtbot.waitUntil(lambda: window.reading.article is not None, timeout=PATIENCE)
    versions = window.session.library.versions
    changes = versions.apply(versions.prepare_update(article.id, read_by_hand(text), text.encode(), article.source))
    window.session.changed.emit(changes)
    assert window.reading.content is not None and window.reading.content.text.startswith("More. ")
    for number in range(4):  # as many as are held in memory
        window.session.library.contents.of(add(f"Text {number}.", f"{number}.txt").id)
    shown: list[int] = []
    assert window.older.open(article.version_id, then=lambda: shown.append(1))
    assert not window.older.is_open()
    qtbot.waitUntil(lambda: shown == [1], timeout=PATIENCE)
    assert window.older.is_open() and window.reading.content.text.startswith("A sentence")


def test_where_scrolling_rests_is_kept_beside_the_window(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = add(LONG[:50_000], "long.txt")
    kept: list[tuple[str, bool]] = []

    def keep(_self: Articles, article_id: str, *_place: object, opened: bool) -> None:
        kept.append((article_id, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr(Articles, "set_reading_position", keep)
    window.reading.open(article.id)
    kept.clear()
    window.reading.place_was(400)
    qtbot.waitUntil(lambda: bool(kept), timeout=PATIENCE)
    assert kept == [(article.id, False)]
