"""Annotations as Hypothesis' client exports and imports them (JSON); an article without an address is named by a URN of
its id.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import Choice
from desktop.exporters.elsewhere.entries import address_of, entries_of, guid_of, title_of

_USER = "acct:reader@postil"
_CLIENT = "postil"


def together(documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return the annotations of all articles."""
    rows = [row for document in documents for row in _rows(document)]
    newest = max((row["updated"] for row in rows), default="")  # not the time of the export: the same is the same file
    head = {"export_date": newest, "export_userid": _USER, "client_version": _CLIENT}
    text = json.dumps(head | {"annotations": rows}, ensure_ascii=False, indent=1)
    return Exported(text + "\n", len(rows), 0, len(rows))


def recognise(data: bytes) -> bool:
    """True if a file is one that was written here."""
    return data[:1].startswith(b"{") and f'"client_version": "{_CLIENT}"'.encode() in data[:400]


def _rows(document: Document) -> Iterator[dict[str, Any]]:
    address = address_of(document) or f"urn:uuid:{guid_of(document.article.id)}"
    for entry in entries_of(document):
        annotation, quote = entry.annotation, entry.annotation.target.quote
        selectors: list[dict[str, Any]] = [
            {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
        ]
        if entry.passage is not None:
            start, end = entry.passage
            selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
        yield {
            "id": annotation.id,
            "created": annotation.created,
            "updated": annotation.modified,
            "user": _USER,
            "uri": address,
            "text": entry.note,
            "tags": list(entry.themes),
            "group": "__world__",
            "permissions": {name: [_USER] for name in ("read", "admin", "update", "delete")},
            "target": [{"source": address, "selector": selectors}],
            "document": {"title": [title_of(document)]},
            "references": [],
        }
