"""Every offset of the one text has a place in the document and comes back from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.ui.page.typeset.document import MOST_CELLS, build
from desktop.ui.page.typeset.long_text import LONGEST_BLOCK, LONGEST_WORD, split_block
from desktop.ui.widgets.typography import TypeStyle

pytestmark = pytest.mark.usefixtures("qapp")

_letters = st.text(
    st.sampled_from(
        "ab c\t\u00e9\u4e2d\u05d0\u0627\u0301\u200d\U0001f469\U0001f680\ufffc\u2028\x00\r\u2029\n\ufdd0\ufdd1\ud800"
    ),
    max_size=12,
)
_kinds = st.sampled_from([kind for kind in BlockKind if kind not in (BlockKind.CELL, BlockKind.RULE)])


@st.composite
def _spans(draw: st.DrawFn, length: int) -> tuple[Span, ...]:
    made = []
    for _ in range(draw(st.integers(0, 3))):
        a, b = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
        made.append(Span(draw(st.sampled_from(list(SpanKind))), a, b, "x.png", "a label"))
    return tuple(made)


@st.composite
def _contents(draw: st.DrawFn) -> Content:
    blocks: list[Block] = []
    for table in range(draw(st.integers(1, 5))):
        if draw(st.booleans()):
            rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
            places = [(r, c) for r in range(rows) for c in range(columns)]
            for row, column in draw(st.lists(st.sampled_from(places), min_size=1, max_size=6)):
                text = draw(_letters)
                spanned = draw(st.integers(1, 3))
                cell = Cell(table, row, column, row == 0, draw(st.sampled_from(["", "right"])), spanned, spanned)
                blocks.append(Block(BlockKind.CELL, text, draw(_spans(len(text))), cell=cell))
        else:
            text = draw(_letters)
            kind = draw(_kinds)
            blocks.append(Block(kind, text, draw(_spans(len(text))), level=int(kind is BlockKind.HEADING)))
    return Content(tuple(blocks))


@given(_contents())
def test_every_offset_round_trips_and_keeps_its_character(content: Content) -> None:
    document = build(content, TypeStyle())
    for index, block in enumerate(content.blocks):
        start = content.starts[index]
        for within in range(len(block.text) + 1):
            position = document.map.position(start + within)
            assert document.map.offset(position) == start + within
            if within < len(block.text):
                character = block.text[within]
                shown = document.characterAt(position)
                if character.isalpha() and character < "\uffff":
                    assert shown == character
                if character == "\n":
                    assert shown == "\u2028"
                if character == OBJECT:
                    assert shown == OBJECT


LONG = {
    "words": "word \U0001f680 " * LONGEST_BLOCK,
    "one word": "w" * 70_001,
    "a word among words": "some words " * 300 + "w" * 9000 + " and more" * 3000,
    "words that no line may part": "wo\u00a0" * 9000,
    "Chinese": "\u4e2d\u6587" * 40_000,
    "faces joined to one": "\U0001f469\u200d" * 9000,
    "marks on one letter": "a" + "\u0301" * 9000,
    "lines": "x = 1\n" * 9000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_very_long_block_is_cut_into_pieces_that_make_it_up(text: str) -> None:
    cut = split_block(text)
    assert "".join(text[a:b] for a, b in cut) == text
    assert all(0 < b - a <= LONGEST_BLOCK for a, b in cut)
    assert len(cut) > 2
    content = Content((Block(BlockKind.PARAGRAPH, "before"), Block(BlockKind.PARAGRAPH, text)))
    document = build(content, TypeStyle())
    assert document.blockCount() == 1 + len(cut)
    for offset in range(0, len(content.text), 997):
        assert document.map.offset(document.map.position(offset)) == offset


@given(st.lists(st.tuples(st.sampled_from(["w", "word ", "\n", "\u4e2d", "\u0301"]), st.integers(1, 9000)), max_size=8))
def test_no_piece_holds_a_word_longer_than_the_longest(parts: list[tuple[str, int]]) -> None:
    text = "".join(part * times for part, times in parts)
    cut = split_block(text)
    assert "".join(text[a:b] for a, b in cut) == text
    for a, b in cut:
        assert all(len(word.rstrip("\u4e2d")) <= LONGEST_WORD for word in text[a:b].replace("\u4e2d", " ").split())


def test_tables_beyond_the_bound_of_all_together_are_set_as_paragraphs() -> None:
    wide, tables = 100, MOST_CELLS // 2000
    cells = [
        Block(BlockKind.CELL, "a", cell=Cell(table, row, column))
        for table in range(tables + 2)
        for row in range(20)
        for column in range(wide)
    ]
    document = build(Content(tuple(cells)), TypeStyle())
    assert len(document.table_ends) == tables
    assert document.map.offset(document.map.position(len(cells) * 2 - 2)) == len(cells) * 2 - 2


def test_a_huge_span_of_a_cell_is_bounded() -> None:
    cells = (
        Block(BlockKind.CELL, "a", cell=Cell(0, 0, 0, row_span=2_000_000_000, column_span=2_000_000_000)),
        Block(BlockKind.CELL, "b", cell=Cell(0, 1, 1)),
    )
    content = Content(cells)
    document = build(content, TypeStyle())
    assert [document.characterAt(document.map.position(o)) for o in (0, 2)] == ["a", "b"]


def test_a_large_table_is_set_in_parts_and_still_mapped() -> None:
    places = [(row, column) for row in range(400) for column in range(7)]
    places[3], places[2000] = places[2000], places[3]  # not in the order of the rows
    cells = [Block(BlockKind.CELL, f"{r}/{c}", cell=Cell(0, r, c, row_span=1 + (r % 5 == 0) * 300)) for r, c in places]
    content = Content((Block(BlockKind.PARAGRAPH, "before"), *cells, Block(BlockKind.PARAGRAPH, "after")))
    document = build(content, TypeStyle())
    for offset in range(0, len(content.text), 13):
        if content.text[offset] != "\n":
            assert document.characterAt(document.map.position(offset)) == content.text[offset]
            assert document.map.offset(document.map.position(offset)) == offset
