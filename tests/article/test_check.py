"""The rules that every content holds to, each broken once."""

from __future__ import annotations

import pytest

from desktop.article.check import BrokenContent, check_content
from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Span, SpanKind

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
]


@pytest.mark.parametrize("block", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_rule_is_named(block: Block) -> None:
    with pytest.raises(BrokenContent):
        check_content(Content((Block(BlockKind.PARAGRAPH, "sound"), block)))


def test_sound_content_passes() -> None:
    check_content(
        Content(
            (
                Block(BlockKind.HEADING, "a", level=2),
                Block(BlockKind.CODE, "a\nb", containers=("quote", "ul", "ol")),
                Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, "x.png"),), cell=Cell(0, 0, 0)),
                Block(BlockKind.CELL, "", cell=Cell(0, 0, 1)),
                Block(BlockKind.RULE, ""),
            )
        )
    )
