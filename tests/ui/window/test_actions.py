"""Every command has one handler and one action, and does what it says on a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.commands import BY_ID, COMMANDS, MENUS
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

Add = Callable[..., Article]


def press(window: MainWindow, command_id: str) -> None:
    action = window.actions_by_id[command_id]
    assert action.isEnabled(), command_id
    action.trigger()


def select(window: MainWindow, quote: str) -> Passage:
    assert window.reading.content is not None
    passage = words(window.reading.content, quote)
    window.view.surface.selection.select(passage)
    assert window.view.surface.selection.passage() == passage
    return passage


def test_every_command_has_exactly_one_handler(window: MainWindow) -> None:
    assert set(window.handlers) == set(BY_ID)


def test_every_key_of_the_table_is_one_that_qt_knows() -> None:
    for command in COMMANDS:
        for key in command.shortcuts:
            assert QKeySequence(key)[0].key() != Qt.Key.Key_unknown, key


def test_without_an_article_nothing_that_needs_one_is_offered(window: MainWindow) -> None:
    for command in COMMANDS:
        wanted = not set(command.needs) - {"writable", "page"}
        assert window.actions_by_id[command.id].isEnabled() is wanted, command.id


def test_keys_highlight_the_selection_and_then_add_and_take_themes(reading: MainWindow) -> None:
    investment, talent, _ = reading.session.library.themes.all()[:3]
    passage = select(reading, "older than its name")
    press(reading, "theme_1")
    assert reading.view.surface.selection.passage() is None
    [made] = reading.reading.annotations
    assert made.theme_ids == (investment.id,)
    assert (made.anchor.start, made.anchor.end) == passage
    press(reading, "theme_2")
    [made] = reading.reading.annotations
    assert made.theme_ids == (investment.id, talent.id)
    press(reading, "theme_1")
    [made] = reading.reading.annotations
    assert made.theme_ids == (talent.id,)


def test_the_same_passage_right_after_gets_the_theme_and_no_twin(reading: MainWindow) -> None:
    for key in ("theme_1", "theme_3"):
        select(reading, "older than its name")
        press(reading, key)
    [made] = reading.reading.annotations
    assert len(made.theme_ids) == 2
    select(reading, "was there")
    press(reading, "highlight")
    select(reading, "older than its name")
    press(reading, "theme_1")
    assert len(reading.reading.annotations) == 3


def test_nothing_is_current_after_a_removal_and_the_way_goes_on_from_there(reading: MainWindow) -> None:
    for quote in ("older", "There", "habit"):
        select(reading, quote) if quote != "There" else select(reading, "there before")
        press(reading, "highlight")
    press(reading, "previous_annotation")
    press(reading, "previous_annotation")
    first, second, _ = reading.reading.annotations
    assert reading.reading.current_id == first.id
    press(reading, "remove")
    assert reading.reading.current_id is None, "the next key removes no other"
    assert len(reading.reading.annotations) == 2
    press(reading, "next_annotation")
    assert reading.reading.current_id == second.id
    press(reading, "undo")
    assert len(reading.reading.annotations) == 3


def test_next_and_previous_go_through_all_and_stop_at_the_ends(reading: MainWindow) -> None:
    for quote in ("redraws itself", "older", "habit"):
        select(reading, quote)
        press(reading, "highlight")
    ids = [a.id for a in reading.reading.annotations]
    starts = [a.anchor.start for a in reading.reading.annotations]
    assert starts == sorted(starts)
    reading.view.surface.caret.put(0)  # nothing is current there
    visited = []
    for _ in range(3):
        press(reading, "next_annotation")
        visited.append(reading.reading.current_id)
    assert visited == ids
    press(reading, "next_annotation")
    assert reading.reading.current_id == ids[-1]
    assert "last" in reading.toast.text()


def test_copy_takes_the_passage(reading: MainWindow) -> None:
    select(reading, "older than its name")
    press(reading, "copy")
    assert QGuiApplication.clipboard().text() == "older than its name"


def test_find_marks_counts_and_leaves(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, "find")
    reading.find_bar.field().setText("delta")
    press(reading, "find_next")
    assert reading.find_bar.count.text() == "1 of 2"
    press(reading, "find_next")
    assert reading.find_bar.count.text() == "2 of 2"
    press(reading, "find_previous")
    assert reading.find_bar.count.text() == "1 of 2"
    reading.leave()
    assert reading.find_bar.isHidden()


def test_what_was_found_is_selected_after_it_so_that_a_key_highlights_it(reading: MainWindow, qtbot: QtBot) -> None:
    text = reading.view.content().text
    press(reading, "find")
    reading.find_bar.field().setText("delt")
    qtbot.keyClick(reading.find_bar.field(), Qt.Key.Key_Escape)  # before the search began by itself
    match = Passage(text.index("delt"), text.index("delt") + 4)
    assert reading.view.surface.selection.passage() == match
    assert QApplication.focusWidget() is reading.view
    press(reading, "grow")
    press(reading, "theme_1")
    [made] = reading.reading.annotations
    assert made.target.quote.exact == "delta"


def test_after_nothing_was_found_the_reader_is_where_they_were(reading: MainWindow, add: Add, qtbot: QtBot) -> None:
    assert reading.reading.open(add("# Lakes\n\n" + "Still water.\n\n" * 300 + "A heron.", "lakes.txt").id)
    view, field = reading.view, reading.find_bar.field()
    view.set_place(1300)
    before = view.verticalScrollBar().value()
    for last in ("heronry", ""):
        press(reading, "find")
        field.setText("heron")
        press(reading, "find_next")
        assert view.verticalScrollBar().value() > before
        field.setText(last)
        press(reading, "find_next")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert view.verticalScrollBar().value() == before
        assert view.surface.selection.passage() is None
    press(reading, "find")
    field.setText("heronry")
    view.set_place(2600)  # by the reader's own hand: there they stay
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert view.surface.place.offset >= 2600 - 14


def test_zoom_goes_in_steps_and_back(reading: MainWindow) -> None:
    press(reading, "zoom_in")
    press(reading, "zoom_in")
    assert reading.settings["zoom"] == 125
    press(reading, "zoom_out")
    assert reading.settings["zoom"] == 110
    press(reading, "zoom_reset")
    assert reading.settings["zoom"] == 100
    for _ in range(20):
        press(reading, "zoom_out")
    assert reading.settings["zoom"] == 50


@pytest.mark.parametrize("choice", ["light", "sepia", "dark"])
def test_the_appearance_is_chosen_and_checked(reading: MainWindow, choice: str) -> None:
    press(reading, f"appearance_{choice}")
    assert reading.looks.appearance.id == choice
    assert reading.actions_by_id[f"appearance_{choice}"].isChecked()
    assert not reading.actions_by_id["appearance_system"].isChecked()


def test_the_appearances_come_in_turn(reading: MainWindow) -> None:
    press(reading, "appearance_light")
    seen = []
    for _ in range(3):
        press(reading, "appearance_next")
        seen.append(reading.looks.appearance.id)
    assert seen == ["sepia", "dark", "light"]


def test_the_column_width_is_a_choice(reading: MainWindow) -> None:
    for value, letters in (("narrow", 60), ("wide", 75), ("medium", 68)):
        press(reading, f"width_{value}")
        assert reading.settings["measure"] == letters
        assert reading.actions_by_id[f"width_{value}"].isChecked()


@pytest.mark.parametrize("region", ["sidebar", "outline"])
def test_regions_are_shown_and_hidden(reading: MainWindow, region: str) -> None:
    before = reading.settings[region]
    press(reading, region)
    assert reading.settings[region] is not before
    part = getattr(reading.regions, region)
    assert (part is not None and part.isVisible()) is not before
    assert reading.actions_by_id[region].isChecked() is not before
    press(reading, region)
    assert reading.settings[region] is before


def test_the_next_region_takes_the_keyboard(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    reading.view.setFocus()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is not None)
    press(reading, "outline")
    held = []
    for _ in range(4):
        press(reading, "next_region")
        held.append(QApplication.focusWidget())
    # None of them is a mere frame, in which the reader would look for the keyboard in vain.
    assert [type(widget).__name__ for widget in held] == ["ArticleView", "CardsView", "Tabs", "HeadingList"]
    assert reading.regions.outline is not None
    assert reading.regions.outline.headings.currentIndex().isValid()


def test_open_asks_for_files_and_brings_them_in(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[Path]] = []
    monkeypatch.setattr(window.session, "import_files", lambda paths: asked.append(list(paths)))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "a.md")], ""))
    press(window, "open")
    assert asked == [[tmp_path / "a.md"]]
    assert window.settings["open_folder"] == str(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    press(window, "open")
    assert len(asked) == 1


def test_rename_and_remove_an_article(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(dialog: QInputDialog) -> int:
        assert dialog.textValue() == "Rivers"
        assert dialog.sizeHint().width() >= 400, "titles are long"
        dialog.setTextValue("Streams")
        return 1

    monkeypatch.setattr(QInputDialog, "exec", answer)
    press(reading, "rename")
    assert reading.toolbar.title.whole == "Streams"
    press(reading, "remove_article")
    assert reading.session.library.read.articles() == []
    assert reading.reading.article is None
    assert reading.toolbar.title.whole == ""
    press(reading, "undo")
    assert [a.title for a in reading.session.library.read.articles()] == ["Streams"]


def test_the_dialogs_open(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.ui.keys.keys_dialog import KeysDialog

    opened: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda self: opened.append(type(self).__name__) or 0)
    for command in ("keys", "keys", "about"):
        press(reading, command)
    assert opened == ["AboutDialog"]
    assert len(reading.findChildren(KeysDialog)) == 1


def test_the_log_is_missing_until_something_went_wrong(reading: MainWindow) -> None:
    press(reading, "log")
    assert "no log" in reading.toast.text()


def test_quit_closes_the_window(reading: MainWindow) -> None:
    press(reading, "quit")
    assert not reading.isVisible()


def test_a_key_with_nothing_to_annotate_says_why(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(key: Qt.Key) -> str:
        window.toast.tell("")
        qtbot.keyClick(window.view, key)
        return window.toast.text()

    assert said(Qt.Key.Key_N) == "No article is open."
    assert window.reading.open(add().id)
    for key in (Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_B):
        assert said(key) == "Select some words first, or choose an annotation."
    assert said(Qt.Key.Key_H) == "Select some words first."
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_E):
        assert said(key) == "Choose an annotation first."
    assert said(Qt.Key.Key_BracketRight) == "This article has no annotation yet."
    assert said(Qt.Key.Key_Return) == "No annotation is at the caret."
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # which takes the article back
    assert said(Qt.Key.Key_N) == "No article is open."
    assert window.reading.open(add().id)
    select(window, "Sources")
    assert said(Qt.Key.Key_9) == "No theme has the key 9." and window.reading.annotations == []
    window.view.clear_selection()
    monkeypatch.setattr(type(window.session.library), "read_only", True)
    assert said(Qt.Key.Key_1) == "The library is open for reading only."


def test_the_filter_takes_the_keyboard_even_from_a_hidden_sidebar(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    reading.regions.toggle("sidebar")
    assert not reading.sidebar.isVisible()
    reading.actions_by_id["filter"].trigger()
    assert reading.sidebar.filter_field.hasFocus()
    reading.actions_by_id["themes_edit"].trigger()
    assert reading.sidebar.isVisible()


def test_the_menus_tick_the_themes_of_the_current_annotation_and_show_their_colours(reading: MainWindow) -> None:
    select(reading, "older")
    press(reading, "theme_2")
    assert reading.reading.current_id is not None
    themes = [
        action for name, action in reading.actions_by_id.items() if name.startswith("theme_") and name[-1].isdigit()
    ]
    reading._show_menu(QPoint(0, 0), reading.reading.current_id)
    assert [action.objectName() for action in themes if action.isChecked()] == ["theme_2"]
    assert not any(action.icon().isNull() for action in themes if action.isVisible())
    press(reading, "theme_2")  # it is taken away again
    reading.menus[MENUS.index("Annotate")].aboutToShow.emit()
    assert not any(action.isChecked() for action in themes)
    press(reading, "theme_1")
    select(reading, "its name")  # a key would mark this, and take nothing away
    reading.menus[MENUS.index("Annotate")].aboutToShow.emit()
    assert not any(action.isChecked() for action in themes)


def test_what_is_selected_is_looked_for_among_the_themes(reading: MainWindow) -> None:
    select(reading, "older than its name")
    press(reading, "find_themes")
    assert reading.places.themes is not None
    assert reading.places.themes.filter_field.text() == "older than its name"


def test_the_link_of_the_current_annotation_is_copied(reading: MainWindow) -> None:
    select(reading, "older")
    press(reading, "highlight")
    press(reading, "copy_link")
    assert QGuiApplication.clipboard().text() == f"postil://a/{reading.reading.current_id}"
