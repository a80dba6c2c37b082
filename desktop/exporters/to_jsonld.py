"""The annotations in the W3C's Web Annotation Data Model (JSON-LD), for other programs and back: a line each with a
checksum that tells of changes.

It holds quotes and places, not the text.
"""

from __future__ import annotations

from typing import Any

from desktop.annotated.document import Document, Exported
from desktop.annotated.naming import labels_of, shared_source
from desktop.annotated.options import Options
from desktop.annotated.record.record_writing import collection_json, header_of, record_of
from desktop.exporters import Seal
from desktop.exporters.returning.collection_file import collection_in, is_as_written

ID = "jsonld"


def write(document: Document, options: Options) -> Exported:
    """Return the collection of one article's annotations, in the order of the text."""
    header = header_of(document, "utf-8", "list", 0, document.version.source_sha256) | {"postil:exporter": ID}
    records = records_of(document)
    return Exported(collection_json(header, records) + "\n", len(records), 0, len(records))


def recognise(data: bytes) -> bool:
    """True if a file is a collection that was written here, edited or not."""
    if f'"postil:exporter":"{ID}"'.encode() not in data.replace(b'": "', b'":"'):
        return False
    file = collection_in(data)
    return file is not None and file.block.header.get("postil:exporter") == ID


def seal_of(data: bytes) -> Seal | None:
    """Return what a collection that nobody touched holds."""
    file = collection_in(data)
    if file is None or not is_as_written(data):
        return None
    article = str(file.block.article.get("id", ""))
    return Seal(article, frozenset(annotation.id for annotation in file.block.annotations))


def records_of(document: Document) -> list[dict[str, Any]]:
    """Return the annotations; of an article from the web each points at its address, as other programs know it."""
    labels = labels_of(document, "")
    records = [record_of(annotation, document, labels[annotation.id], True) for annotation in document.annotations]
    address = shared_source(document.article.source)
    if address.startswith(("http://", "https://")):
        for record in records:
            record["target"] = {**record["target"], "source": address, "postil:article": document.article.id}
    return records
