"""A folder that nobody but the reader can enter, for what two starts of the program say to each other."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDir

from desktop.paths import NAME, log_folder

LONGEST = 100  # bytes of a socket's path: systems take 104 to 108


def private_place(name: str) -> Path | None:
    """Return where ``name`` can lie so that only this user comes near it; None where no folder is safe enough.

    On Windows and macOS the folder for temporary files is the user's own.
    """
    if sys.platform in ("win32", "darwin"):
        return Path(QDir.tempPath()) / name
    for folder in _folders():
        if len(os.fsencode(folder / name)) <= LONGEST and is_private(folder):
            return folder / name
    return None


def _folders() -> Iterator[Path]:
    user = os.getuid()
    yield Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{user}")
    for folder in (Path(QDir.tempPath()) / f"{NAME}-{user}", log_folder() / "run"):
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True)
        yield folder


def is_private(folder: Path) -> bool:
    """True if this is a folder, no link to one, that belongs to this user and lets no other in."""
    try:
        status = folder.lstat()
    except (OSError, ValueError):
        return False
    mine = stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and stat.S_IMODE(status.st_mode) == 0o700
    return mine and folder.is_absolute()
