"""A set of annotations as Readium's readers take it (``.annotation``), beside a book or inside; a limited child finds
in which of its documents each is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from db.message import Message
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.annotations import quote_of
from desktop.child.limited_process import Answer, LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ExportFailed
from desktop.exporters.elsewhere.entries import (
    address_of,
    authors_of,
    entries_of,
    guid_of,
    preview_lines,
    title_of,
)
from desktop.exporters.sealing import Contents, sealed_json, sealed_zip
from desktop.importers.marks.of_readium import GENERATOR

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_BOOK = "application/epub+zip"
_OURS = f'"name": "{GENERATOR}"'.encode()


def write(document: Document, options: Options) -> Exported:
    """Return the set as a file of its own. Raises ExportFailed."""
    told = set_of(document)
    if document.version.importer == "epub":
        text = _answer(document, told, inside=False).body.decode()
    else:
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    count = len(told["items"])
    return Exported(sealed_json(Contents.of([document]), text), count, 0, count)


def write_inside(document: Document, options: Options) -> Exported:
    """Return the book with the set inside, its other files byte for byte as they were. Raises ExportFailed."""
    if document.version.importer != "epub":
        raise ExportFailed("Only an e-book can leave as one with its annotations inside.")
    answer = _answer(document, set_of(document), inside=True)
    lines = [
        line for annotation in document.annotations for line in preview_lines(quote_of(annotation), annotation.note)
    ]
    count = len(document.annotations)
    return Exported("\n".join(lines) + "\n", count, 0, count, raw=sealed_zip(Contents.of([document]), answer.body))


def recognise(data: bytes) -> bool:
    """True if a file is a set that was written here."""
    return data[:1] == b"{" and b'"AnnotationSet"' in data[:400] and _OURS in data[:600]


def recognise_inside(data: bytes) -> bool:
    """True if a file is a book into which a set was written here."""
    return data[:4] == b"PK\x03\x04" and b'"AnnotationSet"' in data and _OURS in data


def set_of(document: Document) -> dict[str, Any]:
    """Return the set, in which each annotation's source is the article's address, or empty."""
    article = document.article
    identifiers = [f"urn:uuid:{guid_of(article.id)}", f"https://doi.org/{article.doi}" if article.doi else ""]
    about = {
        "dc:identifier": [identifier for identifier in identifiers if identifier],
        "dc:title": title_of(document),
        "dc:creator": authors_of(document),
    }
    if document.version.importer == "epub":
        about["dc:format"] = _BOOK
    return {
        "@context": _CONTEXT,
        "id": f"urn:uuid:{guid_of(f'{article.id}/annotations')}",
        "type": "AnnotationSet",
        "generator": {"id": "https://w3id.org/postil", "type": "Software", "name": GENERATOR},
        "about": about,
        "items": list(_items(document)),
    }


def _items(document: Document) -> Iterator[dict[str, Any]]:
    address = address_of(document)
    creator = {"id": f"urn:uuid:{guid_of('reader')}", "type": "Person"}
    for entry in entries_of(document):
        annotation, quote = entry.annotation, entry.annotation.target.quote
        body: dict[str, Any] = {"type": "TextualBody", "value": entry.note, "format": "text/markdown"}
        body["highlight"] = "solid"
        if entry.themes:
            body |= {"tag": entry.themes[0], "tags": list(entry.themes), "color": entry.colour}
        meta: dict[str, Any] = {}
        if entry.headings:
            meta["headings"] = [{"level": level, "txt": text} for level, text in enumerate(entry.headings, 1)]
        if entry.page:
            meta["page"] = entry.page
        selector = {
            "type": "TextQuoteSelector",
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
        }
        yield {
            "@context": _CONTEXT,
            "id": f"urn:uuid:{guid_of(annotation.id)}",
            "type": "Annotation",
            "created": annotation.created,
            "modified": annotation.modified,
            "motivation": "commenting" if entry.note.strip() else "highlighting",
            "creator": creator,
            "body": body,
            "target": {"source": address, "meta": meta, "selector": [selector]},
        }


def _answer(document: Document, told: dict[str, Any], *, inside: bool) -> Answer:
    child = LimitedProcess(TASKS["book"], {"set": told, "inside": inside}, document.source)
    child.start()
    answer = child.answer(document.stopped)
    if answer.refused or answer.why:
        raise ExportFailed(answer.refused or Message("The book could not be written, because {why}.", why=answer.why))
    return answer
