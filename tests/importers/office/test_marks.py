"""Characters that carry places through HTML are taken out again, and what they stood around is told as offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.content import Block, BlockKind, Passage, Span, SpanKind
from desktop.importers.office.marks import begin, end, taken_out, without


def paragraph(text: str, *spans: Span) -> Block:
    return Block(BlockKind.PARAGRAPH, text, spans)


def test_spans_and_passages_are_moved_to_where_they_are_without_the_characters() -> None:
    block = paragraph(f"a {begin(0)}bold{end(0)} word", Span(SpanKind.STRONG, 3, 7))
    taken = taken_out([block, paragraph(f"{begin(1)}next"), paragraph(f"last{end(1)}")])
    assert [one.text for one in taken.blocks] == ["a bold word", "next", "last"]
    assert taken.blocks[0].spans == (Span(SpanKind.STRONG, 2, 6),)
    assert taken.passages == {0: Passage(2, 6), 1: Passage(12, 21)}


@given(st.lists(st.text(alphabet=f"ab \n{begin(0)}{end(0)}{begin(1)}{end(1)}", max_size=12), max_size=6))
def test_whatever_the_order_passages_lie_in_the_text_and_no_character_is_left(texts: list[str]) -> None:
    taken = taken_out([paragraph(text) for text in texts])
    text = "\n".join(block.text for block in taken.blocks)
    assert without(text) == text
    assert all(0 <= one.start < one.end <= len(text) for one in taken.passages.values())
