"""Zotero's annotations: its own library file, Better BibTeX's JSON, in which they stand below their files, rows of its
API, and its RDF. Highlights that it put into a note are marks of their own; the rest of the note is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import unquote

from db.errors import StoreError
from db.foreign import zotero
from db.message import Message
from desktop.errors import ImportFailed
from desktop.foreign import zotero_rdf
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.marks.mark import Mark, text_of, texts_of
from desktop.importers.marks.times import instant
from desktop.importers.marks.told_json import number, table, tables, told_json

_TAG = re.compile(r"<[^<>]{0,2000}>")
_HIGHLIGHT = re.compile(r'<span\b[^<>]{0,100}\bdata-annotation="([^"<>]{0,50000})"[^<>]{0,200}>(.*?)</span>', re.DOTALL)
_CITED = re.compile(r"^\s*\([^()\n]{0,200}\)")  # where Zotero says from which work and page it is
_TITLE = re.compile(r"(?:Annotations|Notes)?\s*(?:\([^()\n]{0,60}\))?")  # of a note that Zotero made of annotations
_IN_PDF = 3  # numbers that put annotations of a PDF in order: page, character, and how far down
_BLOCK = re.compile(r"</(?:p|div|h\d|li|blockquote)\s{0,9}>|<br\b[^<>]{0,100}>", re.IGNORECASE)


def recognise(data: bytes) -> bool:
    """True if a file is Zotero's library, or its JSON with annotations or notes."""
    if data.startswith(zotero.HEADER):
        return zotero.NAMED_BY in data
    if zotero_rdf.recognise(data):
        return True
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
    if zotero_rdf.recognise(data):
        return [*zotero_rdf.items_of(data)]
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
        text_of(creator.get("name"))
        or f"{text_of(creator.get('firstName'))} {text_of(creator.get('lastName'))}".strip()
        for creator in tables(item.get("creators"))
    )
    isbns = tuple(f"isbn:{isbn}" for isbn in text_of(item.get("ISBN")).split())
    ids = (*texts_of([item.get("DOI"), item.get("url")]), *isbns)
    return Work(text_of(item.get("title")), tuple(filter(None, names)), ids, (f"md5:{digest}",) if digest else ())


def _add(work: Work, row: Mapping[str, Any], gathering: Gathering) -> None:
    if not text_of(row.get("annotationType")):
        _add_note(work, row, gathering)
        return
    entry, page = gathering.next_entry(), text_of(row.get("annotationPageLabel"))
    note = text_of(row.get("annotationComment"))
    if row.get("annotationType") in ("image", "ink") and not note:
        gathering.refuse(entry, Message("It marks an area of a page and no words."))
        return
    order = re.findall(r"\d{1,9}", text_of(row.get("annotationSortIndex")))
    mark = Mark(
        entry,
        text_of(row.get("annotationText")),
        note,
        place=Message("page {page}", page=page) if page else "",
        position=tuple(float(step) for step in order[:2]),
        page=int(order[0]) + 1 if len(order) == _IN_PDF else 0,
        colour=text_of(row.get("annotationColor")),
        id=text_of(row.get("key")),
    )
    gathering.add(work, _dated(mark, row))


def _add_note(work: Work, row: Mapping[str, Any], gathering: Gathering) -> None:
    """Add what is highlighted in a note, each with what is written beside it, and then the rest of it."""
    left = []
    paragraphs = _BLOCK.split(text_of(row.get("note")))
    for paragraph in paragraphs:
        highlights = list(_HIGHLIGHT.finditer(paragraph))
        beside = _plain(_HIGHLIGHT.sub("", paragraph))
        if not highlights:
            left.append(beside)
        for highlight in highlights:
            note = _CITED.sub("", beside).strip() if highlight is highlights[-1] else ""
            mark = _of_highlight(gathering.next_entry(), highlight[1], _plain(highlight[2]), note)
            gathering.add(work, _dated(mark, row))
    note = "\n".join(left).strip()
    if (note and not _TITLE.fullmatch(note)) or len(left) == len(paragraphs):
        gathering.add(work, _dated(Mark(gathering.next_entry(), note=note, id=text_of(row.get("key"))), row))


def _of_highlight(entry: str, quoted_json: str, words: str, note: str) -> Mark:
    try:
        about = table(told_json(unquote(quoted_json).encode()))
    except ImportFailed:
        about = {}
    page, index = text_of(about.get("pageLabel")), number(table(about.get("position")).get("pageIndex"))
    return Mark(
        entry,
        words.strip('“”"„«» '),
        note,
        place=Message("page {page}", page=page) if page else "",
        position=() if index is None else (index,),
        page=int(index) + 1 if index is not None else 0,
        colour=text_of(about.get("color")),
        id=text_of(about.get("annotationKey")),
    )


def _dated(mark: Mark, row: Mapping[str, Any]) -> Mark:
    """Return a mark with the tags and times of its row."""
    return replace(
        mark,
        tags=texts_of([tag.get("tag") for tag in tables(row.get("tags"))]),
        created=instant(text_of(row.get("dateAdded"))),
        modified=instant(text_of(row.get("dateModified"))),
    )


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
