"""A file that the user names, or that an article came from: read once, whole. Knows no format."""

from __future__ import annotations

import hashlib
from pathlib import Path

from db.disk.regular_file import NotRegular, TooLarge, open_regular, read_regular
from desktop.errors import PostilError, reason
from desktop.paths import file_at
from desktop.shown_text import shortened

MAX_FILE = 50_000_000  # bytes
_AT_A_TIME = 1 << 20  # bytes
_SHOWN = 200  # characters of a path


def read_whole(path: Path, most: int = MAX_FILE) -> bytes:
    """Return what a regular file holds. Raises PostilError with a sentence where that cannot be, or is too much."""
    path = file_at(str(path))  # Qt gives a name that is no UTF-8 as the library keeps it
    name = shortened(path.name, _SHOWN)
    try:
        return read_regular(path, most)
    except TooLarge as error:
        raise PostilError(
            "“{name}” is larger than {most} MB, which is more than Postil opens.",
            name=name,
            most=f"{most / 1000000.0:.3g}",
        ) from error
    except PermissionError as error:
        raise PostilError("“{name}” may not be read: permission denied.", name=name) from error
    except FileNotFoundError as error:
        raise PostilError("There is no file “{shown}”.", shown=shortened(str(path), _SHOWN)) from error
    except NotRegular as error:
        raise PostilError("“{name}” is {strerror}.", name=name, strerror=error.strerror) from error
    except (OSError, ValueError) as error:
        raise PostilError("“{name}” could not be read: {error}.", name=name, error=reason(error)) from error


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file that ``read_whole`` would read; "" where it would not."""
    hashed, left = hashlib.sha256(), MAX_FILE
    try:
        with open_regular(file_at(str(path))) as file:
            while left >= 0 and (piece := file.read(_AT_A_TIME)):
                hashed.update(piece)
                left -= len(piece)
    except (OSError, ValueError):
        return ""
    return hashed.hexdigest() if left >= 0 else ""


def read_file(path: Path) -> bytes:
    """Return what a file holds that is to be an article. Raises PostilError, also where that is nothing."""
    data = read_whole(path)
    if not data or data.isspace():
        raise PostilError("“{name}” is empty.", name=path.name)
    return data
