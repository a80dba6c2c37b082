"""Every control has a name, no description has markup in it, and rows of panes are there for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.margin.note_card import NoteCard
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

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
