"""The shape that ``postil read --json`` prints."""

from __future__ import annotations

import json

from desktop.article.content import Block, BlockKind, Cell, Content, Metadata, Span, SpanKind
from desktop.article.read_json import as_json

LINK = Span(SpanKind.LINK, 2, 6, "http://x.y", "T")
CONTENT = Content(
    (
        Block(BlockKind.HEADING, "Title", level=1),
        Block(BlockKind.PARAGRAPH, "a link", (LINK,), containers=("ul",), marker="•", item=1),
        Block(BlockKind.CELL, "x", cell=Cell(0, 1, 2, header=True, align="right")),
    ),
    Metadata("Title", "A", "en", "2024", ("t",)),
)  # fmt: skip


def test_blocks_and_spans_have_the_offsets_of_the_text() -> None:
    data = json.loads(json.dumps(as_json(CONTENT)))
    assert (data["title"], data["author"], data["language"]) == ("Title", "A", "en")
    assert data["text"] == CONTENT.text
    for block in data["blocks"]:
        assert data["text"][block["start"] : block["end"]] == block["text"]
    assert data["blocks"][0] == {
        "kind": "heading", "level": 1, "containers": [], "start": 0, "end": 5, "text": "Title", "spans": [],
    }  # fmt: skip
    assert data["blocks"][1]["spans"] == [{"kind": "link", "start": 2, "end": 6, "target": "http://x.y", "label": "T"}]
    assert data["blocks"][1]["marker"] == "•"
    assert data["blocks"][2]["cell"] == {
        "table": 0, "row": 1, "column": 2, "header": True, "align": "right", "row_span": 1, "column_span": 1,
    }  # fmt: skip


def test_an_empty_content_has_an_empty_text() -> None:
    assert as_json(Content(()))["text"] == ""
    assert as_json(Content(()))["blocks"] == []
