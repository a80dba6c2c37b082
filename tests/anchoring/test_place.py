"""Where a passage should be now, and how well a candidate place agrees with that."""

from __future__ import annotations

import pytest

from desktop.anchoring.align import Alignment, Run
from desktop.anchoring.place import Expected, Pins, expected_by

BOUNDED = Expected(1000, 2000, (1200, 1500))
NOWHERE = Expected(1000, 2000, ())
FREE = Expected(0, 9000, (1200,), bounded=False)


@pytest.mark.parametrize(
    ("expected", "start", "agrees"),
    [
        (BOUNDED, 1200, 1.0),
        (BOUNDED, 1500, 1.0),
        (BOUNDED, 1160, 10 / 11),  # 40 off, and 400 would make it a half
        (BOUNDED, 1540, 10 / 11),
        (BOUNDED, 1000, 0.75),  # as far off as the neighbours allow: their order is kept
        (BOUNDED, 2000, 0.75),
        (BOUNDED, 2400, 0.75 * 4 / 13),  # 900 off, and out of order
        (BOUNDED, 600, 0.75 * 0.4),
        (Expected(1000, 2000, (990,)), 990, 0.75 * 40 / 41),  # the likeliest place, but out of order
        (NOWHERE, 1500, 0.5),
        (NOWHERE, 1000, 0.5),
        (NOWHERE, 900, 0.75 * 0.5),
        (NOWHERE, 2400, 0.75 * 0.5),
        (NOWHERE, 3200, 0.75 * 0.25),
        (FREE, 1200, 1.0),
        (FREE, 1100, 0.8),
        (FREE, 1599, 400 / 799),
        (FREE, 1600, -1),  # nothing is certain, and it is far: the place says nothing
        (FREE, 800, -1),
        (Expected(0, 9000, (), bounded=False), 5, -1),
    ],
)
def test_a_place_agrees_by_its_nearness_and_by_the_order_that_it_keeps(
    expected: Expected, start: int, agrees: float
) -> None:
    assert expected.agrees(start) == pytest.approx(agrees)


# old start, new start: 100 was put in before the first, another 10 before the third; the second has changed places
PINS = Pins([(1000, 1100), (4000, 4110), (2000, 8000), (1000, 1100)], 9000)


@pytest.mark.parametrize(
    ("start", "low", "high", "likely"),
    [
        (500, 0, 1100, {600}),
        (1000, 0, 1100, {1100}),
        (1001, 1100, 4110, {1101, 1111}),
        (4000, 1100, 4110, {4100, 4110}),
        (4001, 4110, 9000, {4111}),
        (8000, 4110, 9000, {8110}),
    ],
)
def test_what_stood_between_two_passages_is_expected_between_them(
    start: int, low: int, high: int, likely: set[int]
) -> None:
    found = PINS.expected(start)
    assert (found.low, found.high, set(found.likely), found.bounded) == (low, high, likely, True)


@pytest.mark.parametrize(("start", "likely"), [(500, (500,)), (0, (0,)), (-1, ())])
def test_with_no_other_passage_a_passage_is_expected_where_it_was_if_that_is_known(
    start: int, likely: tuple[int, ...]
) -> None:
    assert Pins([], 9000).expected(start) == Expected(0, 9000, likely, bounded=False)


@pytest.mark.parametrize(
    ("news", "kept"),
    [
        ([10, 20, 30], [10, 20, 30]),
        ([30, 10, 20], [10, 20]),
        ([10, 90, 20, 30], [10, 20, 30]),
        ([50, 60, 65, 10, 20, 70], [50, 60, 65, 70]),
        ([10, 40, 20, 30, 5, 50], [10, 20, 30, 50]),
        ([10, 10, 20], [10, 20]),  # two that now begin at one place do not bound each other
        ([30, 20, 10], [10]),
        ([10], [10]),
        ([], []),
    ],
)
def test_the_longest_part_of_the_passages_that_kept_their_order_is_the_frame(news: list[int], kept: list[int]) -> None:
    pairs = [(100 * k, new) for k, new in enumerate(news)]
    found = Pins(reversed(pairs), 900).pairs
    assert [new for _, new in found] == kept
    assert set(found) <= set(pairs)
    assert found == sorted(found)


# of the old text 100 to 200 is gone, and 50 others stand there; before the last run 7 were put in
ALIGNED = Alignment([Run(0, 100, 0, 100), Run(200, 300, 150, 250), Run(300, 400, 257, 357)], True, [0, 200, 300])


@pytest.mark.parametrize(
    ("start", "end", "low", "high", "likely"),
    [
        (120, 180, 100, 150, {120, 70}),  # what is gone is expected in what stands there instead
        (100, 200, 100, 150, {100, 50}),
        (90, 110, 90, 150, {90, 40}),  # begins in a run: right there
        (190, 210, 100, 500, {190, 140}),
        (250, 260, 200, 500, {200}),
        (0, 50, 0, 500, {0}),
        (420, 430, 357, 500, {377}),
        (250, 310, 200, 500, {200, 207}),
    ],
)
def test_the_alignment_says_where_a_passage_is_expected(
    start: int, end: int, low: int, high: int, likely: set[int]
) -> None:
    found = expected_by(ALIGNED, start, end, 500)
    assert (found.low, found.high, set(found.likely), found.bounded) == (low, high, likely, True)


def test_an_alignment_of_nothing_says_nothing() -> None:
    assert expected_by(Alignment(), 10, 20, 500) == Expected(0, 500, (), bounded=False)


def test_only_a_run_after_a_passage_bounds_it_too() -> None:
    after = Alignment([Run(200, 300, 150, 250)], True, [200])
    assert expected_by(after, 10, 20, 500) == Expected(0, 150, (-40,))


def test_of_a_passage_whose_place_is_not_known_neighbours_say_nothing() -> None:
    expected = Pins([(100, 4000), (200, 4100)], 9000).expected(-1)
    assert [expected.agrees(start) for start in (0, 50, 4050, 8000)] == [-1, -1, -1, -1]
