"""What the XMP packet of a PDF says: Dublin Core and PRISM. Read as text, bounded; nothing is parsed as XML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.article.about import in_volume, plain_doi
from desktop.article.entities import unescape
from desktop.importers.decode import clean_text

_BEGIN = re.compile(
    rb"stream\s{1,4}(?:\xef\xbb\xbf)?(?:<\?[^>]{0,200}\?>\s{0,20}){0,3}(?=<x:xmpmeta)"
)  # not a picture's own
_END, _LONGEST = b"</x:xmpmeta>", 200_000
_ITEM = re.compile(r"<rdf:li\b[^>]*>([^<]{1,1000})</rdf:li>")
_DATE = re.compile(r"((?:1[5-9]|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?")
_KINDS = {"journal": "article", "magazine": "article"}
_NO_PUBLISHER = re.compile(r"adobe|acrobat|microsoft|latex|pdf", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Xmp:
    """The fields of a packet that are there; the others are empty."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    doi: str = ""
    publisher: str = ""
    url: str = ""
    pages: str = ""
    volume: str = ""
    kind: str = ""


def xmp_of(data: bytes) -> Xmp:
    """Return what the last packet says that stands in a file as it is; older ones are of earlier states of the file."""
    start = max((match.end() for match in _BEGIN.finditer(data)), default=-1)
    end = data.find(_END, start, start + _LONGEST) if start >= 0 else -1
    if end < 0:
        return Xmp()
    text = data[start:end].decode("utf-8", errors="replace")
    date = _DATE.match(_first(text, "prism:publicationDate", "prism:coverDate"))
    publisher = _first(text, "prism:publicationName", "dc:publisher")
    first, last = _first(text, "prism:startingPage"), _first(text, "prism:endingPage")
    return Xmp(
        _first(text, "dc:title"),
        tuple(_all(text, "dc:creator"))[:60],
        "-".join(filter(None, date.groups())) if date else "",
        plain_doi(_first(text, "prism:doi", "pdfx:doi", "crossmark:DOI")),
        "" if _NO_PUBLISHER.search(publisher) else publisher[:300],
        _first(text, "prism:url")[:500],
        _first(text, "prism:pageRange") or (f"{first}–{last}" if first and last and first != last else first),
        in_volume(_first(text, "prism:volume")[:40], _first(text, "prism:number")[:40]),
        _KINDS.get(_first(text, "prism:aggregationType").casefold(), ""),
    )


def _first(text: str, *names: str) -> str:
    return next((value for name in names for value in _all(text, name)), "")


def _all(text: str, name: str) -> list[str]:
    """Return the values of an element, or of an attribute of its name."""
    match = re.search(rf"<{name}\b[^>]*>(.{{0,20000}}?)</{name}>", text, re.DOTALL | re.IGNORECASE)
    if match:
        values = _ITEM.findall(match[1]) or ([match[1]] if "<" not in match[1] else [])
    else:
        values = re.findall(rf"\s{name}=[\"']([^\"']{{1,1000}})[\"']", text, re.IGNORECASE)[:1]
    return [plain for value in values if (plain := " ".join(clean_text(unescape(value)).split()))]
