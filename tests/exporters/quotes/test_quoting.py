"""A quote, its note, its page and the headings above it, as files have them that hold annotations one by one."""

from __future__ import annotations

import pytest

from desktop.exporters.quotes.quoting import note_lines


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ("", ""),
        ("\n\na  \n\n", "a"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("# a", "**a**"),
        ("  ## a #", "**a**"),
        ("a\n#", "a\n"),
        ("#a", "#a"),
        ("a\n===", "a\n\n==="),
        ("a\n--- ", "a\n\n---"),
        ("a\n-=-", "a\n\n-=-"),
        ("---\na", "---\na"),
        ("```\n# a\n---\n```\n# b", "```\n# a\n---\n```\n**b**"),
        ("~~~\na", "~~~\na\n~~~"),
        ("  ````\na\n```", "  ````\na\n```\n````"),
    ],
)
def test_a_note_has_no_heading_and_leaves_no_code_open(note: str, lines: str) -> None:
    assert note_lines(note) == lines


TAKING_IN = "! ? details iframe noscript plaintext pre script style template title xmp TITLE"


@pytest.mark.parametrize("name", TAKING_IN.split())
def test_what_would_take_in_what_stands_below_a_note_is_shown_as_text(name: str) -> None:
    assert note_lines(f"a <{name} b") == f"a &lt;{name} b"
    assert note_lines(f"`<{name}`") == f"`<{name}`"


@pytest.mark.parametrize("text", ["a < b", "<b>", "<prefix>", "<mark>", "&lt;b&gt;", "&lt; !"])
def test_other_tags_of_a_note_stay_as_they_are(text: str) -> None:
    assert note_lines(text) == text
