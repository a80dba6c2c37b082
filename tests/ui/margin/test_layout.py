"""Where notes stand: in their order, never one over another, and as near to their passages as can be."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.margin.layout import arrange

GAP = 8


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
