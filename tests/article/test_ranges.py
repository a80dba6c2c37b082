"""Ranges answer as going through all of them would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.ranges import Ranges

RANGE = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: (min(ends), max(ends) + 1))


@given(st.lists(RANGE, max_size=8), RANGE)
def test_a_range_is_surrounded_where_another_has_all_of_it(
    ranges: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    start, end = asked
    around = any(first <= start and end <= last for first, last in ranges if (first, last) != asked)
    assert Ranges(ranges).surround(start, end) == around
