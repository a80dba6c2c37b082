"""What points into the text: where pages begin, where the file's own outline leads, and the links of its pages.

Links lead to the web, and to places in the document itself: what PDFium tells of them (ISO 32000-1, 12.5.6.5 and
12.3.2), and the way from their boxes to the words below. A link that stands on no words (a picture, a frame) leads from
nowhere and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import byref, c_float, c_int, create_string_buffer
from dataclasses import replace
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from desktop.article.content import BlockKind, Content, Fragment, Heading, PageMark, Span, SpanKind
from desktop.importers.pdf.blocks import PlacedBlock
from desktop.importers.pdf.joining import Place
from desktop.importers.pdf.outline import keys_of
from desktop.importers.pdfium.axes import Box, marked_boxes, middle_of
from desktop.importers.pdfium.document import Bookmark, Document, Handles

_SCHEMES = ("http://", "https://", "mailto:")
_LONGEST = 2000  # characters of an address
_MOST_ON_A_PAGE = 2000
_SLACK = 1.0  # points
_NUMBER_BEHIND = re.compile(r"\s+\S{1,8}$")  # of a page, at the end of an entry of a list of contents
_ABOVE = 30.0  # points: so far above a place that is named the words may begin that are meant


class _Aim(NamedTuple):
    """The aim of a link: an address, or a page (from 0) and a height on it."""

    address: str = ""
    page: int = -1
    top: float | None = None


def page_marks(content: Content, pieces: Sequence[PlacedBlock], labels: Sequence[str]) -> tuple[PageMark, ...]:
    """Return where each page begins, as far as it has text; footnotes, which stand elsewhere, have no say."""
    first: dict[int, int] = {}
    for start, piece in zip(content.starts, pieces, strict=True):
        if piece.block.kind is not BlockKind.FOOTNOTE:
            for place in piece.places:
                first.setdefault(place.page, start + place.start)
    marks: list[PageMark] = []
    for page in sorted(first):
        if not marks or first[page] >= marks[-1].offset:
            marks.append(PageMark(first[page], labels[page], page + 1))
    return tuple(marks)


def outline_of(
    content: Content, pieces: Sequence[PlacedBlock], marks: Sequence[PageMark], bookmarks: Sequence[Bookmark]
) -> tuple[Heading, ...]:
    """Return the file's own outline: each entry at its heading, or where that is not found, where its page begins."""
    headings: dict[tuple[str, int], int] = {}
    for start, piece in zip(content.starts, pieces, strict=True):
        if piece.block.kind is BlockKind.HEADING:
            for key in keys_of(piece.block.text):
                headings.setdefault((key, piece.page), start)
    pages = {mark.number - 1: mark.offset for mark in marks}
    entries = []
    for mark in bookmarks:
        placed = ((key, mark.page) for key in keys_of(mark.title))
        at = next((headings[key] for key in placed if key in headings), pages.get(mark.page))
        if at is not None and mark.title:
            entries.append(Heading(at, mark.level, mark.title))
    return tuple(sorted(entries, key=lambda heading: heading.offset))


def with_links(document: Document, content: Content, pieces: Sequence[PlacedBlock], pages: Sequence[int]) -> Content:
    """Return the content with the links of those ``pages`` (from 0) as spans, and with the places they lead to."""
    standing = _standing(pieces)
    spans: dict[int, list[Span]] = {}
    names: dict[_Aim, Fragment | None] = {}
    for number in pages:
        with document.opened(number) as handles:
            links = list(_links(document, handles.page)) if handles is not None else []
            if handles is None or not links:
                continue
            for block, start, end, aim in _covered(handles, standing.get(number, ()), links):
                if not aim.address and aim not in names:
                    names[aim] = _fragment(document, content, standing, aim)
                named = names.get(aim)
                if target := aim.address or (f"#{named.name}" if named else ""):
                    spans.setdefault(block, []).append(Span(SpanKind.LINK, start, end, target))
    return _linked(content, spans, {named for named in names.values() if named is not None})


def with_entry_links(content: Content, pieces: Sequence[PlacedBlock]) -> Content:
    """Return the content with each entry as a link to the heading that it names, where the file has no link there."""
    headings: dict[str, int] = {}
    for start, block in zip(content.starts, content.blocks, strict=True):
        if block.kind is BlockKind.HEADING:
            for key in keys_of(block.text):
                headings.setdefault(key, start)
    links: dict[int, list[Span]] = {}
    fragments: set[Fragment] = set()
    for number, (piece, block) in enumerate(zip(pieces, content.blocks, strict=True)):
        keys = keys_of(_NUMBER_BEHIND.sub("", block.text)) if piece.entry else ()
        at = next((headings[key] for key in keys if key in headings), None)
        if at is not None and not any(span.kind is SpanKind.LINK for span in block.spans):
            fragments.add(Fragment(f"heading-{at}", at))
            links[number] = [Span(SpanKind.LINK, 0, len(block.text), f"#heading-{at}")]
    return _linked(content, links, fragments)


def _linked(content: Content, links: dict[int, list[Span]], fragments: set[Fragment]) -> Content:
    """Return the content with links in some of its blocks, and more places that they lead to."""
    blocks = list(content.blocks)
    for number, links_of_it in links.items():
        there = blocks[number].spans
        together = sorted((*there, *_apart(links_of_it, there)), key=lambda span: (span.start, -span.end))
        blocks[number] = replace(blocks[number], spans=tuple(together))
    ordered = sorted(fragments.union(content.fragments), key=lambda fragment: (fragment.offset, fragment.name))
    return replace(content, blocks=tuple(blocks), fragments=tuple(ordered))


def _standing(pieces: Sequence[PlacedBlock]) -> dict[int, list[tuple[int, Place]]]:
    """Return the words of each page, each with its block."""
    by_page: dict[int, list[tuple[int, Place]]] = {}
    for number, piece in enumerate(pieces):
        if piece.block.kind is not BlockKind.CODE:
            for place in piece.places:
                by_page.setdefault(place.page, []).append((number, place))
    return by_page


def _links(document: Document, page: Any) -> Iterator[tuple[Box, _Aim]]:
    at, link = c_int(0), pdfium.FPDF_LINK()
    for _ in range(_MOST_ON_A_PAGE):
        if not pdfium.FPDFLink_Enumerate(page, byref(at), byref(link)):
            return
        aim = _aim(document, link)
        if aim is not None:
            asked = pdfium.FPDFLink_CountQuadPoints, pdfium.FPDFLink_GetQuadPoints, pdfium.FPDFLink_GetAnnotRect
            yield from ((box, aim) for box in marked_boxes(link, *asked))


def _aim(document: Document, link: Any) -> _Aim | None:
    place = pdfium.FPDFLink_GetDest(document.handle, link)
    action = pdfium.FPDFLink_GetAction(link)
    if not place and action:
        if pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
            address = _address(document, action)
            return _Aim(address) if address.lower().startswith(_SCHEMES) else None
        if pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_GOTO:
            place = pdfium.FPDFAction_GetDest(document.handle, action)
    page = pdfium.FPDFDest_GetDestPageIndex(document.handle, place) if place else -1
    if page < 0:
        return None
    has_x, has_y, has_zoom, x, y, zoom = c_int(), c_int(), c_int(), c_float(), c_float(), c_float()
    told = pdfium.FPDFDest_GetLocationInPage(place, has_x, has_y, has_zoom, x, y, zoom)
    return _Aim("", int(page), round(y.value, 1) if told and has_y.value else None)


def _address(document: Document, action: Any) -> str:
    length = pdfium.FPDFAction_GetURIPath(document.handle, action, None, 0)
    if not 1 < length <= _LONGEST:
        return ""
    room = create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document.handle, action, room, length)
    address = room.raw[: length - 1].decode("utf-8", "replace").strip()
    return address if address.isprintable() and " " not in address else ""


def _covered(
    handles: Handles, words: Sequence[tuple[int, Place]], links: Sequence[tuple[Box, _Aim]]
) -> Iterator[tuple[int, int, int, _Aim]]:
    """Yield the block, its range and the aim of each stretch of words that a link's box holds."""
    for block, place in words:
        first, last = handles.box(place.first), handles.box(place.first + place.length - 1)
        level = middle_of(first)[1]
        for (left, low, right, high), aim in links:
            if not low - _SLACK <= level <= high + _SLACK or last[2] < left or first[0] > right:
                continue
            middles = (middle_of(handles.box(place.first + k))[0] for k in range(place.length))
            inside = [k for k, x in enumerate(middles) if left - _SLACK <= x <= right + _SLACK]
            if inside:
                share = (place.end - place.start) / place.length
                start = place.start + int(inside[0] * share)
                end = place.start + max(int((inside[-1] + 1) * share), int(inside[0] * share) + 1)
                yield block, start, min(end, place.end), aim
                break


def _apart(links: Sequence[Span], there: Sequence[Span]) -> list[Span]:
    """Join the links of one aim that only a space parts; what is a footnote's reference already stays that."""
    marks = [span for span in there if span.kind is SpanKind.FOOTNOTE_REF]
    kept: list[Span] = []
    for span in sorted(links, key=lambda span: span.start):
        if any(span.start < mark.end and mark.start < span.end for mark in marks):
            continue
        if kept and kept[-1].target == span.target and span.start - kept[-1].end <= 1:
            kept[-1] = replace(kept[-1], end=max(kept[-1].end, span.end))
        elif not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _fragment(
    document: Document, content: Content, standing: dict[int, list[tuple[int, Place]]], aim: _Aim
) -> Fragment | None:
    """Return the place in the text that an aim means: the first word at its height, else where its page begins."""
    words = standing.get(aim.page, ())
    if not words:
        return None
    name = f"page-{aim.page + 1}" + ("" if aim.top is None else f"-{round(aim.top)}")
    nearest = words[0]
    if aim.top is not None:
        with document.opened(aim.page) as handles:
            if handles is None:
                return None
            low, high = aim.top - _ABOVE, aim.top + _SLACK
            nearest = next((word for word in words if low <= handles.box(word[1].first)[1] <= high), nearest)
    block, place = nearest
    return Fragment(name, content.starts[block] + place.start)
