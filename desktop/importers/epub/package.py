"""A book's package: where it is, its files, the order they are read in, title, authors, cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from desktop.article.about import given_first, in_one, plain_doi, stands_for_none
from desktop.article.content import Block, Metadata
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.epub.xml import tree_of, words_in

_DOCUMENTS = (".xhtml", ".html", ".htm", ".xml")
_READABLE = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml", "")
_PACKAGES = "application/oebps-package+xml"
MAX_SPINE = 10_000
_IMPRINT = 60  # blocks at the beginning, and as many at the end
_LONGEST_IMPRINT = 1000  # code points of one
_YEAR = r"(1\d\d\d|20\d\d)\b"
_FIRST_PUBLISHED = re.compile(
    rf"^(?:First|Originally) published\b[^.;\n]{{0,40}}?\b{_YEAR}|^Original publication:.{{0,80}}?\b{_YEAR}",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Item:
    """A file of the package: its found name in the archive ("" where it is missing), type, and properties."""

    name: str
    address: str
    media_type: str
    properties: frozenset[str] = frozenset()
    fallback: str = ""


@dataclass(frozen=True)
class Package:
    """A book's package. ``spine`` are the names of the documents in reading order, those beside the text at its end."""

    path: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    spine: tuple[str, ...] = ()
    missing: int = 0  # documents of the spine that are not there
    nav: str = ""
    ncx: str = ""
    cover: str = ""  # the name of its picture


def read_package(archive: Archive) -> Package:
    """Return the package of a book; one that is lost or unreadable is made up from the files there are."""
    for path in _paths(archive):
        try:
            root = tree_of(archive.text_of(path)).find(".//package")
        except Missing:
            continue
        if root is not None:
            return _package(archive, path, root)
    return Package(spine=_documents(archive))


def _paths(archive: Archive) -> list[str]:
    """Return where packages may be: where the container says, then whatever is called one."""
    paths: list[str] = []
    try:
        container = tree_of(archive.text_of(archive.find("META-INF/container.xml")))
        files = [element for element in container.iter("rootfile") if element.get("media-type", "") in (_PACKAGES, "")]
        for element in files or container.iter("rootfile"):
            paths.append(archive.find(element.get("full-path", "")))
    except Missing:
        pass
    return list(dict.fromkeys([*paths, *(name for name in archive.names() if name.lower().endswith(".opf"))]))


def _documents(archive: Archive) -> tuple[str, ...]:
    names = [name for name in archive.names() if name.lower().endswith(_DOCUMENTS) and not name.startswith("META-INF")]
    return tuple(sorted(names, key=_natural))


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part[:18]), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name) if part]


def _package(archive: Archive, path: str, root: Element) -> Package:
    items = _items(archive, path, root)
    spine = root.find(".//spine")
    linear: list[str] = []
    beside: list[str] = []
    missing = 0
    for reference in (spine.findall("itemref") if spine is not None else [])[:MAX_SPINE]:
        item = _readable(items.get(reference.get("idref", "")), items)
        if item is None:
            continue
        if not item.name:
            missing += 1
        else:
            (beside if reference.get("linear", "") == "no" else linear).append(item.name)
    order = [*linear, *dict.fromkeys(name for name in beside if name not in linear)]
    order = order or list(dict.fromkeys(item.name for item in items.values() if _is_document(item)))
    order = order or list(_documents(archive))
    nav = next((item.name for item in items.values() if "nav" in item.properties and item.name), "")
    ncx = items.get(spine.get("toc", "")) if spine is not None else None
    if ncx is None or not ncx.name:
        ncx = next((item for item in items.values() if item.media_type == "application/x-dtbncx+xml"), None)
    cover = _cover(root, items)
    return Package(path, _metadata(root), tuple(order), missing, nav, ncx.name if ncx else "", cover)


def _items(archive: Archive, path: str, root: Element) -> dict[str, Item]:
    items: dict[str, Item] = {}
    for element in root.iter("item"):
        address, _ = joined(path, element.get("href", ""))
        try:
            name = archive.find(address) if element.get("href", "") else ""
        except Missing:
            name = ""
        media_type = element.get("media-type", "").partition(";")[0].strip().lower()
        properties = frozenset(element.get("properties", "").split())
        item = Item(name, address, media_type, properties, element.get("fallback", ""))
        items.setdefault(element.get("id", ""), item)
    return items


def _is_document(item: Item) -> bool:
    named = item.address.lower().endswith(_DOCUMENTS)
    return bool(item.name) and item.media_type in _READABLE and (named or bool(item.media_type))


def _readable(item: Item | None, items: dict[str, Item]) -> Item | None:
    """Return the item, or the first of those that stand in for it which is a document; None if there is none."""
    for _ in range(10):
        if item is None or item.media_type in _READABLE or item.address.lower().endswith(_DOCUMENTS):
            return item
        item = items.get(item.fallback)
    return None


def _cover(root: Element, items: dict[str, Item]) -> str:
    for item in items.values():
        if "cover-image" in item.properties and item.name:
            return item.name
    for meta in root.iter("meta"):
        if meta.get("name", "") == "cover":
            named = items.get(meta.get("content", ""))
            if named is not None and named.media_type.startswith("image/"):
                return named.name
    return ""


def _metadata(root: Element) -> Metadata:
    about = next(root.iter("metadata"), Element(""))
    date, first_published = _dates(about)
    refined: dict[str, dict[str, str]] = {}
    for meta in about.iter("meta"):
        if meta.get("refines", ""):
            refined.setdefault(meta.get("refines", "").lstrip("#"), {})[meta.get("property", "")] = words_in(meta)
    identifiers = list(_texts(about, "identifier"))
    addresses = (text for text in (*identifiers, *_texts(about, "source")) if text.startswith(("http://", "https://")))
    return Metadata(
        title=_title(about, refined),
        author=in_one(_authors(about, refined)),
        language=next(_texts(about, "language"), "")[:35],
        date=date,
        publisher=next(_texts(about, "publisher"), "")[:300],
        doi=next(filter(None, map(plain_doi, identifiers)), "")[:200],
        url=next((text for text in addresses if "doi.org/" not in text), "")[:500],
        kind="book",
        first_published=first_published,
        subjects=tuple(dict.fromkeys(tag[:100] for tag in _texts(about, "subject")))[:50],
    )


def _texts(about: Element, tag: str) -> Iterator[str]:
    return (text for element in about.iter(tag) if (text := words_in(element)))


def _title(about: Element, refined: dict[str, dict[str, str]]) -> str:
    kinds = {id_: properties.get("title-type", "") for id_, properties in refined.items()}
    titles = [(kinds.get(element.get("id", ""), ""), words_in(element)) for element in about.iter("title")]
    titles = [(kind, text) for kind, text in titles if text and not stands_for_none(text)]
    main = next((text for kind, text in titles if kind == "main"), titles[0][1] if titles else "")
    subtitle = next((text for kind, text in titles if kind == "subtitle"), "")
    return (f"{main}: {subtitle}" if subtitle and subtitle not in main else main)[:300]


def _authors(about: Element, refined: dict[str, dict[str, str]]) -> list[str]:
    authors: dict[str, None] = {}
    for element in about.iter("creator"):
        role = element.get("role", "") or refined.get(element.get("id", ""), {}).get("role", "")
        if words_in(element) and role in ("", "aut") and not stands_for_none(words_in(element)):
            authors[given_first(words_in(element)[:200])] = None
    return list(authors)[:20] or [name for name in _texts(about, "creator") if not stands_for_none(name)][:1]


def _dates(about: Element) -> tuple[str, str]:
    """Return when the book came out, and when the work did, where the package says that too."""
    dates = [(element.get("event", ""), words_in(element)[:40]) for element in about.iter("date") if words_in(element)]
    first = next((text for event, text in dates if event == "original-publication"), "")
    own = next((text for event, text in dates if event in ("", "publication")), "")
    return own or first or (dates[0][1] if dates else ""), first if own else ""


def with_first_published(metadata: Metadata, blocks: Sequence[Block]) -> Metadata:
    """Return metadata with the year in which the work first came out, where an imprint or a colophon says it.

    Those stand at the beginning or at the end; a date of another year is that of the edition.
    """
    if metadata.first_published:
        return metadata
    ends = [*blocks[:_IMPRINT], *blocks[_IMPRINT:][-_IMPRINT:]]
    own = re.compile(
        rf"(?:{_spaced(metadata.title.partition(':')[0])})[^.\n]{{0,60}}\s+was\s+(?:published|completed|written)\s+in\s+{_YEAR}"
    )
    texts = [block.text for block in ends if len(block.text) <= _LONGEST_IMPRINT]
    match = next(filter(None, (pattern.search(text) for pattern in (own, _FIRST_PUBLISHED) for text in texts)), None)
    year = next(filter(None, match.groups())) if match is not None else ""
    if not year or not year < (metadata.date[:4] or "3"):
        return metadata
    if not metadata.date:
        return replace(metadata, date=year, guessed=(*metadata.guessed, "date"))
    return replace(metadata, first_published=year, guessed=(*metadata.guessed, "first_published"))


def _spaced(title: str) -> str:
    return r"\s+".join(map(re.escape, title.split())) or "(?!)"
