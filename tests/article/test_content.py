"""What stands beside the blocks of a content, and how a content is stored: what was stored before stays as it was."""

from __future__ import annotations

import json

from desktop.article.content import (
    Block,
    BlockKind,
    Content,
    Fragment,
    Heading,
    Metadata,
    PageMark,
    Role,
    Span,
    SpanKind,
    from_json,
    to_json,
)

PLAIN = Content((Block(BlockKind.HEADING, "One", level=2), Block(BlockKind.PARAGRAPH, "two")), Metadata("One"))
RICH = Content(
    (
        Block(BlockKind.PARAGRAPH, "東京", (Span(SpanKind.RUBY, 0, 2, "", "とうきょう"),)),
        Block(BlockKind.PARAGRAPH, "a\nb", role=Role.VERSE),
        Block(BlockKind.HEADING, "Part", level=1),
    ),
    Metadata("T", publisher="P"),
    (PageMark(0, "ix", 1), PageMark(4, "1", 2)),
    (Heading(0, 1, "A"), Heading(3, 2, "B"), Heading(7, 1, "C")),
    (Fragment("a", 0),),
)


def test_a_content_with_nothing_new_in_it_is_stored_byte_for_byte_as_it_was_before() -> None:
    assert to_json(PLAIN) == (
        '{"metadata":{"title":"One","author":"","language":"","date":"","tags":[]},"blocks":'
        '[{"k":"heading","t":"One","l":2},{"k":"paragraph","t":"two"}]}'
    )


def test_all_of_a_content_comes_back_from_what_is_stored() -> None:
    for content in (PLAIN, RICH):
        assert from_json(to_json(content)) == content
        assert to_json(from_json(to_json(content))) == to_json(content)
    assert list(json.loads(to_json(RICH))) == ["metadata", "blocks", "pages", "outline", "fragments"]


def test_the_outline_is_the_one_of_the_source_or_else_its_headings() -> None:
    assert PLAIN.headings == (Heading(0, 2, "One"),)
    assert RICH.headings == RICH.outline
    assert [RICH.heading_path(at) for at in (0, 3, 6, 7)] == [("A",), ("A", "B"), ("A", "B"), ("C",)]


def test_every_offset_knows_its_page() -> None:
    assert PLAIN.page_at(0) is None
    assert [RICH.page_at(at) for at in (0, 3, 4, 9)] == [RICH.pages[0], RICH.pages[0], RICH.pages[1], RICH.pages[1]]
    assert Content(RICH.blocks, pages=(PageMark(3, "2"),)).page_at(2) is None
