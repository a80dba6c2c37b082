"""*Aa*: what is chosen in it is seen in its sample and in the article behind it, at once; it is complete by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.settings import BY_KEY
from desktop.ui import faces
from desktop.ui.settings.fields import ChoiceField, NumberField
from desktop.ui.settings.showing import OF_THE_TYPE_SHEET
from desktop.ui.settings.type_sheet import TypeSheet
from desktop.ui.widgets.appearance import NOTE_PIXELS
from desktop.ui.window.main_window import MainWindow

CHOSEN = {
    "face": "sans",
    "zoom": 120,
    "lines": 170,
    "measure": 50,
    "paragraphs": "indent",
    "justified": True,
    "mode": "paged",
    "two_columns": True,
    "margins": 64,
    "appearance": "sepia",
    "contrast": "usual",
}


@pytest.fixture
def sheet(reading: MainWindow, qtbot: QtBot) -> Iterator[TypeSheet]:
    reading.toolbar.button("type").click()
    [sheet] = reading.findChildren(TypeSheet)
    qtbot.waitExposed(sheet)
    yield sheet
    sheet.close()


def choose(sheet: TypeSheet, key: str, value: object) -> None:
    field = sheet.fields[key]
    if isinstance(field, ChoiceField):
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, NumberField):
        field.setValue(value)
    else:
        field.setChecked(bool(value))


def test_every_choice_is_seen_in_the_article_and_in_the_sample_at_once(
    qtbot: QtBot, reading: MainWindow, sheet: TypeSheet
) -> None:
    at_first = reading.view.type_style()
    for key, value in CHOSEN.items():
        choose(sheet, key, value)
        assert reading.settings[key] == value
        qtbot.waitUntil(reading.updatesEnabled)
        assert sheet.sample.document is not None
        assert sheet.sample.document.style == reading.view.type_style()
    style = reading.view.type_style()
    assert (style.face, style.zoom, style.lines, style.characters) == ("sans", 120, 170, 50)
    assert style.indented and style.margins == 64 and style.appearance.id == "sepia"
    sheet.reset.click()
    qtbot.waitUntil(reading.updatesEnabled)
    assert reading.view.type_style() == at_first
    assert not sheet.reset.isEnabled()


def test_on_a_low_screen_every_choice_is_there_and_the_sample_is_not(reading: MainWindow, sheet: TypeSheet) -> None:
    assert sheet.sample.isVisible()
    sheet.sample.setFixedHeight(2000)
    sheet.open_below(reading.toolbar.button("type"))
    assert not sheet.sample.isVisible()
    assert sheet.more.mapToGlobal(QPoint(0, sheet.more.height())).y() <= sheet.screen().availableGeometry().bottom()


def test_its_words_grow_with_the_text_as_far_as_the_screen_has_room(
    reading: MainWindow, sheet: TypeSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    button, usual = reading.toolbar.button("type"), sheet.more.fontInfo().pixelSize()
    choose(sheet, "zoom", 200)
    sheet.open_below(button)
    assert sheet.more.fontInfo().pixelSize() == NOTE_PIXELS * 3 // 2
    assert sheet.sample.isVisible() and sheet.height() == sheet.sizeHint().height()
    for height, grown in ((510, True), (470, False)):
        monkeypatch.setattr(QScreen, "availableGeometry", lambda _, height=height: QRect(0, 0, 800, height))
        sheet.open_below(button)
        assert (sheet.more.fontInfo().pixelSize() > usual) is grown
        assert not sheet.sample.isVisible() and sheet.height() <= height


def test_it_follows_what_was_chosen_elsewhere_and_opens_once(reading: MainWindow, sheet: TypeSheet) -> None:
    reading.actions_by_id["width_narrow"].trigger()
    reading.actions_by_id["zoom_in"].trigger()
    assert sheet.fields["measure"].value() == 60 and sheet.fields["zoom"].value() == 110  # type: ignore[union-attr]
    reading.actions_by_id["type"].trigger()
    assert reading.findChildren(TypeSheet) == [sheet] and sheet.isVisible()
    assert QApplication.focusWidget() is sheet.fields["face"]


def test_closed_it_is_gone_and_opened_again_it_follows(reading: MainWindow, qtbot: QtBot) -> None:
    reading.actions_by_id["type"].trigger()
    [sheet] = reading.findChildren(TypeSheet)
    sheet.close()
    qtbot.waitUntil(lambda: not reading.findChildren(TypeSheet))
    reading.actions_by_id["zoom_in"].trigger()
    reading.actions_by_id["type"].trigger()
    [sheet] = reading.findChildren(TypeSheet)
    reading.actions_by_id["zoom_in"].trigger()
    assert sheet.fields["zoom"].value() == 125  # type: ignore[union-attr]
    sheet.close()


def test_a_face_that_is_not_installed_is_said_in_the_sheet(
    reading: MainWindow, sheet: TypeSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces.QFontDatabase, "families", lambda *_: ["DejaVu Sans"])
    choose(sheet, "face", "dyslexia")
    assert sheet.stand_in.isVisible() and "DejaVu Sans" in sheet.stand_in.text()
    choose(sheet, "face", "serif")
    assert not sheet.stand_in.isVisible()


@pytest.mark.parametrize(
    ("appearance", "contrast", "shown"),
    [
        ("light", "high", "high_light"),
        ("sepia", "high", "high_light"),
        ("dark", "high", "high_dark"),
        ("dark", "usual", "dark"),
    ],
)
def test_high_contrast_is_a_choice_of_its_own(
    qtbot: QtBot, reading: MainWindow, appearance: str, contrast: str, shown: str
) -> None:
    reading.settings["appearance"], reading.settings["contrast"] = appearance, contrast
    assert reading.looks.appearance.id == shown
    qtbot.waitUntil(reading.updatesEnabled)
    drawn = reading.view.viewport().grab().toImage()
    assert drawn.pixelColor(2, drawn.height() - 2) == QColor(reading.looks.appearance.paper)
    reading.actions_by_id["appearance_next"].trigger()
    assert reading.looks.appearance.id.startswith("high_") is (contrast == "high")


def test_the_margin_beside_the_text_is_kept_where_there_is_no_room_for_more(reading: MainWindow) -> None:
    reading.resize(560, 600)
    reading.settings["margin"] = False
    usual = reading.view.viewport().width()
    reading.settings["margins"] = 88
    assert reading.view.viewportMargins().left() >= 64 <= reading.view.viewportMargins().right()
    assert reading.view.viewport().width() < usual
    assert set(OF_THE_TYPE_SHEET) <= set(BY_KEY)
