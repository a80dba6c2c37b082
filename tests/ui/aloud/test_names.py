"""Every control has a name, no description has markup in it, and rows of panes are there for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands import MENUS
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.widgets.every_dialog import DIALOGS, none_waited_for

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)
OURS_BY_QT = {"qt_spinbox_lineedit", "qt_toolbar_ext_button"}


def unnamed(window: QWidget) -> list[str]:
    """Return the controls that a screen reader could only call by their kind, and markup in what it would say."""
    found = []
    for part in window.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(part)
        if interface is None or part.objectName() in OURS_BY_QT:
            continue
        said = interface.text(QAccessible.Text.Name)
        if isinstance(part, CONTROLS) and part.isVisible() and not said.strip():
            found.append(f"{type(part).__name__} {part.objectName()} in {type(part.parent()).__name__}")
        if "<qt>" in said + interface.text(QAccessible.Text.Description):
            found.append(f"markup: {said}")
    return found


@pytest.mark.parametrize("place", ["article_place", "library_place", "themes_place"])
def test_every_control_of_a_place_has_a_name(reading: MainWindow, place: str) -> None:
    for command in ("outline", "find"):
        reading.actions_by_id[command].trigger()
    reading.actions_by_id[place].trigger()
    assert unnamed(reading) == []


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
    for part, sentence in ((reading.toast, "The link was copied."), (reading.status, reading.status.text())):
        labels = map(QAccessible.queryAccessibleInterface, part.findChildren(QWidget))
        assert sentence in [label.text(QAccessible.Text.Name) for label in labels]


def follow_the_click(whole: QWidget) -> list[str]:
    """Return the buttons that stay down and do nothing unless they are clicked: Qt's action toggles them."""

    def tells(button: QAbstractButton, own: str, groups: str) -> bool:
        group = button.group()
        return bool(button.receivers(SIGNAL(own)) or (group is not None and group.receivers(SIGNAL(groups))))

    return [
        QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        for button in whole.findChildren(QAbstractButton)
        if button.isCheckable()
        and tells(button, "clicked(bool)", "idClicked(int)")
        and not tells(button, "toggled(bool)", "idToggled(int,bool)")
    ]


def test_the_first_action_of_table_shows_the_table(reading: MainWindow) -> None:
    talent = reading.session.library.themes.find("Talent")
    reading.reading.highlight(words(reading.reading.content, "older than its name"), (talent.id,))
    reading.actions_by_id["themes_place"].trigger()
    themes = reading.places.themes
    assert themes is not None
    actions = QAccessible.queryAccessibleInterface(themes.view_buttons["table"]).actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert themes.table.isVisible() and not themes.board.isVisible()


@pytest.mark.parametrize("place", ["article_place", "library_place", "themes_place", "search"])
def test_the_first_action_of_a_button_in_a_place_does_what_a_click_does(reading: MainWindow, place: str) -> None:
    reading.view.select_passage(words(reading.reading.content, "older than its name"))
    reading.actions_by_id[place].trigger()
    assert follow_the_click(reading) == []


def test_the_first_action_of_a_button_in_a_dialog_does_what_a_click_does(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "deleteLater", lambda _: None)
    with none_waited_for():
        for name, make in DIALOGS.items():
            assert follow_the_click(make(reading)) == [], name


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
