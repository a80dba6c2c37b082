"""The drawers: where beside a pane the lines would be too short, it lies over that side of the article instead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

GAP = 48  # what stays free of the article, in pixels
WIDEST, WIDEST_LEFT = 360, 280


class Drawer(QFrame):
    """A frame at one side of ``host`` that holds a pane while that has no room beside the article."""

    def __init__(self, host: QWidget, *, left: bool = False) -> None:
        super().__init__(host.parentWidget())
        self.setObjectName("drawer_left" if left else "drawer")
        self._host, self._left = host, left
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0 if left else 1, 0, 1 if left else 0, 0)
        host.installEventFilter(self)
        self.hide()

    def take(self, pane: QWidget) -> None:
        """Hold a pane."""
        if pane.parentWidget() is not self:
            self._layout.addWidget(pane)
            pane.show()

    def give_back(self, pane: QWidget, splitter: QSplitter) -> bool:
        """Put the pane back at its side of the splitter; return False where it was there."""
        self.hide()
        if pane.parentWidget() is not self:
            return False
        splitter.insertWidget(0 if self._left else splitter.count(), pane)
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
        width = min(WIDEST_LEFT if self._left else WIDEST, max(160, host.width() - GAP))
        left = host.left() if self._left else host.right() + 1 - width
        self.setGeometry(left, host.top(), width, host.height())
        self.raise_()
