"""Readium's annotation sets (``.annotation``), which Thorium writes: W3C Web Annotations of one book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Mark, Work, text_of, texts_of
from desktop.foreign.times import instant
from desktop.foreign.told_json import number, table, tables, told_json

_STEPS = re.compile(r"\d+")


def recognise(data: bytes) -> bool:
    """True if a file is a set of annotations about a book."""
    return (
        data[:300].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"AnnotationSet"' in data and b'"about"' in data
    )


def read(data: bytes) -> Collection:
    """Return the annotations."""
    told = table(told_json(data))
    about = table(told.get("about"))
    title = text_of(about.get("dc:title")) or text_of(told.get("title"))
    work = Work(title, texts_of(about.get("dc:creator")), texts_of(about.get("dc:identifier")))
    gathering = Gathering()
    for row in tables(told.get("items")):
        _add(work, row, gathering)
    return gathering.collection()


def _add(work: Work, row: Mapping[str, Any], gathering: Gathering) -> None:
    entry = gathering.next_entry()
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
    if body.get("highlight") == "bookmark" or (row.get("motivation") == "bookmarking"):
        gathering.refuse(entry, Message("A bookmark marks no words."))
        return
    headings = [text_of(one.get("txt")) for one in tables(meta.get("headings"))]
    page, source = text_of(meta.get("page")), text_of(target.get("source"))
    if position and len(position) == 1:  # of the chapter, not of the book: no order among chapters
        position = ()
    gathering.add(
        work,
        Mark(
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
        ),
    )
