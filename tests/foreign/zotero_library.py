"""A library of Zotero's as its version 7 makes one, with the tables that are read here, and a book in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

TABLES = (
    "create table items (itemID integer primary key, itemTypeID int not null, dateAdded timestamp not null,"
    " dateModified timestamp not null, clientDateModified timestamp, libraryID int not null, key text not null)",
    "create table itemAttachments (itemID integer primary key, parentItemID int, linkMode int, contentType text,"
    " path text, storageHash text)",
    "create table itemAnnotations (itemID integer primary key, parentItemID int not null, type integer not null,"
    " authorName text, text text, comment text, color text, pageLabel text, sortIndex text not null,"
    " position text not null, isExternal int not null)",
    "create table itemNotes (itemID integer primary key, parentItemID int, note text, title text)",
    "create table fields (fieldID integer primary key, fieldName text)",
    "create table itemDataValues (valueID integer primary key, value unique)",
    "create table itemData (itemID int, fieldID int, valueID int)",
    "create table creators (creatorID integer primary key, firstName text, lastName text, fieldMode int)",
    "create table itemCreators (itemID int, creatorID int, creatorTypeID int, orderIndex int)",
    "create table tags (tagID integer primary key, name text)",
    "create table itemTags (itemID int, tagID int, type int)",
    "create table deletedItems (itemID integer primary key, dateDeleted)",
)
ROWS = {
    "items": [
        (number, 1, "2025-04-15 22:16:21", "2025-04-16 08:00:00", None, 1, f"KEY0000{number}") for number in range(1, 8)
    ],
    "itemAttachments": [(2, 1, 0, "application/pdf", "storage:notes.pdf", "0123456789abcdef0123456789abcdef")],
    "itemAnnotations": [
        (4, 2, 3, "", None, "", "#ff6666", "2", "00001|000100|00100", "{}", 0),
        (
            *(3, 2, 1, "", "The harbour master writes down every ship that comes in", "Ask for the book", "#ffd400"),
            *("1", "00000|000120|00100", "{}", 0),
        ),
        (7, 2, 1, "", "What lies in the trash", "", "#ffd400", "1", "00000|000130|00100", "{}", 0),
    ],
    "itemNotes": [(5, 1, "<div><p>A note alone</p></div>", "A note alone"), (2, 1, "a note that a file has", "")],
    "fields": [(1, "title"), (2, "DOI"), (3, "pages")],
    "itemDataValues": [(1, "Harbour notes"), (2, "10.1000/harbour"), (3, "PDF"), (4, "1-9")],
    "itemData": [(1, 1, 1), (1, 2, 2), (1, 3, 4), (2, 1, 3)],
    "creators": [(1, "Ann", "Pilot", 0)],
    "itemCreators": [(1, 1, 1, 0)],
    "tags": [(1, "ships")],
    "itemTags": [(3, 1, 0)],
    "deletedItems": [(7, "2025-04-17 10:00:00")],
}


def zotero_library(*more: str) -> bytes:
    """Return the bytes of the library, after further statements."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in TABLES:
            connection.execute(statement)
        for table, rows in ROWS.items():
            connection.executemany(f"insert into {table} values ({', '.join('?' * len(rows[0]))})", rows)
        for statement in more:
            connection.execute(statement)
        connection.commit()
        return connection.serialize()
