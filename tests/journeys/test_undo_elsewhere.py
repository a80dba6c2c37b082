"""One library, two windows, the command line: undo says what it took back and where, and never another's unasked."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.session import Session
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.journeys.windows import words

FAR = "\n".join(f"Paragraph {number} of a long article, which goes on for a while." for number in range(400))


def add(library: Library, title: str, text: str = FAR) -> Article:
    text = f"# {title}\n{text}"
    return library.articles.add_imported(read_by_hand(text), text.encode(), Path(f"/x/{title}.txt")).article


def a_window(path: Path, qtbot: QtBot) -> MainWindow:
    window = MainWindow(Session(Library.open(path, origin="window")), Settings())
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.library_watch.begin()
    return window


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.postil"
    with_articles = Library.open(path, origin="window")
    for title in ("Alpha", "Beta"):
        add(with_articles, title)
    with_articles.close()
    return path


@pytest.fixture
def window(path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    made = a_window(path, qtbot)
    yield made
    made.close()
    made.session.library.close()


def article(window: MainWindow, title: str) -> Article:
    return next(one for one in window.session.library.read.articles() if one.title == title)


def open_at(window: MainWindow, title: str) -> str:
    found = article(window, title)
    assert window.reading.open(found.id, 0)
    return found.id


def postil(path: Path, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "--library", str(path), *arguments],
        check=True, capture_output=True, text=True, encoding="utf-8",
    ).stdout  # fmt: skip


def press(window: MainWindow, key: Qt.Key = Qt.Key.Key_Z, *, shift: bool = False) -> None:
    window.activateWindow()
    QCoreApplication.processEvents()
    modifiers = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.view, key, modifiers | Qt.KeyboardModifier.ShiftModifier if shift else modifiers)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def notes(path: Path) -> list[str]:
    library = Library.open(path, origin="test", read_only=True)
    try:
        return [one.note for one in library.annotations.all()]
    finally:
        library.close()


def annotated(window: MainWindow, title: str, quote: str) -> str:
    article_id = open_at(window, title)
    made = window.session.annotate(article_id, words(window, quote))
    assert made is not None
    return made.id


@pytest.mark.parametrize("way", ["key", "button"])
def test_what_the_command_line_wrote_is_named_before_it_is_undone(
    way: str, window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    identity = annotated(window, "Alpha", "Paragraph 3 of")
    postil(path, "note", identity, "From the command line.")
    press(window)
    assert notes(path) == ["From the command line."]
    asked = "The last change was made by the command line: Edit note in “Alpha”. Undo it too?"
    assert window.strip.sentence() == asked
    qtbot.waitUntil(lambda: [one.note for one in window.reading.annotations] == ["From the command line."])
    assert window.strip.sentence() == asked  # the window noticed the write after the question
    if way == "key":
        press(window)
    else:
        window.strip.button.click()
    assert notes(path) == [""]
    assert window.strip.sentence() == ""
    assert window.toast.text() == "Undone: Edit note in “Alpha”"
    press(window)  # the window's own
    assert notes(path) == []
    press(window, shift=True)
    assert notes(path) == [""]


def test_what_was_asked_is_no_answer_for_what_was_written_since(window: MainWindow, path: Path) -> None:
    identity = annotated(window, "Alpha", "Paragraph 3 of")
    postil(path, "note", identity, "First.")
    press(window)
    assert "by the command line" in window.strip.sentence()
    postil(path, "note", identity, "Second.")
    press(window)
    assert notes(path) == ["Second."]
    assert "by the command line" in window.strip.sentence()
    assert window.session.set_note(identity, "Ours.")
    assert window.strip.sentence() == ""
    press(window)
    assert notes(path) == ["Second."]


def test_what_the_command_line_wrote_before_the_window_opened_is_named_too(
    path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    identity = annotated(window, "Alpha", "Paragraph 3 of")
    window.close()
    postil(path, "note", identity, "In between.")
    again = a_window(path, qtbot)
    open_at(again, "Alpha")
    press(again)
    assert notes(path) == ["In between."]
    press(again)
    press(again)  # the highlight of the run before is the reader's own
    assert notes(path) == []
    again.close()
    again.session.library.close()


def test_what_another_window_wrote_is_named(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    other = a_window(path, qtbot)
    annotated(window, "Alpha", "Paragraph 3 of")
    identity = annotated(other, "Beta", "Paragraph 5 of")
    press(window)
    assert window.strip.sentence() == "The last change was made in another window: Highlight in “Beta”. Undo it too?"
    assert [one.id for one in other.session.library.annotations.all(article(other, "Beta").id)] == [identity]
    press(other)
    assert other.session.library.annotations.all(article(other, "Beta").id) == []
    qtbot.waitUntil(window.actions_by_id["redo"].isEnabled)  # it noticed
    press(window, shift=True)
    assert "was not undone in this window: Highlight in “Beta”" in window.strip.sentence()
    other.close()
    other.session.library.close()


def test_undo_shows_what_it_took_back_in_the_open_article(window: MainWindow) -> None:
    annotated(window, "Alpha", "Paragraph 390 of")
    window.reading.go_to(0)
    assert window.view.surface.place.offset < 1000
    press(window)
    assert window.toast.text() == "Undone: Highlight in “Alpha”"
    assert window.view.surface.marks.flash.passage == words(window, "Paragraph 390 of")
    press(window, shift=True)
    assert window.toast.text() == "Done again: Highlight in “Alpha”"


def test_undo_of_what_is_in_another_article_asks_then_says_so_and_leads_there(window: MainWindow) -> None:
    made = annotated(window, "Alpha", "Paragraph 390 of")
    open_at(window, "Beta")
    press(window)
    assert [one.id for one in window.session.library.annotations.all()] == [made]
    assert window.strip.sentence() == "The last change is not on the screen: Highlight in “Alpha”. Undo it?"
    press(window)
    assert window.session.library.annotations.all() == []
    assert window.strip.sentence() == "Undone: Highlight in “Alpha”."
    assert window.toolbar.title.whole == "Beta"
    window.strip.button.click()
    assert window.toolbar.title.whole == "Alpha"
    assert window.view.surface.marks.flash.passage == words(window, "Paragraph 390 of")
    open_at(window, "Beta")
    window.toast.dismiss()  # which names the step, and offers to do it again
    press(window, shift=True)
    assert window.strip.sentence() == "What was undone last is not on the screen: Highlight in “Alpha”. Do it again?"
    window.strip.button.click()
    assert window.strip.sentence() == "Done again: Highlight in “Alpha”."
    assert window.session.annotate(article(window, "Beta").id, Passage(0, 4))
    assert window.strip.sentence() == ""


def test_undo_asks_before_it_takes_back_a_brief_that_is_not_on_the_screen(window: MainWindow, path: Path) -> None:
    open_at(window, "Alpha")
    window.actions_by_id["brief"].trigger()
    place = window.places.themes
    assert place is not None
    place.brief.add_button.click()
    place.brief.editor.insertPlainText("What does it come to?")
    window.keep_notes()
    window.actions_by_id["article_place"].trigger()
    press(window)
    assert window.strip.sentence() == "The last change is not on the screen: Edit brief in “New brief”. Undo it?"
    window.actions_by_id["themes_place"].trigger()
    window.strip.dismiss()
    place.brief.editor.document().clearUndoRedoStacks()
    window.actions_by_id["undo"].trigger()
    assert window.strip.sentence() == "" and place.brief.editor.text() == ""


def test_an_empty_note_takes_back_its_own_highlight_and_nothing_of_another(window: MainWindow, path: Path) -> None:
    identity = annotated(window, "Alpha", "Paragraph 3 of")
    window.view.surface.selection.select(words(window, "Paragraph 5 of"))
    window.annotating.write_note()
    postil(path, "note", identity, "From the command line.")
    window.margin.editing.keep()
    QTest.keyClick(window.margin.focusWidget() or window.margin, Qt.Key.Key_Escape)
    assert notes(path) == ["From the command line."]


def test_the_command_line_says_what_it_took_back_and_whose(window: MainWindow, path: Path) -> None:
    identity = annotated(window, "Alpha", "Paragraph 3 of")
    assert postil(path, "undo") == "Undone: Highlight in “Alpha” (made in the window)\n"
    postil(path, "redo")
    postil(path, "note", identity, "Own.")
    assert postil(path, "undo") == "Undone: Edit note in “Alpha”\n"


@pytest.mark.parametrize("side", ["undo", "redo"])
def test_nothing_to_walk_is_no_failure(side: str, tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path / "empty.postil", origin="window")
    assert Session(library).walk(side)
    library.close()
