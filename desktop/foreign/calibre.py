"""calibre's annotations: the collection that its library exports, the highlights that its viewer does, and the
``metadata.opf`` beside a book.

The first two name no book, only its number in calibre's library; so a work of theirs is found by its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.epub.xml import tree_of, words_in
from desktop.importers.marks.mark import text_of
from desktop.importers.marks.of_calibre import IN_PACKAGE, in_package, mark_of, refusal
from desktop.importers.marks.told_json import table, tables, told_json

_KIND = re.compile(rb'"type"\s*:\s*"calibre_(?:annotation_collection|highlights)"')


def recognise(data: bytes) -> bool:
    """True if a file is a collection of calibre's, or a book's package with annotations."""
    if _is_package(data):
        return True
    return data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _KIND.search(data) is not None


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes."""
    gathering = Gathering()
    if _is_package(data):
        _add_package(data, gathering)
        return gathering.collection()
    root = table(told_json(data))
    for row in tables(root.get("annotations") or root.get("highlights")):
        _add(row, gathering)
    return gathering.collection()


def _add(row: Mapping[str, Any], gathering: Gathering) -> None:
    about = table(row.get("annotation")) or row
    book = text_of(row.get("book_id")) or text_of(about.get("book_id"))
    title = text_of(row.get("title")) if row is not about else ""
    work = Work(title, (), (f"calibre:{book}",) if book else ())
    _add_annotation(work, about, gathering)


def _is_package(data: bytes) -> bool:
    return b"<package" in data[:2000] and IN_PACKAGE.encode() in data


def _add_package(data: bytes, gathering: Gathering) -> None:
    root = tree_of(data)
    titles = [words_in(element) for element in root.iter("title")]
    names = tuple(words_in(element) for element in root.iter("creator"))
    identifiers = (element for element in root.iter("identifier") if element.get("scheme"))
    ids = tuple(f"{element.get('scheme', '').casefold()}:{words_in(element)}" for element in identifiers)
    work = Work(titles[0] if titles else "", names, ids)
    for about in in_package(root):
        _add_annotation(work, about, gathering)


def _add_annotation(work: Work, about: Mapping[str, Any], gathering: Gathering) -> None:
    entry = gathering.next_entry()
    if why := refusal(about):
        gathering.refuse(entry, why)
    else:
        gathering.add(work, mark_of(entry, about))
