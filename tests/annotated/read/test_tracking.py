"""What an export put in is found again where somebody edited the file, and nothing else is taken for it."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read import own_marks, strip, tracking
from desktop.annotated.read.own_marks import authors_among
from desktop.annotated.read.tracking import track
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark
from tests.annotated.read.editing import Edit, four_words, paragraph_deleted, paragraphs_swapped, right, written

# Of so many edited exports of the nastiest random documents so many strip to the edited source.
RIGHT: list[tuple[Edit, int, int]] = [
    (four_words, 385, 388),
    (paragraph_deleted, 157, 160),
    (paragraphs_swapped, 130, 160),
]


@pytest.mark.soak
@pytest.mark.parametrize(("edit", "asked", "of"), RIGHT, ids=[edit.__name__ for edit, _, _ in RIGHT])
def test_an_edited_export_strips_to_the_edited_source_byte_for_byte(
    edit: Edit, asked: int, of: int, rounds: Callable[[int, int], int]
) -> None:
    tries = rounds(of // 5, of)
    good, last = right(edit, tries)
    said = f"{edit.__name__}: {good} of {tries} (seeds 0 to {last}), asked are {asked} of {of}"
    print(said)
    assert good >= asked * tries // of, said


@pytest.mark.parametrize("seed", [32, 169, 258])  # an underline below a mark; many marks without a label
def test_where_many_signs_went_with_a_paragraph_those_that_follow_are_not_taken_for_them(seed: int) -> None:
    file = written(seed)
    assert file is not None
    made = paragraph_deleted(file, random.Random(seed))
    assert made is not None and strip.strip(made.export.encode()).source == made.source.encode()


def test_the_harness_sees_exports_in_which_nothing_is_tracked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_marks, "track", lambda *_: [])
    good, _ = right(four_words, 50)
    assert good < 45


ROWS = [(0, "=="), (3, "==[^h-aaaa]"), (4, "=="), (7, "==[^h-bbbb]")]  # of "one two", written "==one==[^h-aaaa] ==two…"
FILES = {
    "nothing changed": ("==one==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "a word longer": ("==ones==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "words before": ("words before ==one==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "a mark of somebody's before": ("==x== ==one==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "a sign taken out": ("==one==[^h-aaaa] two==[^h-bbbb]", [0, 1, 3]),
    "a reference taken out": ("==one== ==two==[^h-bbbb]", [0, 2, 3]),
    "the first taken out": ("==two==[^h-bbbb]", [2, 3]),
    "the two the other way round": (
        "==two==[^h-bbbb] and more ==one==[^h-aaaa]",
        [0, 1, 2, 3],
    ),
    "nothing of them there": ("one two", []),
    "signs of somebody's only": ("a == b", [0]),  # one sign: nobody knows, and no mark comes of it
    "a sign taken out, and one of somebody's behind the last": (
        "==one==[^h-aaaa] two==[^h-bbbb] and == more",
        [0, 1, 3],
    ),
    "an underline": ("a\n===", []),  # no sign stands beside another one
}


@pytest.mark.parametrize("what", FILES)
def test_what_was_put_in_is_found_in_its_order(what: str) -> None:
    text, numbers = FILES[what]
    found = track(text, ROWS)
    assert sorted(one.number for one in found) == numbers
    assert all(text[one.start : one.end] == ROWS[one.number][1] for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("label", ["aaaa", "edited"])
def test_a_note_whose_words_a_formatter_wrote_over_tells_by_its_label_where_all_stands(label: str) -> None:
    """Signs of marks stand in the note now, where entities stood: those that follow are not taken for them."""
    rows = [(0, "\n\n> &#61;&#61;less&#61;&#61; or more\n> ^h-aaaa\n\n")]
    text, at = f"\n\n> ==less== or more\n> ^h-{label}\n\n", 0
    for word in ("one", "two", "three", "four", "five", "six"):
        rows += [(at, "=="), (at + len(word), "==")]
        text, at = f"{text}=={word}== ", at + len(word) + 1
    found = [one.number for one in track(text, rows)]
    assert (found == list(range(1, 13))) is (label == "aaaa")


def test_what_is_taken_is_not_found() -> None:
    text = "==one==[^h-aaaa] ==two==[^h-bbbb]"
    found = track(text, ROWS, [(17, len(text))])
    assert [one.number for one in found] == [0, 1]


@pytest.mark.parametrize(("between", "stays"), [(0, True), (8000, True)])
def test_a_change_of_place_costs_no_more_however_far(between: int, stays: bool) -> None:
    text = "==one==[^h-aaaa] " + "x" * between + "==two==[^h-bbbb]"
    assert ([one.number for one in track(text, ROWS)] == [0, 1, 2, 3]) is stays


@pytest.mark.parametrize(
    ("found", "after", "at", "cost"),
    [
        (None, 3, 10, 0.0),
        (None, 3, 11, 2.00025),
        (None, 3, 9, 2.00025),
        (None, 3, 2010, 2.5),
        (None, 3, 4010, 3.0),
        (None, 3, 8010, 3.0),
        (3, 3, 10, 0.0),  # what was found last is the insertion before
        (4, 3, 10, 0.0),
        (2, 3, 10, 0.25),  # one was left out between them
        (2, 3, 2010, 2.75),
    ],
)
def test_another_shift_costs_the_more_the_further_and_leaving_out_a_little(
    found: int | None, after: int, at: int, cost: float
) -> None:
    last = None if found is None else tracking.Tracked(found, 0, 2, 5)
    state = tracking._State(1.0, 5, 2, last, None)
    assert state.further(tracking._Row(4, after, 5, "=="), at) == pytest.approx(cost)


@pytest.mark.parametrize(
    ("wanted", "places"), [(0, [2]), (2, [2]), (3, [2, 10]), (10, [10]), (11, [10, 20]), (20, [20]), (25, [20])]
)
def test_what_is_looked_for_stands_where_it_is_wanted_or_before_and_behind(wanted: int, places: list[int]) -> None:
    where = tracking._Occurrences("a % b     % c       % d", ())
    assert where.of("%") == [2, 10, 20]
    assert where.near("%", wanted) == places
    assert where.near("&", wanted) == []


@pytest.mark.parametrize(
    ("text", "put", "taken", "shift"),
    [
        ("one == two", "==", [], -6),
        ("one == two ==", "==", [], None),
        ("one == two ==", "==", [(4, 6)], 1),
        ("one", "==", [], None),
        ("one ==[^h-aaaa] two", "==[^h-aaaa]", [], -6),
        ("(some [note](postil://a/h-aaaa))", "(a [note](postil://a/h-aaaa))", [], -7),  # its words are others
        ("(some [note](postil://a/h-aaaa))", "(a [note](postil://a/h-aaaa))", [(20, 25)], None),
        ("h-aaaa and h-aaaa", "(a h-aaaa)", [], None),
        ("h-aaaa and h-bbbb", "(a h-aaaa h-bbbb)", [], -9),  # the last of its labels counts
        ("h-aaaa and h-bbbb", "(a h-aaaa h-bbbb)", [(11, 12)], -13),
        ("h-bbbb and h-aaaa, h-aaaa", "(a h-bbbb h-aaaa)", [], -13),
    ],
)
def test_what_stands_once_tells_how_far_it_was_shifted(
    text: str, put: str, taken: list[tuple[int, int]], shift: int | None
) -> None:
    """It was put in at the tenth letter."""
    assert tracking._Occurrences(text, taken).shift(tracking._Row(0, -1, 10, put)) == shift


@pytest.mark.parametrize(
    ("taken", "places"),
    [((0, 4), [4, 10]), ((0, 5), [10]), ((5, 7), [10]), ((6, 10), [4, 10]), ((9, 11), [4]), ((12, 20), [4, 10])],
)
def test_what_is_taken_is_nowhere_looked_for(taken: tuple[int, int], places: list[int]) -> None:
    assert tracking._Occurrences("one == two==three", [taken]).of("==") == places


@pytest.mark.parametrize(
    ("rows", "text", "numbers"),
    [
        ([(0, "=="), (3, "==")], "==one==", [0, 1]),  # without a label that tells of a shift
        ([(3, "[^h-aaaa]"), (7, "[^h-bbbb]")], "one two[^h-bbbb] three[^h-aaaa]", [0, 1]),
        ([(3, "[^h-aaaa]"), (7, "[^h-bbbb]"), (9, "==")], "one two[^h-bbbb] three[^h-aaaa]", [0, 1]),
        ([(3, "[^h-aaaa]"), (7, "[^h-bbbb]"), (9, "==")], "one two[^h-bbbb] == == three[^h-aaaa]", [0, 1, 2]),
        ([(0, "=="), (3, "[^h-aaaa]"), (7, "[^h-bbbb]")], "one two[^h-bbbb] == == three[^h-aaaa]", [0, 1, 2]),
    ],
)
def test_what_moved_is_looked_for_by_itself(rows: list[tuple[int, str]], text: str, numbers: list[int]) -> None:
    assert sorted(one.number for one in track(text, rows)) == numbers


@pytest.mark.parametrize(("between", "shift"), [(0, 100), (1, 100), (2, 100), (3, 5)])
def test_a_sign_is_looked_for_where_one_of_three_insertions_behind_it_was_shifted_to(between: int, shift: int) -> None:
    """Many signs stand in the file; the notes between have other words now, so only their labels tell their shift."""
    notes = [f"(a h-{number}{number}{number}{number})" for number in range(between)]
    rows = ["==", *notes, "[^h-zzzz]"]
    places = [50 + 10 * number for number in range(len(rows))]
    there = [place + len("".join(rows[:number])) for number, place in enumerate(places)]
    letters = list("." * 400)
    for at in range(5, 250, 10):
        letters[at : at + 2] = "=="
    for number, row in enumerate(rows):
        written = row.replace("(a ", "(b ")  # as long as it was
        by = 3 if row in notes else 100
        letters[there[number] + by : there[number] + by + len(row)] = written
    found = {one.number: one.shift for one in track("".join(letters), list(zip(places, rows, strict=True)))}
    assert found == {0: shift, between + 1: 100}


def test_leaving_a_sign_out_is_cheaper_than_going_for_it_there_and_back() -> None:
    assert tracking._CHANGE < tracking._LEFT_OUT < 2 * tracking._CHANGE < tracking._LABELLED
    assert tracking._LABELLED < 3 * tracking._LEFT_OUT  # three signs are not given up for a label


AUTHORS = [
    # found in the file, the author's own, those of the file that are
    (["a", "b"], ["a", "b"], {0, 1}),
    (["a", "c"], ["a", "b"], {0, 1}),  # its words were edited
    (["new", "a", "b"], ["a", "b"], {1, 2}),
    (["b", "a"], ["a", "b"], {0, 1}),  # moved
    (["a", "new", "b"], ["a", "b"], {0, 2}),
    (["b", "b", "a"], ["a", "b"], {0, 2}),  # of those with the words of one, one moved
    (["b", "c", "a", "a"], ["a", "b", "c"], {0, 1, 2}),
    ([], ["a"], set()),
    (["new"], [], set()),
]


@pytest.mark.parametrize(("found", "own", "wanted"), AUTHORS)
def test_marks_of_the_authors_are_known_by_their_words_and_by_their_place(
    found: list[str], own: list[str], wanted: set[int]
) -> None:
    assert authors_among(found, own, [True] * len(found)) == wanted


def test_a_mark_with_a_note_is_never_an_edited_one_of_the_authors() -> None:
    assert authors_among(["a", "c"], ["a", "b"], [True, False]) == {0}


EDITS = {
    # of "…", what is written there, and what is to be left
    "an edited mark of the author's": ("The ==best== of tar.", "best", "old kind", "The ==old kind== of tar."),
    "signs that open no mark": ("a c==d and e==f b", "d and e", "e", "a c==e==f b"),
    "a word more in one": ("The ==best== of tar.", "best", "very best", "The ==very best== of tar."),
}


@pytest.mark.parametrize("what", EDITS)
def test_the_authors_own_marks_stay_where_words_in_them_are_edited(what: str) -> None:
    line, old, new, wanted = EDITS[what]
    source = f"{line}\n\nRopes came before charts.\n"
    doc = document(source, [mark(content_of(source.encode()), "before", "A note", ["t2"])])
    export = exporter("markdown").write(doc, Options()).data.decode()
    edited = export.replace(old, new, 1)
    assert strip.strip(edited.encode()).source.decode() == f"{wanted}\n\nRopes came before charts.\n"


@pytest.mark.parametrize(("words", "alike"), [("ab", True), ("abxy", False), ("abcx", True), ("", True)])
def test_a_mark_no_label_vouches_for_holds_mostly_what_was_marked(words: str, alike: bool) -> None:
    assert own_marks._is_of(own_marks._pairs("abcd"), words) is alike
