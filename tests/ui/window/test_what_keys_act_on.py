"""A key acts on the annotation at the caret, or in the pane that has the keyboard, and on none out of sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.window.hands import mark, press

Add = Callable[..., Article]
_Key, _Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def long(window: MainWindow, add: Add) -> MainWindow:
    """A window with an article of many screens."""
    text = "\n".join(f"Paragraph {number} of the river begins here." for number in range(400))
    assert window.reading.open(add(text, "long.txt").id, 0)
    window.activateWindow()
    window.front.setFocus()
    return window


def living(window: MainWindow) -> list[str]:
    return [one.id for one in window.reading.annotations]


def test_delete_after_the_caret_has_left_removes_nothing_and_says_why(long: MainWindow, qtbot: QtBot) -> None:
    assert long.reading.content is not None
    long.view.surface.selection.select(words(long.reading.content, "Paragraph 3 of"))
    qtbot.keyClick(long.view, _Key.Key_1)
    [made] = living(long)
    assert long.reading.current_id == made
    long.reading.show_passage(words(long.reading.content, "Paragraph 390 of"))
    qtbot.keyClick(long.view, _Key.Key_Home, _Held.ControlModifier)
    assert long.reading.current_id is None
    for key in (_Key.Key_Delete, _Key.Key_2, _Key.Key_E, _Key.Key_Return):
        qtbot.keyClick(long.view, key)
    assert living(long) == [made] and long.reading.annotations[0].theme_ids == long.reading.last_themes
    assert long.view.surface.place.offset == 0 and long.margin.editing.identity is None


def test_an_annotation_that_the_caret_is_moved_into_is_the_one_that_keys_act_on(
    reading: MainWindow, qtbot: QtBot
) -> None:
    first, second = mark(reading, "A river"), mark(reading, "is older")
    view, text = reading.view, reading.view.content().text
    reading.front.setFocus()
    view.surface.caret.put(text.index("A river"))
    qtbot.keyClick(view, _Key.Key_Right)
    assert reading.reading.current_id == first
    qtbot.keyClick(view, _Key.Key_Right, _Held.ControlModifier)
    qtbot.keyClick(view, _Key.Key_Right, _Held.ControlModifier)
    assert reading.reading.current_id == second
    qtbot.keyClick(view, _Key.Key_Delete)
    assert living(reading) == [first] and reading.reading.current_id is None


@pytest.mark.parametrize("way", ["wheel", "selection"])
def test_what_is_out_of_sight_is_brought_in_sight_and_named_before_a_key_changes_it(
    long: MainWindow, qtbot: QtBot, way: str
) -> None:
    assert long.reading.content is not None
    far = mark(long, "Paragraph 3 of")
    long.reading.show_annotation(far)
    bar = long.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    if way == "selection":  # elsewhere: the caret has left it
        long.view.surface.selection.select(words(long.reading.content, "Paragraph 390 of"))
        qtbot.keyClick(long.view, _Key.Key_Delete)
        assert living(long) == [far] and long.reading.current_id is None
        return
    qtbot.keyClick(long.view, _Key.Key_Delete)
    assert living(long) == [far] and "out of sight" in long.toast.text()
    assert long.view.shows_current()
    qtbot.keyClick(long.view, _Key.Key_Delete)
    assert living(long) == []


def test_the_card_that_the_keyboard_goes_to_in_the_panes_is_the_one_that_keys_act_on(
    reading: MainWindow, qtbot: QtBot
) -> None:
    first, second = mark(reading, "older", 1), mark(reading, "drew", 1)
    third = mark(reading, "delta grows", 1)
    reading.reading.show_annotation(first)
    view = reading.sidebar.view
    view.setFocus()
    qtbot.keyClick(view, _Key.Key_Down)
    assert reading.reading.current_id == second
    qtbot.keyClick(view, _Key.Key_Delete)
    assert living(reading) == [first, third]
    qtbot.keyClick(view, _Key.Key_Delete)
    assert living(reading) == [first], "the next card has taken the place of the one that went"


def test_the_note_that_tab_goes_to_is_the_one_that_keys_act_on(reading: MainWindow, qtbot: QtBot) -> None:
    mark(reading, "older", 1)
    noted = mark(reading, "drew", 1, note="Who drew it?")
    reading.activateWindow()
    reading.front.setFocus()
    qtbot.waitUntil(lambda: any(card.isVisible() for card in reading.margin.findChildren(NoteCard)))
    [card] = reading.margin.findChildren(NoteCard)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    assert reading.reading.current_id == noted
    press(reading, "theme_2")
    [given] = [one.theme_ids for one in reading.reading.annotations if one.id == noted]
    assert len(given) == 2


def test_an_annotation_that_the_lens_leaves_out_is_not_current(reading: MainWindow) -> None:
    made = mark(reading, "older", 1)
    reading.reading.show_annotation(made)
    theme = reading.reading.theme_of_key(2)
    assert theme is not None
    reading.reading.lens.toggle(theme.id)
    assert reading.reading.current_id is None
