"""A merge of pieces part by part: what a formatter only wrote otherwise, the order of units, how they are joined."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.annotated.merge.piece_merger import _parted, arranged, as_formatted, joined, links
from tests.annotated.make import content_of


def lines(text: str) -> list[str]:
    return [f"{one}\n" for one in text.split("/")] if text else []


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "was", "now"),
    [
        ("a b/c", "a b/c", "a b/c", "a b/c", "a b/c"),
        ("a b/c", "a b/d", "a/b/c", "a/b/c", "a/b/d"),  # wrapped, and the library changed what stands below
        ("a b/c", "x/a b/d", "a/b/c", "a/b/c", "x/a/b/d"),
        ("a b/c", "d/c", "a/b/c", "a/b/c", "d/c"),  # the library has other words by now
        ("a/b/c", "a/b/d", "a b/c", "a b/c", "a b/d"),
        ("a/b/c", "a/x/b", "a b/c", "a b/c", "a/x/b"),
        ("a b/c/d e", "a b/c/d e/f", "a/b/c/d/e", "a/b/c/d/e", "a/b/c/d/e/f"),
        ("c/a b", "c/x", "c/A b", "c/a b", "c/x"),  # written otherwise it is another
        ("c/a b", "c", "c", "c/a b", "c"),
        ("c", "c", "c/a b", "c", "c"),
        ("* a/* b", "* a/* b/* c", "- a/- b", "- a/- b", "- a/- b/* c"),
        ("a b", "", "a/b", "a/b", ""),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_a_program_only_wrote_in_other_lines_and_signs_is_no_change(
    base: str, ours: str, theirs: str, was: str, now: str, newline: str
) -> None:
    sides = [[line.replace("\n", newline) for line in lines(one)] for one in (base, ours, theirs, was, now)]
    assert as_formatted(*sides[:3], content_of) == (sides[3], sides[4])


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "order"),
    [
        ("abc", "abc", "abc", "abc"),
        ("abc", "axbc", "abc", "axbc"),
        ("abc", "abc", "acb", "acb"),
        ("abc", "acb", "abc", "acb"),
        ("abc", "abcx", "bca", "bcax"),
        ("", "ab", "ab", "ab"),
        ("ab", "ab", "", ""),  # what is gone from the file has no place there
        ("", "", "", ""),
    ],
)
def test_units_stand_in_the_order_that_either_side_gave_them(base: str, ours: str, theirs: str, order: str) -> None:
    assert arranged(base, ours, ["", *theirs]) == ["", *order]


@pytest.mark.parametrize(
    ("text", "said"), [("a//b", 3), ("a/b//", 2), ("a/ ", 1), ("/", 0), ("", 0), ("/a", 2), ("a/ /\t/", 1)]
)
def test_a_unit_ends_with_its_last_words(text: str, said: int) -> None:
    assert _parted(lines(text)) == (lines(text)[:said], lines(text)[said:])


@pytest.mark.parametrize(
    ("chunks", "text"),
    [
        ([("", "", False), ("a\n", "\n", False), ("b\n", "", False)], "a\n\nb\n"),
        ([("\na\n", "", False), ("\nb\n", "", False)], "\na\nb\n"),  # what stands above all stays as it is
        ([("a\n", "\n", False), ("", "\n", False), ("b\n", "", False)], "a\n\nb\n"),  # one that is gone
        ([("a\n", "", False), ("", "\n", False), ("b\n", "", False)], "a\n\nb\n"),  # what parted it parts the others
        ([("a\n", "", False), ("", "", False), ("b\n", "\n", True)], "a\n\nb\n\n"),  # one that is put in stands apart
        ([("a\n", "", False), ("b\n", "", True)], "a\nb\n"),  # unless nothing parts its kind
        ([("a\n", "\n", False), ("b\n", "\n", True)], "a\n\nb\n\n"),
        ([("", "", False), ("b\n", "\n", True), ("c\n", "", False)], "b\n\nc\n"),
        ([("", "\n", False), ("b\n", "\n", True)], "\nb\n\n"),
        ([], ""),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_parted_a_unit_that_is_gone_parts_what_stands_around_it(
    chunks: Sequence[tuple[str, str, bool]], text: str, newline: str
) -> None:
    rows = [(words.replace("\n", newline), gap.replace("\n", newline), new) for words, gap, new in chunks]
    assert joined(rows, newline) == text.replace("\n", newline)


def test_links_back_are_counted_by_the_annotation() -> None:
    text = "[a](postil://a/x-1) [b](postil://a/x-2)\n(postil://a/x-1) postil://a/x-1 (postil://a/) (postil://a/x 1)"
    assert dict(links(text)) == {"x-1": 2, "x-2": 1}
