"""The open file: what it holds in memory, and that it lets go of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import StoreError
from db.store import Store


def handles(path: Path) -> int:
    """Return how many of this process's open files lie in a folder under a name that begins as ``path`` does."""
    there = [one.readlink() if one.is_symlink() else one for one in Path("/proc/self/fd").iterdir()]
    return sum(str(one).startswith(str(path)) for one in there)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the system does not tell which files are open")
def test_a_closed_library_holds_no_file_open(library, add):
    add("Some words.")
    assert handles(library.path) > 0
    library.close()
    assert handles(library.path) == 0


def test_a_library_that_cannot_be_opened_again_says_all_the_same_whether_it_is_only_read(library, monkeypatch):
    def fail(path):
        raise StoreError("The disk is away.")

    monkeypatch.setattr(Store, "open", fail)
    library.close()
    with pytest.raises(StoreError):
        library.file.reopen()
    assert (library.read_only, library.warning) == (False, "")
