"""Starting the window: is there a display, and what does Qt lack where it fails? One sentence instead of its abort."""

from __future__ import annotations

import builtins
import ctypes
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from desktop.shown_text import say

NO_DISPLAY = (
    "There is no display to open a window on; postil --help shows what Postil does without one, "
    "such as postil read FILE."
)
# What the wheel's Qt loads from the system: library -> Debian's package of it.
NEEDED: tuple[tuple[str, str], ...] = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6"),
    ("libX11.so.6", "libx11-6"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
)
NEEDED_BY_X: tuple[tuple[str, str], ...] = (
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render.so.0", "libxcb-render0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-util.so.1", "libxcb-util1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """True if a window can be shown: always off Linux, or where the platform plugin is chosen."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing_packages(environment: Mapping[str, str], platform: str) -> list[str]:
    """Return the Debian packages of system libraries that Qt needs here and that cannot be loaded."""
    if not platform.startswith("linux"):
        return []
    wanted = list(NEEDED)
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen.startswith("xcb") or (not chosen and not environment.get("WAYLAND_DISPLAY")):
        wanted += NEEDED_BY_X
    return [package for library, package in wanted if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def why_no_window(environment: Mapping[str, str], platform: str) -> str:
    """Return the sentence that says why Qt could show no window. It tries to load each library, so it is asked only
    after Qt failed.
    """
    if not has_display(environment, platform):
        return NO_DISPLAY
    packages = missing_packages(environment, platform)
    if packages:
        names = " ".join(packages)
        return f"Qt needs system libraries that are missing here; on Debian or Ubuntu: sudo apt install {names}"
    if platform.startswith("linux") and environment.get("QT_QPA_PLATFORM", "xcb") == "xcb":
        return (
            f"The display {environment.get('DISPLAY', '')} does not answer, so there is no window; "
            "postil --help shows what Postil does without one."
        )
    return (
        f"Qt can show no windows on the platform {environment.get('QT_QPA_PLATFORM', platform)}; "
        "postil --help shows what Postil does without one."
    )


def start(arguments: Sequence[str], library: str | None = None) -> int:
    """Open the window on files or addresses. Returns the exit code; 1 with one sentence where that cannot be."""
    for name in arguments:
        if "://" not in name and not os.path.isfile(name):
            return _fail(_why_no_file(name))
    if not has_display(os.environ, sys.platform):
        return _fail(NO_DISPLAY)
    return _open(arguments, library)


def _why_no_file(name: str) -> str:
    if os.path.isdir(name):
        return f"{name} is a folder, not a file."
    return f"{name} is not a regular file." if os.path.exists(name) else f"There is no file {name}."


def _open(arguments: Sequence[str], library: str | None) -> int:
    try:
        load_pyside()
        from desktop.ui.app import run
    except ImportError as error:
        if "PySide6" not in str(error) and ".so" not in str(error):
            raise
        told = f"Qt could not be loaded: {error}. postil --help shows what Postil does without a window."
        packages = missing_packages(os.environ, sys.platform)
        return _fail(why_no_window(os.environ, sys.platform) if packages else told)
    return run(arguments, library, end_without_window)


def load_pyside() -> None:
    """Import PySide and put Python's own ``__import__`` back.

    PySide replaces it by one that looks through the source of every module that is imported later for its optional
    features (snake_case names and such), of which Postil uses none: a tenth of the time of a start.
    """
    own_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = own_import


def end_without_window() -> NoReturn:
    """End with the sentence that says why there is no window: Qt found none of its platforms, and would abort."""
    _fail(why_no_window(os.environ, sys.platform))
    sys.stderr.flush()
    os._exit(1)


def _fail(sentence: str) -> int:
    say(sentence, err=True)
    return 1
