"""The images that lie in an article's own folder: found by their names, read once each, within bounds of everything.

Runs in the limited child. Only a regular file is ever opened: what a name leads to is told without opening it, since
a pipe that somebody waits at notices that, and a device may do anything.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from desktop.importers.images import MAX_BESIDE, MAX_BYTES, MAX_COUNT, may_be_shown

MAX_NAMES = 20_000  # that are looked at, however many an article has
MAX_TRIES = 4_000  # files that are looked for
_HEAD = 1 << 16  # bytes that tell in most files whether it is an image
_LONGEST_NAME = 4096


def from_folder(names: Iterable[str], folder: Path) -> Iterator[tuple[list[str], bytes]]:
    """Yield the images that lie inside ``folder``, each with the names that lead to it and stay within the bounds.

    Whatever points elsewhere, is no image or is beyond the bounds is left out.
    """
    by_path: dict[str, list[str]] = {}
    for name in islice(names, MAX_NAMES):
        path = path_inside(name)
        if path and (path in by_path or len(by_path) < MAX_TRIES):
            by_path.setdefault(path, []).append(name)
    count, total, left = 0, 0, MAX_BESIDE
    for path, called in by_path.items():
        if count >= MAX_COUNT or left <= 0:
            return
        file = resolve_inside(folder, path)
        read, data = _read_image(file, min(MAX_BYTES, MAX_BESIDE - total, left)) if file else (0, None)
        left -= read
        if data:
            called = called[: min(MAX_COUNT - count, (MAX_BESIDE - total) // len(data))]
            count += len(called)
            total += len(called) * len(data)
            yield called, data


def path_inside(address: str) -> str:
    """Return the path that a relative address names, without "." and what a server would be asked; "" for any other."""
    name = unquote(address[:_LONGEST_NAME].split("#", 1)[0].split("?", 1)[0])
    if "\0" in name or "\\" in name or ":" in name or name.startswith("/"):
        return ""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return "" if ".." in parts else "/".join(parts)


def resolve_inside(folder: Path, address: str) -> Path | None:
    """Return what a relative address leads to inside ``folder``, links followed, or None where it leads out of it."""
    name = path_inside(address)
    try:
        root = folder.resolve(strict=True)
        path = root.joinpath(name).resolve(strict=True)
    except (OSError, ValueError, RuntimeError):
        return None
    return path if name and path.is_relative_to(root) else None


def _read_image(path: Path, limit: int) -> tuple[int, bytes | None]:
    """Read a regular file of at most ``limit`` bytes if it is an image; return how much was read besides."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode) or not 0 < about.st_size <= limit:
            return 0, None
        with os.fdopen(os.open(path, flags), "rb") as file:
            opened = os.fstat(file.fileno())
            if not stat.S_ISREG(opened.st_mode) or (opened.st_dev, opened.st_ino) != (about.st_dev, about.st_ino):
                return 0, None
            data = file.read(_HEAD)
            if may_be_shown(data) or data.startswith(b"\xff\xd8\xff"):  # a JPEG's size may stand far behind
                data += file.read(limit + 1 - len(data))
    except OSError:
        return 0, None
    return len(data), data if len(data) <= limit and may_be_shown(data) else None
