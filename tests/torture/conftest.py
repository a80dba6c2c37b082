"""A folder in memory for the harnesses that cut no power, so that their many syncs cost no time."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from db import clock, ids

_MEMORY = Path("/dev/shm")
_ENOUGH = 2**30  # bytes


@contextmanager
def _in_memory(otherwise: Path) -> Iterator[Path]:
    if not os.access(_MEMORY, os.W_OK) or shutil.disk_usage(_MEMORY).free < _ENOUGH:
        yield otherwise
        return
    with tempfile.TemporaryDirectory(prefix="postil-", dir=_MEMORY) as made:
        yield Path(made)


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """Give an empty folder: in memory where the machine has room there, else on the disk."""
    with _in_memory(tmp_path) as path:
        yield path


@pytest.fixture(scope="module")
def quick_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give one such folder for a whole module."""
    with _in_memory(tmp_path_factory.mktemp("quick")) as path:
        yield path


@pytest.fixture
def same_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the same ids and times in every run, so that a library made in it is the same to the byte."""
    monkeypatch.setattr(clock, "wall_ms", count(1_764_000_000_000).__next__)
    monkeypatch.setattr(ids, "os", SimpleNamespace(urandom=random.Random(1).randbytes))
    monkeypatch.setattr(ids, "_last", 0)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run the harnesses without coverage: they go over the same lines again and again, and it halves their speed.

    That each of them finds what it looks for is tried at full length, and after a change to one by its own name.
    """
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.no_cover)
    if os.environ.get("POSTIL_TESTS") != "torture" and not any("::" in argument for argument in config.args):
        items[:] = [item for item in items if not any(item.iter_markers("planted"))]
