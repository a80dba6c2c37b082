"""An update from a changed file: noticed, shown before anything happens, done in one step, taken back by undo."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from db.records import AnchorState, Article, Changes
from desktop.article.differences import Differences
from desktop.library.versions import Update, Versions
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.versions.updating import source_of
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import TEXT, words

NEW = TEXT.replace("# Rivers\n", "# Rivers\nA new beginning stands here.\n").replace(
    "A delta is a map that redraws itself.", "Nothing is left of it."
)


@pytest.fixture
def annotated(reading: MainWindow) -> MainWindow:
    """The sample article with one annotation that stays, and one whose words will go."""
    for quote in ("older than its name", "a map that redraws itself"):
        assert reading.reading.article is not None and reading.reading.content is not None
        assert reading.session.annotate(reading.reading.article.id, words(reading.reading.content, quote))
    return reading


def test_an_update_is_one_step_and_undo_takes_it_back(
    annotated: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, article = annotated, annotated.reading.article
    before = window.reading.content.text
    monkeypatch.setattr(UpdateDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    window.controllers.updating.prepare(article.id, read_by_hand(NEW), NEW.encode(), tmp_path / "rivers.txt")
    qtbot.waitUntil(lambda: "new beginning" in window.reading.content.text)
    states = [a.anchor.state for a in window.reading.annotations]
    assert states == [AnchorState.IN_PLACE, AnchorState.ORPHAN]
    assert window.toast.text().startswith("The article was updated")
    assert "1 annotation needs a look" in window.strip.sentence()
    window.strip.button.click()
    assert window.reviewing.is_open()
    window.reviewing.close()
    window.actions_by_id["undo"].trigger()
    assert window.reading.content.text == before
    assert {a.anchor.state for a in window.reading.annotations} == {AnchorState.IN_PLACE}


def test_the_window_goes_on_while_an_update_is_worked_out_and_written(
    annotated: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, article = annotated, annotated.reading.article
    threads: list[threading.Thread] = []
    go_on = threading.Event()

    def apply(self: Versions, *updates: Update) -> Changes:
        threads.append(threading.current_thread())
        assert go_on.wait(20)
        return applying(self, *updates)

    def differences(update: Update) -> Differences:
        threads.append(threading.current_thread())
        return comparing(update)

    applying, comparing = Versions.apply, Update.differences.func
    shown = cached_property(differences)
    shown.__set_name__(Update, "differences")
    monkeypatch.setattr(Versions, "apply", apply)
    monkeypatch.setattr(Update, "differences", shown)
    monkeypatch.setattr(UpdateDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    window.controllers.updating.prepare(article.id, read_by_hand(NEW), NEW.encode(), tmp_path / "rivers.txt")
    qtbot.waitUntil(lambda: len(threads) == 2, timeout=20_000)
    assert threading.main_thread() not in threads
    assert window.reading.article.version_id == article.version_id
    qtbot.waitUntil(window.import_strip.isVisible)
    assert not window.import_strip.cancel_button.isVisible()  # what is written is told of, whatever happens
    go_on.set()
    qtbot.waitUntil(lambda: "new beginning" in window.reading.content.text, timeout=20_000)


def test_a_file_whose_name_is_no_utf_8_is_noticed_and_updated_from(
    window: MainWindow, add: Callable[..., Article], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = os.fsdecode(b"rivi\xe8re.txt")
    article = add(name=name)
    assert window.reading.open(article.id) and article.source != str(tmp_path / name)
    (tmp_path / name).write_text(NEW, "utf-8")
    window.source_watch.look()
    window.source_watch.jobs.wait()
    assert "rivi\ufffdre.txt has changed" in window.strip.sentence()
    shown: list[UpdateDialog] = []
    monkeypatch.setattr(UpdateDialog, "exec", lambda self: shown.append(self) or QDialog.DialogCode.Accepted)
    window.actions_by_id["update"].trigger()
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    qtbot.waitUntil(lambda: "new beginning" in window.reading.content.text)
    assert source_of(window.reading.article) == tmp_path / name
    window.strip.dismiss()
    window.source_watch.look()
    window.source_watch.jobs.wait()
    assert window.strip.isHidden()


def test_a_file_whose_name_is_no_utf_8_is_opened_by_the_name_that_qt_gives_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / os.fsdecode(b"rivi\xe8re.txt")).write_text(TEXT, "utf-8")
    with qtbot.waitSignal(window.session.article_added, timeout=20_000):
        window.visiting.bring_in([tmp_path / "rivi\ufffdre.txt"])
    assert source_of(window.reading.article) == tmp_path / os.fsdecode(b"rivi\xe8re.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
def test_a_pipe_in_the_place_of_the_file_holds_nothing_up_and_is_no_news(
    annotated: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "rivers.txt").unlink()
    os.mkfifo(tmp_path / "rivers.txt")
    annotated.source_watch.look()
    qtbot.waitUntil(lambda: not annotated.source_watch.jobs.busy())
    assert annotated.strip.isHidden()


def test_an_unchanged_or_missing_file_is_no_news(annotated: MainWindow, tmp_path: Path) -> None:
    annotated.source_watch.look()
    annotated.source_watch.jobs.wait()
    assert annotated.strip.sentence() == ""
    assert source_of(annotated.reading.article) == tmp_path / "rivers.txt"
    (tmp_path / "rivers.txt").unlink()
    annotated.source_watch.look()
    annotated.source_watch.jobs.wait()
    assert annotated.strip.sentence() == ""
    assert source_of(annotated.reading.article) is None


def test_a_gone_file_asks_for_another(reading: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    monkeypatch.setattr(reading.session, "read_for_update", lambda _, path: read.append(path))
    (tmp_path / "rivers.txt").unlink()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    reading.actions_by_id["update"].trigger()
    assert read == []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "new.txt"), ""))
    reading.actions_by_id["update"].trigger()
    assert read == [tmp_path / "new.txt"]
