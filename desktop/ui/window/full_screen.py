"""Full screen: the article alone. Toolbar, status line and panes come over it while the pointer touches their edge.

They come too when their keys ask for them. What the window looked like before is put back afterwards.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.window.regions import Regions

TOUCH = 2  # pixels from an edge of the window that count as touching it
_AWAY = 24  # pixels beyond a bar at which the pointer has left it


class FullScreen(QObject):
    """Takes the bars of ``window`` out of ``layout`` while it is on; ``top`` stands first in it, ``bottom`` last."""

    def __init__(self, window: QWidget, layout: QVBoxLayout, top: QWidget, bottom: QWidget, regions: Regions) -> None:
        super().__init__(window)
        self._window, self._layout = window, layout
        self._top, self._bottom, self._regions = top, bottom, regions
        self._touched = ""  # the pane that the pointer brought
        self.is_on = False

    def set_on(self, on: bool) -> None:
        """Leave the article alone, or put back what stood around it."""
        if on == self.is_on:
            return
        self.is_on, self._touched = on, ""
        application = QApplication.instance()
        assert application is not None
        if on:
            for bar in (self._top, self._bottom):
                self._layout.removeWidget(bar)
                bar.hide()
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
            self._layout.insertWidget(0, self._top)
            self._layout.addWidget(self._bottom)
            self._top.show()
            self._bottom.show()
        self._regions.set_alone(on)

    def show_bar(self, bar: QWidget) -> None:
        """Lay a bar over its edge of the window."""
        host = self._layout.parentWidget()
        assert host is not None
        height = bar.sizeHint().height()
        bar.setGeometry(0, 0 if bar is self._top else host.height() - height, host.width(), height)
        bar.show()
        bar.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            busy = QApplication.activePopupWidget() or QApplication.activeModalWidget()  # a menu of the bar, a dialog
            if busy is None:
                self._follow(self._window.mapFromGlobal(event.globalPosition().toPoint()))
        return False

    def _follow(self, point: QPoint) -> None:
        """The pointer is at a point of the window."""
        width, height = self._window.width(), self._window.height()
        for bar, reach in ((self._top, point.y()), (self._bottom, height - 1 - point.y())):
            if reach <= TOUCH and bar.isHidden():
                self.show_bar(bar)
            elif reach > bar.height() + _AWAY and bar.isVisible():
                bar.hide()
        if not self._touched:
            self._touched = "outline" if point.x() <= TOUCH else "sidebar" if point.x() >= width - 1 - TOUCH else ""
            if self._touched and self._regions.drawer_open != self._touched:
                self._regions.toggle(self._touched)
        elif self._has_left(point.x() if self._touched == "outline" else width - point.x()):
            if self._regions.drawer_open == self._touched:
                self._regions.close_drawer()
            self._touched = ""

    def _has_left(self, reach: int) -> bool:
        return reach > self._regions.drawer_width(self._touched) + _AWAY
