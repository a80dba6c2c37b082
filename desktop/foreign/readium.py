"""Readium's annotation sets (``.annotation``), which Thorium writes: W3C Web Annotations of one book."""

from __future__ import annotations

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.marks.mark import text_of, texts_of
from desktop.importers.marks.of_readium import is_bookmark, mark_of
from desktop.importers.marks.told_json import table, tables, told_json


def recognise(data: bytes) -> bool:
    """True if a file is a set of annotations about a book."""
    return (
        data[:300].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"AnnotationSet"' in data and b'"about"' in data
    )


def read(data: bytes) -> Collection:
    """Return the annotations."""
    root = table(told_json(data))
    about = table(root.get("about"))
    title = text_of(about.get("dc:title")) or text_of(root.get("title"))
    work = Work(title, texts_of(about.get("dc:creator")), texts_of(about.get("dc:identifier")))
    gathering = Gathering()
    for row in tables(root.get("items")):
        entry = gathering.next_entry()
        if is_bookmark(row):
            gathering.refuse(entry, Message("A bookmark marks no words."))
        else:
            gathering.add(work, mark_of(entry, row))
    return gathering.collection()
