"""The sheet of keys shows what holds, says what a key means already, and the window follows at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import texts
from desktop.commands import COMMANDS
from desktop.ui.keys.key_map import default_keys
from desktop.ui.keys.keys_dialog import OTHER_WORDS, KeysDialog
from desktop.ui.keys.showing import show_keys
from desktop.ui.widgets.rows.trees import rows_of
from desktop.ui.widgets.style import set_text_size
from desktop.ui.window.actions import offered
from desktop.ui.window.main_window import MainWindow


@pytest.fixture
def sheet(reading: MainWindow) -> Iterator[KeysDialog]:
    dialog = show_keys(reading.keys, reading)
    yield dialog
    dialog.close()


def rows(sheet: KeysDialog) -> dict[str, str]:
    """Return the keys of what is listed, by what it is called."""
    return {item.text(1): item.text(0) for item in rows_of(sheet.tree) if item.text(1) and not item.isHidden()}


def choose(sheet: KeysDialog, command_id: str) -> None:
    sheet.tree.setCurrentItem(sheet._rows[command_id])


def press_new(sheet: KeysDialog, command_id: str, *keys: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    choose(sheet, command_id)
    QTest.keyClick(sheet.tree, Qt.Key.Key_Return)
    assert sheet.choice.field.hasFocus() or sheet.choice.field.isAncestorOf(sheet.focusWidget())
    for key in keys:
        QTest.keyClick(sheet.choice.field, key, modifier)


def test_every_command_is_there_and_found_by_key_name_help_and_other_words(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    assert rows(dialog).keys() >= {command.text.rstrip("…") for command in COMMANDS}
    for words, name in (("ctrl+e", "Export"), ("preferences", "Settings"), ("verified copy", "Back up now")):
        dialog.field.setText(words)
        assert name in rows(dialog)
    assert dialog.findChild(type(dialog._none)) and not dialog._none.isVisibleTo(dialog)
    dialog.field.setText("no such words")
    assert rows(dialog) == {}
    assert dialog._none.isVisibleTo(dialog)


def test_other_words_for_a_command_are_those_of_the_readers_language_too(qtbot: QtBot) -> None:
    german = {OTHER_WORDS["settings"]: "Präferenzen Optionen"}
    texts.speak(lambda text, _: german.get(text, text))
    try:
        dialog = KeysDialog()
        qtbot.addWidget(dialog)
        for words in ("präferenzen", "preferences"):
            dialog.field.setText(words)
            assert list(rows(dialog)) == ["Settings"]
    finally:
        texts.speak(None)


def test_where_words_are_large_the_sheet_wraps_them_and_nothing_scrolls_sideways(qtbot: QtBot) -> None:
    set_text_size(200)
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QCoreApplication.processEvents()
    assert dialog.width() <= 800 and dialog.layout().totalMinimumSize().width() <= 800
    tree, line = dialog.tree, dialog.tree.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: not tree.horizontalScrollBar().maximum())
    longest = max(rows_of(tree), key=lambda row: len(row.text(2)))
    assert tree.visualItemRect(longest).height() >= 2 * line, "what it does is read whole"
    buttons = (dialog.choice.use_button, dialog.choice.reset_button)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_a_key_of_another_command_is_named_and_taken_and_everything_follows(
    reading: MainWindow, sheet: KeysDialog
) -> None:
    press_new(sheet, "outline", Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    assert sheet.choice.sentence.text().startswith("This is a key of: Find anything.")
    sheet.choice.use_button.click()
    assert (rows(sheet)["Outline"], rows(sheet)["Find anything"]) == ("Ctrl+K", "")
    assert reading.actions_by_id["outline"].shortcut() == QKeySequence("Ctrl+K")
    assert reading.actions_by_id["palette"].shortcuts() == []
    tips = {button.toolTip() for button in reading.toolbar.findChildren(type(reading.toolbar.menu_button))}
    assert "Outline (Ctrl+K)" in tips
    assert next(one.keys for one in offered(reading.actions_by_id) if one.id == "outline") == "Ctrl+K"
    sheet.choice.reset_button.click()
    assert reading.keys.keys == default_keys()


def test_two_chords_a_second_key_none_and_all_reset(reading: MainWindow, sheet: KeysDialog) -> None:
    press_new(sheet, "note", Qt.Key.Key_G, Qt.Key.Key_N, modifier=Qt.KeyboardModifier.NoModifier)
    sheet.choice.add_button.click()
    assert reading.keys.keys["note"] == ("N", "G, N")
    choose(sheet, "highlight")
    sheet.choice.none_button.click()
    assert reading.keys.keys["highlight"] == ()
    sheet.reset_all.click()
    assert reading.keys.keys == default_keys()


def test_a_key_that_leaves_is_refused_and_esc_empties_the_field_then_leaves_it(sheet: KeysDialog) -> None:
    press_new(sheet, "note", Qt.Key.Key_Space, modifier=Qt.KeyboardModifier.NoModifier)
    assert "moves or leaves" in sheet.choice.sentence.text()
    assert not sheet.choice.use_button.isEnabled()
    QTest.keyClick(sheet.choice.field, Qt.Key.Key_Escape)
    assert sheet.choice.field.key() == ""
    QTest.keyClick(sheet.choice.field, Qt.Key.Key_Escape)
    assert sheet.tree.hasFocus()
    assert sheet.isVisible()


def test_keys_like_those_of_vi_scroll_the_article(reading: MainWindow, sheet: KeysDialog) -> None:
    sheet.preset_box.setCurrentIndex(sheet.preset_box.findData("vi"))
    sheet.preset_box.activated.emit(1)
    reading.resize(700, 240)
    bar = reading.view.verticalScrollBar()
    assert reading.actions_by_id["to_end"].shortcut() == QKeySequence("Shift+G")
    reading.actions_by_id["to_end"].trigger()
    assert bar.value() == bar.maximum() > 0
    reading.actions_by_id["scroll_up"].trigger()
    assert bar.value() < bar.maximum()
    reading.actions_by_id["to_beginning"].trigger()
    assert bar.value() == 0


def test_leaving_and_the_reason_why_not_follow_their_keys(reading: MainWindow) -> None:
    reading.keys.set("highlight", ["M"])
    QTest.keyClick(reading, Qt.Key.Key_M)
    assert reading.toast.text() == "Select some words first."


def test_the_places_name_the_keys_in_force(reading: MainWindow) -> None:
    reading.places.show_library()
    assert reading.places.library is not None
    reading.keys.set("open", ["Ctrl+B"])
    assert reading.places.library.head.add_button.toolTip() == "Bring files into the library (Ctrl+B)"
    reading.keys.set("open", [])
    assert reading.places.library.head.add_button.toolTip() == "Bring files into the library"
