"""Whose export a file is, as far as the file says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.annotated.naming import label_of
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.record.machine_block import MachineBlock
from desktop.exporters.page.carried import opened
from desktop.exporters.returning.collection_file import CollectionFile, collection_in


@dataclass(frozen=True, slots=True)
class Origin:
    """One of several articles that a file holds annotations of: its id, title and hash where the file was written."""

    article_id: str
    title: str = ""
    source_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose export a file is, so that the library can find the article: by id, or by the hash of its source.

    ``addresses``: of the pages that another program's annotations are about. ``origins``: the articles of a file that
    holds annotations of several.
    """

    article_id: str = ""
    title: str = ""
    source_sha256: str = ""
    original_sha256: str = ""
    labels: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()


def identify(data: bytes, sidecar: bytes | None = None) -> Identity:
    """Return what a file says of the article that it was exported from; empty for a stranger's."""
    if (collection := collection_in(data)) is not None:
        return _of_collection(collection)
    back = read_back(*opened(data, sidecar))
    labels = tuple(sorted({*back.labels, *map(label_of, back.ids)}))
    if back.block is None:
        return Identity(labels=labels)
    article, source = back.block.article, back.block.source
    # where the record has no head
    named = [annotation.article_id for annotation in back.block.annotations if annotation.article_id]
    return Identity(
        str(article.get("id", "")) or max(named, key=named.count, default=""),
        back.block.title,
        str(source.get("sha256", "")),
        str(source.get("original", "")),
        labels,
    )


def _of_collection(file: CollectionFile) -> Identity:
    """Return what a file of Web Annotations says: one article or several, or the addresses of what they are about."""
    block = file.block
    article = block.article
    identity = str(article.get("id", ""))
    named = [*dict.fromkeys(annotation.article_id for annotation in block.annotations)]
    if not identity and len(named) > 1:
        return Identity(title=block.title, origins=_origins(block, named))
    return Identity(
        identity or "".join(named),
        block.title,
        original_sha256=str(block.source.get("original", "")),
        addresses=file.addresses,
    )


def _origins(block: MachineBlock, named: Iterable[str]) -> tuple[Origin, ...]:
    """Return the articles that records name, with what the file's head says of them."""
    rows = {str(row.get("id", "")): row for row in block.articles}
    rows_of = ((id_, rows.get(id_, {})) for id_ in named)
    return tuple(Origin(id_, str(row.get("title", "")), str(row.get("source_sha256", ""))) for id_, row in rows_of)
