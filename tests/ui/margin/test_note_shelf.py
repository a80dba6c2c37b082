"""A note's card: what needs no Markdown reader reads the same without it."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.importers.note import note_content
from desktop.ui.margin.note_shelf import Rendered, content_of, is_plain
from desktop.ui.page.typeset.formats import Formats, formats_for
from desktop.ui.widgets.appearance import DARK, LIGHT
from desktop.ui.widgets.typography import TypeStyle

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


@pytest.mark.usefixtures("qapp")
def test_a_note_that_is_nothing_but_marks_still_has_a_height() -> None:
    for note in ("***", "> ", "- [ ]", "\n\n", "![](x.png)", "| a |\n|---|\n| b |", "[" * 5000):
        made = Rendered(note, TypeStyle(LIGHT, note=True), 240)
        assert 0 < made.height(False) <= made.clipped + 40


def test_notes_of_one_style_are_set_in_the_same_formats_and_an_article_in_its_own(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = TypeStyle(LIGHT, 113, note=True)
    made = Mock(wraps=Formats._make_char)
    monkeypatch.setattr(Formats, "_make_char", lambda *of: made(*of))
    Rendered("Why *this*?", style, 300)
    before = made.call_count
    assert before
    Rendered("And *that* too", style, 240)
    assert made.call_count == before
    Rendered("And *that* too", replace(style, appearance=DARK), 240)
    assert made.call_count == 2 * before
    assert formats_for(TypeStyle()) is not formats_for(TypeStyle())
