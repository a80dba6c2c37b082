"""The editor of a note by itself: what it shows while one types."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.widgets.appearance import LIGHT
from tests.ui.widgets.on_show import watched


@pytest.mark.parametrize("width", range(145, 185, 5))
def test_a_space_at_the_end_of_a_line_does_not_push_the_beginnings_of_lines_out_of_sight(
    width: int, qtbot: QtBot
) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    editor = NoteEditor("a", "", LIGHT, "#A87400", behind)
    editor.setGeometry(0, 0, width, 300)
    behind.show()
    field = editor.findChild(QPlainTextEdit)
    assert field is not None
    pushed = set()
    for letter in "Where a river ends it slows down, and what it carried falls; that is how a delta grows, and why.":
        qtbot.keyClicks(field, letter)
        pushed.add(field.horizontalScrollBar().value())
    assert pushed == {0}


@pytest.mark.parametrize(("pixels", "told"), [(15, ["Markdown", "Esc: done"]), (45, ["Esc: done"])])
def test_what_stands_below_never_lies_over_itself(pixels: int, told: list[str], qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    editor = NoteEditor("a", "", LIGHT, "#A87400", behind)
    editor.set_pixels(pixels)
    editor.setGeometry(0, 0, 260, 200)
    with watched() as painted:
        editor.grab()
    assert painted.texts == told
