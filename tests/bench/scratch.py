"""A folder for one bench, and its removal, which neither crosses a mount nor fails.

A reader that is measured may start services of its own, and such a service may mount something in the folder: the
document portal does, in the cache folder of a reader who has no run-time folder. What is mounted is not ours to empty.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give an empty folder and remove it afterwards; what could not be removed is told on standard error."""
    folder = Path(tempfile.mkdtemp(prefix="postil-bench-")).resolve()
    try:
        yield folder
    finally:
        for path in remove(folder):
            print(f"Left where it is, since another program holds it: {path}", file=sys.stderr)


def remove(folder: Path) -> list[Path]:
    """Remove ``folder`` and return what had to be let be: what is mounted in it, and what the system refuses."""
    kept: list[Path] = []
    _remove(folder, mounted(), kept)
    return kept


def mounted() -> frozenset[Path]:
    """Return where something is mounted; a folder that is bound to another has the same device, so no stat tells it."""
    try:
        lines = MOUNTS.read_bytes().splitlines()
    except OSError:  # no Linux: the device of each folder has to do
        return frozenset()
    places = (line.split(b" ")[4] for line in lines)
    return frozenset(Path(os.fsdecode(re.sub(rb"\\(\d{3})", _character, place))) for place in places)


def _character(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 8)])


def _remove(path: Path, mounts: frozenset[Path], kept: list[Path]) -> bool:
    """Remove one file or folder with what it holds; False where it had to be let be, or something in it."""
    if path in mounts:
        kept.append(path)
        return False
    try:
        here = path.lstat()
        if not stat.S_ISDIR(here.st_mode):
            path.unlink()
            return True
        if here.st_dev != path.parent.stat().st_dev:
            kept.append(path)
            return False
        gone = [_remove(child, mounts, kept) for child in sorted(path.iterdir())]  # each, though one is let be
        if all(gone):
            path.rmdir()
            return True
    except FileNotFoundError:  # a program that is still ending removed it itself
        return True
    except OSError:
        kept.append(path)
    return False
