"""Zotero's annotations: its own library file, Better BibTeX's JSON, in which they stand below their files, and rows of
its API.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from db.errors import StoreError
from db.foreign import zotero
from db.message import Message
from desktop.errors import ImportFailed
from desktop.foreign.collection import Collection, Gathering, Mark, Work, text_of, texts_of
from desktop.foreign.times import instant
from desktop.foreign.told_json import table, tables, told_json

_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLOCK = re.compile(r"</(?:p|div|h\d|li|blockquote)\s*>|<br\b[^<>]{0,100}>", re.IGNORECASE)


def recognise(data: bytes) -> bool:
    """True if a file is Zotero's library, or its JSON with annotations or notes."""
    if data.startswith(zotero.HEADER):
        return zotero.NAMED_BY in data
    return data[:100].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and (
        b'"itemType"' in data and (b'"annotationType"' in data or b'"note"' in data)
    )


def read(data: bytes) -> Collection:
    """Return the highlights and notes of each item."""
    items = _items(data)
    by_key = {text_of(item.get("key")): item for item in items}
    gathering = Gathering()
    for item in items:
        if item.get("itemType") in ("annotation", "note"):
            _add(_work(item, by_key), item, gathering)
            continue
        work = _work(item, by_key)
        for note in tables(item.get("notes")):
            _add(work, note, gathering)
        for attachment in tables(item.get("attachments")):
            for annotation in tables(attachment.get("annotations")):
                _add(work, annotation, gathering)
    return gathering.collection()


def _items(data: bytes) -> list[Mapping[str, Any]]:
    if data.startswith(zotero.HEADER):
        try:
            return [*zotero.items_of(data)]
        except StoreError as error:
            raise ImportFailed(error.args[0]) from error
    told = told_json(data)
    rows = tables(told.get("items") if isinstance(told, dict) else told)
    return [table(row.get("data")) or row for row in rows]


def _work(item: Mapping[str, Any], by_key: Mapping[str, Mapping[str, Any]]) -> Work:
    """Return the work that an item is, or that it is below: of an annotation the item of its file."""
    digest = text_of(item.get("md5"))
    for _ in range(3):
        above = by_key.get(text_of(item.get("parentItem")))
        if above is None:
            break
        item = above
        digest = digest or text_of(item.get("md5"))
    names = (
        text_of(one.get("name")) or f"{text_of(one.get('firstName'))} {text_of(one.get('lastName'))}".strip()
        for one in tables(item.get("creators"))
    )
    isbns = tuple(f"isbn:{one}" for one in text_of(item.get("ISBN")).split())
    ids = (*texts_of([item.get("DOI"), item.get("url")]), *isbns)
    return Work(text_of(item.get("title")), tuple(filter(None, names)), ids, (f"md5:{digest}",) if digest else ())


def _add(work: Work, row: Mapping[str, Any], gathering: Gathering) -> None:
    entry, page = gathering.next_entry(), text_of(row.get("annotationPageLabel"))
    tags = tuple(text_of(one.get("tag")) for one in tables(row.get("tags")))
    kind = text_of(row.get("annotationType"))
    note = text_of(row.get("annotationComment"))
    if not kind:
        note = unescape(_TAG.sub("", _BLOCK.sub("\n", text_of(row.get("note"))))).strip()
    if kind in ("image", "ink") and not note:
        gathering.refuse(entry, Message("It marks an area of a page and no words."))
        return
    order = re.findall(r"\d{1,9}", text_of(row.get("annotationSortIndex")))
    gathering.add(
        work,
        Mark(
            entry,
            text_of(row.get("annotationText")),
            note,
            place=Message("page {page}", page=page) if page else "",
            position=tuple(float(step) for step in order[:2]),
            colour=text_of(row.get("annotationColor")),
            tags=tuple(filter(None, tags)),
            created=instant(text_of(row.get("dateAdded"))),
            modified=instant(text_of(row.get("dateModified"))),
            id=text_of(row.get("key")),
        ),
    )
