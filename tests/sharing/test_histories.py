"""Random histories of libraries that share a folder end with all of them equal, whole, and no text lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.sharing import merging, rows
from desktop.sharing.change import Change
from desktop.sharing.exchange import Exchange
from tests.sharing.histories import wrong

HISTORIES = 12
PLANTED = 40


def test_all_libraries_are_equal_at_the_end_and_no_text_is_lost(tmp_path: Path) -> None:
    first = 30_000  # the same in each ordinary run, as for all random examples
    for seed in range(first, first + HISTORIES):
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert wrong(seed, folder) == [], f"seed {seed}"


def _later_text(_: object, name: str, setting: list[Change]) -> tuple[str, bool]:
    return str(max(setting, key=lambda change: change.key).fields[name]), False


def _sent_before_it_is_whole(self: Exchange, _: object) -> bool:
    return True


FAULTS: tuple[tuple[str, Callable[[pytest.MonkeyPatch], None]], ...] = (
    ("the later text replaces the other", lambda patch: patch.setattr(merging, "_text", _later_text)),
    ("a key that two themes have is left to both", lambda patch: patch.setattr(rows.Rows, "themes", lambda *_: {})),
    ("content is not sent", lambda patch: patch.setattr(Exchange, "_put_content", _sent_before_it_is_whole)),
)


@pytest.mark.parametrize("fault", [name for name, _ in FAULTS])
def test_the_histories_find_a_planted_fault(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dict(FAULTS)[fault](monkeypatch)
    for seed in range(PLANTED):
        folder = tmp_path / str(seed)
        folder.mkdir()
        if wrong(seed, folder):
            return
    pytest.fail("the fault was not found")
