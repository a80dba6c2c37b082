"""Content of what a reader of office documents made: the blocks, where its links lead, its title."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from dataclasses import replace

from desktop.article.content import BlockKind, Content, Metadata
from desktop.importers.html_blocks import Place
from desktop.importers.office.marks import Taken
from desktop.importers.web.links import fragments_in


def content_of(taken: Taken, places: Iterable[Place], metadata: Metadata) -> Content:
    """Return the content; for a title that a document does not say, its first heading is a guess."""
    blocks = taken.blocks
    first = next((block for block in blocks if block.kind is BlockKind.HEADING), None)
    if not metadata.title and first is not None and (first.level == 1 or first is blocks[0]):
        metadata = replace(metadata, title=" ".join(first.text.split())[:300], guessed=("title",))
    content = Content(tuple(blocks), metadata)
    return replace(content, fragments=fragments_in(content, places, taken.as_read))


def decoded(text: str) -> bytes:
    """Return the bytes of a base64 text, however it is laid out; none where it is damaged."""
    try:
        return base64.b64decode("".join(text.split()), validate=False)
    except (binascii.Error, ValueError):
        return b""
