"""The pictures of an article that is written as Markdown: they stand in files beside it, and the text names those.

The names follow from the article alone, so that every export of it, and each comparison with one, has the same text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.annotated.document import Document
from desktop.article.content import Block, Content, SpanKind


def with_addresses(content: Content, addresses: Mapping[str, str]) -> Content:
    """Return a content whose pictures have other addresses; those that are not among them stay as they are."""
    if not addresses:
        return content

    def one(block: Block) -> Block:
        spans = tuple(
            replace(span, target=addresses.get(span.target, span.target)) if span.kind is SpanKind.IMAGE else span
            for span in block.spans
        )
        return replace(block, spans=spans, target=addresses.get(block.target, block.target))

    return replace(content, blocks=tuple(one(block) for block in content.blocks))


class Beside(Mapping[str, bytes]):
    """The pictures that a text names, by the paths that it has for them, each read when it is asked for."""

    def __init__(self, document: Document, text: str) -> None:
        self._pictures = document.pictures
        self._sources = {
            address: source
            for source, address in document.addresses.items()
            if source in document.pictures and address in text
        }

    def __getitem__(self, path: str) -> bytes:
        return self._pictures[self._sources[path]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)
