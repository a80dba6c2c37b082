"""RIS: references to CSL items and back, by rispy (https://en.wikipedia.org/wiki/RIS_(file_format)).

Programs differ: of several tags that say one thing, the first counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import rispy

from desktop.citing.items import KEY, Item, date_text, keyed
from desktop.citing.names import family_of, name_of
from desktop.citing.read import Read, Unread
from desktop.citing.text import without_tags

_TYPES = {
    "ABST": "article-journal",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "GEN": "document",
    "GOVDOC": "report",
    "JFULL": "article-journal",
    "JOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "PAT": "patent",
    "RPRT": "report",
    "THES": "thesis",
    "UNPB": "manuscript",
    "WEB": "webpage",
}
_WRITTEN_TYPES = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "entry-encyclopedia": "ENCYC",
    "manuscript": "UNPB",
    "paper-conference": "CONF",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_FIELDS = (  # CSL's field, and the fields of rispy that may hold it
    ("title", ("title", "primary_title")),
    (
        "container-title",
        ("journal_name", "secondary_title", "alternate_title1", "alternate_title2", "alternate_title3"),
    ),
    ("publisher", ("publisher",)),
    ("publisher-place", ("place_published",)),
    ("volume", ("volume",)),
    ("issue", ("number",)),
    ("edition", ("edition",)),
    ("DOI", ("doi",)),
    ("URL", ("url",)),
    ("ISBN", ("issn",)),
    ("language", ("language",)),
    ("title-short", ("short_title",)),
    ("collection-title", ("tertiary_title",)),
)
_TAG = re.compile(r"(?m)^\s*[A-Z][A-Z0-9]  -")
_FIRST_LINE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\d+\.\s*)?TY  - ?\w", re.IGNORECASE)


def recognise(data: bytes) -> bool:
    """True if a file looks like RIS: it begins with the type of a reference."""
    return _FIRST_LINE.match(data[:1000]) is not None


def read(text: str) -> Read:
    """Return the references of a file as items, and those that have no end or no type."""
    references: list[dict[str, Any]] = []
    unread = []
    parts = re.split(r"(?m)^ER  -.*$|^(?=TY  -)", text)
    for number, part in enumerate((part for part in parts if _TAG.search(part)), 1):
        try:
            references += rispy.loads(part[max(part.find("TY  -"), 0) :].strip() + "\nER  - \n")
        except (rispy.parser.ParseError, OSError, ValueError, IndexError, KeyError, TypeError):
            unread.append(Unread(f"{number}: {part.strip()[:80]}"))
    return Read(tuple(map(_item, references)), tuple(unread))


def write(items: Iterable[Item]) -> str:
    """Return items as RIS."""
    text: str = rispy.dumps([_written(item, key) for key, item in keyed(items)])
    return text


def _item(reference: Mapping[str, Any]) -> Item:
    item: Item = {"type": _TYPES.get(str(reference.get("type_of_reference", "")).upper(), "document")}
    flat = {name: value[0] if isinstance(value, list) and value else value for name, value in reference.items()}
    flat["url"] = (flat.get("urls") or flat.get("url") or "").strip().split(" ")[0]
    for name, fields in _FIELDS:
        value = next((" ".join(without_tags(str(flat[field])).split()) for field in fields if flat.get(field)), "")
        item |= {name: value} if value else {}
    if item["type"] == "report" and "issue" in item:
        item["number"] = item.pop("issue")
    for role, fields in (
        ("author", ("authors", "first_authors")),
        ("editor", ("secondary_authors",)),
    ):
        names = next((reference[field] for field in fields if reference.get(field)), ())
        if names:
            item[role] = [name_of(name) for name in names if name.strip(" ,")]
    pages = [str(flat[field]) for field in ("start_page", "end_page") if flat.get(field)]
    if pages:
        item["page"] = "–".join(pages) if len(pages) == 1 or pages[0] != pages[1] else pages[0]
    date = re.sub(r"/+", "-", str(flat.get("date") or flat.get("year") or flat.get("publication_year") or ""))
    if iso := date_text({"raw": date}):
        parts = [int(part) for part in iso.split("-") if part.isdecimal()]
        item["issued"] = {"date-parts": [parts]} if parts else {"literal": iso}
    if key := str(flat.get("id") or ""):
        item |= {"id": key, KEY: key} if re.fullmatch(r"[^\s,{}]*[^\W\d][^\s,{}]*", key) else {"id": key}
    if files := [*_list(reference, "file_attachments1"), *_list(reference, "file_attachments2")]:
        item["files"] = files
    return item


def _list(reference: Mapping[str, Any], field: str) -> list[str]:
    value = reference.get(field)
    return [str(part) for part in value] if isinstance(value, list) else [str(value)] if value else []


def _written(item: Item, key: str) -> dict[str, Any]:
    reference: dict[str, Any] = {
        "type_of_reference": _WRITTEN_TYPES.get(str(item.get("type")), "GEN"),
        "id": key,
        "authors": [_written_name(name) for name in item.get("author", ())],
        "secondary_authors": [_written_name(name) for name in item.get("editor", ())],
    }
    for name, fields in _FIELDS:
        if value := item.get(name):
            reference["urls" if name == "URL" else fields[0]] = [str(value)] if name == "URL" else str(value)
    if item.get("type") == "report" and item.get("number"):
        reference["number"] = str(item["number"])
    if not str(item.get("type", "")).startswith("article") and "journal_name" in reference:
        reference["secondary_title"] = reference.pop("journal_name")
    if pages := str(item.get("page") or ""):
        first, _, last = re.sub(r"[-–—]+", "-", pages).partition("-")
        reference |= {"start_page": first} | ({"end_page": last} if last else {})
    if date := date_text(item.get("issued")):
        reference |= {"year": date[:4], "date": date.replace("-", "/")}
    return {name: value for name, value in reference.items() if value}


def _written_name(name: Mapping[str, Any]) -> str:
    if "literal" in name:
        return str(name["literal"])
    family = " ".join(str(name[part]) for part in ("non-dropping-particle", "family") if name.get(part))
    given = [str(name[part]) for part in ("given", "suffix") if name.get(part)]
    return ", ".join([family or family_of(name), *given])
