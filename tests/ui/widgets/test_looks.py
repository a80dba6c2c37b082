"""A change of colours: in turns of the event loop, seen at once, the last one chosen in force."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.keys.keys_dialog import KeysDialog
from desktop.ui.widgets.appearance import APPEARANCES, Appearance
from desktop.ui.window.main_window import MainWindow


def paper(window: MainWindow) -> str:
    return window.grab().toImage().pixelColor(window.view.mapTo(window, window.view.rect().bottomLeft())).name().upper()


def test_a_change_of_colours_leaves_turns_to_others_and_is_seen_at_once(qtbot: QtBot, reading: MainWindow) -> None:
    turns: list[bool] = []
    clock = QTimer()
    clock.timeout.connect(lambda: turns.append(reading.updatesEnabled()))
    clock.start(0)
    reading.looks.choose("dark")
    assert reading.looks.appearance is APPEARANCES["dark"] and not reading.updatesEnabled()
    qtbot.waitUntil(reading.updatesEnabled)
    assert turns.count(False) >= 3  # between the application's sheet, the page, and what stands beside it
    assert QApplication.palette().window().color().name().upper() == APPEARANCES["dark"].chrome
    assert paper(reading) == APPEARANCES["dark"].paper


def test_colours_chosen_while_others_come_are_those_that_stay(qtbot: QtBot, reading: MainWindow) -> None:
    for first, last in (("dark", "sepia"), ("dark", "light")):
        reading.looks.choose(first)
        QCoreApplication.processEvents()
        reading.looks.choose(last)
        qtbot.waitUntil(reading.updatesEnabled)
        assert QApplication.palette().window().color().name().upper() == APPEARANCES[last].chrome
        assert paper(reading) == APPEARANCES[last].paper


@pytest.mark.parametrize("first", ["appearance", "zoom"])
def test_colours_and_size_that_change_together_leave_no_window_frozen(
    qtbot: QtBot, reading: MainWindow, first: str
) -> None:
    chosen = {"appearance": "dark", "zoom": 150}
    for key in sorted(chosen, key=lambda one: one != first):
        reading.settings[key] = chosen[key]
    assert not reading.updatesEnabled()  # it is in turns, also where the size comes last
    qtbot.waitUntil(reading.updatesEnabled)
    assert paper(reading) == APPEARANCES["dark"].paper


class Touched(QObject):
    """Knows how many widgets a style sheet touched in one turn of the event loop, at the most."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.most = 0
        self._now = set[QObject]()
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._now.clear)
        self._turns.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._now.add(watched)
            self.most = max(self.most, len(self._now))
        return False


def test_a_change_of_colours_touches_some_of_the_widgets_at_a_time_and_reaches_dialogs(
    qtbot: QtBot, qapp: QApplication, reading: MainWindow
) -> None:
    places = reading.places
    for show in (places.show_library, places.show_themes, places.show_search, places.show_article):
        show()
    reading.run_command("keys")
    dialog, last = reading.findChild(KeysDialog), places.search
    assert dialog is not None and last is not None
    dark, touched = APPEARANCES["dark"], Touched(reading)
    qapp.installEventFilter(touched)
    reading.looks.choose("dark")
    qtbot.waitUntil(lambda: last.palette().window().color().name().upper() == dark.chrome)
    qapp.removeEventFilter(touched)
    assert 0 < touched.most < len(reading.findChildren(QWidget)) / 2
    field = dialog.findChildren(QLineEdit)[0].grab().toImage()
    assert field.pixelColor(field.width() // 2, 4).name().upper() == dark.paper


def test_a_menu_and_a_dialog_have_the_colours_that_were_chosen_last_whenever_they_were_shown_first(
    qtbot: QtBot, reading: MainWindow
) -> None:
    menu = reading.findChildren(QMenu)[0]
    dark, light = APPEARANCES["dark"], APPEARANCES["light"]
    for appearance in (light, dark, light, dark):
        reading.looks.choose(appearance.id)
        qtbot.waitUntil(reading.updatesEnabled)
        menu.popup(reading.mapToGlobal(reading.rect().center()))
        seen = menu.grab().toImage()
        menu.hide()
        assert seen.pixelColor(seen.width() // 2, 2).name().upper() == appearance.paper
    reading.run_command("keys")
    dialog = reading.findChild(KeysDialog)
    assert dialog is not None
    field = dialog.findChildren(QLineEdit)[0].grab().toImage()
    assert field.pixelColor(field.width() // 2, 4).name().upper() == dark.paper


class Paints(QObject):
    """Counts how often a widget is painted on the screen."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


def test_a_window_whose_look_is_reset_as_a_whole_is_painted_again(qtbot: QtBot, reading: MainWindow) -> None:
    chosen = {"appearance": "dark", "contrast": "high", "zoom": 150}
    for key in chosen:
        reading.settings[key] = chosen[key]
    qtbot.waitUntil(reading.updatesEnabled)
    QCoreApplication.processEvents()
    seen = Paints(reading.view.viewport())
    for key in ("contrast", "zoom", "appearance"):
        reading.settings.reset(key)
    qtbot.waitUntil(reading.updatesEnabled)
    qtbot.waitUntil(lambda: seen.number > 0)


def test_a_window_that_nobody_sees_changes_at_once(reading: MainWindow) -> None:
    reading.hide()
    reading.looks.choose("dark")
    assert QApplication.palette().window().color().name().upper() == APPEARANCES["dark"].chrome
    assert reading.updatesEnabled()


def test_a_part_that_fails_leaves_no_window_frozen(
    qtbot: QtBot, reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Appearance) -> None:
        raise ValueError("planted")

    monkeypatch.setattr(reading.sidebar, "set_appearance", fail)
    with qtbot.captureExceptions() as caught:
        reading.looks.choose("dark")
        qtbot.waitUntil(reading.updatesEnabled)
    assert [str(one[1]) for one in caught] == ["planted"]


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_what_is_selected_on_the_page_is_its_own_to_paint(qtbot: QtBot, reading: MainWindow, appearance: str) -> None:
    def is_its_own() -> bool:
        return reading.view.palette().brush(QPalette.ColorRole.Highlight).style() is Qt.BrushStyle.NoBrush

    assert is_its_own()
    reading.settings["appearance"] = appearance
    qtbot.waitUntil(lambda: reading.view.type_style().appearance.id == appearance and is_its_own())
