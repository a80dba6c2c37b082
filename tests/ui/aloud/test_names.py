"""Rows of panes, notes, status texts and the commands of the menu are there for a screen reader."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands import MENUS
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


def test_the_rows_of_the_panes_are_list_items_with_names_and_states(reading: MainWindow) -> None:
    talent = reading.session.library.themes.find("Talent")
    passage = words(reading.reading.content, "older than its name")
    reading.reading.highlight(passage, (talent.id,))
    view = reading.sidebar.findChild(QAbstractItemView)
    assert isinstance(view, QAbstractItemView)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.List
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    card = next(n for n, name in enumerate(names) if name.startswith("older than its name"))
    assert any(name.startswith("Talent, 1 annotation") for name in names)
    assert interface.child(card).role() == QAccessible.Role.ListItem
    view.setCurrentIndex(view.model().index(card, 0))
    assert interface.child(card).state().selected


def test_a_note_is_a_button_named_by_its_words_that_can_be_pressed(qtbot: QtBot, reading: MainWindow) -> None:
    made = reading.reading.highlight(words(reading.reading.content, "older than its name"))
    assert made is not None
    reading.session.set_note(made.id, "Why?")
    reading.reading.set_current(None)
    card = reading.margin.findChild(NoteCard)
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "Note on “older than its name”"
    action = interface.actionInterface()
    action.doAction(action.pressAction())
    qtbot.waitUntil(lambda: reading.reading.current_id == made.id)


def test_status_texts_are_read_as_they_stand(reading: MainWindow) -> None:
    reading.toast.tell("The link was copied.")
    for part, sentence in ((reading.toast, "The link was copied."), (reading.status, reading.status.counts.text())):
        labels = map(QAccessible.queryAccessibleInterface, part.findChildren(QWidget))
        assert sentence in [label.text(QAccessible.Text.Name) for label in labels]


def test_the_first_action_of_table_shows_the_table(reading: MainWindow) -> None:
    talent = reading.session.library.themes.find("Talent")
    reading.reading.highlight(words(reading.reading.content, "older than its name"), (talent.id,))
    reading.actions_by_id["themes_place"].trigger()
    themes = reading.places.themes
    assert themes is not None
    actions = QAccessible.queryAccessibleInterface(themes.view_buttons["table"]).actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert themes.table.isVisible() and not themes.board.isVisible()


def test_every_command_of_the_menu_can_be_found_and_pressed_while_no_menu_is_open(
    qtbot: QtBot, reading: MainWindow
) -> None:
    def inside(interface: QAccessibleInterface) -> dict[str, QAccessibleInterface]:
        children = [interface.child(number) for number in range(interface.childCount())]
        return {one.text(QAccessible.Text.Name): one for one in children}

    menus = inside(QAccessible.queryAccessibleInterface(reading.toolbar.menu_button))
    assert list(menus) == list(MENUS)
    actions = inside(menus["View"])["Themes"].actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert reading.places.current == "article", "who pressed it is answered first"
    qtbot.waitUntil(lambda: reading.places.current == "themes")
