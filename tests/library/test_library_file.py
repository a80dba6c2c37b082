"""The open file: what it holds in memory, and that it lets go of it."""

from __future__ import annotations

from pathlib import Path

import pytest


def handles(path: Path) -> int:
    """Return how many of this process's open files lie in a folder under a name that begins as ``path`` does."""
    there = [one.readlink() if one.is_symlink() else one for one in Path("/proc/self/fd").iterdir()]
    return sum(str(one).startswith(str(path)) for one in there)


def test_the_last_four_contents_are_kept_in_memory(library, add):
    ids = [add(f"# Number {number}\nSome words.", f"{number}.txt").id for number in range(5)]
    first, second, third, fourth = [library.articles.content(one) for one in ids[:4]]
    assert library.articles.content(ids[0]) is first
    library.articles.content(ids[4])
    assert library.articles.content(ids[0]) is first  # read again, so it is not the one let go
    assert library.articles.content(ids[2]) is third and library.articles.content(ids[3]) is fourth
    assert library.articles.content(ids[1]) is not second and library.articles.content(ids[1]) == second


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the system does not tell which files are open")
def test_a_closed_library_holds_no_file_open(library, add):
    add("Some words.")
    assert handles(library.path) > 0
    library.close()
    assert handles(library.path) == 0
