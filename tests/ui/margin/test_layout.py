"""Where notes stand: in their order, never one over another, and as near to their passages as can be."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import inf
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.margin.layout import arrange

GAP = 8


@pytest.mark.parametrize(
    ("tops", "heights", "current", "low", "places"),
    [
        ([], [], None, 0, []),
        ([10], [40], None, 0, [10]),
        ([10, 100], [40, 40], None, 0, [10, 100]),  # room enough: each at its own height
        ([110, 120, 130], [40, 40, 40], None, 0, [72, 120, 168]),  # as much up as down
        ([10, 20, 30], [40, 40, 40], None, 0, [0, 48, 96]),  # but none above the beginning
        ([110, 120, 300], [40, 40, 40], None, 0, [91, 139, 300]),  # a gap ends the pushing
        ([110, 120, 130], [40, 40, 40], 2, 0, [34, 82, 130]),  # the current one in its place, the others make room
        ([10, 20, 30], [40, 40, 40], 2, 0, [0, 48, 96]),  # as far as they have it
        ([10, 20, 30, 35], [40, 40, 40, 40], 1, 0, [0, 48, 96, 144]),
        ([100, 100, 100], [10, 10, 10], 1, 0, [82, 100, 118]),  # three on one line
        ([100, 100, 100], [10, 10, 10], 7, 0, [82, 100, 118]),  # a current one that is not there
        ([-5], [10], 0, 0, [0]),
    ],
)
def test_notes_are_arranged(
    tops: list[float], heights: list[float], current: int | None, low: float, places: list[float]
) -> None:
    assert arrange(tops, heights, GAP, current, low=low) == places


def test_a_foot_pushes_up_and_what_does_not_fit_goes_on_below_it() -> None:
    assert arrange([90, 95], [20, 20], GAP, low=0, high=100) == [52, 80]
    assert arrange([10, 20, 30], [40, 40, 40], GAP, low=0, high=100) == [0, 48, 96]
    assert arrange([90, 95], [20, 20], GAP, 1, low=0, high=100) == [52, 80]


def test_a_heavy_note_moves_less_than_a_light_one() -> None:
    assert arrange([100, 100], [40, 40], GAP, weights=[3, 1]) == [88, 136]


notes = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 90), st.integers(1, 9)), min_size=1, max_size=7)


def cost(places: list[float], tops: list[float], weights: list[float]) -> float:
    return sum(w * (p - t) ** 2 for p, t, w in zip(places, tops, weights, strict=True))


def brute_force(tops: list[float], heights: list[float], weights: list[float], low: float) -> float:
    """Return the least cost there is: of every way to let neighbours touch, each group where it costs least."""
    count, best = len(tops), inf
    for cuts in range(count):
        for inner in combinations(range(1, count), cuts):
            places: list[float] = []
            for first, end in pairwise((0, *inner, count)):
                steps = [sum(heights[first:i]) + (i - first) * GAP for i in range(first, end)]
                group = list(zip(tops[first:end], steps, weights[first:end], strict=True))
                mean = sum(w * (t - s) for t, s, w in group) / sum(w for *_, w in group)
                begin = max(mean, low + sum(heights[:first]) + first * GAP)
                places += [begin + step for step in steps]
            if all(places[i] + heights[i] + GAP <= places[i + 1] + 1e-6 for i in range(count - 1)):
                best = min(best, cost(places, tops, weights))
    return best


@given(notes)
def test_no_arrangement_has_the_notes_nearer_to_their_passages(drawn: list[tuple[int, int, int]]) -> None:
    drawn.sort()
    tops, heights, weights = ([float(one[i]) for one in drawn] for i in range(3))
    places = arrange(tops, heights, GAP, weights=weights, low=0)
    assert cost(places, tops, weights) == pytest.approx(brute_force(tops, heights, weights, 0), abs=1e-3)


@given(st.lists(st.tuples(st.integers(-50, 500), st.integers(1, 90)), min_size=1, max_size=30), st.data())
def test_notes_keep_their_order_and_the_page_and_the_current_one_its_place_where_there_is_room(
    drawn: list[tuple[int, int]], data: st.DataObject
) -> None:
    drawn.sort()
    tops, heights = [float(t) for t, _ in drawn], [float(h) for _, h in drawn]
    current = data.draw(st.none() | st.integers(0, len(drawn) - 1))
    high = data.draw(st.sampled_from([inf, 600.0, 4000.0]))
    places = arrange(tops, heights, GAP, current, low=0, high=high)
    assert places[0] >= 0
    for index in range(len(drawn) - 1):
        assert places[index] + heights[index] + GAP <= places[index + 1] + 1e-6
    whole = sum(heights) + GAP * (len(heights) - 1)
    if whole <= high:
        assert places[-1] + heights[-1] <= high + 1e-6
    if current is not None:
        above = sum(heights[:current]) + GAP * current
        below = sum(heights[current:]) + GAP * (len(heights) - 1 - current)
        if above <= tops[current] and tops[current] + below <= high:
            assert places[current] == pytest.approx(tops[current])


def test_the_work_grows_with_the_notes_and_no_faster() -> None:
    def spent(count: int) -> float:
        began = process_time()
        places = arrange([50.0] * count, [40.0] * count, GAP, count // 2, low=0)
        assert places[0] == 0
        return process_time() - began

    spent(1000)
    small = min(spent(10_000) for _ in range(3))
    assert min(spent(100_000) for _ in range(3)) < 40 * max(small, 1e-4)
