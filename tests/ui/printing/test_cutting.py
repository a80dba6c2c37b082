"""Where pages end: between lines, with headings beside their text, and no line of a paragraph alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.printing.cutting import Line, cut, merged

HIGH = 100.0


def lines(*parts: tuple[int, bool, bool]) -> list[Line]:
    """Return lines 10 high of parts: (how many, whether it leads, whether it is whole)."""
    found: list[Line] = []
    for part, (count, leads, whole) in enumerate(parts):
        for _ in range(count):
            top = 10.0 * len(found)
            found.append(Line(top, top + 10, part, leads, whole))
    return found


def ends(found: list[Line]) -> list[int]:
    return [end for _, end in cut(found, lambda _: HIGH)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], []),
        ([(5, False, False)], [5]),
        ([(10, False, False), (3, False, False)], [10, 13]),
        ([(25, False, False)], [10, 20, 25]),
        ([(9, False, False), (1, True, False), (6, False, False)], [9, 16]),  # a heading goes with its text
        ([(8, False, False), (1, True, False), (6, False, False)], [8, 15]),  # and is not left with one line
        ([(9, False, False), (5, False, False)], [9, 14]),  # one line alone at the foot
        ([(5, False, False), (6, False, False)], [9, 11]),  # one line alone at the top
        ([(8, False, False), (4, False, True)], [8, 12]),  # a row of a table stays whole
        ([(2, False, False), (15, False, True)], [10, 17]),  # unless too much of the page would be empty
    ],
)
def test_pages_end_where_a_reader_would_end_them(parts: list[tuple[int, bool, bool]], expected: list[int]) -> None:
    assert ends(lines(*parts)) == expected


def test_the_first_page_may_have_less_room() -> None:
    found = lines((20, False, False))
    assert cut(found, lambda page: 50.0 if page == 0 else HIGH) == [(0, 5), (5, 15), (15, 20)]


@given(
    st.lists(st.tuples(st.integers(1, 14), st.booleans(), st.booleans()), max_size=12),
    st.floats(60, 400),
)
def test_every_line_is_on_one_page_and_none_goes_beyond_it(parts: list[tuple[int, bool, bool]], high: float) -> None:
    found = lines(*parts)
    pages = cut(found, lambda _: high)
    assert [n for start, end in pages for n in range(start, end)] == list(range(len(found)))
    assert all(found[end - 1].bottom - found[start].top <= high for start, end in pages)


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 300)), max_size=30))
def test_cells_side_by_side_are_one_and_what_is_too_high_is_cut(cells: list[tuple[float, float]]) -> None:
    found = merged((Line(top, top + high, 1) for top, high in cells), HIGH)
    assert all(line.bottom - line.top <= HIGH for line in found)
    assert all(a.bottom <= b.top + 1 for a, b in pairwise(found))
    for top, high in cells:
        assert any(line.top <= top < line.bottom or line.top == top for line in found)
        assert max(line.bottom for line in found) >= top + high - 1e-6


def test_what_is_repeated_above_a_page_takes_room_from_it() -> None:
    rows = [line._replace(table=0 if number else -1) for number, line in enumerate(lines(*[(1, False, True)] * 30))]
    assert [end for _, end in cut(rows, lambda _: HIGH, lambda line: 20.0 if line.table >= 0 else 0.0)] == [
        10,
        18,
        26,
        30,
    ]
