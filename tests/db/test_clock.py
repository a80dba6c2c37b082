"""The clock: its readings rise whatever the wall clock does, and are told from what damage made of one."""

from __future__ import annotations

import pytest

from db import clock
from db.clock import is_reading, now, tick
from db.ids import new_id


@pytest.mark.parametrize(
    ("last", "wall", "following"),
    [
        (None, 5, "000000000000005-000000-d"),
        (None, 0, "000000000000000-000001-d"),
        (None, -7, "000000000000000-000001-d"),  # before 1970
        ("000000000000004-000009-x", 5, "000000000000005-000000-d"),
        ("000000000000005-000009-x", 5, "000000000000005-000010-d"),
        ("000000000000006-000009-x", 5, "000000000000006-000010-d"),  # the wall clock was set back
        ("000000000000006-000009-x", -7, "000000000000006-000010-d"),
        ("000000000000005-999998-x", 5, "000000000000005-999999-d"),
        ("000000000000005-999999-x", 5, "000000000000006-000000-d"),  # a millisecond is borrowed
        ("000000000000005-999999-x", 6, "000000000000006-000000-d"),
    ],
)
def test_a_reading_follows_the_last_one(
    last: str | None, wall: int, following: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "wall_ms", lambda: wall)
    assert tick(last, "d") == following and is_reading(following)
    assert last is None or following > last


@pytest.mark.parametrize(
    "value", [None, 7, b"000000000000005-000000-d", "", "5-0-d", "00000000000000x-000000-d", "000000000000005-000000"]
)
def test_what_damage_made_of_a_reading_is_none(value: object) -> None:
    assert not is_reading(value)


def test_a_clock_beyond_the_last_date_stands_still_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "wall_ms", lambda: 285_800_000_000_000)  # in the year 11026
    assert now() == "9999-12-30T00:00:00.000Z"
    assert clock.today().year == 9999
    monkeypatch.setattr("db.ids._last", 0)
    first, second = new_id(), new_id()
    assert len(first) == 36 and first < second
    reading = tick(None, "d")
    assert is_reading(reading) and reading < tick(reading, "d")
