"""Where Tab goes, in every dialog and place: in the order that is seen, and nowhere without a name."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.ui.exchange.export_preview import RenderedText
from desktop.ui.exchange.rendering import Rendered
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.window.main_window import MainWindow
from tests.ui.widgets.every_dialog import DIALOGS, none_waited_for

PLACES = ("library_place", "article_place", "themes_place", "search")
MOST = 80  # stops of a dialog or place
TALL = 4000  # pixels in which nothing of a dialog is scrolled


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


def faults(whole: QWidget) -> list[str]:
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


def show(whole: QWidget, qtbot: QtBot) -> None:
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_through_a_dialog_as_it_is_seen_and_nowhere_without_a_name(
    name: str, reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "deleteLater", lambda _: None)
    with none_waited_for():
        dialog = DIALOGS[name](reading)
    show(dialog, qtbot)
    dialog.resize(dialog.width(), TALL)
    assert faults(dialog) == []
    dialog.close()


@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_through_a_place_as_it_is_seen(place: str, reading: MainWindow, qtbot: QtBot) -> None:
    show(reading, qtbot)
    reading.actions_by_id[place].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert faults(reading) == []


def test_tab_in_the_library_visits_sections_filter_order_and_add_before_its_list(
    reading: MainWindow, qtbot: QtBot
) -> None:
    show(reading, qtbot)
    reading.actions_by_id["library_place"].trigger()
    library = reading.places.library
    assert library is not None and QApplication.focusWidget() is library.list
    names = [name_of(stop) for stop in stops(reading)]
    assert names[-5:] == [
        "Sections of the library",
        "Filter the articles",
        "The order of the list",
        "Add files",
        "Articles of the library",
    ]


def test_tab_in_the_theme_sheet_comes_to_the_key_and_the_colour_that_are_chosen(
    reading: MainWindow, qtbot: QtBot
) -> None:
    themes = reading.session.library.themes.all()
    theme = themes[2]
    dialog = ThemeDialog(theme, themes, reading.appearance, reading)
    show(dialog, qtbot)
    chosen = [stop for stop in stops(dialog) if isinstance(stop, QAbstractButton) and stop.isCheckable()]
    assert [stop.isChecked() for stop in chosen] == [True, True]
    assert chosen[0].accessibleName() == f"Key {theme.key}"


def test_tab_leaves_the_preview_of_an_export_whatever_links_are_in_it(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    row = QHBoxLayout(whole)
    preview, button = RenderedText(LIGHT), QPushButton("Save")
    for part in (preview, button):
        row.addWidget(part)
    link = Span(SpanKind.LINK, 2, 7, "https://example.org")
    preview.set_rendered(Rendered(Content((Block(BlockKind.PARAGRAPH, "A pilot knows the way.", (link,)),))))
    show(whole, qtbot)
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_Tab)
    assert button.hasFocus()


@pytest.mark.parametrize("place", PLACES)
def test_no_button_is_called_by_its_key(place: str, reading: MainWindow) -> None:
    reading.actions_by_id["find"].trigger()
    reading.actions_by_id[place].trigger()
    names = [
        QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        for button in reading.findChildren(QAbstractButton)
    ]
    assert [name for name in names if re.search(r"\((Ctrl|Alt|Shift|F\d|Esc|Enter|Del)[^)]*\)$", name)] == []
