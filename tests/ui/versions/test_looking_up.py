"""What is missing of old articles is looked up beside the window: offered once, one step, and it can be cancelled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.library import Library
from desktop.library.across.details import value_of
from desktop.ui.window.main_window import MainWindow


@pytest.fixture
def old(window: MainWindow, library: Library, tmp_path: Path) -> list[Article]:
    """Two articles from before there were details; one says more in its front matter than was kept of it."""
    files = {"more.md": "---\ntitle: More\ndoi: 10.1000/182\n---\nSome words.\n", "plain.md": "Other words.\n"}
    made = []
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        article = library.articles.add(tmp_path / name).article
        with library.file.step("Add article") as step:
            step.put_article(replace(article, metadata={}, doi=""))
        made.append(library.read.article(article.id))
    return made


def test_it_is_offered_once_and_fills_all_in_one_step(
    window: MainWindow, library: Library, old: list[Article], qtbot: QtBot
) -> None:
    looking_up = window.controllers.looking_up
    looking_up.offer()
    assert "2 articles can be looked up" in window.toast.text()
    with qtbot.waitSignal(window.controllers.reading_many.ended, timeout=30_000):
        window.actions_by_id["look_up_details"].trigger()
    assert "More is known of 1 article now" in window.toast.text() and window.import_strip.isHidden()
    assert [value_of(library.read.article(article.id), "doi") for article in old] == ["10.1000/182", ""]
    assert [len(library.versions.of(article.id)) for article in old] == [1, 1]
    window.actions_by_id["undo"].trigger()
    assert [library.read.article(article.id) for article in old] == old
    window.toast.hide()
    looking_up.offer()
    assert window.toast.isHidden(), "it was offered, and is there as a command"


def test_where_all_was_looked_up_it_says_so_and_a_cancelled_one_changes_nothing(
    window: MainWindow, library: Library, old: list[Article], qtbot: QtBot
) -> None:
    window.controllers.looking_up.look_up()
    window.import_strip.cancel_requested.emit()
    assert "nothing was changed" in window.toast.text() and not window.controllers.reading_many.busy()
    assert library.details.unread() != []
    library.details.complete(dict.fromkeys(library.details.unread()))
    window.controllers.looking_up.look_up()
    assert "looked up already" in window.toast.text()


def test_while_articles_are_read_for_one_thing_nothing_else_reads_them(
    window: MainWindow, library: Library, old: list[Article]
) -> None:
    of = window.controllers
    of.looking_up.look_up()
    of.rereading.read_anew([article.id for article in old])
    assert window.toast.isHidden(), "it does not even look which articles an older importer read"
    assert of.reading_many.busy()
    of.reading_many.stop()
    assert not of.reading_many.busy() and window.import_strip.isHidden()
