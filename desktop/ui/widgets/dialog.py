"""A dialog in which Enter means what has the keyboard: the button, or the list that does something with a row.

Every dialog of the program is one; those ready made by Qt have push buttons alone, which do so by themselves.
"""

from __future__ import annotations

from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QDialogButtonBox, QRadioButton, QTreeWidget


class Dialog(QDialog):
    """Enter presses the focused button; in fields, and on boxes that hold an answer, it presses the default one."""

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come to every button: a box that was given a style sheet sends it on to its last one."""
        super().showEvent(event)
        for box in self.findChildren(QDialogButtonBox):
            box.setFocusProxy(None)  # type: ignore[arg-type]  # Qt's own way to have none

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter before the default button does, where what has the keyboard has an act of its own."""
        part = self.focusWidget() if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else None
        if isinstance(part, QAbstractButton) and not isinstance(part, QCheckBox | QRadioButton):
            part.click()
        elif not (isinstance(part, QTreeWidget) and part.receivers(SIGNAL("itemActivated(QTreeWidgetItem*,int)"))):
            super().keyPressEvent(event)
