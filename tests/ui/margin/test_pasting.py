"""What is pasted into a note in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.margin.note_field import LONGEST
from desktop.ui.window.main_window import MainWindow
from tests.ui.window.hands import mark


def test_pasting_more_than_a_note_takes_is_told_and_changes_nothing(reading: MainWindow) -> None:
    reading.margin.edit(mark(reading, "older than its name", note="First."))
    editor = reading.margin.editing.editor
    assert editor is not None
    field = editor.focusProxy()
    assert isinstance(field, QPlainTextEdit)
    for length in (10, LONGEST):
        QGuiApplication.clipboard().setText("x" * length)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert editor.text() == "First." + 10 * "x"
    assert reading.strip.sentence() == (
        "A note takes 1,000,000 characters at most. The 1,000,000 to be pasted were left out."
    )
