"""Before Qt: is there a display, and has the machine what Qt needs? Where not, one sentence instead of Qt's abort."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Mapping, Sequence

from desktop.shown_text import say
from desktop.ui.loading import libraries, standard

# A large article's records are many small objects, and so is what the start imports: looking through them all for
# garbage takes up to 60 ms, which a reader sees as a stutter. These bounds make that rare; what is garbage by then is
# little.
COLLECTED_AFTER = (50_000, 20, 100)

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
    """Tell whether a window can be shown: always off Linux, or where the platform plugin is chosen."""
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


def reachable(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether the X server that DISPLAY names answers; Qt would abort where it does not."""
    name = environment.get("DISPLAY", "")
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if not platform.startswith("linux") or chosen not in ("", "xcb") or not name:
        return True
    if not chosen and environment.get("WAYLAND_DISPLAY"):
        return True
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # told by missing_packages
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken


def why_no_window(environment: Mapping[str, str], platform: str) -> str:
    """Return the sentence that says why no window can be shown, or ''."""
    if not has_display(environment, platform):
        return (
            "There is no display to open a window on; postil --help shows what Postil does without one, "
            "such as postil read FILE."
        )
    packages = missing_packages(environment, platform)
    if packages:
        names = " ".join(packages)
        return f"Qt needs system libraries that are missing here; on Debian or Ubuntu: sudo apt install {names}"
    if not reachable(environment, platform):
        return (
            f"The display {environment.get('DISPLAY', '')} does not answer, so there is no window; "
            "postil --help shows what Postil does without one."
        )
    return ""


def start(arguments: Sequence[str], library: str | None = None) -> int:
    """Open the window on files or addresses. Returns the exit code; 1 with one sentence where that cannot be."""
    for name in arguments:
        if "://" not in name and not os.path.isfile(name):
            return _fail(_why_no_file(name))
    standard.load_late()
    libraries.load_ahead()
    sentence = why_no_window(os.environ, sys.platform)
    if sentence:
        return _fail(sentence)
    gc.set_threshold(*COLLECTED_AFTER)
    gc.disable()  # until the window has settled
    try:
        return _open(arguments, library)
    finally:
        gc.enable()


def _why_no_file(name: str) -> str:
    if os.path.isdir(name):
        return f"{name} is a folder, not a file."
    return f"{name} is not a regular file." if os.path.exists(name) else f"There is no file {name}."


def _open(arguments: Sequence[str], library: str | None) -> int:
    import desktop.library  # noqa: F401 - what is no Qt, while a thread loads what is

    try:
        from desktop.ui.loading import enums, pyside

        enums.install()
        pyside.load()
        from desktop.ui.app import run
    except ImportError as error:
        if "PySide6" not in str(error) and ".so" not in str(error):
            raise
        return _fail(f"Qt could not be loaded: {error}. postil --help shows what Postil does without a window.")
    return run(arguments, library)


def _fail(sentence: str) -> int:
    say(sentence, err=True)
    return 1
