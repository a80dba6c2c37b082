"""Making and changing a theme from the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.window.main_window import MainWindow


def test_a_theme_is_made_and_changed_in_its_dialog(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def accept(dialog: ThemeDialog) -> int:
        dialog.name_field.setText(f"{dialog.name_field.text()} Water".strip())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ThemeDialog, "exec", accept)
    reading.actions_by_id["theme_add"].trigger()
    made = reading.session.library.themes.find("Water")
    assert made.id in reading.reading.themes
    reading.controllers.theme_editing.edit(made.id)
    assert reading.session.library.themes.find("Water Water").id == made.id
    monkeypatch.setattr(ThemeDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    reading.actions_by_id["theme_add"].trigger()
    assert len(reading.session.library.themes.all()) == 4
