"""Zotero's own library file: its annotations and notes, with the items that they belong to, in the shape of its API.

The file is read from a copy, so that neither Zotero nor this can disturb the other. It is a stranger's: only
plain tables are asked, and no function, trigger or view of the file is ever run.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from db.errors import LibraryDamaged, LibraryForeign

HEADER = b"SQLite format 3\0"
NAMED_BY = b"itemAnnotations"  # a table that no other program's file has
_JOURNAL_MODES = slice(18, 20)  # of the header: the file format's versions, 2 for a write-ahead log
_NO_LOG = b"\1\1"  # what a log beside the file holds is not in it anyway
_TYPES = {1: "highlight", 2: "note", 3: "image", 4: "ink", 5: "underline", 6: "text"}
_FIELDS = ("title", "DOI", "url", "ISBN")
_TABLES = (
    "items",
    "itemAnnotations",
    "itemNotes",
    "itemAttachments",
    "itemData",
    "itemDataValues",
    "fields",
    "creators",
    "itemCreators",
    "tags",
    "itemTags",
    "deletedItems",
)
_LIVING = "i.itemID not in (select itemID from deletedItems)"
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}

Item = dict[str, Any]


def items_of(data: bytes) -> list[Item]:
    """Return the annotations and notes of a library that are not in its trash, and the items that they belong to.

    Raises LibraryDamaged, LibraryForeign.
    """
    copy = bytearray(data)
    copy[_JOURNAL_MODES] = _NO_LOG
    with closing(sqlite3.connect(":memory:")) as connection:
        return _read(connection, lambda: connection.deserialize(bytes(copy)))


def items_at(path: str) -> list[Item]:
    """Return the same of a library that lies at a path, a copy that is nobody else's."""
    with open(path, "r+b") as file:
        file.seek(_JOURNAL_MODES.start)
        file.write(_NO_LOG)
    with closing(sqlite3.connect(f"{Path(path).as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return _read(connection, lambda: None)


def _read(connection: sqlite3.Connection, begin: Callable[[], None]) -> list[Item]:
    try:
        begin()
        connection.execute("pragma trusted_schema=off")
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        _must_be_plain(connection)
        connection.set_authorizer(_authorise)
        return _items(connection)
    except (sqlite3.Error, MemoryError) as error:
        raise LibraryDamaged("Zotero’s library could not be read: the file is damaged or not all there.") from error


def _authorise(action: int, *_: str | None) -> int:
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _must_be_plain(connection: sqlite3.Connection) -> None:
    """Raise LibraryForeign where a table is missing, or is none: what a view computes may never end."""
    rows = connection.execute("select name, type, sql from sqlite_schema where type in ('table', 'view')")
    plain = {
        name for name, kind, sql in rows if kind == "table" and str(sql).lower().lstrip().startswith("create table")
    }
    if missing := [name for name in _TABLES if name not in plain]:
        raise LibraryForeign(
            "This is no library of a Zotero that Postil knows: it has no table {table}.", table=missing[0]
        )


def _items(connection: sqlite3.Connection) -> list[Item]:
    items: dict[int, Item] = {}
    above: dict[int, int] = {}
    for number, key, added, modified in connection.execute(
        f"select i.itemID, i.key, i.dateAdded, i.dateModified from items i where {_LIVING} order by i.itemID"
    ):
        items[number] = {"key": key, "itemType": "", "dateAdded": _utc(added), "dateModified": _utc(modified)}
    for number, parent, digest in connection.execute(
        "select itemID, parentItemID, storageHash from itemAttachments order by itemID"
    ):
        if number in items:
            items[number] |= {"itemType": "attachment", "md5": digest}
            above[number] = parent
    for number, parent, note in connection.execute("select itemID, parentItemID, note from itemNotes order by itemID"):
        if number in items and items[number]["itemType"] != "attachment":
            items[number] |= {"itemType": "note", "note": note}
            above[number] = parent
    for number, parent, kind, text, comment, colour, page, order in connection.execute(
        "select itemID, parentItemID, type, text, comment, color, pageLabel, sortIndex from itemAnnotations"
        " order by parentItemID, sortIndex, itemID"
    ):
        if number in items:
            item = items.pop(number)  # they come in the order of their pages
            items[number] = item | {
                "itemType": "annotation",
                "annotationType": _TYPES.get(kind, "text"),
                "annotationText": text,
                "annotationComment": comment,
                "annotationColor": colour,
                "annotationPageLabel": page,
                "annotationSortIndex": order,
            }
            above[number] = parent
    wanted: set[int] = set()
    for number in above:
        if items[number]["itemType"] == "attachment":
            continue  # unless something is below it
        while number in items and number not in wanted:
            wanted.add(number)
            number = above.get(number, 0)
    items = {number: item for number, item in items.items() if number in wanted}
    for number, parent in above.items():
        if number in items and parent in items:
            items[number]["parentItem"] = items[parent]["key"]
    _describe(connection, items)
    return list(items.values())


def _describe(connection: sqlite3.Connection, items: dict[int, Item]) -> None:
    """Give items their title, ids, authors and tags."""
    for number, field, value in connection.execute(
        "select d.itemID, f.fieldName, v.value from itemData d join fields f on f.fieldID = d.fieldID"
        f" join itemDataValues v on v.valueID = d.valueID where f.fieldName in ({', '.join('?' * len(_FIELDS))})",
        _FIELDS,
    ):
        if number in items:
            items[number][field] = value
    creators: dict[int, list[Item]] = defaultdict(list)
    for number, first, last in connection.execute(
        "select c.itemID, n.firstName, n.lastName from itemCreators c join creators n on n.creatorID = c.creatorID"
        " order by c.itemID, c.orderIndex"
    ):
        creators[number].append({"firstName": first or "", "lastName": last or ""})
    tags: dict[int, list[Item]] = defaultdict(list)
    for number, name in connection.execute(
        "select t.itemID, n.name from itemTags t join tags n on n.tagID = t.tagID order by t.itemID, n.name"
    ):
        tags[number].append({"tag": name})
    for number, item in items.items():
        item |= {"creators": creators.get(number, []), "tags": tags.get(number, [])}


def _utc(moment: object) -> str:
    """Return a time of Zotero's, which is UTC, as one that says so."""
    return f"{moment}Z" if isinstance(moment, str) and moment else ""
