"""Three texts of lines become one: what one side changed is taken, what both changed stands there twice and is told."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.anchoring.three_way import Clash, merge_lines

TEXT = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n", "e\n", "\n"]), max_size=12)


def lines(letters: str) -> list[str]:
    return [f"{one}\n".replace(".", "") for one in letters]


def letters(merged: list[str]) -> str:
    return "".join(one.removesuffix("\n") or "." for one in merged)


@given(base=TEXT, side=TEXT)
def test_what_one_side_changed_is_taken_and_what_both_changed_alike_once(base: list[str], side: list[str]) -> None:
    assert merge_lines(base, side, base) == (side, [])
    assert merge_lines(base, base, side) == (side, [])
    assert merge_lines(base, side, side) == (side, [])


@given(base=TEXT, ours=TEXT, theirs=TEXT)
def test_no_line_that_a_side_wrote_is_lost_and_none_stands_there_more_often_than_it_was_written(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    merged, _ = merge_lines(base, ours, theirs)
    there = Counter(line for line in merged if line.strip())
    was, now, mine = Counter(base), Counter(ours), Counter(theirs)
    for line in {*ours, *theirs} - {"\n"}:
        assert there[line] or was[line]
        assert there[line] <= now[line] + mine[line]
    for line in {*theirs} - {*base, "\n"}:
        assert there[line] >= max(now[line], mine[line])


@pytest.mark.parametrize(
    ("ours", "theirs", "merged", "clashes"),
    [
        ("aXcde", "abYde", "aXYde", 0),  # one beside the other
        ("acde", "abde", "ade", 0),  # both took something out
        ("aXbcde", "aYcde", "aX.Ycde", 0),  # put in above what the other changed: the words of two hands are parted
        ("aYcde", "aXbcde", "aX.Ycde", 0),
        ("abcdeX", "abcdeY", "abcdeY.X", 0),
        ("aXYcde", "aXZcde", "aXZ.Ycde", 1),  # what both wrote alike stands there once
        ("aXcde", "aYcde", "aY.Xcde", 1),
        ("aXcde", "acde", "aXcde", 1),  # taken out, and changed
        ("acde", "aYcde", "aYcde", 1),
        ("aXde", "aYcZde", "aYZ.Xde", 1),
        ("Ze", "aXcYe", "XY.Ze", 1),
    ],
)
def test_two_sides_are_merged(ours: str, theirs: str, merged: str, clashes: int) -> None:
    made, told = merge_lines(lines("abcde"), lines(ours), lines(theirs))
    assert (letters(made), len(told)) == (merged, clashes)


def test_what_both_changed_is_told_as_each_side_has_it() -> None:
    _, told = merge_lines(lines("abc"), lines("aXc"), lines("aYc"))
    assert told == [Clash("b\n", "X\n", "Y\n")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", ""])
def test_the_words_of_two_hands_are_parted_also_where_the_last_line_has_no_end(newline: str) -> None:
    merged = ["a\n", f"Y{newline or chr(10)}", newline or "\n", "X"]
    assert merge_lines(["a\n"], ["a\n", "X"], ["a\n", f"Y{newline}"]) == (merged, [])


def test_a_text_of_two_megabytes_is_merged_in_the_time_that_it_takes_to_read() -> None:
    base = [f"line {number % 10_000} of a text that goes on\n" for number in range(60_000)]
    ours, theirs = base[:], base[:]
    ours[1000:1002], theirs[50_000:50_000] = ["ours\n"], ["theirs\n"] * 1000
    merged, clashes = merge_lines(base, ours, theirs)
    assert (merged.count("ours\n"), merged.count("theirs\n"), clashes) == (1, 1000, [])
    assert len(merge_lines(base, base[::-1], ["entirely\n"] * 20_000)[0]) >= 20_000


def test_a_note_with_the_lines_of_the_one_below_it_takes_the_others_along_nowhere() -> None:
    first, third = ("[1]: A tide.\n",), ("    rises\n", "    twice\n", "    a day\n", "    here\n")
    base = (*first, "[2]: A ship.\n", "[3]: The sea\n", *third)
    ours = ("[1]: A tide\n", *third, "[2]: A ship.\n", "[3]: Nothing.\n")
    theirs = (*first, "[2]: A boat.\n", "[3]: The sea\n", *third)
    lines, clashes = merge_lines(base, ours, theirs)
    assert (lines, clashes) == ([*ours[:5], "[2]: A boat.\n", "[3]: Nothing.\n"], [])
