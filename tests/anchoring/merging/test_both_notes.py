"""Two hands in one note: what only one changed is merged, what both changed stands one below the other, all is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.anchoring.three_way import both_notes, carried_place

LINES = st.sampled_from(["", "a", "b ", "  c", "one two", "- x", "> y", " "])
NOTES = st.lists(LINES, max_size=6).map("\n".join)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "both"),
    [
        ("Tide.", "Tide. Typed", "Tide.", "Tide. Typed"),
        ("Tide.", "Tide.", "Told.", "Told."),
        ("Tide.", "Tide. Typed", "Told.", "Told.\n\nTide. Typed"),
        ("", "Typed", "Told", "Told\n\nTyped"),
        ("Tide.", "Tide. Typed", "Tide.\n\nTold.", "Tide. Typed\n\nTold."),
        ("Tide.\n\nRope.", "Tide. Typed\n\nRope.", "Tide.\n\nRope, told.", "Tide. Typed\n\nRope, told."),
        ("Tide.\n\nRope.", "Tide.\n\nRope. ", "Told.\n\nRope.", "Told.\n\nRope. "),
        ("Tide.", "Tide.\n", "First.\n\nTide.", "First.\n\nTide.\n"),
        ("Tide.", "", "Told.", "Told."),
        ("Tide.", "Tide. Typed", "", "Tide. Typed"),
        ("- a\n- b", "- a\n- b\n- typed", "- told\n- a\n- b", "- told\n- a\n- b\n- typed"),
    ],
)
def test_examples(base: str, ours: str, theirs: str, both: str) -> None:
    assert both_notes(base, ours, theirs) == both


@given(NOTES, NOTES, NOTES)
def test_no_line_that_either_hand_wrote_is_left_out(base: str, ours: str, theirs: str) -> None:
    lines = both_notes(base, ours, theirs).split("\n")
    known = base.split("\n")
    for line in [*ours.split("\n"), *theirs.split("\n")]:
        assert line in lines or line in known or not line


@given(NOTES, NOTES)
def test_where_one_hand_was_idle_the_other_is_taken_as_it_is(base: str, side: str) -> None:
    assert both_notes(base, side, base) == both_notes(base, base, side) == both_notes(base, side, side) == side


@given(NOTES, NOTES, st.integers(0, 40))
def test_a_place_stays_inside_and_behind_the_same_letter(old: str, new: str, place: int) -> None:
    place = min(place, len(old))
    assert 0 <= carried_place(old, new, place) <= len(new)
    assert carried_place(old, old, place) == place
    assert carried_place(f"{old}x", f"some\n{old}x", len(old) + 1) == len(old) + 6


def test_a_place_in_the_middle_goes_along_with_what_stands_before_and_behind_it() -> None:
    old = "First line.\nSecond here.\nThird."
    new = "First, told.\nSecond here.\nThird and more."
    assert new[carried_place(old, new, old.index(" here")) :].startswith(" here")


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("Xa1", "YYa2", [0, 2, 3, 4]),
        ("hXa1", "hYYa2", [0, 1, 3, 4, 5]),
        ("hXXXa1", "hYYa2", [0, 1, 3, 3, 3, 4, 5]),
        ("XkT", "YkWT", [0, 1, 3, 4]),  # at the end of what both share from there on
        ("aXbYc", "aXXbc", [0, 1, 2, 4, 4, 5]),
        ("abc", "", [0, 0, 0, 0]),
        ("", "abc", [0]),
    ],
)
def test_each_place_of_a_text_is_carried_behind_the_same_letters(old: str, new: str, places: list[int]) -> None:
    assert [carried_place(old, new, at) for at in range(len(old) + 1)] == places


@pytest.mark.parametrize(("more", "found"), [(0, True), (1, False)])
def test_just_forty_million_pairs_of_letters_are_compared(more: int, found: bool) -> None:
    old, new = f"{'b' * 2500}k{'c' * 2499}", f"{'d' * 5000}k{'e' * (2999 + more)}"
    assert carried_place(old, new, 2501) == (5001 if found else len(new))


@pytest.mark.parametrize("sign", ["\0", "\r"])
def test_a_note_that_one_hand_wrote_or_both_alike_stays_letter_for_letter(sign: str) -> None:
    was, now = f"Tide{sign}.", f"Tide{sign}. Typed"
    assert both_notes(was, was, now) == both_notes(was, now, was) == both_notes(was, now, now) == now
