"""A note's card: what needs no Markdown reader reads the same without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.importers.note import note_content
from desktop.ui.margin.note_shelf import content_of, is_plain

_notes = st.text(st.sampled_from("ab 12.)(,;!?-*_`#>/'\"é中w\n|:&<"), max_size=20)


@given(_notes)
def test_a_plain_note_is_what_the_markdown_reader_makes_of_it(note: str) -> None:
    if is_plain(note):
        assert content_of(note).blocks == note_content(note).blocks


@pytest.mark.parametrize(
    ("note", "plain"),
    [
        ("Is that still so?", True),
        ("Compare 1870, and who paid", True),
        ("1. a list", False),
        ("www.example.org", False),
        ("*emphasis*", False),
        ("two  spaces", False),
        ("https://example.org", False),
        ("two\nlines", False),
        ("", False),
    ],
)
def test_only_a_certainly_plain_note_is_taken_for_one(note: str, plain: bool) -> None:
    assert is_plain(note) is plain
