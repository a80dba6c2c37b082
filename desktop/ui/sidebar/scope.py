"""What the panes beside an article are about: this article, or all of them. Two words, one of which holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE

THIS, ALL = "this", "all"
SCOPES = ((THIS, later("This article")), (ALL, later("All articles")))


class ScopeSwitch(QWidget):
    """Tells of the other scope when it is wished for; what holds is said by whoever shows it."""

    scope_requested = Signal(str)

    def __init__(self, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * SPACE - 6, 3 * SPACE, 2 * SPACE, 0)
        layout.setSpacing(SPACE)
        for name, words in SCOPES:
            button = self.buttons[name] = QToolButton(self)
            button.setText(tr(words))
            button.setObjectName("scope")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(name == scope)
            group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        group.buttonClicked.connect(self._clicked)

    def _clicked(self, button: QToolButton) -> None:
        for name, one in self.buttons.items():
            if one is button and name != self._scope:
                self.buttons[self._scope].setChecked(True)
                self.scope_requested.emit(name)
