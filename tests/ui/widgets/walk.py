"""What the walks over every dialog and place look at: where Tab goes, what a screen reader has, what a press does."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import SIGNAL, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)
OURS_BY_QT = {"qt_spinbox_lineedit", "qt_toolbar_ext_button"}
CALLED_BY_KEY = re.compile(r"\((Ctrl|Alt|Shift|F\d|Esc|Enter|Del)[^)]*\)$")
MOST = 80  # stops of a dialog or place


def show(whole: QWidget, qtbot: QtBot) -> None:
    """Show a dialog or place and have the keyboard in it."""
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)


def stops(whole: QWidget) -> list[QWidget]:
    """Return where Tab goes, from what has the keyboard around to it again."""
    found: list[QWidget] = []
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or whole, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in found:
            return found
        found.append(stop)
    pytest.fail(f"Tab does not come round: {[type(one).__name__ for one in found]}")


def where(stop: QWidget, whole: QWidget) -> QRect:
    """Return the room of a stop within the whole."""
    return QRect(stop.mapTo(whole, QPoint(0, 0)), stop.size())


def goes_back(before: QRect, after: QRect) -> bool:
    """True if what comes after stands before: above, but in no column further right; or in the line, on the left.

    Two stand in one line where their middles are about as high.
    """
    middle = after.center().y()
    if before.top() <= middle <= before.bottom() or after.top() <= before.center().y() <= after.bottom():
        return after.right() <= before.left()
    return after.bottom() <= before.top() and after.left() < before.right()


def name_of(stop: QWidget) -> str:
    """Return what a screen reader calls a stop: a box with a choice by its label, for its name is what is chosen."""
    interface = QAccessible.queryAccessibleInterface(stop)
    if isinstance(stop, QComboBox):
        labels = [one.text(QAccessible.Text.Name) for one, _ in interface.relations(QAccessible.RelationFlag.Label)]
        return " ".join(labels) or interface.text(QAccessible.Text.Description)
    return interface.text(QAccessible.Text.Name)


def wrong_by_tab(whole: QWidget) -> list[str]:
    """Return what is wrong with where Tab goes; it goes back once, from the end to the beginning."""
    found = stops(whole)
    said = [f"{type(one).__name__} {name_of(one)!r}" for one in found]
    nameless = [words for stop, words in zip(found, said, strict=True) if not name_of(stop).strip()]
    empty = [words for stop, words in zip(found, said, strict=True) if isinstance(stop, QScrollArea)]
    places = [where(stop, whole) for stop in found]
    back = [
        f"{a} -> {b}"
        for (a, first), (b, second) in pairwise([*zip(said, places, strict=True), (said[0], places[0])])
        if len(found) > 1 and goes_back(first, second)
    ]
    return nameless + empty + (back if len(back) > 1 else [])


def wrong_to_hear(whole: QWidget) -> list[str]:
    """Return the controls that a screen reader could call only by kind or key, and markup in what it would say."""
    found = []
    for part in whole.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(part)
        if interface is None or part.objectName() in OURS_BY_QT:
            continue
        said = interface.text(QAccessible.Text.Name)
        if isinstance(part, CONTROLS) and not isinstance(part, QHeaderView) and part.isVisible() and not said.strip():
            found.append(f"{type(part).__name__} {part.objectName()} in {type(part.parent()).__name__}")
        if "<qt>" in said + interface.text(QAccessible.Text.Description):
            found.append(f"markup: {said}")
        if isinstance(part, QAbstractButton) and CALLED_BY_KEY.search(said):
            found.append(f"a key: {said}")
    return found


def wrong_to_press(whole: QWidget) -> list[str]:
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
