"""Three texts of lines become one: what one side changed is taken, what both changed is told."""

from __future__ import annotations

import pytest

from desktop.annotated.merge.three_way import Edit, Prefer, between, edits, matches, merge_lines

BASE = "abcd"


def lines(letters: str) -> list[str]:
    return [f"{one}\n" for one in letters]


def letters(merged: list[str]) -> str:
    return "".join(one.removesuffix("\n") or "." for one in merged)


@pytest.mark.parametrize(
    ("ours", "theirs", "merged", "clashes"),
    [
        ("abcd", "abcd", "abcd", []),
        ("aXcd", "abcd", "aXcd", []),
        ("abcd", "aYcd", "aYcd", []),
        ("aXcd", "abYd", "aXYd", []),
        ("aXcd", "abcY", "aXcY", []),
        ("acd", "abcd", "acd", []),
        ("acd", "abd", "ad", []),
        ("acd", "acd", "acd", []),
        ("aXcd", "aXcd", "aXcd", []),
        ("aXcd", "aYcd", "aYcd", [("b", "X", "Y")]),
        ("aXcd", "acd", "acd", [("b", "X", "")]),
        ("acd", "aYcd", "aYcd", [("b", "", "Y")]),
        ("aXd", "abYd", "abYd", [("bc", "X", "bY")]),
        ("Xabcd", "Yabcd", "Y.Xabcd", []),  # the words of two hands are parted
        ("abcdX", "abcdY", "abcdY.X", []),
        ("", "abcd", "", []),
        ("", "abcY", "abcY", [("abcd", "", "abcY")]),
        ("aXbcd", "ad", "aXd", []),
    ],
)
def test_two_sides_are_merged(ours: str, theirs: str, merged: str, clashes: list[tuple[str, str, str]]) -> None:
    made, told = merge_lines(lines(BASE), lines(ours), lines(theirs))
    assert letters(made) == merged
    assert [tuple(letters(part.splitlines(True)) for part in (one.base, one.ours, one.theirs)) for one in told] == [
        *clashes
    ]


@pytest.mark.parametrize(
    ("prefer", "merged"), [(Prefer.THEIRS, "aYcd"), (Prefer.OURS, "aXcd"), (Prefer.BOTH, "aY.Xcd")]
)
def test_where_both_changed_the_same_what_is_preferred_is_taken(prefer: Prefer, merged: str) -> None:
    made, told = merge_lines(lines(BASE), lines("aXcd"), lines("aYcd"), prefer)
    assert (letters(made), len(told)) == (merged, 1)


def test_lines_that_nobody_changed_are_as_theirs_has_them() -> None:
    assert merge_lines(["a\n", "b\n"], ["a\n", "b\n"], ["a  \n", "b\n"]) == (["a  \n", "b\n"], [])


@pytest.mark.parametrize("newline", ["\n", "\r", ""])
def test_the_words_of_two_hands_are_parted_also_where_the_last_line_has_no_end(newline: str) -> None:
    merged = ["a\n", f"Y{newline or chr(10)}", "\n", "X"]
    assert merge_lines(["a\n"], ["a\n", "X"], ["a\n", f"Y{newline}"]) == (merged, [])


@pytest.mark.parametrize("mark", ["", "m"])
def test_an_empty_line_that_stands_once_is_no_sign_of_what_belongs_together(mark: str) -> None:
    first, second = [mark, *"xyxy"], [*"xyxy", mark]
    assert ((0, 4) in matches(first, second)) is bool(mark)
    assert len(matches(first, second)) == (1 if mark else 4)


def test_edits_are_what_stands_between_the_same_lines() -> None:
    base, side = lines("abcd"), lines("aXYd+")
    assert edits(base, side, matches(base, side)) == [
        Edit(1, 3, ("X\n", "Y\n")),
        Edit(4, 4, ("+\n",)),
    ]


@pytest.mark.parametrize(
    ("first", "second", "pairs"),
    [
        ("hqxxt", "hxxrt", [(0, 0), (2, 1), (3, 2), (4, 4)]),  # units that stand twice, between what both share
        ("hxxqt", "hrxxt", [(0, 0), (1, 2), (2, 3), (4, 4)]),
        ("qxxk", "xxrk", [(1, 0), (2, 1), (3, 3)]),
        ("", "a", []),
    ],
)
def test_lines_that_two_texts_share_are_paired_where_they_stand(
    first: str, second: str, pairs: list[tuple[int, int]]
) -> None:
    assert matches(lines(first), lines(second)) == pairs
    assert matches(lines(first), [f"{one} \t\r\n" for one in second]) == pairs


def test_what_stands_before_between_and_after_matches_may_be_empty() -> None:
    assert [*between([(0, 1), (1, 2)], 3, 3)] == [
        (slice(0, 0), slice(0, 1)),
        (slice(1, 1), slice(2, 2)),
        (slice(2, 3), slice(3, 3)),
    ]
    assert [*between([], 2, 0)] == [(slice(0, 2), slice(0, 0))]


@pytest.mark.parametrize(
    ("ours", "theirs", "preferred"),
    [
        ("aXbcde", "aYcde", ("aX.Ycde",) * 3),  # put in above what the other changed, or below it
        ("aYcde", "aXbcde", ("aX.Ycde",) * 3),
        ("aXcde", "abYcde", ("aX.Ycde",) * 3),
        ("abXcde", "aYcde", ("aY.Xcde",) * 3),
        ("aXcde", "abcYe", ("aXcYe",) * 3),
        ("ade", "abe", ("ae",) * 3),  # both took out the same line
        ("ade", "abeY", ("aeY",) * 3),
        ("aXde", "aYcZde", ("aYcZde", "aX.Zde", "aYcZ.Xde")),
        ("aYcZde", "aXde", ("aXde", "aYcZde", "aX.YcZde")),
        ("aXcYe", "Ze", ("Ze", "aXcYe", "Z.aXcYe")),
        ("Ze", "aXcYe", ("aXcYe", "Ze", "aXcY.Ze")),
        ("aXcdeW", "aYcdeV", ("aYcdeV.W", "aXcdeV.W", "aY.XcdeV.W")),
    ],
)
def test_only_what_touches_is_settled_together(ours: str, theirs: str, preferred: tuple[str, str, str]) -> None:
    made = [merge_lines(lines("abcde"), lines(ours), lines(theirs), prefer) for prefer in Prefer]
    assert [letters(one) for one, _ in made] == list(preferred)
    clashes = len({*preferred}) > 1
    assert [len(told) for _, told in made] == [int(clashes)] * 3
    assert merge_lines(lines("abcde"), lines(ours), lines(theirs)) == made[0]


def test_a_clash_holds_all_that_overlaps_and_no_more() -> None:
    _, (one,) = merge_lines(lines("abcde"), lines("aXcYe"), lines("Ze"))
    assert (one.base, one.ours, one.theirs) == ("a\nb\nc\nd\n", "a\nX\nc\nY\n", "Z\n")
