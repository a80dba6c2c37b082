"""Readest's ``config.json`` of a book, which names it by a hash of its file, as KOReader does."""

from __future__ import annotations

import re

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.marks.mark import Mark, text_of
from desktop.importers.marks.times import since_1970
from desktop.importers.marks.told_json import number, table, tables, told_json


def recognise(data: bytes) -> bool:
    """True if a file is Readest's."""
    return data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"booknotes"' in data


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes."""
    root = table(told_json(data))
    gathering = Gathering()
    for row in tables(root.get("booknotes")):
        digest = text_of(row.get("bookHash")) or text_of(root.get("bookHash"))
        work = Work(text_of(root.get("title")), (), (), (f"koreader:{digest}",) if digest else ())
        entry, where = gathering.next_entry(), text_of(row.get("cfi"))
        created, modified = number(row.get("createdAt")), number(row.get("updatedAt"))
        if row.get("deletedAt"):
            gathering.refuse(entry, Message("It was removed in Readest."))
        elif row.get("type") == "bookmark":
            gathering.refuse(entry, Message("A bookmark marks no words."))
        else:
            gathering.add(
                work,
                Mark(
                    entry,
                    text_of(row.get("text")),
                    text_of(row.get("note")),
                    position=tuple(float(step) for step in re.findall(r"\d{1,9}", where)[:24]),
                    colour=text_of(row.get("color")),
                    created=since_1970(created / 1000) if created is not None else "",
                    modified=since_1970(modified / 1000) if modified is not None else "",
                    id=text_of(row.get("id")),
                ),
            )
    return gathering.collection()
