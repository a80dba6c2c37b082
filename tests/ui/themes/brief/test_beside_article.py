"""A brief beside the article: one reads and writes, and neither takes the keyboard from the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.ui.page.surface.dragging import selection_data
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


class Table:
    """A window with a brief beside its article."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.resize(1280, 800)
        window.show()
        window.actions_by_id["brief_beside"].trigger()
        panel = window.regions.brief
        assert isinstance(panel, BriefPanel)
        self.panel, self.editor = panel, panel.editor
        panel.add_button.click()
        panel.name_field.editingFinished.emit()

    def passage(self, text: str) -> Passage:
        content = self.window.reading.content
        assert content is not None
        return words(content, text)

    def quoted(self) -> list[str]:
        """Return the words of the annotations that are quoted, in their order."""
        annotations = self.window.session.library.annotations
        return [annotations.get(one).target.quote.exact for one in self.editor.quoted_ids()]


@pytest.fixture
def table(reading: MainWindow) -> Table:
    return Table(reading)


def test_a_key_shows_the_brief_goes_into_it_and_puts_it_away(table: Table, qtbot: QtBot) -> None:
    window, action = table.window, table.window.actions_by_id["brief_beside"]
    assert table.panel.isVisible() and window.front.isVisible() and not window.sidebar.isVisible()
    window.front.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    assert table.editor.hasFocus() and action.isChecked()
    qtbot.keyClick(table.editor, Qt.Key.Key_Escape)
    assert window.front.hasFocus() or window.view.hasFocus()
    action.trigger()
    assert not table.panel.isVisible() and window.sidebar.isVisible() and not action.isChecked()


def test_what_is_selected_is_quoted_by_its_key_and_one_reads_on(table: Table, qtbot: QtBot) -> None:
    view = table.window.front
    view.setFocus()
    view.surface.selection.select(table.passage("older than its name"))
    qtbot.keyClick(table.window.view, Qt.Key.Key_B)
    assert table.quoted() == ["older than its name"] and not table.editor.hasFocus()
    number = len(table.window.reading.annotations)
    view.surface.selection.select(table.passage("in more than one place"))
    table.window.run_command("theme_1")
    table.window.reading.set_current(None)
    view.surface.selection.select(table.passage("in more than one place"))
    qtbot.keyClick(table.window.view, Qt.Key.Key_B)
    assert len(table.window.reading.annotations) == number + 1, "what is filed already gets no twin"


def test_what_is_selected_is_dropped_where_it_is_to_stand(table: Table) -> None:
    table.editor.insertPlainText("First.\n\nLast.")
    passage = table.passage("older than its name")
    content = table.window.reading.content
    assert content is not None
    table.window.front.surface.selection.select(passage)
    where = table.editor.cursorRect(QTextCursor(table.editor.document())).center().toPointF()
    copies, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def drop(data: QMimeData) -> None:
        table.editor.dropEvent(QDropEvent(where, copies, data, left, none))

    drop(selection_data(content, Passage(0, 3)))
    assert table.quoted() == [], "what is not selected any more is not quoted"
    drop(selection_data(content, passage))
    assert table.quoted() == ["older than its name"] and table.editor.text().endswith("First.\n\nLast.")


def test_what_is_dropped_where_there_is_no_brief_begins_one(reading: MainWindow) -> None:
    reading.show()
    reading.actions_by_id["brief_beside"].trigger()
    content, panel = reading.reading.content, reading.regions.brief
    assert content is not None and isinstance(panel, BriefPanel)
    passage = words(content, "older than its name")
    reading.front.surface.selection.select(passage)
    copies, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = selection_data(content, passage)
    over = QDragEnterEvent(QPoint(50, 300), copies, data, left, none)
    panel.dragEnterEvent(over)
    assert over.isAccepted()
    panel.dropEvent(QDropEvent(QPointF(50, 300), copies, data, left, none))
    reading.controllers.keep_notes()
    [brief] = reading.session.library.briefs.all()
    assert brief.text.startswith("![[postil://a/")


def test_what_is_typed_where_there_is_no_brief_begins_one_and_is_no_command(reading: MainWindow, qtbot: QtBot) -> None:
    reading.show()
    reading.actions_by_id["brief_beside"].trigger()
    panel = reading.regions.brief
    assert isinstance(panel, BriefPanel) and panel.begin_button.hasFocus()
    for letter in "Now":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert panel.editor.hasFocus() and panel.editor.text() == "Now"
    assert reading.reading.annotations == [] and not reading.margin.editing.identity


def test_a_selection_is_dragged_and_a_click_on_it_takes_it_away(
    table: Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, passage, dragged = table.window.view, table.passage("older than its name"), list[Passage]()
    monkeypatch.setattr("desktop.ui.page.surface.surface.drag_selection", lambda *what: dragged.append(what[2]))
    view.surface.selection.select(passage)
    middle = view.surface.page.viewport_rect(passage).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=middle.toPoint())
    qtbot.mouseMove(view.viewport(), (middle + QPointF(40, 0)).toPoint())
    qtbot.mouseRelease(view.viewport(), left, pos=(middle + QPointF(40, 0)).toPoint())
    assert dragged == [passage] and view.surface.selection.passage() == passage
    qtbot.mouseClick(view.viewport(), left, pos=middle.toPoint())
    assert view.surface.selection.passage() is None and dragged == [passage]
    table.window.actions_by_id["brief_beside"].trigger()
    view.surface.selection.select(passage)
    qtbot.mousePress(view.viewport(), left, pos=middle.toPoint())
    assert view.surface.selection.passage() is None, "where nothing takes it, another selection begins there"


def test_a_selection_of_more_lines_is_dragged_by_each_of_its_words(
    table: Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, dragged = table.window.view, list[Passage]()
    monkeypatch.setattr("desktop.ui.page.surface.surface.drag_selection", lambda *what: dragged.append(what[2]))
    begin = table.passage("older than its name").start
    letter = view.surface.page.viewport_rect(Passage(begin + 18, begin + 19))
    below = next(
        at
        for at in range(begin, begin + 200)
        if view.surface.page.viewport_rect(Passage(at, at + 1)).top() > letter.top()
    )
    passage = Passage(begin, below + 3)
    view.surface.selection.select(passage)
    point, left = letter.center(), Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=point.toPoint())
    qtbot.mouseMove(view.viewport(), (point + QPointF(40, 0)).toPoint())
    qtbot.mouseRelease(view.viewport(), left, pos=(point + QPointF(40, 0)).toPoint())
    assert dragged == [passage]


def test_a_click_on_a_quote_shows_its_place_and_one_writes_on(
    table: Table, add: Callable[..., Article], qtbot: QtBot
) -> None:
    window, here = table.window, table.window.reading.article
    assert here is not None
    window.front.surface.selection.select(table.passage("older than its name"))
    window.actions_by_id["brief_quote"].trigger()
    table.editor.setFocus()
    [quoted] = table.editor.quoted_ids()
    for elsewhere in (lambda: None, lambda: window.reading.open(add("other", "Other words.").id)):
        elsewhere()
        table.editor.setFocus()
        table.editor.quote_pointed.emit(quoted)
        assert window.reading.article is not None and window.reading.article.id == here.id
        assert window.reading.current_id == quoted and table.editor.hasFocus()
        qtbot.keyClicks(table.editor, "on")
    assert table.editor.text().endswith("onon")
    table.editor.quote_opened.emit(quoted)
    assert not table.editor.hasFocus()


def test_a_click_beside_the_board_takes_the_brief_to_the_article(table: Table) -> None:
    window = table.window
    window.front.surface.selection.select(table.passage("older than its name"))
    window.actions_by_id["brief_quote"].trigger()
    table.editor.insertPlainText("Mine.")
    window.actions_by_id["brief_beside"].trigger()
    window.actions_by_id["brief"].trigger()
    assert window.places.themes is not None and window.places.themes.isAncestorOf(table.panel)
    assert table.panel.isVisible() and "Mine." in table.editor.text()
    table.editor.quote_pointed.emit(table.editor.quoted_ids()[0])
    assert window.places.at_article() and table.panel.isVisible() and table.editor.hasFocus()
    assert window.regions.right.isAncestorOf(table.panel)
    window.places.show_themes()
    assert window.places.themes.isAncestorOf(table.panel) and table.panel.isVisible()
    window.places.show_article()
    assert window.regions.right.isAncestorOf(table.panel) and table.panel.isVisible()


def test_in_a_narrow_window_the_lines_stay_long_enough_to_read(table: Table) -> None:
    window = table.window
    for width, over in ((1500, False), (1000, False), (680, True)):
        window.resize(width, 700)
        assert window.regions.lies_over("sidebar") == over
        if not over:
            assert table.panel.isVisible() and table.panel.width() >= 320
            assert window.front.width() >= 380
    window.actions_by_id["sidebar"].trigger()
    window.resize(1280, 800)
    assert window.sidebar.isVisible() and not table.panel.isVisible()


def test_a_wide_window_has_room_for_brief_and_sidebar_and_a_smaller_one_for_the_brief(table: Table) -> None:
    window, regions = table.window, table.window.regions
    for width in (1600, 1280, 1600):
        window.resize(width, 800)
        QApplication.processEvents()
        assert table.panel.isVisible() and window.sidebar.isVisible() is (width == 1600)
        assert regions.shows("brief_beside") and regions.shows("sidebar") is (width == 1600)
        assert window.front.width() > 500 and table.panel.width() >= 320
    window.actions_by_id["sidebar"].trigger()
    assert table.panel.isVisible() and not window.sidebar.isVisible()
    window.resize(1280, 800)
    QApplication.processEvents()
    assert table.panel.isVisible(), "a sidebar that is not wanted takes no brief with it"
    window.actions_by_id["brief_beside"].trigger()
    assert not table.panel.isVisible() and not regions.shows("sidebar")
    window.actions_by_id["sidebar"].trigger()
    assert window.sidebar.isVisible()
