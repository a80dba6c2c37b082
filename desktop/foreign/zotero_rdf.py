"""Zotero's export as RDF: its items, and the notes that belong to them, in the shape of its API.

What names a note there is a number of the export, by which nothing is known again.
"""

from __future__ import annotations

from typing import Any

from desktop.importers.epub.xml import Element, tree_of

_NO_WORKS = ("memo", "attachment", "collection", "journal", "series")


def recognise(data: bytes) -> bool:
    """True if a file is RDF of Zotero's with notes."""
    return b"<rdf:RDF" in data[:1000] and b"zotero.org/namespaces/export" in data[:4000] and b"<bib:Memo" in data


def items_of(data: bytes) -> list[dict[str, Any]]:
    """Return the items, then the notes."""
    root = tree_of(data).first("rdf")
    elements = root.elements() if root is not None else []
    works = {element.get("about"): element for element in elements if element.tag not in _NO_WORKS}
    items = [_work(key, work) for key, work in works.items()]
    above = {link.get("resource"): key for key, work in works.items() for link in work.elements("isreferencedby")}
    for memo in elements:
        if memo.tag == "memo":
            value = memo.first("value")
            note = {"itemType": "note", "note": value.text() if value is not None else "", "tags": _tags(memo)}
            items.append(note | {"parentItem": above.get(memo.get("about"), "")})
    return items


def _work(key: str, element: Element) -> dict[str, Any]:
    titles = [title.text() for title in element.elements("title")]
    creators = []
    for people in element.elements("authors") or element.elements("editors"):
        for person in people.all("person"):
            parts = {part.tag: part.text() for part in person.elements("surname", "givenname")}
            creators.append({"firstName": parts.get("givenname", ""), "lastName": parts.get("surname", "")})
    about: dict[str, Any] = {"key": key, "itemType": "item", "title": titles[0] if titles else "", "creators": creators}
    for identifier in [child.text() for child in element.all("identifier")]:
        kind, _, value = identifier.partition(" ")
        if kind in ("DOI", "ISBN") and value:
            about[kind] = value
        elif identifier.startswith(("http://", "https://")):
            about["url"] = identifier
    if "DOI" not in about and "url" not in about and key.startswith(("http://", "https://")):
        about["url"] = key
    return about


def _tags(element: Element) -> list[dict[str, str]]:
    return [{"tag": subject.text()} for subject in element.elements("subject")]
