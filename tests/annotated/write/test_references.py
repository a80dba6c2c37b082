"""Where the reference to a note may stand, the likeliest place first: in the line, at its block's end, or below it."""

from __future__ import annotations

import pytest

from desktop.annotated.write.clean_text import base_of
from desktop.annotated.write.insertions import put_in, rows_of, with_rows
from desktop.annotated.write.marks import MarkPiece, Placer
from desktop.annotated.write.references import References
from desktop.article.content import Block, BlockKind, Content
from desktop.article.source_map import NO_PLACES, SourceMap
from tests.annotated.make import document


def references(source: str, *, newline: str = "\n", apart: bool = False) -> References:
    base = base_of(document(source))
    return References(Placer(base.text, base.content, base.places, frozenset()), newline, apart)


def ways(made: References, words: str, *ids: str) -> list[tuple[str, int]]:
    """How the references of annotations that end with some words may stand, and before which offset; each way once."""
    end = made.placer.content.text.index(words) + len(words)
    [piece] = made.pieces([(end, one) for one in ids or ("i",)])
    source = made.placer.source
    return [*dict.fromkeys((put_in(source, one.insertions, "§"), one.at) for one in made.proposals(piece))]


IN_LINE = [
    # source, words, the places in the line in their order
    ("one two", "one", "one§ two", "one two§"),
    ("one *two* x", "two", "one *two*§ x", "one *two§* x", "one *two* x§"),
    ("one *two* x", "tw", "one *tw§o* x", "one *two* x§"),
    ("one *two* x", "two x", "one *two* x§"),
    ("one `two` x", "tw", "one `two`§ x", "one `two§` x", "one `two` x§"),
    ("one `two` x", "one", "one§ `two` x", "one `two` x§"),
    ("a [b c](d) e", "b", "a [b c](d)§ e", "a [b c](d) e§"),  # behind a link, not in it
    ("a [b c](d) e", "b c", "a [b c](d)§ e", "a [b c](d) e§"),
    ("a [*b*](d) e", "b", "a [*b*](d)§ e", "a [*b*](d) e§"),
    ("a [b](d)", "a", "a§ [b](d)", "a [b](d)§"),
    ("a [b](d)c e", "bc", "a [b](d)c§ e", "a [b](d)c e§"),
    ("a [b](d)*c* e", "bc", "a [b](d)*c*§ e", "a [b](d)*c§* e", "a [b](d)*c* e§"),
    ("*a*b* c", "ab", "*a*b§* c", "*a*b* c§"),  # the last star is none of what ends before
    ("a <mark>b</mark> e", "b", "a <mark>b</mark>§ e", "a <mark>b§</mark> e", "a <mark>b</mark> e§"),
    ("a ==b== e", "b", "a ==b==§ e", "a ==b§== e", "a ==b== e§"),
    ("a ~~b~~ e", "b", "a ~~b~~§ e", "a ~~b§~~ e", "a ~~b~~ e§"),
    ("a ![b](c) d", "a \ufffc", "a ![b](c)§ d", "a ![b](c) d§"),
    ("a ![b](c) d", "a", "a§ ![b](c) d", "a ![b](c) d§"),
    ("*a **b***", "b", "*a **b***§", "*a **b§***"),
    ("# one\n\ntwo", "one", "# one§\n\ntwo"),
    ("a  \nb", "a", "a§  \nb", "a  \nb§"),
]


@pytest.mark.parametrize("row", IN_LINE, ids=lambda row: f"{row[0]}, {row[1]}")
def test_a_reference_stands_where_its_words_end_or_its_block_does(row: tuple[str, ...]) -> None:
    source, words, *places = row
    assert [made for made, at in ways(references(source), words) if at >= 0] == places


def test_with_a_reference_goes_before_which_letter_it_must_be_found() -> None:
    made = ways(references("one `two` three"), "tw")
    assert [at for _, at in made] == [7, 7, 13, -1]


def test_footnotes_of_the_authors_hold_references_and_are_none_to_stand_in() -> None:
    made = references("a[^1] d\n\n[^1]: n")
    assert [one for one, _ in ways(made, "a")] == [
        "a§[^1] d\n\n[^1]: n",
        "a[^1] d§\n\n[^1]: n",
        "a[^1] d\n\n§\n\n[^1]: n",
    ]
    assert ways(made, "a1")[0] == ("a[^1]§ d\n\n[^1]: n", 2)
    assert ways(made, "n")[0] == ("a[^1] d\n\n[^1]: n§", 6)


BELOW = [
    # source, words, the paragraphs below in their order
    ("one\ntwo", "one", "one\ntwo\n\n§"),
    ("- one\n- two", "one", "- one\n- two\n\n§", "- one\n\n  §\n\n- two"),
    ("- one\n- two", "two", "- one\n- two\n\n§", "- one\n- two\n\n  §"),
    ("1. a\n2. b", "a", "1. a\n2. b\n\n§", "1. a\n\n   §\n\n2. b"),
    ("10) a\n\n    b", "a", "10) a\n\n§\n\n    b", "10) a\n\n    §\n\n    b"),
    ("- [ ] a\n- [x] b", "a", "- [ ] a\n- [x] b\n\n§", "- [ ] a\n\n      §\n\n- [x] b"),
    ("* + a\n\nb", "a", "* + a\n\n§\n\nb", "* + a\n\n    §\n\nb"),
    ("  one\n\nx", "one", "  one\n\n§\n\nx", "  one\n\n  §\n\nx"),
    ("> one\n> two", "one", "> one\n> two\n>\n> §"),
    ("> one\n\nx", "one", "> one\n>\n> §\n\nx"),
    ("> - a\n>\n> b", "a", "> - a\n>\n> §\n>\n> b", "> - a\n>\n>   §\n>\n> b"),
    ("one\n===\n\ntwo", "one", "one\n===\n\n§\n\ntwo", "one\n\n§\n\n===\n\ntwo"),
    ("a\n \t\nb", "a", "a\n\n§\n \t\nb"),
    ("a\n>\nb", "a", "a\n\n§\n>\nb"),
    ("a\n\nb", "b", "a\n\nb\n\n§"),
    # code: indented as that is, as its container, in its quotation; below what closes it
    ("```\na\nb\n```\n\nc", "a", "```\na\nb\n```\n\n§\n\nc"),
    ("```\na\n```", "a", "```\na\n```\n\n§"),
    ("~~~\na\n~~~~ \nc", "a", "~~~\na\n~~~~ \n\n§\n\nc", "~~~\na\n~~~~ \nc\n\n§"),
    ("```\na\n\n```\n\nc", "a", "```\na\n\n```\n\n§\n\nc", "```\na\n\n§\n\n```\n\nc"),
    ("    ab\n    cd\n\nc", "a", "    ab\n    cd\n\n    §\n\nc", "    ab\n    cd\n\n§\n\nc"),
    ("\ta\nb", "a", "\ta\n\n\t§\n\nb", "\ta\n\n§\n\nb", "\ta\nb\n\n§"),
    (">\t\tab\n>\n> c", "a", *(f">\t\tab\n>\n>{one}§\n>\n> c" for one in ("\t\t", "", " ", "\t"))),
    ("\ta\n\nc", "a", "\ta\n\n\t§\n\nc", "\ta\n\n§\n\nc"),
    ("> ```\n> a\n> ```\n>\n> c", "a", "> ```\n> a\n> ```\n>\n> §\n>\n> c"),
    (
        "- x\n\n      a\n\n  c",
        "a",
        "- x\n\n      a\n\n      §\n\n  c",
        "- x\n\n      a\n\n  §\n\n  c",
        "- x\n\n      a\n\n§\n\n  c",
    ),
    (
        "> - ```\n>   a\n>   ```\n\nc",
        "a",
        "> - ```\n>   a\n>   ```\n>\n>   §\n\nc",
        "> - ```\n>   a\n>   ```\n>\n> §\n\nc",
    ),
    # raw HTML holds none
    ("<div>\na\n</div>\n\nb", "a", "<div>\na\n</div>\n\n§\n\nb", "<div>\na\n\n§\n\n</div>\n\nb"),
    ("<div>\na\n</div>", "a", "<div>\na\n</div>\n\n§", "<div>\na\n\n§\n\n</div>"),
    (
        "> <div>\n> a\n> </div>\n\nb",
        "a",
        "> <div>\n> a\n> </div>\n>\n> §\n\nb",
        "> <div>\n> a\n>\n> §\n>\n> </div>\n\nb",
    ),
    ("<pre>\na\n</pre>\n\nb", "a", "<pre>\na\n</pre>\n\n§\n\nb"),
    # a table goes on until its end
    ("|a|b|\n|-|-|\n|c|d|\n\ne", "d", "|a|b|\n|-|-|\n|c|d|\n\n§\n\ne"),
]


@pytest.mark.parametrize("row", BELOW, ids=lambda row: f"{row[0]}, {row[1]}")
def test_a_reference_may_be_a_paragraph_below_its_block(row: tuple[str, ...]) -> None:
    source, words, *paragraphs = row
    assert [made for made, at in ways(references(source), words) if at < 0] == paragraphs


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("row", [row for row in BELOW if "\n \t" not in row[0]], ids=lambda row: f"{row[0]}, {row[1]}")
def test_paragraphs_below_have_the_line_ends_of_their_source(row: tuple[str, ...], newline: str) -> None:
    source, words, *paragraphs = (one.replace("\n", newline) for one in row)
    assert [made for made, at in ways(references(source, newline=newline), words) if at < 0] == paragraphs


def test_references_share_a_paragraph_unless_each_is_one() -> None:
    assert [made for made, _ in ways(references("a b"), "a", "i", "j")] == ["a§§ b", "a b§§", "a b\n\n§§"]
    assert ways(references("a b\n\nc", apart=True), "a", "i", "j", "k") == [("a b\n\n§\n\n§\n\n§\n\nc", -1)]
    assert ways(references("> a\n> b", apart=True), "a", "i", "j") == [("> a\n> b\n>\n> §\n>\n> §", -1)]


@pytest.mark.parametrize("number", [0, 2, 3])  # behind the link, at the end of its block, below it
def test_references_at_one_place_stand_in_the_order_of_their_annotations(number: int) -> None:
    made = references("a [b c](d) e")
    pieces = made.pieces([(3, "i"), (3, "j"), (5, "k")])
    chosen = [[*made.proposals(one)] for one in pieces]
    put = [row for ways_of in reversed(chosen) for row in ways_of[min(number, len(ways_of) - 1)].insertions]
    rows = rows_of(made.placer.source, put, {one: one.upper() for one in "ijk"}, "==")
    assert "".join(one for one in with_rows(made.placer.source, rows) if one.isupper()) == "IJK"


@pytest.mark.parametrize(
    ("source", "ends", "pieces"),
    [
        ("one two", [(3, "i"), (4, "j")], [MarkPiece(0, 3, 3, ("i", "j"))]),
        ("one two", [(3, "i"), (7, "j")], [MarkPiece(0, 3, 3, ("i",)), MarkPiece(0, 7, 7, ("j",))]),
        ("one\n\ntwo", [(3, "i"), (4, "j"), (5, "k")], [MarkPiece(0, 3, 3, ("i", "j")), MarkPiece(1, 5, 5, ("k",))]),
        ("one", [(0, "i")], [MarkPiece(0, 0, 0, ("i",))]),
        ("o", [(1, "i")], [MarkPiece(0, 1, 1, ("i",))]),
    ],
)
def test_references_stand_together_where_their_words_end_together(
    source: str, ends: list[tuple[int, str]], pieces: list[MarkPiece]
) -> None:
    assert references(source).pieces(ends) == pieces


def test_behind_white_space_only_a_reference_stands_before_it() -> None:
    content = Content((Block(BlockKind.PARAGRAPH, " a"),))
    told = References(Placer(" a", content, NO_PLACES, frozenset()), "\n", False)
    assert told.pieces([(1, "i")]) == [MarkPiece(0, 0, 0, ("i",))]


def test_a_reference_stands_where_it_is_known_that_words_of_its_block_do() -> None:
    content = Content((Block(BlockKind.PARAGRAPH, "one two"),))
    piece = MarkPiece(0, 3, 3, ("i",))

    def made(places: SourceMap) -> list[str]:
        told = References(Placer("two", content, places, frozenset()), "\n", False)
        return [put_in("two", one.insertions, "§") for one in told.proposals(piece)]

    assert made(SourceMap((4,), (0,), (3,), (1,))) == ["two§", "two\n\n§", "two\n\n§"]
    assert made(NO_PLACES) == []
