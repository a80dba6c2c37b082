"""Open the settings sheet on the Settings in force, and keep the two alike while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings, shown_groups
from desktop.ui.settings.settings_dialog import SettingsDialog


def show_settings(settings: Settings, window: QWidget) -> SettingsDialog:
    """Show the sheet beside the window, which stays in use: what is chosen is seen there at once."""
    dialog = window.findChild(SettingsDialog)
    if dialog is None:
        groups = shown_groups()
        dialog = SettingsDialog(groups, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _tie(dialog, settings, [setting.key for members in groups.values() for setting in members])
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def _tie(dialog: SettingsDialog, settings: Settings, keys: list[str]) -> None:
    def fill() -> None:
        dialog.set_values({key: settings[key] for key in keys})

    fill()
    dialog.change_requested.connect(settings.__setitem__)
    dialog.reset_requested.connect(settings.reset)
    end = settings.follow(keys, fill)
    dialog.finished.connect(lambda _: end())
