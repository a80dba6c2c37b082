"""The annotations as a collection of the W3C's Web Annotation Data Model, in JSON-LD: for other programs, and back.

Each is one line, with the checksum that tells whether somebody changed it since. It holds the quotes and where they
stand, not the article's text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.annotated.document import Document, Exported, Options
from desktop.annotated.naming import labels_of, shared_source
from desktop.annotated.record.collection_file import collection_in
from desktop.annotated.record.machine_block import collection_json, header_of, record_of
from desktop.exporters import earlier

ID = "jsonld"


def write(document: Document, options: Options) -> Exported:
    """Return the collection of one article's annotations, in the order of the text."""
    header = header_of(document, "utf-8", "list", 0, document.version.source_sha256) | {"postil:exporter": ID}
    return _exported(header, _records(document))


def recognise(data: bytes) -> bool:
    """Tell whether a file is a collection that was written here, edited or not."""
    if f'"postil:exporter":"{ID}"'.encode() not in data.replace(b'": "', b'":"'):
        return False
    found = collection_in(data)
    return found is not None and found.block.header.get("postil:exporter") == ID


def describe_loss(data: bytes, document: Document, sidecar: bytes | None) -> str:
    """Say what replacing a collection would lose: the changes that an import of it would bring."""
    return earlier.compared(data, document, sidecar)


def _exported(header: Mapping[str, Any], records: Sequence[Mapping[str, Any]]) -> Exported:
    return Exported(collection_json(header, records) + "\n", len(records), 0, len(records))


def _records(document: Document) -> list[dict[str, Any]]:
    """Return the annotations; of an article from the web each points at its address, as other programs know it."""
    labels = labels_of(document, "")
    records = [record_of(one, document, labels[one.id], True) for one in document.annotations]
    address = shared_source(document.article.source)
    if address.startswith(("http://", "https://")):
        for record in records:
            record["target"] = {**record["target"], "source": address, "postil:article": document.article.id}
    return records
