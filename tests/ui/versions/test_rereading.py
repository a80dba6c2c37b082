"""Several articles read anew by today's importer: what would change is shown first, and is one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import desktop.importers
from db.records import AnchorState, Article
from desktop.article.content import Block, BlockKind, Content
from desktop.errors import ImportFailed
from desktop.importers import IMPORTERS
from desktop.importers.child.job import ImportJob
from desktop.importers.imported import Imported
from desktop.library import Library
from desktop.ui.versions.rereading import RereadDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

CAPTION = "A caption that the importer of before left out."


@pytest.fixture
def articles(window: MainWindow, library: Library, tmp_path: Path) -> list[Article]:
    """Three files as they are read, an annotation in each; the importers are newer by now."""
    made = []
    for name in ("more.md", "alike.md", "bad.md"):
        path = tmp_path / name
        path.write_text(f"# {name}\n\nSome words of {name}.\n", encoding="utf-8")
        made.append(library.articles.add(path).article)
        library.annotations.add(made[-1].id, words(library.contents.of(made[-1].id), "Some words"))
    return made


@pytest.fixture
def newer(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    """Today's importers read more of one file, and nothing of another."""
    rows = tuple(replace(row, version=row.version + 1) for row in IMPORTERS)
    monkeypatch.setattr(desktop.importers, "IMPORTERS", rows)
    real = ImportJob.result

    def result(self: ImportJob) -> Imported:
        read = real(self)
        if "bad.md" in read.content.text:
            raise ImportFailed("It holds no text.")
        if "more.md" not in read.content.text:
            return read
        line = Block(BlockKind.PARAGRAPH, CAPTION)
        return replace(read, content=Content((read.content.blocks[0], line, *read.content.blocks[1:])))

    monkeypatch.setattr(ImportJob, "result", result)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[RereadDialog]:
    """The previews that were asked for, each answered with yes."""
    dialogs: list[RereadDialog] = []

    def accept(dialog: RereadDialog) -> int:
        dialogs.append(dialog)
        return 1

    monkeypatch.setattr(RereadDialog, "exec", accept)
    monkeypatch.setattr(RereadDialog, "deleteLater", lambda _: None)
    return dialogs


def read_anew(window: MainWindow, qtbot: QtBot) -> None:
    window.places.show_library()
    assert window.places.library is not None
    window.places.library.list.selectAll()
    with qtbot.waitSignal(window.controllers.reading_many.ended, timeout=30_000):
        window.actions_by_id["read_anew"].trigger()


def test_several_are_read_anew_in_one_step_and_what_is_alike_or_fails_stays(
    window: MainWindow,
    articles: list[Article],
    newer: None,
    shown: list[RereadDialog],
    library: Library,
    qtbot: QtBot,
) -> None:
    read_anew(window, qtbot)
    qtbot.waitUntil(lambda: "One article was read anew" in window.toast.text())
    [dialog] = shown
    assert dialog.head.text() == "1 article would change, 1 is what it was, 1 could not be read."
    rows = [dialog.rows.topLevelItem(row) for row in range(2)]
    assert [row.text(0) for row in rows if row is not None] == ["more.md", "bad.md"]
    assert [len(library.versions.of(article.id)) for article in articles] == [2, 1, 1]
    assert CAPTION in library.contents.of(articles[0].id).text
    assert {one.anchor.state for one in library.annotations.all()} == {AnchorState.IN_PLACE}
    assert window.import_strip.isHidden()
    window.actions_by_id["undo"].trigger()
    assert CAPTION not in library.contents.of(articles[0].id).text


def test_what_the_reader_unchecks_stays_and_without_any_there_is_nothing_to_take(
    window: MainWindow, articles: list[Article], newer: None, library: Library, qtbot: QtBot, shown: list[RereadDialog]
) -> None:
    read_anew(window, qtbot)
    [dialog] = shown
    assert dialog.go.isEnabled() and [one.article.title for one in dialog.chosen()] == ["more.md"]
    dialog._items[0].setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.go.isEnabled() and dialog.chosen() == []


def test_what_todays_importer_read_is_not_read_again(
    window: MainWindow, articles: list[Article], shown: list[RereadDialog]
) -> None:
    window.controllers.rereading.read_anew([article.id for article in articles])
    assert "nothing to read anew" in window.toast.text() and not shown
    assert not window.controllers.reading_many.busy()


def test_it_can_be_cancelled_and_changes_nothing(
    window: MainWindow, articles: list[Article], newer: None, shown: list[RereadDialog], library: Library
) -> None:
    rereading = window.controllers.rereading
    rereading.read_anew([article.id for article in articles])
    assert window.import_strip.isVisible()
    window.import_strip.cancel_button.click()
    assert not window.controllers.reading_many.busy() and not shown and window.import_strip.isHidden()
    assert [len(library.versions.of(article.id)) for article in articles] == [1, 1, 1]
