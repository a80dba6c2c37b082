"""Open the sheet of keys on the KeyMap in force, and keep the two alike while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.errors import PostilError
from desktop.texts import tr
from desktop.ui.keys.key_map import KeyMap
from desktop.ui.keys.keys_dialog import KeysDialog


def show_keys(keys: KeyMap, window: QWidget) -> KeysDialog:
    """Show the sheet beside the window, which stays in use: what is chosen holds there at once."""
    dialog = window.findChild(KeysDialog)
    if dialog is None:
        dialog = KeysDialog(window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _tie(dialog, keys)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def _tie(dialog: KeysDialog, keys: KeyMap) -> None:
    def fill() -> None:
        dialog.set_keys(keys.keys, keys.own.keys(), keys.preset)

    def choose(command_id: str, wanted: tuple[str, ...]) -> None:
        try:
            keys.set(command_id, wanted)
        except PostilError as refused:
            dialog.choice.sentence.setText(tr(refused))

    fill()
    dialog.choice.keys_chosen.connect(choose)
    dialog.choice.reset_requested.connect(keys.reset)
    dialog.reset_all.clicked.connect(lambda: keys.reset_all())
    dialog.preset_box.activated.connect(lambda _: keys.use(dialog.preset_box.currentData()))
    end = keys.follow(fill)
    dialog.finished.connect(lambda _: end())
