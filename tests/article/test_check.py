"""The rules that every content holds to, each broken once."""

from __future__ import annotations

import pytest

from desktop.article.check import BrokenContent, check_content
from desktop.article.content import (
    OBJECT,
    Block,
    BlockKind,
    Cell,
    Content,
    Fragment,
    Heading,
    PageMark,
    Role,
    Span,
    SpanKind,
)

BROKEN = [
    Block(BlockKind.PARAGRAPH, "a", (Span(SpanKind.EM, 0, 2),)),
    Block(BlockKind.PARAGRAPH, "a", (Span(SpanKind.EM, 0, 0),)),
    Block(BlockKind.PARAGRAPH, "a", (Span(SpanKind.EM, -1, 1),)),
    Block(BlockKind.PARAGRAPH, "a\0b"),
    Block(BlockKind.PARAGRAPH, "a\rb"),
    Block(BlockKind.PARAGRAPH, "a\u2029b"),
    Block(BlockKind.PARAGRAPH, "a\ud800b"),
    Block(BlockKind.HEADING, "a"),
    Block(BlockKind.HEADING, "a", level=7),
    Block(BlockKind.PARAGRAPH, "a", level=1),
    Block(BlockKind.CELL, "a"),
    Block(BlockKind.PARAGRAPH, "a", cell=Cell(0, 0, 0)),
    Block(BlockKind.RULE, "a"),
    Block(BlockKind.IMAGE, "a"),
    Block(BlockKind.PARAGRAPH, OBJECT),
    Block(BlockKind.PARAGRAPH, "ab", (Span(SpanKind.IMAGE, 0, 2),)),
    Block(BlockKind.PARAGRAPH, "a", containers=("table",)),
    Block(BlockKind.PARAGRAPH, "a", role=Role.CAPTION_OF_NEXT),
]
_ONE = (Block(BlockKind.PARAGRAPH, "abc"),)
ASTRAY = [
    Content(_ONE, pages=(PageMark(4, "1"),)),
    Content(_ONE, pages=(PageMark(-1, "1"),)),
    Content(_ONE, pages=(PageMark(2, "1"), PageMark(1, "2"))),
    Content(_ONE, pages=(PageMark(0, "\0"),)),
    Content(_ONE, outline=(Heading(0, 0, "a"),)),
    Content(_ONE, outline=(Heading(0, 1, " "),)),
    Content(_ONE, fragments=(Fragment("a", 9),)),
    Content(_ONE, fragments=(Fragment("\ud800", 0),)),
]


@pytest.mark.parametrize("block", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_rule_is_named(block: Block) -> None:
    with pytest.raises(BrokenContent):
        check_content(Content((Block(BlockKind.PARAGRAPH, "sound"), block)))


@pytest.mark.parametrize("content", ASTRAY, ids=range(len(ASTRAY)))
def test_a_page_a_heading_or_a_place_that_stands_nowhere_is_named(content: Content) -> None:
    with pytest.raises(BrokenContent):
        check_content(content)


def test_sound_content_passes() -> None:
    check_content(
        Content(
            (
                Block(BlockKind.HEADING, "a", level=2),
                Block(BlockKind.CODE, "a\nb", containers=("quote", "ul", "ol")),
                Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, "x.png"),), cell=Cell(0, 0, 0)),
                Block(BlockKind.CELL, "", cell=Cell(0, 0, 1)),
                Block(BlockKind.RULE, ""),
                Block(BlockKind.CAPTION, "a", role=Role.CAPTION_OF_PREVIOUS),
                Block(BlockKind.PARAGRAPH, "a\nb", role=Role.VERSE),
            ),
            pages=(PageMark(0, "i", 1), PageMark(0, "ii", 2), PageMark(5, "1", 3)),
            outline=(Heading(0, 1, "a"), Heading(2, 9, "b")),
            fragments=(Fragment("a b", 3),),
        )
    )
