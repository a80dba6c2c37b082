"""A note's card: what needs no Markdown reader reads the same without it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.importers.note import note_content
from desktop.ui.margin.note_shelf import content_of, is_plain

_notes = st.text(st.sampled_from("ab 12.)(,;!?-*_`#>/'\"é中w\n|:&<"), max_size=20)


@given(_notes)
def test_a_plain_note_is_what_the_markdown_reader_makes_of_it(note: str) -> None:
    assert is_plain("Compare 1870, and who paid"), "most notes need no reader"
    if is_plain(note):
        assert content_of(note).blocks == note_content(note).blocks
