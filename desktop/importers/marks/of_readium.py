"""One annotation as Readium and Thorium write it: a W3C Web Annotation of a book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from db.message import Message
from desktop.importers.marks.mark import Mark, text_of, texts_of
from desktop.importers.marks.times import instant
from desktop.importers.marks.told_json import number, table, tables

GENERATOR = "Postil"  # the name in a set that Postil wrote
_STEPS = re.compile(r"\d+")


def is_bookmark(row: Mapping[str, Any]) -> bool:
    """True if an annotation marks a place and no words."""
    return table(row.get("body")).get("highlight") == "bookmark" or row.get("motivation") == "bookmarking"


def mark_of(entry: str, row: Mapping[str, Any]) -> Mark:
    """Return an annotation as a mark."""
    body, target = table(row.get("body")), table(row.get("target"))
    meta = table(target.get("meta"))
    quote: dict[str, Any] = {}
    position: tuple[float, ...] = ()
    for selector in tables(target.get("selector")):
        kind = selector.get("type")
        if kind == "TextQuoteSelector":
            quote = selector
        elif kind == "ProgressionSelector" and (progress := number(selector.get("value"))) is not None:
            position = (progress,)
        elif kind == "FragmentSelector" and not position:
            position = tuple(
                float(step) for step in _STEPS.findall(text_of(selector.get("value")))[:24] if len(step) < 10
            )
    headings = [text_of(heading.get("txt")) for heading in tables(meta.get("headings"))]
    page, source = text_of(meta.get("page")), text_of(target.get("source"))
    if position and len(position) == 1:  # of the chapter, not of the book: no order among chapters
        position = ()
    return Mark(
        entry,
        text_of(quote.get("exact")),
        text_of(body.get("value")),
        text_of(quote.get("prefix")),
        text_of(quote.get("suffix")),
        place=", ".join(part for part in (*headings, Message("page {page}", page=page) if page else "") if part)
        or source,
        position=position,
        colour=text_of(body.get("color")),
        tags=texts_of(body.get("tags")) or texts_of(body.get("tag")),
        created=instant(text_of(row.get("created"))),
        modified=instant(text_of(row.get("modified"))),
        id=text_of(row.get("id")),
    )
