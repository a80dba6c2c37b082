"""The drawer: in a narrow window the sidebar lies over the article's right side instead of beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

GAP = 48  # what stays free of the article, in pixels
WIDEST = 360


class Drawer(QFrame):
    """A frame at the right of ``host`` that holds the sidebar while the window is narrow."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host.parentWidget())
        self.setObjectName("drawer")
        self._host = host
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 0, 0, 0)
        host.installEventFilter(self)
        self.hide()

    def take(self, sidebar: QWidget) -> None:
        """Hold the sidebar."""
        if sidebar.parentWidget() is not self:
            self._layout.addWidget(sidebar)
            sidebar.show()

    def give_back(self, sidebar: QWidget, splitter: QSplitter) -> bool:
        """Put the sidebar back at the right of the splitter; return False where it was there."""
        self.hide()
        if sidebar.parentWidget() is not self:
            return False
        splitter.addWidget(sidebar)
        return True

    def set_open(self, open_: bool) -> None:
        """Show the drawer, or put it away."""
        self.setVisible(open_)
        if open_:
            self._lie_over_host()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._lie_over_host()
        return False

    def _lie_over_host(self) -> None:
        host = self._host.geometry()
        width = min(WIDEST, max(160, host.width() - GAP))
        self.setGeometry(host.right() + 1 - width, host.top(), width, host.height())
        self.raise_()
