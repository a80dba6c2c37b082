"""The editor of a note by itself: what it shows while one types."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.widgets.appearance import LIGHT


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
