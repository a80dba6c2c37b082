"""Notes in the line show what they say, and nothing in them is a mark or a reference."""

from __future__ import annotations

from desktop.annotated.notes.inline_notes import said_inline


def test_a_note_in_the_line_shows_its_signs_and_no_entities() -> None:
    assert said_inline(["Talent"], "a == b", "inline") == r"Talent — a \=\= b"


def test_a_comment_of_criticmarkup_ends_where_it_ends() -> None:
    assert said_inline(["Talent"], "a <<} b\n{>> c", "critic") == "**Talent** — a &lt;&lt;} b &#123;>> c"
