"""Asking with a dialog that does not stay behind."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and return True if it was accepted; it does not stay behind in the window."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted
