"""A folder in memory for the harnesses that cut no power, so that their many syncs cost no time."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")
_ENOUGH = 2**30  # bytes


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """Give an empty folder: in memory where the machine has room there, else on the disk."""
    if not os.access(_MEMORY, os.W_OK) or shutil.disk_usage(_MEMORY).free < _ENOUGH:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="postil-", dir=_MEMORY) as made:
        yield Path(made)
