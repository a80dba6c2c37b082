"""Sharing from the window: a folder is chosen, what another computer wrote comes onto the page, what is new goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from db.annotations import PRIVATE
from desktop.library import Library
from desktop.sharing.seal import Seal, WordsNeeded
from desktop.ui.aloud.announcer import said_of
from desktop.ui.cards.menus import card_menu
from desktop.ui.maintenance.share_choice_dialog import ShareChoiceDialog
from desktop.ui.maintenance.share_words_dialog import ShareWordsDialog
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.sidebar.hands import select_ids
from tests.ui.window.hands import mark


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
    reading.session.told.connect(lambda sentence: told.append(str(sentence)))
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


def test_two_themes_that_became_one_are_taken_apart_in_their_menu(
    reading: MainWindow, other: Library, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, told = reading.session.library, []
    reading.session.told.connect(told.append)
    for one in (library, other):
        one.themes.add(replace(one.themes.fresh("Method"), definition=f"As {one.path.stem} sees it."))
        one.sharing.add(tmp_path / "shared")
        one.sharing.now()
    reading.controllers.sharing.exchange()
    exchanged(reading, qtbot)
    assert any("“Take apart…”" in sentence for sentence in told)
    theme = library.themes.find("Method")
    monkeypatch.setattr(QInputDialog, "exec", lambda dialog: dialog.textValue() == "Method 2")
    reading.reading.load_themes()
    actions = {one.text().replace("&", ""): one for one in reading.sidebar.header_menu(theme.id).actions()}
    actions["Take apart…"].trigger()
    assert {one.definition for one in library.themes.all() if one.name.startswith("Method")} == {
        f"As {one.path.stem} sees it." for one in (library, other)
    }
    assert not any("Take" in one.text() for one in reading.sidebar.header_menu(theme.id).actions())


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
    assert dialog.list.checked() == ["1", "2"]


def test_whose_an_annotation_is_stands_on_its_cards_and_narrows_them_and_a_screen_reader_is_told(
    reading: MainWindow, other: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    other.sharing.set_name("Ben Carver")
    reading.controllers.sharing.share_at(tmp_path / "shared")
    exchanged(reading, qtbot)
    other.sharing.join(tmp_path / "shared")
    other.sharing.now()
    assert reading.reading.content is not None and reading.reading.article is not None
    own = mark(reading, "drew", 1)
    passage = words(reading.reading.content, "older")
    his, _ = other.annotations.add(reading.reading.article.id, passage, (), "Older than what?")
    other.sharing.now()
    reading.library_watch.begin()
    reading.controllers.sharing.exchange()
    exchanged(reading, qtbot)
    reading.library_watch.look()

    view, model = reading.sidebar.view, reading.sidebar.view.cards_model
    told = {
        model.id(row): str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    }
    assert "by Ben Carver" in told[his.id] and "by" not in told[own].split()
    [note] = [one for one in reading.margin.findChildren(NoteCard) if one.identity == his.id]
    assert "By Ben Carver." in note.accessibleDescription()
    assert "By Ben Carver." in said_of(reading.session.library.annotations.get(his.id), 1, 2, [])

    button = reading.sidebar.facets_button
    button.fill()
    [menu] = [one for one in button.menu().actions() if one.text() == "Made by"]
    entries = {one.text(): one for one in menu.menu().actions()}
    assert list(entries) == ["You\t1", "Ben Carver\t1"]
    entries["Ben Carver\t1"].trigger()
    assert {one.id for pane in reading.sidebar.panes for one in pane.annotations} == {his.id}
    assert "by Ben Carver" in button.toolTip()
    button.clear()

    select_ids(view, [own])
    [private] = [one for one in card_menu(reading.sidebar.requests).actions() if "private" in one.text()]
    private.trigger()
    exchanged(reading, qtbot)
    assert reading.session.library.annotations.get(own).extra[PRIVATE]
    assert "private" in str(view.cards_model.source.path(reading.session.library.annotations.get(own)))


def test_who_has_no_name_is_asked_for_it_once_and_told_what_cannot_be_called_back(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.append("folder") or "")
    sharing = reading.controllers.sharing
    reading.actions_by_id["share"].trigger()
    dialog = sharing._dialog
    assert dialog is not None and any("called back" in one.text() for one in dialog.findChildren(QLabel))
    dialog.add.click()
    assert not asked and dialog.focusWidget() is dialog.name
    dialog.name.setText("Ada")
    dialog.name_written.emit("Ada")
    dialog.add.click()
    assert asked == ["folder"] and reading.settings["your_name"] == "Ada"
    dialog.close()


def test_a_dialog_that_opens_while_an_exchange_is_under_way_shows_the_name_and_leaves_it(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sharing, library = reading.controllers.sharing, reading.session.library
    library.sharing.set_name("Ada")
    sharing.share_at(tmp_path / "shared")
    exchanged(reading, qtbot)
    with monkeypatch.context() as patched:
        patched.setattr(sharing.jobs, "busy", lambda: True)
        reading.actions_by_id["share"].trigger()
    dialog = sharing._dialog
    assert dialog is not None and dialog.name.text() == "Ada"
    assert dialog.rows.topLevelItemCount() == 1 and dialog.state.text() == "Exchanging…"
    dialog.name.setFocus()
    dialog.name.editingFinished.emit()
    assert library.sharing.name == "Ada"
    qtbot.keyClicks(dialog.name, " North")
    sharing._over()
    dialog.name.editingFinished.emit()
    assert library.sharing.name == "Ada North"
    dialog.close()


def test_an_article_that_is_removed_is_not_taken_off_a_group_by_choosing_others(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[set[str]] = []
    sharing = type(reading.session.library.sharing)
    monkeypatch.setattr(sharing, "chosen", lambda *_: frozenset({"removed"}))
    monkeypatch.setattr(sharing, "choose", lambda _self, _target, articles, _briefs: chosen.append(set(articles)))
    monkeypatch.setattr(ShareChoiceDialog, "exec", lambda _self: 1)
    reading.controllers.sharing._choose_articles("group")
    assert chosen == [{"removed"}]


def test_no_second_place_is_taken_while_one_is_added(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    sharing = reading.controllers.sharing
    reading.actions_by_id["share"].trigger()
    dialog = sharing._dialog
    assert dialog is not None
    sharing.share_at(tmp_path / "shared")
    sharing._over()  # an exchange beside it ends
    assert not dialog.add.isEnabled()
    exchanged(reading, qtbot)
    assert dialog.add.isEnabled()
    dialog.close()
