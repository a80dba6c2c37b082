"""CSL items: an article as a work to cite, what an item says for its details, and what it lacks.

``metadata`` keeps under CSL the item of a bibliography, for what no detail holds; what the user writes goes before it.
Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from db.message import Message
from db.records import Article
from desktop.article.about import in_list, in_one, in_volume, plain_doi, volume_and_issue
from desktop.citing.kinds import KINDS
from desktop.citing.names import family_of, name_of, name_text
from desktop.citing.titles import in_print

Item = dict[str, Any]

CSL = "csl"  # the key in an article's metadata
KEY = "citation-key"

_TYPES = {"article": "article-journal"} | {kind.id: kind.csl_type for kind in KINDS}  # "article": as files say it
_KINDS = {type_: kind for kind, type_ in reversed(_TYPES.items())} | {"book-section": "chapter"}
_CONTAINED = frozenset(  # types whose journal, book or site is their container and no publisher
    {
        *("article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"),
        *("entry-encyclopedia", "webpage", "post-weblog"),
    }
)
_DATES = {"issued": "date", "original-date": "first_published"}  # of an item: the details that say them
_SAID = ("date", "first_published", "volume", "url", "pages", "kind")  # details that are no columns of an article
_HOLDERS = {  # of a type: the fields of which a citation needs one, and what it lacks without
    "article-journal": (("container-title",), Message("no journal")),
    "book": (("publisher",), Message("no publisher")),
    "report": (("publisher",), Message("no institution")),
    "thesis": (("publisher",), Message("no university")),
    "webpage": (("container-title", "publisher"), Message("no site")),
    **dict.fromkeys(
        ("document", "paper-conference"),
        (("publisher", "container-title", "event-title", "URL"), Message("no journal or publisher")),
    ),
}
_PUBLISHED = frozenset({"article-journal", "chapter", "paper-conference"})  # contained in what a publisher brings out
_PUBLISHER = re.compile(  # what brings those out, and is the name of none: "Journal of the … Association" is one
    r"ACM|IEEE|Association for Computing Machinery|Springer\b.*|Elsevier\b.*|(?:John )?Wiley\b.*"
    r"|(?!.*\b(?:Annals|Bulletin|Journal|Proceedings|Review|Transactions)\b)"
    r".* (?:Press|Publish\w+|Verlag|Association|Corporation|Inc\.?|Ltd\.?)"
)
_NOT_KEPT = frozenset({"id", "abstract", "note", "files", "keyword"})
_STOP = frozenset(  # what a key takes no word from
    {"a", "an", "das", "der", "die", "el", "ein", "eine", "la", "le", "les", "on", "the"}
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def item_of(article: Article, key: str = "") -> Item:
    """Return an article as a CSL item, whose id is ``key`` or else the article's own."""
    kept: Item = dict(article.metadata.get(CSL) or {})
    details = {name: str(article.metadata.get(name) or "") for name in _SAID}
    item = kept | {"id": key or article.id, "type": _type_of(article, details, str(kept.get("type", "")))}
    item |= {"title": in_print(article.title)} if article.title else {}
    unsigned = item["type"].startswith("article-") and article.author == article.publisher
    if article.author and not unsigned and article.author != in_one(map(name_text, kept.get("author", ()))):
        item["author"] = [name_of(name) for name in in_list(article.author)]
    for field, name in _DATES.items():
        if details[name] and (date := _date_of(details[name])):
            item[field] = {"date-parts": [date]}
    if article.publisher:
        is_publisher = item["type"] in _PUBLISHED and _PUBLISHER.fullmatch(article.publisher) is not None
        contained = item["type"] in _CONTAINED and not is_publisher
        item["container-title" if contained else "publisher"] = article.publisher
    volume, issue = volume_and_issue(details["volume"])
    numbers = {"number": details["volume"]} if item["type"] == "report" else {"volume": volume, "issue": issue}
    fields = numbers | {"page": details["pages"], "DOI": article.doi, "URL": details["url"]}
    item |= {field: value for field, value in fields.items() if value}
    return item | ({"language": article.language} if article.language else {})


def details_of(item: Mapping[str, Any]) -> dict[str, str]:
    """Return what an item says for the details of an article, by field; what it does not say is not there."""
    type_ = str(item.get("type", ""))
    holder = item.get("container-title" if type_ in _CONTAINED else "publisher")
    details = {
        "title": item.get("title"),
        "author": in_one(map(name_text, item.get("author") or item.get("editor") or ())),
        **{name: date_text(item.get(field)) for field, name in _DATES.items()},
        "publisher": holder or item.get("publisher") or item.get("container-title"),
        "volume": in_volume(str(item.get("volume") or ""), str(item.get("issue") or ""))
        or (type_ == "report" and item.get("number")),
        "doi": plain_doi(str(item.get("DOI") or "")),
        "url": item.get("URL"),
        "pages": re.sub(r"(?<=\w)\s*[-–—]+\s*(?=\w)", "–", str(item.get("page") or "")),
        "kind": _KINDS.get(type_, ""),
    }
    return {field: " ".join(str(value).split()) for field, value in details.items() if value}


def kept_of(item: Mapping[str, Any]) -> Item:
    """Return what an article keeps of an item: all that a citation may need."""
    return {field: value for field, value in item.items() if field not in _NOT_KEPT and value}


def missing_in(item: Mapping[str, Any]) -> list[str]:
    """Return what a citation of an item lacks, each in a word or two: "no author", "no year"."""
    lacks: list[str] = []
    if not (item.get("author") or item.get("editor")):
        lacks.append(Message("no author"))
    if not item.get("title"):
        lacks.append(Message("no title"))
    if not item.get("issued"):
        lacks.append(Message("no year"))
    holders, lack = _HOLDERS.get(str(item.get("type")), ((), Message("")))
    if holders and not any(map(item.get, holders)):
        lacks.append(lack)
    return lacks


def year_of(item: Mapping[str, Any]) -> str:
    """Return the year that an item was issued; nothing where it is not known."""
    return date_text(item.get("issued"))[:4]


def date_text(date: Any) -> str:
    """Return a CSL date as ISO has it, as far as it is known: "2026-03"; of another form what it says literally."""
    if not isinstance(date, Mapping):
        return ""
    parts = date.get("date-parts") or [[]]
    numbers = [int(part) for part in (parts[0] or ()) if str(part).strip().isdecimal()]
    if numbers:
        return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:3])])
    written = str(date.get("raw") or date.get("literal") or "")
    return "-".join(f"{part:02d}" for part in _date_of(written)) if _date_of(written) else written


def citation_key(item: Mapping[str, Any], taken: Collection[str] = ()) -> str:
    """Return "author2026word" for an item, as it says itself or by first name, year and word of its title; a letter
    parts it from those ``taken``.
    """
    stem = str(item.get(KEY) or "")
    if not stem:
        names = item.get("author") or item.get("editor") or [{"literal": "anon"}]
        words = [word for word in re.findall(r"\w+", str(item.get("title") or "")) if _ascii(word) not in _STOP]
        stem = _ascii(family_of(names[0])) + year_of(item) + (_ascii(words[0]) if words else "")
    key = stem or "work"
    tries = (key + "".join(letters) for length in count() for letters in product(ascii_lowercase, repeat=length))
    return next(attempt for attempt in tries if attempt not in taken)


def keyed(items: Iterable[Item]) -> Iterator[tuple[str, Item]]:
    """Yield items, each with a citation key that none before it has."""
    taken: set[str] = set()
    for item in items:
        key = citation_key(item, taken)
        taken.add(key)
        yield key, item


def _type_of(article: Article, details: Mapping[str, str], kept: str) -> str:
    """Return the CSL type: what the details call it, else as it was imported, else what its other details speak for."""
    kind = details["kind"].lower()
    if kept and (not kind or kind == _KINDS.get(kept, "")):
        return kept
    printed = bool(article.doi or details["pages"])
    if kind == "article" and details["url"] and not printed:
        return "webpage"
    if kind:
        return _TYPES.get(kind, kept or "document")
    if printed:
        return "article-journal"
    return "webpage" if details["url"] else "book" if article.publisher else "document"


def _date_of(text: str) -> list[int]:
    match = _DATE.search(text)
    return [int(part) for part in match.groups() if part] if match else []


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() or text
    return re.sub(r"\W+", "", plain).lower()
