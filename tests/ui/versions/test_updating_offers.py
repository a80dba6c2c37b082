"""What is offered when a file resembles an article, when it is no text, when an older importer read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import desktop.importers
from db.records import AnchorState, Article
from desktop.article.content import Block, BlockKind, Content
from desktop.importers import IMPORTERS
from desktop.importers.imported import Imported
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import TEXT, words

QUOTES = ("older than its name", "a map that redraws itself", "Every river begins")
BREAD = "# Rivers\n\n" + "Bread is made of flour, water, salt and a good deal of time. " * 30


class Asked:
    """The previews that were shown, each answered as Enter would answer it, or with yes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.dialogs: list[UpdateDialog] = []
        self.yes = False
        asked = self

        def answer(dialog: UpdateDialog) -> int:
            asked.dialogs.append(dialog)
            chosen = dialog.go if asked.yes or dialog.go.isDefault() else dialog.keep
            chosen.click()
            return dialog.result()

        monkeypatch.setattr(UpdateDialog, "exec", answer)
        monkeypatch.setattr(UpdateDialog, "deleteLater", lambda self: None)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return Asked(monkeypatch)


@pytest.fixture
def marked(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A file that was brought in as files are, with three annotations."""
    path = tmp_path / "rivers.md"
    path.write_text(TEXT.replace("\n", "\n\n"), "utf-8")
    window.session.import_files([path])
    qtbot.waitUntil(lambda: window.reading.article is not None, timeout=20_000)
    for quote in QUOTES:
        window.session.annotate(window.reading.article.id, words(window.reading.content, quote))
    return window


def everything(window: MainWindow) -> tuple[object, ...]:
    library, article = window.session.library, window.reading.article
    return library.annotations.all(), library.contents.of(article.id), len(library.versions.of(article.id))


@pytest.mark.parametrize(
    ("data", "doubt", "possible"),
    [
        (b" \n\n ", "is empty", False),
        (b"PK\x03\x04" + b"\x00" * 400, "zip archive", False),
        (b"a" * 1_000_000, "would lose their place", True),
        (TEXT.replace("\n", "\n\n")[: len(TEXT) // 2].encode(), "cut off", True),
    ],
    ids=["blank", "archive", "one letter", "cut in half"],
)
def test_bad_input_is_previewed_the_answer_is_no_and_nothing_is_lost(
    marked: MainWindow, tmp_path: Path, qtbot: QtBot, asked: Asked, data: bytes, doubt: str, possible: bool
) -> None:
    before = everything(marked)
    path = tmp_path / "rivers.md"
    path.write_bytes(data)
    marked.controllers.updating.begin(marked.reading.article.id, path)
    qtbot.waitUntil(lambda: len(asked.dialogs) == 1, timeout=30_000)
    [dialog] = asked.dialogs
    assert doubt in dialog.doubts.text()
    assert dialog.rows.topLevelItemCount() == 3
    assert dialog.head.text().startswith("3 annotations: ")
    assert dialog.keep.isDefault() and not dialog.go.isDefault()
    assert dialog.go.isEnabled() is possible
    assert everything(marked) == before
    if not possible:
        return
    asked.yes = True
    marked.controllers.updating.begin(marked.reading.article.id, path)
    qtbot.waitUntil(lambda: marked.toast.text().startswith("The article was updated"), timeout=30_000)
    assert len(marked.reading.annotations) == 3 and everything(marked)[2] == 2
    marked.actions_by_id["undo"].trigger()
    assert everything(marked)[:2] == before[:2]


def test_where_nothing_speaks_against_it_yes_is_the_answer(
    marked: MainWindow, tmp_path: Path, qtbot: QtBot, asked: Asked
) -> None:
    path = tmp_path / "rivers.md"
    path.write_text(TEXT.replace("\n", "\n\n") + "\n\nOne more line.", "utf-8")
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    marked.strip.button.click()
    qtbot.waitUntil(lambda: "One more line." in marked.reading.content.text, timeout=20_000)
    assert asked.dialogs[0].doubts.isHidden()
    assert {a.anchor.state for a in marked.reading.annotations} == {AnchorState.IN_PLACE}


def test_a_file_as_it_was_is_nothing_to_update(marked: MainWindow, tmp_path: Path, qtbot: QtBot, asked: Asked) -> None:
    marked.actions_by_id["update"].trigger()
    qtbot.waitUntil(lambda: "nothing to update" in marked.toast.text(), timeout=20_000)
    assert not asked.dialogs


def test_a_cancelled_update_changes_nothing(
    marked: MainWindow, tmp_path: Path, qtbot: QtBot, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.anchoring.work import Anchoring
    from desktop.errors import Cancelled

    def run(self: Anchoring, progress: Callable[[int, int], bool]) -> list[object]:
        while progress(1, 3):
            pass
        raise Cancelled("stopped")

    monkeypatch.setattr(Anchoring, "run", run)
    before = everything(marked)
    path = tmp_path / "rivers.md"
    path.write_text(BREAD, "utf-8")
    marked.controllers.updating.begin(marked.reading.article.id, path)
    qtbot.waitUntil(marked.import_strip.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: marked.import_strip._bar.value() == 1, timeout=20_000)
    marked.import_strip.cancel_button.click()
    qtbot.waitUntil(lambda: "cancelled" in marked.toast.text())
    assert not marked.import_strip.isVisible()
    assert everything(marked) == before
    assert not asked.dialogs


# A file that resembles an article


def bring_in(window: MainWindow, path: Path, text: str, qtbot: QtBot) -> None:
    path.write_text(text, "utf-8")
    window.session.import_files([path])
    qtbot.waitUntil(lambda: window.strip.kind == "update", timeout=20_000)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("rivers.md", TEXT.replace("\n", "\n\n") + "\n\nMore.", "rivers.md has changed since it was read as “Rivers”"),
        ("copy.md", TEXT.replace("\n", "\n\n") + "\n", "copy.md has the text of “Rivers”"),
        ("draft.md", TEXT.replace("\n", "\n\n")[:-60], "draft.md looks like another state of “Rivers”"),
    ],
    ids=["path", "text", "title"],
)
def test_what_resembles_an_article_is_offered_as_it_or_as_a_new_one(
    marked: MainWindow, tmp_path: Path, qtbot: QtBot, asked: Asked, name: str, text: str, sentence: str
) -> None:
    library, article = marked.session.library, marked.reading.article
    bring_in(marked, tmp_path / name, text, qtbot)
    qtbot.waitUntil(lambda: sentence in marked.strip.sentence(), timeout=20_000)  # a look at the folder may be first
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert sentence in marked.strip.sentence()
    assert marked.strip.other_button.text() == "Add as a new article"
    assert len(library.read.articles()) == 1
    marked.strip.other_button.click()
    qtbot.waitUntil(lambda: marked.reading.article.id != article.id, timeout=20_000)
    assert len(library.read.articles()) == 2
    assert len(library.versions.of(article.id)) == 1

    assert marked.reading.open(article.id)
    asked.yes = True
    marked.controllers.updating.begin(article.id, tmp_path / name)
    qtbot.waitUntil(lambda: len(library.versions.of(article.id)) == 2, timeout=20_000)
    assert library.read.article(article.id).source == str(tmp_path / name)
    assert len(library.annotations.all(article.id)) == 3


def test_the_same_text_in_another_file_becomes_the_articles_file(
    marked: MainWindow, tmp_path: Path, qtbot: QtBot, asked: Asked
) -> None:
    article = marked.reading.article
    bring_in(marked, tmp_path / "copy.md", TEXT.replace("\n", "\n\n") + "\n", qtbot)
    assert marked.strip.button.text() == "Use this file for it"
    marked.strip.button.click()
    qtbot.waitUntil(lambda: marked.session.library.read.article(article.id).source.endswith("copy.md"), timeout=20_000)
    assert {a.anchor.state for a in marked.reading.annotations} == {AnchorState.IN_PLACE}
    assert asked.dialogs[0].difference.toPlainText() == "The text is the same."


def test_a_moved_file_is_followed_without_a_question(marked: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    moved = tmp_path / "elsewhere.md"
    (tmp_path / "rivers.md").rename(moved)
    marked.session.import_files([moved])
    article = marked.reading.article
    qtbot.waitUntil(lambda: marked.session.library.read.article(article.id).source == str(moved), timeout=20_000)
    assert len(marked.session.library.read.articles()) == 1


# An importer that reads more than the one of before


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today's importers are newer than those that read the articles."""
    rows = tuple(replace(row, version=row.version + 1) for row in IMPORTERS)
    monkeypatch.setattr(desktop.importers, "IMPORTERS", rows)


def test_an_article_of_an_older_importer_is_offered_to_be_read_anew(
    marked: MainWindow, qtbot: QtBot, asked: Asked, newer: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.importers.child.job import ImportJob

    article = marked.reading.article
    real = ImportJob.result

    def reads_more(self: ImportJob) -> Imported:
        read = real(self)
        line = Block(BlockKind.PARAGRAPH, "A caption that the importer of before left out.")
        return replace(read, content=Content((read.content.blocks[0], line, *read.content.blocks[1:])))

    monkeypatch.setattr(ImportJob, "result", reads_more)
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert "read by an older Postil" in marked.strip.sentence()
    marked.strip.button.click()
    qtbot.waitUntil(lambda: "A caption" in marked.reading.content.text, timeout=20_000)
    assert asked.dialogs[0].go.isDefault()
    assert {a.anchor.state for a in marked.reading.annotations} == {AnchorState.IN_PLACE}
    assert len(marked.session.library.versions.of(article.id)) == 2
    assert marked.session.library.read.article(article.id).source == article.source
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert marked.strip.sentence() == ""


def test_read_anew_without_a_difference_is_said_and_not_offered_again(
    marked: MainWindow, qtbot: QtBot, asked: Asked, newer: None
) -> None:
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    marked.strip.button.click()
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert marked.strip.sentence() == ""
    qtbot.waitUntil(lambda: "is what it was" in marked.toast.text(), timeout=20_000)
    assert not asked.dialogs
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert marked.strip.sentence() == ""


def test_the_reader_may_not_want_it_for_this_article(marked: MainWindow, newer: None) -> None:
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    marked.strip.other_button.click()
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert marked.strip.sentence() == ""
    assert len(marked.session.library.versions.of(marked.reading.article.id)) == 1


def test_a_file_that_comes_back_after_it_was_away_is_noticed(
    marked: MainWindow, tmp_path: Path, qtbot: QtBot, add: Callable[..., Article]
) -> None:
    path = tmp_path / "rivers.md"
    text = path.read_text("utf-8")
    path.unlink()
    marked.source_watch._look_timer.setInterval(10)
    marked.source_watch.look()
    marked.source_watch.jobs.wait()
    assert marked.strip.sentence() == ""
    path.write_text(text + "\n\nMore.", "utf-8")
    qtbot.waitUntil(lambda: "has changed" in marked.strip.sentence(), timeout=20_000)
