"""The proof of a marked source: each block is compared without marks and references, and these by themselves."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.annotated.write.proof import LABEL, Expected, failures, keys_of, note_at, plain
from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind

K, S = BlockKind, SpanKind
NOTE = Block(K.FOOTNOTE, "x", target=LABEL, marker="1.")


def ref(start: int, end: int, label: str = LABEL) -> Span:
    return Span(S.FOOTNOTE_REF, start, end, label)


def para(text: str, *spans: Span) -> Block:
    return Block(K.PARAGRAPH, text, spans)


def test_a_block_is_compared_without_marks_and_without_references_of_postils() -> None:
    made = plain(
        para("a12b3c", Span(S.EM, 0, 6), Span(S.MARK, 3, 5), ref(4, 5, "n"), ref(1, 3), Span(S.LINK, 1, 3, "t", "l"))
    )
    assert made.text == "ab\ufffbc"
    assert (made.references, made.marks) == ((1,), ((1, 3),))
    assert made.key[2] == (("em", 0, 4, "", ""), ("footnote_ref", 2, 3, "n", ""))
    assert plain(para("ab", Span(S.LINK, 0, 1, "t", "l"))).key[2] == (("link", 0, 1, "t", "l"),)


def test_an_offset_of_a_block_moves_with_the_references_before_it() -> None:
    """Of a reference of the author's, whose number may change, one sign is left."""
    made = plain(para("a12b3cd45e", ref(1, 3), ref(4, 5, "n"), ref(7, 9)))
    assert made.text == "ab\ufffbcde"
    assert [made.moved(offset) for offset in range(11)] == [0, 1, 1, 1, 2, 3, 4, 5, 5, 5, 6]


def test_an_offset_within_a_longer_number_stands_before_it() -> None:
    made = plain(para("a123b", ref(1, 4, "n")))
    assert [made.moved(offset) for offset in range(6)] == [0, 1, 1, 1, 2, 3]


@pytest.mark.parametrize(
    ("block", "other"),
    [
        (Block(K.FOOTNOTE, "a", target="n", marker="1."), Block(K.FOOTNOTE, "a", target="n", marker="2.")),
        (Block(K.CODE, "a", marker="1."), Block(K.CODE, "a", marker="2.")),  # of a footnote, the first
        (Block(K.CODE, "a", marker="1."), Block(K.CODE, "a")),
        (
            Block(K.CODE, "a", marker="1.", containers=("quote",)),
            Block(K.CODE, "a", marker="2.", containers=("quote",)),
        ),
        (Block(K.FOOTNOTE, "a", target=LABEL), Block(K.FOOTNOTE, "a")),
        (para("a1b", ref(1, 2)), para("ab")),
        (para("a1b", ref(1, 2, "n")), para("a22b", ref(1, 3, "n"))),
        (para("ab", Span(S.MARK, 0, 1)), para("ab")),
        (para("ab", Span(S.EM, 0, 1), Span(S.SUB, 1, 2)), para("ab", Span(S.SUB, 1, 2), Span(S.EM, 0, 1))),
    ],
)
def test_blocks_are_alike_but_for_numbers_marks_and_references(block: Block, other: Block) -> None:
    assert keys_of([block]) == keys_of([other])


CELL = Block(K.CELL, "a", cell=Cell(0, 1, 2, False, "left", 2, 3))
LI = {"item": 1, "containers": ("ol",)}


@pytest.mark.parametrize(
    ("block", "other"),
    [
        (para("a"), para("b")),
        (para("a"), Block(K.HEADING, "a")),
        (Block(K.HEADING, "a", level=1), Block(K.HEADING, "a", level=2)),
        (para("a"), Block(K.PARAGRAPH, "a", containers=("quote",))),
        (
            Block(K.PARAGRAPH, "a", containers=("ol",), marker="1."),
            Block(K.PARAGRAPH, "a", containers=("ol",), marker="2."),
        ),
        (Block(K.PARAGRAPH, "a", containers=("ul",), marker="•"), Block(K.PARAGRAPH, "a", containers=("ul",))),
        (Block(K.CODE, "a", language="c"), Block(K.CODE, "a")),
        (Block(K.FOOTNOTE, "a", target="n"), Block(K.FOOTNOTE, "a", target="m")),
        (Block(K.IMAGE, "a", target=LABEL), Block(K.IMAGE, "a")),
        (para("ab", Span(S.EM, 0, 1)), para("ab", Span(S.EM, 0, 2))),
        (para("ab", Span(S.EM, 0, 1)), para("ab")),
        (para("ab", Span(S.LINK, 0, 1, "x")), para("ab", Span(S.LINK, 0, 1, "y"))),
        (para("ab", Span(S.LINK, 0, 1, "x", "t")), para("ab", Span(S.LINK, 0, 1, "x"))),
        (para("a1", ref(1, 2, "n")), para("a1", ref(1, 2, "m"))),
        *(
            (CELL, Block(K.CELL, "a", cell=other))
            for other in (
                Cell(0, 0, 2, False, "left", 2, 3),
                Cell(0, 1, 1, False, "left", 2, 3),
                Cell(0, 1, 2, True, "left", 2, 3),
                Cell(0, 1, 2, False, "", 2, 3),
                Cell(0, 1, 2, False, "left", 1, 3),
                Cell(0, 1, 2, False, "left", 2, 1),
                None,
            )
        ),
    ],
)
def test_blocks_are_not_alike_in_anything_else(block: Block, other: Block) -> None:
    assert keys_of([block]) != keys_of([other])


def test_white_space_is_under_no_mark_and_nothing_but_references_is_empty() -> None:
    assert plain(para("ab c", Span(S.MARK, 1, 4))).marked == {1, 3}
    assert [plain(one).empty for one in (para(" 1", ref(1, 2)), para("a1", ref(1, 2)), para(" "))] == [
        True,
        False,
        False,
    ]
    assert not plain(para("1", ref(0, 1, "n"))).empty


BASE = [para("a b"), para("c"), para("d")]


def bad(
    found: Sequence[Block], expected: dict[int, Expected] | None = None, base: Sequence[Block] = BASE, **more: bool
) -> list[int] | None:
    made = [plain(one) for one in base]
    result = failures(Content((*found, NOTE)), made, expected or {}, **more)
    assert failures(Content((*found, NOTE)), made, expected or {}, blocks=base, **more) == result
    return result


def test_without_postils_footnote_nothing_is_told_unless_nobody_asked_for_it() -> None:
    made = [plain(one) for one in BASE]
    for note in ((), (Block(K.FOOTNOTE, "x", target="n"),), (Block(K.PARAGRAPH, "x", target=LABEL),)):
        assert failures(Content((*BASE, *note)), made, {}) is None
    assert failures(Content(tuple(BASE)), made, {}, footnote=False) == []


ALONE = para("1", ref(0, 1))
FOUND = [
    ("the same", BASE, []),
    ("another word", [BASE[0], para("x"), BASE[2]], [1]),
    ("one block less", [BASE[0], BASE[2]], [1]),
    ("the first block less", BASE[1:], [0]),
    ("the last block less", BASE[:2], [2]),
    ("one more before all", [para("x"), *BASE], [0]),
    ("one more", [BASE[0], para("x"), *BASE[1:]], [0, 1]),
    ("one more at the end", [*BASE, para("x")], [2]),
    ("two for one", [BASE[0], para("x"), para("y"), BASE[2]], [0, 1]),
    ("none", [], [0, 1, 2]),
    ("a mark that nobody asked for", [para("a b", Span(S.MARK, 0, 1)), *BASE[1:]], [0]),
    ("a mark, and one block more", [*BASE[:2], para("x"), para("d", Span(S.MARK, 0, 1))], [1, 2]),
    ("one more before all, and a mark", [para("x"), *BASE[:2], para("d", Span(S.MARK, 0, 1))], [0, 2]),
    ("a reference that nobody asked for", [BASE[0], para("c1", ref(1, 2)), BASE[2]], [1]),
    ("a reference alone that nobody asked for", [*BASE[:2], ALONE, BASE[2]], [1]),
    ("a reference alone above all", [ALONE, *BASE], [-1]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "found", "blocks"), FOUND, ids=[row[0] for row in FOUND])
def test_blocks_that_came_out_otherwise_are_told(what: str, found: list[Block], blocks: list[int]) -> None:
    assert bad(found) == blocks


MARKED = [
    ([Span(S.MARK, 0, 1)], Expected(((0, 1),)), []),
    ([Span(S.MARK, 0, 1), Span(S.MARK, 2, 3)], Expected(((0, 3),)), []),  # white space bears none
    ([Span(S.MARK, 0, 3)], Expected(((0, 1), (2, 3))), []),
    ([Span(S.MARK, 0, 3)], Expected(((0, 1),)), [0]),
    ([Span(S.MARK, 0, 1)], Expected(((0, 3),)), [0]),
    ([], Expected(((0, 1),)), [0]),
    ([Span(S.MARK, 0, 1)], Expected(), [0]),
    ([], Expected(), []),
]


@pytest.mark.parametrize(("spans", "expected", "blocks"), MARKED)
def test_exactly_what_was_meant_is_marked(spans: list[Span], expected: Expected, blocks: list[int]) -> None:
    assert bad([para("a b", *spans), *BASE[1:]], {0: expected}) == blocks


@pytest.mark.parametrize(
    ("spans", "expected", "blocks"),
    [
        ([Span(S.MARK, 0, 1)], {}, []),
        ([Span(S.MARK, 0, 1), Span(S.MARK, 1, 2)], {0: Expected(((1, 2),))}, []),
        ([Span(S.MARK, 1, 2)], {0: Expected(((1, 2),))}, [0]),
        ([], {}, [0]),
    ],
)
def test_a_mark_of_the_authors_stays(spans: list[Span], expected: dict[int, Expected], blocks: list[int]) -> None:
    assert bad([para("ab", *spans)], expected, [para("ab", Span(S.MARK, 0, 1))]) == blocks


def test_offsets_that_are_meant_count_the_authors_references() -> None:
    base = [para("a12b", ref(1, 3, "n"))]
    found = para("a1b9", ref(1, 2, "n"), ref(3, 4), Span(S.MARK, 2, 3))
    assert bad([found], {0: Expected(((3, 4),), (4,))}, base) == []
    assert bad([found], {0: Expected(((2, 4),), (4,))}, base) == [0]  # from within the number on
    assert bad([found], {0: Expected(((0, 4),), (4,))}, base) == [0]
    assert bad([found], {0: Expected(((3, 4),), (3,))}, base) == [0]


@pytest.mark.parametrize(
    ("references", "blocks"), [((1,), []), ((0,), [0]), ((), [0]), ((1, 1), [0]), ((1, -1), [0]), ((3, 1), [0])]
)
def test_references_are_found_where_they_are_meant(references: tuple[int, ...], blocks: list[int]) -> None:
    assert bad([para("a1 b", ref(1, 2)), *BASE[1:]], {0: Expected((), references)}) == blocks


def test_a_reference_may_stand_before_all_words_of_a_block() -> None:
    assert bad([para("1a b", ref(0, 1)), *BASE[1:]], {0: Expected((), (0,))}) == []


def test_several_references_are_found_in_whichever_order_they_are_told() -> None:
    found = [para("a1 b2", ref(4, 5), ref(1, 2)), *BASE[1:]]
    assert bad(found, {0: Expected((), (3, 1))}) == bad(found, {0: Expected((), (1, 3))}) == []


WAIT = Expected((), (-1,))
ALONE_TWICE = para("12", ref(0, 1), ref(1, 2))
LONELY = [
    # what is found, which blocks wait for how many, what failed
    ([BASE[0], ALONE, *BASE[1:]], {0: WAIT}, []),
    ([*BASE, ALONE], {0: WAIT}, []),  # only as many as wait must be found
    ([*BASE, ALONE], {0: WAIT, 2: WAIT}, [0]),
    ([BASE[0], ALONE, ALONE, *BASE[1:]], {0: WAIT}, [0]),
    ([BASE[0], ALONE_TWICE, *BASE[1:]], {0: Expected((), (-1, -1))}, []),
    ([BASE[0], ALONE, ALONE, *BASE[1:]], {0: Expected((), (-1, -1))}, []),
    ([BASE[0], ALONE, *BASE[1:]], {0: Expected((), (-1, -1))}, [0]),
    (BASE, {1: WAIT}, [1]),
    ([BASE[0], para("x"), BASE[2]], {1: WAIT}, [1]),  # it is missing where all is
    ([BASE[0], para("x"), BASE[2]], {1: WAIT, 2: WAIT}, [1, 2]),
    ([BASE[0], ALONE, BASE[2]], {0: WAIT, 2: WAIT}, [0, 1, 2]),  # where blocks are missing nobody knows which
    ([BASE[0], BASE[2]], {1: WAIT}, [1]),
]


@pytest.mark.parametrize(("found", "expected", "blocks"), LONELY)
def test_references_that_are_paragraphs_are_as_many_as_blocks_wait_for(
    found: list[Block], expected: dict[int, Expected], blocks: list[int]
) -> None:
    assert bad(found, expected) == blocks


@pytest.mark.parametrize(
    ("source", "at", "made"),
    [("a\nb", 2, "\n"), ("a\n \nb", 2, ""), ("a\n", 2, ""), ("a\nb\n", 1, ""), ("a\r\rb", 2, ""), ("a\r b", 2, "\n")],
)
def test_a_note_stands_apart_from_a_line_right_below_it(source: str, at: int, made: str) -> None:
    assert note_at(source, at) == f"[^{LABEL}]: x\n{made}"
    assert note_at(source, at, "n") == f"[^n]: x\n{made}"
