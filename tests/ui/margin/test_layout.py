"""Where notes stand: at their passage's height, never one over another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.margin.layout import arrange


@pytest.mark.parametrize(
    ("tops", "heights", "current", "places"),
    [
        ([], [], None, []),
        ([10], [40], None, [10]),
        ([10, 100], [40, 40], None, [10, 100]),  # room enough: each at its own height
        ([10, 20, 30], [40, 40, 40], None, [10, 58, 106]),  # pushed down
        ([10, 20, 300], [40, 40, 40], None, [10, 58, 300]),  # a gap ends the pushing
        ([10, 20, 30], [40, 40, 40], 2, [-66, -18, 30]),  # the current one in its place, the others make room
        ([10, 20, 30], [40, 40, 40], 0, [10, 58, 106]),  # it was there already
        ([10, 20, 30, 35], [40, 40, 40, 40], 1, [-28, 20, 68, 116]),
        ([10, 10, 10], [10, 10, 10], 1, [-8, 10, 28]),  # three on one line
    ],
)
def test_notes_are_arranged(tops: list[float], heights: list[float], current: int | None, places: list[float]) -> None:
    assert arrange(tops, heights, 8, current) == places


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 90)), min_size=1, max_size=30), st.data())
def test_no_two_notes_overlap_and_the_current_one_is_in_its_place(
    notes: list[tuple[int, int]], data: st.DataObject
) -> None:
    notes.sort()
    tops, heights = [float(t) for t, _ in notes], [float(h) for _, h in notes]
    current = data.draw(st.none() | st.integers(0, len(notes) - 1))
    places = arrange(tops, heights, 8, current)
    for index in range(len(notes) - 1):
        assert places[index] + heights[index] + 8 <= places[index + 1]
    if current is None:
        assert all(place >= top for place, top in zip(places, tops, strict=True))
    else:
        assert places[current] == tops[current]
