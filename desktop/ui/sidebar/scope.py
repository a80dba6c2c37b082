"""The scope of the panes beside an article: this article, or all of them. Two words, one of which holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.layouts import REST, in_row
from desktop.ui.widgets.tabs import Tabs

THIS, ALL = "this", "all"
SCOPES = ((THIS, later("This article")), (ALL, later("All articles")))


class ScopeSwitch(QWidget):
    """Tells of the other scope when it is wished for; what holds is said by whoever shows it."""

    scope_requested = Signal(str)

    def __init__(self, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self.tabs = Tabs(tr("What the panes are about"), SCOPES, self)
        self.tabs.set_current(scope)
        in_row(self.tabs, REST, on=self, margins=(4 * SPACE, 3 * SPACE, 2 * SPACE, 0))
        self.tabs.tab_requested.connect(self._request)

    def _request(self, scope: str) -> None:
        self.tabs.set_current(self._scope)
        self.scope_requested.emit(scope)
