"""Content of what a reader of office documents wrote as HTML: the blocks, where its links lead, its title."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from desktop.article.content import BlockKind, Content, Metadata, Passage
from desktop.importers.from_markdown import clean
from desktop.importers.html_blocks import Place, blocks_of
from desktop.importers.office.marks import Taken, taken_out
from desktop.importers.web.links import fragments_in


class Marked(NamedTuple):
    """A content, the passages of the marks in it by their numbers, and a remark."""

    content: Content
    passages: Mapping[int, Passage]
    remark: str


def content_of_html(html: str, metadata: Metadata) -> Marked:
    """Return what HTML holds that has the characters of ``marks``."""
    shaped = blocks_of(clean(html, ids=True), ids=frozenset(re.findall(r'href="#([^"]{1,200})"', html)))
    taken = taken_out(shaped.blocks)
    return Marked(content_of(taken, shaped.places, metadata), taken.passages, shaped.remark)


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
