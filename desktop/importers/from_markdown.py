"""Markdown: front matter, GitHub's rules, nh3, blocks."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import nh3

from desktop.article.content import BlockKind, Content, Metadata
from desktop.article.source_map import from_stretches
from desktop.importers import front_matter
from desktop.importers.bounds import refuse_too_long
from desktop.importers.clean_html import flattened
from desktop.importers.decode import decode
from desktop.importers.from_text import text_content
from desktop.importers.gfm.engine import to_html
from desktop.importers.gfm.places import BEGIN, END, SIGN
from desktop.importers.html_blocks import blocks_of
from desktop.importers.html_tags import ATTRIBUTES, TAGS, URL_SCHEMES
from desktop.importers.imported import Imported

DROPPED = {"script", "style", "title", "iframe", "object", "textarea", "select", "noscript", "svg", "template"}
# The placeholders of patterns use the first two, the signs of where words stand the others.
_NOT_IN_TEXT = str.maketrans(dict.fromkeys(("\x02", "\x03", BEGIN, END), "\ufffd"))


def read(data: bytes, name: str, *, says_places: bool = True) -> Imported:
    """Read Markdown. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    refuse_too_long(decoded.text)
    content, remark = _read(decoded.text, matter=True, says_places=says_places)
    if content.places is not None and (whole := data.decode(decoded.encoding, "replace")) != decoded.text:
        content = replace(content, places=content.places.in_file(whole, decoded.text))
    return Imported(content, remark=f"{decoded.remark} {remark}".strip())


def markdown_content(text: str, *, matter: bool = True) -> Content:
    """Return the content of a Markdown text; its title is the front matter's, else the first heading's.

    Without ``matter`` a text is all body, whatever it begins with.
    """
    return _read(text, matter=matter, says_places=True)[0]


def read_again(data: bytes, name: str) -> Imported:
    """Read Markdown without where its words stand, which takes a fifth less: for the proof of what was put into it."""
    return read(data, name, says_places=False)


def _read(text: str, *, matter: bool, says_places: bool) -> tuple[Content, str]:
    fields, body = front_matter.read_matter(text) if matter else ({}, text)
    html = to_html(body.translate(_NOT_IN_TEXT), says_places=says_places)
    blocks, remark, _, stretches = blocks_of(clean(html.text), signs=SIGN if says_places else None)
    if not blocks:  # nothing but comments, say: better the source than an empty page
        blocks = list(text_content(body).blocks)
    metadata = front_matter.metadata(fields) if fields else Metadata()
    if not metadata.title:
        first = next((block for block in blocks if block.kind is BlockKind.HEADING), None)
        if first is not None and (first.level == 1 or first is blocks[0]):
            metadata = replace(metadata, title=first.text.replace("\n", " ")[:300])
    content = Content(tuple(blocks), metadata)
    if says_places:
        places = from_stretches(stretches, len(text) - len(body), html.raw)
        content = replace(content, places=places)
    return content, remark


def clean(html: str, *, ids: bool = False) -> str:
    """Return HTML with nothing in it but what ``html_blocks`` reads, with the ids of its elements or without."""
    return _cleaner(ids).clean(flattened(html))


@lru_cache(maxsize=2)
def _cleaner(ids: bool) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=DROPPED,
        attributes={**ATTRIBUTES, "*": {"id"}} if ids else ATTRIBUTES,
        url_schemes=URL_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
