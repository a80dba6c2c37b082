"""Foliate's file of a book: its metadata, and annotations by EPUB CFI."""

from __future__ import annotations

import re

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.marks.mark import Mark, text_of, texts_of
from desktop.importers.marks.times import instant
from desktop.importers.marks.told_json import table, tables, told_json


def recognise(data: bytes) -> bool:
    """True if a file is Foliate's."""
    is_object = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    return is_object and b'"annotations"' in data and b'"metadata"' in data and b'"epubcfi(' in data


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes."""
    root = table(told_json(data))
    about = table(root.get("metadata"))
    authors = about.get("author") or about.get("creator")
    names = [text_of(author.get("name")) for author in tables(authors)] or texts_of(authors)
    title = about.get("title")
    titles = texts_of(list(title.values()) if isinstance(title, dict) else title)
    identifier = text_of(about.get("identifier"))
    work = Work(titles[0] if titles else "", tuple(names), (identifier,) if identifier else ())
    gathering = Gathering()
    for row in tables(root.get("annotations")):
        where = text_of(row.get("value"))
        gathering.add(
            work,
            Mark(
                gathering.next_entry(),
                text_of(row.get("text")),
                text_of(row.get("note")),
                position=tuple(float(step) for step in re.findall(r"\d{1,9}", where)[:24]),
                colour=text_of(row.get("color")),
                created=instant(text_of(row.get("created"))),
                modified=instant(text_of(row.get("modified"))),
                id=where,
            ),
        )
    for _ in texts_of(root.get("bookmarks")):
        gathering.refuse(gathering.next_entry(), Message("A bookmark marks no words."))
    return gathering.collection()
