"""JSON in a library that is none any more: a sentence, or as if it were not there, never a bug's report."""

from __future__ import annotations

import pytest

from db.canonical import blob, parsed
from db.errors import LibraryDamaged, RowDamaged
from db.history import HistoryEntry, inverse

BAD = ["", "{", '{"a": 1 "b"}', "[" * 100_000]


@pytest.mark.parametrize("text", BAD)
def test_json_that_cannot_be_read_is_damage(text: str) -> None:
    with pytest.raises(LibraryDamaged, match=r"\.$"):
        parsed(text)


@pytest.mark.parametrize("before", [*BAD, "[]", '"x"'])
def test_a_damaged_history_is_told_of_when_it_is_undone(before: str) -> None:
    entry = HistoryEntry("h", "s", "annotation", "a", before, before, "window", "d", "0")
    with pytest.raises(LibraryDamaged, match=r"\.$"):
        inverse(entry, "2026-11-24T09:30:00.000Z")


@pytest.mark.parametrize("value", [None, "text", 7])
def test_bytes_that_damage_took_are_told(value: object) -> None:
    assert blob(b"\x00") == b"\x00"
    with pytest.raises(RowDamaged, match="cannot be read"):
        blob(value)
