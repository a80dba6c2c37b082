"""Another program has the library to itself: the window goes on, and what is done in it is saved once that lets go."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import LibraryFull
from desktop.library.annotations import Annotations
from desktop.ui import held
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

AGES = 5.0  # seconds, of a busy machine: one write alone waited for ten
SENTENCE = "Another program is using the library. What you do is saved as soon as it lets go."


@pytest.fixture
def other(reading: MainWindow) -> Iterator[sqlite3.Connection]:
    """Another program, which has the library of the window to itself until it commits."""
    reading.activateWindow()
    reading.view.setFocus()
    path = reading.session.library.path
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("begin exclusive")
        yield other


def stored(window: MainWindow) -> list[tuple[str, str, list[int]]]:
    """Return the quotes, notes and theme keys that the library has."""
    keys = {theme.id: theme.key or 0 for theme in window.reading.themes.values()}
    found = window.session.library.annotations.all()
    return [(one.target.quote.exact, one.note, [keys[id_] for id_ in one.theme_ids]) for one in found]


def test_what_is_marked_and_written_meanwhile_is_saved_in_its_order(reading: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    reading.strip.said.connect(said.append)
    reading.view.surface.selection.select(words(reading.view.content(), "older than its name"))
    qtbot.keyClick(reading.view, "2")
    reading.view.clear_selection()
    reading.activateWindow()
    qtbot.keyClick(reading.view, "n")
    editor = reading.margin.editing.editor
    assert editor is not None
    with closing(sqlite3.connect(reading.session.library.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        began = time.monotonic()
        qtbot.keyClicks(QApplication.focusWidget(), "so it is")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        for quote, key in (("matter of habit", "3"), ("matter of habit", "1"), ("delta grows", "1")):
            reading.view.surface.selection.select(words(reading.view.content(), quote))
            qtbot.keyClick(reading.view, key)
        assert time.monotonic() - began < AGES
        assert len(reading.reading.annotations) == 1
        qtbot.waitUntil(lambda: SENTENCE in said)
        assert not reading.close() and reading.isVisible()
        assert reading.strip.button.text() == "Save the text as…"
        other.execute("commit")
    qtbot.waitUntil(lambda: not reading.session.held)
    assert stored(reading) == [
        ("older than its name", "so it is", [2]),
        ("matter of habit", "", [1]),
        ("delta grows", "", [1]),
    ]
    assert reading.strip.isHidden() and not reading.drafts.unsaved
    assert len(reading.reading.annotations) == 3


def test_keys_that_are_meant_for_a_note_that_cannot_be_opened_yet_are_no_commands(
    reading: MainWindow, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    passage = words(reading.view.content(), "matter of habit")
    reading.view.surface.selection.select(passage)
    for key in "nsso":
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert QApplication.focusWidget() is reading.strip and reading.strip.sentence() == SENTENCE
    other.execute("commit")
    qtbot.waitUntil(lambda: reading.margin.editing.editor is not None)
    qtbot.keyClicks(QApplication.focusWidget(), "so it is")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stored(reading) == [("matter of habit", "so it is", [])]
    assert reading.strip.kind != "held"


def test_a_note_that_cannot_be_begun_beside_an_open_one_says_why_and_is_begun_later(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.activateWindow()
    reading.view.setFocus()
    reading.view.surface.selection.select(words(reading.view.content(), "older than its name"))
    qtbot.keyClick(reading.view, "n")
    first = reading.margin.editing.identity
    with closing(sqlite3.connect(reading.session.library.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        qtbot.keyClicks(QApplication.focusWidget(), "so it is")
        reading.run_command("article_note")
        assert QApplication.focusWidget() is reading.strip and reading.strip.sentence() == SENTENCE
        other.execute("commit")
    qtbot.waitUntil(lambda: reading.margin.editing.identity not in (None, first))
    qtbot.keyClicks(QApplication.focusWidget(), "indeed")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert sorted(note for _, note, _ in stored(reading)) == ["indeed", "so it is"]


def test_what_went_on_with_something_else_meanwhile_is_not_brought_back_to_a_note(
    reading: MainWindow, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    reading.view.surface.selection.select(words(reading.view.content(), "matter of habit"))
    qtbot.keyClick(reading.view, "n")
    qtbot.keyClick(reading.strip, Qt.Key.Key_Escape)
    other.execute("commit")
    qtbot.waitUntil(lambda: not reading.session.held)
    assert reading.margin.editing.editor is None and [quote for quote, *_ in stored(reading)] == ["matter of habit"]


def test_keys_that_are_meant_for_a_note_that_is_refused_are_no_commands(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise LibraryFull("The disk is full.")

    reading.activateWindow()
    reading.view.setFocus()
    monkeypatch.setattr(Annotations, "add_many", full)
    reading.view.surface.selection.select(words(reading.view.content(), "matter of habit"))
    for key in "n1s2":
        qtbot.keyClick(QApplication.focusWidget(), key)
    monkeypatch.undo()
    assert QApplication.focusWidget() is reading.strip and reading.strip.sentence() == "The disk is full."
    assert stored(reading) == []
    qtbot.keyClick(reading.strip, Qt.Key.Key_Escape)
    for key in "n1":
        qtbot.keyClick(QApplication.focusWidget(), key)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stored(reading) == [("matter of habit", "1", [])]


def test_a_file_that_comes_in_while_a_note_is_written_takes_nobody_away_from_it(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    here = reading.reading.article
    assert here is not None
    reading.activateWindow()
    reading.view.setFocus()
    reading.view.surface.selection.select(words(reading.view.content(), "matter of habit"))
    qtbot.keyClick(reading.view, "n")
    (tmp_path / "other.md").write_text("# Lakes\n\nThey lie still.\n")
    with qtbot.waitSignal(reading.session.article_added, timeout=60_000):
        reading.session.import_files([tmp_path / "other.md"])
        qtbot.keyClicks(QApplication.focusWidget(), "so ")
    qtbot.keyClicks(QApplication.focusWidget(), "it is")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stored(reading) == [("matter of habit", "so it is", [])]
    assert reading.reading.article is not None and reading.reading.article.id == here.id
    reading.strip.button.click()
    assert reading.reading.article.title == "Lakes"


@pytest.mark.parametrize("width", [1280, 700])
@pytest.mark.parametrize("is_selected", [True, False])
def test_what_is_typed_right_after_a_note_was_asked_for_is_written_in_it(
    reading: MainWindow, qtbot: QtBot, is_selected: bool, width: int
) -> None:
    reading.resize(width, 300)
    reading.activateWindow()
    reading.view.setFocus()
    QCoreApplication.processEvents()
    reading.view.surface.selection.select(words(reading.view.content(), "delta grows"))
    if not is_selected:
        qtbot.keyClick(reading.view, "2")
        reading.view.verticalScrollBar().setValue(0)
    handle = reading.windowHandle()
    for key in "nssesa":  # as the system sends them, none waiting for the one before
        QTest.keyClick(handle, key)
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: [note for _, note, _ in stored(reading)] == ["ssesa"])
    assert [quote for quote, *_ in stored(reading)] == ["delta grows"]


def test_who_may_not_write_just_now_may_read_a_moment_later(
    reading: MainWindow, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, article = reading.session.library, reading.reading.article
    assert article is not None
    assert reading.session.attempt(lambda: library.articles.note_opened(article.id), quietly=True) is None
    monkeypatch.setattr(held, "BRIEFLY", 60.0)
    began = threading.Event()

    def let_go() -> None:
        began.wait()
        other.execute("commit")

    thread = threading.Thread(target=let_go)
    thread.start()
    began.set()
    assert reading.session.attempt(library.read.articles)
    thread.join()
