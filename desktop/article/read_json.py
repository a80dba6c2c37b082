"""Content as the dictionary that ``postil read --json`` prints. Pure; knows nothing of files or the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.article.about import in_list
from desktop.article.content import Block, Cell, Content, Span


def as_json(content: Content) -> dict[str, Any]:
    """Return a content as plain data: block offsets count code points of ``text``, span offsets of their block."""
    about = content.metadata
    data: dict[str, Any] = {
        **details_json(about.title, about.author, lambda field: str(getattr(about, field))),
        "guessed": list(about.guessed),
        "language": about.language,
        "text": content.text,
        "blocks": [_block(block, start) for block, start in zip(content.blocks, content.starts, strict=True)],
    }
    for name, rows in (("pages", content.pages), ("outline", content.outline), ("fragments", content.fragments)):
        if rows:
            data[name] = [row._asdict() for row in rows]
    return data


def details_json(title: str, author: str, value_of: Callable[[str], str]) -> dict[str, Any]:
    """Return the details of an article under the keys that each shape has for them; ``value_of`` gives one by id."""
    named = ("date", "first_published", "publisher", "volume", "doi", "url")
    return {
        "title": title,
        "author": author,
        "authors": in_list(author),
        **{field: value_of(field) for field in named},
        "page_range": value_of("pages"),
        "kind": value_of("kind"),
    }


def _block(block: Block, start: int) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": block.kind.value,
        "level": block.level,
        "containers": list(block.containers),
        "start": start,
        "end": start + len(block.text),
        "text": block.text,
        "spans": [_span(span) for span in block.spans],
    }
    for key, value in (
        ("marker", block.marker),
        ("item", block.item),
        ("language", block.language),
        ("role", block.role.value),
    ):
        if value:
            row[key] = value
    if block.target:
        row["target"] = block.target
    if block.cell is not None:
        row["cell"] = _cell(block.cell)
    return row


def _span(span: Span) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": span.kind.value, "start": span.start, "end": span.end}
    if span.target:
        row["target"] = span.target
    if span.label:
        row["label"] = span.label
    return row


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "table": cell.table,
        "row": cell.row,
        "column": cell.column,
        "header": cell.header,
        "align": cell.align,
        "row_span": cell.row_span,
        "column_span": cell.column_span,
    }
