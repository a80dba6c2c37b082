"""Random histories of libraries that share a folder end with all of them equal, whole, and no text lost."""

from __future__ import annotations

from pathlib import Path

from tests.sharing.histories import wrong

HISTORIES = 12


def test_all_libraries_are_equal_at_the_end_and_no_text_is_lost(tmp_path: Path) -> None:
    first = 30_000  # the same in each ordinary run, as for all random examples
    for seed in range(first, first + HISTORIES):
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert wrong(seed, folder) == [], f"seed {seed}"
