"""Lists, quotations, footnotes and tables as Markdown, line by line: what opens, goes on and ends where."""

from __future__ import annotations

import pytest

from desktop.annotated.write.content_markdown import with_loose_notes, without_notes, written
from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind
from tests.annotated.make import content_of

K, S = BlockKind, SpanKind
P = K.PARAGRAPH


def at(*containers: str, item: int = 0, marker: str = "", text: str = "a", kind: BlockKind = P) -> Block:
    level = 2 if kind is K.HEADING else 0
    return Block(kind, text, level=level, containers=containers, marker=marker, item=item)


ONE, MORE, TWO = at("ul", item=1, marker="•"), at("ul", item=1), at("ul", item=2, marker="•")
DEEP, DEEPER = at("ul", "ol", item=3, marker="1."), at("ul", "ol", item=4, marker="2.")
LISTS = [
    ("two items", [ONE, TWO], "-   a\n-   a\n"),
    ("an item of two paragraphs", [ONE, MORE, TWO], "-   a\n\n    a\n-   a\n"),
    ("an item of an item", [ONE, DEEP, DEEPER, TWO], "-   a\n    1.  a\n    2.  a\n-   a\n"),
    ("words of an item below one of its own", [ONE, DEEP, MORE], "-   a\n    1.  a\n\n    a\n"),
    (
        "a paragraph of an inner item",
        [ONE, DEEP, at("ul", "ol", item=3), TWO],
        "-   a\n    1.  a\n\n        a\n-   a\n",
    ),
    ("words below a list", [ONE, at()], "-   a\n\na\n"),
    ("words above a list", [at(), ONE], "a\n\n-   a\n"),
    ("a list of another kind", [ONE, at("ol", item=2, marker="1.")], "-   a\n1.  a\n"),
    (
        "a list of another kind below an inner item",
        [ONE, DEEP, at("ol", item=5, marker="1.")],
        "-   a\n    1.  a\n\n1.  a\n",
    ),
    ("another item of the same number", [ONE, ONE], "-   a\n-   a\n"),
    ("a heading", [at("ul", item=1, marker="•", kind=K.HEADING), TWO], "-   ## a\n\n-   a\n"),
    ("a heading below an item", [ONE, at("ul", item=2, marker="•", kind=K.HEADING)], "-   a\n\n-   ## a\n"),
    ("an item without a sign", [ONE, at("ul", item=2)], "-   a\n\n-   a\n"),
    (
        "boxes",
        [at("ul", item=1, marker="☐"), at("ul", item=1), at("ol", item=2, marker="☑")],
        "-   [ ] a\n\n    a\n1.  [x] a\n",
    ),
    (
        "an item that begins with an item",
        [at("ul", "ol", item=2, marker="3."), at("ul", "ol", item=2)],
        "-   3.  a\n\n        a\n",
    ),
    ("an item that begins with one with a box", [at("ol", "ul", item=2, marker="☐")], "1.  -   [ ] a\n"),
    (
        "an item that begins with a quotation",
        [at("ol", "quote", item=1, marker="4."), at("ol", "quote", item=1), at("ol", item=1)],
        "4.  > a\n    >\n    > a\n\n    a\n",
    ),
    ("a quotation in an item in one", [at("quote", "ul", "quote", item=1, marker="•")], "> -   > a\n"),
    ("a number of three digits", [at("ol", item=1, marker="100."), at("ol", item=1)], "100. a\n\n     a\n"),
    (
        "numbers of two and of three digits",
        [at("ol", item=1, marker="99."), at("ol", item=2, marker="100."), at("ol", "ul", item=3, marker="•")],
        "99. a\n100. a\n     -   a\n",
    ),
    ("a number of nine digits", [at("ol", item=1, marker="123456789.", text="a\nb")], "123456789. a  \n           b\n"),
    ("a quotation", [at("quote"), at("quote"), at()], "> a\n>\n> a\n\na\n"),
    ("a quotation in one", [at("quote", "quote"), at("quote")], "> > a\n>\n> a\n"),
    (
        "items of a quotation",
        [at("quote", "ul", item=1, marker="•"), at("quote", "ul", item=2, marker="•"), at("quote")],
        "> -   a\n>\n> -   a\n>\n> a\n",
    ),
    ("an item below a quoted one", [at("quote", "ul", item=1, marker="•"), TWO], "> -   a\n\n-   a\n"),
    ("a quoted item below one", [ONE, at("quote", "ul", item=2, marker="•")], "-   a\n\n> -   a\n"),
    ("a quotation below an item in it", [ONE, at("ul", "quote", item=1), TWO], "-   a\n\n    > a\n\n-   a\n"),
]


@pytest.mark.parametrize(("what", "blocks", "made"), LISTS, ids=[row[0] for row in LISTS])
def test_items_and_quotations_open_and_go_on(what: str, blocks: list[Block], made: str) -> None:
    assert written(Content(tuple(blocks))) == made


SAME = [row for row in LISTS if row[0] not in ("another item of the same number", "an item without a sign")]


@pytest.mark.parametrize(("what", "blocks", "made"), SAME, ids=[row[0] for row in SAME])
def test_items_and_quotations_read_back_as_they_were(what: str, blocks: list[Block], made: str) -> None:
    found = content_of(made.encode()).blocks
    assert [(b.kind, b.text, b.containers, b.marker) for b in found] == [
        (b.kind, b.text, b.containers, b.marker) for b in blocks
    ]


@pytest.mark.parametrize(
    ("marker", "sign"), [("3.", "3.  "), ("12)", "12. "), ("i.", "1.  "), ("", "1.  "), ("1234567890.", "123456789. ")]
)
def test_a_number_of_a_list_is_written_in_digits(marker: str, sign: str) -> None:
    assert written(Content((at("ol", item=1, marker=marker),))) == f"{sign}a\n"


F, T, D = K.FOOTNOTE, K.TERM, K.DEFINITION
NOTES = [
    ([Block(F, "a", target="x"), Block(F, "b\nc", target="x")], "[^x]: a\n\n    b  \n    c\n"),
    ([Block(F, "a", target="x"), Block(F, "b", target="y")], "[^x]: a\n\n[^y]: b\n"),
    ([Block(P, "a", target="x"), Block(F, "b", target="x")], "a\n\n[^x]: b\n"),
    ([Block(T, "a"), Block(D, "b"), Block(D, "c\nd"), Block(P, "e")], "a\n:   b\n:   c  \n    d\n\ne\n"),
    ([Block(T, "a"), Block(T, "b"), Block(D, "c")], "a\n\nb\n:   c\n"),
    ([Block(P, "a"), Block(D, "b")], "a\n\n:   b\n"),
    ([Block(K.CAPTION, "a < b"), Block(K.RULE, "")], "<figcaption>a &lt; b</figcaption>\n\n---\n"),
    ([], "\n"),
]


@pytest.mark.parametrize(("blocks", "made"), NOTES)
def test_footnotes_and_definitions_go_on_in_lines_of_their_own(blocks: list[Block], made: str) -> None:
    assert written(Content(tuple(blocks))) == made


def test_a_reference_without_its_footnote_is_a_raised_number() -> None:
    spans = (Span(S.FOOTNOTE_REF, 1, 2, "x"), Span(S.FOOTNOTE_REF, 3, 4, "y"), Span(S.EM, 0, 1))
    assert without_notes(Block(P, "a1b2", spans), {"y"}).spans == (Span(S.SUP, 1, 2), *spans[1:])


def test_footnotes_among_the_text_are_paragraphs_and_none_is_referred_to() -> None:
    note = Block(F, "n", target="x", marker="1.", containers=("quote",))
    blocks = (Block(P, "a1", (Span(S.FOOTNOTE_REF, 1, 2, "x"),)), note, Block(P, "b"))
    made = with_loose_notes(Content(blocks)).blocks
    assert made == (Block(P, "a1", (Span(S.SUP, 1, 2),)), Block(P, "n", containers=("quote",)), blocks[2])
    assert with_loose_notes(Content(blocks[:2])).blocks == blocks[:2]


def test_footnotes_with_numbers_among_the_text_are_a_list_that_keeps_them() -> None:
    notes = (
        Block(F, "Oil.", target="x", marker="7.", containers=("ol",)),
        Block(F, "Dear oil.", target="x", containers=("ol", "quote")),
        Block(F, "Rope.", target="y", marker="8.", containers=("ol",)),
        Block(F, "A star.", target="z", marker="*", containers=("ol",)),
    )
    page = written(Content((*notes, Block(P, "b"))))
    assert page == "7.  Oil.\n\n    > Dear oil.\n\n8.  Rope.\n\nA star.\n\nb\n"


def cells(*rows: str, header: int = 1, table: int = 0, align: str = "") -> list[Block]:
    made = []
    for row, words in enumerate(rows):
        for column, text in enumerate(words.split("|")):
            if text:
                made.append(Block(K.CELL, text, cell=Cell(table, row, column, row < header, align)))
    return made


def put(blocks: list[Block], number: int, **changed: int) -> list[Block]:
    """Return cells of which one is wider, or elsewhere."""
    values = {"row": 0, "column": 0, "row_span": 1, "column_span": 1}
    cell = blocks[number].cell
    assert cell is not None
    values |= {key: getattr(cell, key) for key in values} | changed
    new = Cell(cell.table, header=cell.header, align=cell.align, **values)
    return [*blocks[:number], Block(K.CELL, blocks[number].text, cell=new), *blocks[number + 1 :]]


PLAIN = cells("a|b", "c|d")
TABLES = [
    ("plain", PLAIN, "| a | b |\n| --- | --- |\n| c | d |\n"),
    ("aligned", cells("a|b", align="left"), "| a | b |\n| :-- | :-- |\n"),
    ("in the middle", cells("a|b", align="center"), "| a | b |\n| :-: | :-: |\n"),
    ("to the right", cells("a|b", align="right"), "| a | b |\n| --: | --: |\n"),
    ("with a gap in its head", cells("a||b", "c|d|e"), "| a |  | b |\n| --- | --- | --- |\n| c | d | e |\n"),
    ("with a gap", cells("a|b", "|d"), "| a | b |\n| --- | --- |\n|  | d |\n"),
    ("two", [*PLAIN, *cells("e|f", table=1)], "| a | b |\n| --- | --- |\n| c | d |\n\n| e | f |\n| --- | --- |\n"),
    ("below words", [Block(P, "x"), *cells("a|b")], "x\n\n| a | b |\n| --- | --- |\n"),
    (
        "out of order",
        [*PLAIN[2:], *reversed(PLAIN[:2])],
        "| a | b |\n| --- | --- |\n| c | d |\n",
    ),
    ("of one column", cells("a", "b"), "<table>\n<tr><th>a</th></tr>\n<tr><td>b</td></tr>\n</table>\n"),
    ("without a head", cells("a|b", header=0), "<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n"),
    (
        "with a head of two rows",
        cells("a|b", "c|d", header=2),
        "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><th>c</th><th>d</th></tr>\n</table>\n",
    ),
    (
        "whose first row is empty",
        cells("x|", "a|b")[1:],
        "<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n",
    ),
    (
        "with a cell of two paragraphs",
        put(PLAIN, 1, column=0),
        "<table>\n<tr><th><p>a</p><p>b</p></th></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>\n",
    ),
    (
        "with a high cell",
        put(cells("a|b", align="left"), 0, row_span=2),
        '<table>\n<tr><th rowspan="2" align="left">a</th><th align="left">b</th></tr>\n</table>\n',
    ),
    (
        "with a wide cell",
        put(cells("a|b"), 1, column_span=3),
        '<table>\n<tr><th>a</th><th colspan="3">b</th></tr>\n</table>\n',
    ),
    (
        "with a cell that is high and wide",
        put(put(PLAIN, 3, column_span=2), 3, row_span=4),
        '<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td rowspan="4" colspan="2">d</td></tr>\n</table>\n',
    ),
]


@pytest.mark.parametrize(("what", "blocks", "made"), TABLES, ids=[row[0] for row in TABLES])
def test_a_table_has_pipes_where_they_can_say_it(what: str, blocks: list[Block], made: str) -> None:
    assert written(Content(tuple(blocks))) == made


def test_each_line_of_a_table_stands_in_what_it_stands_in() -> None:
    simple = [Block(K.CELL, one.text, containers=("quote",), cell=one.cell) for one in PLAIN]
    assert written(Content(tuple(simple))) == "> | a | b |\n> | --- | --- |\n> | c | d |\n"
    broken = [Block(K.CELL, f"{one.text}\nx", containers=("quote",), cell=one.cell) for one in PLAIN]
    assert written(Content(tuple(broken))).count("<br>x") == 4
    assert written(Content(tuple(broken[:1]))) == "> <table>\n> <tr><th>a<br>x</th></tr>\n> </table>\n"


def test_a_blank_line_in_what_stands_for_a_picture_ends_no_table() -> None:
    picture = Block(K.CELL, "\ufffc", (Span(S.IMAGE, 0, 1, "x.png", "a\n\nb"),), cell=Cell(0, 0, 0, True))
    [found] = content_of(written(Content((picture,))).encode()).blocks
    assert found.spans == picture.spans
