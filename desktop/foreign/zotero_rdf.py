"""Zotero's export as RDF: its items, and the notes that belong to them, in the shape of its API.

What names a note there is a number of the export, by which nothing is known again.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from desktop.importers.epub.xml import tree_of, words_in

_NO_WORKS = ("memo", "attachment", "collection", "journal", "series")


def recognise(data: bytes) -> bool:
    """True if a file is RDF of Zotero's with notes."""
    return b"<rdf:RDF" in data[:1000] and b"zotero.org/namespaces/export" in data[:4000] and b"<bib:Memo" in data


def items_of(data: bytes) -> list[dict[str, Any]]:
    """Return the items, then the notes."""
    elements = tree_of(data).findall("rdf/*")
    works = {element.get("about", ""): element for element in elements if element.tag not in _NO_WORKS}
    items = [_work(key, work) for key, work in works.items()]
    above = {link.get("resource"): key for key, work in works.items() for link in work.findall("isreferencedby")}
    for memo in elements:
        if memo.tag == "memo":
            note = {"itemType": "note", "note": words_in(memo.find(".//value")), "tags": _tags(memo)}
            items.append(note | {"parentItem": above.get(memo.get("about"), "")})
    return items


def _work(key: str, element: Element) -> dict[str, Any]:
    titles = [words_in(title) for title in element.findall("title")]
    creators = []
    for people in element.findall("authors") or element.findall("editors"):
        for person in people.iter("person"):
            parts = {part.tag: words_in(part) for part in person}
            creators.append({"firstName": parts.get("givenname", ""), "lastName": parts.get("surname", "")})
    about: dict[str, Any] = {"key": key, "itemType": "item", "title": titles[0] if titles else "", "creators": creators}
    for identifier in [words_in(child) for child in element.iter("identifier")]:
        kind, _, value = identifier.partition(" ")
        if kind in ("DOI", "ISBN") and value:
            about[kind] = value
        elif identifier.startswith(("http://", "https://")):
            about["url"] = identifier
    if "DOI" not in about and "url" not in about and key.startswith(("http://", "https://")):
        about["url"] = key
    return about


def _tags(element: Element) -> list[dict[str, str]]:
    return [{"tag": words_in(subject)} for subject in element.findall("subject")]
