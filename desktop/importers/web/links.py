"""The links of a saved page: where the page stood on the web, and what its relative links point to from there.

A relative link of a page that does not say where it stood points nowhere, so it stays as its words. Pictures are left
alone: a saved page has them in a folder beside it. Nothing is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from desktop.article.content import Block, Content, Fragment, Span, SpanKind
from desktop.article.entities import unescape
from desktop.importers.html_blocks import Place

_HEAD = 400_000  # characters of the source that are looked at
_TAG = re.compile(r"<(base|link|meta)\b([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})\s{0,9}-->")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB = ("http", "https")


def page_address(source: str) -> str:
    """Return the address that relative links of a page start from, or "" where the page names none."""
    head = source[:_HEAD]
    given: dict[str, str] = {}
    for match in _TAG.finditer(head):
        values = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(match[2])}
        tag = match[1].lower()
        if tag == "base":
            given.setdefault("base", values.get("href", ""))
        elif tag == "link" and "canonical" in values.get("rel", "").lower().split():
            given.setdefault("canonical", values.get("href", ""))
        elif tag == "meta" and values.get("property", "").lower() == "og:url":
            given.setdefault("og:url", values.get("content", ""))
    saved = _SAVED_FROM.search(head[:4000])
    itself = next(filter(None, map(_web, (given.get("canonical"), given.get("og:url"), saved and saved[1]))), "")
    return _web(urljoined(itself, unescape(given.get("base", "")))) or itself


def _web(address: str | None) -> str:
    """Return an address if it is one of the web, else ""."""
    address = unescape(address or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme.lower() in _WEB and parts.hostname else ""


def urljoined(base: str, address: str) -> str:
    """Return an address seen from a base, or "" where the two make none."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


def with_whole_links(blocks: Iterable[Block], base: str) -> list[Block]:
    """Return the blocks with every relative link made whole, or left out where it cannot be."""
    return [replace(block, spans=_whole(block.spans, base)) if _has_links(block) else block for block in blocks]


def _has_links(block: Block) -> bool:
    return any(span.kind is SpanKind.LINK for span in block.spans)


def _whole(spans: tuple[Span, ...], base: str) -> tuple[Span, ...]:
    kept = []
    for span in spans:
        target = span.target.strip()
        here, mark, name = target.partition("#")
        if mark and base and here == base.partition("#")[0]:
            span = replace(span, target=f"#{name}")
            target = span.target
        if span.kind is not SpanKind.LINK or target.startswith("#") or _SCHEME.match(target):
            kept.append(span)
        elif whole := _web(urljoined(base, target) if base else ""):
            kept.append(replace(span, target=whole))
    return tuple(kept)


def fragments_in(content: Content, places: Iterable[Place], read: Sequence[Block]) -> tuple[Fragment, ...]:
    """Return where the places in ``read`` are in a content that was made of some of its blocks.

    What led to a block that was left out leads to the next one.
    """
    starts = {id(block): start for block, start in zip(content.blocks, content.starts, strict=True)}
    following: list[int | None] = [None] * (len(read) + 1)
    for number in range(len(read) - 1, -1, -1):
        following[number] = starts.get(id(read[number]), following[number + 1])
    offsets: dict[str, int] = {}
    for place in places:
        start = following[place.block]
        if start is not None and place.name not in offsets:
            inside = place.offset if starts.get(id(read[place.block])) == start else 0
            offsets[place.name] = start + inside
    return tuple(
        sorted((Fragment(name, offset) for name, offset in offsets.items()), key=lambda fragment: fragment.offset)
    )
