"""Words in a row, of which one holds: what is shown below or beside them. To a screen reader they are tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE


class Tabs(QTabBar):
    """Tabs by their keys."""

    tab_requested = Signal(str)  # the reader went to another tab, which is on show by now

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make tabs of keys and words; the first one holds. ``name`` is what a screen reader calls them together."""
        super().__init__(parent)
        self._keys = [key for key, _ in tabs]
        self._sizes: dict[tuple[str, str], QSize] = {}  # by the words and the face
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        for _, words in tabs:
            self.addTab(tr(words))
        self.currentChanged.connect(lambda at: self.tab_requested.emit(self._keys[at]))

    def current(self) -> str:
        """Return the key of the tab that holds."""
        return self._keys[self.currentIndex()]

    def set_current(self, key: str) -> None:
        """Let a tab hold, and tell nobody."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self._keys.index(key))
        self.blockSignals(blocked)

    def set_enabled(self, key: str, enabled: bool) -> None:
        """Let a tab be gone to, or not; where it holds, Qt goes to another one then, which nobody asked for."""
        blocked = self.blockSignals(True)
        self.setTabEnabled(self._keys.index(key), enabled)
        self.blockSignals(blocked)

    def set_shown(self, key: str, shown: bool) -> None:
        """Show a tab, or leave it out: what it leads to is not always there; where it holds, see ``set_enabled``."""
        blocked = self.blockSignals(True)
        self.setTabVisible(self._keys.index(key), shown)
        self.updateGeometry()
        self.blockSignals(blocked)

    def set_tip(self, key: str, tip: str) -> None:
        """Say more of a tab under the pointer."""
        self.setTabToolTip(self._keys.index(key), tip)

    def tabSizeHint(self, index: int) -> QSize:
        """Leave room for the words in bold, which they are while they hold, and for a finger."""
        face, words = self.font(), self.tabText(index)
        known = (words, face.key())
        if known not in self._sizes:  # Qt asks a hundred times whenever the window is dressed in other colours
            face.setBold(True)
            metrics = QFontMetrics(face)
            high = max(7 * SPACE, metrics.height() + 2 * SPACE)
            self._sizes[known] = QSize(metrics.horizontalAdvance(words) + 6 * SPACE, high)
        return self._sizes[known]

    def place_of(self, key: str) -> QRect:
        """Return where a tab stands."""
        return self.tabRect(self._keys.index(key))
