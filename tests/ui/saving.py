"""Saving from the export dialog, and waiting until it is known what came of it."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from desktop.ui.exchange.export_dialog import ExportDialog


def saved(dialog: ExportDialog, save: Callable[[], None], qtbot: QtBot) -> bool:
    """Begin to save, wait for the end of it, and return True if anything was written."""
    with qtbot.waitSignal(dialog.saving_ended, timeout=20_000) as ended:
        save()
    return bool(ended.args and ended.args[0])
