"""A row more in a table of the program is all that the window needs: a format, a command, a setting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.child import limited_process
from desktop.commands import BY_ID, COMMANDS
from desktop.importers import IMPORTERS
from desktop.library import Library
from desktop.settings import BY_KEY, SETTINGS, Settings
from desktop.ui.keys.keys_dialog import KeysDialog
from desktop.ui.session import Session
from desktop.ui.settings.fields import ChoiceField
from desktop.ui.settings.settings_dialog import SettingsDialog
from desktop.ui.settings.showing import show_settings
from desktop.ui.window.main_window import MainWindow
from tests.made_up import INK, PAPYRUS, SCROLL, UNROLL, add_row, import_process
from tests.scripts import script
from tests.ui.pages import drop


@pytest.fixture
def scroll(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the made-up format, which the program can read now."""
    add_row(monkeypatch, IMPORTERS, PAPYRUS)
    monkeypatch.setattr(limited_process, "command", import_process)
    path = tmp_path / "reeds.pap"
    path.write_bytes(SCROLL)
    return path


def test_the_file_dialog_offers_a_made_up_format_and_it_is_opened(
    scroll: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def choose(*arguments: object) -> tuple[list[str], str]:
        asked.append(str(arguments[-1]))
        return [str(scroll)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    window.actions_by_id["open"].trigger()
    assert "*.pap" in asked[0]
    qtbot.waitUntil(lambda: window.toolbar.title() == "On reeds")


def test_a_dropped_file_of_a_made_up_format_is_opened(scroll: Path, window: MainWindow, qtbot: QtBot) -> None:
    drop(window, QUrl.fromLocalFile(str(scroll)))
    qtbot.waitUntil(lambda: window.toolbar.title() == "On reeds")


@pytest.fixture
def unrolled(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the handler of the made-up command has done."""
    done: list[bool] = []
    add_row(monkeypatch, COMMANDS, UNROLL, BY_ID, "id")
    made = MainWindow._make_handlers
    monkeypatch.setattr(MainWindow, "_make_handlers", lambda self: {**made(self), "unroll": lambda: done.append(True)})
    return done


def test_a_made_up_command_stands_in_its_menu_and_does_its_work_by_its_key(
    unrolled: list[bool], library: Library, qtbot: QtBot
) -> None:
    window = MainWindow(Session(library), Settings())
    qtbot.addWidget(window)
    action = window.actions_by_id["unroll"]
    [view] = [menu for menu in window.menus if menu.title() == "View"]
    assert action in view.actions()
    assert action.shortcut() == QKeySequence("Ctrl+F12")
    assert not action.isEnabled(), "it needs an article"
    action.setEnabled(True)
    action.trigger()
    assert unrolled == [True]
    window.close()


def test_a_made_up_command_stands_in_the_list_of_keys_and_in_the_handbook(unrolled: list[bool], qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    assert ("Ctrl+F12", "Unroll", "See the whole scroll") in dialog.rows()
    made = {path.name: text for path, text in script("tables").derived().items()}
    assert "| `Ctrl+F12` | Unroll | See the whole scroll |" in made["keys.md"]


def test_a_made_up_setting_stands_in_the_sheet_and_in_the_handbook_and_is_kept(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    add_row(monkeypatch, SETTINGS, INK, BY_KEY, "key")
    settings = Settings(tmp_path / "settings.json")
    heard: list[object] = []
    settings.follow(["ink"], lambda: heard.append(settings["ink"]))
    sheet: SettingsDialog = show_settings(settings, window)
    field = sheet.fields["ink"]
    assert isinstance(field, ChoiceField)
    assert [field.itemText(at) for at in range(field.count())] == ["Soot", "Red ochre"]
    field.setCurrentIndex(1)
    assert heard == ["ochre"]
    assert Settings(tmp_path / "settings.json")["ink"] == "ochre"
    sheet.resets["ink"].click()
    assert field.currentData() == "soot"
    made = {path.name: text for path, text in script("tables").derived().items()}
    assert "| Writing | Ink of the scribe | Soot, Red ochre | Soot |" in made["reading.md"]
    sheet.close()
