"""Rows that come in while one of them is edited in place wait until that is done: a new list would take the field away,
and what is typed on would be keys of the list.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView


class AfterEditing(QObject):
    """Goes with one list, which has its delegate by now."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._waiting: Callable[[], object] | None = None
        view.itemDelegate().closeEditor.connect(self._edited, Qt.ConnectionType.QueuedConnection)

    def do(self, work: Callable[[], object]) -> None:
        """Do it now, or once nothing is edited; only the last that came counts."""
        if self._view.state() == QAbstractItemView.State.EditingState:
            self._waiting = work
        else:
            self._waiting = None
            work()

    def _edited(self) -> None:
        if (work := self._waiting) is not None:
            self.do(work)
