"""The application and the window that benches measure in: on the screen that is there, or else offscreen."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.__main__ import COLLECTED_AFTER
from desktop.ui.start import load_pyside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.library import Library
    from desktop.settings import Settings
    from desktop.ui.window.main_window import MainWindow

load_pyside()  # before anybody else does: then a module is imported as in the program, and its source not kept


def application() -> QApplication:
    """Return the application, which says nothing: what the offscreen platform cannot do is no news.

    Garbage is looked for as seldom as the program's own start has it.
    """
    gc.set_threshold(*COLLECTED_AFTER)
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qInstallMessageHandler

    from desktop.ui.app import make_application

    made = make_application()
    qInstallMessageHandler(lambda *_: None)
    return made


def shown_window(library: Library, settings: Settings | None = None) -> MainWindow:
    """Return a window of 1280 by 800 pixels over a library, shown."""
    from desktop.settings import Settings
    from desktop.ui.app import make_window

    window = make_window(library, settings or Settings(None))
    window.resize(1280, 800)
    window.show()
    return window


def settling(application: QApplication, seen: QWidget) -> Callable[[], None]:
    """Return what does all that waits, with ``seen`` painted once: what is to be deleted goes first, as in a loop."""
    from PySide6.QtCore import QEvent, QObject

    class Sight(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.painted |= event.type() is QEvent.Type.Paint
            return False

    sight = Sight(seen)
    seen.installEventFilter(sight)

    def settle() -> None:
        sight.painted = False
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()
        if not sight.painted:
            seen.repaint()

    return settle
