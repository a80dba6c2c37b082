"""Open the settings sheet, or *Aa*, on the Settings in force, and keep the two alike while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.settings import BY_KEY, TYPE_KEYS, Settings, shown_groups
from desktop.ui.faces import stand_in
from desktop.ui.settings.settings_dialog import SettingsDialog
from desktop.ui.settings.type_sheet import TypeSheet
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.typography import TypeStyle

OF_THE_TYPE_SHEET = (*TYPE_KEYS, "appearance", "contrast")


def show_settings(settings: Settings, window: QWidget) -> SettingsDialog:
    """Show the sheet beside the window, which stays in use: what is chosen is seen there at once."""
    dialog = window.findChild(SettingsDialog)
    if dialog is None:
        groups = shown_groups()
        dialog = SettingsDialog(groups, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = [setting.key for members in groups.values() for setting in members]
        end = _tie(dialog, settings, keys)
        dialog.finished.connect(lambda _: end())
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def show_type_sheet(settings: Settings, looks: Looks, button: QWidget, show_all: Callable[[], object]) -> TypeSheet:
    """Show *Aa* under its button; ``show_all`` opens the settings. Closed it is gone, or every look would dress it."""
    sheet = button.findChild(TypeSheet)
    if sheet is None:
        sheet = TypeSheet([BY_KEY[key] for key in OF_THE_TYPE_SHEET], button)
        shown = sheet

        def set_sample() -> None:
            fields: dict[str, Any] = looks.type_fields()
            shown.set_style(TypeStyle(looks.appearance, **fields), stand_in(settings["face"]))

        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        end = _tie(sheet, settings, OF_THE_TYPE_SHEET)
        set_sample()
        looks.changed.connect(set_sample)
        sheet.destroyed.connect(end)
        sheet.destroyed.connect(lambda: looks.changed.disconnect(set_sample))
        sheet.more.clicked.connect(sheet.close)
        sheet.more.clicked.connect(lambda: show_all())
    sheet.open_below(button)
    return sheet


def _tie(sheet: SettingsDialog | TypeSheet, settings: Settings, keys: Sequence[str]) -> Callable[[], None]:
    """Keep a sheet and the Settings alike; return what ends that."""

    def fill() -> None:
        sheet.set_values({key: settings[key] for key in keys})

    fill()
    sheet.change_requested.connect(settings.__setitem__)
    sheet.reset_requested.connect(settings.reset)
    return settings.follow(keys, fill)
