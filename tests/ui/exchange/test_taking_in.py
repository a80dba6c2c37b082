"""Taking in another library from the window: shown before, one step that Undo takes back, bad files are a sentence."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.library import Library
from desktop.library.across.bundling import Bundling
from desktop.library.across.taking_in import Taken
from desktop.ui.exchange.preview_dialog import PreviewDialog
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Somebody else's library, with an article and an annotation in it."""
    path = tmp_path / "else" / "other.postil"
    path.parent.mkdir()
    library = Library.open(path)
    source = path.with_name("lakes.md")
    source.write_text("# Lakes\n\nA lake is a river that waits.\n", "utf-8")
    article = library.articles.add(source).article
    library.annotations.add(article.id, words(library.contents.of(article.id), "waits"), (), "Does it?")
    library.close()
    return path


def chosen(window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PreviewDialog:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_by_id["library_take_in"].trigger()
    taking_in = window.controllers.taking_in
    qtbot.waitUntil(lambda: taking_in.dialog is not None, timeout=20_000)
    assert taking_in.dialog is not None
    return taking_in.dialog


def test_what_it_would_bring_is_shown_then_taken_in_as_one_step(
    reading: MainWindow, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reading.session.library
    before = {one.id for one in library.read.articles()}
    dialog = chosen(reading, other, qtbot, monkeypatch)
    assert {"New, Articles: 1", "New, Annotations: 1", "Changed, Articles: –"} <= {
        label.accessibleName() for label in dialog.findChildren(PlainLabel)
    }
    assert dialog.lines.toPlainText() == "Lakes (new)\n    “waits” Does it?"
    assert {one.id for one in library.read.articles()} == before
    with qtbot.waitSignal(reading.session.told) as told:
        dialog.go.click()
    assert told.args == ["Taken in: 1 article, 1 annotation. Undo takes it back."]
    assert not reading.places.at_article(), "what came is seen in the Library"
    assert "Lakes" in {one.title for one in library.read.articles()}
    reading.session.walk("undo")
    assert {one.id for one in library.read.articles()} == before


@pytest.mark.parametrize("kind", ["text", "gone", "own"])
def test_what_is_no_other_library_is_told_in_a_sentence(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    path = {"text": tmp_path / "a.postil", "gone": tmp_path / "b.postil", "own": reading.session.library.path}[kind]
    if kind == "text":
        path.write_text("no library at all", "utf-8")
    with qtbot.waitSignal(reading.session.failed, timeout=20_000) as failed:
        reading.controllers.taking_in.begin(path)
    assert failed.args is not None and str(failed.args[0]).endswith(".")
    assert reading.controllers.taking_in.dialog is None


def test_a_library_that_has_nothing_new_is_told_of(
    reading: MainWindow, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(reading, other, qtbot, monkeypatch).go.click()
    with qtbot.waitSignal(reading.session.told, timeout=20_000) as told:
        reading.controllers.taking_in.begin(other)
    assert told.args == ["other.postil has nothing that is not here already."]


def test_enter_takes_in_a_colleague_s_notes_on_an_article_that_is_here_and_they_are_shown_before(
    reading: MainWindow, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(reading, other, qtbot, monkeypatch).go.click()
    library = Library.open(other)
    [article] = [one for one in library.read.articles() if one.title == "Lakes"]
    library.annotations.add(article.id, words(library.contents.of(article.id), "river"), (), "Which one?")
    library.close()
    dialog = chosen(reading, other, qtbot, monkeypatch)
    assert dialog.lines.toPlainText() == "Lakes\n    “river” Which one?"
    reading.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    with qtbot.waitSignal(reading.controllers.taking_in.taken_in):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    kept = reading.session.library
    assert "Which one?" in {one.note for one in kept.annotations.all(article.id)}


def test_a_bundle_is_made_of_the_open_article_with_the_briefs_that_quote_it(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, bundling = reading.reading.article, reading.controllers.bundling
    assert article is not None
    library = reading.session.library
    note, _ = library.annotations.add(article.id, Passage(0, 5), (), "For you")
    library.briefs.add("About it", f"![[postil://a/{note.id}]]")
    library.briefs.add("Mine", "Not for you.")
    path = tmp_path / "for you.postil-share"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    reading.actions_by_id["bundle"].trigger()
    dialog = bundling.dialog
    assert dialog is not None and dialog.name.text() == ""
    dialog.name.setText(" Ada  Lovelace ")
    with qtbot.waitSignal(reading.session.told, timeout=20_000):
        dialog.go.click()
    assert reading.settings["your_name"] == "Ada Lovelace"
    empty = Library.open(tmp_path / "empty" / "library.postil")
    taken = empty.taking_in.plan(path)
    empty.close()
    assert (taken.by, taken.new["articles"], taken.new["briefs"]) == ("Ada Lovelace", 1, 1)


def test_a_bundle_that_takes_a_while_shows_itself_and_can_be_stopped_before_there_is_a_file(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, go_on, write = tmp_path / "slow.postil-share", threading.Event(), Bundling.bundle

    def wait_then_write(*given: Any, **named: Any) -> Taken:
        go_on.wait()
        return write(*given, **named)

    monkeypatch.setattr(Bundling, "bundle", wait_then_write)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    reading.actions_by_id["bundle"].trigger()
    bundling, strip = reading.controllers.bundling, reading.import_strip
    assert bundling.dialog is not None
    bundling.dialog.go.click()
    qtbot.waitUntil(strip.isVisible)
    thread = next(one for one in threading.enumerate() if one.name == "bundling")
    strip.cancel_button.click()
    assert strip.isHidden() and not bundling.jobs.busy()
    go_on.set()
    thread.join()
    assert not path.exists()


def test_a_bundle_that_is_dropped_onto_the_window_shows_by_whom_it_is(
    reading: MainWindow, other: Path, qtbot: QtBot
) -> None:
    library, path = Library.open(other), other.with_name("lakes.postil-share")
    library.bundling.bundle(path, [one.id for one in library.read.articles()], by="Ada <b>Lovelace")
    library.close()
    before = len(reading.session.library.read.articles())
    reading.visiting.bring_in([path])
    taking_in = reading.controllers.taking_in
    qtbot.waitUntil(lambda: taking_in.dialog is not None, timeout=20_000)
    assert taking_in.dialog is not None
    assert "lakes.postil-share, by Ada <b>Lovelace" in {one.text() for one in taking_in.dialog.findChildren(PlainLabel)}
    with qtbot.waitSignal(reading.session.told):
        taking_in.dialog.go.click()
    assert len(reading.session.library.read.articles()) == before + 1


def test_cancel_takes_nothing_in(
    reading: MainWindow, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(reading.session.library.read.articles())
    chosen(reading, other, qtbot, monkeypatch).cancel.click()
    assert len(reading.session.library.read.articles()) == before
    assert reading.controllers.taking_in.dialog is None
