"""Footnotes, written and read back, also by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.annotated.notes.footnotes import body_of, definition, escape_note, find_footnotes, read_body, unescape_note


@given(st.text())
def test_escaping_a_note_can_be_undone(note: str) -> None:
    plain = note.replace("\r\n", "\n").replace("\r", "\n")
    assert unescape_note(escape_note(note)) == plain


@given(st.lists(st.text(min_size=1), max_size=3), st.text(alphabet=st.sampled_from("ab *_`#-=>[]^%<!&\n\t |1.—")))
def test_a_footnote_says_what_it_was_given(names: list[str], note: str) -> None:
    text = "Text.\n\n" + definition("h-1a2b3c", body_of(names, note, "postil://a/x")) + "<!-- end -->\n"
    (found,) = find_footnotes(text)
    read = read_body(found.body)
    clean = tuple(dict.fromkeys(" ".join(n.split()) for n in names))
    if all(n.isprintable() for n in names):
        assert read.themes == tuple(n for n in clean if n)
    assert read.note.strip() == note.strip()
    assert text[found.end :].strip() == "<!-- end -->"


def test_a_note_keeps_its_address_and_ends_in_no_id() -> None:
    note = "See <https://example.org/a==b> at ^above"
    assert escape_note(note) == "See <https://example.org/a==b> at &#94;above"
    assert unescape_note(escape_note(note)) == note


HAND = [
    ("**Investment** — a note", ("Investment",), "a note"),
    ("**investment**: a note", ("investment",), "a note"),
    ("**investment** a note [open](postil://a/1)", ("investment",), "a note"),
    ("**bold** words of a note", None, "**bold** words of a note"),
    ("just a note", None, "just a note"),
    ("— a note", (), "a note"),
    ("**Investment, Talent** —", ("Investment", "Talent"), ""),
    ("", None, ""),
]


@pytest.mark.parametrize(("body", "themes", "note"), HAND)
def test_a_footnote_written_by_hand_is_understood(body: str, themes: tuple[str, ...] | None, note: str) -> None:
    read = read_body(body, ["Investment"])
    assert (read.themes, read.note) == (themes, note)


def test_footnotes_in_code_are_none_of_ours() -> None:
    for indent in ("", " "):
        assert find_footnotes(f"{indent}```\n{indent}[^h-1a2b3c]: x\n{indent}```\n\n    [^h-1a2b3c]: y\n") == []


def test_continued_and_lazy_lines_belong_to_a_footnote() -> None:
    text = "[^h-1a2b3c]: one\ntwo\n\n    three\n\ttabbed\n\nNot this.\n[^h-4d5e6f]: other\r\n"
    first, second = find_footnotes(text)
    assert first.body == "one\ntwo\n\nthree\ntabbed"
    assert second.body == "other"
    assert text[first.end :].startswith("\nNot this.")


@pytest.mark.parametrize(("length", "is_code"), [(19_999, True), (20_000, False)])
def test_code_is_looked_for_in_lines_that_are_not_too_long(length: int, is_code: bool) -> None:
    line = "`a == b` ".ljust(length, "x")
    assert (escape_note(line) == line) is is_code
    assert unescape_note(escape_note(line)) == line
