"""The settings sheet shows what holds, and what is chosen in it takes effect in the window at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings import SETTINGS, shown_groups
from desktop.ui.settings.fields import ChoiceField, Field, FolderField, NameField, NumberField
from desktop.ui.settings.settings_dialog import SettingsDialog
from desktop.ui.widgets.appearance import DARK, LIGHT, Appearance
from desktop.ui.window.main_window import MainWindow
from tests.ui.pages import colours_of

SHOWN = [setting for setting in SETTINGS if setting.group]
DEFAULTS = {setting.key: setting.default for setting in SHOWN}


@pytest.fixture
def alone(qtbot: QtBot) -> SettingsDialog:
    """The sheet without a window, and without Settings."""
    dialog = SettingsDialog(shown_groups())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def sheet(reading: MainWindow, qtbot: QtBot) -> Iterator[SettingsDialog]:
    """The sheet as the command opens it."""
    reading.actions_by_id["settings"].trigger()
    [dialog] = reading.findChildren(SettingsDialog)
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


def choose(sheet: SettingsDialog, key: str, value: object) -> None:
    """Choose a value as the reader would."""
    field = sheet.fields[key]
    if isinstance(field, ChoiceField):
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, NumberField):
        field.setValue(value)
    elif isinstance(field, FolderField):
        field.click()
    elif isinstance(field, NameField):
        field.setText(str(value))
        field.editingFinished.emit()
    else:
        field.setChecked(bool(value))


def shown_values(sheet: SettingsDialog) -> dict[str, object]:
    def value(field: Field) -> object:
        if isinstance(field, ChoiceField):
            return field.currentData()
        if isinstance(field, NameField):
            return field.text()
        return field.value() if isinstance(field, NumberField | FolderField) else field.isChecked()

    return {key: value(field) for key, field in sheet.fields.items()}


def test_it_shows_every_setting_but_what_the_window_keeps_for_itself(alone: SettingsDialog) -> None:
    assert list(alone.fields) == [setting.key for members in shown_groups().values() for setting in members]
    assert shown_values(alone) == DEFAULTS
    number, choice = alone.fields["zoom"], alone.fields["paragraphs"]
    assert isinstance(number, NumberField) and isinstance(choice, ChoiceField)
    assert (number.minimum(), number.maximum(), number.text()) == (50, 300, "100 %")
    assert [choice.itemText(at) for at in range(choice.count())] == ["Space between", "First line moved in"]


def test_each_field_tells_of_its_change_and_none_tells_of_what_it_is_given(
    alone: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/a/folder & more")
    told: list[tuple[str, object]] = []
    alone.change_requested.connect(lambda key, value: told.append((key, value)))
    assert SHOWN
    for setting in SHOWN:
        other: dict[str, object] = {
            "choice": (setting.values() or ("",))[-1],
            "number": setting.high,
            "switch": not setting.default,
            "folder": "/a/folder & more",
            "name": "Ada Lovelace",
        }
        choose(alone, setting.key, other[setting.kind])
        assert told == [(setting.key, other[setting.kind])]
        alone.set_values(DEFAULTS)
        assert len(told) == 1, setting.key
        told.clear()


def test_only_what_is_not_as_at_first_can_be_reset(alone: SettingsDialog) -> None:
    def can() -> list[str]:
        return [key for key, button in alone.resets.items() if button.isVisible()]

    assert can() == []
    assert not alone.reset_all.isEnabled()
    alone.set_values({**DEFAULTS, "zoom": 120, "outline": True})
    assert can() == ["zoom", "outline"]
    assert alone.reset_all.isEnabled()


def test_enter_presses_the_focused_button_and_leaves_a_field_alone(alone: SettingsDialog, qtbot: QtBot) -> None:
    wanted: list[str] = []
    alone.reset_requested.connect(wanted.append)
    alone.set_values({**DEFAULTS, "zoom": 120})
    alone.activateWindow()
    alone.fields["zoom"].setFocus()
    qtbot.keyClick(alone.fields["zoom"], Qt.Key.Key_Return)
    assert alone.isVisible()
    assert wanted == []
    alone.resets["zoom"].setFocus()
    qtbot.keyClick(alone.resets["zoom"], Qt.Key.Key_Return)
    assert wanted == ["zoom"]
    assert alone.focusWidget() is alone.fields["zoom"]
    alone.close_button.setFocus()
    qtbot.keyClick(alone.close_button, Qt.Key.Key_Enter)
    assert not alone.isVisible()


def test_the_keyboard_reaches_every_field_and_button_and_what_it_reaches_is_in_sight(
    alone: SettingsDialog, qtbot: QtBot
) -> None:
    alone.resize(1, 1)
    alone.set_values({**DEFAULTS, "zoom": 120, "welcome": False})
    alone.activateWindow()
    assert alone.focusWidget() is alone.filter
    reached: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in reached:
        reached.append(focused)
        top = focused.mapTo(alone, QPoint(0, 0)).y()
        assert top >= 0 and top + focused.height() <= alone.height(), focused.accessibleName()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    buttons = [button for button in alone.findChildren(QPushButton) if button.isVisible() and button.isEnabled()]
    assert {alone.filter, *alone.fields.values(), *buttons} == set(reached)
    assert reached[-2:] == [alone.reset_all, alone.close_button]


@pytest.mark.parametrize("key", ["zoom", "paragraphs"])
def test_the_wheel_over_a_field_without_the_keyboard_changes_nothing(alone: SettingsDialog, key: str) -> None:
    def turn(field: QWidget) -> None:
        middle = QPointF(field.rect().center())
        down = QWheelEvent(
            middle, QPointF(field.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QCoreApplication.sendEvent(field, down)

    alone.activateWindow()
    alone.close_button.setFocus()
    turn(alone.fields[key])
    assert shown_values(alone) == DEFAULTS
    alone.fields[key].setFocus()
    turn(alone.fields[key])
    assert shown_values(alone) != DEFAULTS


def test_it_fits_a_small_screen(alone: SettingsDialog) -> None:
    alone.resize(1, 1)
    assert alone.width() <= 800
    assert alone.height() <= 500


# In the window


@pytest.mark.parametrize(("zoom", "width"), [(100, 0), (200, 900)])
def test_a_long_name_takes_two_lines_where_that_saves_scrolling_sideways_and_only_there(
    reading: MainWindow, zoom: int, width: int
) -> None:
    reading.settings["zoom"] = zoom
    reading.actions_by_id["settings"].trigger()
    [dialog] = reading.findChildren(SettingsDialog)
    dialog.resize(max(width, dialog.minimumSizeHint().width()), 700)
    QCoreApplication.processEvents()
    [scroll] = dialog.findChildren(QScrollArea)
    assert dialog.width() >= width and scroll.horizontalScrollBar().maximum() == 0
    names = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    lines = {round(name.heightForWidth(name.width()) / name.fontMetrics().lineSpacing()) for name in names}
    assert lines == ({1, 2} if width else {1})


def test_the_looks_follow_the_sheet_at_once(reading: MainWindow, sheet: SettingsDialog) -> None:
    choose(sheet, "appearance", "dark")
    assert reading.looks.appearance.id == "dark"
    assert reading.actions_by_id["appearance_dark"].isChecked()
    choose(sheet, "zoom", 150)
    assert reading.view.type_style().zoom == 150
    choose(sheet, "measure", 75)
    assert reading.view.type_style().characters == 75
    assert reading.actions_by_id["width_wide"].isChecked()


@pytest.mark.parametrize("appearance", [DARK, LIGHT], ids=lambda one: one.id)
def test_the_sheet_itself_is_drawn_in_the_appearance_that_is_chosen_in_it(
    reading: MainWindow, qtbot: QtBot, appearance: Appearance
) -> None:
    reading.settings["appearance"] = "light" if appearance is DARK else "dark"
    reading.actions_by_id["settings"].trigger()
    [sheet] = reading.findChildren(SettingsDialog)
    choose(sheet, "appearance", appearance.id)
    qtbot.waitUntil(reading.updatesEnabled)
    QCoreApplication.processEvents()  # the palette comes by an event
    words = sheet.findChild(QLabel, "title")
    for part in (words, sheet.fields["whole_words"]):
        area = QRect(part.mapTo(sheet, QPoint(0, 0)), part.size())
        seen = colours_of(sheet.grab(area).toImage())
        assert {appearance.ink.lower(), appearance.chrome.lower()} <= seen, part
    sheet.close()


def test_the_regions_follow_the_sheet_at_once(reading: MainWindow, sheet: SettingsDialog) -> None:
    choose(sheet, "outline", True)
    assert reading.regions.outline is not None and reading.regions.outline.isVisible()
    choose(sheet, "outline_width", 180)
    assert reading.regions.outline.width() == 180
    choose(sheet, "sidebar_width", 280)
    assert reading.sidebar.width() == 280
    choose(sheet, "sidebar", False)
    assert not reading.sidebar.isVisible()
    assert not reading.actions_by_id["sidebar"].isChecked()
    choose(sheet, "margin", False)
    assert not reading.actions_by_id["margin"].isChecked()


def test_the_order_of_the_panes_follows_the_sheet_at_once(reading: MainWindow, sheet: SettingsDialog) -> None:
    choose(sheet, "sort", "oldest")
    assert reading.sidebar.order_button.text().startswith("Oldest")


def test_what_is_changed_elsewhere_shows_in_the_sheet(reading: MainWindow, sheet: SettingsDialog) -> None:
    for command in ("appearance_sepia", "zoom_in", "width_narrow", "outline", "margin"):
        reading.actions_by_id[command].trigger()
    reading.sidebar.order_changed.emit("newest")
    changed = {"appearance": "sepia", "zoom": 110, "measure": 60, "outline": True, "margin": False}
    assert shown_values(sheet) == {**DEFAULTS, **changed, "sort": "newest"}


def test_reset_all_gives_the_window_what_it_had_at_first(reading: MainWindow, sheet: SettingsDialog) -> None:
    for key, value in (("zoom", 150), ("appearance", "dark"), ("outline", True), ("sort", "newest")):
        choose(sheet, key, value)
    sheet.reset_all.click()
    assert shown_values(sheet) == DEFAULTS
    assert reading.view.type_style().zoom == 100
    assert reading.regions.outline is not None and not reading.regions.outline.isVisible()
    assert not sheet.reset_all.isEnabled()


def test_the_command_shows_one_sheet_however_often_it_is_asked_for(reading: MainWindow, sheet: SettingsDialog) -> None:
    reading.actions_by_id["settings"].trigger()
    assert reading.findChildren(SettingsDialog) == [sheet]


def test_escape_closes_it_and_nothing_of_it_stays_behind(reading: MainWindow, qtbot: QtBot) -> None:
    reading.actions_by_id["settings"].trigger()
    [sheet] = reading.findChildren(SettingsDialog)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reading.findChildren(SettingsDialog) == []
    reading.settings["zoom"] = 120
    reading.actions_by_id["settings"].trigger()
    [again] = reading.findChildren(SettingsDialog)
    assert shown_values(again)["zoom"] == 120
    again.close()


def test_the_welcome_goes_and_comes_with_its_setting(window: MainWindow) -> None:
    window.reading.open(window.session.library.welcome.ensure_article())
    assert window.strip.kind == "welcome" and window.strip.isVisible()
    window.settings["welcome"] = False
    assert not window.strip.isVisible()
    window.settings["welcome"] = True
    assert window.strip.isVisible()


def test_words_narrow_the_sheet_to_the_rows_that_have_them(alone: SettingsDialog, qtbot: QtBot) -> None:
    def shown() -> set[str]:
        return {key for key, field in alone.fields.items() if field.isVisible()}

    alone.filter.setText("width px")
    assert shown() == set()
    alone.filter.setText("WIDTH")
    assert shown() == {"margin_width", "sidebar_width", "outline_width", "brief_width"}
    assert {label.text() for label in alone.findChildren(QLabel) if label.isVisible()} >= {"Beside the article"}
    assert not any(button.isVisible() for button in alone.resets.values())
    alone.set_values({**DEFAULTS, "margin_width": 240, "zoom": 120})
    assert [key for key, button in alone.resets.items() if button.isVisible()] == ["margin_width"]
    QTest.keyClick(alone.filter, Qt.Key.Key_Return)
    assert alone.fields["margin_width"].hasFocus()
    alone.filter.setText("sepia")
    assert shown() == {"appearance"}
    alone.filter.setText("no such thing")
    assert alone._none.isVisible()
    alone.filter.clear()
    assert shown() == set(alone.fields)
