"""Regions of Postil's own in a file, how notes are divided among them, and the entries of a list of highlights."""

from __future__ import annotations

import pytest

from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.notes.listed import find_listed
from desktop.annotated.notes.note_regions import (
    HEADING,
    LISTED_HEADING,
    NOTE,
    ROW,
    Region,
    Seam,
    Unit,
    form_of,
    groups_of,
    joined,
    listed_in,
    noted_in,
    raw_footnote,
    raw_note,
    within,
)
from desktop.annotated.options import Options

H = LISTED_HEADING
LISTS = [
    # above, the list, below, the labels of its rows
    ("W\n\n", f"{H}\n\n- “a”[^h-aaaa]\n- “b”[^h-bbbb]\n", "\nx", ["h-aaaa", "h-bbbb"]),
    ("", f"{H}\n", "", []),
    ("", H, "", []),
    ("", f"{H}\n", "\n\nx", []),
    ("", f"{H}\n", "\n- a\n", []),
    ("", f"{H}\n", "- a\n", []),
    ("", f"{H}  \n\n* a[^h-aaaa]  \n\n+ b[^h-bbbb]", "", ["h-aaaa", "h-bbbb"]),
    ("", f"{H}\r\n\r\n- “a”[^h-aaaa]\r\n", "\r\nx", ["h-aaaa"]),
    ("W\r\r", f"{H}\r\r- “a”[^h-aaaa]\r", "\rx", ["h-aaaa"]),
    ("", f"{H}\n\n- “a”[^h-aaaa] \t\n", "x", ["h-aaaa"]),
]


@pytest.mark.parametrize(("above", "whole", "below", "labels"), LISTS)
def test_a_list_ends_with_its_last_row(above: str, whole: str, below: str, labels: list[str]) -> None:
    [found] = listed_in(f"{above}{whole}{below}")
    assert (found.start, found.end) == (len(above), len(above + whole))
    assert found.units == ((HEADING, ""), *((ROW, one) for one in labels))


def test_rows_that_somebodys_words_cut_off_are_regions_by_themselves() -> None:
    text = f"{H}\n\n- “a”[^h-aaaa]\n\nx\n\n- “b” (c)[^h-bbbb] \n- c[^h-cccc]\n* “d”[^h-dddd]"
    assert [(text[one.start : one.end], one.units) for one in listed_in(text)[1:]] == [
        ("- “b” (c)[^h-bbbb] \n", ((ROW, "h-bbbb"),)),
        ("* “d”[^h-dddd]", ((ROW, "h-dddd"),)),
    ]
    assert listed_in(f"x {H}\n") == []


def test_what_an_older_export_listed_is_the_articles_own_text() -> None:
    text = f"{H}\n\n- “a”[^h-aaaa]\n"
    assert listed_in(text, ["h-aaaa"]) == []
    assert len(listed_in(text, ["h-bbbb"])) == len(listed_in(text)) == 1
    assert [one.units for one in listed_in(f"{text}\nx\n\n- “b”[^h-bbbb]\n", ["h-aaaa"])] == [((ROW, "h-bbbb"),)]


def test_the_places_of_footnotes_are_regions() -> None:
    assert noted_in([FoundNote("h-aaaa", "a", 3, 9)]) == [Region(3, 9, ((NOTE, "h-aaaa"),))]


A, B, C, D = ((NOTE, one) for one in "abcd")


@pytest.mark.parametrize(
    ("text", "regions", "made"),
    [
        ("ab \n\tcd", [Region(5, 7, (B,)), Region(0, 2, (A,))], [Region(0, 7, (A, B))]),
        ("abxcd", [Region(0, 2, (A,)), Region(3, 5, (B,))], [Region(0, 2, (A,)), Region(3, 5, (B,))]),
        ("abcdef", [Region(0, 4), Region(1, 3, (A,))], [Region(0, 4, (A,))]),
        ("abcdef", [Region(0, 3), Region(3, 5)], [Region(0, 5)]),
        ("abcdef", [Region(0, 3), Region(2, 5)], [Region(0, 5)]),
        ("abcdef", [], []),
    ],
)
def test_regions_with_only_white_space_between_are_one(text: str, regions: list[Region], made: list[Region]) -> None:
    assert joined(text, regions) == made


@pytest.mark.parametrize(
    ("text", "note", "made"),
    [
        ("> > [!q] T\r\n> > n", FoundNote("a", "", 0, 17, "callout"), "> [!q] T\r\n> n"),
        ("x (n) y", FoundNote("a", "", 2, 5, "inline"), " (n)"),
        ("x(n) y", FoundNote("a", "", 1, 4, "inline"), "(n)"),
        ("x (n) y", FoundNote("a", "", 1, 5, "inline"), " (n)"),
        ("(n) y", FoundNote("a", "", 0, 3, "inline"), " (n)"),
        ("x {>>n<<}", FoundNote("a", "", 2, 9, "critic"), "{>>n<<}"),
    ],
)
def test_a_note_is_as_it_is_behind_a_word_and_at_the_margin(text: str, note: FoundNote, made: str) -> None:
    assert raw_note(text, note) == made


@pytest.mark.parametrize(
    ("raw", "newline", "made"),
    [
        ("a", "\n", "a\n"),
        ("a\n", "\n", "a\n"),
        ("a\r", "\r", "a\r"),
        ("a\n    b", "\n", "a\n    b\n\n"),
        ("a\r\n    b\r\n", "\r\n", "a\r\n    b\r\n\r\n"),
    ],
)
def test_a_footnote_of_several_lines_stands_apart(raw: str, newline: str, made: str) -> None:
    assert raw_footnote(f"x{raw}y", FoundNote("a", "", 1, 1 + len(raw)), newline) == made


@pytest.mark.parametrize(
    ("options", "form"),
    [
        ({}, "footnote"),
        ({"marks": "critic"}, "footnote"),
        ({"notes": "callouts", "marks": "critic"}, "callout"),
        ({"notes": "inline"}, "inline"),
        ({"notes": "inline", "marks": "critic"}, "critic"),
    ],
)
def test_the_form_of_a_note_is_what_the_options_ask_for(options: dict[str, str], form: str) -> None:
    assert form_of(Options(**options)) == form


@pytest.mark.parametrize(
    ("units", "seams", "groups"),
    [
        ([A, B, C], [[A], [C]], [[A], [B, C]]),
        ([A, B, C], [[B], []], [[A, B], [C]]),  # what is new goes before what follows it
        ([A, B, C], [[C], []], [[A, B, C], []]),
        ([A, B, C], [[]], [[A, B, C]]),
        ([A, B, C, D], [[C, A], [B], []], [[C, A], [B], [D]]),
        ([A, B], [[D, A], [A, B]], [[A], [B]]),  # each stands where it was first; what is gone nowhere
        ([A, B], [[], [B, A]], [[], [A, B]]),  # no words between: in the library's order
        ([A, B, C], [[B], [A]], [[B], [A, C]]),
        ([], [[A], []], [[], []]),
    ],
)
def test_what_is_written_below_a_text_is_divided_among_its_seams(
    units: list[Unit], seams: list[list[Unit]], groups: list[list[Unit]]
) -> None:
    assert groups_of(units, [Seam(number, tuple(held)) for number, held in enumerate(seams)]) == groups


@pytest.mark.parametrize(
    ("places", "made"),
    [
        ([], [7]),
        ([1], [7]),
        ([2, 5], [2, 5, 7]),
        ([6, 0, 9], [7]),
        ([5, 2], [2, 5, 7]),
    ],
)
def test_a_seam_has_words_above_and_below_or_is_the_end(places: list[int], made: list[int]) -> None:
    assert [one.place for one in within([Seam(place) for place in places], " ab cd ")] == made


def test_seams_at_one_place_are_one() -> None:
    assert within([Seam(3, (A,)), Seam(3, (B,)), Seam(0, (C,)), Seam(9, (D,))], " ab cd ") == (
        Seam(3, (A, B)),
        Seam(7, (C, D)),
    )


LINK = "[open](postil://a/1)"
ENTRIES = [
    (f"> q\n\nn\n\n**T, U** {LINK}\n", [("1", "T, U\nn")]),
    (f"> q\n\n{LINK}\n", [("1", "\n")]),
    (f"# T\n\nx\n\n> q\n>\n> r\n\nn\n\nm \n\n{LINK}", [("1", "\nn\n\nm")]),
    (f"> q\n\n> n\n> m\n\n{LINK}", [("1", "\n> n\n> m")]),  # a quotation in the note
    (f"> q\n\nn\n\n**T**\n{LINK}", [("1", "T\nn")]),
    (f"> q\n\nn\n\n**T,\nU** {LINK}", [("1", "T, U\nn")]),
    (f"> q\n\nn\n\n**T**  \n  {LINK}", [("1", "T\nn")]),
    (f"> q\n\nn\nm {LINK}", []),
    (f"> q\n\nn\n\n**a\\*b**{LINK} ^h-aaaa\t", [("1", "a\\*b\nn")]),
    (f"> q\n\np. iii · {LINK}", [("1", "\n")]),
    (f"> q\n\n**T** area on page 4 · {LINK}", [("1", "T\n")]),
    (f"> q\n\n**T** p. {'x' * 201} · {LINK}", []),
    (f"n\n\n{LINK}", []),  # there is no quote
    (f"> q\n\n{LINK}\n\n> r\n\nn\n\n[open](postil://a/2)\n", [("1", "\n"), ("2", "\nn")]),
    (f"{LINK}\n\n> r\n\nn\n\n[open](postil://a/2)\n", [("2", "\nn")]),
    (f"> q\n> {LINK}\n\n{LINK}", [("1", "\n")]),
    ("> q\n\n[open](http://a/1)", []),
    (f"> q\nn\n\n{LINK}", [("1", "\nn")]),
    (f"> q\n{LINK}", [("1", "\n")]),
    (f"> q\n> r\n> s\nn\n\n{LINK}", [("1", "\nn")]),
    (f"> q\n> r\nn\n\n{LINK}", [("1", "\nn")]),
    (f"> q\n> r\n{LINK}", [("1", "\n")]),
    (f"> q\n\n{LINK}\n> r\n\n[open](postil://a/2)", [("1", "\n"), ("2", "\n")]),
    ("x\n" * 20 + f"> q\n\n**T**\n{LINK}", [("1", "T\n")]),
    (f"> q\n\n**T**\n\n{LINK}", [("1", "\n**T**")]),  # a blank line parts it from the note
    (f"{LINK}\n\n> q\n**T**", []),
]


@pytest.mark.parametrize(("text", "found"), ENTRIES)
def test_an_entry_of_a_list_has_a_quote_a_note_and_a_link(text: str, found: list[tuple[str, str]]) -> None:
    made = find_listed(text)
    assert [(one.identity, one.body) for one in made] == found
    assert {(one.form, one.label, one.start, one.end) for one in made} <= {("list", "", 0, 0)}
