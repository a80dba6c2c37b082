"""Notes in the line say what they say, and are read as they were meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotated.notes.inline_notes import find_standing, read_inline, said_inline, with_kind_of

NOTES = [
    "x == y [^1] --> <b> & &amp; &#61; %% {==a==}",
    "`c == d` $x$ *a* _b_ \\ \\[",
    "1. one",
    "- list",
    "<<} {>> x",
    "a — b",
    "&lt;",
    "a\\=b",
    "see <https://example.org/a==b> and ^below",
]


@pytest.mark.parametrize("style", ["inline", "critic"])
@pytest.mark.parametrize("note", NOTES)
def test_a_note_in_the_line_comes_back_as_it_was(note: str, style: str) -> None:
    assert read_inline(said_inline(["Talent"], note, style), ["Talent"], style) == (("Talent",), note)


@settings(max_examples=200, deadline=None)
@given(note=st.text("ab =<>&;#[]^*_`\\{}%|$~-—!.1", max_size=24), style=st.sampled_from(["inline", "critic"]))
def test_any_note_in_the_line_comes_back(note: str, style: str) -> None:
    line = " ".join(note.split())
    if not line or " — " in f" {line} ":
        return
    said = said_inline(["Open source"], note, style)
    assert read_inline(said, ["Open source"], style) == (("Open source",), line)


def test_a_note_in_the_line_shows_its_signs_and_no_entities() -> None:
    assert said_inline([], "a == b", "inline") == r"a \=\= b"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_callout_is_found_whatever_ends_the_lines(newline: str) -> None:
    text = newline.join(["Words.", "", "> [!quote]+ Talent", "> A note.", "> ^h-1a2b3c", "", "More."])
    [found] = find_standing(text)
    assert (found.label, found.form) == ("h-1a2b3c", "callout")
    assert "A note." in found.body


@pytest.mark.parametrize("kind", ["[!quote]+", "[!tip]", "[!warning|wide]-"])
def test_a_callout_is_known_by_its_label_whatever_its_kind(kind: str) -> None:
    [found] = find_standing(f"Words.\n\n> {kind} Talent\n> A note.\n> ^h-1a2b3c\n")
    assert (found.label, found.body) == ("h-1a2b3c", "Talent\nA note.")


def test_a_callout_written_anew_takes_the_kind_of_the_one_that_stood_there() -> None:
    anew = "> [!quote]+ Talent\n> See [!quote]+.\n> ^h-1a2b3c"
    assert with_kind_of(anew, "> [!tip]- Old\n> ^h-1a2b3c") == anew.replace("[!quote]+", "[!tip]-", 1)
    assert with_kind_of(" ([Talent](postil://a/1))", "> [!tip]") == " ([Talent](postil://a/1))"


NOTE = "([Is it?](postil://a/01a2))"


@pytest.mark.parametrize(
    ("before", "parted"),
    [
        ("Words. ", " "),
        ("Words.", ""),
        ("Words.\n", "\n"),  # an editor wrapped the line
        ("Words.  \n", "  \n"),
        ("Words.\r\n", "\r\n"),
        ("Words.\r", "\r"),
        ("Words.\n  ", "\n  "),
        ("> Words.\n> ", "\n> "),
        ("> Words.\n>\n> ", " "),  # it begins a paragraph
        ("Words.\n\n", ""),
        ("Words.\n\n ", " "),
        ("", ""),
    ],
)
def test_what_parts_a_note_in_the_line_from_the_words_before_is_a_part_of_it(before: str, parted: str) -> None:
    text = f"{before}{NOTE} More.\n"
    [found] = find_standing(text)
    assert text[found.start : found.end] == f"{parted}{NOTE}"
