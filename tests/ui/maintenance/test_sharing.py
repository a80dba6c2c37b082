"""Sharing from the window: a folder is chosen, what another computer wrote comes onto the page, what is new goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "other.postil")
    yield library
    library.close()


def exchanged(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.controllers.sharing.jobs.busy(), timeout=30_000)


def test_a_folder_chosen_in_the_dialog_brings_the_library_to_another_computer_and_its_notes_back(
    reading: MainWindow, other: Library, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shared"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    sharing = reading.controllers.sharing
    reading.actions_by_id["share"].trigger()
    dialog = sharing._dialog
    assert dialog is not None
    assert not dialog.exchange.isEnabled()
    dialog.name.setText("Ada")
    dialog.name_written.emit("Ada")
    dialog.add.click()
    exchanged(reading, qtbot)
    assert dialog.rows.topLevelItemCount() == 1
    assert "exchanged" in dialog.state.text()

    other.sharing.join(folder)
    other.sharing.now()
    assert reading.reading.article is not None and reading.reading.content is not None
    article_id = reading.reading.article.id
    passage = words(reading.reading.content, "older")
    made, _ = other.annotations.add(article_id, passage, (), "From the other computer.")
    other.sharing.now()

    reading.library_watch.begin()
    dialog.exchange.click()
    exchanged(reading, qtbot)
    reading.library_watch.look()
    assert made.id in {annotation.id for annotation in reading.reading.annotations}
    dialog.remove.click()
    assert dialog.rows.topLevelItemCount() == 0
    dialog.close()


def test_a_folder_that_went_away_is_said_where_it_was_asked_for_and_hinders_nothing(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "shared"
    sharing = reading.controllers.sharing
    sharing.share_at(folder)
    exchanged(reading, qtbot)
    folder.rename(tmp_path / "away")
    told: list[str] = []
    sharing.told.connect(lambda sentence: told.append(str(sentence)))
    sharing.exchange()
    exchanged(reading, qtbot)
    assert told == []
    sharing.exchange(wished=True)
    exchanged(reading, qtbot)
    assert len(told) == 1 and "is not there" in told[0]
