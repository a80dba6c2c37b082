"""KOReader's files beside a book (``metadata.*.lua``, today's form and the one from before 2024), and its exports as
JSON, of one book or of several.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from db.message import Message
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.lua_data import read_lua
from desktop.importers.decode import decode
from desktop.importers.marks.mark import Mark, text_of, texts_of
from desktop.importers.marks.times import instant, since_1970
from desktop.importers.marks.told_json import told_json

_LUA = re.compile(rb"^(?:\xef\xbb\xbf)?(?:\s|--[^\n]*\n)*return\s*\{")
_OURS = (b'"annotations"', b'"highlight"', b'"bookmarks"', b'"doc_props"', b'"partial_md5_checksum"')
_STEPS = re.compile(r"\d+")
_MADE_ITSELF = re.compile(r"^(?:Page|Страница|Seite|第) ?\S* .* @ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", re.DOTALL)


def recognise(data: bytes) -> bool:
    """True if a file is KOReader's Lua, or an export of it."""
    if _LUA.match(data[:4000]):
        return any(name in data for name in _OURS)
    head = data[:300].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and b'"entries"' in data and (b'"created_on"' in data or b'"documents"' in data)


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes."""
    gathering = Gathering()
    if _LUA.match(data[:4000]):
        root = read_lua(decode(data).text)
        _from_lua(root if isinstance(root, dict) else {}, gathering)
    else:
        root = told_json(data)
        documents = root.get("documents", [root]) if isinstance(root, dict) else []
        for document in _rows(documents):
            _from_export(document, gathering)
    return gathering.collection()


def _rows(values: object) -> list[Mapping[Any, Any]]:
    """Return the tables in a list; a Lua table with numbers for keys is one."""
    rows: Iterable[object] = ()
    if isinstance(values, dict):
        numbered = [(key, row) for key, row in values.items() if isinstance(key, int | float)]
        rows = [row for _, row in sorted(numbered, key=lambda pair: pair[0])]
    elif isinstance(values, list):
        rows = values
    return [row for row in rows if isinstance(row, dict)]


def _from_lua(root: Mapping[Any, Any], gathering: Gathering) -> None:
    properties = root.get("doc_props")
    properties = properties if isinstance(properties, dict) else {}
    title = text_of(properties.get("title")) or _name(text_of(root.get("doc_path")))
    digest = text_of(root.get("partial_md5_checksum"))
    identifiers = tuple(line.strip() for line in text_of(properties.get("identifiers")).split("\n") if line.strip())
    hashes = (f"koreader:{digest}",) if digest else ()
    work = Work(title, _authors(properties.get("authors")), identifiers, hashes)
    annotations = _rows(root.get("annotations"))
    if "annotations" not in root:
        annotations = _before_2024(root)
    for row in annotations:
        entry = gathering.next_entry()
        chapter, page = text_of(row.get("chapter")), text_of(row.get("pageno")) or _whole(row.get("page"))
        words = "" if _is_bookmark(row) else text_of(row.get("text"))
        if _is_bookmark(row) and not text_of(row.get("note")):
            gathering.refuse(entry, Message("A bookmark marks no words."))
            continue
        where = text_of(row.get("pos0")) or text_of(row.get("page"))
        gathering.add(
            work,
            Mark(
                entry,
                words,
                text_of(row.get("note")),
                place=", ".join(part for part in (chapter, Message("page {page}", page=page) if page else "") if part),
                position=_position(where, row.get("pageno") or row.get("page")),
                colour=text_of(row.get("color")),
                created=instant(text_of(row.get("datetime"))),
                modified=instant(text_of(row.get("datetime_updated"))),
                page=_page_of_file(row),
                id=f"{where} {_end(row)} {text_of(row.get('datetime'))}".strip(),
            ),
        )


def _is_bookmark(row: Mapping[Any, Any]) -> bool:
    """True if a row marks a page and no words: what it has for a text then only says in which chapter that is."""
    if row.get("pos0") or row.get("drawer"):
        return False
    text, chapter = text_of(row.get("text")), text_of(row.get("chapter"))
    return not text or (bool(chapter) and text.endswith(chapter))


def _before_2024(root: Mapping[Any, Any]) -> list[Mapping[Any, Any]]:
    """Return highlights as they are kept today: they were by page, and their notes among the bookmarks."""
    notes: dict[tuple[str, str], str] = {}
    marks: list[Mapping[Any, Any]] = []
    known = set()
    highlights = root.get("highlight")
    pages = highlights.items() if isinstance(highlights, dict) else ()
    bookmarks = _rows(root.get("bookmarks"))
    for bookmark in bookmarks:
        note = text_of(bookmark.get("text"))
        if bookmark.get("highlighted") and note and not _MADE_ITSELF.match(note):
            notes[text_of(bookmark.get("datetime")), text_of(bookmark.get("notes"))] = note
    for page, rows in pages:
        for row in _rows(rows):
            key = (text_of(row.get("datetime")), text_of(row.get("text")))
            known.add(key)
            marks.append({"pageno": page, "drawer": "lighten", **row, "note": notes.get(key, "")})
    for bookmark in bookmarks:
        key = (text_of(bookmark.get("datetime")), text_of(bookmark.get("notes")))
        if key not in known:
            words = key[1] if bookmark.get("highlighted") else ""
            marks.append({**bookmark, "text": words, "note": notes.get(key, ""), "chapter": bookmark.get("chapter")})
    return marks


def _from_export(document: Mapping[Any, Any], gathering: Gathering) -> None:
    digest = text_of(document.get("md5sum"))
    title = text_of(document.get("title")) or _name(text_of(document.get("file")))
    work = Work(title, _authors(document.get("author")), (), (f"koreader:{digest}",) if digest else ())
    for row in _rows(document.get("entries")):
        entry, page, chapter = gathering.next_entry(), text_of(row.get("page")), text_of(row.get("chapter"))
        time = row.get("time")
        created = since_1970(time) if isinstance(time, int | float) else ""
        gathering.add(
            work,
            Mark(
                entry,
                text_of(row.get("text")),
                text_of(row.get("note")),
                place=", ".join(part for part in (chapter, Message("page {page}", page=page) if page else "") if part),
                position=_position("", row.get("page")),
                colour=text_of(row.get("color")),
                created=created,
            ),
        )


def _authors(value: object) -> tuple[str, ...]:
    return tuple(name for part in texts_of(value) for name in texts_of(part.split("\n")))


def _name(path: str) -> str:
    return re.sub(r"\.\w{2,5}$", "", path.replace("\\", "/").rpartition("/")[2])


def _whole(value: object) -> str:
    return str(int(value)) if isinstance(value, int | float) and abs(value) < 1e9 else ""


def _page_of_file(row: Mapping[Any, Any]) -> int:
    """Return the page of a document that has its own, such as a PDF: there a place is a table, and no pointer."""
    page = row.get("page") or row.get("pageno")
    return int(_whole(page) or 0) if isinstance(row.get("pos0"), dict) else 0


def _end(row: Mapping[Any, Any]) -> str:
    return text_of(row.get("pos1"))


def _position(pointer: str, page: object) -> tuple[float, ...]:
    """Return the numbers of a crengine pointer, which stand in the order of the text; else the page."""
    if pointer.startswith("/"):
        return tuple(float(step) for step in _STEPS.findall(pointer)[:24] if len(step) < 10)
    return (float(page),) if isinstance(page, int | float) and not isinstance(page, bool) else ()
