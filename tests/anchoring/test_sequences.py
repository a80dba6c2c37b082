"""What two sequences share is found in the order of both."""

from __future__ import annotations

from desktop.anchoring.sequences import common, patience, rising


def test_what_is_common_is_stretches_of_the_longest_common_subsequence() -> None:
    old, new = list("abcdef"), list("xabyde")
    assert common(old, new) == [(0, 1, 2), (3, 4, 2)]
    assert common(old, []) == common([], new) == []


def test_what_stands_once_in_both_splits_them_and_grows() -> None:
    assert patience(list("xaabcy"), list("zaabcw")) == [(1, 1, 2), (3, 3, 2)]
    assert patience(list("aa"), list("a")) == [(0, 0, 1)]
    assert patience(list("ba"), list("aba")) == [(0, 1, 2)]
    assert patience(list("aba"), list("ba")) == [(1, 0, 2)]


def test_the_longest_rising_part_is_found() -> None:
    assert rising([3, 1, 2, 2, 5, 4]) == [1, 3, 5]
    assert rising([]) == []
