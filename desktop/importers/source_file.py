"""A file that becomes an article, or comes back from another program: read once, whole. Knows no format."""

from __future__ import annotations

from pathlib import Path

from desktop.errors import PostilError, reason
from desktop.paths import file_at

MAX_FILE = 50_000_000  # bytes


def read_file(path: Path) -> bytes:
    """Read a file once, whole. Raises PostilError with a sentence where that cannot be."""
    path = file_at(str(path))  # Qt gives a name that is no UTF-8 as the library keeps it
    try:
        if path.is_dir():
            raise PostilError(f"“{path.name}” is a folder, not a file.")
        if not path.exists():
            raise PostilError(f"There is no file “{path}”.")
        if not path.is_file():
            raise PostilError(f"“{path.name}” is not a regular file.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except PermissionError as error:
        raise PostilError(f"“{path.name}” may not be read: permission denied.") from error
    except (OSError, ValueError) as error:
        raise PostilError(f"“{path.name}” could not be read: {reason(error)}.") from error
    if len(data) > MAX_FILE:
        raise PostilError(f"“{path.name}” is larger than 50 MB, which is more than Postil opens.")
    if not data.strip():
        raise PostilError(f"“{path.name}” is empty.")
    return data
