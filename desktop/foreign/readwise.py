"""Readwise's export as CSV, and that of its Reader, which has the same columns."""

from __future__ import annotations

import re

from desktop.article.about import in_list
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.rows import has_columns
from desktop.foreign.rows import rows as table_rows
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.times import instant


def recognise(data: bytes) -> bool:
    """True if a table has Readwise's columns."""
    return has_columns(data, ("highlight", "book title", "location type", "location"))


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes and tags."""
    gathering = Gathering()
    for row in table_rows(data):
        value = {key: text.strip() for key, text in row.items()}
        kind, place = value.get("location type", ""), value.get("location", "")
        ids = tuple(text for text in (value.get("url", ""), value.get("source url", "")) if text)
        asin = value.get("amazon book id", "")
        work = Work(
            " ".join(value.get("book title", "").split()),
            tuple(in_list(value.get("book author", ""))),
            (*ids, f"asin:{asin}") if asin else ids,
        )
        tags = tuple(tag.strip() for tag in value.get("tags", "").split(",") if tag.strip())
        number = re.fullmatch(r"\d{1,9}(?:\.\d+)?", place)
        gathering.add(
            work,
            Mark(
                gathering.next_entry(),
                value.get("highlight", ""),
                value.get("note", ""),
                place=f"{kind} {place}".strip() if place else "",
                position=(float(place),) if number else (),
                colour=value.get("color", ""),
                tags=tags,
                created=instant(value.get("highlighted at", "")),
                id=value.get("highlight id", "") or value.get("id", ""),
            ),
        )
    return gathering.collection()
