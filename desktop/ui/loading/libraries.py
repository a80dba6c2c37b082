"""The libraries under PySide, and the system's list of faces, loaded in a thread while Python imports what is no Qt.

The system takes a twentieth of a start to load and bind them, and holds no lock of Python's meanwhile.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from threading import Thread

# As they lie in a wheel of PySide for Linux; each brings those that it wants. The last is for a display of X.
WANTED = (
    "PySide6/QtWidgets.abi3.so",
    "shiboken6/Shiboken.abi3.so",
    "PySide6/QtSvg.abi3.so",
    "PySide6/Qt/lib/libQt6XcbQpa.so.6",
)


def load_ahead() -> Thread | None:
    """Begin to load them, where this is Linux; one that is not there, or fails, is left to who needs it."""
    if not sys.platform.startswith("linux"):
        return None
    loading = Thread(target=_load, name="libraries", daemon=True)
    loading.start()
    return loading


def _load() -> None:
    paths = (os.path.join(folder, name) for name in WANTED for folder in sys.path)
    for path in filter(os.path.isfile, paths):
        with suppress(OSError):
            ctypes.CDLL(path)
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libfontconfig.so.1").FcInit()
