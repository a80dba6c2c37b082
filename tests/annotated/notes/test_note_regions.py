"""Where Postil's list and notes stand in a text, and what a note says as it stands there."""

from __future__ import annotations

import pytest

from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.notes.inline_notes import find_standing
from desktop.annotated.notes.note_regions import LISTED_HEADING, listed_in, raw_note

LINK = "[open](postil://a/01a2)"
LIST = f"{LISTED_HEADING}\n\n- “one”[^h-aaaa]\n- “two”[^h-bbbb]\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (f"Words.\n\n{LIST}", [["", "h-aaaa", "h-bbbb"]]),
        (f"Words.\n\n{LIST}\nWords.\n\n{LIST}", [["", "h-aaaa", "h-bbbb"]] * 2),  # its rows are no others besides
        (f"Words.\n\n{LIST}\nWords.\n\n- “three”[^h-cccc]\n", [["", "h-aaaa", "h-bbbb"], ["h-cccc"]]),
        ("Words.\n\n- “three”[^h-cccc]\n", []),  # above any list it is somebody's
    ],
)
def test_a_list_is_found_with_its_rows_each_once(text: str, labels: list[list[str]]) -> None:
    assert [[label for _, label in units] for _, _, units in listed_in(text)] == labels


@pytest.mark.parametrize(("before", "parted"), [("Words. ", " "), ("Words.\n\n", " "), ("", " "), ("Words", "")])
def test_a_note_in_the_line_is_parted_from_a_word_also_where_it_begins_a_paragraph(before: str, parted: str) -> None:
    raw = f"(Is it? {LINK})"
    text = f"{before}{raw} More.\n"
    found = FoundNote("h-aaaa", "Is it?", len(before), len(before) + len(raw), form="inline")
    assert raw_note(text, found) == parted + raw


def test_a_callout_in_a_quote_says_what_it_says_without_the_signs_of_the_quote() -> None:
    text = "> Words.\n>\n> > [!quote]+ Talent\n> > Is it?\n> > ^h-aaaa\n"
    [found] = find_standing(text)
    assert raw_note(text, found).startswith("> [!quote]+ Talent\n> Is it?\n")
