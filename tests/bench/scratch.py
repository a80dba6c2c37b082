"""A folder for one bench, and its removal, which crosses no mount.

A reader that is measured may start services of its own, and such a service may mount something in the folder: the
document portal does, in the cache folder of a reader who has no run-time folder. What is mounted is not ours to empty.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give an empty folder and remove it afterwards, but for what is mounted in it."""
    folder = Path(tempfile.mkdtemp(prefix="postil-bench-")).resolve()
    try:
        yield folder
    finally:
        subprocess.run(["find", folder, "-xdev", "-depth", "-delete"], stderr=subprocess.DEVNULL, check=False)
        if folder.exists():
            print(f"Left where it is, since another program holds something in it: {folder}", file=sys.stderr)
