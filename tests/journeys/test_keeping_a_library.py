"""A library kept on a real window: files dropped, edited and tagged, a folder watched, all panes, a copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QListView
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.ui.library.article_sheet import ArticleSheet
from desktop.ui.library.library_place import LibraryPlace
from desktop.ui.library.tag_dragging import ARTICLES_TYPE, drag_data
from desktop.ui.window.main_window import MainWindow
from tests.journeys.windows import open_window, words
from tests.ui.pages import drop

LEFT = Qt.MouseButton.LeftButton


def write(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = [folder / f"{name}.md" for name in names]
    for path in made:
        path.write_text(f"# {path.stem.title()}\n\nWhat is said of {path.stem} begins here.\n", encoding="utf-8")
    return made


def drop_on(part: QListView, index: QModelIndex, ids: list[str]) -> None:
    data, at = drag_data(ARTICLES_TYPE, ids), part.visualRect(index).center()
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    for event in (QDragEnterEvent(at, copy, data, LEFT, none), QDragMoveEvent(at, copy, data, LEFT, none)):
        QCoreApplication.sendEvent(part.viewport(), event)
    QCoreApplication.sendEvent(part.viewport(), QDropEvent(QPointF(at), copy, data, LEFT, none))


def place_of(window: MainWindow) -> LibraryPlace:
    assert window.places.library is not None
    return window.places.library


def choose(window: MainWindow, *titles: str) -> list[str]:
    """Choose articles in the Library, the last one current; return their ids."""
    shown = place_of(window).list
    rows = {row.title: number for number, row in enumerate(shown.shelf.rows)}
    shown.clearSelection()
    for title in titles:
        index = shown.shelf.index(rows[title])
        shown.selectionModel().setCurrentIndex(index, shown.selectionModel().SelectionFlag.Select)
    return place_of(window).list.chosen()


def test_a_library_is_kept(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(tmp_path / "library.postil", origin="window")
    window = open_window(library, qtbot, [])
    many = write(tmp_path / "many", "ice", "sand")
    with qtbot.waitSignal(window.visiting.adding.finished, timeout=60_000):
        drop(window, *(QUrl.fromLocalFile(str(path)) for path in many))
    assert place_of(window).summary_strip.words.text() == "2 articles added."

    def save(sheet: ArticleSheet) -> int:
        sheet.fields["author"].setText("A. Sailor")
        sheet.tag_field.setText("sea")
        sheet.accept()
        return 1

    monkeypatch.setattr(ArticleSheet, "exec", save)
    choose(window, "Ice", "The AI race: money, minds, models")
    window.actions_by_id["edit_articles"].trigger()
    [sand] = choose(window, "Sand")
    rail = place_of(window).rail
    drop_on(rail, rail.entries.index(rail.number_of("", "sea")), [sand])
    assert library.shelf.tags()["sea"] == 3
    window.actions_by_id["undo"].trigger()
    assert library.shelf.tags()["sea"] == 2

    window.strip.dismiss()  # the welcome: an offer waits for it
    window.settings["watched_folder"] = str(tmp_path / "incoming")
    write(tmp_path / "incoming", "snow")
    window.controllers.watched_folder.begin()
    qtbot.waitUntil(lambda: "“snow.md”" in window.strip.sentence(), timeout=20_000)
    window.strip.other_button.click()
    assert len(library.read.articles()) == 4, "nothing is added that nobody asked for"

    assert window.reading.open(sand)
    assert window.session.annotate(sand, words(window, "What is said of sand"), (library.themes.all()[0].id,))
    tabs = window.sidebar.scope_switch.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.place_of("all").center())
    panel = window.controllers.beside.panel
    assert panel is not None and panel.status.text() == "4 quotes · 2 articles"
    investment = panel.board.columns[0].view
    groups = investment.cards_model.groups
    card = investment.cards_model.starts[next(n for n, group in enumerate(groups) if "race" in group.title)] + 1
    qtbot.mouseClick(
        investment.viewport(), LEFT, pos=investment.visualRect(investment.cards_model.index(card)).center()
    )
    assert "race" in window.toolbar.title.whole
    window.actions_by_id["back"].trigger()
    assert window.toolbar.title.whole == "Sand"

    copy = tmp_path / "copy.postil"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    window.actions_by_id["library_copy"].trigger()
    qtbot.waitUntil(lambda: "verified copy" in window.toast.text(), timeout=60_000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(copy), ""))
    window.actions_by_id["library_open"].trigger()
    after = window.controllers.libraries.next
    assert after is not None and not window.isVisible()
    assert sorted(a.title for a in after.library.read.articles()) == sorted(a.title for a in library.read.articles())
    after.library.close()
    assert after.lock is not None
    after.lock.unlock()
    library.close()
