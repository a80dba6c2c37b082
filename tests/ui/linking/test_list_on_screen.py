"""The list of links is on the screen as long as a link is being written there, and no longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.linking.link_list import LinkList
from desktop.ui.margin.note_field import NoteField
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

_Key, _Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def field(window: MainWindow, add: Callable[..., Article], qtbot: QtBot) -> NoteField:
    """The field of a note in a long article, in which a link is being written."""
    text = "\n".join(f"Paragraph {number} of the river begins here." for number in range(400))
    assert window.reading.open(add(text, "long.txt").id, 0)
    window.activateWindow()
    reading = window.reading
    assert reading.content is not None and reading.article is not None
    window.session.annotate(reading.article.id, words(reading.content, "Paragraph 299 of"))
    reading.go_to(words(reading.content, "Paragraph 300 of").start)
    passage = words(reading.content, "Paragraph 301 of")
    window.view.surface.selection.select(passage)
    window.annotating.write_note()
    editor = window.margin.editing.editor
    assert editor is not None
    found = editor.focusProxy()
    assert isinstance(found, NoteField)
    qtbot.waitUntil(found.hasFocus)
    qtbot.keyClicks(found, "See [[")
    qtbot.waitUntil(lambda: shown(window))
    return found


def shown(window: MainWindow) -> bool:
    return any(one.isVisible() for one in window.findChildren(LinkList))


def test_it_goes_when_the_place_is_left_by_the_trail(window: MainWindow, field: NoteField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, _Key.Key_Left, _Held.AltModifier)
    qtbot.waitUntil(lambda: window.view.surface.place.offset == 0)
    assert not shown(window)


@pytest.mark.parametrize("way", ["in the field", "of the note", "of the highlight", "another place"])
def test_it_goes_with_what_it_is_for(window: MainWindow, field: NoteField, qtbot: QtBot, way: str) -> None:
    if way == "in the field":
        for _ in range(3):
            qtbot.keyClick(field, _Key.Key_Z, _Held.ControlModifier)
    elif way == "of the note":
        assert window.keep_notes()
        window.session.walk("undo")
    elif way == "of the highlight":
        window.actions_by_id["undo"].trigger()
        window.actions_by_id["undo"].trigger()
    else:
        window.places.show_library()
    assert not shown(window)


def test_it_goes_along_with_a_field_that_is_scrolled(window: MainWindow, field: NoteField) -> None:
    [before] = [one.y() for one in window.findChildren(LinkList) if one.isVisible()]
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    [after] = [one.y() for one in window.findChildren(LinkList) if one.isVisible()]
    assert after == before - 40
