"""The notes of a book: links that refer to a note become its references, and what they lead to its footnotes.

A book says so itself (``noteref``), or a short sign links to a block that links back, as Gutenberg's, Calibre's and
Word's books have it. Works on the blocks that were read; knows nothing of files or tags' attributes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop.article.content import Block, BlockKind, Span, SpanKind
from desktop.importers.html_blocks import Place

_SIGN = re.compile(r"[\[({]?\s?(\d{1,5}|[*†‡§¶‖#]{1,4}|[a-z]|[ivxlc]{1,6})\s?[\])}]?[.:]?", re.IGNORECASE)
_AFTER_SIGN = re.compile(r"[\])}.:]{0,2}\s*")
_AROUND = " \n[](){}.:^\u00a0\u2060\ufe0e"  # what may stand between a note's edge and its link back
_TEXTUAL = frozenset((BlockKind.PARAGRAPH, BlockKind.TERM, BlockKind.DEFINITION, BlockKind.CODE, BlockKind.CAPTION))
_BACK_WORDS = 4  # of a link that leads back, at the end of a note: "Return to text"
_LINKS = (SpanKind.LINK, SpanKind.FOOTNOTE_REF)
_HOLDERS = frozenset(("li", "aside", "div", "dd", "p", "section", "article", "tr", "td"))  # may be one note


@dataclass(eq=False)
class Extent:
    """The blocks from ``first`` up to ``last`` that an element holds, and the element around it."""

    tag: str
    first: int
    parent: Extent | None
    last: int = -1


class Noted(NamedTuple):
    """Blocks with their notes, and where the places are now."""

    blocks: list[Block]
    places: list[Place]


@dataclass
class _Link:
    block: int
    span: Span
    sign: str  # what it says, if that may be the sign of a note
    declared: bool  # the book says that it refers to a note


@dataclass
class _Note:
    first: int
    label: str
    sign: str
    last: int = 0
    referring: set[int] = field(default_factory=set)  # the blocks that refer to it


def with_notes(blocks: list[Block], places: list[Place], extents: Mapping[str, Extent]) -> Noted:
    """Return a book's blocks with references and footnotes in the place of links between them.

    ``places`` are those of the blocks, ``extents`` the innermost element that each name stands in or is.
    """
    where: dict[str, Place] = {}
    for place in places:
        where.setdefault(place.name, place)
    links = _links(blocks)
    chosen = _references(blocks, links, where)
    if not chosen:
        return Noted([_without_declared(block) for block in blocks], places)
    notes = _notes(chosen, where)
    _set_ends(blocks, notes, chosen, {name: extents[name] for name in notes if name in extents})
    changed = _with_references(blocks, chosen, notes)
    return _with_footnotes(changed, places, where, notes)


def _links(blocks: Sequence[Block]) -> list[_Link]:
    """Return the links of a book that stay in it."""
    links = []
    for number, block in enumerate(blocks):
        for span in block.spans:
            if span.kind in _LINKS and span.target[:1] == "#":
                match = _SIGN.fullmatch(block.text[span.start : span.end].strip())
                sign = match[1] if match else ""
                links.append(_Link(number, span, sign, span.kind is SpanKind.FOOTNOTE_REF))
    return links


def _references(blocks: Sequence[Block], links: Sequence[_Link], where: Mapping[str, Place]) -> list[_Link]:
    """Return the links that refer to a note."""
    leads_back: dict[int, dict[int, _Link]] = {}  # by block, the blocks that its links lead to
    for link in links:
        if place := where.get(link.span.target[1:]):
            leads_back.setdefault(link.block, {}).setdefault(place.block, link)
    chosen = []
    for link in links:
        place = where.get(link.span.target[1:])
        if place is None or blocks[place.block].kind not in _TEXTUAL:
            continue
        back = leads_back.get(place.block, {}).get(link.block)
        if link.declared or (link.sign and back is not None and _is_note(blocks, link, back)):
            chosen.append(link)
    return chosen


def _is_note(blocks: Sequence[Block], link: _Link, back: _Link) -> bool:
    """True if, of two links that lead to each other, the second stands in the note."""
    note = blocks[back.block]
    is_bare = note.kind is not BlockKind.TERM and len(note.text.split()) < 2  # as a chapter's number in its contents is
    if link.block == back.block or is_bare or _begins(blocks, link):
        return False
    return _begins(blocks, back) or link.block < back.block


def _begins(blocks: Sequence[Block], link: _Link) -> bool:
    """True if no words stand before a link in its block."""
    return not blocks[link.block].text[: link.span.start].strip(_AROUND)


def _notes(references: Sequence[_Link], where: Mapping[str, Place]) -> dict[str, _Note]:
    """Return the notes by the names of their places, each with a label of its own."""
    notes: dict[str, _Note] = {}
    labels: set[str] = set()
    by_block: dict[int, _Note] = {}
    for link in references:
        name = link.span.target[1:]
        first = where[name].block
        note = by_block.get(first)
        if note is None:
            label = link.sign if link.sign.isdigit() and link.sign not in labels else str(len(by_block) + 1)
            while label in labels:
                label += "a"
            labels.add(label)
            note = by_block[first] = _Note(first, label, link.sign)
        notes[name] = note
        note.referring.add(link.block)
    return notes


def _set_ends(
    blocks: Sequence[Block], notes: Mapping[str, _Note], references: Sequence[_Link], extents: Mapping[str, Extent]
) -> None:
    """Set where each note ends: with the element that is the note, or before the next note of the same list."""
    starts = sorted({note.first for note in notes.values()})
    referring = sorted({link.block for link in references})

    def holds(numbers: Sequence[int], first: int, last: int) -> bool:
        at = bisect_left(numbers, first)
        return at < len(numbers) and numbers[at] < last

    for name, note in notes.items():
        note.last = max(note.last, note.first + 1)
        extent = extents.get(name)
        if extent is None:
            continue
        parent = extent.parent
        while parent is not None and parent.first == note.first and parent.tag in _HOLDERS:
            if holds(starts, note.first + 1, parent.last):
                break
            extent, parent = parent, parent.parent
        if not holds(starts, note.first + 1, extent.last):
            note.last = max(note.last, extent.last)
        after = bisect_left(starts, note.last)
        following = starts[after] if after < len(starts) else len(blocks)
        end = min(following, parent.last) if parent is not None else note.last
        goes_on = following == end or (parent is not None and parent.tag == "dl")
        between = blocks[note.last : end]
        if goes_on and not holds(referring, note.last, end) and all(block.kind in _TEXTUAL for block in between):
            note.last = max(note.last, end)


def _with_references(blocks: Sequence[Block], references: Sequence[_Link], notes: Mapping[str, _Note]) -> list[Block]:
    labels = {(link.block, link.span): notes[link.span.target[1:]].label for link in references}
    changed = []
    for number, block in enumerate(blocks):
        if any(span.kind in _LINKS for span in block.spans):
            spans = (_referring(span, labels.get((number, span))) for span in block.spans)
            block = replace(block, spans=_without_raised(tuple(spans)))
        changed.append(block)
    return changed


def _referring(span: Span, label: str | None) -> Span:
    if label is not None:
        return Span(SpanKind.FOOTNOTE_REF, span.start, span.end, label)
    return replace(span, kind=SpanKind.LINK) if span.kind is SpanKind.FOOTNOTE_REF else span


def _without_raised(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans without those that say of a reference that it is raised, or a number: it is both already."""
    references = [(span.start, span.end) for span in spans if span.kind is SpanKind.FOOTNOTE_REF]

    def is_one(span: Span) -> bool:
        if span.kind is SpanKind.SUP:  # which may hold brackets around it
            return any(start <= span.end and span.start <= end for start, end in references)
        return span.kind is SpanKind.NUMBER and any(start < span.end and span.start < end for start, end in references)

    return tuple(span for span in spans if not is_one(span))


def _without_declared(block: Block) -> Block:
    if not any(span.kind is SpanKind.FOOTNOTE_REF for span in block.spans):
        return block
    return replace(block, spans=tuple(_referring(span, None) for span in block.spans))


def _with_footnotes(
    blocks: list[Block], places: list[Place], where: Mapping[str, Place], notes: Mapping[str, _Note]
) -> Noted:
    """Return the blocks with footnotes, which have neither their sign nor their links back in their words."""
    by_block: dict[int, _Note] = {}
    for note in notes.values():
        by_block |= dict.fromkeys(range(note.first, note.last), note)
    kept: list[Block] = []
    number_now: list[int] = []  # of each block
    cut: dict[int, list[tuple[int, int]]] = {}
    begun: set[str] = set()
    for number, block in enumerate(blocks):
        number_now.append(len(kept))
        held_by = by_block.get(number)
        if held_by is None or block.kind not in _TEXTUAL:
            kept.append(block)
            continue
        cut[number] = ranges = _edges(block, held_by, where, is_first=number == held_by.first)
        block = without(block, ranges)
        if not block.text:
            continue
        sign = held_by.sign or held_by.label
        marker = "" if held_by.label in begun else f"{sign}." if sign.isdigit() else sign
        begun.add(held_by.label)
        inside = block.containers[1:] if block.containers[:1] in (("ol",), ("ul",)) else block.containers
        kept.append(
            Block(
                BlockKind.FOOTNOTE,
                block.text,
                block.spans,
                containers=("ol", *inside),
                marker=marker,
                target=held_by.label,
            )
        )
    moved = [_moved(place, number_now, cut, kept) for place in places]
    return Noted(kept, moved)


def _edges(block: Block, note: _Note, where: Mapping[str, Place], *, is_first: bool) -> list[tuple[int, int]]:
    """Return the ranges at a block's edges that hold the note's sign and its links back."""
    text, start, end = block.text, 0, len(block.text)
    back = [span for span in block.spans if _leads_to(span, where, note.referring)]
    for span in sorted(back, key=lambda span: span.start):
        words = text[span.start : span.end].strip()
        is_sign = bool(_SIGN.fullmatch(words)) or not any(map(str.isalnum, words))
        if is_first and is_sign and not text[start : span.start].strip(_AROUND):
            match = _AFTER_SIGN.match(text, span.end)
            start = match.end() if match else span.end
    for span in sorted(back, key=lambda span: -span.end):
        is_short = len(text[span.start : span.end].split()) <= _BACK_WORDS
        if (span.start > start or not is_first) and is_short and not text[span.end : end].strip(_AROUND):
            end = span.start
    if is_first and not start and note.sign:
        bare = re.match(rf"[\[({{^]?{re.escape(note.sign)}(?:[\])}}.:]{{1,2}}\s*|\s+)", text)
        start = bare.end() if bare else 0
    end = max(start, len(text[:end].rstrip(" \n[({\u00a0\u2060"))) if end < len(text) else end
    return [(a, b) for a, b in ((0, start), (end, len(text))) if a < b]


def _leads_to(span: Span, where: Mapping[str, Place], numbers: set[int]) -> bool:
    place = where.get(span.target[1:]) if span.kind is SpanKind.LINK and span.target[:1] == "#" else None
    return place is not None and place.block in numbers


def without(block: Block, ranges: Sequence[tuple[int, int]]) -> Block:
    """Return a block without ranges of its text, in order."""
    if not ranges:
        return block
    spans = []
    for span in block.spans:
        start, end = (_offset(at, ranges) for at in (span.start, span.end))
        if start < end:
            spans.append(replace(span, start=start, end=end))
    parts, at = [], 0
    for start, end in ranges:
        parts.append(block.text[at:start])
        at = end
    return replace(block, text="".join([*parts, block.text[at:]]), spans=tuple(spans))


def _offset(at: int, ranges: Sequence[tuple[int, int]]) -> int:
    """Return where an offset stands in a text without ranges of it."""
    return at - sum(min(at, end) - start for start, end in ranges if start < at)


def _moved(
    place: Place, number_now: Sequence[int], cut: Mapping[int, Sequence[tuple[int, int]]], kept: Sequence[Block]
) -> Place:
    number = number_now[place.block]
    if number >= len(kept):
        return Place(place.name, len(kept) - 1, len(kept[-1].text))
    offset = _offset(place.offset, cut.get(place.block, ()))
    return Place(place.name, number, min(offset, len(kept[number].text)))
