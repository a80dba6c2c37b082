"""Taguette's highlights, as CSV (a row for each tag of a highlight) and as a web page."""

from __future__ import annotations

import re
from html import unescape

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.rows import first_line, has_columns
from desktop.foreign.rows import rows as table_rows
from desktop.importers.decode import decode
from desktop.importers.marks.mark import Mark

_RULE = re.compile(r"<hr\b[^>]{0,100}>", re.IGNORECASE)
_ABOUT = re.compile(
    r"<p>\s*<strong>\s*[^<]{1,60}</strong>([^<]{0,2000})<strong>[^<]{1,60}</strong>([^<]{0,20000})</p>\s*$"
)
_BLOCK = re.compile(r"</(?:p|div|h[1-6]|li|blockquote|tr)\s*>|<br\b[^>]{0,100}>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")


def recognise(data: bytes) -> bool:
    """True if a file is Taguette's."""
    if has_columns(data, ("id", "document", "tag", "content")):
        return first_line(data)[0] == "id"
    return re.search(rb"<title>[^<]{0,40}Taguette", data[:2000]) is not None


def read(data: bytes) -> Collection:
    """Return the highlights with their tags."""
    gathering = Gathering()
    if not has_columns(data, ("id", "document", "tag", "content")):
        _from_page(decode(data).text, gathering)
        return gathering.collection()
    marks: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for row in table_rows(data):
        key = (row.get("id", "").strip(), row.get("document", ""))
        marks.setdefault(key, (row.get("content", ""), []))[1].append(row.get("tag", "").strip())
    for (id_, document), (content, tags) in marks.items():
        named = tuple(tag for tag in dict.fromkeys(tags) if tag)
        gathering.add(Work(document), Mark(gathering.next_entry(), content.strip(), tags=named, id=id_))
    return gathering.collection()


def _from_page(text: str, gathering: Gathering) -> None:
    body = text.partition("</h1>")[2].partition("</body>")[0]
    for part in _RULE.split(body):
        if not part.strip():
            continue
        entry = gathering.next_entry()
        about = _ABOUT.search(part.rstrip())
        if about is None:
            gathering.refuse(entry, Message("It does not say which document it is from."))
            continue
        words = unescape(_TAG.sub("", _BLOCK.sub("\n", part[: about.start()]))).strip()
        tags = tuple(tag.strip() for tag in unescape(about[2]).split(",") if tag.strip())
        gathering.add(Work(unescape(about[1]).strip()), Mark(entry, re.sub(r"\n\s*", "\n", words), tags=tags))
