"""What is put into a source: in which order at one place, behind a backslash, in several lines; tags and ids."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.records import Anchor, AnchorState
from desktop.annotated.write.clean_text import base_of
from desktop.annotated.write.insertions import Insertion, Rank, put_in, rows_of, with_rows
from desktop.annotated.write.tags_and_ids import block_ids, hashtag_escapes
from tests.annotated.make import annotation, content_of, document, mark

R = Rank


def test_at_one_place_each_thing_has_its_rank_and_notes_a_row_of_their_own() -> None:
    rows = [Insertion(1, rank, "==" if rank in (R.OPEN, R.CLOSE) else rank.name) for rank in reversed(R)]
    made = rows_of("ab", rows, {"REFERENCE": "[r]"}, "critic")
    assert made == [(1, "FRONT==}ID_ABOVE[r]ID"), (1, "NOTES"), (1, "{==ESCAPE")]
    assert with_rows("ab", made) == "aFRONT==}ID_ABOVE[r]IDNOTES{==ESCAPEb"


def test_of_one_rank_the_order_says_which_is_first_and_the_places_go_before_it() -> None:
    rows = [Insertion(2, R.ID, "c"), Insertion(1, R.ID, "b", 1), Insertion(1, R.ID, "a"), Insertion(0, R.NOTES, "")]
    assert rows_of("xyz", rows, {}, "==") == [(0, ""), (1, "ab"), (2, "c")]
    assert put_in("xyz", rows) == "xabycz"
    assert put_in("xyz", []) == "xyz"


@pytest.mark.parametrize(
    ("style", "text", "made"),
    [
        ("==", "mark", "<mark>b</mark>"),
        ("critic", "mark", "<mark>b</mark>"),  # where signs would not be read as a mark
        ("mark", "==", "<mark>b</mark>"),
        ("none", "mark", "b"),
        ("none", "==", "b"),
        ("critic", "==", "{==b==}"),
        ("==", "==", "==b=="),
    ],
)
def test_a_mark_is_a_tag_where_its_style_or_its_place_asks_for_it(style: str, text: str, made: str) -> None:
    assert put_in("b", [Insertion(0, R.OPEN, text), Insertion(1, R.CLOSE, text)], style=style) == made


@pytest.mark.parametrize(
    ("source", "text", "made"),
    [
        ("\\a", "x", "\\\\xa"),
        ("\\\\a", "x", "\\\\xa"),
        ("\\\\\\a", "x", "\\\\\\\\xa"),
        ("\\" * 70 + "a", "x", "\\" * 70 + "xa"),
        ("\\" * 71 + "a", "x", "\\" * 72 + "xa"),
        ("\\a", " x", "\\ xa"),
        ("\\a", "\nx", "\\\nxa"),
        ("\\a", " ", "\\ a"),
        ("\\a", "", "\\a"),
        ("ba", "x", "bxa"),
    ],
)
def test_a_backslash_of_the_authors_does_not_escape_what_is_put_in(source: str, text: str, made: str) -> None:
    assert put_in(source, [Insertion(source.index("a"), R.ID, text)]) == made


def test_at_the_beginning_stands_no_backslash() -> None:
    assert put_in("a\\", [Insertion(0, R.ID, "x")]) == "xa\\"


@pytest.mark.parametrize(
    ("before", "after", "text", "made"),
    [
        ("", "", "r", "r"),
        ("", "", "r\ns", "r\ns"),
        ("\n\n", "", "r\ns", "\n\nr\ns"),
        ("\n> \n> ", "\n>", "r\ns", "\n> \n> r\n> s\n>"),
        ("\n\n    ", "", "r\r\ns\rt", "\n\n    r\r\n    s\r    t"),
        ("\r\r  ", "", "r\rs", "\r\r  r\r  s"),
        ("\r\n\r\n  ", "!", "r", "\r\n\r\n  r!"),
        ("b", "", "r\ns", "br\nbs"),
    ],
)
def test_each_line_of_what_stands_for_a_reference_begins_as_its_paragraph_does(
    before: str, after: str, text: str, made: str
) -> None:
    row = Insertion(1, R.REFERENCE, "i", 0, before, after)
    assert rows_of("ab", [row], {"i": text}, "==") == [(1, made)]


TAGS = [
    ("#a", "\\#a"),
    ("a #b", "a \\#b"),
    ("a\n#b", "a\n\\#b"),
    ("a#b", "a#b"),
    ("(#a)", "(#a)"),
    ("x #1", "x #1"),
    ("x #1a", "x \\#1a"),
    ("x #12_", "x \\#12_"),
    ("x #_a", "x \\#_a"),
    ("x #-/b", "x \\#-/b"),
    ("x #-/1", "x #-/1"),
    ("x #漆", "x \\#漆"),
    ("x # a", "x # a"),
    ("x \\#a", "x \\#a"),
    ("x &#35;a", "x &#35;a"),
    ("`#a` #b", "`#a` \\#b"),
    ("x `a #b` #c", "x `a #b` \\#c"),
    ("x [a #b](y) #c", "x [a #b](y) \\#c"),
    ("[a ](x)#b", "[a ](x)\\#b"),  # right behind a link
    ("x *#a*", "x *\\#a*"),
    ("First.\n\nx [#a](y) #b", "First.\n\nx [#a](y) \\#b"),
    ("First line.\n\n```\n#a\n```\n\n    #b", "First line.\n\n```\n#a\n```\n\n    #b"),
]


@pytest.mark.parametrize(("source", "made"), TAGS)
def test_a_word_behind_a_hash_is_no_tag(source: str, made: str) -> None:
    assert put_in(source, hashtag_escapes(base_of(document(source)))) == made


IDS = [
    # source, where the annotation stands, what is made
    ("One two.\n\nThree.", (0, 3), "One two. ^i\n\nThree."),
    ("One.\n\nThree.", (0, 4), "One. ^i\n\nThree."),
    ("One.\n\nThree.", (0, 6), "One.\n\nThree. ^i"),  # over two, below the second
    ("One.\n\nThree.", (0, 5), "One. ^i\n\nThree."),
    ("One.\n\nThree.", (5, 5), "One.\n\nThree. ^i"),
    ("One\ntwo.  \n\nThree.", (0, 3), "One\ntwo. ^i  \n\nThree."),
    ("# One", (0, 3), "# One ^i"),
    ("# One #", (0, 3), "# One #"),
    ("<b>One</b>", (0, 3), "<b>One</b>"),
    ("*One*", (0, 3), "*One* ^i"),
    ("One [x](y)", (0, 3), "One [x](y) ^i"),
    ("- One", (0, 3), "- One ^i"),
    ("```\nOne\n```", (0, 3), "```\nOne\n```"),
    ("|One|\n|---|", (0, 3), "|One|\n|---|"),
    ("One ^own", (0, 3), "One ^own"),
    ("One^own", (0, 3), "One^own ^i"),
    ("One ^own.", (0, 3), "One ^own. ^i"),
    ("One ^" + "x" * 99, (0, 3), "One ^" + "x" * 99),
    ("One ^" + "x" * 100, (0, 3), "One ^" + "x" * 100 + " ^i"),
]


@pytest.mark.parametrize(("source", "passage", "made"), IDS)
def test_an_id_stands_at_the_end_of_the_paragraph_in_which_a_highlight_ends(
    source: str, passage: tuple[int, int], made: str
) -> None:
    one = annotation(content_of(source.encode()), passage)
    rows = block_ids(base_of(document(source, [one])), [one], {one.id: "i"}, R.ID)
    assert put_in(source, rows) == made
    assert all(row.rank is R.ID for row in rows)


def test_what_has_no_place_for_an_id_keeps_none_from_the_rest() -> None:
    source = "```\nOne\n```\n\nTwo ^own\n\n<b>Three</b>\n\nFour\n"
    content = content_of(source.encode())
    marks = [mark(content, words, number=number) for number, words in enumerate(("One", "Two", "Three", "Four"))]
    orphan = replace(marks[3], anchor=Anchor(AnchorState.ORPHAN, None, None))
    labels = {one.id: one.id[-1] for one in marks}
    [row] = block_ids(base_of(document(source, marks)), [orphan, *marks], labels, R.ID)
    assert row == Insertion(len(source) - 1, R.ID, f" ^{labels[marks[3].id]}")


def test_a_reference_stands_for_nothing_where_nobody_says_what() -> None:
    rows = [Insertion(0, R.OPEN, "=="), Insertion(1, R.CLOSE, "=="), Insertion(1, R.REFERENCE, "i")]
    assert put_in("ab", rows) == "==a==b"


def test_a_paragraph_has_one_id_that_of_its_first_highlight() -> None:
    content = content_of(b"One two.")
    marks = [annotation(content, (low, low + 3), number=low + 1) for low in (0, 4)]
    labels = {one.id: f"i{number}" for number, one in enumerate(marks)}
    rows = block_ids(base_of(document("One two.", marks)), marks, labels, R.ID_ABOVE)
    assert rows == [Insertion(8, R.ID_ABOVE, " ^i0")]
