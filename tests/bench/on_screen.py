"""The application and the window that benches measure in: on the screen that is there, or else offscreen."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from desktop.ui.start import COLLECTED_AFTER

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.library import Library
    from desktop.settings import Settings
    from desktop.ui.window.main_window import MainWindow


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
