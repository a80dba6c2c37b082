"""The window's longer errands: the switcher, recent articles, themes, updates from another file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.library.article_switcher import ArticleSwitcher
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.window import errands
from desktop.ui.window.actions import _fill_recent
from desktop.ui.window.main_window import MainWindow

Add = Callable[..., Article]


def test_the_switcher_goes_to_another_article(reading: MainWindow, add: Add, qtbot: QtBot) -> None:
    other = add("# Lakes\nStill water.", "lakes.txt")
    reading.actions_by_id["switch"].trigger()
    switcher = reading.findChild(ArticleSwitcher)
    assert switcher is not None and switcher.isVisible()
    qtbot.keyClicks(switcher.field, "lak")
    assert switcher.shown_ids() == [other.id]
    qtbot.keyClick(switcher.field, Qt.Key.Key_Return)
    assert reading.toolbar.title() == "Lakes"
    reading.actions_by_id["switch"].trigger()
    assert len(reading.findChildren(ArticleSwitcher)) == 1


def test_recent_articles_are_listed_without_the_open_one(reading: MainWindow, add: Add) -> None:
    rivers = reading.reading.article
    other = add("# Lakes & ponds\nStill water.", "lakes.txt")
    reading.reading.open(other.id)
    assert rivers is not None
    assert [a.id for a in errands.recent_articles(reading)] == [rivers.id]
    menu = reading.actions_by_id["recent"].menu()
    _fill_recent(reading, menu)
    [action] = menu.actions()
    action.trigger()
    assert reading.toolbar.title() == "Rivers"
    _fill_recent(reading, menu)
    assert [action.text() for action in menu.actions()] == ["Lakes && ponds"]


def test_nothing_recent_is_said(window: MainWindow) -> None:
    menu = window.actions_by_id["recent"].menu()
    _fill_recent(window, menu)
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_a_theme_is_made_and_changed_in_its_dialog(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def accept(dialog: ThemeDialog) -> int:
        dialog.name_field.setText(f"{dialog.name_field.text()} Water".strip())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ThemeDialog, "exec", accept)
    reading.actions_by_id["theme_add"].trigger()
    made = reading.session.library.themes.find("Water")
    assert made.id in reading.reading.themes
    errands.edit_theme(reading, made.id)
    assert reading.session.library.themes.find("Water Water").id == made.id
    monkeypatch.setattr(ThemeDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    reading.actions_by_id["theme_add"].trigger()
    assert len(reading.session.library.themes.all()) == 4


def test_the_filter_takes_the_keyboard_even_from_a_hidden_sidebar(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    reading.regions.toggle("sidebar")
    assert not reading.sidebar.isVisible()
    reading.actions_by_id["filter"].trigger()
    assert reading.sidebar.filter_field.hasFocus()
    reading.actions_by_id["themes_edit"].trigger()
    assert reading.sidebar.isVisible()


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


def test_the_outline_leads_to_its_headings(reading: MainWindow) -> None:
    reading.actions_by_id["outline"].trigger()
    outline = reading.regions.outline
    assert outline is not None and outline.isVisible()
    assert reading.reading.content is not None
    outline.place_requested.emit(reading.reading.content.starts[5])
    assert reading.actions_by_id["back"].isEnabled()


def test_the_keys_move_the_ends_of_the_current_annotation(reading: MainWindow) -> None:
    content = reading.reading.content
    assert content is not None and reading.reading.article is not None
    start = content.text.index("older than")
    from desktop.article.content import Passage

    made = reading.session.annotate(reading.reading.article.id, Passage(start, start + 5))
    assert made is not None
    reading.reading.set_current(made.id)
    reading.actions_by_id["end_later"].trigger()
    [grown] = reading.reading.annotations
    assert content.text[grown.anchor.start : grown.anchor.end] == "older than"
    reading.actions_by_id["begin_sooner"].trigger()
    [grown] = reading.reading.annotations
    assert content.text[grown.anchor.start : grown.anchor.end] == "is older than"
    reading.actions_by_id["begin_later"].trigger()
    reading.actions_by_id["end_sooner"].trigger()
    [back] = reading.reading.annotations
    assert content.text[back.anchor.start : back.anchor.end] == "older"
    assert back.id == made.id
