"""Marks of a text, whose they are, and which of those that an export put in still stand there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.read import own_marks
from desktop.annotated.read.own_marks import (
    Ours,
    authors_among,
    authors_marks,
    closed_of,
    likely_authors_marks,
    scan_marks,
    signs_of,
    tracked_of,
)
from desktop.annotated.read.tracking import Tracked
from desktop.annotated.record.machine_block import MachineBlock, Record
from tests.annotated.make import content_of, mark

NONE: list[tuple[str, str | None]] = []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("a ==b== c", [("b", None)]),
        ("a==b==c", [("b", None)]),
        ("==a\nb==", [("a\nb", None)]),
        ("==a\n\nb==", NONE),
        ("==a\n\nb== c==", NONE),
        ("> ==a\n>\n> b==", NONE),
        ("==a\n\nb ==c==", [("c", None)]),
        ("a == b", NONE),
        ("== a==", NONE),
        ("==a ==", NONE),
        ("==a == b==", [("a == b", None)]),
        ("===a===", NONE),
        ("==a===", NONE),
        (r"\==a==", NONE),
        ("==a== ==b==", [("a", None), ("b", None)]),
        ("==a==b==c==", [("a", None), ("c", None)]),
        ("`==a==` ==b==", [("b", None)]),
        ("```\n==a==\n```\n", NONE),
        ("<!-- ==a== -->", NONE),
        ("==a `==` b==", [("a `==` b", None)]),
        ("<mark>a</mark>", [("a", None)]),
        ('<MARK class="x">a</MARK>', [("a", None)]),
        ("<mark>a\n\nb</mark>", [("a\n\nb", None)]),
        ("<marks>a</marks>", NONE),
        ("a</mark> <mark>b</mark>", [("b", None)]),
        ("<mark>a <mark>b</mark>", [("b", None)]),
        ("<mark> a </mark>", [(" a ", None)]),
        ("`<mark>a</mark>`", NONE),
        ("{==a==}", [("a", None)]),
        ("{==a==}{>> n \n m <<}", [("a", "n \n m")]),
        ("{==a==}{>><<}", [("a", "")]),
        ("{==a==} {>>n<<}", [("a", None)]),
        ("{==a\n\nb==}", NONE),
        ("{==a==}{>>n\n\nm<<}", [("a", None)]),
        ("`{==a==}`", NONE),
        ("{==a ==b== c==}", [("a ==b== c", None)]),
        ("{==a <mark>b</mark>==}", [("a <mark>b</mark>", None)]),
        ("==a== <mark>b</mark> {==c==}{>>n<<}", [("a", None), ("b", None), ("c", "n")]),
        ("==a <mark>b</mark> c==", [("a <mark>b</mark> c", None), ("b", None)]),
        ("<mark>==a==</mark>", [("==a==", None)]),
        ("\ufeff==a==\r\n==b==\r", [("a", None), ("b", None)]),
    ],
)
def test_the_marks_of_a_text_are_read_in_their_order(text: str, marks: list[tuple[str, str | None]]) -> None:
    found = scan_marks(text)
    assert [(text[one.inner_start : one.inner_end], one.note) for one in found] == marks
    assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a ==b== c", ("==", "==")),
        ("a <mark >b</mark> c", ("<mark >", "</mark>")),
        ("a {==b==}{>>n<<} c", ("{==", "==}{>>n<<}")),
        ("a {==b==} c", ("{==", "==}")),
    ],
)
def test_a_mark_is_known_with_its_signs_and_without(text: str, signs: tuple[str, str]) -> None:
    [one] = scan_marks(text)
    assert (text[one.start : one.inner_start], text[one.inner_end : one.end]) == signs


def test_where_somebody_knows_what_is_code_that_is_asked() -> None:
    text = "`==a==` ==b=="
    assert len(scan_marks(text, lambda at: False)) == 2
    assert scan_marks(text, lambda at: True) == []
    assert [closed_of(text).hold(at) for at in (0, 6, 7, 8)] == [True, True, False, False]


def test_the_marks_of_a_source_are_told_by_their_words() -> None:
    assert authors_marks("==a== <mark>b</mark> {==c==}{>>n<<} `==d==`") == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "guesses"),
    [
        ("a", [[]]),
        ("==a==[^h-aaaa]", [[]]),
        ("==a==", [[], ["a"]]),
        ("==a== ==b==", [[], ["a", "b"], ["a"], ["b"]]),
        ("==a== ==b==[^h-aaaa] ==c[^h-bbbb]==", [[], ["a"], ["a", "c"], ["c"]]),
        ("==c[^h-bbbb]==", [[], ["c"]]),
        ("==a== ==a==", [[], ["a", "a"], ["a"]]),
    ],
)
def test_marks_without_a_note_are_the_authors_as_it_seems_all_or_some_or_one_of_them(
    text: str, guesses: list[list[str]]
) -> None:
    assert likely_authors_marks(text) == guesses


@pytest.mark.parametrize(("count", "guesses"), [(29, 31), (30, 32), (31, 32), (40, 32)])
def test_one_of_thirty_marks_is_guessed_to_be_the_authors(count: int, guesses: int) -> None:
    assert len(likely_authors_marks(" ".join(f"==w{number}==" for number in range(count)))) == guesses


@pytest.mark.parametrize(
    ("found", "own", "likely", "wanted"),
    [
        (["x"], ["a"], [True], {0}),
        (["x"], ["a"], [False], set()),
        (["x", "y"], ["a"], [True, True], {0}),
        (["x", "y"], ["a"], [False, True], {1}),
        (["x", "y"], ["a", "b"], [True, True], {0, 1}),
        (["x", "a"], ["a", "b"], [True, True], {1}),  # the other one is gone: it stood behind this
        (["a", "x"], ["b", "a"], [True, True], {0}),
        (["a", "x", "b", "y"], ["a", "b", "c"], [True] * 4, {0, 2, 3}),
        (["x", "a", "y"], ["b", "a", "c"], [True] * 3, {0, 1, 2}),
        (["b", "x", "a"], ["a", "b"], [True] * 3, {0, 2}),
        (["a", "b", "x", "y"], ["a", "b", "c"], [True] * 4, {0, 1, 2}),
        (["b", "b", "a"], ["a", "b"], [False] * 3, {0, 2}),
        (["b", "x", "a", "y"], ["a", "b", "c"], [True] * 4, {0, 2, 3}),
    ],
)
def test_an_edited_mark_of_the_authors_stands_in_the_place_of_one_that_is_missing(
    found: list[str], own: list[str], likely: list[bool], wanted: set[int]
) -> None:
    assert authors_among(found, own, likely) == wanted


@pytest.mark.parametrize(
    ("rows", "signs"),
    [
        ([], []),
        (["==", "=="], [(0, 1, 2, 2)]),
        (["<mark>", "</mark>[^h-aaaa]"], [(0, 1, 6, 7)]),
        (["{==", "==}{>>n<<}"], [(0, 1, 3, 3)]),
        (["==\\", "\\=="], [(0, 1, 3, 3)]),
        (["[^h-aaaa]==", "\\", "==[^h-bbbb]"], [(0, 2, 2, 2)]),
        (["==", "==[^h-aaaa]==", "==[^h-bbbb]"], [(0, 1, 2, 2), (1, 2, 2, 2)]),
        (["==", "====", "=="], [(0, 1, 2, 2), (1, 2, 2, 2)]),
        (["==", "x==", "=="], [(0, 2, 2, 2)]),
        (["[^h-aaaa]", "\\", ""], []),
        (["=="], []),
        (["==", "==", "=="], [(0, 1, 2, 2)]),
        (["==", "==", "==", "=="], [(0, 1, 2, 2), (2, 3, 2, 2)]),
    ],
)
def test_the_two_signs_of_each_mark_are_known_in_what_was_put_in(
    rows: list[str], signs: list[tuple[int, int, int, int]]
) -> None:
    assert list(signs_of([(number, put) for number, put in enumerate(rows)])) == signs


def test_the_labels_next_to_a_sign_vouch_for_where_it_stands() -> None:
    rows = [(0, "=="), (3, "==[^h-aaaa]"), (5, "=="), (8, "==[^h-bbbb]"), (9, "=="), (12, "==")]
    found = {number: Tracked(number, 0, 0, number + 1) for number in (0, 1, 2, 3, 4)}
    assert own_marks._vouched(rows, found) == {0: {2}, 1: {2}, 2: {2, 4}, 3: {4}, 4: {4}}
    assert own_marks._vouched(rows, {0: found[0], 4: found[4]}) == {0: set(), 4: set()}


SOURCE = "One two three four\n"
ROWS = [[4, "=="], [7, "==[^h-aaaa]"], [8, "=="], [13, "==[^h-bbbb]"]]


def block(rows: Any, *words: str, **more: Any) -> MachineBlock:
    records = tuple(Record(mark(content_of(SOURCE.encode()), one)) for one in words)
    return replace(MachineBlock({"postil:insertions": rows}, records), **more)


def ours(text: str, made: MachineBlock | None, *taken: tuple[int, int]) -> tuple[list[str], list[str]]:
    """Return what still stands there of what was put in, and the words of the marks."""
    found = tracked_of(text, made, taken)
    assert all(one.start <= other.start for one, other in zip(found.spans, found.spans[1:], strict=False))
    return [text[one.start : one.end] for one in found.spans], [
        text[one.inner_start : one.inner_end] for one in found.marks
    ]


PUT = ["==", "==[^h-aaaa]", "==", "==[^h-bbbb]"]


@pytest.mark.parametrize(
    ("text", "spans", "marks"),
    [
        ("One ==two==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT, ["two", "three"]),
        ("More. One ==two==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT, ["two", "three"]),
        ("One ==twos==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT, ["twos", "three"]),
        ("One ==other==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
        ("One ==xyz==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT, ["xyz", "three"]),  # nothing moved
        ("One two==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
        ("One ==two[^h-aaaa] ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
        ("One two ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
        ("One ==two==[^h-aaaa] three four\n", PUT[:2], ["two"]),
        ("One two three four\n", [], []),
        # somebody divided a mark, or put a whole one into it
        ("One ==two== and ==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
        ("One ==two, ==two== two==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT, ["two, ==two== two", "three"]),
        (
            "One ==two three <mark>two three</mark>==[^h-aaaa] ==three==[^h-bbbb] four\n",
            PUT,
            ["two three <mark>two three</mark>", "three"],
        ),
        ("One ==two</mark> two==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
        ("One ==two</mark> <mark>two==[^h-aaaa] ==three==[^h-bbbb] four\n", PUT[2:], ["three"]),
    ],
)
def test_a_mark_of_which_one_sign_is_gone_or_another_stands_within_is_not_found(
    text: str, spans: list[str], marks: list[str]
) -> None:
    assert ours(text, block(ROWS, "two", "three")) == (spans, marks)


def test_a_mark_whose_words_are_gone_or_a_reference_within_is_found() -> None:
    tags = block([[4, "<mark>"], [7, "</mark>[^h-aaaa]"]], "two")
    assert ours("One <mark></mark>[^h-aaaa] three\n", tags) == (["<mark>", "</mark>[^h-aaaa]"], [""])
    within = block([[4, "=="], [5, "[^h-cccc]"], [7, "==[^h-aaaa]"]], "two")
    assert ours("One ==t[^h-cccc]wo==[^h-aaaa]\n", within)[1] == ["t[^h-cccc]wo"]
    assert ours("One ==two==[^h-aaaa]\n", within) == (["==", "==[^h-aaaa]"], ["two"])


def test_without_a_record_that_tells_nothing_is_found() -> None:
    text = "One ==two==[^h-aaaa] ==three==[^h-bbbb] four\n"
    for made in (None, block([]), block("odd"), block(ROWS, "two", header_edited=True)):
        assert tracked_of(text, made, ()) == Ours() == Ours((), ())
    assert ours(text, block(ROWS, "two", "three"), (20, len(text))) == (PUT[:2], ["two"])


@pytest.mark.parametrize(
    ("front", "rest"),
    [
        ("---\na: b\n---\n", "=="),
        ("---\r\na: b\r\n--- \r\n", "=="),
        ("a: b\nc_d: e\n", "=="),
        ("a: b\r", "=="),
    ],
)
def test_front_matter_that_was_put_in_is_not_looked_for(front: str, rest: str) -> None:
    made = block([[0, front + rest], [3, "==[^h-aaaa]"], [4, "=="], [7, "==[^h-bbbb]"]], "One", "two")
    assert ours("==One==[^h-aaaa] ==two==[^h-bbbb] three\n", made) == (PUT, ["One", "two"])
    later = block([[0, ""], [0, front + rest], [3, "==[^h-aaaa]"]], "One")
    assert ours("==One==[^h-aaaa] two\n", later) == ([], [])


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("One ==two== three four\n", ["two"]),
        ("One ==two, more== three four\n", []),
        ("One ==two m== three four\n", ["two m"]),
        ("More of it, one ==other== three four\n", []),
    ],
)
def test_a_mark_that_no_label_vouches_for_is_found_around_the_words_that_were_marked(
    text: str, marks: list[str]
) -> None:
    made = block([[4, "=="], [7, "=="]], "two")
    assert ours(text, made)[1] == marks
