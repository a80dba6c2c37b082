"""Marks of a document, carried through HTML as characters that are taken out of the blocks again.

What a comment or a highlight covers is known before the document is HTML, and wanted as offsets after it. So its two
ends are characters of the planes for private use, one for each mark, which no foreign text keeps here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from desktop.article.content import Block, BlockKind, Passage, Span

MOST = 20_000
_BEGIN, _END = 0xF0000, 0x100000
_ANY = re.compile("[\U000f0000-\U0010ffff]")
_KEPT_EMPTY = (BlockKind.RULE, BlockKind.CELL, BlockKind.IMAGE)


def begin(number: int) -> str:
    """Return the character that says where a mark begins; ``number`` is below MOST."""
    return chr(_BEGIN + number)


def end(number: int) -> str:
    """Return the character that says where a mark ends."""
    return chr(_END + number)


def without(text: str) -> str:
    """Return foreign text without any such character."""
    return _ANY.sub("", text) if _ANY.search(text) else text


class Taken(NamedTuple):
    """The blocks without the characters, and what each mark covers in their texts joined by a newline.

    ``as_read`` are all the blocks that there were, in their order: the kept ones, and between them those that went.
    """

    blocks: list[Block]
    passages: dict[int, Passage]
    as_read: list[Block]


def taken_out(blocks: Iterable[Block]) -> Taken:
    """Take the characters out of the blocks; a block that held nothing else goes.

    A mark that covers nothing, such as a comment at a point, is given the words of its block.
    """
    kept: list[Block] = []
    as_read: list[Block] = []
    starts: dict[int, int] = {}
    passages: dict[int, Passage] = {}
    points: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        matches = list(_ANY.finditer(block.text))
        clean = _without_places(block, [match.start() for match in matches]) if matches else block
        gone = bool(matches) and not clean.text and clean.kind not in _KEPT_EMPTY
        for count, match in enumerate(matches):
            code, offset = ord(match.group()), at + match.start() - count
            if code < _END:
                starts.setdefault(code - _BEGIN, offset)
            elif (start := starts.pop(code - _END, None)) is not None:
                if start < offset:
                    passages[code - _END] = Passage(start, offset)
                else:
                    points.append((code - _END, start))
        as_read.append(clean)
        if not gone:
            kept.append(clean)
            at += len(clean.text) + 1
    points += starts.items()  # the end of which is nowhere
    passages.update(_words_at(points, kept))
    text = "\n".join(block.text for block in kept)
    trimmed = ((number, _trimmed(text, passage)) for number, passage in passages.items())
    return Taken(kept, {number: passage for number, passage in trimmed if passage.start < passage.end}, as_read)


def _without_places(block: Block, places: list[int]) -> Block:
    def moved(offset: int) -> int:
        return offset - bisect_left(places, offset)

    spans = tuple(replace(span, start=moved(span.start), end=moved(span.end)) for span in block.spans)
    return replace(block, text=_ANY.sub("", block.text), spans=tuple(filter(_covers, spans)))


def _covers(span: Span) -> bool:
    return span.start < span.end


def _words_at(points: Iterable[tuple[int, int]], blocks: list[Block]) -> Iterator[tuple[int, Passage]]:
    begins, at = [], 0
    for block in blocks:
        begins.append(at)
        at += len(block.text) + 1
    for number, offset in points:
        index = max(0, bisect_left(begins, offset + 1) - 1)
        for block, start in zip(blocks[index : index + 20], begins[index : index + 20], strict=True):
            if block.text.strip():
                yield number, Passage(start, start + len(block.text))
                break


def _trimmed(text: str, passage: Passage) -> Passage:
    start, stop = passage.start, min(passage.end, len(text))
    while start < stop and text[start].isspace():
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    return Passage(start, stop)
