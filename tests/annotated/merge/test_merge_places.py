"""Where a text is divided that somebody wrote into, between the library's part and what stands below the notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.records import Anchor, AnchorState
from desktop.annotated.merge.merge_places import (
    below_notes,
    carried,
    moved_into,
    proved_seams,
    reaches,
    set_apart,
    somebodys_blocks,
)
from desktop.annotated.notes.note_regions import Seam
from desktop.article.content import Content
from desktop.errors import ImportFailed
from tests.annotated.make import annotation, content_of

BEFORE = "One.\n\nTwo.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("held", "below"),
    [
        ("One.\n\nTwo.\n", "\nMine.\n"),
        ("One.\n\nTwo.\n", "\n\nMine.\n\nMore.\n"),
        ("One.\n\nTwo.\n", "Mine.\n"),
        ("One.\n\nEdited.\n", "\nMine.\n"),
    ],
)
def test_what_stands_below_the_first_notes_is_somebodys_own_from_the_end_of_the_line_above(
    held: str, below: str, newline: str
) -> None:
    held, below = held.replace("\n", newline), below.replace("\n", newline)
    place = len(held) + len(below) - len(below.lstrip())
    text = held + below
    assert below_notes(text, BEFORE, [Seam(place, ()), Seam(len(text), ())]) == (held, below)


@pytest.mark.parametrize("below", ["Two.\n", "Mine.\n\nTwo.\n", "Mine.\n\n Two. \n"])
def test_where_words_of_the_last_export_stand_below_the_notes_nothing_is_apart(below: str) -> None:
    text = f"One.\n\n{below}"
    assert below_notes(text, BEFORE, [Seam(6, ()), Seam(len(text), ())]) == (text, "")


def test_of_several_places_of_notes_the_first_counts_that_has_nothing_known_below_it() -> None:
    text = "One.\n\nTwo.\n\nMine.\n\nMore.\n"
    seams = [Seam(6), Seam(12), Seam(19), Seam(len(text))]
    assert below_notes(text, BEFORE, seams) == ("One.\n\nTwo.\n", "\nMine.\n\nMore.\n")


def test_where_the_notes_end_a_text_nothing_is_below_them() -> None:
    text = "One.\n\nMine.\n"
    assert below_notes(text, BEFORE, [Seam(len(text), ())]) == (text, "")
    assert below_notes(text, BEFORE, []) == (text, "")


def test_words_with_no_line_break_above_them_are_divided_where_the_notes_stood() -> None:
    assert below_notes("One. Mine.", BEFORE, [Seam(5, ()), Seam(10, ())]) == ("One. ", "Mine.")


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("One.\n\nTwo.\n\nThree.\n", "One.\n\nTwo.\n\nThree.\n", {5: 5, 6: 6, 12: 12, 19: 19}),
        ("One.\n\nTwo.\n\nThree.\n", "Zero.\n\nOne.\n\nTwo.\n\nThree.\n", {0: 7, 5: 12, 6: 13, 12: 19, 19: 26}),
        ("One.\n\nTwo.\n\nThree.\n", "One.\n\nTwice.\n\nThree.\n", {5: 5, 6: 6, 12: 14, 19: 21}),  # edited, it stands
        ("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n", {0: 0, 6: None, 12: 6, 19: 13}),
        ("One.\n\nTwo.\n\nThree.\n", "One.\n\nA\nB\n\nThree.\n", {6: None, 12: 11}),
        ("One.\n\n\nTwo.\n", "One.\n\nTwo.\n", {5: 5, 6: 5, 7: 6}),
        ("One.\n\nTwo.\n", "One.\n\n\nTwo.\n", {5: 6, 6: 7}),
        ("\n\nTwo.\n", "\nTwo.\n", {0: 0, 1: 0, 2: 1}),
        ("\n\nTwo.\n\n", "Two.\n\n", {0: 0, 2: 0, 8: 6}),
        ("One.\n", "", {0: None, 5: 0}),
    ],
)
def test_notes_stand_above_the_same_words_in_another_text(old: str, new: str, places: dict[int, int | None]) -> None:
    for place, there in places.items():
        wanted = [] if there is None else [Seam(there, (("note", "h-aaaa"),))]
        assert carried([Seam(place, (("note", "h-aaaa"),))], old, new) == wanted
    kept = [Seam(there) for there in places.values() if there is not None]
    assert carried([Seam(place) for place in places], old, new) == kept


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "places", "apart", "there"),
    [
        ("A.\nB.\n\nC.", [3], "A.\n|B.\n\nC.", [3]),
        ("A.\nB.\n\nC.", [3, 6, 10], "A.\n|B.\n\nC.", [3, 7, 11]),
        ("A.\nB.\nC.\n", [3, 6, 9], "A.\n|B.\n|C.\n", [3, 7, 11]),
        ("A.\n", [0, 3], "|A.\n", [0, 4]),
        ("A.\n\nB.\n", [3], "A.\n\nB.\n", [3]),
    ],
)
def test_words_right_below_notes_are_set_apart(
    text: str, places: list[int], apart: str, there: list[int], newline: str
) -> None:
    def ends(words: str) -> str:
        return words.replace("\n", newline)

    seams = [Seam(len(ends(text[:place])), (("note", f"h-{place}"),)) for place in places]
    made, moved = set_apart(seams, ends(text), newline)
    assert made == ends(apart.replace("|", "\n"))
    assert [one.units for one in moved] == [one.units for one in seams]
    plain = apart.replace("|", "\n")
    assert [one.place for one in moved] == [len(ends(plain[:place])) for place in there]


CONTENT = content_of(b"One.\n\nTwo.\n\nThree.\n")


@pytest.mark.parametrize(
    ("passage", "blocks"),
    [
        ((0, 3), {0}),
        ((0, 5), {0}),
        ((0, 6), {0, 1}),
        ((5, 9), {1}),
        ((2, 12), {0, 1, 2}),
        ((5, 5), set()),
        ((9, 11), {1, 2}),
    ],
)
def test_a_highlight_reaches_into_the_blocks_that_its_letters_stand_in(
    passage: tuple[int, int], blocks: set[int]
) -> None:
    one = annotation(CONTENT, passage)
    assert {number for number in range(3) if reaches(one, CONTENT, frozenset({number}))} == blocks
    orphan = replace(one, anchor=Anchor(AnchorState.ORPHAN, None, None))
    assert not reaches(orphan, CONTENT, frozenset({0, 1, 2}))


def test_highlights_are_anchored_in_another_text_but_for_those_that_stand_nowhere() -> None:
    new = content_of(b"Zero.\n\nOne.\n\nTwo.\n\nThree.\n")
    two, empty, orphan = (annotation(CONTENT, one, number=n) for n, one in enumerate([(5, 8), (5, 5), (0, 3)], 1))
    orphan = replace(orphan, anchor=Anchor(AnchorState.ORPHAN, None, None))
    made = moved_into(CONTENT, new, [two, empty, orphan])
    assert [*made] == [two.id, empty.id, orphan.id]
    assert (made[two.id].anchor.start, made[two.id].anchor.end) == (11, 14)
    assert (made[empty.id], made[orphan.id]) == (empty, orphan)
    assert moved_into(CONTENT, CONTENT, [two, orphan]) == {two.id: two, orphan.id: orphan}
    assert moved_into(CONTENT, new, [empty]) == {empty.id: empty}


@pytest.mark.parametrize(
    ("old", "new", "mine"),
    [
        ("One.|Two.", "One.|Two.", set()),
        ("One.|Two.", "One.|Mine, all of it.|Two.", {1}),
        ("One.|abcdefghij|klmnopqrst|Two.", "One.|abcdefghiX|Two.", set()),
        ("One.|abcdefghij|klmnopqrst|Two.", "One.|klmnopqrsX|MINE, ALL OF IT.|Two.", {2}),
        ("One.|Two.", "Two.|One.|Mine.", {1, 2}),
    ],
)
def test_blocks_are_somebodys_own_where_they_are_like_none_that_is_gone(old: str, new: str, mine: set[int]) -> None:
    sides = (content_of(one.replace("|", "\n\n").encode()) for one in (old, new))
    assert somebodys_blocks(*sides) == mine


def refusing(text: str) -> Content:
    if "h-seam" in text:
        raise ImportFailed("Too deep.")
    return content_of(text.encode())


CODE = "One.\n\n```\na\n\nb\n```\n\nTwo.\n\nThree.\n"


@pytest.mark.parametrize(
    ("text", "places", "proved"),
    [
        ("One.\n\nTwo.\n", [], [12]),
        ("One.\n\nTwo.\n", [6], [6, 12]),
        ("One.\n\nTwo.\n\nThree.\n", [6, 12], [6, 12, 20]),
        (CODE, [CODE.index("b\n"), CODE.index("Two")], [CODE.index("Two"), len(CODE)]),
        (CODE, [CODE.index("Two"), CODE.index("Three")], [CODE.index("Two"), CODE.index("Three"), len(CODE)]),
        (CODE, [CODE.index("b\n")], [len(CODE)]),
        ("One\ntwo.\n", [4], [9]),  # in the midst of a paragraph
        ("One[^1].\n\nTwo.\n\n[^1]: Own.\n", [10], [10, 29]),
        ("".join(f"Word {n}.\n\n" for n in range(12)), [*range(9, 91, 9), 100], [*range(9, 91, 9), 100, 0]),
        (CODE, [6, CODE.index("b\n"), CODE.index("Two")], [6, CODE.index("Two"), len(CODE)]),
    ],
)
def test_notes_stand_only_where_they_are_read_as_such(text: str, places: list[int], proved: list[int]) -> None:
    text = text.rstrip("\n") + "\n"
    seams = [Seam(place) for place in places]
    made = proved_seams(seams, text, lambda one: content_of(one.encode()))
    assert [one.place for one in made] == [*proved[:-1], len(text)]
    assert [one.place for one in proved_seams(seams, text, refusing)] == [len(text)]
