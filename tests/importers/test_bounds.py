"""A content stays within bounds: what is beyond keeps its text, in plain lines, or is refused in a sentence."""

from __future__ import annotations

import pytest

from desktop.article.check import check_content
from desktop.article.content import OBJECT, Block, BlockKind, Content, Span, SpanKind
from desktop.errors import ImportFailed
from desktop.importers import bounds
from desktop.importers.bounds import bounded, refuse_too_long
from desktop.importers.child.job import import_bytes
from desktop.importers.from_text import MAX_LINES, text_content
from tests.child.here import do_tasks_here

MOST, MANY = 2_000, 2_100
SOURCES = {
    "paragraphs.txt": "a\n\n" * MANY,
    "paragraphs.md": "*a* b\n\n" * MANY,
    "rules.html": "<p>a</p>" + "<hr>" * MANY,
    "cells.html": "<table>" + "<tr><td>a" * MANY,
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_file_of_very_many_blocks_keeps_its_text_in_bounded_ones(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_BLOCKS", MOST)
    do_tasks_here(monkeypatch)
    imported = import_bytes(SOURCES[name].encode(), name)
    check_content(imported.content)
    assert imported.importer == {"txt": "text", "md": "markdown", "html": "html"}[name.partition(".")[2]]
    assert len(imported.content.blocks) <= MOST + 20
    text = imported.content.text
    assert text.count("a") == (1 if name == "rules.html" else MANY)
    assert text.count("\n") >= MANY - 1
    assert "more than 2,000 paragraphs" in imported.remark


def test_spans_and_pictures_stay_where_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_BLOCKS", 2)
    content = Content(
        (
            Block(BlockKind.HEADING, "one", level=1),
            Block(BlockKind.PARAGRAPH, "two"),
            Block(BlockKind.PARAGRAPH, "three", (Span(SpanKind.STRONG, 1, 3),)),
            Block(BlockKind.RULE, ""),
            Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, "a.png", "a"),), target="a.png"),
            Block(BlockKind.PARAGRAPH, "four", (Span(SpanKind.LINK, 0, 4, "https://example.org"),)),
        )
    )
    found, remark = bounded(content)
    check_content(found)
    assert remark
    assert found.text == content.text
    assert len(found.blocks) == 3

    def placed(one: Content) -> list[tuple[str, str, str]]:
        blocks = zip(one.blocks, one.starts, strict=True)
        return [(s.kind, one.text[at + s.start : at + s.end], s.target) for b, at in blocks for s in b.spans]

    assert placed(found) == placed(content)


def test_a_text_of_very_many_lines_keeps_every_line() -> None:
    lines = [f"line {number}" for number in range(MAX_LINES + 2)]
    content = text_content("  \n\n".join(lines[: len(lines) // 2]) + "\n" + "\n \t".join(lines[len(lines) // 2 :]))
    assert content.text.split("\n") == lines
    assert len(content.blocks) < 2000


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_text_beyond_the_bound_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(ImportFailed, match=r"longer than 15 million characters or 25 MB.*\.$"):
        import_bytes(b"word " * 3_000_001, name)
    refuse_too_long("w" * 15_000_000)


def test_a_text_that_is_more_bytes_than_are_held_is_refused_and_one_that_is_just_as_many_is_not() -> None:
    with pytest.raises(ImportFailed, match=r"or 25 MB.*\.$"):
        refuse_too_long("字" * 8_333_334)
    refuse_too_long("字" * 8_333_333)
