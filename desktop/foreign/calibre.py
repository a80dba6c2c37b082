"""calibre's annotations: the collection that its library exports, and the highlights that its viewer does.

They name no book, only its number in calibre's library; so a work of theirs is found by its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Mark, Work, text_of, texts_of
from desktop.foreign.times import instant
from desktop.foreign.told_json import number, table, tables, told_json

_KIND = re.compile(rb'"type"\s*:\s*"calibre_(?:annotation_collection|highlights)"')


def recognise(data: bytes) -> bool:
    """True if a file is a collection of calibre's."""
    return data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _KIND.search(data) is not None


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes."""
    told = table(told_json(data))
    gathering = Gathering()
    for row in tables(told.get("annotations") or told.get("highlights")):
        _add(row, gathering)
    return gathering.collection()


def _add(row: Mapping[str, Any], gathering: Gathering) -> None:
    entry, about = gathering.next_entry(), table(row.get("annotation")) or row
    book = text_of(row.get("book_id")) or text_of(about.get("book_id"))
    title = text_of(row.get("title")) if row is not about else ""
    work = Work(title, (), (f"calibre:{book}",) if book else ())
    if about.get("removed"):
        gathering.refuse(entry, Message("It was removed in calibre."))
    elif about.get("type", "highlight") != "highlight":
        gathering.refuse(entry, Message("A bookmark marks no words."))
    else:
        steps = [number(about.get("spine_index"))]
        steps += [float(step) for step in re.findall(r"\d{1,9}", text_of(about.get("start_cfi")))[:24]]
        style = table(about.get("style"))
        gathering.add(
            work,
            Mark(
                entry,
                text_of(about.get("highlighted_text")),
                text_of(about.get("notes")),
                place=", ".join(texts_of(about.get("toc_family_titles"))),
                position=tuple(step for step in steps if step is not None),
                colour=text_of(style.get("which")) or text_of(style.get("background-color")),
                created=instant(text_of(about.get("timestamp"))),
                id=text_of(about.get("uuid")),
            ),
        )
