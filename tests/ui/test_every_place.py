"""What holds for every place of the window: it is heard, gone through by Tab, pressed as well by a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.appearance import TARGET
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.widgets.walk import show, wrong_by_tab, wrong_to_hear, wrong_to_press

PRESSED = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)


@pytest.mark.parametrize("place", ["library_place", "article_place", "themes_place", "search"])
def test_a_place_is_heard_gone_through_by_tab_and_large_enough_to_be_pressed(
    place: str, reading: MainWindow, qtbot: QtBot
) -> None:
    show(reading, qtbot)
    reading.view.surface.selection.select(words(reading.reading.content, "older than its name"))
    reading.actions_by_id[place].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert wrong_by_tab(reading) == []
    for command in ("outline", "find", place):
        reading.run_command(command)
        assert wrong_to_hear(reading) == [], command
        assert wrong_to_press(reading) == [], command
        assert too_small(reading) == [], command


def too_small(window: QWidget) -> list[str]:
    """Return the buttons, fields and rows that are less than 24 pixels wide or high."""
    seen = [part for part in window.findChildren(QWidget) if part.isVisible()]
    pressed = [part for part in seen if isinstance(part, PRESSED)]
    assert len(pressed) > 8
    small = [part.accessibleName() or type(part).__name__ for part in pressed if min(part.size().toTuple()) < TARGET]
    lists = [part for part in seen if isinstance(part, QAbstractItemView) and part.model().rowCount()]
    rows = [part for part in lists if part.visualRect(part.model().index(0, 0)).height() < TARGET]
    return small + [f"a row of {part.accessibleName()}" for part in rows]
