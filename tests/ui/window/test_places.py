"""The places of a window: which is shown when, what each remembers, and what can be asked for there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.library import Library
from desktop.ui.app import begin
from desktop.ui.library.article_sheet import ArticleSheet
from desktop.ui.library.library_place import LibraryPlace
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

Add = Callable[..., Article]


def library_of(window: MainWindow) -> LibraryPlace:
    assert window.places.library is not None
    return window.places.library


def go(window: MainWindow, command: str) -> None:
    assert window.actions_by_id[command].isEnabled(), command
    window.actions_by_id[command].trigger()


def test_a_start_that_shows_an_article_makes_no_library(window: MainWindow, add: Add) -> None:
    add()
    begin(window, [])
    assert window.places.at_article() and window.places.library is None


def test_each_place_is_a_key_away_and_stays_as_it_was_left(reading: MainWindow, add: Add) -> None:
    add("# Lakes\nStill water.", "lakes.txt")
    reading.view.set_place(60)
    place = reading.view.surface.place.offset
    go(reading, "library_place")
    shown = library_of(reading)
    assert shown.isVisible() and not reading.view.isVisible()
    assert shown.list.chosen() == [reading.reading.article.id if reading.reading.article else ""]
    shown.head.field.setText("riv")
    go(reading, "article_place")
    assert reading.view.isVisible() and reading.view.surface.place.offset == place
    go(reading, "library_place")
    assert shown.head.field.text() == "riv"


def test_the_open_article_is_chosen_and_in_sight_though_the_filter_hides_it(reading: MainWindow, add: Add) -> None:
    lakes = add("# Lakes\nStill water.", "lakes.txt")
    go(reading, "library_place")
    library_of(reading).head.field.setText("rivers")
    reading.reading.open(lakes.id)
    assert reading.places.at_article()
    go(reading, "library_place")
    assert library_of(reading).list.chosen() == [lakes.id]


def test_choosing_the_article_that_is_open_shows_it(reading: MainWindow, qtbot: QtBot) -> None:
    go(reading, "library_place")
    qtbot.keyClick(library_of(reading).list, Qt.Key.Key_Return)
    assert reading.places.at_article()


def test_what_is_about_a_passage_is_not_offered_in_the_library(reading: MainWindow, qtbot: QtBot) -> None:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    made = reading.session.annotate(article.id, words(content, "older"))
    assert made is not None
    reading.reading.set_current(made.id)
    go(reading, "library_place")
    for command in ("remove", "note", "theme_1", "find", "grow", "review", "sidebar", "next_annotation"):
        assert not reading.actions_by_id[command].isEnabled(), command
    for command in ("export", "rename", "remove_article", "article_place"):
        assert reading.actions_by_id[command].isEnabled(), command
    qtbot.keyClick(library_of(reading).list, Qt.Key.Key_N)
    assert [one.id for one in reading.session.library.annotations.all(article.id)] == [made.id]


def test_several_are_removed_in_one_step_and_the_open_one_leaves_no_empty_window(
    reading: MainWindow, add: Add, library: Library
) -> None:
    add("# Lakes\nStill water.", "lakes.txt")
    go(reading, "library_place")
    library_of(reading).list.selectAll()
    assert reading.actions_by_id["export"].isEnabled(), "an export is of one article or several"
    go(reading, "remove_article")
    assert library.read.articles() == [] and reading.reading.article is None
    assert "2 articles" in reading.strip.sentence()
    assert library_of(reading).nothing.isVisible() and not reading.actions_by_id["article_place"].isEnabled()
    go(reading, "undo")
    assert len(library.read.articles()) == 2
    assert not reading.places.at_article(), "what was removed in the library comes back there"
    assert len(library_of(reading).list.shelf.rows) == 2


def test_undoing_the_article_that_is_open_leads_to_the_library(window: MainWindow, add: Add, library: Library) -> None:
    add("# Lakes\nStill water.", "lakes.txt")
    rivers = add()
    window.reading.open(rivers.id)
    go(window, "undo")
    assert window.reading.article is None and not window.places.at_article()
    assert [row.title for row in library_of(window).list.shelf.rows] == ["Lakes"]
    go(window, "redo")
    assert window.places.at_article() and window.toolbar.title.whole == "Rivers"


def test_a_title_is_renamed_in_the_list(reading: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit

    go(reading, "library_place")
    go(reading, "rename")
    field = library_of(reading).list.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Streams")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading.toolbar.title.whole == "Streams")
    qtbot.waitUntil(lambda: [row.title for row in library_of(reading).list.shelf.rows] == ["Streams"])


def test_escape_goes_back_to_the_article(reading: MainWindow) -> None:
    go(reading, "library_place")
    library_of(reading).head.field.setText("x")
    reading.leave()
    assert not reading.places.at_article()
    reading.leave()
    assert reading.places.at_article()


def test_the_trash_of_the_library_puts_back(reading: MainWindow, qtbot: QtBot) -> None:
    go(reading, "library_place")
    go(reading, "remove_article")
    shown = library_of(reading)
    shown.show_section("trash")
    assert [row.title for row in shown.list.shelf.rows] == ["Rivers"]
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert [one.title for one in reading.session.library.read.articles()] == ["Rivers"]
    assert not reading.places.at_article()


def test_an_article_is_finished_put_aside_and_tagged_from_its_menu(reading: MainWindow) -> None:
    go(reading, "library_place")
    shown = library_of(reading)

    def choose(words: str) -> None:
        next(action for action in shown.menu().actions() if action.text() == words).trigger()

    choose("Finished")
    assert [row.section for row in shown.list.shelf.rows] == ["finished"]
    shown.tags_requested.emit(shown.list.chosen(), ["water"], [])
    assert [row.tags for row in shown.list.shelf.rows] == [("water",)]
    choose("Archive")
    assert shown.list.shelf.rows == []
    shown.show_section("archive")
    shown.list.ensure_current()
    choose("Take out of the archive")
    assert reading.session.library.read.articles()[0].archived is None
    go(reading, "undo")
    assert reading.session.library.read.articles()[0].archived is not None


def test_the_order_and_the_rows_look_are_kept(reading: MainWindow) -> None:
    go(reading, "library_place")
    shown = library_of(reading)
    shown.head.order_chosen.emit("title")
    shown.head.look_chosen.emit("compact")
    assert reading.settings["library_order"] == "title" and shown.list.painter.compact


def test_a_file_that_cannot_be_read_leaves_no_empty_window(window: MainWindow, tmp_path: object, qtbot: QtBot) -> None:
    begin(window, ["/nowhere/at/all.md"])
    qtbot.waitUntil(lambda: not window.places.at_article())
    assert window.strip.sentence()


def test_details_of_several_are_edited_in_one_step(
    reading: MainWindow, add: Add, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    lakes, rivers = add("# Lakes\nStill water.", "lakes.txt"), reading.reading.article
    assert rivers is not None

    def save(sheet: ArticleSheet) -> int:
        sheet.fields["author"].setText("Ann")
        sheet.tag_field.setText("water")
        sheet.accept()
        return 1

    monkeypatch.setattr(ArticleSheet, "exec", save)
    go(reading, "library_place")
    library_of(reading).list.selectAll()
    go(reading, "edit_articles")
    assert [(a.author, a.tags) for a in library.read.articles()] == [("Ann", ("water",))] * 2
    assert library_of(reading).list.chosen_rows()[0].author == "Ann"
    go(reading, "undo")
    assert [(a.author, a.tags) for a in library.read.articles()] == [("", ())] * 2
    go(reading, "article_place")
    go(reading, "edit_articles")
    assert library.read.article(rivers.id).author == "Ann" and library.read.article(lakes.id).author == ""


def test_progress_counts_the_last_line_in_sight_and_never_goes_back(reading: MainWindow, add: Add) -> None:
    long = add("\n".join(["# Long"] + [f"Paragraph number {n} has some words in it." for n in range(200)]), "long.txt")
    assert reading.reading.open(long.id)

    def progress() -> float:
        reading.reading.leaving_off.keep()
        return next(one for one in reading.session.library.shelf.all() if one.article.id == long.id).progress

    first = progress()
    assert 0 < first < 0.5, "what was in sight counts, and no more"
    reading.view.verticalScrollBar().setValue(reading.view.verticalScrollBar().maximum() // 2)
    assert first < progress() < 1
    reading.reading.go_to(len(reading.view.content().text) - 10)
    assert progress() == 1
    reading.view.set_place(0)
    assert progress() == 1
    go(reading, "library_place")
    assert progress() == 1


def test_of_many_articles_the_first_are_shown_at_once_and_what_is_touched(
    reading: MainWindow, add: Add, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.library.shelving.FIRST", 1)
    monkeypatch.setattr("desktop.ui.library.shelving.NEXT", 1)
    lakes = add("# Lakes\n\nA lake lies still.", "lakes.md")
    add("# Ponds\n\nA pond is small.", "ponds.md")
    reading.places.show_library()
    shown = library_of(reading)
    assert [row.title for row in shown.list.shelf.rows] == ["Rivers"] and not shown.head._count.text()
    qtbot.waitUntil(lambda: shown.head._count.text().startswith("3 articles"))
    assert [row.title for row in shown.list.shelf.rows] == ["Rivers", "Ponds", "Lakes"]
    reading.session.write(lambda: library.articles.rename(lakes.id, "Meres"))
    assert [row.title for row in shown.list.shelf.rows] == ["Rivers", "Ponds", "Meres"]


def test_of_many_articles_those_that_come_first_by_their_titles_are_shown_at_once_where_titles_sort(
    reading: MainWindow, add: Add, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.library.shelving.FIRST", 1)
    add("# Ponds\n\nA pond is small.", "ponds.md")
    add("# Lakes\n\nA lake lies still.", "lakes.md")
    reading.settings["library_order"] = "title"
    reading.places.show_library()
    shown = library_of(reading)
    assert [row.title for row in shown.list.shelf.rows] == ["Lakes"]
    qtbot.waitUntil(lambda: [row.title for row in shown.list.shelf.rows] == ["Lakes", "Ponds", "Rivers"])
