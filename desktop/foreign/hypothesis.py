"""Hypothesis' annotations: rows of its API, the file that its client exports, and its CSV.

Offsets there count UTF-16 units of a page's text, which is not an article's: they give the order, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.rows import has_columns
from desktop.foreign.rows import rows as table_rows
from desktop.importers.marks.mark import Mark, text_of, texts_of
from desktop.importers.marks.times import instant
from desktop.importers.marks.told_json import number, table, tables, told_json

_COLUMNS = ("url", "quote", "comment", "tags")


def recognise(data: bytes) -> bool:
    """True if a file is Hypothesis' JSON or CSV."""
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        selects = b'"TextQuoteSelector"' in data or b'"references"' in data or b'"permissions"' in data
        return b"anno.jsonld" not in head and b'"uri"' in data and b'"target"' in data and selects
    return has_columns(data, _COLUMNS)


def read(data: bytes) -> Collection:
    """Return the annotations, page notes and replies."""
    gathering = Gathering()
    if has_columns(data, _COLUMNS):
        for row in table_rows(data):
            _from_table(row, gathering)
        return gathering.collection()
    root = told_json(data)
    if isinstance(root, dict):
        root = next((root[name] for name in ("rows", "annotations") if name in root), [root])
    rows = tables(root)
    quoted = {text_of(row.get("id")): row for row in rows}
    for row in rows:
        _from_row(row, quoted, gathering)
    return gathering.collection()


def _from_row(row: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]], gathering: Gathering) -> None:
    entry = gathering.next_entry()
    document = table(row.get("document"))
    address = text_of(row.get("uri"))
    work = Work(" ".join((texts_of(document.get("title")) or (address,))[0].split()), (), (address,) if address else ())
    quote, note = _quote(row), text_of(row.get("text"))
    answers = texts_of(row.get("references"))
    if answers and not quote["exact"]:  # a reply speaks of what it answers, in a mark of its own
        asked = next((others[answer] for answer in answers if answer in others), None)
        if asked is not None:
            quote = _quote(asked)
        note = f"Reply: {note}" if note else ""
    start = quote["start"]
    gathering.add(
        work,
        Mark(
            entry,
            quote["exact"],
            note,
            quote["prefix"],
            quote["suffix"],
            position=() if start is None else (start,),
            tags=texts_of(row.get("tags")),
            created=instant(text_of(row.get("created"))),
            modified=instant(text_of(row.get("updated"))),
            id=text_of(row.get("id")),
            page=quote["page"],
        ),
    )


def _quote(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words that a row marks, with those around them, and where they begin, if it says so."""
    quote: dict[str, Any] = {"exact": "", "prefix": "", "suffix": "", "start": None, "page": 0}
    for target in tables(row.get("target")):
        for selector in tables(target.get("selector")):
            if selector.get("type") == "TextQuoteSelector":
                quote |= {key: text_of(selector.get(key)) for key in ("exact", "prefix", "suffix")}
            elif selector.get("type") == "TextPositionSelector":
                quote["start"] = number(selector.get("start"))
            elif selector.get("type") == "PageSelector" and (index := number(selector.get("index"))) is not None:
                quote["page"] = int(index) + 1
    return quote


def _from_table(row: Mapping[str, str], gathering: Gathering) -> None:
    address = row.get("url", "").strip()
    created = row.get("created", "") or row.get("creation date", "") or row.get("date", "")
    gathering.add(
        Work(" ".join(row.get("title", row.get("document title", "")).split()) or address, (), (address,)),
        Mark(
            gathering.next_entry(),
            row.get("quote", "").strip(),
            row.get("comment", "").strip(),
            tags=tuple(tag for tag in re.split(r"\s*,\s*", row.get("tags", "").strip()) if tag),
            created=instant(created),
            id=row.get("id", "").strip(),
            place=f"page {row['page'].strip()}" if row.get("page", "").strip() else "",
        ),
    )
