"""What stands in place of the article while there is none: how to open one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.appearance import SPACE


class EmptyPage(QWidget):
    """Stands in the middle of the widget it is made for; hidden until it is needed."""

    def __init__(self, page: QWidget, open_action: QAction) -> None:
        super().__init__(page)
        self._page = page
        self.button = QPushButton("Open a file…", self)
        self.button.setToolTip(open_action.toolTip())
        self.button.clicked.connect(open_action.trigger)
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * SPACE)
        drop = QLabel("or drop one onto this window", self)
        drop.setObjectName("caption")
        for part in (QLabel("No article is open.", self), self.button, drop):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        page.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._centre()
        return super().eventFilter(watched, event)

    def show_if(self, wanted: bool) -> None:
        """Show it, or not."""
        self._centre()
        self.setVisible(wanted)
        self.raise_()

    def _centre(self) -> None:
        page = self._page
        self.resize(self.sizeHint())
        self.move((page.width() - self.width()) // 2, max(0, page.height() * 2 // 5 - self.height() // 2))
