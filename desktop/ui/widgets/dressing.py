"""The sheet of a window, worn by each of its parts and by its dialogs, and not by the window itself.

Qt polishes whatever stands below a widget whose style sheet is set, shown or hidden, in one turn of the event loop.
With a sheet for each, a change of colours takes as many short turns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.style import palette, wear

_DIALOGS = "dialogs"  # the name of what the dialogs of a window stand below


class Dressing(QObject):
    """Dresses what stands in ``frames``, of which the first is the window; what comes there later, when it is shown."""

    def __init__(self, *frames: QWidget) -> None:
        super().__init__(frames[0])
        self._frames = frames
        self._appearance: Appearance | None = None
        dialogs = QWidget(frames[0])
        dialogs.setObjectName(_DIALOGS)
        dialogs.hide()
        for frame in frames:
            frame.installEventFilter(self)

    def steps(self, appearance: Appearance) -> Iterator[Callable[[], object]]:
        """Return what dresses every part, and the application's palette. A menu or a dialog is dressed once shown."""
        self._appearance = appearance
        for frame in self._frames:
            for part in frame.children():
                if isinstance(part, QWidget) and self._wears(part) and (_is_dressed(part) or not part.isWindow()):
                    yield partial(self._dress, part)
        # The palette comes last: set before a stylesheet, it does not reach the viewports of scroll areas.
        yield lambda: QApplication.setPalette(palette(appearance))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Dress what is about to be shown for the first time."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            part = event.child()
            if isinstance(part, QWidget) and self._wears(part):
                self._dress(part)
        return False

    def _wears(self, part: QWidget) -> bool:
        """True if a part wears the sheet: it is no frame itself, and has none of its own that says all."""
        return part not in self._frames and (_is_dressed(part) or not part.styleSheet())

    def _dress(self, part: QWidget) -> None:
        if self._appearance is not None and isValid(part):
            wear(part, self._appearance)


def _is_dressed(part: QWidget) -> bool:
    return part.property("appearance") is not None


def over(parent: QWidget | None) -> QWidget | None:
    """Return what a dialog over ``parent`` is to stand below: from that it takes the sheet of the window."""
    if parent is None or not parent.isWindow():
        return parent
    return parent.findChild(QWidget, _DIALOGS, Qt.FindChildOption.FindDirectChildrenOnly) or parent
