"""Briefs in the Themes place of a real window: begun, written, kept, quoted into, changed elsewhere, sent to others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import LibraryFull
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.cards.dragging import CARDS_TYPE
from desktop.ui.cards.menus import card_menu
from desktop.ui.session import Session
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.themes.themes_place import BOARD, BRIEF
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.widgets.style import apply_appearance
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.themes.boards import column
from tests.ui.themes.brief.conftest import Desk


def test_a_brief_is_begun_named_written_and_kept(desk: Desk, qtbot: QtBot) -> None:
    assert desk.place.view == BRIEF and desk.panel.isVisible()
    assert desk.panel.begin_button.isVisible()
    qtbot.keyClick(desk.panel.begin_button, Qt.Key.Key_Return)
    assert desk.panel.name_field.isVisible()
    desk.panel.name_field.setFocus()
    desk.panel.name_field.selectAll()
    qtbot.keyClicks(desk.panel.name_field, "What rivers do")
    qtbot.keyClick(desk.panel.name_field, Qt.Key.Key_Return)
    assert desk.panel.list.currentText() == "What rivers do" and desk.panel.name_field.isHidden()
    qtbot.keyClicks(desk.editor, "They run.")
    with qtbot.waitSignal(desk.window.controllers.drafts.kept):
        pass
    [brief] = desk.library.briefs.all()
    assert (brief.name, brief.text) == ("What rivers do", "They run.")
    assert desk.window.status.counts.text().endswith("· saved")


def test_keys_put_quotes_in_open_them_and_come_back(desk: Desk, qtbot: QtBot) -> None:
    view = column(desk.place, "Investment").view
    view.take_keyboard(1)
    qtbot.keyClick(view, Qt.Key.Key_B)
    assert desk.editor.text() == f"{desk.reference}\n\n", "where there is no brief, one is begun"
    assert desk.editor.quotes.quote(desk.quote).words == "older than its name"
    assert "New brief" in desk.window.toast.text()
    desk.editor.setFocus()
    desk.editor.moveCursor(desk.editor.textCursor().MoveOperation.Start)
    qtbot.keyClick(desk.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.places.at_article() and desk.window.reading.current_id == desk.quote
    qtbot.keyClick(desk.window.view, Qt.Key.Key_B)
    assert desk.window.places.at_article(), "the reader goes on reading"
    desk.window.actions_by_id["back"].trigger()
    assert desk.panel.isVisible() and desk.editor.text().count(desk.reference) == 2
    assert desk.window.focusWidget() is desk.editor, "the keyboard goes on in the brief"
    left = []
    for _ in range(3):
        qtbot.keyClick(desk.editor, Qt.Key.Key_Escape)
        desk.window.leave()
        left.append((desk.place.view, desk.place.isVisible()))
    assert left[-1] == (BOARD, False)


def test_a_selection_in_the_article_is_marked_and_quoted(desk: Desk) -> None:
    brief = desk.begin()
    desk.window.places.show_article()
    assert desk.window.reading.content is not None
    desk.window.view.surface.selection.select(words(desk.window.reading.content, "A delta"))
    desk.window.actions_by_id["brief_quote"].trigger()
    desk.keep()
    [made] = [one for one in desk.library.annotations.all() if one.target.quote.exact == "A delta"]
    assert desk.text(brief) == f"![[postil://a/{made.id}]]\n\n"
    toast = desk.window.toast
    assert not desk.editor.isVisible()
    assert (toast.button.isVisible(), toast.button.text()) == (True, "Show")
    toast.button.click()
    assert desk.editor.isVisible()


def test_quotes_say_what_their_annotations_say_today(desk: Desk) -> None:
    desk.begin(name="One")
    desk.editor.insert_quotes([desk.quote])
    desk.keep()
    article = desk.window.reading.article
    assert article is not None and desk.window.reading.content is not None

    def said() -> str:
        quote = desk.editor.quotes.quote(desk.quote)
        return quote.missing or quote.words

    desk.window.session.set_passage(desk.quote, words(desk.window.reading.content, "drew it"))
    assert said() == "drew it"
    desk.window.session.remove([desk.quote])
    assert said() == "This quote was removed."
    desk.editor.quote_opened.emit(desk.quote)
    assert desk.place.isVisible() and "removed" in desk.window.toast.text()
    desk.window.places.show_library()
    desk.window.session.walk("undo")
    desk.window.session.write(lambda: desk.window.session.library.articles.remove(*[article.id]))
    desk.window.actions_by_id["themes_place"].trigger()
    assert "was removed" in said()
    desk.window.session.walk("undo")
    assert said() == "drew it"


def test_briefs_are_chosen_renamed_removed_and_undone(desk: Desk) -> None:
    one, two = desk.begin("First.", "One"), desk.begin("Second.", "Two")
    assert desk.editor.text() == "Second."
    desk.type(" More.")
    desk.panel.brief_chosen.emit(one)
    assert desk.editor.text() == "First." and desk.text(two) == "Second. More.", "what was typed was kept"
    desk.panel.remove_action.trigger()
    assert desk.editor.text() == "Second. More." and desk.panel.list.count() == 1
    desk.window.actions_by_id["undo"].trigger()
    assert desk.panel.list.count() == 2 and desk.panel.list.currentText() == "Two"
    desk.panel.edit_name()
    desk.panel.name_field.setText("x" * 300)
    desk.panel.name_field.editingFinished.emit()
    assert "200 characters" in desk.window.strip.sentence() and desk.panel.list.currentText() == "Two"
    desk.panel.remove_action.trigger()
    desk.panel.remove_action.trigger()
    assert desk.panel.begin_button.isVisible() and desk.editor.isReadOnly()


def test_undo_reaches_the_library_once_there_is_nothing_to_take_back_in_the_editor(desk: Desk, qtbot: QtBot) -> None:
    brief = desk.begin("One.")
    desk.type(" Two.")
    desk.keep()
    desk.window.actions_by_id["undo"].trigger()
    assert desk.editor.text() == desk.text(brief) == "One."
    assert desk.window.toast.text() == "Undone: Edit brief in “New brief”"
    desk.window.actions_by_id["redo"].trigger()
    assert desk.editor.text() == "One. Two."
    desk.editor.setFocus()
    qtbot.keyClick(desk.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.editor.text() == "One.", "the key means the library here, for nothing was typed since"


@pytest.mark.parametrize("noticed", [True, False])
def test_what_two_hands_write_is_both_kept(noticed: bool, desk: Desk) -> None:
    brief = desk.begin("First.\n\nSecond.")
    desk.type(" Typed")
    desk.elsewhere(brief, f"First.\n\n{desk.reference}\n\nSecond.")
    if noticed:
        desk.window.controllers.library_watch.look()
    desk.keep()
    assert desk.text(brief) == desk.editor.text() == f"First.\n\n{desk.reference}\n\nSecond. Typed"
    desk.type("!")
    desk.keep()
    assert desk.text(brief).endswith("Second. Typed!"), "and it is merged once only"


def test_a_brief_removed_elsewhere_has_what_was_typed(desk: Desk) -> None:
    brief = desk.begin("First.")
    desk.type(" Typed")
    other = Library.open(desk.library.path, origin="cli")
    other.briefs.remove(brief)
    other.close()
    desk.window.controllers.library_watch.look()
    assert desk.text(brief) == "First. Typed" and desk.panel.begin_button.isVisible()
    assert "removed meanwhile" in desk.window.strip.sentence()
    desk.window.strip.button.click()
    assert desk.panel.list.count() == 1


def test_what_is_typed_on_after_a_brief_was_removed_elsewhere_goes_into_no_other_and_is_no_command(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    other, brief = desk.begin("Another."), desk.begin("First.")
    desk.editor.setFocus()
    desk.type(" Typed")
    library = Library.open(desk.library.path, origin="cli")
    library.briefs.remove(brief)
    library.close()
    desk.window.controllers.library_watch.look()
    qtbot.waitUntil(lambda: desk.window.focusWidget() is desk.window.strip)
    qtbot.keyClicks(desk.window.focusWidget(), "1 and on")
    desk.keep()
    assert desk.text(other) == "Another." and desk.text(brief) == "First. Typed"
    assert "removed meanwhile" in desk.window.strip.sentence()
    desk.window.strip.button.click()
    assert desk.editor.text() == "First. Typed" and desk.window.focusWidget() is desk.editor


def test_what_cannot_be_saved_is_held_and_saved_when_there_is_room(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = desk.begin("First."), desk.begin("Second.")

    def full(*_: object) -> None:
        raise LibraryFull("The disk is full, so nothing was saved.")

    with monkeypatch.context() as patch:
        patch.setattr(desk.library.briefs, "keep", full)
        desk.type(" Precious.")
        assert not desk.keep()
        assert desk.window.status.counts.text().endswith("NOT saved")
        desk.panel.brief_chosen.emit(one)
        desk.panel.brief_chosen.emit(two)
        assert desk.editor.text() == "Second. Precious.", "what was not saved is shown all the same"
        event = QCloseEvent()
        desk.window.closeEvent(event)
        assert not event.isAccepted() and desk.window.strip.sentence().startswith("A brief is not saved yet")
    assert desk.keep() and desk.text(two) == "Second. Precious."


def test_a_quote_has_a_menu(desk: Desk) -> None:
    desk.begin()
    desk.editor.insert_quotes([desk.quote])
    menu = desk.panel.quote_menu(0)
    entries = {action.text().split("\t")[0]: action for action in menu.actions()}
    entries["Copy quote"].trigger()
    assert QGuiApplication.clipboard().text() == "older than its name"
    entries["Take out of the brief"].trigger()
    assert desk.editor.text().strip() == ""
    entries["Show in its article"].trigger()
    assert desk.window.places.at_article()


def test_cards_dropped_where_there_is_no_brief_begin_one(desk: Desk) -> None:
    data = QMimeData()
    data.setData(CARDS_TYPE, f'[["{desk.quote}", ""]]'.encode())
    copies, none, left = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(QPoint(50, 300), copies, data, left, none)
    desk.panel.dragEnterEvent(over)
    assert over.isAccepted()
    desk.panel.dropEvent(QDropEvent(QPointF(50, 300), copies, data, left, none))
    desk.keep()
    [brief] = desk.library.briefs.all()
    assert brief.text == f"{desk.reference}\n\n"


def test_keys_and_menu_of_the_sidebar_quote_too(desk: Desk, qtbot: QtBot) -> None:
    brief = desk.begin()
    desk.window.show_sidebar()
    view = desk.window.sidebar.view
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_B)
    [entry] = [one for one in card_menu(desk.window.sidebar.requests).actions() if "brief" in one.text()]
    entry.trigger()
    desk.keep()
    assert desk.text(brief) == f"{desk.reference}\n\n{desk.reference}\n\n"


def test_the_list_of_briefs_gives_way_where_a_language_is_long_and_the_screen_small(qtbot: QtBot) -> None:
    panel = BriefPanel()
    qtbot.addWidget(panel)
    apply_appearance(panel, LIGHT)
    panel.show()
    assert panel.list.minimumSizeHint().width() < 16 * panel.list.fontMetrics().horizontalAdvance("M")


def test_a_library_that_is_only_read_shows_its_briefs(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = reading.session.library.path
    reading.session.library.briefs.add("Money", "What it buys.")
    reading.close()
    reading.session.library.close()
    only_read = Library.open(path, read_only=True)
    window = MainWindow(Session(only_read), Settings())
    qtbot.addWidget(window)
    window.show()
    window.actions_by_id["brief"].trigger()
    assert window.places.themes is not None
    panel = window.places.themes.brief
    assert panel.editor.text() == "What it buys." and panel.editor.isReadOnly()
    assert not panel.add_button.isEnabled() and panel.export_button.isEnabled()
    window.places.themes.board.requests.brief_requested.emit(["any"])
    assert "reading only" in window.toast.text() and panel.editor.text() == "What it buys."
    window.close()
    only_read.close()


def test_a_window_that_closes_keeps_what_was_typed_a_moment_ago(desk: Desk) -> None:
    brief = desk.begin("First.")
    desk.type(" Typed.")
    desk.window.close()
    assert desk.text(brief) == "First. Typed."


def test_tab_goes_through_everything_on_the_side_of_the_brief(desk: Desk, qtbot: QtBot) -> None:
    desk.begin("First.")
    panel = desk.panel
    desk.window.activateWindow()
    panel.editor.setFocus()
    qtbot.waitUntil(panel.editor.hasFocus)
    wanted = [panel.list, panel.add_button, panel.more_button, panel.export_button, panel.editor]
    met = []
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met += [part for part in wanted if part.hasFocus()]
        if panel.editor.hasFocus():
            break
    assert met == wanted


def test_the_text_of_a_brief_follows_the_size_of_the_text_and_its_width_is_kept(desk: Desk, qtbot: QtBot) -> None:
    desk.begin(f"What it buys.\n\n{desk.reference}\n")
    before, height = desk.editor.font().pixelSize(), desk.editor.document().size().height()
    desk.window.settings["zoom"] = 200
    assert desk.editor.font().pixelSize() >= 1.9 * before
    qtbot.waitUntil(lambda: desk.editor.document().size().height() > 1.4 * height)
    desk.window.settings["zoom"] = 100
    sides = desk.place._sides
    sides.moveSplitter(sides.width() - 560, 1)
    assert abs(desk.window.settings["brief_width"] - 560) < 5
    desk.window.settings["brief_width"] = 500
    assert abs(sides.sizes()[-1] - 500) < 5


def test_the_brief_that_was_on_show_is_shown_again(desk: Desk) -> None:
    one, _ = desk.begin("First."), desk.begin("Second.")
    desk.panel.brief_chosen.emit(one)
    assert desk.library.settings.get("brief") == one
