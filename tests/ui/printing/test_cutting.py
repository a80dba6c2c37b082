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


@pytest.mark.parametrize(
    ("parts", "ends"),
    [
        (((9, False, False), (1, True, False), (5, False, False)), [9, 15]),  # a heading at the foot
        (((9, False, False), (4, False, False)), [9, 13]),  # the first line of a paragraph
        (((11, False, False),), [9, 11]),  # its last one
    ],
)
def test_no_heading_stands_at_the_foot_and_no_line_of_a_paragraph_alone(
    parts: tuple[tuple[int, bool, bool], ...], ends: list[int]
) -> None:
    assert [end for _, end in cut(lines(*parts), lambda _: HIGH)] == ends
