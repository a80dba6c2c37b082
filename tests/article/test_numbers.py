"""Numbers beside the words, of footnotes, lines and pages: they keep their place, and no quote shows them."""

from __future__ import annotations

import pytest

from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.article.numbers import KEY, as_extra, numbers_in, words_in, words_of_quote

LINE = "He lit the lamp1 at dusk, 20\nand slept."
CONTENT = Content(
    (
        Block(BlockKind.HEADING, "Dusk2", (Span(SpanKind.FOOTNOTE_REF, 4, 5, "2"),), level=1),
        Block(
            BlockKind.PARAGRAPH,
            LINE,
            (Span(SpanKind.FOOTNOTE_REF, 15, 16, "1"), Span(SpanKind.NUMBER, 26, 28), Span(SpanKind.EM, 0, 16)),
        ),
    )
)
PARAGRAPH = CONTENT.passage_of(1)


def test_words_are_shown_without_numbers_and_without_the_blank_before_one() -> None:
    assert words_in(CONTENT, PARAGRAPH) == "He lit the lamp at dusk,\nand slept."
    assert words_in(CONTENT, Passage(0, PARAGRAPH.end)) == "Dusk\nHe lit the lamp at dusk,\nand slept."


def test_a_passage_that_begins_or_ends_in_a_number_shows_none_of_it() -> None:
    start = PARAGRAPH.start
    assert words_in(CONTENT, Passage(start + 11, start + 16)) == "lamp"
    assert words_in(CONTENT, Passage(start + 27, start + 38)) == "\nand slept"


def test_a_number_alone_is_what_was_marked() -> None:
    alone = Passage(PARAGRAPH.start + 15, PARAGRAPH.start + 16)
    assert words_in(CONTENT, alone) == "1"


def test_words_are_where_they_stand_among_the_numbers() -> None:
    words = CONTENT.words
    assert words.text == "Dusk\nHe lit the lamp at dusk, \nand slept."
    for word in ("Dusk", "lamp", "at", "dusk, \nand", "slept."):
        start = words.text.index(word)
        first, end = words.in_whole(start, start + len(word))
        assert CONTENT.text[first:end].replace("20", "") == word


def test_a_heading_is_told_without_its_number() -> None:
    assert [heading.text for heading in CONTENT.headings] == ["Dusk"]


def test_a_quote_loses_what_its_annotation_knows_to_be_numbers() -> None:
    extra = as_extra(CONTENT, PARAGRAPH)
    assert words_of_quote(LINE, extra) == words_in(CONTENT, PARAGRAPH)
    assert as_extra(CONTENT, Passage(PARAGRAPH.start, PARAGRAPH.start + 5)) == {}
    assert len(numbers_in(CONTENT, PARAGRAPH)) == 2


@pytest.mark.parametrize(
    "told",
    ["1", [1], [["a", 2]], [[3, 2]], [[-1, 4]], [[0, 200]], [[0, 17]], [[0, 2, 3]], [[True, 2]], {"0": 1}, None],
)
def test_what_an_import_tells_of_numbers_hides_no_words(told: object) -> None:
    assert words_of_quote(LINE, {KEY: told}) == LINE
