from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import AnchorState, Theme
from desktop.annotations import (
    HeadingPaths,
    Order,
    changed_between,
    group,
    head_of,
    in_order,
    quote_of,
    with_numbers,
    words_of,
)
from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.colours import THEME_COLOURS
from tests.ui.sidebar.samples import annotation


def theme(id_, name=None, **more):
    return Theme(id_, name or id_, f"What {id_} holds", THEME_COLOURS[0][1], **more)


THEMES = [theme("money", "Investment"), theme("people", "Talent"), theme("café", "Café culture")]


def shape(panes):
    return {pane.key: [a.id for a in pane.annotations] for pane in panes}


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.POSITION, ["b", "c", "a"]), (Order.NEWEST, ["c", "a", "b"]), (Order.OLDEST, ["b", "a", "c"])],
)
def test_the_order_is_by_position_or_time(order, expected):
    given_ = [
        annotation("a", 30, created="2026-02"),
        annotation("b", 10, created="2026-01"),
        annotation("c", 20, created="2026-03"),
    ]
    assert [a.id for a in in_order(given_, order)] == expected
    assert shape(group(given_, [], order=order))["no-theme"] == expected


IDS = st.sampled_from(["money", "people", "café", "removed"])
ANNOTATIONS = st.lists(
    st.builds(
        annotation,
        st.uuids().map(str),
        st.integers(0, 1000),
        themes=st.lists(IDS, max_size=4),
        state=st.sampled_from(list(AnchorState)),
    ),
    max_size=30,
)


@given(ANNOTATIONS, st.sampled_from(list(Order)))
def test_grouping_loses_no_annotation_and_invents_none(annotations, order):
    panes = group(annotations, THEMES, order=order)
    assert {a.id for pane in panes for a in pane.annotations} == {a.id for a in annotations}
    for pane in panes:
        assert list(pane.annotations) == in_order(pane.annotations, order)
        assert pane.total == len(pane.annotations)


def content(*blocks):
    return Content(
        tuple(Block(BlockKind.HEADING if level else BlockKind.PARAGRAPH, text, level=level) for level, text in blocks)
    )


ARTICLE = content((1, "Title"), (0, "lead"), (2, "Money"), (0, "text"), (3, "Chips"), (0, "more"), (2, "People"))


def test_a_heading_path_leaves_out_a_title_that_stands_over_all():
    paths = HeadingPaths(ARTICLE)
    text = ARTICLE.text
    assert paths.at(text.index("lead")) == ("Title",)
    assert paths.at(text.index("text")) == ("Money",)
    assert paths.at(text.index("more")) == ("Money", "Chips")
    assert paths.at(text.index("People")) == ("People",)
    assert HeadingPaths(content((0, "no heading"))).at(3) == ()
    assert HeadingPaths().at(0) == ()
    titled = content((1, "Rivers"), (2, "Mouths"))
    assert [HeadingPaths(titled, title).at(0) for title in ("", "Rivers")] == [("Rivers",), ()]
    assert HeadingPaths(titled, "Rivers").at(len(titled.text)) == ("Mouths",)
    book = content((1, "Imprint"), (1, "Rivers"), (2, "Mouths"))
    assert HeadingPaths(book, "Rivers").at(len(book.text)) == ("Mouths",)


def test_the_cells_of_a_row_are_read_in_one_line():
    cells = [Block(BlockKind.CELL, t, cell=Cell(0, n // 2, n % 2)) for n, t in enumerate(("Name", "Orbit", "Lyra", ""))]
    more = Block(BlockKind.CELL, "second paragraph", cell=Cell(0, 1, 1))  # of the last cell
    content = Content((Block(BlockKind.PARAGRAPH, "Before"), *cells, more, Block(BlockKind.PARAGRAPH, "After")))
    assert words_of(annotation("a", 3, quote=content.text[3:-2]), content.row_joints) == (
        "ore\nName | Orbit\nLyra | \nsecond paragraph\nAft"
    )
    start = content.text.index("Orbit")
    assert words_of(annotation("a", start, quote="Orbit"), content.row_joints) == "Orbit"
    assert words_of(annotation("a", start, quote="Orbit\nLyra"), content.row_joints) == "Orbit\nLyra"
    for state in (AnchorState.ORPHAN, AnchorState.CHANGED):  # the quote is not what stands there
        assert words_of(annotation("a", 3, quote="x\ny" * 14, state=state), content.row_joints) == "x\ny" * 14


def test_numbers_beside_the_words_are_no_part_of_a_quote_in_a_table_or_outside():
    spans = (Span(SpanKind.FOOTNOTE_REF, 4, 5, "1"),)
    cells = [Block(BlockKind.CELL, text, spans, cell=Cell(0, 0, n)) for n, text in enumerate(("Lyra1", "Mira2"))]
    content = Content((*cells, Block(BlockKind.PARAGRAPH, "Vega3", spans)))
    marked = with_numbers(annotation("a", 0, quote=content.text), content)
    assert words_of(marked, content.row_joints) == "Lyra | Mira\nVega"
    assert quote_of(marked) == "Lyra\nMira\nVega"
    assert marked.target.quote.exact == content.text
    moved = replace(marked, anchor=replace(marked.anchor, start=1, end=2))
    assert with_numbers(moved, content) is moved


@pytest.mark.parametrize(
    ("blocks", "head"),
    [
        ([(BlockKind.HEADING, "A title"), (BlockKind.PARAGRAPH, "Text.")], "A title"),
        (
            [(BlockKind.PARAGRAPH, "\ufffc"), (BlockKind.PARAGRAPH, "By one."), (BlockKind.HEADING, " A title ")],
            "A title",
        ),
        ([(BlockKind.PARAGRAPH, ""), (BlockKind.PARAGRAPH, " Just text.")], "Just text."),
        ([(BlockKind.PARAGRAPH, "x" * 1000)], "x" * 300),
        ([(BlockKind.PARAGRAPH, " "), (BlockKind.PARAGRAPH, "\ufffc")], None),
        ([], None),
    ],
)
def test_the_head_of_an_article_is_its_title_or_its_first_words(blocks, head) -> None:
    content = Content(tuple(Block(kind, text, level=int(kind is BlockKind.HEADING)) for kind, text in blocks))
    found = head_of(content)
    assert (content.text[found.start : found.end] if found is not None else None) == head


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)), st.data())
def test_what_changed_between_two_lists_stands_between_their_common_beginning_and_end(begin, end, more, data):
    known = [annotation(str(number)) for number in range(10)]
    before = [known[n] for n in (*begin, *data.draw(st.lists(st.integers(0, 9))), *end)]
    now = [known[n] for n in (*begin, *more, *end)]
    gone, come = changed_between(before, now)
    first = next(
        (n for n, (a, b) in enumerate(zip(before, now, strict=False)) if a is not b), min(len(before), len(now))
    )
    assert now == [*before[:first], *come, *before[first + len(gone) :]]
    assert len(gone) + len(begin) + len(end) <= len(before)
    assert not (gone and come and (gone[0] is come[0] or gone[-1] is come[-1]))
