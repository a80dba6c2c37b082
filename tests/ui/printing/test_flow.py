"""Notes in the margins of pages: each line of each exactly once, none over another, beside their lines if possible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.printing.flow import GAP, Slip, flow

HEAD, LINE, HIGH = 15.0, 12.0, 400.0


def slip(page: int, top: float, count: int) -> Slip:
    tops = tuple(LINE * n for n in range(count))
    return Slip(page, top, HEAD, tops, tuple(top + LINE for top in tops))


def flowed(slips: list[Slip], pages: int) -> list[list[tuple[int, int, int, float, bool]]]:
    return [
        [(one.slip, one.first, one.end, one.top, one.beside) for one in pieces]
        for pieces in flow(slips, pages, [HIGH] * (pages + 1))
    ]


def test_a_long_note_leaves_room_for_the_others_and_goes_on_at_the_foot_of_the_next_page() -> None:
    first, second = flowed([slip(0, 50, 60), slip(0, 60, 2), slip(1, 10, 2)], 2)[:2]
    assert [one[0] for one in first] == [0, 1]
    assert second[0][:3] == (2, 0, 2) and second[0][4]
    number, begin, end, top, beside = second[1]
    assert (number, begin, beside) == (0, first[0][2], False)
    assert top + HEAD + LINE * (end - begin) == pytest.approx(HIGH)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.floats(0, HIGH - 20), st.integers(1, 90)), max_size=25),
    st.integers(1, 4),
)
def test_every_line_of_every_note_stands_once_in_order_and_none_over_another(
    drawn: list[tuple[int, float, int]], pages: int
) -> None:
    slips = [slip(min(page, pages - 1), top, count) for page, top, count in sorted(drawn)]
    found = flow(slips, pages, [HIGH] * (pages + 1))
    assert len(found) >= pages
    for number, one in enumerate(slips):
        parts = [(piece.first, piece.end) for page in found for piece in page if piece.slip == number]
        assert [n for first, end in parts for n in range(first, end)] == list(range(len(one.tops)))
    for page in found:
        edge = 0.0
        for piece in page:
            assert piece.top >= edge - 1e-6
            edge = piece.top + slips[piece.slip].height(piece.first, piece.end) + GAP
        assert edge - GAP <= HIGH + 1e-6
