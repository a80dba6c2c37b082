"""Numbers beside the words are no words of what is searched, and nothing moves."""

from __future__ import annotations

import pytest

from db.disk.searched_text import searched_text
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind, to_json

CONTENT = Content(
    (
        Block(BlockKind.HEADING, "Dusk2", (Span(SpanKind.FOOTNOTE_REF, 4, 5, "2"),), level=1),
        Block(
            BlockKind.PARAGRAPH,
            "He lit the lamp1 early,20",
            (Span(SpanKind.FOOTNOTE_REF, 15, 16, "1"), Span(SpanKind.NUMBER, 23, 25)),
        ),
    )
)


def test_numbers_are_blanks_and_each_word_stands_where_it_stood() -> None:
    text = searched_text(CONTENT.text, [to_json(CONTENT).encode()])
    assert text == "Dusk \nHe lit the lamp  early,  "


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"blocks":[{"t":1}]}', b'{"blocks":[{"t":"a","s":[["number",0,9]]}]}']
)
def test_what_is_no_content_hides_nothing(content: bytes) -> None:
    assert searched_text("a lamp", [content]) == "a lamp"
