"""Where a text is divided that somebody wrote into, between the library's part and what stands below the notes."""

from __future__ import annotations

import pytest

from desktop.annotated.merge.merge_places import below_notes
from desktop.annotated.notes.note_regions import Seam

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


def test_where_the_notes_end_a_text_nothing_is_below_them() -> None:
    text = "One.\n\nMine.\n"
    assert below_notes(text, BEFORE, [Seam(len(text), ())]) == (text, "")
    assert below_notes(text, BEFORE, []) == (text, "")


def test_words_with_no_line_break_above_them_are_divided_where_the_notes_stood() -> None:
    assert below_notes("One. Mine.", BEFORE, [Seam(5, ()), Seam(10, ())]) == ("One. ", "Mine.")
