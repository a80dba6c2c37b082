"""Readwise's export as CSV, that of its Reader, which has the same columns, and the table that Readwise takes for an
import, in whose notes tags stand first: ``.tag``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.article.about import in_list
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.rows import has_columns
from desktop.foreign.rows import rows as table_rows
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.times import instant

_TAGS = re.compile(r"(?:\.[^\s.,]\S*[ \t]*)+(?:\n|$)")
_GUARD = re.compile(r"^'(?=[=+\-@\u2212\uff1d\uff0b\uff0d\uff20])")  # that keeps a spreadsheet from running a cell


def recognise(data: bytes) -> bool:
    """True if a table has Readwise's columns."""
    return has_columns(data, ("highlight", "book title", "location type", "location")) or _is_for_import(data)


def _is_for_import(data: bytes) -> bool:
    return has_columns(data, ("highlight", "title", "author", "url", "note", "location"))


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes and tags."""
    gathering = Gathering()
    is_for_import = _is_for_import(data)
    for row in table_rows(data):
        value = {key: text.strip() for key, text in row.items()}
        if is_for_import:
            value = _as_exported(value)
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


def _as_exported(value: Mapping[str, str]) -> dict[str, str]:
    """Return a row of the table for an import as one of the export."""
    value = {key: _GUARD.sub("", text) for key, text in value.items()}
    tags, note = _TAGS.match(value.get("note", "")), value.get("note", "")
    return {
        "highlight": value.get("highlight", ""),
        "book title": value.get("title", ""),
        "book author": value.get("author", ""),
        "url": value.get("url", ""),
        "note": note[tags.end() :].strip() if tags else note,
        "tags": ",".join(tag.lstrip(".").replace("_", " ") for tag in tags[0].split()) if tags else "",
        "location": value.get("location", ""),
        "highlighted at": value.get("date", ""),
    }
