"""The trash: its rows, what is put back from it, and the window with nothing in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.library import Library
from desktop.ui.app import begin
from desktop.ui.maintenance.trash_dialog import EMPTY, TrashDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

Add = Callable[..., Article]


def in_the_dialog(window: MainWindow, work: Callable[[TrashDialog], None]) -> None:
    """Open the trash, do something in it, close it."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TrashDialog)
        try:
            work(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(0, act)
    window.actions_by_id["trash"].trigger()


def rows(dialog: TrashDialog) -> list[str]:
    return [dialog.rows.topLevelItem(at).text(0) for at in range(dialog.rows.topLevelItemCount())]


def test_a_removed_annotation_is_put_back_by_a_button(reading: MainWindow, qtbot: QtBot) -> None:
    content, article = reading.reading.content, reading.reading.article
    assert content is not None and article is not None
    made = reading.session.annotate(article.id, words(content, "older than its name"))
    assert made is not None
    reading.annotating.remove([made.id])
    seen: list[list[str]] = []

    def work(dialog: TrashDialog) -> None:
        seen.append(rows(dialog))
        qtbot.mouseClick(dialog.put_back, Qt.MouseButton.LeftButton)
        seen.append(rows(dialog))
        assert dialog.head.text() == EMPTY
        assert not dialog.put_back.isEnabled()

    in_the_dialog(reading, work)
    assert seen == [["“older than its name”"], []]
    assert [a.id for a in reading.reading.annotations] == [made.id]


def test_a_removed_brief_is_put_back(reading: MainWindow, library: Library) -> None:
    brief, _ = library.briefs.add("Money", "What it buys.")
    library.briefs.remove(brief.id)
    in_the_dialog(reading, lambda dialog: dialog.put_back.click())
    assert [one.name for one in library.briefs.all()] == ["Money"]
    assert library.read.next_label("undo") == "Put back"


def test_a_sentence_about_an_annotation_does_not_outlive_its_article(reading: MainWindow) -> None:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    made = reading.session.annotate(article.id, words(content, "older than its name"))
    assert made is not None
    reading.annotating.remove([one.id for one in reading.reading.annotations])
    assert "annotation was removed" in reading.toast.text()
    reading.actions_by_id["remove_article"].trigger()
    assert "annotation was removed" not in reading.toast.text()
    assert "removed from the library" in reading.strip.sentence()


def test_a_removed_article_comes_back_onto_the_page(reading: MainWindow) -> None:
    assert reading.places.library is None
    reading.actions_by_id["remove_article"].trigger()
    assert reading.reading.article is None
    assert reading.places.library is not None and reading.places.library.isVisible()
    assert not reading.view.verticalScrollBar().isEnabled()
    in_the_dialog(reading, lambda dialog: dialog.rows.itemActivated.emit(dialog.rows.topLevelItem(0), 0))
    assert reading.reading.article is not None and reading.reading.article.title == "Rivers"
    assert reading.places.at_article() and reading.view.isVisible()
    assert reading.strip.isHidden(), "its Undo would take back the wrong step"


def test_an_empty_library_shows_its_themes_and_how_to_open_a_file(
    window: MainWindow, library: Library, add: Add, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.articles.remove(add().id)
    begin(window, [])
    assert window.places.library is not None and window.places.library.nothing.button.isVisible()
    assert [pane.name for pane in window.sidebar.panes][:3] == ["Investment", "Talent", "Open source"]
    asked: list[bool] = []
    window.actions_by_id["open"].triggered.disconnect()
    window.actions_by_id["open"].triggered.connect(lambda: asked.append(True))
    qtbot.mouseClick(window.places.library.nothing.button, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_a_trash_that_cannot_be_written_to_is_only_looked_at(library: Library, add: Add, qtbot: QtBot) -> None:
    library.articles.remove(add().id)
    dialog = TrashDialog(writable=False)
    qtbot.addWidget(dialog)
    dialog.set_removed(library.trash.removed())
    assert rows(dialog) and not dialog.put_back.isEnabled()
    with qtbot.assertNotEmitted(dialog.put_back_requested):
        dialog.rows.itemActivated.emit(dialog.rows.topLevelItem(0), 0)


def test_a_file_that_is_added_again_says_that_its_annotated_article_is_in_the_trash_and_gives_it_back(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    content, article = reading.reading.content, reading.reading.article
    assert content is not None and article is not None
    made = reading.session.annotate(article.id, words(content, "older than its name"))
    assert made is not None
    reading.actions_by_id["remove_article"].trigger()
    with qtbot.waitSignal(reading.session.article_added, timeout=20_000):
        reading.visiting.bring_in([tmp_path / "rivers.txt"])
    again = reading.reading.article
    assert again is not None and again.id != article.id
    assert reading.strip.sentence() == "An article of the same file is in the trash, with 1 annotation."
    reading.strip.button.click()
    assert reading.places.at_article() and reading.strip.isHidden()
    assert [one.id for one in reading.reading.annotations] == [made.id]
    assert [one.id for one in reading.session.library.read.articles()] == [article.id]
