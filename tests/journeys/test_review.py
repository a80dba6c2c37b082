"""A table's numbers change in the file: the review counts what is left to see, and what is accepted is whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.records import AnchorState
from desktop.library import Library
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.window.main_window import MainWindow
from tests.journeys.windows import open_window, words

OLD = """# Swans and others

Of the constellations that were counted, three are listed, each with two numbers of its stars.

| Name | Bright | Faint |
|---|---|---|
| Aquila | 12 | 44 |
| Cygnus | 38 | 71 |
| Lyra | 9 | 64 |
"""
NEW = OLD.replace("71", "74").replace("Lyra", "Lyre").replace("| 12 | 44 |", "| 13 | 44 |")
MARKED = ("Aquila\n12\n44", "Cygnus\n38\n71", "Lyra\n9\n64")
MEANT = ("Aquila\n13\n44", "Cygnus\n38\n74", "Lyre\n9\n64")


@pytest.fixture
def updated(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window on the article after its update, of whose annotations all three want a look; another one is there."""
    monkeypatch.setattr(UpdateDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    file, other = tmp_path / "swans.md", tmp_path / "other.md"
    file.write_text(OLD, "utf-8")
    other.write_text("# Other\n\nQuite another article.\n", "utf-8")
    library = Library.open(tmp_path / "library.postil", origin="window")
    library.articles.add(other)
    window = open_window(library, qtbot, [file])
    qtbot.waitUntil(lambda: window.toolbar.title.whole == "Swans and others", timeout=30_000)
    assert window.reading.article is not None
    for quote in MARKED:
        assert window.session.annotate(window.reading.article.id, words(window, quote))
    file.write_text(NEW, "utf-8")
    window.controllers.updating.begin(window.reading.article.id, file)
    qtbot.waitUntil(lambda: "need a look" in window.strip.sentence(), timeout=30_000)
    return window


def test_accepted_passages_are_whole_and_the_offer_counts_those_that_are_left(updated: MainWindow) -> None:
    window = updated
    assert window.strip.sentence() == "3 annotations need a look."
    window.reviewing.open("changed")
    assert window.reviewing.panel is not None
    review = window.reviewing.panel.changed
    left = []
    for _ in MARKED:
        QTest.keyClick(review, Qt.Key.Key_A)
        left.append(window.strip.sentence())
    assert left == ["2 annotations need a look.", "1 annotation needs a look.", ""]
    annotations = window.reading.annotations
    assert [one.target.quote.exact for one in annotations] == list(MEANT)
    assert {one.anchor.state for one in annotations} == {AnchorState.IN_PLACE}


def test_the_offer_goes_when_another_article_is_read(updated: MainWindow) -> None:
    [other] = [one for one in updated.session.library.read.articles() if one.title == "Other"]
    assert updated.reading.open(other.id)
    assert updated.strip.sentence() == ""


def test_the_review_closes_when_its_article_is_removed(updated: MainWindow) -> None:
    updated.reviewing.open("changed")
    updated.actions_by_id["remove_article"].trigger()
    assert updated.reading.article is None
    assert not updated.reviewing.is_open()


@pytest.mark.parametrize("way", ["undo", "put back"])
def test_the_word_of_a_removed_article_goes_when_it_is_back(way: str, updated: MainWindow) -> None:
    updated.actions_by_id["remove_article"].trigger()
    updated.actions_by_id["undo"].trigger()
    assert updated.reading.article is not None
    updated.actions_by_id["redo"].trigger()
    assert "was removed" in updated.strip.sentence()
    if way == "undo":
        updated.actions_by_id["undo"].trigger()
    else:
        updated.strip.button.click()
    assert updated.reading.article is not None
    assert updated.strip.sentence() == ""
