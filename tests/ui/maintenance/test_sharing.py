"""Sharing from the window: a folder is chosen, what another computer wrote comes onto the page, what is new goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.sharing.seal import Seal, WordsNeeded
from desktop.ui.maintenance.share_choice_dialog import ShareChoiceDialog
from desktop.ui.maintenance.share_words_dialog import ShareWordsDialog
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "other.postil")
    yield library
    library.close()


def exchanged(window: MainWindow, qtbot: QtBot) -> None:
    sharing = window.controllers.sharing
    qtbot.waitUntil(lambda: not sharing.adds.busy() and not sharing.jobs.busy(), timeout=30_000)


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


def test_an_encrypted_folder_shows_its_words_and_another_window_asks_for_them(
    reading: MainWindow, other: Library, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, second = tmp_path / "shared", tmp_path / "second"
    shown, asked = [], []
    monkeypatch.setattr(Seal, "new", staticmethod(lambda: (Seal("rope sand", "KEY"), b"kept")))
    monkeypatch.setattr(Seal, "from_words", staticmethod(_from_words))
    monkeypatch.setattr(Seal, "closed", lambda _self, data: data)
    monkeypatch.setattr(Seal, "opened", lambda _self, data: data)
    monkeypatch.setattr(ShareWordsDialog, "exec", lambda self: shown.append(self.words.toPlainText()))
    answers = iter(["sand rope", "rope sand"])

    def answer(dialog: QInputDialog) -> int:
        asked.append(dialog.labelText())
        dialog.setTextValue(next(answers))
        return 1

    monkeypatch.setattr(QInputDialog, "exec", answer)
    sharing = reading.controllers.sharing
    reading.actions_by_id["share"].trigger()
    dialog = sharing._dialog
    assert dialog is not None
    dialog.encrypt.setChecked(True)
    sharing.share_at(folder)
    exchanged(reading, qtbot)
    assert shown == ["rope sand"]
    assert dialog.rows.topLevelItem(0).text(0) == f"{folder} (encrypted)"

    other.sharing.add(second, encrypted=True)
    sharing.share_at(second)
    qtbot.waitUntil(lambda: len(dialog._shares) == 2)
    exchanged(reading, qtbot)
    assert asked == ["Its words are needed."] * 2
    dialog.close()


def _from_words(words: str, _kept: bytes) -> Seal:
    if words != "rope sand":
        raise WordsNeeded("Its words are needed.")
    return Seal(words, "KEY")


def test_the_articles_of_a_group_are_chosen_from_a_list_that_can_be_narrowed(qtbot: QtBot) -> None:
    rows = [("1", "Harbour notes", True), ("2", "Secret plans", False), ("3", "The tide", False)]
    dialog = ShareChoiceDialog(rows, LIGHT)
    qtbot.addWidget(dialog)
    dialog.field.setText("SECRET")
    hidden = [dialog.list.item(number).isHidden() for number in range(3)]
    assert hidden == [True, False, True]
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.chosen() == {"1", "2"}
